"""All checks of what one page became, in one call."""

from collections.abc import Collection

from citations.problem import Problem
from reading.page import SourcePage

from .leftovers import check_leftovers
from .markup import check_markup
from .page_html import PageHTML


def check_rendered(html: str, page: SourcePage, keys: Collection[str] = ()) -> list[Problem]:
    """What is wrong in the `html` that a page became, each with its line in the author's file; `keys` are those of references.bib."""
    read = PageHTML(html)
    return sorted({*check_markup(html, page, read), *check_leftovers(page, read, keys)})
