"""One work as readers meet it in every list: the reference itself, where to read the article, and what the study found."""

import html

from pybtex.database import Entry

from .ama import field_html, format_entry
from .style.article_links import article_links, link_html

FINDING = '<details class="finding">'


def reference_html(entry: Entry) -> str:
    """Safe inline HTML; the finding is folded. The DOI stands in the reference and is not repeated."""
    line = format_entry(entry)
    links = " ".join(link_html(link) for link in article_links(entry) if f'href="{html.escape(link.url)}"' not in line)
    found = field_html(entry.fields.get("annote", ""))
    finding = f"{FINDING}<summary>What this study found</summary><p>{found}</p></details>" if found else ""
    return f"{line}{links and ' '}{links}{finding}"


def split_finding(html: str) -> tuple[str, str]:
    """What `reference_html` gave, as the line and the folded finding ("" if there is none)."""
    line, mark, finding = html.partition(FINDING)
    return line, mark + finding
