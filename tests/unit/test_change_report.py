"""What reviewers see of a pull request: two small trees, and the comment that is made of them."""

import re
from pathlib import Path

import markdown
import pytest

import review
from change_report import LONGEST_COMMENT, Run, change_report
from guide_tree import GuideTree, address_of, read_tree
from local_server import Answer, local_server
from project import ROOT
from reading.plain_words import read_plain_words

PAGE = "---\ntitle: Tests\nreviewed: 2026-01-01\n---\n# Tests\n\nOf every 100 people, 58 had it.[@one]\n"
SOURCE = "@article{one,\n  author = {Roe, Ann},\n  title = {One},\n  year = {2020},\n  annote = {A review.},\n}\n"
SIGNS = """box: {title: Call now, hospice: h, emergency: e, team: t, same-day: s, unsure: u, no-answer: n, neck: k, more: m}
lines:
  - line: cannot breathe
    signs: [breath]
parts: {lungs: Lungs}
treatments: {drugs: Drugs}
signs:
  - {id: breath, sign: you cannot breathe, urgency: emergency, parts: lungs, words: cannot breathe}
"""


@pytest.fixture
def tree(tmp_path: Path):
    """One version of a small guide; `said` gives other texts by their paths, None for no file."""

    def make(name: str, **said: str | None) -> GuideTree:
        texts = {"docs/tests.md": PAGE, "references.bib": SOURCE, "signs.yml": SIGNS, **said}
        for path, text in texts.items():
            if text is not None:
                (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name / path).write_text(text, "utf-8")
        return read_tree(tmp_path / name, tmp_path / name / "site")

    return make


def report(tree, run: Run = Run(), **said: str | None) -> str:  # noqa: B008 It is frozen.
    return change_report(tree("base"), tree("head", **said), run)


def test_a_change_of_nothing_says_so(tree):
    assert report(tree) == "**No mistake was found.**\n\nNo page changed.\n\nNo site was built.\n\n"


def test_a_changed_figure_stands_before_and_after_with_its_source(tree):
    said = report(tree, **{"docs/tests.md": PAGE.replace("58", "85")})
    assert "| `figure` | `Of every 100 people, 58 had it. [one]` | `Of every 100 people, 85 had it. [one]` |" in said


def test_a_figure_that_loses_its_source_is_shown(tree):
    said = report(tree, **{"docs/tests.md": PAGE.replace("[@one]", "")})
    assert "had it. [one]` | `Of every 100 people, 58 had it. [no source]` |" in said


def test_words_without_a_figure_are_no_claim_and_reviewers_are_to_read_them(tree):
    said = report(tree, **{"docs/tests.md": PAGE + "\nAsk first.\n"})
    assert "Claims" not in said
    assert "### New words of `tests.md`\n\nNo check knows" in said
    assert "- `Ask first.`" in said


def test_each_sentence_of_a_new_page_is_set_before_a_reviewer(tree):
    page = "# Travel\n\nFly if your team agrees.\nDo not fly alone.\nOf every 100 people, 5 had it.[@one]\n"
    said = report(tree, **{"docs/travel.md": page})
    for sentence in ("Travel", "Fly if your team agrees.", "Do not fly alone.", "Of every 100 people, 5 had it."):
        assert f"`{sentence}" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Do not stop a steroid on your own.", "Do stop a steroid on your own."),
        ("You can eat before the scan.", "You cannot eat before the scan."),
        ("Never crush a slow-release pill.", "Crush a slow-release pill."),
    ],
)
def test_an_advice_that_lost_or_gained_a_not_is_shown(tmp_path: Path, before: str, after: str):
    said = _compared(tmp_path, before, after)
    assert f"| `not` | `{before}` | `{after}` |" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Do not stop a steroid on your own.", "Do not stop a steroid or a tablet on your own."),
        ("Ask your team first.", "No one knows who will be there, and nothing can be said."),
        ("Do not stop a steroid on your own.", ""),
    ],
)
def test_other_changes_of_words_are_no_lost_not(tmp_path: Path, before: str, after: str):
    assert "`not`" not in _compared(tmp_path, before, after)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("cited", "Side effects were far more common.[@one]", "Side effects were far less common.[@one]"),
        ("advice", "Call 911 at once if you choke.", "Call your team at once if you choke."),
        ("words", "Oxygen helps only at the neck.", "Oxygen helps only at the face."),
    ],
)
def test_a_sentence_whose_sense_turned_is_shown_before_and_after(tmp_path: Path, kind: str, before: str, after: str):
    shown = (text.replace("[@one]", " [one]") for text in (before, after))
    assert f"| `{kind}` | `{next(shown)}` | `{next(shown)}` |" in _compared(tmp_path, before, after)


def test_a_phone_number_and_an_address_that_changed_are_shown(tree):
    page = PAGE + "\nCall [1-800-555-0142](tel:+18005550142), or see [a list](tests.md).\n"
    before, after = (
        tree("base", **{"docs/tests.md": page}),
        tree("head", **{"docs/tests.md": page.replace("0142", "0199")}),
    )
    said = change_report(before, after, Run())
    assert "| `leads out` | `1-800-555-0142 → tel:+18005550142` | `1-800-555-0199 → tel:+18005550199` |" in said
    assert "a list →" not in said


def test_a_new_survival_box_and_a_mark_of_a_page_are_shown(tree):
    page = PAGE.replace("title: Tests\n", "title: Tests\nsurvival: true\n") + '\n??? survival "Open it"\n    Years.\n'
    said = report(tree, **{"docs/tests.md": page})
    assert '| `survival box` | – | `??? survival "Open it"` |' in said
    assert "| `survival` | – | `true` |" in said.lower()


def test_a_new_review_date_is_shown(tree):
    assert "| `reviewed` | `2026-01-01` | `2026-02-01` |" in report(
        tree, **{"docs/tests.md": PAGE.replace("2026-01-01", "2026-02-01")}
    )


def test_a_page_that_came_and_one_that_went_are_named(tree):
    said = report(tree, **{"docs/tests.md": None, "docs/travel.md": "# Travel\n"})
    assert "### 2 pages changed" in said
    assert "| `tests.md` (deleted) |" in said
    assert "| `travel.md` |" in said


def test_each_page_leads_to_its_preview(tree):
    run = Run(preview="https://pr-7.example.org/")
    said = report(tree, run, **{"docs/index.md": "# Guide\n", "docs/a/b.md": "# B\n"})
    assert "[`index.md`](https://pr-7.example.org/)" in said
    assert "[`a/b.md`](https://pr-7.example.org/a/b/)" in said
    assert said.endswith("[Open the preview](https://pr-7.example.org/)\n\n")


def test_grade_words_and_weight_stand_before_and_after(tree, tmp_path: Path):
    for name, body in (("base", "a"), ("head", "abc" * 9)):
        (tmp_path / name / "site" / "tests").mkdir(parents=True)
        (tmp_path / name / "site" / "tests" / "index.html").write_text(body, "utf-8")
    said = report(tree, Run(words=read_plain_words(())), **{"docs/tests.md": PAGE + "\nAsk your team first.\n"})
    assert re.search(r"\| `tests\.md` \| \d\.\d → -?\d\.\d \| \d+ → \d+ \| 21 → \d\d \|", said)


def test_an_urgency_that_changes_is_shown_for_the_sign_and_for_the_box(tree):
    said = report(tree, **{"signs.yml": SIGNS.replace("urgency: emergency", "urgency: team")})
    assert "### ⚠ `sign breath`" in said
    assert "| `urgency` | `emergency` | `team` |" in said
    assert "| `line for breath` | `emergency: cannot breathe` | `team: cannot breathe` |" in said


def test_words_of_every_call_now_box_are_shown(tree):
    said = report(tree, **{"signs.yml": SIGNS.replace("hospice: h", "hospice: Call hospice")})
    assert "### ⚠ `words of Call now`" in said
    assert "| `hospice` | `h` | `Call hospice` |" in said


def test_a_new_source_comes_with_its_record_and_what_registries_said(tree):
    two = SOURCE.replace("{one", "{two").replace("{One}", "{Two}") + "  "
    run = Run(lookups=("'two' was retracted (DOI 10.1/x).",))
    said = report(tree, run, **{"references.bib": SOURCE + two})
    assert "### Source `two`: new\n\n`Roe A. Two." in said
    assert "- `'two' was retracted (DOI 10.1/x).`" in said


def test_a_retracted_source_is_said_to_be_that(tree):
    said = report(tree, **{"references.bib": SOURCE.replace("annote", "retracted = {2021-04-09},\n  annote")})
    assert "**Retracted** on `2021-04-09`." in said


def test_mistakes_are_listed_and_the_comment_is_made_all_the_same(tree):
    said = report(tree, Run(mistakes=("docs/tests.md:9: no entry 'x'. Add it.",)), **{"references.bib": "@article{"})
    assert said.startswith("**1 mistake.** Mend them")
    assert "- `docs/tests.md:9: no entry 'x'. Add it.`" in said
    assert "### Source `one`: deleted" in said


HOSTILE = "@everyone ![x](https://evil.example/p.png) <img src=x onerror=alert(1)> `` ` | [a](javascript:x) #1 \\"


def test_nothing_that_a_stranger_writes_acts_in_the_comment(tree):
    page = f"---\ntitle: '{HOSTILE}'\n---\n# Tests\n\nOf every 100 people, 5 had {HOSTILE}.[@one]\n"
    name = "docs/[x](https:evil.example) @all `<img>`.md"
    source = SOURCE.replace("{One}", f"{{{HOSTILE}}}").replace("A review.", HOSTILE)
    run = Run(mistakes=(f"docs/a.md:1: {HOSTILE}",), lookups=(f"'one' {HOSTILE}",), preview="https://p.example/")
    said = report(tree, run, **{"docs/tests.md": page, name: page, "references.bib": source})
    html = markdown.markdown(said, extensions=["tables", "sane_lists"])
    shown = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert not re.search(r"<img|onerror|@everyone|@all|evil\.example|javascript", shown)


def test_a_comment_is_never_longer_than_github_takes(tree):
    pages = {f"docs/p{number}.md": PAGE.replace("58", str(number % 90)) * 3 for number in range(200)}
    said = report(tree, Run(), **pages)
    assert len(said) <= LONGEST_COMMENT + 200
    assert "parts did not fit here" in said


def test_a_link_out_of_the_tree_and_what_is_no_text_are_left_alone(tree, tmp_path: Path):
    (tmp_path / "secret").write_text("# Secret\n", "utf-8")
    (tmp_path / "head" / "docs").mkdir(parents=True)
    (tmp_path / "head" / "docs" / "leak.md").symlink_to(tmp_path / "secret")
    (tmp_path / "head" / "docs" / "no.md").write_bytes(b"\xff\xfe")
    assert set(tree("head").pages) == {"tests.md"}


@pytest.mark.parametrize(
    ("path", "address"), [("index.md", ""), ("tests.md", "tests/"), ("a/index.md", "a/"), ("my-index.md", "my-index/")]
)
def test_a_page_has_the_address_that_mkdocs_gives_it(path: str, address: str):
    assert address_of(path) == address


def test_the_guide_compared_with_itself_says_nothing_changed(capsys: pytest.CaptureFixture[str]):
    assert review.main([str(ROOT), str(ROOT)]) == 0
    assert "No page changed." in capsys.readouterr().out


def test_a_check_that_did_not_end_is_said_to_be_that(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    review.main([str(tmp_path), str(tmp_path), "--mistakes", str(tmp_path / "none.txt")])
    assert "The check did not come to its end." in capsys.readouterr().out


def test_registries_are_asked_about_new_works_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    record = (ROOT / "tests" / "records" / "crossref-retracted.json").read_bytes()
    doi = re.search(rb'"DOI": ?"([^"]+)"', record)[1].decode()
    new = SOURCE.replace("{one", "{two").replace("year", f"doi = {{{doi}}},\n  year")
    for name, text in (("base", SOURCE), ("head", SOURCE + new)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "references.bib").write_text(text, "utf-8")
    with local_server({"works/": Answer(record), "esearch": Answer(status=500)}) as address:
        monkeypatch.setenv("CROSSREF_API", address)
        monkeypatch.setenv("EUTILS_API", address)
        review.main([str(tmp_path / "base"), str(tmp_path / "head"), "--ask"])
    said = capsys.readouterr().out
    assert "Crossref has a record of 'two'" in said
    assert "'two' was retracted" in said
    assert "'one'" not in said


def _compared(folder: Path, before: str, after: str) -> str:
    trees = []
    for name, text in (("base", before), ("head", after)):
        (folder / name / "docs").mkdir(parents=True)
        (folder / name / "docs" / "tests.md").write_text(f"{PAGE}\n{text}\n", "utf-8")
        trees.append(read_tree(folder / name))
    return change_report(*trees, Run())
