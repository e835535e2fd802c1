"""What a small change does to a sentence: it lost its "not", tells another drug, has a word that is spelled like the right one.

Only what a slip does is known here. A sentence that was written anew says something else on purpose.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise, product

from changed_claims import NOT
from checks.learned.likeness import ENDS
from checks.learned.meanings import CLASSES, NUMBER
from checks.pages.counted import COUNTED
from citations.style.date_words import ANY_MONTH
from other_form import SUBJECTS, another_form, stem
from sounds import sound_alike
from turning_words import are_opposites, kinds_of, narrowing_words
from word_classes import EITHER, VERB, class_of

NUMBERS = frozenset((*CLASSES[NUMBER].split(), "once"))
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*[^\W_]*|[^\W_]+")
# What comes and goes with a "not".
AROUND_NOT = frozenset((
    "do", "does", "did", "can", "could", "may", "might", "will", "would", "should", "must", "be", "is", "are",
    "was", "were", "have", "has", "had", "you", "it", "a", "an", "any", "some", "the", "ever", "to", "and",
    "or", "but",
))  # fmt: skip
JOINS = frozenset(("and", "or", "but"))
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
# Without one of these a sentence is none, or says more or less than it did.
HOLDS_TOGETHER = frozenset((
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "to", "of", "in",
    "on", "at", "for", "from", "by", "with", "as", "than", "up", "off", "out", "and", "or", "but", "if", "when", "who", "which",
    "there", "it", "you", "they", "we", "can", "could", "may", "might", "will", "would", "should", "must", "only", "some", "most",
))  # fmt: skip
HELPS = re.compile(r"\b(?:help|let|make|go|come)s?\b")  # "It helps ease pain" is right.
ENDINGS = re.compile(r"(?:'s|s|es|ed|d|r|er|st|est|ing|ly|y|n|en)")
DIGIT, LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")
MONTH = re.compile(rf"\b{ANY_MONTH}\b")
LETTERS_OF_A_YEAR = 4
SHORT_WORD = 3  # Letters: "you" is no form of "your".
WORDS_OF_A_LABEL = 3
NAME, BEGINNING = 10, 6  # Letters of a word of doctors, and of what several begin with.
LONG_WORD = 5  # Letters: of a longer word two may be typed wrongly.
MOST_CHANGED = 8  # Words; whoever changes more writes anew.
APART = 2  # Words at least between two that are no neighbors in a list.
KINDS = {"cancer": "cancers", "cancers": "cancers", "vaccine": "vaccines", "vaccines": "vaccines"}
FEW = 3  # Words of one place; of more, two may be opposites by chance.


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
    if found := _denied(gone, come) or _ordered(before, after) or _exchanged(old, new) or _of_all(old, new):
        return found
    if sorted(gone) == sorted(come) or _denials(gone) % 2 != _denials(come) % 2:
        return ""  # Told in another order, or "rare" for "not common".
    if len(changes) == 1 and (found := _of_one_change(old, new, parts[0], changes[0][1])):
        return found
    return next(filter(None, (_other(*part, before) for part in parts)), "") or _wider(gone, come)


def _words(text: str) -> list[str]:
    """In small letters, but for what is a name, such as CT or T4a."""
    words = (word.replace("’", "'") for word in WORD.findall(text))
    return [word if (word.isupper() and word != "A") or DIGIT.search(word) else word.lower() for word in words]


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


def _of_all(old: Sequence[str], new: Sequence[str]) -> str:
    """A kind of cancer or of vaccine whose name went: what holds for it may not hold for all."""
    lost = [
        f"{word} {behind}" for word, behind in pairwise(old) if KINDS.get(behind) in kinds_of(word) and word not in new
    ]
    return f"lost its “{lost[0]}”" if lost else ""


def _wider(gone: Sequence[str], come: Sequence[str]) -> str:
    """ "Raw fish" became "fish", and so all of it."""
    lost = [word for word in gone if word in narrowing_words()]
    return f"lost its “{lost[0]}”" if lost and not narrowing_words().intersection(come) else ""


def _denials(words: Sequence[str]) -> int:
    return sum(_denies(word) for word in words if word != "without")


def _denies(word: str) -> bool:
    return bool(NOT.fullmatch(word))


def _exchanged(old: Sequence[str], new: Sequence[str]) -> str:
    """Two words in the place of each other that are no two of a list, such as “pain, fever and cough”."""
    if len(old) != len(new):
        return ""
    at = [place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if len(at) != 2 or (old[at[0]], old[at[1]]) != (new[at[1]], new[at[0]]):
        return ""
    first, second = old[at[0]], old[at[1]]
    between = [word for word in old[at[0] + 1 : at[1]] if word not in JOINS]
    of_one_kind = bool(kinds_of(first) & kinds_of(second)) and bool(between)
    is_meant = all(map(kinds_of, between)) or (not of_one_kind and len(set(between) - ARTICLES) < APART)
    return "" if is_meant else f"has “{first}” and “{second}” in the place of each other"


def _other(gone: Sequence[str], come: Sequence[str], sentence: str) -> str:
    """A word in the place of the right one; beside it others may have changed where the two are opposites."""
    was, now = (" ".join(word for word in words if word not in ARTICLES) for words in (gone, come))
    near = list(product(gone, come)) if max(len(gone), len(come)) <= FEW else []
    for one, other in [(was, now), *near]:
        if are_opposites(one, other) and stem(one) != stem(other):
            return f"has “{other}” for “{one}”"
    is_one_kind = bool(kinds_of(was) & kinds_of(now)) and stem(was) != stem(now)
    if is_one_kind or _is_other_number(was, now, sentence) or _is_other_name(was, now):
        return f"has “{now}” for “{was}”"
    slips = ((right, typed) for right, typed in [(" ".join(gone), " ".join(come)), *near] if _is_slip(right, typed))
    return next((f"has “{typed}”, which is spelled like “{right}”" for right, typed in slips), "")


def _is_other_number(was: str, now: str, sentence: str) -> bool:
    """But for days, which go on, and for one that says the same with more or fewer digits."""
    is_date = MONTH.search(sentence) or (was.isdigit() and len(was) == LETTERS_OF_A_YEAR)
    is_rounded = "." in was + now and (now.startswith(was) or was.startswith(now) or was in now or now in was)
    is_counted = COUNTED.match(sentence) and not sentence.endswith(ENDS)  # The build counts what stands below.
    return _is_number(was) and _is_number(now) and not is_date and not is_rounded and not is_counted


def _is_other_name(was: str, now: str) -> bool:
    """Of those with digits, such as KEYNOTE-048, p16, T4a."""
    return was.lower() != now.lower() and all(DIGIT.search(name) and LETTER.search(name) for name in (was, now))


def _is_slip(gone: str, come: str) -> bool:
    if (
        not gone.isalpha()
        or not come.isalpha()
        or stem(gone) == stem(come)
        or any({gone, come} <= each for each in LIKE_EACH_OTHER)
    ):
        return False
    short, long = sorted((gone, come), key=len)
    if len(short) > SHORT_WORD and long.startswith(short) and ENDINGS.fullmatch(long[len(short) :]):
        return False
    if min(len(gone), len(come)) >= NAME and gone[:BEGINNING] == come[:BEGINNING] and gone[:NAME] != come[:NAME]:
        return True  # Laryngoscopy for laryngectomy.
    return sound_alike(gone, come) or _distance(gone, come) <= (
        2 if len(short) > LONG_WORD or sorted(gone) == sorted(come) else 1
    )


def _of_one_change(old: Sequence[str], new: Sequence[str], part: tuple[Sequence[str], Sequence[str]], at: int) -> str:
    """A small word too few, a verb too many, and what another_form finds."""
    gone, come = (" ".join(words) for words in part)
    if not come and gone in HOLDS_TOGETHER and len(new) > WORDS_OF_A_LABEL and not _is_said_before(gone, old[at - 1]):
        return f"lost its “{gone}”"
    around = {class_of(word) for word in old[max(at - 1, 0) : at + 1]}
    if not gone and class_of(come) in (VERB, EITHER) and VERB in around and not HELPS.search(" ".join(old)):
        return f"has “{come}”"
    return another_form(old, new, at)


def _is_said_before(word: str, before: str) -> bool:
    """ "You lie still and you feel nothing": the second "you" may go."""
    return word in SUBJECTS and before in JOINS


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in NUMBERS


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
