"""Sends the scripts of docs/assets without their comments and indents; in `mkdocs serve` they stay whole.

Enough for small scripts kept in a plain form: whole-line comments, no text over several lines.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build

COMMENT = re.compile(r"^\s*(?:/\*.*?\*/|//[^\n]*)\n?", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"^\s+", re.MULTILINE)


def on_post_build(config: MkDocsConfig) -> None:
    """Rewrites the copies in the built site."""
    if not build.of(config).is_preview:
        for path in sorted(Path(config.site_dir, "assets").glob("*.js")):
            script = path.read_text("utf-8")
            if not _has_text_over_lines(script):
                path.write_text(INDENT.sub("", COMMENT.sub("", script)), "utf-8")


def _has_text_over_lines(script: str) -> bool:
    return any(line.count("`") % 2 for line in script.splitlines())
