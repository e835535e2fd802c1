"""The full stop at the end of a sentence; in American English it stands within quotation marks (AMA 8.6.5)."""

import re

from pybtex.richtext import BaseText, String, Text

# What ends a sentence already, so that no second full stop follows.
ENDS = re.compile(r"[.?!][”’\"]*$")
CLOSING_MARKS = re.compile(r"[”’\"]+$")
MARKS = '”’"'
OPENING = {"”": "“", "’": "‘"}


def with_full_stop(text: BaseText) -> BaseText:
    """The text with a full stop, unless it ends in one, or in a question or exclamation mark."""
    words = str(text)
    if not words or ENDS.search(words[-4:]):
        return text
    closing = CLOSING_MARKS.search(words) if words[-1] in MARKS else None
    if closing is None or not _close(words, closing[0]):
        return String(words, ".") if isinstance(text, String) else Text(text, ".")  # The former costs a tenth.
    return text[: closing.start()].append(f".{closing[0]}")


def _close(words: str, marks: str) -> bool:
    """An apostrophe at the end (“the patients’”) closes nothing."""
    return all(
        words.count('"') % 2 == 0 if mark == '"' else words.count(OPENING[mark]) >= marks.count(mark) for mark in marks
    )
