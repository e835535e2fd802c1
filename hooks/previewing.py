"""Whether a build is a preview of an author, which keeps pages as they are written, or the site itself."""

from mkdocs.config.defaults import MkDocsConfig


def is_preview(config: MkDocsConfig) -> bool:
    """`mkdocs serve` puts its own address in place of the site's."""
    return str(config.dev_addr) in (config.site_url or "")
