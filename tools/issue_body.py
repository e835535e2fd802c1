"""What the weekly job writes into an issue, as Markdown in which nothing that others wrote can act."""

import re
from collections.abc import Sequence
from pathlib import Path

from text_file import write_text

BACKTICKS = re.compile(r"`+")
# Without what would end the address, or the cell of a table.
ADDRESS = re.compile(r"https?://[^\s<>|`\"\\]+")


def issue_body(introduction: str, problems: Sequence[str]) -> str:
    """A list of problems; empty without any."""
    return "\n".join([introduction, "", *(f"- {as_code(problem)}" for problem in problems), ""]) if problems else ""


def as_code(text: str) -> str:
    """As it stands, on one line: in code GitHub calls nobody by an @, makes no link and loads no image."""
    text = " ".join(text.split()) or " "
    marks = "`" * (max(map(len, BACKTICKS.findall(text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{marks}{space}{text}{space}{marks}"


def as_cell(text: str) -> str:
    """The same in a table, where a bar would end the cell even in code; an address can be followed."""
    return f"<{text}>" if ADDRESS.fullmatch(text) else as_code(text).replace("|", "\\|")


def write_issue(path: str, body: str) -> None:
    """Into the file at `path`, if one is asked for; it is written only when the question was answered."""
    if path:
        write_text(Path(path), body)
