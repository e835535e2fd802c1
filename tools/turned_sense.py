"""Small changes that turn what a line says: a "not" that came or went, one number, drug or source for another.

Only a comparison with the text before can tell them, for the line reads as well as it did. So each is an advice, which
stops nobody: whoever meant it goes on.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

import hunspell
import yaml

from build_lines import ADVICE
from changed_claims import NOT
from checks.pages.drug_names import TABLE as DRUG_NAMES
from published_text import changed_files
from reading.yaml_loaders import SafeLoader

GROUPS = Path(__file__).with_name("one_for_another.yml")
LONGEST_BLOCK = 40  # Of changed lines on end: more is a text written anew.
ALIKE, ALIKE_ALONE = 0.6, 0.4  # The second where one line stands in the place of one, so that it must be that one.
BEFORE_SIGN = re.compile(r" (?=[.,;:?!)])")
MOST_PLACES, MOST_WORDS = 2, 3  # Of a change that leaves the sentence what it was.
TOKEN = re.compile(r"\[@[^\]]*\]|\]\([^()\s]*\)|\d+(?:[.,:/–-]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
ITEM = re.compile(r"\s*(?:(?P<number>\d+)\.|(?P<dash>[-*+]))\s+")
NOT_READ = re.compile(r"\s*(?:reviewed|review_by|survival|keywords|abstract)\b")
FIELD = re.compile(
    r"\s*(?P<name>author|title|journal|year|date|month|volume|number|pages|doi|pmid|pmcid|publisher)\s*=\s*"
)
CONDITIONS = frozenset(("unless", "if", "only", "except", "until", "but", "when", "before", "after"))
# Without one of these a sentence mostly breaks; others are often left out on purpose.
SMALL = frozenset(
    (
        "a",
        "an",
        "the",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "to",
        "of",
        "in",
        "at",
        "for",
        "from",
        "by",
    )
)
HARMLESS_BETWEEN = frozenset((",", "and", "or", ";"))
NUMBERS = frozenset((
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twice", "half",
    "third", "quarter", "once",
))  # fmt: skip


class Swap(NamedTuple):
    """Words that went, and those that came in their place; either may be none."""

    gone: tuple[str, ...]
    come: tuple[str, ...]


def sense_lines(folder: Path) -> list[str]:
    """The advice on all that changed since main, in the order of files and lines."""
    return [
        line
        for path, before in changed_files(folder)
        for line in lines_between(path, before, (folder / path).read_text("utf-8", errors="replace"))
    ]


def lines_between(path: str, before: str, after: str) -> list[str]:
    """The advice on one file."""
    old, new = before.split("\n"), after.split("\n")
    said = [
        f"{ADVICE}{path}:{number}: {message}"
        for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal" and max(end - start, last - first) <= LONGEST_BLOCK
        for number, message in (
            _gone(old[start:end], new, first) if first == last else _in_block(old[start:end], new[first:last], first)
        )
    ]
    return list(dict.fromkeys(said))


def _gone(old: Sequence[str], new: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Lines in whose place nothing stands, and nothing like them elsewhere."""
    if len(old) > MOST_PLACES:
        return
    for line in old:
        if len(_words(line)) > MOST_WORDS and not any(_likeness(line, other) >= ALIKE for other in new):
            yield max(first, 1), f"“{_shown(line)}” is gone here. If that is not meant, put it back."
            return


def _in_block(old: Sequence[str], new: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Each of the new lines beside the old one most like it; `first` is how many lines stand before them."""
    left, steps = list(old), [-1]
    least = ALIKE_ALONE if len(old) == len(new) == 1 else ALIKE
    for number, line in enumerate(new, start=first + 1):
        was = max(left, key=lambda each: _likeness(each, line), default="")
        if not line.strip() or NOT_READ.match(line) or _likeness(was, line) < least:
            continue
        left.remove(was)
        if message := _turned(was, line):
            yield number, message
        if (item := ITEM.match(line)) and item["number"]:
            if old.index(was) < max(steps):
                behind = _shown(old[max(steps)])
                yield number, f"this step stood before “{behind}”. Check that the new order is meant."
            steps.append(old.index(was))


def _turned(old: str, new: str) -> str:
    """What to say of one line that became another; "" of nothing that turns it."""
    if (field := FIELD.match(old)) and (now := FIELD.match(new)) and field["name"] == now["name"]:
        was = old[field.end() :].strip(' ,{}"')
        return f"the {field['name']} of this work was “{was}”. Compare it with its record: `make sources`."
    marks = [bool(item and item["dash"]) for item in (ITEM.match(old), ITEM.match(new))]
    if marks == [True, False] and _words(old)[1:] == _words(new):
        return "the dash before this item of a list is gone. Put it back, or the item runs into the one above."
    return _swapped(_body(old), _body(new))


def _swapped(old: Sequence[str], new: Sequence[str]) -> str:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    swaps = [Swap(tuple(old[a:b]), tuple(new[c:d])) for _, a, b, c, d in changes]
    if not swaps or len(swaps) > MOST_PLACES or any(max(map(len, swap)) > MOST_WORDS for swap in swaps):
        return _condition(swaps)
    if Counter(word for swap in swaps for word in swap.gone) == Counter(word for swap in swaps for word in swap.come):
        between = old[changes[0][2] : changes[-1][1]]
        if HARMLESS_BETWEEN.issuperset(between):
            return ""
        return f"“{_shown(swaps[0].gone or swaps[0].come)}” stands in another place here. Check that this is meant."
    if message := _negation(old, new):
        return message
    return next(filter(None, map(_one_for_another, swaps)), "") or _condition(swaps)


def _negation(old: Sequence[str], new: Sequence[str]) -> str:
    were, are = (Counter(word.lower() for word in NOT.findall(" ".join(words))) for words in (old, new))
    turned = (were - are) + (are - were)
    if sum(were.values()) % 2 == sum(are.values()) % 2:
        return ""
    word = next(iter(turned))
    came = "is new here" if word in are else "is gone here"
    return f"“{word}” {came}, so the sentence says the contrary of before. Check that this is meant."


def _one_for_another(swap: Swap) -> str:
    gone, come = " ".join(swap.gone), " ".join(swap.come)
    was = f"“{come}” was “{gone}” before"
    if not come and gone.lower() in SMALL:
        return f"the word “{gone}” is gone here. Put it back if the sentence needs it."
    if not (gone and come) or gone.lower() == come.lower():
        return ""
    if gone.startswith("[@") and come.startswith("[@"):
        return f"{was}, and the sentence is the same. Compare what both sources found."
    if gone.startswith("](") and come.startswith("]("):
        return f"this link led to “{gone[2:-1]}” before. Follow it once."
    if _is_number(gone) and _is_number(come):
        return f"{was}. Check the number, and wherever else it stands."
    if len(swap.gone) == len(swap.come) == 1 and (_in_one_group(gone.lower(), come.lower()) or _look_alike(gone, come)):
        return f"{was}, and the sentence is the same but for that. Check that this is meant."
    return ""


def _condition(swaps: Sequence[Swap]) -> str:
    for swap in swaps:
        words = {word.lower() for word in swap.gone} & CONDITIONS
        if words and len(swaps) == 1 and not swap.come:
            return f"“{_shown(swap.gone)}” is gone here, which said when. Put it back if it still holds."
    return ""


def _is_number(text: str) -> bool:
    return all(word[0].isdigit() or word.lower() in NUMBERS or word in "%°,." for word in text.split())


def _in_one_group(one: str, other: str) -> bool:
    return any(one in group and other in group for group in _groups())


def _look_alike(one: str, other: str) -> bool:
    """ "form" for "from": two words of the language that differ by a slip of the finger."""
    one, other = one.lower(), other.lower()
    if min(len(one), len(other)) < 3 or not (one.isalpha() and other.isalpha()) or not _dictionary().spell(one):
        return False
    return sorted(one) == sorted(other) or SequenceMatcher(None, one, other).ratio() >= 0.75  # One letter of four.


@cache
def _groups() -> tuple[frozenset[str], ...]:
    listed = yaml.load(GROUPS.read_text("utf-8"), SafeLoader)
    drugs = yaml.load(DRUG_NAMES.read_text("utf-8"), SafeLoader)["brands"]
    brands = [brand for names in drugs.values() for brand in names]
    names = frozenset(name.lower() for name in (*drugs, *brands))
    return (*(frozenset(str(word).lower() for word in group) for group in listed), names)


@cache
def _dictionary() -> hunspell.Hunspell:
    return hunspell.Hunspell("en_US")


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _body(one), _body(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE_ALONE else 0


def _body(line: str) -> list[str]:
    item = ITEM.match(line)
    return _words(line[item.end() :] if item else line)


def _words(line: str) -> list[str]:
    return TOKEN.findall(line)


def _shown(text: str | Sequence[str]) -> str:
    """The beginning of a line, or of some of its words."""
    words = _body(text) if isinstance(text, str) else text
    return BEFORE_SIGN.sub("", " ".join(words[:8])) + ("…" if len(words) > 8 else "")
