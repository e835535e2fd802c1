"""Who reads of a study of another cancer is told so: its name stands there, or before it in the same block."""

from collections.abc import Iterator, Mapping

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import CHART, LIST_ITEM, TABLE_ROW, TITLE, Passage
from reading.sentences import Sentence

from .cited_sentences import cited_sentences
from .source_marks import Source

OURS = "head and neck cancer"
SAY_WHOSE = "Say whom the work looked at."


def check_naming(page: SourcePage, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Where a study of another cancer is cited before its paragraph, list, table or box has named that cancer."""
    names = {name for source in sources.values() for name in source.cancers}
    said: set[str] = set()  # By the block so far.
    before: Passage | None = None
    for passage in page.passages:
        said = said if before and _goes_on(before, passage) else set()
        # All cells of a row, and all lines of a chart, stand before a reader at once.
        for line in _read_as_one(passage):
            words = " ".join(sentence.text for sentence in line).lower()
            said |= {name for name in names if name in words}
            yield from _unnamed(line, said, sources)
        before = passage


def _read_as_one(passage: Passage) -> Iterator[list[Sentence]]:
    sentences = cited_sentences(passage)
    if passage.kind in (CHART, TABLE_ROW):
        yield sentences
    else:
        yield from ([sentence] for sentence in sentences)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage belongs to the block of the one before: a box with its title, a list with its first line, a table."""
    if passage.boxes:
        return before.boxes[:1] == passage.boxes[:1] or (before.kind == TITLE and not before.boxes)
    if passage.kind == LIST_ITEM:
        return not before.boxes and (before.kind == LIST_ITEM or before.lines[-1][1].rstrip().endswith(":"))
    return passage.kind == before.kind == TABLE_ROW


def _unnamed(line: list[Sentence], said: set[str], sources: Mapping[str, Source]) -> Iterator[Problem]:
    for sentence in line[:1]:  # All of a row or a chart cite the same.
        for key in sentence.keys if sentence.text else ():
            cancers = sources[key].cancers if key in sources else ()
            words = sentence.text.lower()
            if cancers and OURS in words and not any(name in words for name in cancers):
                yield Problem(
                    sentence.line, f"'{key}' is about another cancer, and here it is told of {OURS}. {SAY_WHOSE}"
                )
            elif cancers and said.isdisjoint(cancers):
                names = " or ".join(f"“{name}”" for name in cancers)
                where = "Name it there, or before it in its paragraph, list or box"
                yield Problem(sentence.line, f"'{key}' is about another cancer. {where}: {names}.")
