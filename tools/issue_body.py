"""What the weekly job writes into an issue: a list of problems as Markdown."""

from collections.abc import Sequence
from pathlib import Path


def issue_body(introduction: str, problems: Sequence[str]) -> str:
    """Markdown; empty without problems."""
    return "\n".join([introduction, "", *(f"- {_item(problem)}" for problem in problems), ""]) if problems else ""


def write_issue(path: str, body: str) -> None:
    """Into the file at `path`, if one is asked for; it is written only when the question was answered."""
    if path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(body, "utf-8")


def _item(problem: str) -> str:
    place, colon, rest = problem.partition(": ")
    return f"`{place}`{colon}{rest}"
