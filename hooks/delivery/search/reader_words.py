"""The words that readers use (docs/search-words.yml): other words for the same, words that lead to one place, Spanish words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from citations.problem import Problem
from reading.yaml_twice import twice

from .words import plain
from .yaml_root import root_of

# The parts of the file, and how each is written.
SHAPES = {
    "same": "Write one line for each, such as 'tumour: tumor'.",
    "spanish": "Write one line for each, such as 'dolor: pain'.",
    "quieter": "Write one line for each page or word, such as '- glossary.md'.",
    "leads to": "Write the page, and below it a list of words, such as '- how long'.",
}


@dataclass(frozen=True)
class Lead:
    """Words that lead to a place of a page in docs/, such as "tests.md#mri-scan"; on this 1-based `line` of the file."""

    words: str
    place: str
    line: int


@dataclass
class ReaderWords:
    """All in the plain form that a query has; `problems` are what could not be read, `lines` those of each meaning."""

    same: dict[str, str] = field(default_factory=dict)
    spanish: dict[str, str] = field(default_factory=dict)
    quieter: frozenset[str] = frozenset()
    leads: list[Lead] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)


def read_reader_words(text: str) -> ReaderWords:
    """What can be read, and a problem for each line that cannot."""
    root, unread = root_of(text, SHAPES["same"])
    words = ReaderWords(problems=unread)
    if root is not None and not isinstance(root, yaml.MappingNode):
        words.problems.append(Problem(1, f"there are no parts. They are: {', '.join(SHAPES)}."))
    for name, line, first in twice(root):
        message = f"'{name}' stands in line {first} too, and search would forget that one. Keep one."
        words.problems.append(Problem(line, message))
    for part, node in _pairs(root):
        _read_part(part, node, words)
    return words


def _read_part(part: yaml.Node, node: yaml.Node, words: ReaderWords) -> None:
    name = str(part.value)
    if name not in SHAPES:
        message = f"there is no part '{name}'. The parts are: {', '.join(SHAPES)}."
        words.problems.append(_problem(part, message))
    elif not isinstance(node, yaml.SequenceNode if name == "quieter" else yaml.MappingNode):
        words.problems.append(_problem(part, f"the part '{name}' has no lines. {SHAPES[name]}"))
    elif name == "leads to":
        words.leads += _leads(node, words.problems)
    elif name == "quieter":
        words.quieter = frozenset(str(each.value) for each in node.value)
    else:
        (words.same if name == "same" else words.spanish).update(_meanings(name, node, words))


def _problem(node: yaml.Node, message: str) -> Problem:
    return Problem(node.start_mark.line + 1, message)


def _pairs(node: yaml.Node | None) -> Sequence[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else ()


def _meanings(part: str, node: yaml.Node, words: ReaderWords) -> Iterator[tuple[str, str]]:
    for word, meaning in _pairs(node):
        if isinstance(meaning, yaml.ScalarNode) and meaning.value:
            words.lines.setdefault(plain(meaning.value), meaning.start_mark.line + 1)
            yield plain(str(word.value)), plain(meaning.value)
        else:
            words.problems.append(_problem(word, f"'{word.value}' has no meaning. {SHAPES[part]}"))


def _leads(node: yaml.Node, problems: list[Problem]) -> Iterator[Lead]:
    for place, phrases in _pairs(node):
        items = phrases.value if isinstance(phrases, yaml.SequenceNode) else ()
        if not items or not all(isinstance(item, yaml.ScalarNode) for item in items):
            problems.append(_problem(place, f"'{place.value}' has no words. {SHAPES['leads to']}"))
            continue
        for item in items:
            yield Lead(plain(item.value), str(place.value), item.start_mark.line + 1)
