"""Binds all pages of the menu into one, for printing, and lists them on the page that leads there.

The first is the page with `template: whole-guide-on-one-page.html`. It is many times as heavy as any other, so readers
meet the second first (`template: whole-guide.html`), which says so and fits into one congestion window.

Each chapter keeps its own numbered list of sources, so that its numbers are those of the page on the screen, and so that
a chapter can be taken out and handed on; what each work found stands once, in the chapter References.
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .binding.chapter import Binding, bind_chapter, chapter_id
from .filled_assets import css_text
from .page_templates import INTRODUCTION, ON_ONE_PAGE

OWN_COUNTS = "our own"  # The front matter `figures:` of pages about the project, half as long as the guide.
SHEETS = "assets/whole-guide-sheets.css"
UNSAFE_IN_NAME = re.compile(r"[^a-z0-9-]+")


@dataclass(frozen=True)
class Chapter:
    """What the template writes: `page` gives the title and the dates."""

    id: str
    page: Page
    html: str

    @property
    def has_heading(self) -> bool:
        return "<h2" in self.html


def announce(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tells all templates where to print the guide, and writes the stylesheet that names the chapter on each sheet."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    env.globals["whole_guide"] = next((page for page in pages if page.meta.get("template") == INTRODUCTION), None)
    if any(page.meta.get("template") == ON_ONE_PAGE for page in pages):
        files.append(File.generated(config, SHEETS, content=_sheets(pages)))


def bind_pages(context: dict[str, Any], page: Page, nav: Navigation) -> None:
    """Gives the templates `bound_pages`, in the order of the menu, and `chapters`; every page is rendered by now."""
    bound = [each for each in nav.pages if _is_bound(each)]
    if page.meta.get("template") == INTRODUCTION:
        context["bound_pages"] = bound
    if page.meta.get("template") == ON_ONE_PAGE:
        binding = Binding({_address(each): _name(each) for each in bound}, page.url)
        context["chapters"] = [_chapter(binding, each) for each in bound]
        context["sheets"] = SHEETS


def _is_bound(page: Page) -> bool:
    return page.meta.get("figures") != OWN_COUNTS and page.meta.get("template") not in (INTRODUCTION, ON_ONE_PAGE)


def _chapter(binding: Binding, page: Page) -> Chapter:
    return Chapter(chapter_id(_name(page)), page, bind_chapter(binding, page.url, page.content or ""))


def _address(page: Page) -> str:
    return urljoin("/", page.url).removeprefix("/")


def _name(page: Page) -> str:
    """ "deep/er/page.md" → "deep-er-page"."""
    return UNSAFE_IN_NAME.sub("-", page.file.src_uri.removesuffix(".md").lower())


def _sheets(pages: list[Page]) -> str:
    """Chapters count as in the contents: in the order of the menu."""
    page = next((each for each in pages if each.next_page and not each.previous_page), None)
    menu = []
    while page:
        menu.append(page)
        page = page.next_page
    return "".join(_sheet(number, each) for number, each in enumerate(filter(_is_bound, menu), start=1))


def _sheet(number: int, page: Page) -> str:
    """Chromium 131 and later print this in the margin; other browsers print their own header.

    `!important`: to Chromium the `@page` that comes last wins, and print.css may come later.
    """
    name = chapter_id(_name(page))
    title = css_text(page.title or "")
    return f'#{name}{{page:{name}}}@page {name}{{@top-left{{content:"{number}. {title}"!important}}}}\n'
