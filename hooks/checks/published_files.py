"""Files of docs/ beside its pages that would reach readers past every check: pages of their own, orders to hosts, drawings that run."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs.structure.files import File

from citations.problem import Problem
from guide.filled_assets import ASSETS

# Images, what shows them and the words beside them; all else, such as a PDF or a draft in Word, no check can read.
READ = frozenset(".avif .css .gif .ico .jpeg .jpg .js .png .svg .ttf .webmanifest .webp .woff .woff2".split())  # noqa: SIM905
OF_HOSTS = frozenset(
    "cname _headers _redirects robots.txt sitemap.xml service-worker.js sw.js web.config netlify.toml vercel.json _worker.js".split()  # noqa: SIM905
)
COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->", re.DOTALL)
RUNS = {
    ".svg": re.compile(
        r"<(?:script|foreignObject|iframe|image|set|animate\w*|!ENTITY)\b|\son[a-z]{3,}\s*=|javascript:|@import\b"
        r"|\b(?:href|src)\s*=\s*[\"']?(?![\"'#])|\burl\(\s*[\"']?(?![\"'#])|<\?xml-stylesheet",
        re.IGNORECASE,
    ),
    ".css": re.compile(
        r"@import\b|\b(?:url|image-set)\(\s*[\"']?(?:[a-z]+:)?//|\bjavascript:|\bexpression\(", re.IGNORECASE
    ),
}


def check_published(file: File) -> Iterator[Problem]:
    """What is wrong with one file that is no page, by its name and by what it holds."""
    path = PurePosixPath(file.src_uri)
    kind = path.suffix.lower()
    if path.name.lower() in OF_HOSTS:
        yield Problem(1, f"'{path.name}' gives orders for the whole site, which the build writes itself. Take it out.")
    elif kind not in READ and not path.name.startswith("."):
        what = f"a file of the kind '{kind or path.name}' would reach readers as it is, past every check"
        yield Problem(1, f"{what}. Write it as a page in Markdown, or link to where others publish it.")
    elif kind == ".js" and not file.src_uri.startswith(ASSETS):
        yield Problem(1, "a script stands in docs/assets only. Put it there, or take it out.")
    elif kind in RUNS:
        text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), file.content_bytes.decode("utf-8", "replace"))
        for found in RUNS[kind].finditer(text):
            line = text.count("\n", 0, found.start() + 1) + 1
            yield Problem(line, f"'{found[0].strip()}' runs or loads something else. Save the file without it.")
