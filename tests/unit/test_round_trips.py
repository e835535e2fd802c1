"""What other programs' own readers make of the downloads says the same as the entry, for every kind of work."""

import json
from typing import Any
from urllib.parse import parse_qsl

import jsonschema
import pytest
import rispy
from pybtex.database import Entry

from citations.bibliography import parse_bibliography
from citations.exports.bibtex import to_bibtex
from citations.exports.coins import brief_coins, coins
from citations.exports.csl import csl_item, to_csl_json
from citations.exports.ris import to_ris
from citations.exports.schema_org import schema_org
from citations.reference_list import escape_id, letter
from project import ROOT

SCHEMA = json.loads((ROOT / "tests" / "records" / "csl-data.json").read_text("utf-8"))
FILES = [ROOT / "references.bib", *sorted((ROOT / "tests" / "cases").glob("**/*.bib"))]
WORKS = {
    "others": "@article{k, author = {de Bree, R. and others}, title = {T}, journal = {Oral Oncol}, year = 2012, pmid = 22520053, pmcid = {PMC12}}",
    "book": "@book{k, author = {Plato}, editor = {Doe, J.}, translator = {Taylor, A. E.}, title = {Laws}, series = {Great Books}, "
    "volume = 3, publisher = {Dent}, year = 1934, language = {greek}, volumes = 12, edition = 2}",
    "chapter": "@incollection{k, author = {A, B}, title = {C}, booktitle = {D}, booksubtitle = {E}, editor = {F, G}, chapter = 5, "
    "publisher = {P}, year = 2017, series = {S}, number = 7}",
    "patent": "@patent{k, author = {Ann, Bea}, assignee = {{Hughes}}, title = {T}, type = {patentus}, number = {US5668842}, date = {1997-09-16}}",
    "report": "@report{k, author = {{World Health Organization}}, title = {T}, type = {Guideline}, number = {NG234}, institution = {WHO}, "
    "date = {2018}, version = {2}}",
    "preprint": "@misc{k, author = {Doe, Jane}, title = {T}, publisher = {medRxiv}, date = {2024-03-09}, doi = {10.1101/2024.03.08.24303999}}",
    "website": "@online{k, author = {{NICE}}, title = {T}, titleaddon = {NICE guidance}, url = {https://x.org}, note = {Accessed May 1, 2024}}",
    "retracted": "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2020, volume = 1, retracted = {2021-04-09}, note = {Erratum in: J. 2}}",
    "season": "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, date = {2018-21}}",
    "range": "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, date = {2018-03/2018-05}}",
    "ahead": "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2026, volume = {0}, number = {n/a}, doi = {10.1000/x}}",
    "paper": "@inproceedings{k, author = {A, B}, title = {C}, booktitle = {Proc}, eventtitle = {ASCO 2020}, year = 2020}",
    "talk": "@unpublished{k, author = {A, B}, title = {C}, note = {Poster presented at: ASCO 2020}, address = {Chicago}, year = 2020}",
    "thesis": "@phdthesis{k, author = {A, B}, title = {C}, school = {U}, year = 2000}",
    "edited": "@book{k, editor = {Doe, J. and others}, title = {T}, series = {S}, number = 5, publisher = {P}, year = 2000, address = {Bern}}",
    "parts": "@article{k, author = {A, B}, title = {C}, journal = {J}, year = {12024}, chapter = 4}",
    "in doubt": "@article{k, author = {A, B}, title = {C}, journal = {J}, year = 2020, note = {Expression of concern in: J. 2021}}",
    "corrected": "@article{k, author = {A, B}, title = {C}, journal = {J}, year = 2020, relatedtype = {erratum}}",
    "translated": "@article{k, author = {A, B}, title = {[Distant metastases.]}, journal = {HNO}, language = {ger}, volume = 3, year = 2020}",
}  # fmt: skip


def entry(name: str) -> Entry:
    return parse_bibliography(WORKS[name]).entries["k"]


def csl(name: str) -> dict[str, Any]:
    return csl_item("k", entry(name))


def ris(name: str) -> set[str]:
    return set(to_ris({"k": entry(name)}).split("\r\n"))


def context(name: str) -> list[tuple[str, str]]:
    return parse_qsl(coins(entry(name)), strict_parsing=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_csl_json_follows_its_schema(path) -> None:
    jsonschema.validate(json.loads(to_csl_json(parse_bibliography(path.read_text("utf-8")).entries)), SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_ris_read_by_rispy_has_the_titles_years_and_authors(path) -> None:
    entries = parse_bibliography(path.read_text("utf-8")).entries
    read = {each["id"]: each for each in rispy.loads(to_ris(entries))}
    wrong = [
        key
        for key, each in entries.items()
        for item in [csl_item(key, each)]
        if read[key].get("title", "") != item.get("title", "") or read[key].get("doi", "") != item.get("DOI", "")
        or len(read[key].get("authors", [])) != len(item.get("author", []))
    ]  # fmt: skip
    assert list(read) == list(entries) and not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_bibtex_read_again_gives_the_same_works(path) -> None:
    entries = parse_bibliography(path.read_text("utf-8")).entries
    again = parse_bibliography(to_bibtex(entries)).entries
    wrong = [key for key in entries if csl_item(key, again[key]) | NOTES != csl_item(key, entries[key]) | NOTES]
    assert list(again) == list(entries) and not wrong


NOTES = {"note": "", "status": ""}  # A retraction becomes a note there.


def test_and_others_is_in_every_format() -> None:
    assert csl("others")["author"] == [{"family": "de Bree", "given": "R."}, {"literal": "et al"}]
    assert "AU  - et al" in ris("others")
    assert ("rft.aucorp", "et al") in context("others")
    assert schema_org(entry("others"))["creditText"] == "R. de Bree, et al"
    assert "author    = {de Bree, R. and others}," in to_bibtex({"k": entry("others")})


def test_numbers_of_pubmed_are_where_both_endnote_and_zotero_look() -> None:
    assert {"M2  - PMID: 22520053", "M2  - PMCID: PMC12", "C2  - PMC12"} <= ris("others")
    assert not any(line.startswith("AN") for line in ris("others"))


def test_a_book_keeps_translator_series_language_and_volumes() -> None:
    item = csl("book")
    assert item["translator"] == [{"family": "Taylor", "given": "A. E."}]
    assert item["editor"] == [{"family": "Doe", "given": "J."}]
    assert (item["collection-title"], item["collection-number"]) == ("Great Books", "3")
    assert (item["language"], item["number-of-volumes"]) == ("el", "12")
    assert {"A3  - Doe, J.", "A4  - Taylor, A. E.", "T2  - Great Books", "M1  - 3", "LA  - el", "NV  - 12"} <= ris(
        "book"
    )
    assert {("rft.contributor", "Taylor, A. E."), ("rft.series", "Great Books 3"), ("rft.language", "el")} <= set(
        context("book")
    )
    assert schema_org(entry("book"))["translator"] == [{"@type": "Person", "name": "A. E. Taylor"}]


def test_a_chapter_keeps_its_number_its_book_and_the_series() -> None:
    item = csl("chapter")
    assert (item["chapter-number"], item["container-title"], item["collection-number"]) == ("5", "D: E", "7")
    assert {"SE  - 5", "T2  - D: E", "T3  - S", "SV  - 7", "A2  - F, G"} <= ris("chapter")


def test_a_patent_keeps_its_number_office_and_owner() -> None:
    item = csl("patent")
    assert (item["number"], item["genre"], item["authority"]) == ("5668842", "US patent", "Hughes")
    assert {"TY  - PAT", "SN  - 5668842", "PB  - Hughes"} <= ris("patent")
    assert {("rft.number", "5668842"), ("rft.inventor", "Ann, Bea"), ("rft.assignee", "Hughes")} <= set(
        context("patent")
    )


def test_the_number_of_a_report_is_its_own_and_of_no_issue() -> None:
    assert csl("report")["number"] == "NG234" and "issue" not in csl("report")
    assert "SN  - NG234" in ris("report")
    assert ("rft.aucorp", "World Health Organization") in context("report")


def test_a_preprint_is_one_in_every_format() -> None:
    item = csl("preprint")
    assert (item["type"], item["genre"], item["publisher"]) == ("article", "preprint", "medRxiv")
    assert {"TY  - UNPB", "M3  - Preprint", "PB  - medRxiv", "DA  - 2024/03/09/"} <= ris("preprint")
    assert {("rft.type", "preprint"), ("rft.publisher", "medRxiv"), ("rft.creator", "Doe, Jane")} <= set(
        context("preprint")
    )
    assert schema_org(entry("preprint"))["creativeWorkStatus"] == "preprint"
    assert "note      = {Preprint: other experts have not checked this work yet.}" in to_bibtex(
        {"k": entry("preprint")}
    )


def test_a_website_keeps_its_name_and_the_day_of_access() -> None:
    item = csl("website")
    assert (item["container-title"], item["accessed"]) == ("NICE guidance", {"date-parts": [[2024, 5, 1]]})
    assert {"T2  - NICE guidance", "Y2  - 2024/05/01/"} <= ris("website")
    assert {("rft.type", "webpage"), ("rft.source", "NICE guidance")} <= set(context("website"))


def test_a_retraction_and_a_correction_are_in_every_format() -> None:
    words = "Retracted on April 9, 2021. Do not rely on this work."
    item = csl("retracted")
    assert (item["status"], item["note"]) == ("retracted", f"{words} Erratum in: J. 2")
    assert {f"N1  - {words}", "N1  - Erratum in: J. 2"} <= ris("retracted")
    assert ("rft.atitle", "RETRACTED: T") in context("retracted")
    assert schema_org(entry("retracted"))["creativeWorkStatus"] == "retracted"
    assert f"note      = {{{words} Erratum in: J. 2}}" in to_bibtex({"k": entry("retracted")})


def test_seasons_and_ranges_are_dates_in_every_format() -> None:
    assert csl("season")["issued"] == {"date-parts": [[2018]], "season": 1}
    assert "DA  - 2018///Spring" in ris("season")
    assert csl("range")["issued"] == {"date-parts": [[2018, 3], [2018, 5]]}


def test_what_only_stands_for_a_number_is_exported_as_none() -> None:
    item = csl("ahead")
    assert not {"volume", "issue", "page"} & item.keys() and item["status"] == "advance online publication"
    assert not any(line.startswith(("VL", "IS")) for line in ris("ahead"))


def test_a_paper_keeps_its_meeting_and_its_book() -> None:
    assert {"T2  - ASCO 2020", "C3  - Proc"} <= ris("paper")
    assert (csl("paper")["event-title"], csl("paper")["container-title"]) == ("ASCO 2020", "Proc")


def test_a_talk_has_its_meeting_and_the_place_of_it() -> None:
    assert {"T2  - ASCO 2020", "CY  - Chicago"} <= ris("talk")
    assert (csl("talk")["event-title"], csl("talk")["event-place"]) == ("ASCO 2020", "Chicago")
    assert "publisher-place" not in csl("talk")


def test_a_thesis_has_its_degree_and_its_university() -> None:
    assert {("rft.degree", "Dissertation"), ("rft.inst", "U")} <= set(context("thesis"))


def test_a_book_in_a_series_has_its_number_there_alone_and_no_editor_called_others() -> None:
    assert "M1  - 5" in ris("edited") and "IS  - 5" not in ris("edited")
    assert csl("edited")["publisher-place"] == "Bern"
    assert [value for name, value in context("edited") if name in ("rft.contributor", "rft.aucorp")] == ["Doe, J."]


def test_a_part_of_an_article_is_its_section_and_a_year_that_no_calendar_has_stays_as_typed() -> None:
    item = csl("parts")
    assert (item["section"], item["issued"]) == ("4", {"literal": "12024"}) and "chapter-number" not in item


def test_a_doubt_and_a_correction_without_words_are_told() -> None:
    assert csl("in doubt")["status"] == "expression of concern"
    assert "N1  - Corrected" in ris("corrected")


def test_a_field_whose_braces_are_not_in_balance_breaks_no_download() -> None:
    text = to_bibtex({"k": Entry("misc", {"title": "a} b {c", "note": "{whole}"})})
    assert text == "@misc{k,\n  title     = {a b c},\n  note      = {{whole}},\n}\n"


def test_a_translated_title_has_no_brackets_but_its_language() -> None:
    assert (csl("translated")["title"], csl("translated")["language"]) == ("Distant metastases", "de")


def test_marks_of_this_site_are_no_tags_of_others() -> None:
    marked = parse_bibliography(
        "@misc{k, title = {T}, keywords = {other cancer: breast, lung}, warning = {survival}, file = {C:/x}}"
    )
    assert to_bibtex(marked.entries) == "@misc{k,\n  title     = {T},\n}\n"


@pytest.mark.parametrize("key", ["references", "REFERENCES", "con", "NUL", "com1"])
def test_no_key_takes_the_name_of_the_file_of_all_works_or_of_a_device(key: str) -> None:
    assert escape_id(key) == f"{key}_"


def test_different_keys_have_different_names() -> None:
    keys = ["references", "references_", "references-", "con", "con_", "a_b", "a-b", "a:b", "a_5f_b", "é", "É"]
    assert len({escape_id(key).lower() for key in keys}) == len(keys)


@pytest.mark.parametrize(
    ("index", "mark"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")]
)
def test_the_marks_of_links_back_go_on_behind_z(index: int, mark: str) -> None:
    assert letter(index) == mark


def test_a_page_carries_of_a_work_its_doi_or_its_title() -> None:
    assert brief_coins(entry("ahead")) == "rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft_id=info:doi/10.1000/x"
    assert brief_coins(entry("paper")) == "rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.atitle=C"
    assert brief_coins(entry("website")) == "rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.title=T"
