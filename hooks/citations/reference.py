"""One work as readers meet it in every list: what warns of it, the reference itself, and where to read the article."""

from pybtex.database import Entry

from .ama import format_entry
from .style.article_links import article_links, link_html
from .warning_marks import warning_marks
from .words import ENGLISH, Words


def reference_html(entry: Entry, words: Words = ENGLISH) -> str:
    """Safe inline HTML. The DOI stands in the reference and is not repeated."""
    line = warning_marks(entry, words) + format_entry(entry)
    links = " ".join(map(link_html, article_links(entry, beside=line, words=words)))
    return f"{line}{links and ' '}{links}"
