"""Files of docs/ beside its pages that would reach readers past every check: pages of their own, orders to hosts, drawings that run."""

import re
from collections.abc import Iterator
from html import unescape
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
# A style may write each letter as a number: "@\\69mport" imports.
ESCAPED = re.compile(r"\\(?:(?P<number>[0-9A-Fa-f]{1,6})[ \t]?|(?P<sign>[^\n0-9A-Fa-f]))")
RUNS = {
    ".svg": re.compile(
        r"<(?:\w+:)?(?:script|foreignObject|iframe|image|set|animate\w*|!ENTITY)\b|\son[a-z]{3,}\s*=|javascript:|@import\b"
        r"|\b(?:href|src)\s*=\s*[\"']?(?![\"'#])|\burl\(\s*[\"']?(?![\"'#])|<\?xml-stylesheet",
        re.IGNORECASE,
    ),
    ".css": re.compile(
        r"@import\b|\b(?:url|src|image|image-set|cross-fade)\(\s*(?:[\"']\s*)?(?:[a-z]+:)?//|(?<!=)[\"']\s*(?:(?:https?|wss?|ftp):)?//(?!www\.w3\.org/)"
        r"|\bjavascript:|\bexpression\(|(?<![\w-])(?:behavior|-moz-binding)\s*:",
        re.IGNORECASE,
    ),
    # Opens or asks another site, takes what the browser keeps of readers, or runs what it is given as text.
    # What the build wrote beside a script (`dataset`) may be asked for.
    ".js": re.compile(
        r"[\"'`](?:(?:https?|wss?):)?//(?!www\.w3\.org/)[\w.$]|\bdocument\.(?:cookie|write)|\bsendBeacon\b|\b(?:top|parent|window|self|document)\.(?:location\s*=|open\()|\blocation(?:\.href)?\s*=(?!=)"
        r"|\beval\(|\bnew Function\b|\bWebSocket\b|\bEventSource\b|\bXMLHttpRequest\b(?!\(\);?\s+\w+\.open\(.GET., dataset\.)|\bRTCPeerConnection\b|\bgeolocation\b|\bmediaDevices\b"
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
    elif kind in RUNS and b"\0" in file.content_bytes:
        yield Problem(1, "this file is not UTF-8 text, so no check can read it. Save it with the encoding UTF-8.")
    elif kind in RUNS:
        text = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), file.content_bytes.decode("utf-8", "replace"))
        for line, found in _runs(text, RUNS[kind]):
            yield Problem(line, f"'{found}' runs or loads something else. Save the file without it.")


def _runs(text: str, runs: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """What is found in a text as written, or else as a browser reads it, each with its line."""
    seen: set[str] = set()
    for read in (text, unescape(ESCAPED.sub(_letter, text))):
        for found in runs.finditer(read):
            if (shown := found[0].strip()) not in seen or read is text:
                yield read.count("\n", 0, found.start() + 1) + 1, shown
                seen.add(shown)


def _letter(match: re.Match[str]) -> str:
    if not match["number"]:
        return match["sign"]
    code = int(match["number"], 16)
    return chr(code) if 0x20 <= code < 0xD800 else "\ufffd"
