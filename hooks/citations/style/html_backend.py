"""Rich text → inline HTML that cannot carry a script: all text escaped, four tags, links to http and https only."""

from html import escape
from types import MappingProxyType

from pybtex.backends import BaseBackend
from pybtex.richtext import BaseText

from .identifiers import web_address

TAGS = frozenset({"em", "strong", "sub", "sup"})


def render_html(text: BaseText) -> str:
    """Rich text as safe HTML."""
    return text.render(_BACKEND)


def link_to(url: str, html: str) -> str:
    """A link around `html` (escaped already), or `html` alone if `url` is not a web address."""
    address = web_address(url)
    return f'<a href="{escape(address)}">{html}</a>' if address and html else html


class HtmlBackend(BaseBackend):
    """pybtex's own backend escapes no quotes and lets any scheme into href."""

    symbols = MappingProxyType({"nbsp": "\N{NO-BREAK SPACE}", "ndash": "–", "newblock": " "})

    def format_str(self, text: str) -> str:
        return escape(text)

    def format_tag(self, name: str, html: str) -> str:
        return f"<{name}>{html}</{name}>" if html and name in TAGS else html

    def format_href(self, url: str, html: str, external: bool = False) -> str:
        return link_to(url, html)


_BACKEND = HtmlBackend("utf-8")
