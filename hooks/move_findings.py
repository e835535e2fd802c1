"""MkDocs hook: moves what each cited study found out of the guide's pages into a file that comes when a page is touched.

A reader sees the same: the link that stays leads to the finding on the References page, and later.js puts the finding
in its place. It is a third of what such a page weighs. Where there is no References page, all stays as it is.
"""

import json
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from previewing import is_preview

ENTRY = re.compile(
    r'(?P<line><li id="ref-(?P<key>[^"]+)">(?:(?!</li>).)*?)(?P<finding><details class="finding[^"]*">.*?</details>)',
    re.DOTALL,
)
BIBLIOGRAPHY = 'class="bibliography"'


def on_post_build(config: MkDocsConfig) -> None:
    """Rewrites each page that has findings; its own file of findings lies beside it."""
    if is_preview(config):
        return
    pages = {path: path.read_text("utf-8") for path in sorted(Path(config.site_dir).rglob("*.html"))}
    bibliography = next((path for path, html in pages.items() if BIBLIOGRAPHY in html), None)
    if bibliography:
        for path, html in pages.items():
            if path != bibliography and "finding" in html:
                _move(path, html, os.path.relpath(bibliography.parent, path.parent))


def _move(path: Path, html: str, way: str) -> None:
    found = {f"work-{match['key']}": match["finding"] for match in ENTRY.finditer(html)}
    if found:
        link = rf'\g<line><a class="finding" href="{way}/#work-\g<key>">What this study found</a>'
        path.write_text(ENTRY.sub(link, html), "utf-8")
        path.with_name("findings.json").write_text(json.dumps(found, ensure_ascii=False, indent=0), "utf-8")
