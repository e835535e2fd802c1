"""Every page stands in the menu of mkdocs.yml, once, and the menu names only pages that are there.

MkDocs says the first and the last itself, without the line or a remedy; mkdocs.yml turns that off.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

import yaml
from mkdocs.structure.files import File, Files

from build import Build
from citations.problem import Problem
from guide.whole_guide import OWN_COUNTS
from reading.yaml_loaders import SafeLoader
from reading.yaml_twice import twice

from .pages.front_matter import TAG

SEARCH_PLUGIN = re.compile(r"^ *- *['\"]?(?:material/)?search['\"]? *:?$", re.MULTILINE)
GOOD_NAME = re.compile(r"[a-z0-9][a-z0-9/._-]*")


def check_menu(files: Files, building: Build) -> None:
    """Reports what is wrong in the menu, and the pages that are not in it or have a name that is hard to type."""
    building.report_settings(
        [
            *_twice(building),
            *_menu_problems(building, files),
            *_same_labels(building),
            *_tags(building),
            *_missing_files(building, files),
            *_other_search(building),
        ]
    )
    for file in files.documentation_pages():
        building.report(file, _page_problems(building, file))


def _twice(building: Build) -> Iterator[Problem]:
    """Of two redirects of one page, or two settings of one name, YAML would forget the first."""
    for name, line, first in twice(yaml.compose(building.settings_path.read_text("utf-8"), SafeLoader)):
        yield Problem(line, f"'{name}' stands in line {first} too, and that one would be forgotten. Keep one.")


def _menu_problems(building: Build, files: Files) -> Iterator[Problem]:
    text = building.settings_path.read_text("utf-8")
    pages = {file.src_uri for file in files.documentation_pages()}
    named: set[str] = set()
    for name in _names(building.config.nav):
        line = _line_of(text, name, again=name in named)
        if name in named:
            yield Problem(line, f"'{name}' stands twice in the menu. Take one of the two out.")
        elif "://" not in name and name not in pages:
            nearest = get_close_matches(name, pages, 1)
            remedy = f"Did you mean '{nearest[0]}'?" if nearest else "Correct it, or add the page to docs/."
            yield Problem(line, f"the menu names '{name}', and there is no such page. {remedy}")
        named.add(name)


def _same_labels(building: Build) -> Iterator[Problem]:
    """Two lines of the menu that readers cannot tell apart."""
    text = building.settings_path.read_text("utf-8")
    seen: set[str] = set()
    for label in labels(building.config.nav):
        if label.casefold() in seen:
            lines = [number for number, line in enumerate(text.splitlines(), 1) if f"- {label}:" in line]
            yield Problem(lines[-1] if lines else 1, f"the menu has “{label}” twice. Give each line a name of its own.")
        seen.add(label.casefold())


def _tags(building: Build) -> Iterator[Problem]:
    """What every page shows as text, and what would be a tag in it."""
    text, config = building.settings_path.read_text("utf-8"), building.config
    shown = (config.site_name, config.site_description, config.copyright)
    for said in (*(each for each in shown if each), *labels(config.nav)):
        if TAG.search(said):
            line = next((number for number, line in enumerate(text.splitlines(), 1) if said in line), 1)
            yield Problem(line, f"“{said[:60]}” holds a tag, and readers would see it. Write words alone.")


def _missing_files(building: Build, files: Files) -> Iterator[Problem]:
    """Styles and scripts that the settings name: MkDocs links them whether or not they are there."""
    text = building.settings_path.read_text("utf-8")
    there = {file.src_uri for file in files}
    for name in (*map(str, building.config.extra_css), *map(str, building.config.extra_javascript)):
        if "//" in name:
            remedy = "Put the file into docs/assets and name it there."
            yield Problem(_line_of(text, name, again=False), f"'{name}' would be loaded from another host. {remedy}")
        elif name not in there:
            what = f"there is no file docs/{name}, and every page would ask for it"
            yield Problem(_line_of(text, name, again=False), f"{what}. Correct the name, or add the file.")


def _other_search(building: Build) -> Iterator[Problem]:
    """The plugin of the theme would publish all text once more, that of closed boxes among it, and no page asks for it."""
    text = building.settings_path.read_text("utf-8")
    for found in SEARCH_PLUGIN.finditer(text):
        what = "the plugin 'search' publishes an index that no page asks for"
        yield Problem(text.count("\n", 0, found.start()) + 1, f"{what}, as search here is our own. Take it out.")


def _page_problems(building: Build, file: File) -> Iterator[Problem]:
    page = building.page(file)
    if page.front_matter and page.says("figures", OWN_COUNTS) and file.src_uri in _names(building.config.nav):
        what = f"'figures: {OWN_COUNTS}' is for pages about this project beside the menu, and here no figure would be checked"
        yield Problem(page.front_matter.line_of("figures"), f"{what}. Take the line out.")
    if file.src_uri not in _names(building.config.nav) and file.inclusion.is_in_nav():
        remedy = f"Add a line '- Its name: {file.src_uri}' below 'nav:' in mkdocs.yml."
        yield Problem(1, f"this page is not in the menu, so no reader finds it. {remedy}")
    if not GOOD_NAME.fullmatch(file.src_uri):
        right = re.sub(r"[^a-z0-9/._-]+", "-", file.src_uri.lower())
        yield Problem(1, f"the name of this file makes an address that is hard to type. Rename it '{right}'.")


def labels(menu: object) -> Iterator[str]:
    """What the lines of a menu are called, in order."""
    for item in menu if isinstance(menu, list) else ():
        if isinstance(item, dict):
            for label, below in item.items():
                yield str(label)
                yield from labels(below)


def _names(menu: object) -> Iterator[str]:
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list | dict):
        for item in menu.values() if isinstance(menu, dict) else menu:
            yield from _names(item)


def _line_of(text: str, name: str, *, again: bool) -> int:
    written = re.compile(rf"[\s'\"]{re.escape(name)}['\"]?\s*(?:#|$)")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if written.search(line)]
    return lines[-1 if again else 0] if lines else 1
