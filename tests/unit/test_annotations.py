"""Each line of the check stands in a pull request beside the line that it is about."""

import pytest

from annotations import annotation


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("docs/a.md:3: “teh” is wrong. Mend it.", "::error file=docs/a.md,line=3::“teh” is wrong. Mend it."),
        ("advice: docs/a.md:1: heavy.", "::notice file=docs/a.md,line=1::heavy."),
        ("docs/a,b.md:3: 100% wrong.", "::error file=docs/a%2Cb.md,line=3::100%25 wrong."),
        ("docs/a.md:3: two\n::add-mask::x", "::error::docs/a.md:3: two%0A::add-mask::x"),
        ("no place at all", "::error::no place at all"),
    ],
)
def test_a_line_becomes_one_command_and_its_text_no_other(line: str, command: str):
    assert annotation(line) == command
