"""One rendered page read tag by tag: its text as readers meet it, its ids, and tags that do not fit together."""

from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

from citations.markup import BIBLIOGRAPHY, CITATION, FINDING, REFERENCES
from reading.void_elements import VOID

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
        "label",
    ]
)
ENDS_PARAGRAPH = frozenset(
    [
        "blockquote",
        "details",
        "div",
        "dl",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
# Words of others, and what is no prose.
SKIPPED_TAGS = frozenset(("code", "pre", "svg", "script", "style", "textarea", "kbd", "samp"))
SKIPPED_CLASSES = frozenset((REFERENCES, BIBLIOGRAPHY, CITATION, FINDING))
UNREAD = "\N{OBJECT REPLACEMENT CHARACTER}"  # Stands in `text` for code.

Attributes = Sequence[tuple[str, str | None]]


class PageHTML(HTMLParser):
    """What a page became; `text` has an empty line between any two blocks, and code and lists of works left out."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: Counter[str] = Counter()
        self.misfits: list[tuple[str, str]] = []  # The name of a tag, and what is wrong with it.
        self._parts: list[str] = []
        self._open: list[str] = []
        self._skipped_at: int | None = None  # How many tags are open around the one that is left out.
        self.feed(html)
        self.close()
        self.misfits += [(tag, _unclosed(tag)) for tag in self._open]

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        said = dict(attrs)
        if name := said.get("id"):
            self.ids[name] += 1
        if tag in ENDS_PARAGRAPH and self._open and self._open[-1] == "p":
            remedy = "Begin it on a line of its own, with an empty line above."
            self.misfits.append((tag, f"'<{tag}>' cannot stand inside '<p>'. {remedy}"))
        self._write("\n" if tag == "br" else "" if tag in INLINE or tag in VOID else "\n\n")
        if tag in VOID:
            return
        classes = (said.get("class") or "").split()
        if self._skipped_at is None and (tag in SKIPPED_TAGS or SKIPPED_CLASSES.intersection(classes)):
            self._write(UNREAD)
            self._skipped_at = len(self._open)
        self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:  # Shapes of a drawing; for a browser "<b/>" in text is "<b>".
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag not in self._open:
            self.misfits.append((tag, f"'</{tag}>' closes nothing. Take it out."))
            return
        while (last := self._open.pop()) != tag:
            self.misfits.append((last, _unclosed(last)))
        if self._skipped_at is not None and len(self._open) <= self._skipped_at:
            self._skipped_at = None
        self._write("" if tag in INLINE else "\n\n")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def _write(self, text: str) -> None:
        if self._skipped_at is None:
            self._parts.append(text)


def _unclosed(tag: str) -> str:
    return f"'<{tag}>' is never closed. Add '</{tag}>'."
