"""Moves what each cited study found out of the guide's pages into a file that comes when a page is touched.

A link below the list leads to the References page, where the findings stand; later.js puts each finding where it was
and takes the link away. They are a third of what such a page weighs. Without a References page all stays as it is.
"""

import json
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build

ENTRY = re.compile(
    r'(?P<line><li id="(?P<id>ref-[^"]+)">(?:(?!</li>).)*?)(?P<finding><details class="finding[^"]*">.*?</details>)',
    re.DOTALL,
)
LIST_END = re.compile(r"</ol>\s*</section>")
BIBLIOGRAPHY = 'class="bibliography"'


def on_post_build(config: MkDocsConfig) -> None:
    """Rewrites each page that has findings; its own file of findings lies beside it."""
    if build.of(config).is_preview or not config.use_directory_urls:  # From a disk nothing can be fetched.
        return
    pages = {path: path.read_text("utf-8") for path in sorted(Path(config.site_dir).rglob("*.html"))}
    bibliography = next((path for path, html in pages.items() if BIBLIOGRAPHY in html), None)
    if bibliography:
        for path, html in pages.items():
            if path != bibliography and "finding" in html:
                _move(path, html, os.path.relpath(bibliography.parent, path.parent))


def _move(path: Path, html: str, way: str) -> None:
    found = {match["id"]: match["finding"] for match in ENTRY.finditer(html)}
    if found:
        link = f'</ol><p class="findings"><a href="{way}/">What each study found</a></p></section>'
        path.write_text(LIST_END.sub(link, ENTRY.sub(r"\g<line>", html)), "utf-8")
        path.with_name("findings.json").write_text(json.dumps(found, ensure_ascii=False, indent=0), "utf-8")
