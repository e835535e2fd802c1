"""Sends pages without the spaces and end tags that HTML lets one leave out; what is shown stays the same."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build

# Where spaces count.
KEPT = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
# Elements that begin and end a line of their own: spaces beside their tags are never shown.
BLOCK = re.compile(
    r"\s*(?P<tag></?(?:html|head|body|title|meta|link|script|noscript|header|nav|main|footer|section|div|h[1-6]|p|ul|ol|li"
    r"|dl|dt|dd|table|thead|tbody|tr|td|th|figure|figcaption|details|summary)\b[^>]*>)\s*"
)
# The next tag says as much: https://html.spec.whatwg.org/#optional-tags
OPTIONAL = re.compile(r"</(?:li|dt|dd|thead|tbody|tr|td|th)>")
# Only the search of the build reads it.
UNREAD = ' data-search-exclude=""'
# Python-Markdown writes XHTML; in HTML the slash of an element without content means nothing.
SLASH = re.compile(r'(?P<tag><(?:br|hr|img|input)(?:\s+[\w-]+(?:="[^"]*")?)*)\s*/>')


def on_post_build(config: MkDocsConfig) -> None:
    """Rewrites every page; runs after all hooks that read them."""
    if not build.of(config).is_preview:
        for path in sorted(Path(config.site_dir).rglob("*.html")):
            parts = KEPT.split(path.read_text("utf-8"))
            parts[::2] = [_shrink(part) for part in parts[::2]]
            path.write_text("".join(parts), "utf-8")


def _shrink(html: str) -> str:
    html = html.replace(UNREAD, "")
    return SLASH.sub(r"\g<tag>>", OPTIONAL.sub("", BLOCK.sub(r"\g<tag>", html)))
