"""Every mistake that the lint finds in entries that can be read: its line and its words."""

import pytest

from citations.bibliography import parse_bibliography
from citations.lint import lint, lint_entries

COMPLETE = """@article{k,
  author  = {Doe, J.},
  title   = {A title},
  journal = {J},
  year    = {2001},
  annote  = {Found.},
"""


def lines(text: str, cited: set[str] | None = None) -> list[str]:
    bibliography = parse_bibliography(text)
    found = lint(bibliography, bibliography.entries if cited is None else cited)
    return [f"{problem.line}: {problem.message}" for problem in found]


def of_field(field: str) -> list[str]:
    """What is said of one field, in line 7, of an article that is complete."""
    return lines(f"{COMPLETE}  {field},\n}}")


MALFORMED = {
    "doi = {https://doi.org/10.1002/hed.23202}": "7: the doi of 'k', 'https://doi.org/10.1002/hed.23202', "
    "is more than the DOI itself. Write doi = {10.1002/hed.23202}.",
    "doi = {doi: 10.1002/hed.23202}": "7: the doi of 'k', 'doi: 10.1002/hed.23202', "
    "is more than the DOI itself. Write doi = {10.1002/hed.23202}.",
    "doi = {hed.23202}": "7: the doi of 'k', 'hed.23202', is not a DOI. "
    "Write it from '10.' on, as in doi = {10.1002/hed.23202}.",
    "pmid = {PMID 8422638}": "7: the pmid of 'k', 'PMID 8422638', is not a PubMed number. "
    "Write its digits only, as in pmid = {23280716}.",
    "pmcid = {3456789X}": "7: the pmcid of 'k', '3456789X', is not a PMC number. Write it as in pmcid = {PMC3456789}.",
    "url = {https://[2001:db8::1/a}": "7: the url of 'k', 'https://[2001:db8::1/a', is not a web address. "
    "Write it whole, from 'https://' on and without spaces.",
    "url = {www.example.org}": "7: the url of 'k', 'www.example.org', is not a web address. "
    "Write it whole, from 'https://' on and without spaces.",
    "url = {javascript:alert(1)}": "7: the url of 'k', 'javascript:alert(1)', is not a web address. "
    "Write it whole, from 'https://' on and without spaces.",
    "date = {30.11.2013}": "7: the date of 'k', '30.11.2013', is not a date. "
    "Write it as year-month-day, as in 2013-11-30 or 2013-11 or 2013.",
    "urldate = {2013-13-01}": "7: the urldate of 'k', '2013-13-01', is not a date. "
    "Write it as year-month-day, as in 2013-11-30 or 2013-11 or 2013.",
    "date = {2023-02-29}": "7: the date of 'k', '2023-02-29', is a day that no calendar has. Correct it.",
    "urldate = {2024-02-30}": "7: the urldate of 'k', '2024-02-30', is a day that no calendar has. Correct it.",
    "date = {2024-01-01/2024-04-31}": "7: the date of 'k', '2024-01-01/2024-04-31', is a day that no calendar has. "
    "Correct it.",
    "month = {13}": "7: the month of 'k', '13', is not a month. Write its name or its number, from 1 to 12.",
    "day = {32}": "7: the day of 'k', '32', is not a day of a month. Correct it.",
    "pages = {pp. 452--456}": "7: the pages of 'k', 'pp. 452--456', are not page numbers. "
    "Write them as in pages = {452--456}, without 'p.' or words.",
    "pages = {456--452}": "7: the pages of 'k', '456--452', end before they begin. Correct them.",
}


@pytest.mark.parametrize("field", ["pmcid = {PMC3456789}", "pmcid = {3456789}", "date = {2013-11-30}", "month = {may}"])
def test_a_field_in_its_form_brings_nothing(field: str) -> None:
    assert of_field(field) == []


@pytest.mark.parametrize("field", MALFORMED)
def test_a_malformed_field_is_named_on_its_line(field: str) -> None:
    assert of_field(field) == [MALFORMED[field]]


@pytest.mark.parametrize("year", ["20013", "93", "1O93", "2103", "May 1993"])
def test_a_malformed_year_is_named(year: str) -> None:
    text = COMPLETE.replace("2001", year) + "}"
    assert lines(text) == [f"5: the year of 'k', '{year}', is not a year. Write four digits, as in year = {{2013}}."]


@pytest.mark.parametrize(
    "field",
    [
        "doi = {10.1002/1097-0142(197707)40:1<145::AID-CNCR2820400124>3.0.CO;2-1}",
        "doi = {10.1000/xyz\\_1}",
        "pmid = {8422638}",
        "url = {https://example.org/a%20b?c=d\\&e=f}",
        "pages = {452--456}",
        "pages = {452-6}",
        "pages = {452–456, 460}",
        "pages = {e12}",
        "pages = {S12--S19}",
        "pages = {CD001234.pub2}",
        "pages = {xii--xv}",
        "pages = {452-6; discussion 457-8}",
        "pages = {1234; author reply 1235-6}",
        "pages = {viii372--viii379}",
        "pages = {xiii12}",
        "pages = {C3-53--C3-66}",
        "pages = {241409(R)}",
        "pages = {236802--1}",
        "date = {2013-11}",
        "date = {2024-02-29}",
        "date = {2024-21}",
        "month = {spring}",
        "month = {2}",
        "pmcid = {PMC3456789}",
    ],
)
def test_a_well_formed_field_is_left_alone(field: str) -> None:
    assert of_field(field) == []


REQUIRED = {
    "@article{k, annote = {A}}": [
        "1: 'k' has neither 'author' nor 'editor'. Add one of them.",
        "1: 'k' has no 'journal'. Add journal = {…}.",
        "1: 'k' has no 'title'. Add title = {…}.",
        "1: 'k' has no 'year'. Add year = {…}.",
    ],
    "@online{k, title = {T}, annote = {A}}": [
        "1: 'k' has neither 'url', 'doi' nor 'eprint'. Add one of them.",
        "1: 'k' has neither 'urldate', 'doi' nor 'eprint'. Add one of them.",
    ],
    "@thesis{k, title = {T}, author = {A}, date = {2000}, annote = {A}}": [
        "1: 'k' has neither 'school' nor 'institution'. Add one of them."
    ],
    "@report{k, title = {T}, institution = {I}, date = {2000}, annote = {A}}": [],
    "@odd{k, annote = {A}}": ["1: 'k' has no 'title'. Add title = {…}."],
}


@pytest.mark.parametrize("text", REQUIRED)
def test_a_missing_field_is_asked_for_by_type(text: str) -> None:
    assert lines(text) == REQUIRED[text]


def test_a_cited_entry_needs_an_annote() -> None:
    text = COMPLETE.replace("annote", "note") + "}"
    assert lines(text, {"k"}) == [
        "1: 'k' is cited but has no 'annote'. Add annote = {…}: what the work found, in plain words."
    ]


def test_an_entry_that_no_page_cites_is_named() -> None:
    assert lines(COMPLETE + "}", set()) == ["1: no page cites 'k'. Cite it, or delete the entry."]


def test_the_parents_of_a_cited_entry_are_used() -> None:
    text = "@book{c, title = {C}}\n@book{b, title = {B}, crossref = {C}}\n@book{a, title = {A}, crossref = {b}}\n"
    assert not [line for line in lines(text, {"a"}) if "no page cites" in line]


def double(first: str, second: str) -> list[str]:
    """What is said of two entries that agree in nothing but what is given."""
    both = f"@odd{{a, annote = {{A}}, {first}}}\n@odd{{b, annote = {{B}},\n  {second}}}\n"
    return lines(both)


def test_one_doi_for_two_entries_is_named_on_the_second() -> None:
    assert double("title = {A}, doi = {10.1000/A}", "title = {B}, doi = {10.1000/a}") == [
        "3: the DOI of 'b' is also that of 'a' in line 1. Delete one of the two, or correct it."
    ]


def test_one_pubmed_number_for_two_entries_is_named_on_the_second() -> None:
    assert double("title = {A}, pmid = {8422638}", "title = {B}, pmid = {8422638}") == [
        "3: the PMID of 'b' is also that of 'a' in line 1. Delete one of the two, or correct it."
    ]


def test_one_title_for_two_entries_is_named_whatever_its_capitals_and_braces() -> None:
    assert double("title = {The {DNA} of it}", "title = {The DNA of It.}") == [
        "3: the title of 'b' is also that of 'a' in line 1. Delete one of the two and cite the other."
    ]


def test_a_double_is_named_once() -> None:
    same = "title = {A}, doi = {10.1000/a}, pmid = {1}"
    assert len(double(same, same)) == 1


def test_an_update_may_have_the_title_of_the_first_issue() -> None:
    first, second = "title = {A}, doi = {10.1000/a}, year = {2018}", "title = {A}, doi = {10.1000/b}, year = {2023}"
    assert double(first, second) == []


TWO_WORKS = {
    "authors": ("author = {Argiris, A.}", "author = {Chow, L. Q. M.}"),
    "years": ("year = {2008}", "date = {2020-01}"),
    "DOIs": ("doi = {10.1136/bmj.b2535}", "doi = {10.1371/journal.pmed.1000097}"),
    "PubMed numbers": ("pmid = {1}", "pmid = {2}"),
    "volumes": ("volume = {1}", "volume = {2}"),
    "issues": ("number = {1}", "number = {2}"),
    "pages": ("pages = {1--9}", "pages = {11--19}"),
    "journals": ("journal = {BMJ}", "journal = {PLoS Med}"),
    "chapters": ("chapter = {1}", "chapter = {2}"),
    "addresses": ("url = {https://a.org}", "url = {https://b.org}"),
    "numbers in notes": ("note = {Volume 2, Number 3}", "note = {Volume 2, Number 24}"),
    "numbers of publications": (
        "howpublished = {DHEW Publication No. 75-1}",
        "howpublished = {DHEW Publication No. 80-3}",
    ),
    "languages": ("language = {english}", "language = {german}"),
    "meetings": ("month = nov, note = {Workshop 2018}", "month = dec, note = {Fall Meeting 2018}"),
    "a volume and the whole": ("volumes = {3}", "volume = {3}, volumes = {3}"),
}


@pytest.mark.parametrize("what", TWO_WORKS)
def test_one_title_is_of_two_works_where_something_else_says_so(what: str) -> None:
    first, second = TWO_WORKS[what]
    assert double(f"title = {{Head and neck cancer}}, {first}", f"title = {{Head and neck cancer}}, {second}") == []


ONE_WORK = {
    "names and dates of two databases": (
        "author = {Doe, Jane}, year = {2020}, journal = {Journal of Clinical Oncology}, pages = {1--9}",
        "author = {Doe, J.}, date = {2020-05-01}, journal = {J Clin Oncol}, pages = {1-9}, doi = {10.1000/a}",
    ),
    "all but one left out": ("author = {Doe, Jane}, volume = {1}", "year = {2020}"),
}


@pytest.mark.parametrize("what", ONE_WORK)
def test_one_title_is_of_one_work_where_nothing_says_otherwise(what: str) -> None:
    first, second = ONE_WORK[what]
    assert len(double(f"title = {{Head and neck cancer}}, {first}", f"title = {{Head and neck cancer}}, {second}")) == 1


def test_two_volumes_of_a_book_are_no_doubles() -> None:
    book = "@book{{{0}, title = {{B}}, author = {{Doe, J.}}, publisher = {{P}}, year = {{2001}}, volume = {{{1}}}, annote = {{A}}}}"
    assert lines(f"{book.format('a', 1)}\n{book.format('b', 2)}") == []


def test_chapters_may_have_the_doi_of_their_book() -> None:
    chapter = (
        "@incollection{{{0}, title = {{{0}}}, author = {{Doe, J.}}, booktitle = {{B}}, publisher = {{P}}, year = {{2001}},"
        " doi = {{10.1000/book}}, annote = {{A}}}}"
    )
    assert lines(f"{chapter.format('one')}\n{chapter.format('two')}") == []


def test_a_key_may_hold_an_equals_sign() -> None:
    assert lines(COMPLETE.replace("{k,", "{https://example.com/bib?name=foobar&date=2000,") + "}") == []


def test_a_field_in_the_place_of_the_key_is_no_key() -> None:
    bibliography = parse_bibliography("@article{year=2001, title = {T}}")
    assert not bibliography.entries
    assert "has no key" in bibliography.problems[0].message


def test_a_book_needs_no_title_of_a_book_around_it() -> None:
    text = "@inbook{k, author = {Doe, J.}, title = {B}, chapter = {3}, publisher = {P}, year = {2001}, annote = {A}}"
    assert lines(text) == []


def test_a_duplicate_key_is_not_reported_again() -> None:
    assert lines(COMPLETE + "}\n" + COMPLETE + "}") == []


def test_a_day_of_access_may_stand_under_any_name() -> None:
    work = "@online{k, title = {T}, year = {2017}, annote = {Found.}, url = {https://example.org/a}"
    assert lines(f'{work}, lastaccessed = "May 27, 2017"}}') == []
    assert lines(f"{work}, note = {{Accessed May 27, 2017}}}}") == []


def test_what_a_work_has_from_its_parent_makes_it_no_double() -> None:
    of_one_title = [
        line
        for line in lines("@book{a, title = {T}, annote = {x}}\n@book{b, note = {Vol 2}, crossref = {a}, annote = {x}}")
        if "is also that" in line
    ]
    assert of_one_title == []


def test_the_pages_of_a_preprint_are_not_printed_and_not_looked_at() -> None:
    work = "@article{k, author = {Doe, J.}, title = {T}, journal = {medRxiv}, year = {2024}, annote = {x}, preprint = {2026-11-24}"
    assert lines(f"{work}, pages = {{2024--01}}}}") == []


INNOCENT = [
    "@phdthesis{k, author = {Doe, J.}, title = {T}, publisher = {European University Institute}, year = 2020}",
    "@article{k, author = {Doe, J.}, title = {T}, year = 2025, note = {Manuscript in preparation}}",
    "@article{k, author = {Doe, J.}, title = {T}, year = 2025, pubstate = {submitted}}",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 1973, pages = {318/1 - 318/4}}",
    "@book{k, author = {Doe, J.}, title = {T}, publisher = {P}, year = 2001, pages = {422 pages}}",
    "@book{k, author = {Doe, J.}, title = {T}, publisher = {P}, year = 2001, pages = {vi+78}}",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2001, key = {Doe}, openalex = {W1}}",
    "@inproceedings{k, author = {Doe, J.}, title = {T}, eventtitle = {M}, eventdate = {2024-06-03}}",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2001, pdf_locked = {False}, bibdate = {2005-01-05}}",
    "@article{k, author = {Doe, J.}, author+an:role = {1=director}, title = {T}, journal = {J}, year = 2001, title+an = {x}}",
    "@article{k, title = {Method of the Year 2024: Spatial Proteomics}, journal = {Nat Methods}, year = 2024}",
    "@article{k, title = {Membership List}, journal = {J}, year = 1985, url = {https://x.org/1}}",
    "@phdthesis{k, author = {Doe, J.}, title = {T}, school = {S}, year = 2001, pages = {vii, 78 pp}}",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2023, pages = {SP542-2023-12}}",
    "@article{k, title = {News in Brief}, journal = {J}, year = 2024}",
    "@inproceedings{k, title = {Past Conferences}, booktitle = {B}, publisher = {P}, year = 2024}",
    "@article{k, author = {Rob {Van Rooyen}}, title = {T}, journal = {J}, year = 2024}",
    "@article{k, author = {Ann {de la Cruz}}, title = {T}, journal = {J}, year = 2024}",
    "@software{k, title = {Prism}, version = {9}, publisher = {GraphPad}, year = 2020}",
]


@pytest.mark.parametrize("source", INNOCENT)
def test_nothing_is_said_of_a_good_entry(source: str) -> None:
    assert [problem.message for problem in lint_entries(parse_bibliography(source))] == []


GUILTY = {
    "@phdthesis{k, author = {Doe, J.}, title = {T}, year = 2020}": "neither 'school' nor 'institution'",
    "@article{k, author = {Doe, J.}, title = {T}, year = 2025, note = {In press}}": "no 'journal'",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2001, pages = {422 pages}}": "not page numbers",
    "@misc{k, title = {T}, key = {NCCN}}": "the field 'key'",
    "@article{k, title = {Survival in the first year}, journal = {J}, year = 2024}": "neither 'author' nor 'editor'",
    "@article{k, author = {Rob Van Rooyen}, title = {T}, journal = {J}, year = 2024}": "",
    "@inproceedings{k, author = {Doe, J.}, title = {T}, year = 2001}": "no 'booktitle'",
    "@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = 2001, pdf_locked = {Locked by Elsevier}}": "'pdf_locked'",
}


@pytest.mark.parametrize("source", GUILTY)
def test_its_twin_that_lacks_something_is_named(source: str) -> None:
    (problem,) = lint_entries(parse_bibliography(source))
    assert GUILTY[source] in problem.message


def test_a_site_that_asks_what_was_found_asks_who_wrote_it():
    entry = "@article{{k, title = {{{}}}, journal = {{J}}, year = 1985, doi = {{10.1000/1}}, annote = {{A}}}}"
    signed, unsigned = (lint(parse_bibliography(entry.format(title)), ["k"]) for title in ("Survival", "News in Brief"))
    assert [problem.message for problem in signed] == ["'k' has neither 'author' nor 'editor'. Add one of them."]
    assert unsigned == []


ISSUES = "@article{{a, author = {{Doe, J.}}, title = {{Newsletter}}, journal = {{J}}, year = 2024, url = {{https://x.org/1}}}}\n@article{{b, title = {{Newsletter}}, journal = {{J}}, year = 2024, url = {{{}}}}}"


@pytest.mark.parametrize(
    ("address", "doubles"), [("https://x.org/2", 0), ("https://x.org/1/", 1), ("https://y.org/2", 1)]
)
def test_two_pages_of_one_site_are_two_works(address: str, doubles: int):
    found = [
        problem for problem in lint_entries(parse_bibliography(ISSUES.format(address))) if "title" in problem.message
    ]
    assert len(found) == doubles


def test_what_would_stand_in_a_parent_that_is_no_entry_is_not_asked_for():
    bibliography = parse_bibliography("@inproceedings{k, author = {Doe, J.}, title = {T}, crossref = {gone}}")
    assert len(bibliography.problems) == 1
    assert list(lint_entries(bibliography)) == []
    assert len(list(lint_entries(parse_bibliography("@inproceedings{k, author = {Doe, J.}, crossref = {gone}}")))) == 1


def test_an_abbreviation_that_the_file_does_not_define_is_named_once() -> None:
    bibliography = parse_bibliography("@article{k, author = {Doe, J.}, title = {T}, journal = {J}, year = yr}")
    (problem,) = *bibliography.problems, *lint_entries(bibliography)
    assert problem.message.startswith("'yr' in 'k' is neither in braces nor an abbreviation")


# What other programs leave behind → what is said; nothing where a reader would miss nothing.
LEFT_BEHIND = {
    "addendum = {TGF-$\\backslash$\\# 946}": ["7: the addendum of 'k' has '$\\backslash$\\#', which a program made of TeX that it could not read. Write what was meant."],
    "issue_date = {March 2012}": [],
    "pubmed_id = {23280716}": [],
    "key = {Doe}": [],
    "pages = {n/a--n/a}": [],
    "pages = {RESEARCH0017}": [],
    "pages = {LL16-04}": [],
    "pages = {28,947--28,961}": [],
    "pages = {n/a}": [],
    "pages = {?}": ["7: the pages of 'k', '?', are not page numbers. Write them as in pages = {452--456}, without 'p.' or words."],
}  # fmt: skip


@pytest.mark.parametrize(("field", "said"), LEFT_BEHIND.items())
def test_only_what_a_reader_would_see_of_other_programs_is_named(field: str, said: list[str]) -> None:
    assert of_field(field) == said


def test_a_preprint_on_arxiv_that_has_the_doi_of_a_journal_is_named_as_published() -> None:
    entry = "@article{k, title = {T}, author = {Doe, J.}, year = {2016}, journal = {arXiv:1510.06664 [physics]}, doi = {%s}, annote = {Found.}}"
    assert lines(entry % "10.1109/ICASSP.2016.7472872") == [
        "1: 'k' names arXiv, but its DOI is that of a published work. Cite that, with its journal or book."
    ]
    assert ["is a preprint" in line for line in lines(entry % "10.48550/arXiv.1510.06664")] == [True]


def test_a_paper_needs_the_name_of_its_proceedings_or_of_its_journal() -> None:
    paper = "@inproceedings{k, title = {T}, author = {Doe, J.}, year = {2016}, annote = {Found.}%s}"
    assert lines(paper % "") == ["1: 'k' has no 'booktitle'. Add booktitle = {…}."]
    assert lines(paper % ", journal = {Proceedings of the 5th Meeting}") == []
    assert lines(paper % ", journal = {Lect Notes Comput Sci}, volume = {3}") == []


def test_a_book_that_names_an_institution_misses_no_publisher() -> None:
    book = "@book{k, title = {T}, author = {Doe, J.}, year = {2016}, annote = {Found.}%s}"
    assert lines(book % "") == ["1: 'k' has no 'publisher'. Add publisher = {…}."]
    assert lines(book % ", institution = {British Standards Institution}") == []


DOLLARS = {
    "url = {https://example.org/a$}": "the url of 'k', 'https://example.org/a$'",
    "url = {https://example.org/$12$/b}": "the url of 'k', 'https://example.org/$12$/b'",
    "doi = {10.1002/hed.23$}": "the doi of 'k', '10.1002/hed.23$'",
    "url = {https://example.org/x.nsf/$FILE/care.pdf}": "",
    r"url = {https://example.org/$\sim$doe/care}": "",
    "doi = {10.1002/(SICI)1097-0142(1998)83:7<1430::AID-CNCR23>3.0.CO;2-$}": "",
}


@pytest.mark.parametrize("field", DOLLARS)
def test_a_stray_dollar_in_an_address_is_named(field: str) -> None:
    said = f"7: {DOLLARS[field]}, has a '$' that TeX left there. Write it as a browser shows it."
    assert of_field(field) == ([said] if DOLLARS[field] else [])


DAYS = {
    "note = {Accessed 12/03/2024}": ("note", "12/03/2024", "December 3, 2024", "2024-12-03", "2024-03-12"),
    "note = {[Retrieved on 5-4-2023]}": ("note", "5-4-2023", "May 4, 2023", "2023-05-04", "2023-04-05"),
    "accessed = {02/01/2020}": ("accessed", "02/01/2020", "February 1, 2020", "2020-02-01", "2020-01-02"),
}
CLEAR_DAYS = [
    "note = {Accessed 13/03/2024}",
    "note = {Accessed 04/04/2024}",
    "note = {Accessed 12.03.2024}",
    "accessed = {2020-02-01}",
]


@pytest.mark.parametrize("field", DAYS)
def test_a_day_that_may_be_two_is_named_with_both(field: str) -> None:
    name, typed, read, first, second = DAYS[field]
    said = f"2: the {name} of 'k' has the day '{typed}', read as {read}. Write {first} or {second}."
    assert lines(f"@online{{k, title = {{T}}, url = {{https://example.org/a}}, annote = {{F}},\n  {field}\n}}") == [
        said
    ]


@pytest.mark.parametrize("field", CLEAR_DAYS)
def test_a_day_that_can_be_one_only_is_not_named(field: str) -> None:
    assert lines(f"@online{{k, title = {{T}}, url = {{https://example.org/a}}, annote = {{F}},\n  {field}\n}}") == []


def test_what_programs_write_twice_for_themselves_is_not_named() -> None:
    assert of_field("funding_details = {A},\n  funding_details = {B}") == []


@pytest.mark.parametrize(
    "field",
    [
        "pages = {11,895-11,903}",
        "pages = {in press}",
        "pages = {21--1--21--4}",
        "pages = {3-12--3-20}",
        "pages = {n/a--n/a}",
        "pages = {To appear}",
        "month = {2001 MAR 22}",
        "month = {SUM}",
        "month = {{FAL}}",
    ],
)
def test_what_registries_write_in_a_form_of_their_own_is_read(field: str) -> None:
    assert of_field(field) == []


def test_the_journal_of_a_book_that_is_no_book_and_no_title_is_named() -> None:
    found = lines(
        "@book{k, author = {Doe, J.}, title = {T}, publisher = {P}, year = 2001, annote = {F}, journal = {Odd}\n}"
    )
    assert found == [
        "1: the field 'journal' of 'k' is neither printed nor exported. Move what readers need into a field that is printed, or delete it."
    ]
