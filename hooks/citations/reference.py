"""One work as readers meet it in every list: the reference itself, where to read the article, and what the study found."""

from pybtex.database import Entry

from .ama import field_html, format_entry
from .style.article_links import article_links, link_html
from .warning_marks import warning_marks

FINDING = '<details class="finding'
OPEN_IN_LISTS = '<details class="finding">'
SUMMARIES = {
    False: f"{OPEN_IN_LISTS}<summary>What this study found</summary>",
    True: f'{FINDING} survival"><summary>What this study found: tells how long people lived</summary>',
}


def reference_html(entry: Entry) -> str:
    """Safe inline HTML; the finding is folded. The DOI stands in the reference and is not repeated."""
    line = warning_marks(entry) + format_entry(entry)
    links = " ".join(map(link_html, article_links(entry, beside=line)))
    found = field_html(entry.fields.get("annote", ""))
    finding = f"{SUMMARIES[tells_survival(entry)]}<p>{found}</p></details>" if found else ""
    return f"{line}{links and ' '}{links}{finding}"


def tells_survival(entry: Entry) -> bool:
    """Whether the finding tells how long people lived, which readers must choose to see: `warning = {survival}`."""
    return entry.fields.get("warning", "").strip() == "survival"


def split_finding(html: str) -> tuple[str, str]:
    """What `reference_html` gave, as the line and the folded finding ("" if there is none)."""
    line, mark, finding = html.partition(FINDING)
    return line, mark + finding


def unfolded(finding: str) -> str:
    """The finding open, unless it tells how long people lived."""
    return finding.replace(OPEN_IN_LISTS, OPEN_IN_LISTS.replace(">", " open>"), 1)
