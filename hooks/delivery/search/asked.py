"""What readers asked, with the places that answer it (docs/search-asked.yml)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml

from citations.problem import Problem
from reading.yaml_twice import twice

from .yaml_root import root_of

SHAPE = "Write one line for each, such as 'swollen neck: [mouth-throat-neck]'."


@dataclass
class Asked:
    """Question → its places, the best first, as in "feeling-well" or "tests#mri-scan"; `problems` are lines without."""

    places: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_asked(text: str, known: Collection[str]) -> Asked:
    """What can be read, and a problem for each line that cannot, or that names a place that is not `known`."""
    root, unread = root_of(text, SHAPE)
    asked = Asked(problems=unread)
    if root is not None and not isinstance(root, yaml.MappingNode):
        asked.problems.append(Problem(1, f"there are no questions. {SHAPE}"))
        return asked
    for question, line, first in twice(root):
        message = f"'{question}' stands in line {first} too. Keep one, with the places of both."
        asked.problems.append(Problem(line, message))
    for question, places in root.value if root else ():
        _read_line(question, places, known, asked)
    return asked


def _read_line(question: yaml.Node, places: yaml.Node, known: Collection[str], asked: Asked) -> None:
    items = places.value if isinstance(places, yaml.SequenceNode) else ()
    if not items or not all(isinstance(item, yaml.ScalarNode) for item in items):
        message = f"'{question.value}' has no list of pages. {SHAPE}"
        asked.problems.append(Problem(question.start_mark.line + 1, message))
        return
    found = [str(item.value) for item in items if item.value in known]
    asked.problems += _unknown([item for item in items if item.value not in known], known)
    if found:
        asked.places[str(question.value)] = found


def _unknown(items: Sequence[yaml.Node], known: Collection[str]) -> Iterator[Problem]:
    for item in items:
        near = get_close_matches(item.value, known, 1)
        remedy = (
            f"Did you mean '{near[0]}'?" if near else "Write the name of a page, and the id of a section behind '#'."
        )
        yield Problem(item.start_mark.line + 1, f"search knows no place '{item.value}'. {remedy}")
