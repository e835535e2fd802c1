"""Lays a .gz twin beside each text file, the same bytes in every build, for hosts that send twins.

GitHub Pages does not, so `extra: twins:` (GUIDE_TWINS=true) asks for them.
"""

import gzip

from .built_site import BuiltSite

TEXT = {".bib", ".css", ".html", ".js", ".json", ".ris", ".svg", ".txt", ".webmanifest", ".xml"}


def compress(site: BuiltSite) -> None:
    """No name and no time goes into a twin."""
    if not site.building.config.extra.get("twins"):
        return
    pages = {site.folder / page.path: page.sent for page in site.pages}
    for path in sorted(site.folder.rglob("*")):
        if path.suffix in TEXT:
            body = pages.get(path) or path.read_bytes()
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(body, 9, mtime=0))
