"""`make format` on Markdown: spaces at line ends and empty lines are put right, what the reader sees stays."""

import re
import subprocess
import sys
from pathlib import Path

import markdown
import pytest

import tidy_line_ends
from project import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))
EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "abbr",
    "pymdownx.details", "pymdownx.superfences",
]  # fmt: skip
# In order: a break, a box with a list and code in it, a folded box, words explained, a table, code, raw HTML, a footnote.
UNTIDY = """---
title: One
---


# One  {#one}
First line.\u0020\u0020
Second line.\u0020


!!! keypoints "Key points"
    - one\u0020
    - two\u0020\u0020\u0020\u0020
      more

        code  in  a  box\u0020


??? survival "Figures"
    Text.


    More.
## Two
term
:   explained\u0020

:   again


| A | B |
|---|---|
| 1 | 2 |\u0020


```text
kept \u0020


kept
```
<div markdown class="a">
**bold**
</div>

- [ ] task
1. one
1. two[^n]

[^n]: Note.
    More of it.


Last.


"""


def format_command() -> list[str]:
    """The line of the Makefile that formats Markdown, without its files."""
    line = re.search(r"^\t\$\(BIN\)/(rumdl fmt .*?) docs .*$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    program, *arguments = line[1].split()
    return [str(Path(sys.executable).parent / program), *arguments]


def formatted(text: str, folder: Path) -> str:
    path = folder / "page.md"
    path.write_text(text, "utf-8")
    tidy_line_ends.main([str(folder)])
    subprocess.run([*format_command(), str(path)], check=True, capture_output=True)
    return path.read_text("utf-8")


def seen(text: str) -> str:
    """The page as HTML; a space before a line end is no difference."""
    page = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return re.sub(r" +(?=<br />|</p>|</li>|</dd>)", "", markdown.markdown(page, extensions=EXTENSIONS))


def test_every_kind_of_block_reads_the_same_afterwards(tmp_path):
    after = formatted(UNTIDY, tmp_path)
    assert after != UNTIDY
    assert seen(after) == seen(UNTIDY)


def test_spaces_at_line_ends_and_spare_empty_lines_are_gone(tmp_path):
    after = formatted(re.sub(r"```text.*?```\n", "", UNTIDY, flags=re.DOTALL), tmp_path)
    assert [line for line in after.splitlines() if line != line.rstrip() and not line.endswith("  ")] == []
    assert "\n\n\n" not in after
    assert after.endswith("Last.\n")


def test_spaces_in_a_fenced_block_stay_as_they_are():
    block = "~~~~\none   \ntwo \n~~~\nthree\t\n~~~~"
    assert tidy_line_ends.tidied(f"a \n{block}\nb \n") == f"a\n{block}\nb\n"


def test_a_second_run_changes_nothing(tmp_path):
    after = formatted(UNTIDY, tmp_path)
    assert formatted(after, tmp_path) == after


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_the_guide_with_spare_spaces_and_lines_comes_back_as_it_was(page: Path, tmp_path):
    text = page.read_text("utf-8")
    after = formatted(re.sub(r"(?<=[^\s])\n\n(?=\w)", " \n\n\n", text), tmp_path)
    assert seen(after) == seen(text)
