"""Asks a file for what it must say, and notes with its line what it does not."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from citations.problem import Problem

from .located import Located

MOST_NAMES = 12  # As many as a message can list.


class LocatedReader:
    """`said` is the file; `problems` grow as it is asked; `places` has the line of each text that was placed."""

    def __init__(self, said: Located, problems: list[Problem]) -> None:
        self.said = said
        self.problems = problems
        self.places: dict[str, int] = {}
        self.unread: set[str] = set()  # Names of what cannot be read: to use them is no second mistake.

    def named_texts(self, key: str) -> dict[str, str]:
        """Text by name, of a key with lines below it."""
        names = self.said.get(key)
        if not isinstance(names, Located):
            self.problem(self.said.line_of(key), f"'{key}' needs lines below it, such as '  name: What readers see'")
            return {}
        return self.placed(names, names)

    def placed(self, said: Located, names: Iterable[str]) -> dict[str, str]:
        """Text by name; their places are known from then on."""
        texts = {name: as_text(said.get(name, "")) for name in names}
        self.places |= {text: said.line_of(name) for name, text in texts.items()}
        return texts

    def items(self, key: str) -> Iterator[Located]:
        """The items of the list below a key."""
        listed = self.said.get(key)
        if not isinstance(listed, list):
            self.problem(self.said.line_of(key), f"'{key}' needs a list below it. Begin each of its items with '- '")
            return
        for item in listed:
            if isinstance(item, Located):
                yield item
            else:
                self.problem(self.said.line_of(key), f"'{item}' in '{key}' has no keys. Write '- id: …' and so on")

    def known(self, located: Located, key: str, known: Collection[str]) -> tuple[str, ...]:
        """The names behind a key that are `known`."""
        names = as_texts(located.get(key))
        for name in names:
            if name not in known and name not in self.unread:
                self.problem(located.line_of(key), f"'{name}' in '{key}' is not known. {meant(name, known)}")
        return tuple(name for name in names if name in known)

    def unknown_keys(self, located: Located, keys: Collection[str], what: str) -> None:
        """Notes each key that `what` cannot have."""
        for key in located:
            if key not in keys:
                self.problem(located.line_of(key), f"{what} knows no '{key}'. {meant(key, keys)}")

    def problem(self, line: int, message: str) -> None:
        """Notes it, with its full stop."""
        self.problems.append(Problem(line, message if message.endswith((".", "?")) else f"{message}."))


def meant(name: str, known: Collection[str]) -> str:
    """The remedy for a name that does not exist."""
    nearest = get_close_matches(name, known, 1)
    if nearest:
        return f"Did you mean '{nearest[0]}'?"
    return (
        f"Write one of: {', '.join(known)}."
        if len(known) <= MOST_NAMES
        else f"Write one of the {len(known)} names that it has."
    )


def as_text(value: Any) -> str:
    """On one line."""
    return " ".join(str(value).split())


def as_texts(value: Any) -> tuple[str, ...]:
    """Of a list, or of one value; none of nothing."""
    return tuple(map(as_text, value)) if isinstance(value, list) else (as_text(value),) if value else ()
