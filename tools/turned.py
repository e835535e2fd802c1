"""What a small change does to a sentence: it lost its "not", tells another drug, has a word that is spelled like the right one.

Only what a slip does is known here. A sentence that was written anew says something else on purpose.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from changed_claims import NOT
from checks.learned.features import CLASS_OF, NUMBER
from checks.pages.drug_names import TABLE as DRUGS
from citations.style.date_words import ANY_MONTH
from word_classes import EITHER, EITHER_S, MASS, NOUN, NOUNS, VERB, VERB_S, class_of

TABLE = Path(__file__).with_name("turning_words.yml")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*\d*|[^\W_]+")
# What comes and goes with a "not".
AROUND_NOT = frozenset((
    "do", "does", "did", "can", "could", "may", "might", "will", "would", "should", "must", "be", "is", "are",
    "was", "were", "have", "has", "had", "you", "it", "a", "an", "any", "some", "the", "ever", "to", "and",
    "or", "but",
))  # fmt: skip
ORDERS = re.compile(r"(?:do not|don['’]t|never)\b", re.IGNORECASE)
ARTICLES = frozenset(("a", "an", "the", "your", "its", "their"))
# One of these for another of its line is a matter of style.
LIKE_EACH_OTHER = tuple(
    frozenset(words.split())
    for words in (
        "in on at of by to into onto for from off as a an the",
        "he she it we they this that these those there here one",
        "his her its our their your the",
        "is was has are were have had be can may",
        "if when then where while what who whom why how",
        "so to too do go",
    )
)
HOLDS_TOGETHER = frozenset((
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "to", "of", "in", "at", "for", "from", "by",
))  # fmt: skip
HELPS = re.compile(r"\b(?:help|let|make|go|come)s?\b")  # "It helps ease pain" is right.
SUBJECTS = frozenset(("that", "which", "who", "it", "they", "he", "she", "you", "we"))
FORMS = (("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"), ("this", "these"), ("that", "those"))
ENDINGS = re.compile(r"(?:'s|s|es|ed|d|r|er|st|est|ing|ly|y|n|en)")
MONTH = re.compile(rf"\b{ANY_MONTH}\b")
LETTERS_OF_A_YEAR = 4
SHORT_WORD = 3  # Letters: "you" is no form of "your".
NAME, BEGINNING = 10, 6  # Letters of a word of doctors, and of what several begin with.
LONG_WORD = 5  # Letters: of a longer word two may be typed wrongly.
MOST_CHANGED = 8  # Words; whoever changes more writes anew.


def turned(before: str, after: str) -> str:
    """What the change does, as “has “fewer” for “more””; "" for one that may be meant."""
    old, new = _words(before), _words(after)
    changes = [
        change for change in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if change[0] != "equal"
    ]
    gone = [word for _, first, last, _, _ in changes for word in old[first:last]]
    come = [word for _, _, _, first, last in changes for word in new[first:last]]
    if not changes or len(gone) + len(come) > MOST_CHANGED or 2 * max(len(gone), len(come)) > max(len(old), len(new)):
        return ""
    parts = [(old[first:last], new[start:end]) for _, first, last, start, end in changes]
    if found := _denied(gone, come) or _ordered(before, after) or _exchanged(old, new):
        return found
    if sorted(gone) == sorted(come) or _denials(gone) % 2 != _denials(come) % 2:
        return ""  # Told in another order, or "rare" for "not common".
    if len(changes) == 1 and (found := _of_one_change(old, new, parts[0], changes[0][1])):
        return found
    return next(filter(None, (_other(*part, before) for part in parts)), "")


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") if word.isupper() else word.lower().replace("’", "'") for word in WORD.findall(text)]


def _denied(gone: Sequence[str], come: Sequence[str]) -> str:
    """A "not" that went or came, and nothing else with it."""
    lost, got = [word for word in gone if _denies(word)], [word for word in come if _denies(word)]
    others = {word for word in (*gone, *come) if not _denies(word)} - AROUND_NOT
    if len(lost) % 2 == len(got) % 2 or others:
        return ""
    return f"lost its “{lost[0]}”" if lost else f"has “{got[0]}”"


def _ordered(before: str, after: str) -> str:
    """The order not to do what the sentence now tells to do."""
    found = ORDERS.match(before)
    return f"lost its “{found[0]}”" if found and not any(map(_denies, _words(after))) else ""


def _denials(words: Sequence[str]) -> int:
    return sum(_denies(word) for word in words if word != "without")


def _denies(word: str) -> bool:
    return bool(NOT.fullmatch(word))


def _exchanged(old: Sequence[str], new: Sequence[str]) -> str:
    """Two words of one kind in the place of each other, and others between them."""
    if len(old) != len(new):
        return ""
    at = [place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if len(at) != 2 or (old[at[0]], old[at[1]]) != (new[at[1]], new[at[0]]):
        return ""
    first, second = old[at[0]], old[at[1]]
    between = set(old[at[0] + 1 : at[1]]) - {"and", "or"}
    is_meant = not _kinds_of(first) & _kinds_of(second) or all(map(_kinds_of, between))
    return "" if is_meant else f"has “{first}” and “{second}” in the place of each other"


def _other(gone: Sequence[str], come: Sequence[str], sentence: str) -> str:
    """A word in the place of the right one; beside it others may have changed where the two are opposites."""
    was, now = (" ".join(word for word in words if word not in ARTICLES) for words in (gone, come))
    pairs = [(was, now), *product(gone, come)]
    for one, other in pairs:
        if frozenset((one, other)) in _opposites() and _stem(one) != _stem(other):
            return f"has “{other}” for “{one}”"
    is_one_kind = bool(_kinds_of(was) & _kinds_of(now)) and _stem(was) != _stem(now)
    is_date = MONTH.search(sentence) or (was.isdigit() and len(was) == LETTERS_OF_A_YEAR)
    is_rounded = (
        now.startswith(f"{was}.")
        or was.startswith(f"{now}.")
        or ("." in was and "." in now and (was in now or now in was))
    )
    is_number = _is_number(was) and _is_number(now) and not is_date and not is_rounded
    is_undone = len(was) > LONG_WORD and (
        was.removeprefix("un") == now.removeprefix("un") or was.replace("hyper", "hypo") == now.replace("hyper", "hypo")
    )
    if is_one_kind or is_number or is_undone:
        return f"has “{now}” for “{was}”"
    typed, right = " ".join(come), " ".join(gone)
    return f"has “{typed}”, which is spelled like “{right}”" if _is_slip(right, typed) else ""


def _is_slip(gone: str, come: str) -> bool:
    if (
        not gone.isalpha()
        or not come.isalpha()
        or _stem(gone) == _stem(come)
        or any({gone, come} <= each for each in LIKE_EACH_OTHER)
    ):
        return False
    short, long = sorted((gone, come), key=len)
    if len(short) > SHORT_WORD and long.startswith(short) and ENDINGS.fullmatch(long[len(short) :]):
        return False
    if min(len(gone), len(come)) >= NAME and gone[:BEGINNING] == come[:BEGINNING] and gone[:NAME] != come[:NAME]:
        return True  # Laryngoscopy for laryngectomy.
    return _distance(gone, come) <= (2 if len(short) > LONG_WORD or sorted(gone) == sorted(come) else 1)


def _of_one_change(old: Sequence[str], new: Sequence[str], part: tuple[Sequence[str], Sequence[str]], at: int) -> str:
    """A verb too few or too many, and what _other_form finds."""
    gone, come = (" ".join(words) for words in part)
    if not come and gone in HOLDS_TOGETHER:
        return f"lost its “{gone}”"
    around = {class_of(word) for word in old[max(at - 1, 0) : at + 1]}
    if not gone and class_of(come) in (VERB, EITHER) and VERB in around and not HELPS.search(" ".join(old)):
        return f"has “{come}”"
    return _other_form(old, new, at)


def _other_form(old: Sequence[str], new: Sequence[str], at: int) -> str:
    """A verb, or the word that it goes with, in a form that the other does not have: where one changed, both had to."""
    if len(old) != len(new):
        return ""
    gone, come = old[at], new[at]
    before, behind = (old[place] if 0 <= place < len(old) else "" for place in (at - 1, at + 1))
    is_same = _stem(gone) == _stem(come)
    classes = {class_of(gone), class_of(come)}
    is_verb = (classes == {VERB, VERB_S} or (classes == {EITHER, EITHER_S} and before in SUBJECTS)) and is_same
    is_of_be = any({gone, come} == set(pair) for pair in FORMS)
    of_one, of_several = zip(*FORMS, strict=True)
    is_ruled = class_of(behind) in (VERB_S, EITHER_S) or behind in of_one
    if class_of(gone) == NOUNS:
        is_ruled = class_of(behind) in (VERB, EITHER) or behind in of_several
    elif class_of(behind) in (NOUN, MASS):
        is_ruled = True  # "Drugs treatment".
    if is_verb or is_of_be or (classes == {NOUN, NOUNS} and is_same and is_ruled):
        return f"has “{come}” for “{gone}”, and nothing else changed with it"
    return ""


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or CLASS_OF.get(word) == NUMBER or word in ("once", "twice")


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|es|s|y|e)$", "", word)


def _distance(one: str, other: str) -> int:
    """Letters to add, take out, change, or exchange with the next."""
    rows = [list(range(len(other) + 1))]
    for at, letter in enumerate(one, start=1):
        row = [at]
        for there, right in enumerate(other, start=1):
            steps = [rows[-1][there] + 1, row[-1] + 1, rows[-1][there - 1] + (letter != right)]
            if at > 1 and there > 1 and letter == other[there - 2] and one[at - 2] == right:
                steps.append(rows[-2][there - 2] + 1)
            row.append(min(steps))
        rows.append(row)
    return rows[-1][-1]


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(pair for line in _table()["opposites"] for pair in _pairs(line))


def _pairs(line: str) -> Iterator[frozenset[str]]:
    one, other = (side.split("|") for side in line.split("/"))
    return (frozenset((first, second)) for first in one for second in other)


def _kinds_of(word: str) -> frozenset[str]:
    return _kinds().get(word, frozenset())


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Of each word its kinds; of a name that has capitals alone, as in CT, as it stands."""
    names = yaml.safe_load(DRUGS.read_text("utf-8"))
    drugs = {name.lower() for drug, brands in names["brands"].items() for name in (drug, *brands)}
    drugs.update(drug for each in names["classes"].values() for drug in each)
    listed = {kind: set(words.split()) for kind, words in _table()["kinds"].items()} | {"drugs": drugs}
    found: dict[str, set[str]] = {}
    for kind, words in listed.items():
        for word in words:
            found.setdefault(word if word.isupper() else word.lower(), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    return table
