"""MkDocs hook: gives the pages one small stylesheet with the rules they use; the whole one comes with the scripts.

The small sheet holds its rules in their old order, and each stands in the whole sheet too: loading that one later
changes nothing on the page, and styles what the scripts add. `mkdocs serve` keeps the sheets as they are.
"""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from previewing import is_preview
from styles.markup import markup_of
from styles.stylesheet import cut


def on_post_build(config: MkDocsConfig) -> None:
    """Writes both sheets, named by what is in them, and makes every page link to them."""
    if is_preview(config):
        return
    site = Path(config.site_dir)
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    sheets = [_theme_sheet(site), *map(str, config.extra_css)]
    whole = "\n".join((site / sheet).read_text("utf-8") for sheet in sheets)
    names = _write(site, "styles", cut(whole, markup_of(pages.values()))), _write(site, "all-styles", whole)
    links = _links(sheets)
    for path, html in pages.items():
        path.write_text(links.sub(lambda match: _new_link(match["base"], *names), html), "utf-8")


def _theme_sheet(site: Path) -> str:
    """The theme names its stylesheet by its content; there is one."""
    return next(site.glob("assets/stylesheets/main.*.css")).relative_to(site).as_posix()


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


def _new_link(base: str, used: str, whole: str) -> str:
    return f'<link rel="stylesheet" href="{base}{used}" data-rest="{base}{whole}">'
