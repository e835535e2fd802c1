"""Whatever a .bib file holds: nothing is raised, no good entry is lost beside a bad one, and reading takes linear time."""

import gc
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citations.bibliography import UnreadableBibliography, parse_bibliography, read_bibliography
from citations.lint import lint

SETTINGS = settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
CASES = "\n".join(path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].glob("cases/*.bib")))

SNIPPETS = st.sampled_from(
    [*"{}(),=\"#@%\\$~\n ", "@article{", "@comment{", "@string{", "@preamble{", "title", " = ", "{x}", '"x"', " and ",
     "author = {", "family=", "given=", "crossref = {bad}", "crossref = {good0}", "key", "\ufeff", "\0", "\r", "é", "1993",
     "jan", "doi = {10.1/", "date = {", "pages = {9-1}", "\\\"{", "\\'", "@", ",,", "url = {javascript:"]
)  # fmt: skip
RUBBISH = st.lists(SNIPPETS | st.text(max_size=6), max_size=40).map("".join)
PLAIN = st.text(st.characters(categories=("L", "N", "Zs"), include_characters=".,:;-'&?!()"), min_size=1, max_size=30)


def good(number: int, title: str) -> str:
    return f"@article{{good{number},\n  author = {{Doe, Jane}},\n  title = {{{title}}},\n  year = {{2001}},\n}}\n"


@SETTINGS
@given(st.lists(PLAIN, max_size=8))
def test_good_entries_are_read_as_written(titles: list[str]) -> None:
    bibliography = parse_bibliography("\n".join(good(number, title) for number, title in enumerate(titles)))
    assert bibliography.problems == ()
    assert [entry.fields["title"].split() for entry in bibliography.entries.values()] == [t.split() for t in titles]


@SETTINGS
@given(RUBBISH, RUBBISH)
def test_good_entries_survive_beside_rubbish(before: str, after: str) -> None:
    text = f"{before}\n{good(0, 'One')}@article{{bad,\n{after}\n{good(1, 'Two')}"
    bibliography = parse_bibliography(text)
    if "@comment{" not in text.replace(" ", "").lower():  # What a closed comment encloses is meant to be hidden.
        assert bibliography.entries["good0"].fields["title"] == "One"
        assert bibliography.entries["good1"].fields["title"] == "Two"


@SETTINGS
@given(RUBBISH)
def test_no_text_raises_anything(text: str) -> None:
    bibliography = parse_bibliography(text)
    lint(bibliography, bibliography.entries)
    bibliography.nearest(text)
    assert list(bibliography.entries) == list(bibliography.lines) == list(bibliography.sources)


@SETTINGS
@given(st.integers(0, len(CASES)), st.integers(0, 40), RUBBISH)
def test_a_mutilated_export_raises_nothing_and_every_problem_names_a_line_of_it(
    start: int, length: int, new: str
) -> None:
    text = CASES[:start] + new + CASES[start + length :]
    bibliography = parse_bibliography(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    found = [*bibliography.problems, *lint(bibliography, bibliography.entries)]
    assert all(1 <= problem.line <= lines for problem in found)
    assert all("\n" not in problem.message and problem.message.endswith((".", "',.")) for problem in found)


@SETTINGS
@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "references.bib"
    path.write_bytes(data)
    try:
        read_bibliography(path)
    except UnreadableBibliography as error:
        assert "\n" not in str(error)


LONG = {
    "entries in parentheses": lambda n: "".join(f"@misc(k{i}, title = \"T\", year = 2000)\n" for i in range(n)),
    "entries on one line": lambda n: " ".join(f"@misc{{k{i}, title = {{T}}}}" for i in range(n)),
    "entries never closed": lambda n: "".join(f"@misc{{k{i}, title = {{T}}\n" for i in range(n)),
    "comments never closed": lambda n: "@comment{ x\n" * n,
    "comments below an open entry": lambda n: "@misc{k, title = {T}\n" + "% x\n\n" * n + "x",
    "braces never closed": lambda n: "@misc{k, title = " + "{" * n * 20,
    "commas missing": lambda n: "@misc{k,\n" + "".join(f"x{i}x = {{T}}\n" for i in range(n)) + "}",
    "a chain of crossrefs": lambda n: "".join(f"@misc{{k{i}, crossref = {{k{i + 1}}}}}\n" for i in range(n)),
    "names without end": lambda n: "@misc{k, author = {" + "Doe J and " * n + "}}",
    "commas in a name": lambda n: "@misc{k, author = {" + "Doe J, " * n + "}}",
}  # fmt: skip


@pytest.mark.parametrize("kind", LONG)
def test_four_times_the_text_takes_no_more_than_ten_times_the_work(kind: str) -> None:
    small, large = (min(_seconds(LONG[kind](size)) for _ in range(3)) for size in (400, 1600))
    assert large < 10 * small + 0.1, f"4 times the text took {large / small:.1f} times as long"


def _seconds(text: str) -> float:
    """Of processor time, without the collection of what other tests left behind; the least of some runs is nearest the work."""
    gc.disable()
    start = time.process_time()
    parse_bibliography(text)
    took = time.process_time() - start
    gc.enable()
    return took
