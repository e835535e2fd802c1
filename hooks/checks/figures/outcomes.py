"""What a figure tells of people, shrinking or pain or a rash: the words of outcomes.yml, on a page and in its source."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from reading.yaml_loaders import SafeLoader

from .findings import BETWEEN_SENTENCES, Finding

WORDS = Path(__file__).with_name("outcomes.yml")
# Whom a figure is about, such as "people whose cancer came back": that tells nothing of what became of them.
WHOM = re.compile(
    r"\b(?:people|persons?|patients|those|adults|cancers?|groups?)(?: \w+)? (?:who|whose|with|without|that)\b[^,;:.|]*",
    re.IGNORECASE,
)
EXAMPLES = re.compile(
    r"\b(?:such as|like|including|for example|mostly|often)\b[^,;:.|]{0,30}?(?=\s+(?:came|come|comes|were|was|in|are|is|had)\b|[,;:.|]|$)",
    re.IGNORECASE,
)
Outcomes = dict[str, str]  # Each with the word that tells it.


def other_outcome(said: str, wider: Sequence[str], found: Finding, told: str, annote: str) -> str:
    """What a page tells of a figure and its source does not, as the rest of a message; "" if they agree.

    `said` and `told` are the words around it here and there, `wider` what these are read with: their sentence, then the row, the chart or the list.
    """
    own = of_finding(found, told, annote)
    known = own | outcomes_in(found.around.text)
    here = _of_page(said, wider, known, annote)
    other = next((word for each, word in here.items() if each not in known), "")
    if not other or not own or _told_together(here | own, annote):
        return ""
    return f"tells of “{other}” here, and of “{next(iter(own.values()))}” in the annote. Say it as the annote does."


def _told_together(here: Outcomes, annote: str) -> bool:
    """Whether one sentence of the annote tells all of them: "spread was the first sign that the cancer was back"."""
    return any(here.keys() <= outcomes_in(sentence).keys() for sentence in BETWEEN_SENTENCES.split(annote))


def _of_page(words: str, wider: Sequence[str], known: Outcomes, annote: str) -> Outcomes:
    """What the words around a figure tell; if nothing, what they are read with, unless that tells what the source does too."""
    said = EXAMPLES.sub(" ", words)  # "Severe side effects such as a rash came in 13."
    if here := outcomes_in(said):
        of_people = outcomes_in(annote)
        alone = outcomes_in(WHOM.sub(" ", said))
        return {each: word for each, word in here.items() if each in alone or each not in of_people}
    around = next(filter(None, map(outcomes_in, wider)), {})
    return {} if around.keys() & known.keys() else around


def of_finding(found: Finding, told: str, annote: str) -> Outcomes:
    """By the words around it, or those of its sentence, or of the last sentence before that tells any: "it was 16.0%"."""
    before = reversed(BETWEEN_SENTENCES.split(annote)[: found.group[1]])
    return next(filter(None, map(outcomes_in, (told, found.around.text, *before))), {})


@cache
def outcomes_in(text: str) -> Outcomes:
    """All outcomes that a text tells, in its order."""
    names, pattern = _patterns()
    return {names[match.lastgroup or ""]: match[0].lower() for match in pattern.finditer(text)}


@cache
def _patterns() -> tuple[dict[str, str], re.Pattern[str]]:
    table = yaml.load(WORDS.read_text("utf-8"), SafeLoader)
    kinds = {**table["kinds"], **{word: [word] for word in table["alone"]}}
    names = {f"o{number}": name for number, name in enumerate(kinds)}
    groups = (f"(?P<{group}>{'|'.join(map(_pattern, kinds[name]))})" for group, name in names.items())
    return names, re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)


def _pattern(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")
