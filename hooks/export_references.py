"""MkDocs hook: writes the works that the site cites as BibTeX, RIS and CSL-JSON, each alone and all in one file.

What Zotero reads on the References page (COinS) is `assets/coins.json`: references.js fetches it once the page is touched.
"""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import site_citations
from citations.bibliography_page import work_id
from citations.exports import FORMATS, coins
from citations.reference_list import escape_id


def on_post_build(config: MkDocsConfig) -> None:
    """Writes into the built site, so that the downloads can never differ from references.bib."""
    citations = site_citations.of(config)
    entries = {key: entry for key, entry in citations.bibliography.entries.items() if key in citations.cited()}
    folder = Path(config.site_dir) / site_citations.DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    for each in FORMATS:
        (folder / f"references.{each.suffix}").write_text(each.render(entries), "utf-8")
        for key, entry in entries.items():
            (folder / f"{escape_id(key)}.{each.suffix}").write_text(each.render({key: entry}), "utf-8")
    records = {work_id(key): coins(entry) for key, entry in entries.items()}
    (Path(config.site_dir) / "assets" / "coins.json").write_text(
        json.dumps(records, ensure_ascii=False, indent=0), "utf-8"
    )
