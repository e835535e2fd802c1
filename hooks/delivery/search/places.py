"""The places of a page that search can lead to: the page, each section, each entry of a list of terms.

What readers open only if they wish (figures about how long people live, post-mortems) is never in the text of a place:
such a place is found by its title, and says that there is a closed box.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from citations.markup import BACKLINKS, CITATION, HEADINGS, REFERENCES
from guide.by_choice import KINDS, choice_of_box
from reading.void_elements import VOID

# Beside one another these are told apart by a space at least; whoever reads an excerpt sees a new line.
LINES = {"p", "li", "td", "th", "dt", "dd", "figcaption", "summary", "tr", "table", "ul", "ol", *HEADINGS}
UNREAD = {"script", "style", "svg", "math"}
UNREAD_CLASSES = {CITATION, REFERENCES, BACKLINKS, "headerlink"}
# Boxes whose text search never sees; the index names them by their place in this list.
BY_CHOICE = ("", *KINDS)
SPACES = re.compile(r"\s+")


@dataclass
class Place:
    """`anchor` is "" for the page itself; `lines` are what stands there, without citations and sources.

    `indexed` is set where search looks through other words than those.
    """

    anchor: str
    title: str = ""
    lines: list[str] = field(default_factory=list)
    by_choice: str = ""
    indexed: str | None = None

    @property
    def searched(self) -> str:
        """What of it search looks through, beside its title."""
        return " ".join(self.lines) if self.indexed is None else self.indexed


def places_of(html: str, title: str, by_choice: str = "") -> list[Place]:
    """The places in reading order, the page itself first; `by_choice` is a page that readers may skip as a whole."""
    reader = _Reader(title, by_choice)
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.places


class _Reader(HTMLParser):
    def __init__(self, title: str, by_choice: str) -> None:
        super().__init__()
        self.places = [Place("", title, by_choice=by_choice)]
        self._all_by_choice = by_choice
        self._open: list[str] = []
        self._unread_from = self._closed_from = self._title_from = 0  # Depths; 0 is none.
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LINES or tag == "br":
            self.end_line()
        if tag in VOID:
            return
        self._open.append(tag)
        if self._unread_from:
            return
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        depth = len(self._open)
        if tag in UNREAD or classes & UNREAD_CLASSES:
            self._unread_from = depth
        elif tag == "details" and choice_of_box(classes):
            self._closed_from = self._closed_from or depth
            self.places[-1].by_choice = choice_of_box(classes)
        elif (tag in HEADINGS or tag == "dt") and not self._closed_from:
            self._begin(tag, given.get("id") or "")

    def _begin(self, tag: str, anchor: str) -> None:
        if tag == "h1":
            self._title_from = len(self._open)
        elif anchor:
            self.places.append(Place(anchor, by_choice=self._all_by_choice))
            self._title_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open:
            ended = self._open.pop()
            if ended in LINES:
                self.end_line()
            depth = len(self._open)
            self._unread_from = 0 if depth < self._unread_from else self._unread_from
            self._closed_from = 0 if depth < self._closed_from else self._closed_from
            self._title_from = 0 if depth < self._title_from else self._title_from
            if ended == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._unread_from:
            self._line += data

    def end_line(self) -> None:
        """A line belongs to the title, to the text, or to nothing."""
        line, self._line = SPACES.sub(" ", self._line).strip(), ""
        place = self.places[-1]
        if not line:
            return
        if self._title_from:
            place.title = place.title if place.anchor == "" else f"{place.title} {line}".strip()
        elif self._open and "summary" in self._open and self._closed_from:
            pass  # The title of such a box is the same everywhere.
        elif not self._closed_from and not self._all_by_choice:
            place.lines.append(line)
