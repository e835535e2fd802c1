"""Small changes that turn what the guide says: a "not" that came or went, one number, drug or source for another.

Only a comparison with the text before can tell them, for the line reads as well as it did. So each is an advice, which
stops nobody: whoever meant it goes on.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from build_lines import ADVICE, CHECK
from calls_for_help import boxes_gone, call_later
from changed_claims import NOT
from checks.learned.features import features
from citations.ama import field_text
from citations.bibliography import UnreadableBibliography, parse_bibliography, read_text
from counts_left import counts_left
from guards_gone import condition_lost, denial_lost
from left_over import cut_out, goes_on_in, left_beside, left_in
from new_names import new_names
from new_sentences import may_break
from published_text import changed_files
from reading.sentences import CELLS
from said import Said, said_in
from turned import WORD, turned

STEP = re.compile(r"\s*\d+\. ")
LINK = re.compile(r"(?<=\]\()[^()\s]+(?=\))")
URGENCY = "urgency"
NAMED = re.compile(
    r"\s*(?P<name>(?:author|title|journal|year|date|month|volume|number|pages|doi|pmid|pmcid|publisher)(?=\s*=)|urgency(?=:))"
    r"\s*[=:]\s*(?P<value>.*)"
)
FEW = 2  # Sentences; whoever takes more out does it on purpose.
NEAR = 3  # Lines from one step to the next of its list.
WORDS_OF_A_SENTENCE = 4
ALIKE = 0.5  # Share of its words that another sentence has, if it is that one written anew.
STILL_THE_SAME = 0.7  # Share of the words of an explanation.
SUBJECT = 4  # Letters at least of a word that tells what a work is about.

Fit = Callable[[str, str], float]


class Versions(NamedTuple):
    """What one file said, and what it says."""

    before: Sequence[Said]
    after: Sequence[Said]

    @property
    def gone(self) -> list[Said]:
        return _not_in(self.before, self.after)

    @property
    def come(self) -> list[Said]:
        return _not_in(self.after, self.before)


def sense_lines(folder: Path) -> list[str]:
    """The advice on all that changed since main, in the order of files and lines."""
    return [
        line
        for path, before in changed_files(folder)
        for line in lines_between(path, before, (folder / path).read_text("utf-8", errors="replace"), folder)
    ]


def lines_between(path: str, before: str, after: str, folder: Path) -> list[str]:
    """The advice on one file; `folder` has the sources that it cites."""
    versions = Versions(said_in(path, before), said_in(path, after))
    said = {
        *_sentences(versions),
        *_beside(versions),
        *_taken_out(versions),
        *_denials_gone(versions),
        *_steps(versions, after.split("\n")),
        *boxes_gone(before, after),
        *call_later(before.split("\n"), after.split("\n")),
        *_works(versions, folder),
        *_in_lines(before.split("\n"), after.split("\n")),
        *((*new_names(versions.come, folder), *counts_left(before, after)) if path.endswith(".md") else ()),
    }
    new = {each.line for each in versions.come} - {line for line, _ in said} if path.endswith(".md") else set()
    said.update((each.line, each.message) for each in may_break(after, new, folder))
    return [f"{ADVICE}{path}:{line}: {message}" for line, message in sorted(said)]


def _not_in(these: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    texts = {each.text for each in others}
    return [each for each in these if each.text not in texts]


def _sentences(versions: Versions) -> Iterator[tuple[int, str]]:
    """Each sentence, cell or explanation that is another one but for a slip."""
    gone = versions.gone
    for said in versions.come:
        if CELLS in said.text:
            yield from _row(said, versions.before)
        elif (like := _most_like(said.text, gone)) and (what := _changed(like.text, said.text, versions.come)):
            yield said.line, f"“{_start(said.text)}” {what}. {_is_meant(like.text)}"


def _changed(before: str, after: str, come: Sequence[Said]) -> str:
    """What a small change did; nothing for a sentence that was cut in two."""
    if what := turned(before, after) or left_in(before, after):
        return what
    others = [each.text for each in come if each.text != after]  # "Do you live alone?" for "if you live alone".
    if what := condition_lost(before, after, others) or denial_lost(before, after, others):
        return what
    lost = cut_out(before, after)
    is_lost = lost and not any(goes_on_in(lost, each.text) for each in come)
    return f"lost “{_start(lost)}”" if is_lost else ""


def _beside(versions: Versions) -> Iterator[tuple[int, str]]:
    """A new sentence beside the old one that it was to replace."""
    come = set(versions.come)
    for one, other in pairwise(versions.after):
        is_one_new = (one in come) != (other in come) and other.line <= one.line + 1
        if is_one_new and CELLS not in one.text + other.text and left_beside(one.text, other.text):
            what = f"“{_start(other.text)}” says nearly what “{_start(one.text)}” says before it"
            yield other.line, f"{what}. Take one of the two out, if both are not meant."


def _row(said: Said, before: Sequence[Said]) -> Iterator[tuple[int, str]]:
    """Cells that stood in another row or column, and those that a slip changed."""
    cells = said.text.split(CELLS)
    rows = [row for each in before if CELLS in each.text and len(row := each.text.split(CELLS)) == len(cells)]
    own = max(rows, key=lambda row: sum(map(str.__eq__, row, cells)) + (row[0] == cells[0]), default=cells)
    if not any(map(str.__eq__, own, cells)):
        return  # A new row.
    if said.explains and own[0] != cells[0] and own[1:] == cells[1:]:
        yield said.line, f"the word “{own[0]}” is “{cells[0]}” now, and its explanation is the same. {CHECK}"
        return
    for was, cell in zip(own, cells, strict=True):
        if was == cell:
            continue
        if own[0] == cells[0] and " " in cell and any(cell in row for row in rows):
            yield said.line, f"“{_start(cell)}” stands beside “{cells[0]}” now, and stood in another place. {CHECK}"
        elif what := _changed(was, cell, ()):
            yield said.line, f"“{_start(cell)}” {what}. {_is_meant(was)}"
        elif own[0] == cells[0] and _is_another(was, cell):
            what = f"the explanation of “{own[0]}” says something else now"
            yield said.line, f"{what}. {_is_meant(was)}"
        else:
            continue
        return


def _taken_out(versions: Versions) -> Iterator[tuple[int, str]]:
    """Sentences in whose place nothing stands."""
    if versions.come or len(versions.gone) > FEW:
        return
    for said in versions.gone:
        if len(said.text.split()) >= WORDS_OF_A_SENTENCE:
            line = min(said.line, versions.after[-1].line) if versions.after else 1
            yield line, f"“{_start(said.text)}” is gone here. If that is not meant, put it back."


def _denials_gone(versions: Versions) -> Iterator[tuple[int, str]]:
    """A sentence that told what not to do, or what nobody knows, where another stands now that is nothing like it."""
    last = max((each.line for each in versions.after), default=1)
    written_anew = [_most_like(each.text, versions.gone) for each in versions.come]
    for said in versions.gone:
        is_whole = CELLS not in said.text and len(said.text.split()) >= WORDS_OF_A_SENTENCE
        if versions.come and is_whole and NOT.search(said.text) and said not in written_anew:
            near = min(versions.come, key=lambda each: abs(each.line - said.line))
            if not NOT.search(near.text) and CELLS not in near.text:
                what = f"“{_start(said.text)}” is gone, and “{_start(near.text)}” stands here now"
                yield min(near.line, last), f"{what}. {CHECK}"


def _steps(versions: Versions, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Two steps of a list in another order."""
    place = {each.text: at for at, each in enumerate(versions.before)}
    first = {each.line: each for each in reversed(versions.after)}
    steps = [first[number] for number, text in enumerate(lines, start=1) if STEP.match(text) and number in first]
    for one, other in pairwise(steps):
        if other.line <= one.line + NEAR and place.get(other.text, len(place)) < place.get(one.text, -1):
            what = f"the step “{_start(other.text)}” stood before “{_start(one.text)}”, and stands behind it now"
            yield other.line, f"{what}. {CHECK}"


def _works(versions: Versions, folder: Path) -> Iterator[tuple[int, str]]:
    """A work in the place of another, for a sentence that stayed."""
    cited = {each.text: each.keys for each in versions.before}
    for said in versions.after:
        before = cited.get(said.text, said.keys)
        gone, come = set(before) - set(said.keys), set(said.keys) - set(before)
        if len(gone) == len(come) == 1:
            was, key = gone.pop(), come.pop()
            if (fits := _fit(folder)) and fits(said.text, was) > fits(said.text, key):
                what = f"“{_start(said.text)}” cites '{key}', and cited '{was}', whose annote tells more of it"
                yield said.line, f"{what}. {CHECK}"


def _in_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What no sentence says: where a link leads, what the record of a work is, how soon to call."""
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace" and last - first == end - start:
            for number, (old, new) in enumerate(
                zip(before[first:last], after[start:end], strict=True), start=start + 1
            ):
                if message := _in_line(old, new):
                    yield number, message


def _in_line(old: str, new: str) -> str:
    if LINK.sub("", old) == LINK.sub("", new):
        links = zip(LINK.findall(old), LINK.findall(new), strict=False)  # "[the scans]()" leads nowhere, and is none.
        changed = next((was for was, now in links if was != now), "")
        return f"this link led to “{changed}”. Follow it once." if changed else ""
    named, now = NAMED.match(old), NAMED.match(new)
    if not named or not now or named["name"] != now["name"]:
        return ""
    was = named["value"].strip(' ,{}"')
    if named["name"] == URGENCY:
        return f"the urgency of this sign was “{was}”. {CHECK}"
    return f"the {named['name']} of this work was “{was}”. Compare it with its record: `make sources`."


def _most_like(text: str, others: Sequence[Said]) -> Said | None:
    like = max(others, key=lambda other: _shared(text, other.text), default=None)
    return like if like and _shared(text, like.text) >= ALIKE * len(WORD.findall(text)) else None


def _is_another(was: str, cell: str) -> bool:
    """Whether of the words that explain another few were left."""
    words = len(WORD.findall(was))
    return words >= WORDS_OF_A_SENTENCE and _shared(was, cell) < STILL_THE_SAME * words


def _shared(one: str, other: str) -> int:
    return (_counted(one) & _counted(other)).total()


@cache  # Each new sentence is compared with each that went.
def _counted(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


@cache
def _fit(folder: Path) -> Fit | None:
    """How much of a sentence a work tells: the words of its title and annote, each the more the fewer works have it."""
    try:
        entries = parse_bibliography(read_text(folder / "references.bib")).entries
    except (OSError, UnreadableBibliography):
        return None  # The build says so.
    words: Mapping[str, frozenset[str]] = {
        key: _subject(" ".join(field_text(entry.fields.get(name, "")) for name in ("title", "annote")))
        for key, entry in entries.items()
    }
    count = Counter(word for each in words.values() for word in each)
    return lambda text, key: sum(1 / count[word] for word in _subject(text) & words.get(key, frozenset()))


def _subject(text: str) -> frozenset[str]:
    return frozenset(word for word in features(text) if word.isalpha() and word.islower() and len(word) >= SUBJECT)


def _is_meant(before: str) -> str:
    return f"Check that this is meant; it was “{_start(before)}”{'' if before.endswith(('.', '?', '!')) else '.'}"


def _start(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
