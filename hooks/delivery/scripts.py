"""Sends the scripts without their comments and spaces; in `mkdocs serve` they stay as written."""

import rjsmin

from .built_site import BuiltSite


def shrink_scripts(site: BuiltSite) -> None:
    """Rewrites the copies in the built site."""
    for path in sorted((site.folder / "assets").rglob("*.js")):
        path.write_text(str(rjsmin.jsmin(path.read_text("utf-8"))), "utf-8")
