"""`make messages`: writes the list of every message in CONTRIBUTING.md anew from tests/faults/faults.yml."""

import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

import project_folder
from text_file import NotWritten, write_text

LIST = re.compile(r"(?s)(?P<start><!-- messages: .*? -->\n).*?(?P<end><!-- end of messages -->)")
PLACE = re.compile(r"^\S+?\.(?:md|bib|yml|txt):[^:]+: |^docs/My travel\.md:1: ")
LINE_OF = re.compile(r"LINE(?:\([^)]*\))?")


def with_messages(page: str, faults: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """The page with the list between its two comments."""
    listed = "\n".join(_section(kind, rows) for kind, rows in faults.items())
    return LIST.sub(lambda found: f"{found['start']}\n{listed}\n{found['end']}", page)


def _section(kind: str, rows: Sequence[Mapping[str, Any]]) -> str:
    lines = "\n".join(f"| {_cell(row['name'])} | {_code(_message(row['says']))} |" for row in rows)
    table = f"| You made this mistake | The check says |\n|---|---|\n{lines}"
    return f"<details>\n<summary>{kind} ({len(rows)})</summary>\n\n{table}\n\n</details>\n"


def _message(says: str) -> str:
    return LINE_OF.sub("5", PLACE.sub("", says))


def _code(text: str) -> str:
    """A message may hold code itself, and a bar would end the cell."""
    marks = "``" if "`" in text else "`"
    return f"{marks}{text}{marks}".replace("|", "\\|")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Rewrites CONTRIBUTING.md of the project."""
    page = project_folder.find() / "CONTRIBUTING.md"
    faults = yaml.safe_load((project_folder.find() / "tests" / "faults" / "faults.yml").read_text("utf-8"))
    write_text(page, with_messages(page.read_text("utf-8"), faults))


if __name__ == "__main__":
    try:
        main()
    except NotWritten as error:
        sys.exit(str(error))
