"""Gives the pages one small stylesheet with the rules they use; our other rules come with the scripts.

The others match nothing on a page as it is loaded: they style what the scripts add. Of the theme's rules only those
come that some page uses. `mkdocs serve` keeps the sheets as they are.

Sheets at the end of `extra_css` that few pages use (the body map, the list of questions) are linked by these alone; one
that no page uses as it is loaded comes with the scripts.
What only paper needs (print.css) is no part of a first visit: first.js brings it at the first touch, or when the page is
printed before that. Without scripts, or from a disk, it is linked, so a page prints the same in each of these ways.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from cached import Cached

from .built_site import BuiltPage, BuiltSite, NothingMatched, nodes_of
from .styles.cuts import Cuts, Used
from .styles.unsent import without_unsent

PAPER = "assets/print.css"
MOVED = "findings"  # The look of what a script puts into pages that are sent without it (findings.py).
FEW = 0.3  # Of all pages: one in two has a table, one in three a note. In one sheet with others rules cost half.
LINK = 'link[rel="stylesheet"]'
FIRST = 'script[src$="assets/first.js"]'


def cut_styles(site: BuiltSite) -> None:
    """Writes the sheets, named by what is in them, and makes every page link to its own."""
    sheets = [site.building.theme_sheet, *map(str, site.building.config.extra_css)]
    cached = Cached(site.building.cache / "styles.json")
    cuts = Cuts(cached)
    pages = [_StyledPage(page, cuts.used(page)) for page in site.pages if not page.is_redirect]
    on_screen = [sheet for sheet in sheets if sheet != PAPER]
    rare = list(_rare(site, cuts, on_screen, pages))
    theme, *ours = on_screen[: len(on_screen) - len(rare)]
    every, nothing = Used.joined(page.used for page in pages), Used.joined([])
    few = _joined(site, on_screen[1 + len(ours) :])
    elsewhere = [
        name for name, (_, users) in zip(reversed(on_screen), rare, strict=False) if not users or MOVED in name
    ]
    later = cuts.left_over(_joined(site, ours), every) + _joined(site, elsewhere)
    styles = without_unsent(_joined(site, [theme])) + _joined(site, ours)
    on_paper, print_css = cuts.paper_part(styles), _joined(site, [PAPER])
    elsewhere_used = later + few + cuts.cut(on_paper, every) + print_css
    used = cuts.cut(styles, every, elsewhere_used, after=few, on_screen=True)
    small = _write(site, "styles", used)
    rest = _write(site, "rest", cuts.left_over(later, nothing))
    printed = cuts.cut(on_paper, every, used) + cuts.left_over(print_css, nothing, used)
    paper = _write(site, "print", f"@media print{{{printed}}}")  # One rule, as first.js puts it into a sheet.
    for page in pages:
        own = [small, *(written for written, users in reversed(rare) if page in users)]
        page.link(sheets, own, rest, paper, comes_later=site.has_addresses_of_folders)
    cached.save()


class _StyledPage:
    def __init__(self, page: BuiltPage, used: Used) -> None:
        self.page = page
        self.used = used

    def link(self, sheets: Sequence[str], own: Sequence[str], rest: str, paper: str, *, comes_later: bool) -> None:
        """Puts links to its own sheets in the place of the run of links to all sheets, as base.html writes them.

        First.js is told where the rest is, and, where it can fetch, what only paper needs.
        """
        first = self.page.tree.css_first(FIRST)
        base = (first.attributes.get("src") or "").removesuffix("assets/first.js") if first else ""
        links = self.page.tree.css(LINK)
        written = [link.attributes.get("href") for link in links]
        if not first or written[: len(sheets)] != [base + sheet for sheet in sheets]:
            what = "its links to stylesheets are not those of the theme and of extra_css, in this order"
            raise NothingMatched(self.page, f"{what}. Correct overrides/base.html.")
        first.attrs["data-rest"] = base + rest
        if comes_later:
            first.attrs["data-paper"] = base + paper
        for node in nodes_of(_links(base, own, rest, paper, comes_later=comes_later)):
            links[0].insert_before(node)
        for link in links[: len(sheets)]:
            _remove(link)


def _rare(
    site: BuiltSite, cuts: Cuts, sheets: Sequence[str], pages: Sequence[_StyledPage]
) -> Iterator[tuple[str, list[_StyledPage]]]:
    """From the last one on: each sheet that few pages use, as written for them, and these pages.

    It goes out whole: a script that changes such a page may come before the rest of the styles, and nothing may move then.

    Only the last ones can be split off: the order of the rules must not change.
    """
    for name in reversed(sheets[1:]):  # The theme is for all pages.
        sheet = _joined(site, [name])
        users = [page for page in pages if cuts.cut(sheet, page.used)]
        if len(users) > FEW * len(pages):
            return
        whole = cuts.left_over(sheet, Used.joined([]))
        yield _write(site, re.sub(r".*/|\.css$", "", name), whole) if users else "", users


def _joined(site: BuiltSite, sheets: Sequence[str]) -> str:
    return "\n".join((site.folder / sheet).read_text("utf-8") for sheet in sheets)


def _write(site: BuiltSite, name: str, css: str) -> str:
    path = f"assets/hashed/{name}.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    site.write_text(path, css)
    return path


def _links(base: str, own: Sequence[str], rest: str, paper: str, *, comes_later: bool) -> str:
    on_screen = "".join(f'<link rel="stylesheet" href="{base}{sheet}">' for sheet in own)
    unscripted = f'<link rel="stylesheet" href="{base}{rest}">'  # It has what pointers and keys do.
    on_paper = f'<link rel="stylesheet" media="print" href="{base}{paper}">'
    if comes_later:
        return f"{on_screen}<noscript>{unscripted}{on_paper}</noscript>"
    return f"{on_screen}<noscript>{unscripted}</noscript>{on_paper}"


def _remove(link: LexborNode) -> None:
    """With the line end that stood behind it."""
    if link.next and link.next.is_text_node and not (link.next.text_content or "").strip():
        link.next.decompose()
    link.decompose()
