"""What is said of a field that cannot be read as it is written; `key` is the entry's, for it stands in each message."""

import re

ABBREVIATION = re.compile(r"[A-Za-z][\w.:/-]*")
LONGEST_SHOWN = 40  # Letters of what is written.


def unreadable(error: str, name: str, line: str, key: str) -> str:
    """For what pybtex says, of the field `name`, if it has one, and the line that it begins on."""
    if "nested" in error:
        return f"the braces of '{name}' in '{key}' are nested too deep. Take most of them out."
    if name and ("unbalanced" in error or "premature" in error):
        return f"the quotation of '{name}' in '{key}' is not closed. Add '\"' at its end, or use braces."
    if name and "no field" not in error:
        return f"the value of '{name}' in '{key}' cannot be read to its end. Put all of it in one pair of braces."
    return f"'{_shortened(line)}' in '{key}' is no field. Write it as name = {{value}}, or delete it."


def not_in_braces(name: str, value: str, key: str) -> str:
    """For `journal = Head Neck`, and for an abbreviation that nobody defined."""
    if ABBREVIATION.fullmatch(value):
        return undefined(value, key)
    return f"the value of '{name}' in '{key}' is not in braces. Write {name} = {{{_shortened(value)}}}."


def undefined(abbreviation: str, key: str) -> str:
    """For an abbreviation that no `@string` defines."""
    return (
        f"'{abbreviation}' in '{key}' is neither in braces nor an abbreviation that the file defines. "
        f"Write {{{abbreviation}}}, or what it stands for; or define it: @string{{{abbreviation} = {{…}}}}."
    )


def too_long(abbreviation: str, most: int) -> str:
    """For one whose text has more than `most` letters, put together of others."""
    return f"'{abbreviation}' makes a text of more than {most:,} letters. Delete it here, or shorten its @string."


def without_equals(name: str, key: str) -> str:
    """For `title {T}`."""
    return f"'=' is missing after '{name}' in '{key}'. Add it."


def without_comma(name: str, key: str) -> str:
    """For a field after which the next one begins at once."""
    return f"a comma is missing after '{name}' in '{key}'. Add it at the end of this line."


def _shortened(words: str) -> str:
    words = words.strip()
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rstrip()}…"
