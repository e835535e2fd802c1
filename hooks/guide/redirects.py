"""Leaves a page at the old address of each renamed page that leads on to the new one.

`extra: redirects:` in mkdocs.yml maps old to new: `surgery.md: surgery-and-radiation.md`. Printed addresses live for
years. GitHub Pages answers no redirects, and the site's policy allows no script: so the page refreshes itself to the
new address, names it for search engines, and holds a plain link.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import urldefrag, urljoin

from mkdocs.structure.files import File, Files
from mkdocs.utils import meta

from build import Build
from citations.problem import Problem

OLD_NAME = re.compile(r"(?!/)(?!.*\.\.)[\w./-]+\.md")
ANCHOR = re.compile(r"[\w.-]*")
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{moved} - {site}</title>
<meta http-equiv="refresh" content="0; url={address}">
<link rel="canonical" href="{canonical}">
</head>
<body>
<main>
<h1>{moved}</h1>
<p>{moved_to}</p>
</main>
</body>
</html>
"""


def add_redirects(files: Files, building: Build) -> None:
    """Adds one file for each renamed page; what is wrong with the map is a warning."""
    config = building.config
    # Some disks take "Outlook" and "outlook" for one name.
    taken = {file.dest_uri.casefold(): file.src_uri for file in files}
    for old, new in _redirects(building):
        page = File(old, config.docs_dir, config.site_dir, config.use_directory_urls)
        if wrong := _what_is_wrong(old, new, files) or _collision(old, page.dest_uri, taken):
            building.report_settings([Problem(building.line_in_settings(old), wrong)])
        else:
            taken[page.dest_uri.casefold()] = old
            target, anchor = urldefrag(new)
            html = _page(page, files.src_uris[target], anchor, building)
            files.append(File.generated(config, page.dest_uri, content=html))


def _redirects(building: Build) -> Iterator[tuple[str, str]]:
    redirects = building.config.extra.get("redirects") or {}
    if isinstance(redirects, Mapping):
        yield from ((str(old), str(new)) for old, new in redirects.items())
    else:
        remedy = "Write one line for each renamed page below it, as in 'old.md: new.md'"
        building.report_settings([Problem(building.line_in_settings("redirects"), f"'redirects' is no map. {remedy}.")])


def _what_is_wrong(old: str, new: str, files: Files) -> str:
    if not OLD_NAME.fullmatch(old):
        return f"the old page '{old}' is no name of a page. Write the name of its file in docs/, such as old.md."
    if old in files.src_uris and new not in files.src_uris and OLD_NAME.fullmatch(new):
        return f"'{old}: {new}' is the wrong way round, for '{old}' is there. Write the old name first: '{new}: {old}'."
    if old in files.src_uris:
        return f"'{old}' still exists, so it cannot lead on to '{new}'. Delete the page, or this line."
    if urldefrag(new).url not in files.src_uris:
        return f"'{old}' leads on to '{new}', which is no page. Write the name of a file in docs/, such as tests.md."
    if not ANCHOR.fullmatch(urldefrag(new).fragment):
        return f"'{old}' leads on to '{new}', which is no section. Write it as in 'tests.md#scans'."
    return ""


def _collision(old: str, place: str, taken: Mapping[str, str]) -> str:
    """Of the page that leads on, with a file or another such page; a folder cannot be where a file is, either."""
    parts = place.casefold().split("/")
    above = ("/".join(parts[:length]) for length in range(1, len(parts) + 1))
    if other := next((taken[path] for path in above if path in taken), ""):
        return f"'{old}' would stand at the address of '{other}'. Take this line out, or rename the other."
    return ""


def _page(old: File, new: File, anchor: str, building: Build) -> str:
    fragment = f"#{anchor}" if anchor else ""
    title = meta.get_data(new.content_string)[1].get("title", new.name)
    address = escape(new.url_relative_to(old) + fragment)
    config, words = building.config, building.words
    return PAGE.format(
        language=words.language,
        site=escape(config.site_name),
        address=address,
        canonical=escape(urljoin(config.site_url, new.url) if config.site_url else new.url_relative_to(old)),
        moved=words.html("moved"),
        moved_to=words.html("moved_to", title=f'<a href="{address}">{escape(str(title))}</a>'),
    )
