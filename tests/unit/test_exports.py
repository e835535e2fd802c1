"""What reference managers and search engines are given says the same as references.bib."""

import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, Entry, parse_string

from citations.bibliography import parse_bibliography
from citations.exports import FORMATS
from citations.exports.bibtex import to_bibtex
from citations.exports.coins import coins
from citations.exports.csl import csl_item, to_csl_json
from citations.exports.ris import to_ris
from citations.exports.schema_org import schema_org

LEEMANS = r"""@article{leemans1993,
  author    = {Leemans, C. R. and van der Waal, Isaac and Blumenschein, Jr., George and {KEYNOTE-048 Investigators}},
  title     = {Regional lymph node involvement in {DNA}-positive \emph{carcinoma}},
  journal   = {Cancer},
  year      = {1993},
  month     = jan,
  volume    = {71},
  number    = {2},
  pages     = {452--456},
  doi       = {10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b},
  pmid      = {8422638},
  keywords  = {neck},
  annote    = {Of 100 people, 10\% had it.},
}
"""
CHAPTER = """@incollection{prince2011, author = {Prince, M.}, title = {Measuring disability}, editor = {Regier, D. A.},
    booktitle = {The Evolution}, publisher = {Publisher}, address = {London}, edition = 2, date = {2011-03-05},
    pages = {189-227}, isbn = {123}}"""
WEBSITE = """@online{nci2023, author = {{National Cancer Institute}}, title = {Coping}, year = 2023,
    url = {https://www.cancer.gov/x?a=1&b=2}, urldate = {2026-11-24}}"""


def test_bibtex_comes_out_in_the_house_order() -> None:
    head, *fields, end = LEEMANS.splitlines(keepends=True)
    without_marks = "".join([head, *[line for line in fields if "keywords" not in line and "annote" not in line], end])
    assert to_bibtex(read("".join([head, *reversed(fields), end]))) == without_marks


def test_bibtex_survives_a_round_trip_without_the_marks_of_this_site() -> None:
    entries = both()
    again = parse_string(to_bibtex(entries), "bibtex")
    for name in ("keywords", "annote"):
        del entries["leemans1993"].fields[name]
    assert again == BibliographyData(entries)


@pytest.mark.parametrize(
    ("typed", "exported"),
    [
        (r"0303-6812 (Print){\$}\backslash{\$}r0303-6812 (Linking)", "0303-6812 (Print) 0303-6812 (Linking)"),
        (r"{\$}\backslash{\$}r0098-7484", "0098-7484"),
        (r"978-3-16-148410-0 {\$}\backslash{\$}", "978-3-16-148410-0"),
        (r"{\$}\backslash{\$}", ""),
    ],
)
def test_a_number_leaves_without_tex_that_a_program_could_not_read(typed: str, exported: str) -> None:
    source = f"@book{{k, title = {{T}}, author = {{Doe, Ann}}, publisher = {{P}}, year = {{2001}}, isbn = {{{typed}}}}}"
    assert json.loads(to_csl_json(parse_bibliography(source).entries))[0].get("ISBN", "") == exported


def test_bibtex_writes_signs_that_tex_takes_for_its_own_with_a_backslash_but_no_address() -> None:
    source = (
        "@article{k, title = {5% of A \\& B & C}, author = {Doe, Ann}, journal = {Head & Neck}, year = {2001},"
        " doi = {10.1/a&b}, url = {https://x.org/?a=1&b=%20}, howpublished = {\\url{https://x.org/?a=1&b=2}}}"
    )
    out = to_bibtex(parse_bibliography(source).entries)
    assert r"{5\% of A \& B \& C}" in out
    assert r"{Head \& Neck}" in out
    assert "{10.1/a&b}" in out
    assert "{https://x.org/?a=1&b=%20}" in out
    assert "https://x.org/?a=1&b=2" in out


OF_PROGRAMS = """@article{k, title = {T}, author = {Doe, Ann}, journal = {J}, year = {2001}, file = {:C$\\backslash$:/x.pdf:pdf},
    mendeley-tags = {a}, mendeley-groups = {b}, keywords = {c}, annote = {From Duplicate 1}, owner = {me}, groups = {g},
    timestamp = {2020}, date-added = {2009}, bdsk-url-1 = {http://x}, citation-subset = {IM}, bibsource = {dblp}}"""


@pytest.mark.parametrize("render", [to_bibtex, to_ris, to_csl_json])
def test_no_download_has_what_only_one_program_knows(render: Callable[[Mapping[str, Entry]], str]) -> None:
    words = ("x.pdf", "Duplicate", "mendeley", "keywords", "owner", "groups", "2009", "IM", "dblp", "annote")
    assert [word for word in words if word in render(read(OF_PROGRAMS))] == []


def test_ris_has_the_tags_of_an_article() -> None:
    assert to_ris(read(LEEMANS)).split("\r\n") == [
        "TY  - JOUR",
        "ID  - leemans1993",
        "AU  - Leemans, C. R.",
        "AU  - van der Waal, Isaac",
        "AU  - Blumenschein, George, Jr",
        "AU  - KEYNOTE-048 Investigators",
        "TI  - Regional lymph node involvement in DNA-positive carcinoma",
        "PY  - 1993",
        "DA  - 1993/01//",
        "DO  - 10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b",
        "UR  - https://doi.org/10.1002/1097-0142(19930115)71:2%3C452::aid-cncr2820710228%3E3.0.co;2-b",
        "T2  - Cancer",
        "VL  - 71",
        "IS  - 2",
        "SP  - 452",
        "EP  - 456",
        "M2  - PMID: 8422638",
        "ER  - ",
        "",
    ]


def test_ris_has_the_tags_of_a_chapter_and_of_a_website() -> None:
    lines = to_ris(read(CHAPTER + WEBSITE)).split("\r\n")
    assert {"TY  - CHAP", "A2  - Regier, D. A.", "T2  - The Evolution", "CY  - London", "DA  - 2011/03/05/"} <= set(
        lines
    )
    assert {"TY  - ELEC", "AU  - National Cancer Institute", "Y2  - 2026/11/24/"} <= set(lines)


def test_csl_json_has_the_properties_of_an_article() -> None:
    assert csl_item("leemans1993", read(LEEMANS)["leemans1993"]) == {
        "id": "leemans1993",
        "type": "article-journal",
        "title": "Regional lymph node involvement in DNA-positive carcinoma",
        "author": [
            {"family": "Leemans", "given": "C. R."},
            {"family": "van der Waal", "given": "Isaac"},
            {"family": "Blumenschein", "given": "George", "suffix": "Jr"},
            {"literal": "KEYNOTE-048 Investigators"},
        ],
        "container-title": "Cancer",
        "issued": {"date-parts": [[1993, 1]]},
        "volume": "71",
        "issue": "2",
        "page": "452-456",
        "DOI": "10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b",
        "PMID": "8422638",
    }


def test_csl_json_of_many_entries_is_one_array() -> None:
    assert [item["id"] for item in json.loads(to_csl_json(both()))] == ["leemans1993", "prince2011", "nci2023"]


def test_coins_says_what_zotero_reads_of_an_article() -> None:
    pairs = parse_qsl(coins(read(LEEMANS)["leemans1993"]), strict_parsing=True)
    assert dict(pairs) | {"rft.au": "", "rft_id": ""} == {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:journal",
        "rft.genre": "article",
        "rft.atitle": "Regional lymph node involvement in DNA-positive carcinoma",
        "rft.jtitle": "Cancer",
        "rft.date": "1993-01",
        "rft.volume": "71",
        "rft.issue": "2",
        "rft.spage": "452",
        "rft.epage": "456",
        "rft.pages": "452-456",
        "rft.aulast": "Leemans",
        "rft.aufirst": "C. R.",
        "rft.au": "",
        "rft.aucorp": "KEYNOTE-048 Investigators",
        "rft_id": "",
    }
    assert ("rft_id", "info:pmid/8422638") in pairs
    assert [value for name, value in pairs if name == "rft.au"] == [
        "Leemans, C. R.",
        "van der Waal, Isaac",
        "Blumenschein, George",
    ]


def test_coins_describes_a_chapter_as_part_of_its_book() -> None:
    pairs = dict(parse_qsl(coins(read(CHAPTER)["prince2011"])))
    assert (pairs["rft.genre"], pairs["rft.atitle"], pairs["rft.btitle"]) == (
        "bookitem",
        "Measuring disability",
        "The Evolution",
    )


def test_schema_org_names_article_authors_and_journal() -> None:
    item = schema_org(read(LEEMANS)["leemans1993"])
    assert item["@type"] == "ScholarlyArticle"
    assert item["author"][1] == {"@type": "Person", "name": "Isaac van der Waal"}
    assert item["author"][3] == {"@type": "Organization", "name": "KEYNOTE-048 Investigators"}
    assert item["isPartOf"] == {"@type": "Periodical", "name": "Cancer"}
    assert item["datePublished"] == "1993-01"
    assert item["sameAs"] == ["https://pubmed.ncbi.nlm.nih.gov/8422638/"]


def test_schema_org_leads_to_the_free_full_text() -> None:
    work = read("@article{k, title = {T}, journal = {J}, pmid = {12}, pmcid = {PMC3456789}}")["k"]
    assert schema_org(work)["sameAs"] == [
        "https://pubmed.ncbi.nlm.nih.gov/12/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3456789/",
    ]


# A field as it is written, and what RIS has of it.
CLEAN_IN_RIS = {
    "volume = {Volume 10 - 2020}": {"VL": "10"},
    "volume = {41 (Suppl. 2)}": {"VL": "41", "IS": "suppl 2"},
    "volume = {vol. 41}, number = {no. 5}": {"VL": "41", "IS": "5"},
    "volume = {41(5)}": {"VL": "41", "IS": "5"},
    "volume = 26, number = {15_suppl}": {"VL": "26", "IS": "15 suppl"},
    "titleaddon = {Letter}": {"M3": "Letter"},
    "note = {Editorial}": {"M3": "Editorial"},
    "titletranslation = {A view}": {"TI": "T [A view]"},
    "titleaddon = {[A view]}": {"TI": "T [A view]", "M3": None},
}


@pytest.mark.parametrize("field", CLEAN_IN_RIS)
def test_other_programs_are_given_what_is_printed_not_what_was_typed(field: str) -> None:
    ris = to_ris(read(f"@article{{k, title = {{T}}, journal = {{J}}, {field}}}"))
    tags = dict(line.split("  - ", 1) for line in ris.splitlines() if "  - " in line)
    assert {tag: tags.get(tag) for tag in CLEAN_IN_RIS[field]} == CLEAN_IN_RIS[field]


def test_other_programs_are_given_the_day_of_a_meeting_and_of_an_update() -> None:
    talk = "@inproceedings{k, title = {T}, eventtitle = {M}, eventdate = {2024-06-03}, year = 2025}"
    page = "@online{k, title = {T}, url = {https://a.org}, note = {Last revised: June 3, 2024}}"
    assert "DA  - 2024/06/03/" in to_ris(parse_bibliography(talk).entries)
    assert "N1  - Updated June 3, 2024" in to_ris(parse_bibliography(page).entries)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_an_entry_without_fields_is_exported_without_complaint(each) -> None:
    assert "bare" in each.render({"bare": Entry("misc")})


@given(
    st.dictionaries(st.sampled_from(["title", "journal", "year", "date", "month", "pages", "doi", "url"]), st.text())
)
def test_any_fields_give_files_that_can_be_read(fields: dict[str, str]) -> None:
    entry = Entry("article", fields=fields)
    json.loads(to_csl_json({"k": entry}))
    json.dumps(schema_org(entry))
    parse_qsl(coins(entry), strict_parsing=True)
    assert list(parse_string(to_bibtex({"k": entry}), "bibtex").entries) == ["k"]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in to_ris({"k": entry}).split("\r\n")[:-1])


def read(source: str) -> dict[str, Entry]:
    return dict(parse_string(source, "bibtex").entries.items())


def both() -> dict[str, Entry]:
    return read(LEEMANS + CHAPTER + WEBSITE)
