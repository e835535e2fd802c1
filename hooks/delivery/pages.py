"""Sends pages without the spaces, quotes and tags that HTML lets one leave out; what is shown stays the same."""

import re

import minify_html

from .built_site import BuiltSite

UNREAD = "data-search-exclude"  # Only the search of the build reads it.
# The library writes attributes by their names. What each citation has alone stands last: what all have alike then packs as one.
OWN = re.compile(
    r"(?P<start><a aria-label=\"[^\"<>]*\") (?P<href>href=[^\s>]+)(?P<id> id=[^\s>]+)? (?P<role>role=doc-\w+)>"
)


def shrink_pages(site: BuiltSite) -> None:
    """Settles the text of every page; no later step may change its tree."""
    for page in site.pages:
        for element in page.tree.css(f"[{UNREAD}]"):
            del element.attrs[UNREAD]
        page.settle(_shrunk)


def _shrunk(html: str) -> str:
    small = minify_html.minify(html, keep_input_type_text_attr=True)  # Styles ask for it.
    return OWN.sub(lambda found: f"{found['start']} {found['role']}{found['id'] or ''} {found['href']}>", small)
