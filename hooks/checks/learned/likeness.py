"""Which words make a sentence like those that were named in the examples: a sum of what its words weigh."""

from functools import cache

from .examples import labels, weights_of
from .features import features, phrases
from .kinds import Kind

SHOWN = 3  # Words in a message.
AT_LEAST = 4  # Words: too few can weigh much by chance.
ENDS = (".", "!", "…", "”", '"')  # The examples are whole sentences; a heading or a question tells nothing by itself.


def likeness(kind: Kind, text: str) -> str:
    """The words that weigh most, in quotes and in their order, for a message; "" if the sentence is not to be named."""
    return _heaviest_from(kind, text, kind.enough)


def doubt(kind: Kind, text: str) -> str:
    """The same of a sentence of which an author may think again, though too many like it are right to name it."""
    return _heaviest_from(kind, text, kind.doubtful)


def _heaviest_from(kind: Kind, text: str, enough: float) -> str:
    if not text.endswith(ENDS) or text.count(" ") + 1 < AT_LEAST:
        return ""
    if (is_named := labels(kind).get(text)) is not None:
        return _heaviest(_learned(kind)[0], text) if is_named else ""
    if text[0].islower():
        return ""  # A part of one: a sheet of paper may end within a sentence.
    weights, most = _learned(kind)
    said = features(text)
    if kind.about and kind.about.isdisjoint(said):
        return ""
    sum_of_words = sum(weights.get(each, 0.0) for each in said)
    if sum_of_words + most < enough:
        return ""  # Whatever the rules say, which take longer to ask.
    total = sum_of_words + sum(weights.get(each, 0.0) for each in kind.rules(text))
    return _heaviest(weights, text) if total >= enough and not kind.innocent(text) else ""


def _heaviest(weights: dict[str, float], text: str) -> str:
    weighed = {words: max(weights.get(each, 0.0) for each in named) for words, named in phrases(text).items()}
    shown: list[str] = []
    for words in sorted(weighed, key=lambda each: -weighed[each]):
        if not any(words in other or other in words for other in shown):
            shown.append(words)
    in_order = sorted(shown[:SHOWN], key=list(weighed).index)
    return ", ".join(f"“{words}”" for words in in_order)


@cache
def _learned(kind: Kind) -> tuple[dict[str, float], float]:
    """What each word weighs, and the most that the answers of rules can add."""
    lines = (line.split("\t") for line in weights_of(kind).read_text("utf-8").splitlines())
    weights = {word: float(weight) for weight, word in lines}
    return weights, sum(weight for word, weight in weights.items() if weight > 0 and word.startswith("("))
