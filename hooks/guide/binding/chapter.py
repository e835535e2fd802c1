"""One page of a site as a chapter of the whole: headings one level down, ids of its own, links that stay inside."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from posixpath import relpath
from urllib.parse import urldefrag, urljoin

from citations.markup import BIBLIOGRAPHY, CITED_ON, COINS, EXPORTS, FINDING
from reading.void_elements import VOID

HEADING = re.compile(r"h(?P<level>[1-5])")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
# Attributes that name ids of the same page, some of them several.
NAMING = frozenset(
    ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "popovertarget"]
)
# What only a screen can use (downloads, the way back to pages, tools of scripts), and what the last chapter tells once.
LEFT_OUT = frozenset([EXPORTS, CITED_ON, COINS])
TOLD_ONCE = frozenset([FINDING])


@dataclass(frozen=True)
class Binding:
    """What all chapters share: the address of each page from the top of the site → its name, and the whole's own address."""

    names: Mapping[str, str]
    url: str

    def link(self, page_url: str, address: str) -> str:
        """Where a link on a page leads when the page is a chapter."""
        if OUTSIDE.match(address):
            return address
        path, fragment = urldefrag(urljoin(f"/{page_url}", address))
        name = self.names.get(path.removeprefix("/"))
        if name:
            return f"#{chapter_id(name)}" if not fragment else f"#{inner_id(name, fragment)}"
        slash = "/" if path.endswith("/") else ""
        here = urljoin(f"/{self.url}", ".")
        return relpath(path, here) + slash + (f"#{fragment}" if fragment else "")


def chapter_id(name: str) -> str:
    """The id of a chapter."""
    return f"chapter-{name}"


def inner_id(name: str, own: str) -> str:
    """What an id of a page is called in its chapter; none can meet one of another chapter."""
    return f"{name}--{own}"


def bind_chapter(binding: Binding, page_url: str, content: str) -> str:
    """The HTML of a page, rewritten; what it says stays the same."""
    writer = _Writer(binding, page_url, is_bibliography=f'class="{BIBLIOGRAPHY}"' in content)
    writer.feed(content)
    writer.close()
    return "".join(writer.parts)


class _Writer(HTMLParser):
    def __init__(self, binding: Binding, page_url: str, *, is_bibliography: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._binding = binding
        self._url = page_url
        self._name = binding.names[urljoin("/", page_url).removeprefix("/")]
        self._left_out = LEFT_OUT if is_bibliography else LEFT_OUT | TOLD_ONCE
        self._title = ""  # The id of the chapter's own heading.
        self._depth = 0  # How many elements are open inside one that is left out.

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self._title = dict(attrs).get("id") or ""
        if self._depth or self._is_left_out(dict(attrs)):
            self._depth += tag not in VOID
        else:
            self.parts.append(f"<{_lowered(tag)}{self._attributes(attrs)}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._depth:
            self.parts.append(f"<{_lowered(tag)}{self._attributes(attrs)}/>")

    def handle_endtag(self, tag: str) -> None:
        if self._depth:
            self._depth -= 1
        else:
            self.parts.append(f"</{_lowered(tag)}>")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if not self._depth:
            self.parts.append(text)

    def _is_left_out(self, attributes: Mapping[str, str | None]) -> bool:
        classes = set((attributes.get("class") or "").split())
        return "data-script" in attributes or bool(classes & self._left_out)

    def _attributes(self, attrs: list[tuple[str, str | None]]) -> str:
        kept = ((name, value) for name, value in attrs if name not in ("data-citation", "data-search-exclude"))
        return "".join(
            f" {name}" if value is None else f' {name}="{html.escape(self._value(name, value))}"'
            for name, value in kept
        )

    def _value(self, name: str, value: str) -> str:
        if name == "id":
            return inner_id(self._name, value)
        if name in ("href", "xlink:href", "src"):
            return self._binding.link(self._url, value)
        if name in NAMING:
            # The list of sources of each chapter needs a name of its own: "Tests References".
            named = [self._title, value] if name == "aria-labelledby" and self._title else [value]
            return " ".join(inner_id(self._name, each) for each in " ".join(named).split())
        return value


def _lowered(tag: str) -> str:
    match = HEADING.fullmatch(tag)
    return f"h{int(match['level']) + 1}" if match else tag
