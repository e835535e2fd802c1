"""How this style prints pages: AMA writes them in full (3.11.9), as they are kept for exports and registries.

Another style is written here alone: what leaves the site, and what is compared with a registry, comes from `pages.py`.
"""


def printed(pages: str) -> str:
    """As a reference shows what `pages.py` read: 1079-1087, or the number of an article."""
    return pages
