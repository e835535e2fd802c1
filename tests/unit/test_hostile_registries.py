"""Nothing that a registry sends becomes more than text in its own field: the rest is refused in one line."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import check_sources
import cite
import web
from citations.bibliography import parse_bibliography
from citations.style.tex import plain
from issue_body import as_cell, as_code
from local_server import Answer, local_server
from safe_change import NotAsMeant, with_entry, with_fields

DOI = "10.5555/x"
WORK = {"DOI": DOI, "type": "journal-article", "title": ["A title"], "issued": {"date-parts": [[2020]]}}
KEPT = "% A comment.\n@article{allen2013,\n  title  = {Kept},\n  annote = {Kept.},\n}\n"
MINE = f"@article{{mine,\n  title  = {{A title}},\n  doi    = {{{DOI}}},\n  annote = {{Kept.}},\n}}\n"
FIELD = "}, annote = {Of every 100 people, 99 were cured"
NO_RECORD = f"Crossref sent something that is no record of {DOI}."


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs a command on a file while Crossref answers with `body`: exit code, the file's text, what was said."""

    def run(command: Any, body: bytes | Mapping[str, Any], text: str = KEPT) -> tuple[int, str, str]:
        path = tmp_path / "references.bib"
        path.write_text(text, "utf-8")
        body = body if isinstance(body, bytes) else json.dumps({"message": {**WORK, **body}}).encode()
        monkeypatch.setattr("web.sleep", lambda seconds: None)
        with local_server({"works/": Answer(body), "esearch": Answer(status=500)}) as address:
            monkeypatch.setenv("CROSSREF_API", address)
            monkeypatch.setenv("EUTILS_API", address)
            code = command.main([DOI, str(path)] if command is cite else [str(path)])
        said = capsys.readouterr()
        return code, path.read_bytes().decode(), said.out + said.err

    return run


TEXTS = {
    "a volume that closes its field": ({"volume": f"1{FIELD}"}, "volume"),
    "an issue that closes its field": ({"issue": f"1{FIELD}"}, "number"),
    "an article number that closes its field": ({"article-number": f"1{FIELD}"}, "eid"),
    "pages that close their field": ({"page": f"1{FIELD}"}, "pages"),
    "a journal that closes its field": ({"container-title": [f"J{FIELD}"]}, "journal"),
    "a title that closes its field": ({"title": [f"T{FIELD}"]}, "title"),
    "a suffix that closes its field": ({"author": [{"family": "Roe", "suffix": f"Jr{FIELD}"}]}, "author"),
    "a name that closes its field": ({"author": [{"family": f"Roe{FIELD}"}]}, "author"),
    "a group that closes its field": ({"author": [{"name": f"Roe{FIELD}"}]}, "author"),
    "an abbreviation": ({"volume": "@string{jan = {evil}}"}, "volume"),
    "a preamble on a line of its own": ({"volume": '\n@preamble{"\\input{/etc/passwd}"}'}, "volume"),
    "a command of TeX": ({"volume": "\\input{x}"}, "volume"),
    "a comment of TeX": ({"volume": "1%"}, "volume"),
    "a half of a sign": ({"volume": "1\ud800"}, "volume"),
    "a half of a sign in a title": ({"title": ["A \udfff title"]}, "title"),
    "signs without width": ({"volume": "1\u200b\u202e\ufeff"}, "volume"),
    "hidden signs as entities": ({"title": ["A &#x202E;title&#x200B;"]}, "title"),
    "a zero sign": ({"volume": "1\x00\x1b"}, "volume"),
    "a number for a volume": ({"volume": 12}, "volume"),
}  # fmt: skip


@pytest.mark.parametrize("way", TEXTS)
def test_a_text_fills_its_own_field_and_no_other(registry, way: str):
    work, name = TEXTS[way]
    code, after, said = registry(cite, work)
    bibliography = parse_bibliography(after)
    key = next(key for key in bibliography.entries if key != "allen2013")
    entry = bibliography.entries[key]
    assert (code, bibliography.problems) == (0, ())
    assert after.endswith(KEPT) or after.startswith(KEPT)
    assert list(bibliography.entries) == sorted(["allen2013", key])
    assert set(entry.fields) | {"author"} == {"author", "title", "year", "doi", "annote", name}
    assert entry.fields["annote"] == ""
    assert not set("\u202e\u200b\ufeff\x00\x1b\ud800\udfff") & set(plain(after))
    assert "Traceback" not in said


REFUSED = {
    "a volume that is no text": ({"volume": {"a": 1}}, NO_RECORD),
    "a volume that is a list": ({"volume": ["1"]}, NO_RECORD),
    "a volume that is true": ({"volume": True}, NO_RECORD),
    "a volume of a million signs": ({"volume": "1" * 1_000_000}, NO_RECORD),
    "a title that is no text": ({"title": [{"a": 1}]}, NO_RECORD),
    "a title in a title": ({"title": [["T"]]}, NO_RECORD),
    "a title that is none": ({"title": None}, NO_RECORD),
    "authors that are no list": ({"author": "Roe"}, NO_RECORD),
    "an author who is a number": ({"author": [7]}, NO_RECORD),
    "an author whose name is a list": ({"author": [{"family": ["Roe"]}]}, NO_RECORD),
    "a type that is a list": ({"type": []}, NO_RECORD),
    "a date that is a text": ({"issued": {"date-parts": ["2020"]}}, NO_RECORD),
    "a DOI that closes its field": ({"DOI": f"{DOI}{FIELD}"}, NO_RECORD),
    "a DOI that is none": ({"DOI": "x"}, NO_RECORD),
    "no DOI": ({"DOI": None}, NO_RECORD),
    "another work": (
        {"DOI": "10.9999/another-work"},
        "Crossref answered with the record of another DOI, 10.9999/another-work. If that is the work, ask for this DOI.",
    ),
    "deep lists": (b'{"message": ' + b"[" * 200_000, NO_RECORD),
    "deep lists that are closed": (b'{"message": {"DOI": ' + b"[" * 200_000 + b"]" * 200_000 + b"}}", NO_RECORD),
    "a number without end": (b'{"message": {"DOI": ' + b"1" * 10_000 + b"}}", NO_RECORD),
    "no text": (b"\xff\xfe\x00", NO_RECORD),
    "nothing": (b"", NO_RECORD),
    "a list": (b"[]", NO_RECORD),
    "a word": (b'"message"', NO_RECORD),
}  # fmt: skip


@pytest.mark.parametrize("way", REFUSED)
def test_what_is_no_record_is_refused_in_one_line_and_changes_nothing(registry, way: str):
    body, message = REFUSED[way]
    code, after, said = registry(cite, body)
    assert (code, after) == (1, KEPT)
    assert said.startswith(f"Nothing was changed: {message}")
    assert said.count("\n") == 1


@pytest.mark.parametrize("way", REFUSED)
def test_it_stops_no_question_about_all_sources(registry, way: str):
    body, _ = REFUSED[way]
    code, after, said = registry(check_sources, body, MINE)
    assert (code, after) == (1 if way == "another work" else 2, MINE)
    assert said.count("\n") == 1


DATES = {
    "month 13": ([2020, 13], "2020", ""),
    "month 0": ([2020, 0], "2020", ""),
    "month -1": ([2020, -1], "2020", ""),
    "a month that is a letter": ([2020, "x"], "2020", ""),
    "a month that is a list": ([2020, [1]], "2020", ""),
    "a month that is a fraction": ([2020, 1.5], "2020", ""),
    "a month in Arabic figures": ([2020, "٣"], "2020", ""),
    "a year to come": ([99999, 1], "", ""),
    "a year that is none": ([None], "", ""),
    "a year that closes its field": ([f"2020{FIELD}"], "", ""),
    "a month as text": ([2020, "05"], "2020", "May"),
}


@pytest.mark.parametrize("way", DATES)
def test_of_a_date_counts_only_what_can_be_one(registry, way: str):
    parts, year, month = DATES[way]
    code, after, _ = registry(cite, {"issued": None, "published-print": {"date-parts": [parts]}})
    entry = parse_bibliography(after.replace(KEPT, "")).entries.popitem()[1]
    assert (code, entry.fields.get("year", ""), entry.fields.get("month", "")) == (0, year, month)


NOTICES = {
    "a day that closes its field": {"updated": {"date-parts": [["2020}, annote = {evil", 1, 1]]}},
    "a month that is a text": {"updated": {"date-parts": [[2020, "x} y"]]}},
    "a DOI that closes its field": {"DOI": "10.1/x}, annote = {evil"},
}


@pytest.mark.parametrize("way", NOTICES)
def test_a_retraction_adds_one_field_that_is_a_date(registry, way: str):
    notice = {"type": "retraction", "DOI": "10.5555/n", "updated": {"date-parts": [[2020]]}, **NOTICES[way]}
    _, after, _ = registry(check_sources, {"updated-by": [notice]}, MINE)
    fields = dict(parse_bibliography(after).entries["mine"].fields)
    assert fields.pop("retracted")[:2] == "20"
    assert fields == dict(parse_bibliography(MINE).entries["mine"].fields)


def test_the_record_of_another_work_marks_no_work_as_retracted(registry):
    work = {"DOI": "10.9999/another", "title": ["RETRACTED: another"]}
    code, after, said = registry(check_sources, work, MINE)
    assert (code, after) == (1, MINE)
    assert "the doi of 'mine' is '10.5555/x', but Crossref says '10.9999/another'." in said


def test_a_change_that_would_not_say_what_was_meant_is_never_written():
    bibliography = parse_bibliography(KEPT)
    for value in (f"1{FIELD}", "1}", "{", "}\n}\n@string{a = {b}}", "}}@misc{x, title = {"):
        for change in (
            lambda value: with_entry(KEPT, bibliography, "new", "misc", {"volume": value, "annote": ""}),
            lambda value: with_fields(KEPT, bibliography, "retracted", {"allen2013": value}),
        ):
            with pytest.raises(NotAsMeant):
                change(value)


@given(st.text(max_size=60))
def test_a_change_says_what_was_meant_or_is_refused(value: str):
    try:
        after = with_entry(KEPT, parse_bibliography(KEPT), "new", "misc", {"volume": value, "annote": ""})
    except NotAsMeant:
        return
    entries = parse_bibliography(after).entries
    assert dict(entries["new"].fields) == {"volume": value, "annote": ""}
    assert dict(entries["allen2013"].fields) == {"title": "Kept", "annote": "Kept."}


def test_no_work_is_read_twice_for_a_retraction(registry, monkeypatch):
    reads: list[int] = []
    parse = check_sources.parse_bibliography
    monkeypatch.setattr(check_sources, "parse_bibliography", lambda text: reads.append(1) or parse(text))
    text = "".join(MINE.replace("mine", f"mine{number}") for number in range(20))
    _, after, _ = registry(check_sources, {"title": ["RETRACTED: a title"]}, text)
    assert after.count("retracted = {") == 20
    assert len(reads) == 1


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the command would have waited."""
    waited: list[float] = []
    monkeypatch.setattr(web, "sleep", waited.append)
    return waited


def test_an_answer_that_never_ends_is_broken_off():
    with (
        local_server({"": Answer(b"x" * 2_000)}) as address,
        pytest.raises(web.Unavailable, match="sent more than 1,000 bytes"),
    ):
        web.fetch(address, most_bytes=1_000)


def test_an_answer_that_comes_too_slowly_is_broken_off():
    with (
        local_server({"": Answer(b"x", after=60)}) as address,
        pytest.raises(web.Unavailable, match=r"had not sent its whole answer after 0\.01 seconds"),
    ):
        web.fetch(address, most_seconds=0.01)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_when_it_says(pauses: list[float], status: int):
    with (
        local_server({"": Answer(status=status, headers={"Retry-After": "7"})}) as address,
        pytest.raises(web.Unavailable, match=f"answered {status}"),
    ):
        web.fetch(address)
    assert pauses == [0, 7, 0, 7, 0]


def test_a_host_that_wants_to_be_left_alone_for_long_is_left_alone(pauses: list[float]):
    for value in ("3600", "Wed, 21 Oct 2099 07:28:00 GMT"):
        with (
            local_server({"": Answer(status=429, headers={"Retry-After": value})}) as address,
            pytest.raises(web.Unavailable),
        ):
            web.fetch(address)
    assert pauses == [0, 0]


@pytest.mark.parametrize("value", ["", "soon", "-1", "9" * 400, "Wed, 99 Oct"])
def test_a_time_that_is_none_is_no_reason_to_ask_again(pauses: list[float], value: str):
    with (
        local_server({"": Answer(status=429, headers={"Retry-After": value})}) as address,
        pytest.raises(web.Unavailable),
    ):
        web.fetch(address)
    assert pauses == [0]


def test_a_time_that_is_past_means_now(pauses: list[float]):
    with (
        local_server({"": Answer(status=503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})}) as address,
        pytest.raises(web.Unavailable),
    ):
        web.fetch(address)
    assert pauses == [0, 0, 0, 0, 0]


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_not_found(status: int):
    with local_server({"": Answer(status=status)}) as address, pytest.raises(web.NotFound):
        web.fetch(address)


def asked(monkeypatch: pytest.MonkeyPatch, command: str) -> list[str]:
    """The addresses that a run of `make cite` asks."""
    urls: list[str] = []

    def fetch(url: str, *, pause: float) -> bytes:
        urls.append(f"{pause:g} {url}")
        raise web.Unavailable("host is away")

    monkeypatch.setattr("crossref.fetch", fetch)
    monkeypatch.setattr("pubmed.fetch", fetch)
    cite.main([command, "references.bib"])
    return urls


def test_registries_learn_whom_to_write_to_and_are_given_time(monkeypatch):
    monkeypatch.setenv("CONTACT_EMAIL", "ann@example.org")
    assert asked(monkeypatch, "10.5555/unknown") == [
        "0.2 https://api.crossref.org/works/10.5555%2Funknown?mailto=ann%40example.org"
    ]
    assert asked(monkeypatch, "99999999") == [
        "0.34 https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=99999999&retmode=xml"
        "&tool=patient-guide-references&email=ann%40example.org"
    ]


def test_without_a_contact_address_none_is_sent(monkeypatch):
    monkeypatch.delenv("CONTACT_EMAIL", raising=False)
    assert asked(monkeypatch, "10.5555/unknown") == ["0.2 https://api.crossref.org/works/10.5555%2Funknown"]


def test_a_contact_address_that_is_none_is_said_in_one_line(monkeypatch, registry):
    monkeypatch.setenv("CONTACT_EMAIL", "ann\nX-Evil: 1")
    code, after, said = registry(cite, {})
    assert (code, after) == (1, KEPT)
    assert "CONTACT_EMAIL is set to 'ann\\nX-Evil: 1', which is no e-mail address; correct it or unset it" in said


CODE = {
    "@everyone": "`@everyone`",
    "![x](https://evil.example/p.png)": "`![x](https://evil.example/p.png)`",
    "a ` b": "``a ` b``",
    "`": "`` ` ``",
    "two\n\n# lines": "`two # lines`",
    "": "` `",
}


@pytest.mark.parametrize("text", CODE)
def test_in_an_issue_nothing_that_others_wrote_can_act(text: str):
    assert as_code(text) == CODE[text]


def test_in_a_table_a_bar_ends_no_cell_and_an_address_can_be_followed():
    assert as_cell("a | b") == "`a \\| b`"
    assert as_cell("https://example.org/a?b=c") == "<https://example.org/a?b=c>"
    assert as_cell("https://example.org/> @everyone") == "`https://example.org/> @everyone`"
