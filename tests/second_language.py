"""A site in a language that does not exist: its authors write Greek letters, and each text of a file of words is ⟦wrapped⟧.

So each word in Latin letters outside of brackets stands in the code. Its plurals, days and numbers are those of Polish.
"""

import json
import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path

from project import ROOT, Build, build

LANGUAGE = "pl"
FOLDERS = ("hooks/guide/strings", "hooks/citations/strings")
FORMS = ("one", "few", "many", "other")
LONGER = " ~~~~~~~~"
WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
FACTS = "reviewed: 2026-11-04\nreview_by: 2027-11-04\n"
CHART = """```chart
kind: {kind}
title: αβγ
of: 1000
data:
  αβγ: 10.5
study: {study}
about: αβγ
source: one
```
"""
SECTIONS = "".join(f"## ααα{letter}\n\nαβγ.\n\n" for letter in "βγδεζη")
PAGES = {
    "index.md": f"""---
title: ααα
description: βββ
{FACTS}---
# ααα

βββ αβγ.[@one; @two; @three]

777 αβγ[^1]. 555 αβγ. 333 αβγ.

[^1]: γγγ.

> [!NOTE]
> αβγ

αβγ.

> [!TIP]
> αβγ

αβγ.

> [!IMPORTANT]
> αβγ

αβγ.

> [!WARNING]
> αβγ

αβγ.

> [!CAUTION]
> αβγ

```callnow
```

{CHART.format(kind="bars", study="clinic")}
{CHART.format(kind="icons", study="post-mortem").replace("10.5", "10")}
```bodymap
```

{SECTIONS}
""",
    "outlook.md": f"---\ntitle: ζζζ\ndescription: βββ\nsurvival: true\n{FACTS}---\n# ζζζ\n\nαβγ.[@two]\n\n## 555\n\nαβγ. 333.\n\n## δδδ\n\n333. 222.\n",
    "more.md": '---\ntitle: ηηη\ndescription: βββ\n---\n# ηηη\n\nαβγ.[@one]\n\n??? survival "θθθ"\n\n    αβγ. 333 444.\n\n## 444\n\nαβγ. 333.\n\n## 333\n\n222.\n\n## εεε\n\n333 222.\n\n## ζζζ\n\n333 222.\n',
    "references.md": "---\ntitle: κκκ\ndescription: βββ\nscripts:\n  - assets/references.js\n---\n# κκκ\n\n[BIBLIOGRAPHY]\n",
    "whole-guide.md": "---\ntitle: λλλ\ndescription: βββ\ntemplate: whole-guide.html\nfigures: our own\n---\n# λλλ\n\nαβγ.\n",
    "whole-guide-on-one-page.md": "---\ntitle: μμμ\ndescription: βββ\ntemplate: whole-guide-on-one-page.html\n---\n# μμμ\n\nαβγ.\n",
}  # fmt: skip
WORKS = "".join(
    f"@article{{{key}, author = {{{name}, Α.}}, title = {{ααα}}, journal = {{βββ}}, year = {{200{number}}}, volume = {{{number}}}, pages = {{1-2}}, doi = {{10.1000/{number}}}, "
    f"pmid = {{{number}234}}, pmcid = {{PMC{number}234}}, annote = {{γγγ.}}{more}}}\n"
    for number, (key, name, more) in enumerate(
        [("one", "Αβγ", ""), ("two", "Βγδ", ", warning = {survival}"), ("three", "Γδε", "")], 1
    )
)
SIGNS = """box:
  title: ΣΣΣ
  hospice: αβγ.
  emergency: αβγ
  team: αβγ
  same-day: αβγ
  unsure: αβγ
  no-answer: αβγ
  neck: αβγ
  more: "[αβγ](index.md)"
lines:
  - line: αβγ
    signs: [a]
parts:
  skin: σσσ
treatments:
  drug: σσσ
signs:
  - id: a
    sign: αβγ
    urgency: emergency
    parts: [skin]
    words:
      - αβγ
"""
SETTINGS = f"""INHERIT: {ROOT / "mkdocs.yml"}
site_name: ΟΟΟ
site_description: πππ
copyright: ρρρ
theme:
  language: %s
nav:
  - ααα: index.md
  - ζζζ: outlook.md
  - σσσ:
    - ηηη: more.md
  - κκκ: references.md
extra:
  redirects:
    old.md: outlook.md
"""


def without_wrapped(text: str) -> str:
    """A text without what stands in brackets, one pair within another too."""
    while (rest := WRAPPED.sub("", text)) != text:
        text = rest
    return text


def pseudo(text: str | Mapping[str, str]) -> str | dict[str, str]:
    """⟦wrapped and longer⟧; each plural begins with its name, so that a reader of the site sees which one was taken."""
    if isinstance(text, str):
        return f"⟦{text}{LONGER}⟧"
    return {form: f"⟦{form}: {text['other']}{LONGER}⟧" for form in FORMS}


def write_site(folder: Path, language: str = LANGUAGE) -> None:
    """All that a page can show, without the words of the language."""
    own = {"mkdocs.yml": SETTINGS % language, "references.bib": WORKS, "signs.yml": SIGNS}
    for name, text in (own | {f"docs/{name}": text for name, text in PAGES.items()}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    _copy(folder, "hooks", "overrides", "docs/assets")


def build_second_language(folder: Path) -> Build:
    """The site, with all that a deployed one shows."""
    write_site(folder)
    for strings in FOLDERS:
        english = tomllib.loads((folder / strings / "en.toml").read_text("utf-8"))
        (folder / strings / f"{LANGUAGE}.toml").write_text(
            _toml({name: pseudo(text) for name, text in english.items()}), "utf-8"
        )
    site = {
        "SITE_URL": "https://guide.example.org/",
        "REPO_URL": "https://example.org/g",
        "EDIT_URI": "edit/",
        "GUIDE_DOWNLOADS": "true",
    }
    return build(folder, folder / "site", strict=False, env=site)


def _copy(folder: Path, *parts: str) -> None:
    for part in parts:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)


def _toml(texts: Mapping[str, str | Mapping[str, str]]) -> str:
    """Plain texts first: what stands below [a table] belongs to it."""
    plain = [
        f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in texts.items() if isinstance(text, str)
    ]
    tables = [
        f"[{name}]\n" + "\n".join(f"{form} = {json.dumps(each, ensure_ascii=False)}" for form, each in text.items())
        for name, text in texts.items()
        if not isinstance(text, str)
    ]
    return "\n".join([*plain, *tables]) + "\n"
