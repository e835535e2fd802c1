"""The works that a site cites as files: BibTeX, RIS and CSL-JSON, each work alone and all in one file.

What Zotero reads on the References page (COinS) is `assets/coins.json`: references.js fetches it once the page is touched.
"""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .additions import Addition
from .bibliography import Bibliography
from .cache import load, store
from .reference_list import escape_id

if TYPE_CHECKING:
    from pybtex.database import Entry

DOWNLOADS = "downloads"  # The folder of the site with the entries as BibTeX, RIS and CSL-JSON.


def downloads_of(entries: "Mapping[str, Entry]") -> dict[str, str]:
    """The text of each file by its path from the top of the site."""
    from .bibliography_page import work_id  # All three not needed where a build before has made them.
    from .exports import FORMATS, coins

    files = {}
    for form in FORMATS:
        files[f"{DOWNLOADS}/references.{form.suffix}"] = form.render(entries)
        for key, entry in entries.items():
            files[f"{DOWNLOADS}/{escape_id(key)}.{form.suffix}"] = form.render({key: entry})
    records = {work_id(key): coins(entry) for key, entry in entries.items()}
    return files | {"assets/coins.json": json.dumps(records, ensure_ascii=False, indent=0)}


def cached_downloads(
    bibliography: Bibliography, cited: Collection[str], cache: Path, addition: Addition
) -> dict[str, str]:
    """The same of the works cited, which the build before may have made already."""
    file, made_from = cache / "downloads.json", f"{bibliography.digest} {addition.version} {sorted(cited)}"
    if (cached := load(file, made_from)) is not None:
        files: dict[str, str] = json.loads(cached)
        return files
    files = downloads_of(
        {key: addition.for_others(entry) for key, entry in bibliography.entries.items() if key in cited}
    )
    store(file, made_from, [json.dumps(files)])
    return files


def write_downloads(site: Path, files: Mapping[str, str]) -> None:
    """Writes into the built site, so that the downloads can never differ from references.bib."""
    for folder in {(site / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (site / path).write_text(text, "utf-8")
