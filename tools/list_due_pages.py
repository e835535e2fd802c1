"""`make due`: the pages whose `review_by` is past. No build fails on it: only the weekly job and this command tell."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import project_folder
from issue_body import issue_body, write_issue
from reading.front_matter import read_front_matter

ISSUE = "These pages are past the day by which they were to be checked against their sources again."
REVIEW_BY = "review_by"


def due_pages(docs: Path, today: date) -> Iterator[str]:
    """One line for each page, in the order of their names."""
    for path in sorted(docs.rglob("*.md")):
        page = read_front_matter(path.read_text("utf-8"))
        if page and (day := _day(str(page.said.get(REVIEW_BY, "")))) and day < today:
            yield (
                f"{path}:{page.line_of(REVIEW_BY)}: was to be checked again by {day}. "
                "Check it against its sources, then set 'reviewed' and 'review_by'."
            )


def _day(text: str) -> date | None:
    """None for a day that does not exist, which the build names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def main(arguments: list[str]) -> int:
    """The exit code: 1 if a page is past its review date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("docs", type=Path, nargs="?", default=project_folder.find() / "docs")
    parser.add_argument("--issue", default="", help="write the body of an issue into this file")
    options = parser.parse_args(arguments)
    lines = list(due_pages(options.docs, date.today()))
    write_issue(options.issue, issue_body(ISSUE, lines))
    print("\n".join(lines) or "No page is past its review date.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
