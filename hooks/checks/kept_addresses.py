"""Addresses that were published once must go on leading somewhere: on paper and on other sites they live for years.

They stand in addresses.txt beside mkdocs.yml, one a line: `tests.md`, or `tests.md#scans` for a section.
`make addresses` adds those of the day; nothing takes one out but a person.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from mkdocs.structure.files import Files
from mkdocs.structure.toc import AnchorLink

from build import Build
from citations.problem import Problem
from citations.reporting import report

ADDRESSES = "addresses.txt"


def check_addresses(files: Files, building: Build) -> None:
    """Reports those that lead nowhere; by now every page is rendered and has its anchors."""
    path = building.settings_path.with_name(ADDRESSES)
    if path.exists():
        pages = {file.src_uri: _anchors(file.page.toc) for file in files.documentation_pages() if file.page}
        redirects = building.config.extra.get("redirects") or {}
        report(ADDRESSES, gone(path.read_text("utf-8"), pages, redirects))


def gone(listed: str, pages: Mapping[str, Mapping[str, str]], redirects: Collection[str]) -> Iterator[Problem]:
    """What is wrong with a list of addresses, for `pages` with the headings at their anchors and the old names that lead on."""
    known = set(map(str.strip, listed.splitlines()))
    for number, line in enumerate(listed.splitlines(), start=1):
        page, _, anchor = line.strip().partition("#")
        if page in redirects or not page:
            continue
        if page not in pages:
            remedy = f"Add '{page}: new-name.md' below 'redirects' in mkdocs.yml"
            yield Problem(number, f"the page '{page}' was published, and is gone. {remedy}.")
        elif anchor and anchor not in pages[page]:
            new = [heading for at, heading in pages[page].items() if f"{page}#{at}" not in known]
            place = f"“{new[0]}”" if len(new) == 1 else "the heading that took its place"
            what = f"the heading with the address '#{anchor}' of {page} is gone, and others may link to it"
            yield Problem(number, f"{what}. Write {{#{anchor}}} behind {place} there.")


def _anchors(toc: Iterable[AnchorLink]) -> dict[str, str]:
    """The headings below the first, which has the address of the page."""
    return {anchor.id: anchor.title for anchor in _all(toc) if anchor.level > 1}


def _all(toc: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for anchor in toc:
        yield anchor
        yield from _all(anchor.children)
