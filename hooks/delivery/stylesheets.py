"""Gives the pages one small stylesheet with the rules they use; the whole one comes with the scripts.

The small sheet holds its rules in their old order, and each stands in the whole sheet too: loading that one later
changes nothing on the page, and styles what the scripts add. `mkdocs serve` keeps the sheets as they are.

Sheets at the end of `extra_css` that few pages use (the body map, the list of questions) are linked by these alone.
What only paper needs (print.css) comes with the whole sheet; without scripts, by a link of its own.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build
from delivery.styles.markup import Markup, markup_of
from delivery.styles.stylesheet import cut

PAPER = "assets/print.css"
FEW = 0.25  # Of all pages.


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the sheets, named by what is in them, and makes every page link to its own."""
    if build.of(config).is_preview:
        return
    site = Path(config.site_dir)
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    sheets = [_theme_sheet(site), *map(str, config.extra_css)]
    links = _links(sheets)
    whole = _write(site, "all-styles", _joined(site, sheets))
    on_screen = [sheet for sheet in sheets if sheet != PAPER]
    markups = {path: markup_of([html]) for path, html in pages.items()}
    rare = dict(_rare(site, on_screen, markups))
    common = _joined(site, [sheet for sheet in on_screen if sheet not in rare])
    small = _write(site, "styles", cut(common, Markup.joined(markups.values())))
    for path, html in pages.items():
        own = [small, *(written for written, users in reversed(rare.values()) if path in users)]
        path.write_text(links.sub(lambda match, own=own: _new_links(match["base"], own, whole), html), "utf-8")


def _rare(
    site: Path, sheets: Sequence[str], markups: Mapping[Path, Markup]
) -> Iterator[tuple[str, tuple[str, set[Path]]]]:
    """From the last one on: each sheet that few pages use, as written for them, and these pages.

    Only the last ones can be split off: the order of the rules must not change.
    """
    for sheet in reversed(sheets):
        css = _joined(site, [sheet])
        users = {path for path, markup in markups.items() if cut(css, markup)}
        if len(users) > FEW * len(markups):
            return
        small = cut(css, Markup.joined(markups[path] for path in users))
        yield sheet, (_write(site, Path(sheet).stem, small) if small else "", users)


def _theme_sheet(site: Path) -> str:
    """The theme names its stylesheet by its content; there is one."""
    return next(site.glob("assets/stylesheets/main.*.css")).relative_to(site).as_posix()


def _joined(site: Path, sheets: Sequence[str]) -> str:
    return "\n".join((site / sheet).read_text("utf-8") for sheet in sheets)


def _write(site: Path, name: str, css: str) -> str:
    path = f"assets/hashed/{name}.{hashlib.sha256(css.encode()).hexdigest()[:10]}.css"
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_text(css, "utf-8")
    return path


def _links(sheets: Sequence[str]) -> re.Pattern[str]:
    """The run of links to all sheets, as base.html writes them; `base` is the way to the top of the site."""
    first, *others = sheets
    run = [rf'<link rel="stylesheet" href="(?P<base>[^"]*){re.escape(first)}">']
    run += [rf'<link rel="stylesheet" href="(?P=base){re.escape(sheet)}">' for sheet in others]
    return re.compile(r"\s*".join(run))


def _new_links(base: str, small: Sequence[str], whole: str) -> str:
    first, *others = (f'<link rel="stylesheet" href="{base}{sheet}"' for sheet in small)
    paper = f'<noscript><link rel="stylesheet" media="print" href="{base}{PAPER}"></noscript>'
    return f'{first} data-rest="{base}{whole}">{"".join(f"{other}>" for other in others)}{paper}'
