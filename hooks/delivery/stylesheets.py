"""Gives the pages one small stylesheet with the rules they use; our other rules come with the scripts.

The others match nothing on a page as it is loaded: they style what the scripts add. Of the theme's rules only those
come that some page uses. `mkdocs serve` keeps the sheets as they are.

Sheets at the end of `extra_css` that few pages use (the body map, the list of questions) are linked by these alone.
What only paper needs (print.css) is linked for paper, so that a page prints the same whether it was touched or not.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build
from delivery.styles.markup import Markup, markup_of
from delivery.styles.stylesheet import cut, left_over, split_paper

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
    on_screen = [sheet for sheet in sheets if sheet != PAPER]
    markups = {path: markup_of([html]) for path, html in pages.items()}
    rare = dict(_rare(site, on_screen, markups))
    ours = [sheet for sheet in on_screen[1:] if sheet not in rare]
    every = Markup.joined(markups.values())
    later = left_over(_joined(site, ours), every) + _joined(site, [*reversed(rare)])
    screen, on_paper = split_paper(_joined(site, [on_screen[0], *ours]))
    used = cut(screen, every, later + on_paper)
    small = _write(site, "styles", used)
    rest = _write(site, "rest", left_over(later, Markup.joined([])))
    paper = _write(
        site, "print", cut(on_paper, every, used) + left_over(_joined(site, [PAPER]), Markup.joined([]), used)
    )
    for path, html in pages.items():
        own = [small, *(written for written, users in reversed(rare.values()) if path in users)]
        path.write_text(links.sub(lambda match, own=own: _new_links(match["base"], own, rest, paper), html), "utf-8")


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


def _new_links(base: str, small: Sequence[str], rest: str, paper: str) -> str:
    first, *others = (f'<link rel="stylesheet" href="{base}{sheet}"' for sheet in small)
    on_paper = f'<link rel="stylesheet" media="print" href="{base}{paper}">'
    return f'{first} data-rest="{base}{rest}">{"".join(f"{other}>" for other in others)}{on_paper}'
