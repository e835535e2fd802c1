"""What a change makes pages say: each changed sentence, figures first; marks of survival, signs, phone numbers, review dates."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from checks.figures.cited_sentences import cited_sentences
from checks.figures.figure import find_figures
from checks.pages.links import LINK, has_scheme
from reading.page import SourcePage
from reading.sentences import read_sentences

ALIKE = 0.5  # A sentence that shares half of its letters with another is that one, changed.
SHOWN = ("title", "description", "reviewed", "review_by", "survival")
BLOCK = re.compile(r"^[ \t]*```[ \t]*callnow[ \t]*\n(?P<inside>.*?)^[ \t]*```[ \t]*$", re.MULTILINE | re.DOTALL)
SURVIVAL = re.compile(r"^[ \t]*(?P<mark>(?:!!!|\?\?\?\+?)[ \t]+survival\b.*?)[ \t]*$", re.MULTILINE)
# One of these too few turns an advice into its opposite, and no check can tell.
NOT = re.compile(
    r"\b(?:not|never|no|none|nor|neither|nobody|nothing|hardly|without|against|cannot|\w+n['’]t)\b", re.IGNORECASE
)
CITED = re.compile(r" \[[^\[\]\s]+(?:; [^\[\]\s]+)*\](?: |$)")
ADVICE = re.compile(
    r"\b(?:do|don['’]t|never|always|must|should|call|avoid|stop|emergency|at once|right away|day or night|same day|dose|hospice)\b",
    re.IGNORECASE,
)
# Of sentences without figures, those first in which one word may turn the sense.
KINDS = ("not", "cited", "advice", "words")
NOTHING = SourcePage("")


@dataclass(frozen=True)
class Change:
    """What stood there before, and what stands there now; "" where nothing does."""

    what: str
    before: str
    after: str


def changed_claims(before: SourcePage | None, after: SourcePage | None) -> list[Change]:
    """Of one page, figures first."""
    old, new = before or NOTHING, after or NOTHING
    return [
        *_pairs("figure", _figures(old), _figures(new)),
        *_sentences(old, new),
        *_pairs("leads out", _leads_out(old), _leads_out(new)),
        *_pairs("survival box", SURVIVAL.findall(old.source), SURVIVAL.findall(new.source)),
        *_pairs("Call now box", _boxes(old), _boxes(new)),
        *named_changes(_front_matter(old), _front_matter(new)),
    ]


def named_changes(before: dict[str, str], after: dict[str, str]) -> Iterator[Change]:
    """Of values with names, in the order of the names."""
    for name in dict.fromkeys([*before, *after]):
        if before.get(name, "") != after.get(name, ""):
            yield Change(name, before.get(name, ""), after.get(name, ""))


def _figures(page: SourcePage) -> list[str]:
    sentences = (sentence for passage in page.passages for sentence in cited_sentences(passage))
    return [
        f"{sentence.text} [{'; '.join(dict.fromkeys(sentence.keys)) or 'no source'}]"
        for sentence in sentences
        if find_figures(sentence.text)
    ]


def new_sentences(before: SourcePage | None, after: SourcePage | None) -> list[str]:
    """All others that came to a page: whether one tells how long people live, or lets a sign wait, no check knows for sure."""
    return [each.after for each in _changed(before or NOTHING, after or NOTHING) if not _kind(each) and each.after]


def _sentences(old: SourcePage, new: SourcePage) -> list[Change]:
    """All others that changed, and of those that came or went what a source or somebody's safety hangs on; as in KINDS."""
    named = [Change(kind, each.before, each.after) for each in _changed(old, new) if (kind := _kind(each))]
    return sorted(named, key=lambda change: KINDS.index(change.what))


def _changed(old: SourcePage, new: SourcePage) -> Iterator[Change]:
    return _pairs("words", _without_figures(old), _without_figures(new))


def _kind(change: Change) -> str:
    both = change.before and change.after
    either = f"{change.before} {change.after}"
    if both and len(NOT.findall(change.before)) != len(NOT.findall(change.after)):
        return "not"
    if CITED.search(either):
        return "cited"
    return "advice" if ADVICE.search(either) else "words" if both else ""


def _without_figures(page: SourcePage) -> list[str]:
    said = (sentence for passage in page.passages for sentence in read_sentences(passage))
    return [
        f"{each.text} [{'; '.join(dict.fromkeys(each.keys))}]" if each.keys else each.text
        for each in said
        if not find_figures(each.text)
    ]


def _leads_out(page: SourcePage) -> list[str]:
    """Phone numbers, addresses of mail and other sites: no check knows whose they are."""
    links = LINK.finditer(page.text) if ":" in page.text else ()
    return [
        f"{' '.join(link['text'].split())} → {link['address'].strip('<>')}"
        for link in links
        if has_scheme(link["address"].strip("<>"))
    ]


def _boxes(page: SourcePage) -> list[str]:
    return [" ".join(box["inside"].split()) or "the short box" for box in BLOCK.finditer(page.source)]


def _front_matter(page: SourcePage) -> dict[str, str]:
    said = page.front_matter.said if page.front_matter else {}
    return {name: str(said[name]) for name in SHOWN if name in said}


def _pairs(what: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """What went and what came, each beside the most like it."""
    gone, come = _more(before, after), _more(after, before)
    for text in gone:
        like = max(come, key=lambda other: _likeness(text, other), default="")
        if like and _likeness(text, like) >= ALIKE:
            come.remove(like)
            yield Change(what, text, like)
        else:
            yield Change(what, text, "")
    yield from (Change(what, "", text) for text in come)


def _more(these: Iterable[str], than: Iterable[str]) -> list[str]:
    return list((Counter(these) - Counter(than)).elements())


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:500], other[:500], autojunk=False).ratio()
