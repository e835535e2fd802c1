"""The works that a site cites as files: BibTeX, RIS and CSL-JSON, each work alone and all in one file.

What Zotero reads on the References page (COinS) is `assets/coins.json`: references.js fetches it once the page is touched.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from pybtex.database import Entry

from .bibliography_page import work_id
from .exports import FORMATS, coins
from .reference_list import escape_id

DOWNLOADS = "downloads"  # The folder of the site with the entries as BibTeX, RIS and CSL-JSON.


def write_downloads(site: Path, entries: Mapping[str, Entry]) -> None:
    """Writes into the built site, so that the downloads can never differ from references.bib."""
    folder = site / DOWNLOADS
    folder.mkdir(parents=True, exist_ok=True)
    for each in FORMATS:
        (folder / f"references.{each.suffix}").write_text(each.render(entries), "utf-8")
        for key, entry in entries.items():
            (folder / f"{escape_id(key)}.{each.suffix}").write_text(each.render({key: entry}), "utf-8")
    records = {work_id(key): coins(entry) for key, entry in entries.items()}
    (site / "assets").mkdir(exist_ok=True)
    (site / "assets" / "coins.json").write_text(json.dumps(records, ensure_ascii=False, indent=0), "utf-8")
