"""Reads signs.yml: the good signs, and a problem with its line for each that is not."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from citations.problem import Problem

from .located import Located, load_located
from .located_reader import LocatedReader, as_text, as_texts
from .sign import FRAME, MOST_LINES, URGENCIES, BoxLine, Sign, Signs

NAME = "signs.yml"
ID = re.compile(r"[a-z][a-z0-9-]*")
SIGN_KEYS = ("id", "sign", "urgency", "do", "parts", "treatments", "sources", "words")
SIGN_NEEDS = ("id", "sign", "urgency", "parts", "words")
LINE_KEYS = ("line", "signs")
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


class _Reader(LocatedReader):
    def __init__(self, said: Located, problems: list[Problem]) -> None:
        super().__init__(said, problems)
        self.parts = self.named_texts("parts")
        self.treatments = self.named_texts("treatments")

    def signs(self) -> Signs:
        self.unknown_keys(self.said, KEYS, "the file")
        signs: dict[str, Sign] = {}
        places: dict[str, int] = {}
        for located in self.items("signs"):
            sign = self._sign(located)
            if sign and sign.id in signs:
                what = f"the id '{sign.id}' is already used in line {places[sign.id]}"
                self.problem(located.line_of("id"), f"{what}. Give one another id")
            elif sign:
                signs[sign.id] = sign
                places[sign.id] = located.line_of("id")
            else:
                self.unread.add(str(located.get("id", "")))
        lines = tuple(line for located in self.items("lines") if (line := self._line(located, signs)))
        self._too_many(lines)
        return Signs(signs, lines, self.parts, self.treatments, self._frame(), self.places, frozenset(self.unread))

    def _sign(self, located: Located) -> Sign | None:
        name = f"the sign '{located.get('id', '')}'" if located.get("id") else "this sign"
        self.unknown_keys(located, SIGN_KEYS, name)
        if missing := [key for key in SIGN_NEEDS if not located.get(key)]:
            self.problem(located.line, f"{name} has no '{missing[0]}'. Add a line '{missing[0]}: …'")
            return None
        if located["urgency"] not in URGENCIES:
            what = f"'urgency: {located['urgency']}' is not known. Write one of: {', '.join(URGENCIES)}"
            self.problem(located.line_of("urgency"), what)
            return None
        if not ID.fullmatch(str(located["id"])):
            self.problem(located.line_of("id"), f"the id '{located['id']}' is no name. Use small letters and hyphens")
            return None
        return Sign(
            str(located["id"]), as_text(located["sign"]), located["urgency"], located.line_of("sign"),
            as_text(located.get("do", "")),
            self.known(located, "parts", self.parts), self.known(located, "treatments", self.treatments),
            as_texts(located.get("sources")), as_texts(located.get("words")),
        )  # fmt: skip

    def _line(self, located: Located, signs: Mapping[str, Sign]) -> BoxLine | None:
        self.unknown_keys(located, LINE_KEYS, "this line")
        known = [signs[name] for name in self.known(located, "signs", signs)]
        if located.get("line") and not known and self.unread.intersection(as_texts(located.get("signs"))):
            return None
        if not located.get("line") or not known:
            missing = "signs" if located.get("line") else "line"
            self.problem(located.line, f"this line of the box has no '{missing}'. Add a line '{missing}: …'")
            return None
        if len({sign.urgency for sign in known}) > 1:
            urgencies = ", ".join(f"'{sign.id}' is {sign.urgency}" for sign in known)
            self.problem(located.line, f"one line of the box has one urgency, and {urgencies}. Make two lines of it")
            return None
        sources = tuple(dict.fromkeys(key for sign in known for key in sign.sources))
        ids = tuple(sign.id for sign in known)
        return BoxLine(as_text(located["line"]), known[0].urgency, located.line_of("line"), ids, sources)

    def _too_many(self, lines: Collection[BoxLine]) -> None:
        for urgency in URGENCIES:
            of_one = [line for line in lines if line.urgency == urgency]
            if len(of_one) > MOST_LINES:
                what = f"the box has {len(of_one)} lines for '{urgency}', and a reader can take in {MOST_LINES}"
                self.problem(of_one[MOST_LINES].line, f"{what}. Join or leave out some")

    def _frame(self) -> dict[str, str]:
        box = self.said.get("box")
        box = box if isinstance(box, Located) else Located()
        self.unknown_keys(box, FRAME, "the box")
        for name in FRAME:
            if not box.get(name):
                self.problem(self.said.line_of("box"), f"the box has no '{name}'. Add a line '{name}: …'")
        return self.placed(box, FRAME)
