"""Sends pages without the spaces, quotes and tags that HTML lets one leave out; what is shown stays the same."""

from functools import partial

import minify_html

from .built_site import BuiltSite

UNREAD = "data-search-exclude"  # Only the search of the build reads it.


def shrink_pages(site: BuiltSite) -> None:
    """Settles the text of every page; no later step may change its tree."""
    for page in site.pages:
        for element in page.tree.css(f"[{UNREAD}]"):
            del element.attrs[UNREAD]
        page.settle(partial(minify_html.minify, keep_input_type_text_attr=True))  # Styles ask for it.
