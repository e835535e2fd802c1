"""Writes the comment for the reviewers of a pull request: `review.py BASE HEAD > comment.md`, two folders of the guide.

Nothing of either folder is run; with --ask, Crossref and PubMed are asked about the works that came or were changed.
"""

import argparse
import sys
from pathlib import Path

import project_folder  # noqa: F401 The packages of the hooks are found by it.
from change_report import Run, change_report, mistakes_of
from changed_sources import to_look_up
from check_sources import problems
from guide_tree import GuideTree, read_tree
from reading.plain_words import read_plain_words
from reading.terms import read_terms
from registries import ask


def main(arguments: list[str]) -> int:
    """Prints the comment."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("base", type=Path)
    parser.add_argument("head", type=Path)
    parser.add_argument("--base-site", type=Path)
    parser.add_argument("--head-site", type=Path)
    parser.add_argument("--mistakes", type=Path, help="what tools/check.py printed")
    parser.add_argument("--preview", default="", help="the address of the previewed site")
    parser.add_argument("--download", default="", help="where the built site can be had")
    parser.add_argument("--ask", action="store_true", help="ask the registries about sources that changed")
    options = parser.parse_args(arguments)
    before, after = read_tree(options.base, options.base_site), read_tree(options.head, options.head_site)
    glossary = before.pages.get("glossary.md")
    run = Run(
        mistakes=_mistakes(options.mistakes),
        lookups=_lookups(before, after, options.head) if options.ask else (),
        preview=options.preview,
        download=options.download,
        words=read_plain_words(read_terms(glossary.source) if glossary else ()),
    )
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(change_report(before, after, run))
    return 0


def _mistakes(path: Path | None) -> list[str]:
    if not path:
        return []
    if path.is_symlink() or not path.is_file():
        return ["The check did not come to its end. Open “Checks” below to see why."]
    return mistakes_of(path.read_text("utf-8", errors="replace"))


def _lookups(before: GuideTree, after: GuideTree, head: Path) -> list[str]:
    """What Crossref and PubMed say of these works; that a record says the same is said too."""
    asked = to_look_up(before.bibliography, after.bibliography)
    if not asked.entries:
        return []
    answers = ask(asked)
    text = (head / "references.bib").read_text("utf-8")
    same = [
        f"{record.registry} has a record of '{key}': “{record.title}”, {record.year}."
        for key, record in answers.records
    ]
    return [*(each.message for each in problems(text, asked, answers)), *same, *answers.unasked]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
