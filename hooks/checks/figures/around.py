"""A text around figures, and the words that say what they are figures of."""

from .figure import find_figures
from .kinds import kind_of
from .telling_words import telling_words

Words = frozenset[str]


class Around:
    """A text around figures. Its words never hold a figure of the kind that is looked at: no slip can move what is meant."""

    def __init__(self, text: str, lead: str = "") -> None:
        self.text = text
        self.figures = find_figures(text, lead)
        self._words: dict[str, Words] = {}
        self._bare: dict[str, str] = {}

    def bare(self, kind: str) -> str:
        """All that it says but for the figures of a kind."""
        if kind not in self._bare:
            self._bare[kind] = " ".join(self.without(kind).split())
        return self._bare[kind]

    def words(self, kind: str) -> Words:
        """The telling words, figures of other kinds among them."""
        if kind not in self._words:
            self._words[kind] = telling_words(self.without(kind))
        return self._words[kind]

    def without(self, kind: str) -> str:
        """The text with spaces for the figures of a kind, so that all offsets stay."""
        parts, at = [], 0
        for figure in self.figures:
            if kind_of(figure.claim) == kind and figure.start >= at:
                parts += [self.text[at : figure.start], " " * (figure.end - figure.start)]
                at = figure.end
        return "".join([*parts, self.text[at:]])


NOTHING = Around("")
