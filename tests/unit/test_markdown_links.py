"""Markdown's links read beside citations what they read without: only what can be no link is passed over."""

import markdown
import pytest

from citations import extension
from citations.bibliography import parse_bibliography

ENTRY = "@article{key, author={Doe, Jane}, title={Title}, journal={Cancer}, year={2001}}"
LINKS = (
    "[@someone](https://a.example)",
    "[@someone][there]\n\n[there]: https://a.example",
    "[@someone] [there]\n\n[there]: https://a.example",
    "[@someone]\n[there]\n\n[there]: https://a.example",
    "[@someone]\n\n[@someone]: https://a.example",
    "[@SomeOne]\n\n[@someone]: https://a.example",
    "[@someone][]\n\n[@someone]: https://a.example",
    "[so says [@someone] here](https://a.example)",
    "[@someone] and [there](https://a.example)",
    "[[@someone]](https://a.example)",
    "![@someone](a.png)",
    "![@someone]\n\n[@someone]: a.png",
    "[@some_one](https://a.example) and [@ someone](https://a.example)",
)


CITED = (
    "Found [@key].",
    "[Found.[@key]](https://a.example)",
    "<a href='#x'>found [@key]</a> `[@key]`",
    "[@key][there]\n\n[there]: https://a.example",
    "[@key](https://a.example)",
    "[@key]: and more",
)


@pytest.mark.parametrize("text", LINKS + CITED)
def test_a_page_reads_as_it_does_where_links_look_at_each_citation(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_over = read(text)
    monkeypatch.setattr(extension, "pass_over_citations", lambda md: None)
    assert passed_over == read(text)


@pytest.mark.parametrize("text", LINKS)
def test_every_link_stays_one(text: str) -> None:
    assert links(read(text)) == links(markdown.markdown(text))


def read(text: str) -> str:
    return markdown.markdown(text, extensions=[extension.CitationExtension(parse_bibliography(ENTRY))])


def links(html: str) -> list[str]:
    return [part.partition(">")[0] for part in html.split("<") if part.startswith(("a ", "img "))]
