"""Names that stand in a new sentence and nowhere else in the guide: autocorrect's "Paxlovid" for paclitaxel, a patient, another country's office."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from citations.style.date_words import MONTHS
from published_text import WRITTEN
from said import Said

NAME = re.compile(r"(?:(?<=[a-z,;:] )|(?<=[(“]))[A-Z][^\W\d_]*[a-z][^\W\d_]*\b")  # Not where a sentence begins.
WORD = re.compile(r"[^\W\d_]+")
NO_NAMES = frozenset((*MONTHS, *(f"{day}day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))))


def new_names(come: Sequence[Said], folder: Path) -> Iterator[tuple[int, str]]:
    """The line and the message of each sentence that has such a name; `come` is new in the files of `folder`."""
    here = Counter(word for each in come for word in WORD.findall(each.text))
    for said in come:
        names = [name for name in NAME.findall(said.text) if name not in NO_NAMES]
        if new := [name for name in dict.fromkeys(names) if _words(folder)[name] <= here[name]]:
            what = f"“{'”, “'.join(new)}” {'is a name that stands' if len(new) == 1 else 'are names that stand'} nowhere else in the guide"
            yield said.line, f"{what}. Check that this is meant, and tells of no one's life."


@cache
def _words(folder: Path) -> Counter[str]:
    """How often each word stands in all that people write."""
    paths = (path for name in WRITTEN for path in _files(folder / name))
    return Counter(word for path in paths for word in WORD.findall(path.read_text("utf-8", errors="replace")))


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.md"))
