"""Lays a .gz twin beside each text file, for hosts that send twins; the same bytes in every build."""

import gzip
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build

TEXT = {".bib", ".css", ".html", ".js", ".json", ".ris", ".svg", ".txt", ".webmanifest", ".xml"}


def on_post_build(config: MkDocsConfig) -> None:
    """No name and no time goes into a twin."""
    if not build.of(config).is_preview:
        for path in sorted(Path(config.site_dir).rglob("*")):
            if path.suffix in TEXT:
                path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
