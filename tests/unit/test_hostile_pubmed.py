"""Whatever PubMed sends, one entry comes of it or one line does: what it says is text, and the record asked for."""

from html import escape
from pathlib import Path
from typing import Any

import pytest

import cite
from citations.bibliography import parse_bibliography
from local_server import Answer, local_server

PMID = "31415926"
KEPT = "@article{allen2013,\n  title  = {Kept},\n  annote = {Kept.},\n}\n"
FIELD = "}, annote = {Of every 100 people, 99 were cured"
DEEP = 100_000


def article(pmid: str = PMID, **parts: str) -> str:
    """One `<PubmedArticle>` in the documented form; `parts` are XML."""
    said = {
        "volume": "7",
        "issue": "2",
        "pages": "1-9",
        "title": "A title",
        "journal": "Cancer",
        "surname": "Roe",
        **parts,
    }
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><Journal><JournalIssue>"
        f"<Volume>{said['volume']}</Volume><Issue>{said['issue']}</Issue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>"
        f"<ArticleTitle>{said['title']}</ArticleTitle><Pagination><MedlinePgn>{said['pages']}</MedlinePgn></Pagination>"
        f"<AuthorList><Author><LastName>{said['surname']}</LastName><ForeName>Ann</ForeName></Author></AuthorList></Article>"
        f"<MedlineJournalInfo><MedlineTA>{said['journal']}</MedlineTA></MedlineJournalInfo></MedlineCitation></PubmedArticle>"
    )


def articles(*records: str, before: str = "") -> bytes:
    return f"{before}<PubmedArticleSet>{''.join(records)}</PubmedArticleSet>".encode()


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs `make cite` for the number while PubMed answers with `body`: exit code, the file's text, what was said."""

    def run(body: bytes) -> tuple[int, str, str]:
        path = tmp_path / "references.bib"
        path.write_text(KEPT, "utf-8")
        monkeypatch.setattr("web.sleep", lambda seconds: None)
        with local_server({"efetch": Answer(body), "works/": Answer(status=404)}) as address:
            monkeypatch.setenv("CROSSREF_API", address)
            monkeypatch.setenv("EUTILS_API", address)
            code = cite.main([PMID, str(path)])
        said = capsys.readouterr()
        return code, path.read_text("utf-8"), said.out + said.err

    return run


@pytest.mark.parametrize("part", ["volume", "issue", "pages", "title", "journal", "surname"])
@pytest.mark.parametrize(
    "evil",
    [f"1{FIELD}", "\\input{/etc/passwd}", "1%", "1\u200b\u202e", "@string{a = {b}}", "<script>alert(1)</script>"],
)
def test_a_text_fills_its_own_field_and_no_other(asked: Any, part: str, evil: str):
    code, after, said = asked(articles(article(**{part: escape(evil)})))
    read = parse_bibliography(after)
    [key] = [key for key in read.entries if key != "allen2013"]
    assert (code, read.problems, len(read.entries)) == (0, (), 2)
    assert set(read.entries[key].fields) <= {"title", "journal", "year", "volume", "number", "pages", "pmid", "annote"}
    assert (read.entries[key].fields["annote"], read.entries["allen2013"].fields["annote"]) == ("", "Kept.")
    assert not set("\u200b\u202e") & set(after)
    assert "Traceback" not in said


REFUSED = {
    "entities that double": articles(
        article(title="&d;"),
        before='<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '"><!ENTITY d "' + "&c;" * 1000 + '">]>',
    ),
    "a file of this machine": articles(article(title="&a;"), before='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    "another work": articles(article("27182818")),
    "no work": articles(),
    "a number that is none": articles(article("x")),
    "tags in tags": articles(article(title="<i>" * DEEP + "</i>" * DEEP)),
    "a title of a million signs": articles(article(title="a" * 1_000_000)),
    "a page in HTML": b"<!doctype html><title>Log in</title>",
    "another kind of answer": b"<eSummaryResult/>",
    "half of an answer": articles(article())[:200],
    "no text": b"\xff\xfe\x00<",
    "nothing": b"",
    "JSON": b"{}",
}  # fmt: skip


@pytest.mark.parametrize("way", REFUSED)
def test_what_is_no_record_of_the_work_is_refused_in_one_line_and_changes_nothing(asked: Any, way: str):
    code, after, said = asked(REFUSED[way])
    assert (code, after, said.count("\n")) == (1, KEPT, 1)
    assert said.startswith("Nothing was changed: PubMed")


def test_the_work_that_was_asked_for_is_taken_from_among_others(asked: Any):
    code, after, _ = asked(articles(article("27182818", title="Another"), article()))
    assert (code, "A title" in after, "Another" in after) == (0, True, False)
