"""Whatever stands in the fields, the style gives well-formed HTML with no script, and never raises."""

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, Person

from citations.ama import format_entry, narrative_name, plain_text, short_name
from citations.style.article_links import article_links, link_html
from citations.style.kinds import KINDS

FIELDS = [
    "title", "subtitle", "journal", "shortjournal", "booktitle", "year", "month", "day", "date", "volume", "number",
    "pages", "eid", "publisher", "institution", "school", "organization", "address", "edition", "type", "version",
    "howpublished", "eventtitle", "venue", "doi", "pmid", "pmcid", "url", "urldate", "updated", "eprint", "archiveprefix",
    "translator", "bookauthor", "holder", "shortauthor", "pubstate",
]  # fmt: skip
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '" onmouseover="alert(1)',
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        'https://x.org/" onclick="alert(1)',
        "https://x.org/<b>",
        "https://[",
        "\\url{javascript:alert(1)}",
        "\\href{https://x.org/'\"}{x}",
        '10.1000/"><img src=x onerror=alert(1)>',
        "2024-13-45",
        "9" * 5000,
        "٣",
        "²",
        "A, B, C, D and and others",
        "{",
        "}",
        "\\",
        "\ud800",
        "\x00\x02klzzwxh:0001\x03",
    ]
)
VALUES = HOSTILE | st.text(max_size=20) | st.integers(0, 3000).map(str)
PEOPLE = st.lists(
    st.builds(
        lambda first, last: Person(first=first, last=last),
        st.sampled_from(["", "Ann", "{<b>}", "J.-P.", "\\'E"]),
        st.sampled_from(["", "others", "{WHO <i>}", "Müller", "{\\'E}", '"']),
    ),
    max_size=9,
)
ENTRIES = st.builds(
    lambda kind, fields, authors, editors: Entry(kind, fields=fields, persons={"author": authors, "editor": editors}),
    st.sampled_from([*sorted(KINDS), "jotting"]),
    st.dictionaries(st.sampled_from(FIELDS), VALUES),
    PEOPLE,
    PEOPLE,
)
SAFE_TAGS = {"p", "em", "strong", "sub", "sup", "a"}
SAFE_ATTRIBUTES = {"href", "rel", "aria-label"}


@given(ENTRIES)
def test_any_entry_becomes_well_formed_html_without_script(entry: Entry) -> None:
    links = "".join(link_html(link) for link in article_links(entry))
    assert unsafe_parts(format_entry(entry)) == []
    assert unsafe_parts(links) == []


@given(ENTRIES)
def test_html_and_plain_text_say_the_same(entry: Entry) -> None:
    html = "".join(ElementTree.fromstring(f"<p>{format_entry(entry)}</p>").itertext())
    assert html.split() == plain_text(entry).split()


@given(ENTRIES)
def test_names_never_fail(entry: Entry) -> None:
    assert isinstance(narrative_name(entry) + short_name(entry), str)


@given(ENTRIES)
def test_no_sentence_ends_twice(entry: Entry) -> None:
    fields = {name: value for name, value in entry.fields.items() if "." not in value}
    assert not re.search(r"(?<!\.)\.\.(?!\.)", plain_text(Entry(entry.type, fields=fields)))


def unsafe_parts(html: str) -> list[str]:
    elements = list(ElementTree.fromstring(f"<p>{html}</p>").iter())
    tags = [element.tag for element in elements if element.tag not in SAFE_TAGS]
    attributes = [name for element in elements for name in element.attrib if name not in SAFE_ATTRIBUTES]
    addresses = [link.get("href", "") for link in elements if not re.match(r"https?://|$", link.get("href", ""))]
    return tags + attributes + addresses
