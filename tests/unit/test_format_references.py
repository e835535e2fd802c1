"""`make format` on references.bib: one form, the same meaning, the same comments, twice the same."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citations.ama import plain_text
from citations.bibliography import parse_bibliography
from format_references import house_text, main
from house_form import NotRegular
from project import ROOT

CASES = [path for path in sorted((ROOT / "tests" / "cases").glob("*.bib")) if path.name != "without-keys.bib"]
UNTIDY = """% The works.
%   With a second line.

@string{hn = "Head Neck"}
@ARTICLE{ zbaren1987 , Title="A {B} "  # { c},
 year=1987, pages = {12 - 15; 20},   % from the print
  % The journal is old.
 journal = hn, month = "November", annote={},
 author = {Zbären, P. and
   Lehmann, W.}
}
% Not confirmed: DOI.
% Not confirmed: PMID.

@book(allen2013, title = {Book}, publisher = "Press", foo = {x},
% the end
)


% A free remark.

@misc{b2,title={{Whole} title},note={}},
% Last words."""
TIDY = """% The works.
%   With a second line.

@string{hn = "Head Neck"}

% Not confirmed: DOI.
% Not confirmed: PMID.

@book{allen2013,
  title     = {Book},
  publisher = {Press},
  foo       = {x},
  % the end
}

% A free remark.

@misc{b2,
  title     = {{Whole} title},
  note      = {},
}

@article{zbaren1987,
  author    = {Zbären, P. and Lehmann, W.},
  title     = "A {B} " # { c},
  % The journal is old.
  journal   = hn,
  year      = {1987},
  month     = nov,
  pages     = {12--15; 20},  % from the print
  annote    = {},
}

% Last words.
"""


def formatted(text: str, folder: Path) -> tuple[int, str]:
    path = folder / "references.bib"
    path.write_bytes(text.encode())
    return main([str(path)]), path.read_bytes().decode()


def says(text: str) -> dict[str, tuple]:
    entries = parse_bibliography(text).entries
    return {
        key: (entry.type, dict(entry.persons), plain_text(entry), sorted(set(entry.fields.items()) - _pages(entry)))
        for key, entry in entries.items()
    }


def _pages(entry) -> set[tuple[str, str]]:
    return {("pages", entry.fields.get("pages", ""))}


def test_an_untidy_file_comes_out_in_house_form(tmp_path):
    assert formatted(UNTIDY, tmp_path) == (0, TIDY)


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path):
    assert formatted("\ufeff" + UNTIDY.replace("\n", "\r\n"), tmp_path) == (0, "\ufeff" + TIDY.replace("\n", "\r\n"))


def test_the_guides_own_file_says_the_same_afterwards(tmp_path):
    text = (ROOT / "references.bib").read_text("utf-8")
    code, after = formatted(text, tmp_path)
    assert (code, says(after), house_text(after)) == (0, says(text), after)
    assert [line for line in after.splitlines() if line.startswith("%")] == [
        line for line in text.splitlines() if line.startswith("%")
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_other_programs_write_says_the_same_afterwards_and_is_done_in_one_go(case: Path, tmp_path):
    text = case.read_text("utf-8")
    code, after = formatted(text, tmp_path)
    assert (code, says(after)) == (0, says(text))
    assert house_text(after) == after


@pytest.mark.parametrize("text", ["", "% Only a remark.\n", "@string{a = {b}}\n"])
def test_a_file_without_entries_stays(text: str, tmp_path):
    assert formatted(text, tmp_path) == (0, text)


FAULTY = {
    "an unclosed brace": ("@misc{a,\n  title = {A,\n}\n", "references.bib:1: "),
    "a key twice": ("@misc{a, title = {A}}\n@misc{a, title = {B}}\n", "references.bib:2: "),
    "words between entries": ("@misc{a, title = {A}}\n\nsome words\n", "references.bib:3: "),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_file_that_has_a_problem_is_left_as_it_is(fault: str, tmp_path, capsys):
    text, where = FAULTY[fault]
    assert formatted(text, tmp_path) == (1, text)
    assert capsys.readouterr().err.startswith(where)


def test_a_file_that_would_say_something_else_is_left_as_it_is(tmp_path, capsys, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("format_references.house_text", lambda text: text.replace("B", "C"))
    text = "@misc{a, title = {A}}\n@misc{b, title = {B}}\n"
    assert formatted(text, tmp_path) == (1, text)
    assert "references.bib:2: 'b' would mean something else in house form." in capsys.readouterr().err


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path, capsys):
    assert main([str(tmp_path / "none.bib")]) == 1
    assert capsys.readouterr().err.startswith("none.bib: cannot be opened")


value = st.text(st.sampled_from(list('ab ,"=@%#\\{}é-\n')), max_size=12).filter(
    lambda text: parse_bibliography(f"@misc{{k, title = {{{text}}}, note = {{n}}}}").problems == ()
)
entry = st.dictionaries(st.sampled_from(["title", "Author", "pages", "annote", "journaltitle"]), value, max_size=4)


@given(st.dictionaries(st.sampled_from(["c1", "B2", "a3"]), entry, max_size=3), st.sampled_from(["", "% Why?\n"]))
@example({"c1": {"title": "},@={"}}, "")
@example({"c1": {"pages": "\\b- a"}}, "")
def test_any_readable_file_says_the_same_afterwards_and_is_done_in_one_go(entries, comment):
    text = "\n".join(
        f"{comment}@misc{{{key}, {','.join(f'{name} = {{{text}}}' for name, text in fields.items())}}}"
        for key, fields in entries.items()
    )
    if parse_bibliography(text).problems:
        return
    try:
        after = house_text(text)
    except NotRegular:
        return  # The file is left as it is.
    assert says(after) == says(text)
    assert house_text(after) == after
    assert after.count("% Why?") == text.count("% Why?")
