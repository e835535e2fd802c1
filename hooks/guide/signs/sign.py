"""What signs.yml says, as frozen values: signs, the lines of the short box, the words around them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

EMERGENCY, TEAM, SAME_DAY = "emergency", "team", "same-day"
URGENCIES = (EMERGENCY, TEAM, SAME_DAY)  # The most urgent first.
NECK_BLOCKED = "neck-blocked"  # The id of the sign that brings the line on oxygen with it.
MOST_LINES = 7  # As many of one urgency as a frightened reader can take in.
FRAME = ("title", "hospice", EMERGENCY, TEAM, SAME_DAY, "unsure", "no-answer", "neck", "more")


@dataclass(frozen=True)
class Sign:
    """One sign: `text` goes on from "if", `urgency` is one of URGENCIES, `line` is where signs.yml says it.

    `words` are the ways in which other sentences name it, each a line of words that all must be there.
    """

    id: str
    text: str
    urgency: str
    line: int
    do: str = ""
    parts: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class BoxLine:
    """One line of the short box: it stands for `signs`, which share its urgency."""

    text: str
    urgency: str
    line: int
    signs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signs:
    """All that signs.yml says: signs by their id, names of parts and treatments, and the `frame` of each box.

    `unread` has the ids of signs in which something is wrong, so that what names them is not blamed too.
    """

    signs: Mapping[str, Sign] = field(default_factory=dict)
    lines: tuple[BoxLine, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    treatments: Mapping[str, str] = field(default_factory=dict)
    frame: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, int] = field(
        default_factory=dict
    )  # The line of each text of the frame, each part and treatment.
    unread: frozenset[str] = frozenset()

    def of_part(self, part: str) -> list[Sign]:
        """The signs of a part of the body, the most urgent first."""
        return _sorted(sign for sign in self.signs.values() if part in sign.parts)

    def of_treatment(self, treatment: str) -> list[Sign]:
        """The signs of a treatment, the most urgent first."""
        return _sorted(sign for sign in self.signs.values() if treatment in sign.treatments)


def _sorted(signs: Iterable[Sign]) -> list[Sign]:
    return sorted(signs, key=lambda sign: URGENCIES.index(sign.urgency))
