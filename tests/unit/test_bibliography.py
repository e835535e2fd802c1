"""What is read from a .bib file, and what is said about each mistake in it."""

from pathlib import Path

import pytest

from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_bibliography

CASES = Path(__file__).parent.parent / "cases"
GOOD = "@article{good, title = {Good}, year = 2000}\n"


def problems(text: str) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in parse_bibliography(text).problems]


def fields(text: str, key: str = "k") -> dict[str, str]:
    return dict(parse_bibliography(text).entries[key].fields)


def names(author: str) -> list[tuple[str, str, str, str]]:
    """(given, particle, surname, suffix) of each."""
    people = parse_bibliography(f"@misc{{k, author = {{{author}}}}}").entries["k"].persons["author"]
    parts = ("bibtex_first_names", "prelast_names", "last_names", "lineage_names")
    return [tuple(" ".join(getattr(person, part)) for part in parts) for person in people]


# What is wrong, and the lines that are written about it. A good entry stands before and after, in lines 1 and the last.
MISTAKES = {
    "@article{k,\n  title = {T},\n  year = {1993}\n": [
        "2: the entry 'k' is never closed. Add the missing '}' at its end."
    ],
    "@article{k,\n  title = {T,\n  year = {1993},\n}\n": [
        "3: the field 'title' of 'k' is never closed. Add the missing '}' at the end of its text."
    ],
    "@article{k,\n  title = {T}},\n  year = {1993},\n}\n": [
        "3: there is one '}' too many, so the entry 'k' ends too early. Delete one '}' in this line."
    ],
    "@article{k,\n  title = T},\n  year = {1993},\n}\n": [
        "3: the value of 'title' in 'k' has no opening brace. Add '{' before it."
    ],
    "@article{k,\n  title = {T}\n  year = {1993}\n}\n": [
        "3: a comma is missing after 'title' in 'k'. Add it at the end of this line."
    ],
    "@article{k\n  title = {T},\n  year = {1993}\n}\n": [
        "2: a comma is missing after the key 'k'. Add it at the end of this line."
    ],
    "@article{k,\n  title {T},\n  year = {1993}\n}\n": ["3: '=' is missing after 'title' in 'k'. Add it."],
    '@article{k,\n  title = "T,\n  year = "1993"\n}\n': [
        "3: the value of 'title' in 'k' cannot be read to its end. Put all of it in one pair of braces."
    ],
    '@article{k,\n  title = "T,\n  year = {1993}\n}\n': [
        "3: the quotation of 'title' in 'k' is not closed. Add '\"' at its end, or use braces."
    ],
    "@article{k,\n  title = {T},\n  journal = jama,\n  year = {1993}\n}\n": [
        "4: 'jama' in 'k' is neither in braces nor an abbreviation that the file defines. Write {jama}, or what it stands "
        "for; or define it: @string{jama = {…}}."
    ],
    "@article{k,\n  title = “T t”,\n  year = {1993}\n}\n": [
        "3: the value of 'title' in 'k' is not in braces. Write title = {T t}."
    ],
    "@article{k,\n  title = {T},\n  Title = {U},\n  year = {1993}\n}\n": [
        "4: 'k' has the field 'title' twice. Delete one of them."
    ],
    "@article{k,\n  title = {T},\n  ???\n  year = {1993}\n}\n": [
        "4: '???' in 'k' is no field. Write it as name = {value}, or delete it."
    ],
    "@article{k,\n  title = {T},\n  year = {1993},\n  author = {A, B, C, D}\n}\n": [
        "5: the author field of 'k' has a name with too many commas, 'A, B, C, D'. Put ' and ' between names."
    ],
    "@article{k,\n  title = {T},\n  year = {1993},\n  author = {A, B and and C, D}\n}\n": [
        "5: the author field of 'k' has an 'and' without a name beside it. Delete that 'and'."
    ],
    "@article{k,\n  title = {T},\n  year = {1993},\n  author = {Roe, R.; Doe, J.}\n}\n": [
        "5: the author field of 'k' separates names with ';'. Put ' and ' between names."
    ],
    "@article{k,\n  title = {T},\n  year = {1993},\n  author = {Roe R et al.}\n}\n": [
        "5: the author field of 'k' says 'et al'. Write 'and others' for it, without a comma."
    ],
    "@article{k,\n  title = {T},\n  year = {1993},\n  annote = {" + "{" * 120 + "}" * 120 + "}\n}\n": [
        "5: the braces of 'annote' in 'k' are nested too deep. Take most of them out."
    ],
    "@article{k, title = {T}, year = {1993}}\n@article{K, title = {Other}}\n": [
        "3: the key 'K' is already used in line 2 as 'k'. Give one of the two another key, or delete it."
    ],
    '@article{k, title = {T}, year = {1993}}\n@article{,\n  author = {Zb{\\"a}ren, Peter}, date = {1987-07}}\n': [
        "3: this entry has no key, so no page can cite it. Begin it with a key of your choice: '@article{zbaren1987,'."
    ],
    "@article{k, title = {T}, year = {1993}}\n@article{\n  title = {The Other}}\n": [
        "3: this entry has no key, so no page can cite it. Begin it with a key of your choice: '@article{the,'."
    ],
    "@article{k, title = {T}, year = {1993}}\n@article{van der Waal, title = {Other}}\n": [
        "3: the key 'van der Waal' contains a space. Write it as 'vanderWaal'."
    ],
    "@article{k, title = {T}, year = {1993}}\narticle{lost, title = {Other}}\n": [
        "3: 'article{lost, title = {Other}}' stands outside every entry. "
        "If it begins an entry, write it as '@article{key,'; if it is a comment, put '%' in front of it."
    ],
    "@article{k, title = {T}, year = {1993}}\n}\n": [
        "3: '}' stands outside every entry. Delete it: it closes nothing."
    ],
    "@article{k, title = {T}, year = {1993}, crossref = {K}}\n": [
        "2: 'k' leads back to itself through 'crossref'. Delete that field."
    ],
    "@article{k, title = {T}, year = {1993},\n  crossref = {gone}}\n": [
        "3: 'k' names 'gone' in 'crossref', which is no entry. Correct or delete that field."
    ],
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_reported_on_its_line_and_costs_no_entry(text: str) -> None:
    after = "% A comment with a { brace.\n@article{after, title = {After}}\n"
    bibliography = parse_bibliography(GOOD + text + after)
    assert [f"{problem.line}: {problem.message}" for problem in bibliography.problems] == MISTAKES[text]
    assert {"good", "after"} <= set(bibliography.entries)
    assert bibliography.entries["k"].fields["title"] in ("T", "T t")
    assert bibliography.entries["k"].fields["year"] == "1993"


def test_entries_on_one_line_are_as_safe_from_each_other() -> None:
    text = "@misc{a, title = {A} @misc{b, title = {B}} @misc{c, title = {C}}"
    assert list(parse_bibliography(text).entries) == ["a", "b", "c"]


def test_a_circle_of_crossrefs_is_reported_once() -> None:
    text = "@misc{a, crossref = {b}}\n@misc{b, crossref = {c}}\n@misc{c, crossref = {a}}\n"
    assert problems(text) == ["3: 'c' leads back to itself through 'crossref'. Delete that field."]


HARMLESS = [
    "",
    "% me@example.org wrote @article{this,\n",
    "@comment{ @article{old, title = {Old}} }\n",
    "@Comment{jabref-meta: databaseType:bibtex;}\n",
    "@comment without braces\n",
    '@preamble{ "\\newcommand{\\noopsort}[1]{}" # {x} }\n',
    "@misc{k, % why\n  title = {T}, % because\n  % comment\n}\n",
    "@misc{k,, title = {T},,}\n",
    "@misc{k}\n",
    "@misc{k, title = {T}},\n",
    '@misc(k, title = {a) b}, note = "(c)")\n',
    "@misc{k, title = {50% of \\% x}, month = may}\n",
    "@misc { k , title = {T} }\n",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_bibtex_allows_is_no_problem(text: str) -> None:
    bibliography = parse_bibliography(text + GOOD)
    assert bibliography.problems == ()
    assert list(bibliography.entries) in (["good"], ["k", "good"])


def test_macros_and_concatenation_are_expanded() -> None:
    text = '@string{jco = "J Clin" # { Oncol}}\n@article{k, journal = jco # ", " # {Part } # 2, month = JAN}'
    assert fields(text) == {"journal": "J Clin Oncol, Part 2", "month": "January"}


def test_a_macro_may_be_defined_below_its_use() -> None:
    assert fields("@article{k, journal = jco}\n@string{jco = {J}}") == {"journal": "J"}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_with_every_line_ending(ending: str) -> None:
    bibliography = parse_bibliography(ending.join(["", "@misc{k,", "  title = {T}", "  year = 2000", "}"]))
    assert bibliography.lines["k"] == 2
    assert [problem.line for problem in bibliography.problems] == [3]


def test_the_source_is_the_entry_as_it_stands_in_the_file() -> None:
    text = "% Above.\n@misc{k,\n  title = {T},\n}\n% Below.\n@misc{open,\n  title = {O},\n\n% Next.\n@misc{l}"
    assert dict(parse_bibliography(text).sources) == {
        "k": "@misc{k,\n  title = {T},\n}",
        "open": "@misc{open,\n  title = {O},",
        "l": "@misc{l}",
    }


def test_biblatex_names_become_bibtex_names() -> None:
    text = "@thesis{k, journaltitle = {J}, date = {2013-11-30}, location = {Bern}, institution = {U}, annotation = {A}}"
    assert fields(text) | {"date": ""} == {
        "journal": "J", "address": "Bern", "annote": "A", "institution": "U", "school": "U",
        "date": "", "year": "2013", "month": "11",
    }  # fmt: skip


def test_bibtex_names_win_over_biblatex_names() -> None:
    assert fields("@misc{k, journal = {A}, journaltitle = {B}, year = {1}, date = {2013}}") == {
        "journal": "A", "year": "1", "date": "2013",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("date", "year"),
    [("2013", "2013"), ("2013-11", "2013"), ("2013/2015", "2013-2015"), ("1988/", "1988-"), ("2010~", "2010")],
)
def test_a_date_gives_the_year(date: str, year: str) -> None:
    assert fields(f"@misc{{k, date = {{{date}}}}}")["year"] == year


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("report", "techreport"), ("thesis", "phdthesis"), ("mvbook", "book"), ("collection", "book"),
        ("online", "online"), ("software", "software"), ("dataset", "dataset"), ("ARTICLE", "article"), ("odd", "odd"),
    ],
)  # fmt: skip
def test_types_of_biblatex_become_types_of_bibtex(written: str, read: str) -> None:
    entry = parse_bibliography(f"@{written}{{k}}").entries["k"]
    assert (entry.type, entry.original_type) == (read, written.lower())


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Leemans, C. R.", [("C. R.", "", "Leemans", "")]),
        ("Leemans CR", [("CR", "", "Leemans", "")]),
        ("van der Waal I", [("I", "van der", "Waal", "")]),
        ("Isaäc van der Waal", [("Isaäc", "van der", "Waal", "")]),
        ("King, Jr, Martin", [("Martin", "", "King", "Jr")]),
        ("family=Waal, given={Isaäc Jan}, prefix=van der, suffix=Jr", [("Isaäc Jan", "van der", "Waal", "Jr")]),
        ("{World Health Organization}", [("", "", "{World Health Organization}", "")]),
        ("Doe, J. and others", [("J.", "", "Doe", ""), ("", "", "others", "")]),
        ("Doe J, Roe R, Poe E, van Loe I", [("J", "", "Doe", ""), ("R", "", "Roe", ""), ("E", "", "Poe", ""), ("I", "van", "Loe", "")]),
    ],
)  # fmt: skip
def test_names_are_read_as_they_are_written(author: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert names(author) == expected


def test_a_chapter_inherits_from_its_book() -> None:
    text = """@incollection{k, title = {Chapter}, crossref = {Book}}
@collection{book, title = {Book}, editor = {Doe, J.}, publisher = {P}, date = {2001}, doi = {10.1/x}, annote = {A}}"""
    bibliography = parse_bibliography(text)
    entry = bibliography.entries["k"]
    assert bibliography.problems == ()
    assert dict(entry.fields) == {
        "title": "Chapter", "crossref": "Book", "booktitle": "Book", "publisher": "P", "date": "2001", "year": "2001",
    }  # fmt: skip
    assert str(entry.persons["editor"][0]) == "Doe, J."


def test_a_grandchild_inherits_too() -> None:
    text = "@misc{a, crossref = {b}} @misc{b, crossref = {c}} @misc{c, publisher = {N}}"
    assert fields(text, "a")["publisher"] == "N"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Leemans1993", "leemans1993"), ("leemans-1993", "leemans1993"), ("leemanns1993", "leemans1993"),
        ("alvi", "alvi1997"), ("alvi2011", "alvi1997"), ("nobody1850", None), ("", None), ("lee", None),
    ],
)  # fmt: skip
def test_a_mistyped_key_finds_the_one_meant(typed: str, meant: str | None) -> None:
    assert (
        parse_bibliography("@misc{leemans1993} @misc{alvi1997} @misc{lee2001} @misc{lee2002}").nearest(typed) == meant
    )


CASE_KEYS = {
    "google-scholar": ["merino1977analysis", "doe2020deep"],
    "jabref": ["Cohen2019", "Roe1999"],
    "mendeley": ["Kotwall1987", "Zbaren1987"],
    "pubmed": ["PMID:8422638", "pmid23280716"],
    "tex": ["parenthesis1990", "names2000"],
    "zotero-better-biblatex": [
        "goetheLungs2021", "instituteHeadNeck2023", "excellenceGuideline2018", "muellerSpread2011", "toolkit2022",
        "registry2020", "atlas1999", "handbook2001", "chapter2001",
    ],
    "zotero-bibtex": ["daloiso_incidence_2024", "noauthor_head_nodate", "smith_spread_2019"],
}  # fmt: skip


@pytest.mark.parametrize("case", CASE_KEYS)
def test_an_export_is_read_whole(case: str) -> None:
    bibliography = read_bibliography(CASES / f"{case}.bib")
    assert list(bibliography.entries) == CASE_KEYS[case]
    assert bibliography.problems == ()


def test_an_export_without_keys_keeps_what_has_one() -> None:
    bibliography = read_bibliography(CASES / "without-keys.bib")
    assert list(bibliography.entries) == ["Alvi.1997"]
    assert [problem.line for problem in bibliography.problems] == [1, 8]


def test_the_pubmed_number_is_found_in_the_note_of_zotero() -> None:
    assert read_bibliography(CASES / "zotero-bibtex.bib").entries["daloiso_incidence_2024"].fields["pmid"] == "38123456"


def read_bytes(path: Path, data: bytes) -> Bibliography:
    path.write_bytes(data)
    return read_bibliography(path)


def test_a_byte_order_mark_is_ignored(tmp_path: Path) -> None:
    bibliography = read_bytes(tmp_path / "x.bib", b"\xef\xbb\xbf" + GOOD.encode())
    assert (list(bibliography.entries), bibliography.problems) == (["good"], ())


@pytest.mark.parametrize("data", ["@misc{a,\ntitle={Zbären}}".encode("latin-1"), "é".encode("utf-16")])
def test_a_file_that_is_not_utf8_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(
        UnreadableBibliography, match=r"line [12] is not UTF-8 text\. Save the file with the encoding UTF-8\.$"
    ):
        read_bytes(tmp_path / "x.bib", data)


def test_a_missing_file_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBibliography, match=r"^cannot be opened: No such file or directory\. [^\n]+$"):
        read_bibliography(tmp_path / "none.bib")


def test_a_chapter_has_no_pages_of_its_book():
    text = "@incollection{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, pages = {1--300}, publisher = {P}}"
    fields = parse_bibliography(text).entries["a"].fields
    assert (fields.get("pages"), fields.get("publisher")) == (None, "P")


@pytest.mark.parametrize("name", ["bramão", "Größe"])
def test_an_abbreviation_may_have_letters_beyond_ascii(name: str) -> None:
    text = f"@string{{{name} = {{Bramão, Inês}}}}\n@misc{{k, author = {name} # {{ and Doe, J.}}, title = {{T}}}}"
    bibliography = parse_bibliography(text)
    assert not bibliography.problems
    assert [str(person) for person in bibliography.entries["k"].persons["author"]] == ["Bramão, Inês", "Doe, J."]
