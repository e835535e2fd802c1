"""Reads signs.yml: the good signs, and a problem with its line for each that is not."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from citations.problem import Problem

from .located import Located, load_located
from .sign import FRAME, MOST_LINES, URGENCIES, BoxLine, Sign, Signs

NAME = "signs.yml"
ID = re.compile(r"[a-z][a-z0-9-]*")
SIGN_KEYS = ("id", "sign", "urgency", "do", "parts", "treatments", "sources", "words")
SIGN_NEEDS = ("id", "sign", "urgency", "parts", "words")
LINE_KEYS = ("line", "signs")
MOST_NAMES = 12  # As many as a message can list.
KEYS = ("box", "lines", "parts", "treatments", "signs")


def read_signs(path: Path) -> tuple[Signs, list[Problem]]:
    """The signs of a file, and its problems in the order of its lines; a site without the file has no signs."""
    if not path.exists():
        return Signs(), []
    try:
        return parse_signs(path.read_text("utf-8"))
    except UnicodeDecodeError:
        return Signs(), [Problem(1, "the file is not UTF-8 text. Save it with the encoding UTF-8.")]


def parse_signs(text: str) -> tuple[Signs, list[Problem]]:
    """As `read_signs`, from text."""
    said, problems = load_located(text)
    if not said:
        return Signs(), problems or [Problem(1, "the file says no signs. Begin it with 'box:'.")]
    reader = _Reader(said, problems)
    return reader.signs(), sorted(set(problems))


class _Reader:
    def __init__(self, said: Located, problems: list[Problem]) -> None:
        self.said = said
        self.problems = problems
        self.places: dict[str, int] = {}
        self.parts = self._names("parts")
        self.treatments = self._names("treatments")
        self.unread: set[str] = set()

    def signs(self) -> Signs:
        self._unknown_keys(self.said, KEYS, "the file")
        signs: dict[str, Sign] = {}
        places: dict[str, int] = {}
        for located in self._list("signs"):
            sign = self._sign(located)
            if sign and sign.id in signs:
                what = f"the id '{sign.id}' is already used in line {places[sign.id]}"
                self._problem(located.line_of("id"), f"{what}. Give one another id")
            elif sign:
                signs[sign.id] = sign
                places[sign.id] = located.line_of("id")
            else:
                self.unread.add(str(located.get("id", "")))
        lines = tuple(line for located in self._list("lines") if (line := self._line(located, signs)))
        self._too_many(lines)
        return Signs(signs, lines, self.parts, self.treatments, self._frame(), self.places, frozenset(self.unread))

    def _sign(self, located: Located) -> Sign | None:
        name = f"the sign '{located.get('id', '')}'" if located.get("id") else "this sign"
        self._unknown_keys(located, SIGN_KEYS, name)
        if missing := [key for key in SIGN_NEEDS if not located.get(key)]:
            self._problem(located.line, f"{name} has no '{missing[0]}'. Add a line '{missing[0]}: …'")
            return None
        if located["urgency"] not in URGENCIES:
            what = f"'urgency: {located['urgency']}' is not known. Write one of: {', '.join(URGENCIES)}"
            self._problem(located.line_of("urgency"), what)
            return None
        if not ID.fullmatch(str(located["id"])):
            self._problem(located.line_of("id"), f"the id '{located['id']}' is no name. Use small letters and hyphens")
            return None
        return Sign(
            str(located["id"]), _text(located["sign"]), located["urgency"], located.line_of("sign"),
            _text(located.get("do", "")),
            self._known(located, "parts", self.parts), self._known(located, "treatments", self.treatments),
            _texts(located.get("sources")), _texts(located.get("words")),
        )  # fmt: skip

    def _line(self, located: Located, signs: Mapping[str, Sign]) -> BoxLine | None:
        self._unknown_keys(located, LINE_KEYS, "this line")
        known = [signs[name] for name in self._known(located, "signs", signs)]
        if located.get("line") and not known and self.unread.intersection(_texts(located.get("signs"))):
            return None
        if not located.get("line") or not known:
            missing = "signs" if located.get("line") else "line"
            self._problem(located.line, f"this line of the box has no '{missing}'. Add a line '{missing}: …'")
            return None
        if len({sign.urgency for sign in known}) > 1:
            urgencies = ", ".join(f"'{sign.id}' is {sign.urgency}" for sign in known)
            self._problem(located.line, f"one line of the box has one urgency, and {urgencies}. Make two lines of it")
            return None
        sources = tuple(dict.fromkeys(key for sign in known for key in sign.sources))
        ids = tuple(sign.id for sign in known)
        return BoxLine(_text(located["line"]), known[0].urgency, located.line_of("line"), ids, sources)

    def _too_many(self, lines: Collection[BoxLine]) -> None:
        for urgency in URGENCIES:
            of_one = [line for line in lines if line.urgency == urgency]
            if len(of_one) > MOST_LINES:
                what = f"the box has {len(of_one)} lines for '{urgency}', and a reader can take in {MOST_LINES}"
                self._problem(of_one[MOST_LINES].line, f"{what}. Join or leave out some")

    def _frame(self) -> dict[str, str]:
        box = self.said.get("box")
        box = box if isinstance(box, Located) else Located()
        self._unknown_keys(box, FRAME, "the box")
        for name in FRAME:
            if not box.get(name):
                self._problem(self.said.line_of("box"), f"the box has no '{name}'. Add a line '{name}: …'")
        return self._placed(box, FRAME)

    def _names(self, key: str) -> dict[str, str]:
        names = self.said.get(key)
        if not isinstance(names, Located):
            self._problem(self.said.line_of(key), f"'{key}' needs lines below it, such as '  name: What readers see'")
            return {}
        return self._placed(names, names)

    def _placed(self, said: Located, names: Iterable[str]) -> dict[str, str]:
        texts = {name: _text(said.get(name, "")) for name in names}
        self.places |= {text: said.line_of(name) for name, text in texts.items()}
        return texts

    def _list(self, key: str) -> Iterator[Located]:
        listed = self.said.get(key)
        if not isinstance(listed, list):
            self._problem(self.said.line_of(key), f"'{key}' needs a list below it. Begin each of its items with '- '")
            return
        for item in listed:
            if isinstance(item, Located):
                yield item
            else:
                self._problem(self.said.line_of(key), f"'{item}' in '{key}' has no keys. Write '- id: …' and so on")

    def _known(self, located: Located, key: str, known: Collection[str]) -> tuple[str, ...]:
        names = _texts(located.get(key))
        for name in names:
            if name not in known and name not in self.unread:
                self._problem(located.line_of(key), f"'{name}' in '{key}' is not known. {meant(name, known)}")
        return tuple(name for name in names if name in known)

    def _unknown_keys(self, located: Located, keys: Collection[str], what: str) -> None:
        for key in located:
            if key not in keys:
                self._problem(located.line_of(key), f"{what} knows no '{key}'. {meant(key, keys)}")

    def _problem(self, line: int, message: str) -> None:
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


def _text(value: Any) -> str:
    return " ".join(str(value).split())


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(each) for each in value) if isinstance(value, list) else (_text(value),) if value else ()
