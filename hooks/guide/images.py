"""Gives each image its size, so that nothing moves when it comes, and lets it wait until a reader is near."""

import re
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

IMAGE = re.compile(r'<img\b(?![^>]*\bloading=)[^>]*?\bsrc="(?P<src>[^"]+\.svg)"')
SIZE = re.compile(r'<svg\b[^>]*?\bwidth="(?P<width>\d+)"[^>]*?\bheight="(?P<height>\d+)"')


def size_images(html: str, page: Page, files: Files) -> str:
    """The size is the one written in the file; an image from nowhere stays as it is, MkDocs reports it."""
    by_url = {file.url: file for file in files.media_files()}

    def sized(match: re.Match[str]) -> str:
        file = by_url.get(urljoin(f"/{page.url}", match["src"]).lstrip("/"))
        size = file and SIZE.search(Path(file.abs_src_path or "").read_text("utf-8"))
        if not size:
            return match[0]
        return f'{match[0]} loading="lazy" width="{size["width"]}" height="{size["height"]}"'

    return IMAGE.sub(sized, html)
