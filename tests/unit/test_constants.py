"""A constant stands in one module: the same regex, text or table twice is one grammar that drifts apart."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest

from project import ROOT

# A number, a folder beside its module and one class of signs (\s+) say no more than their name, and agree by chance.
OF_CHANCE = re.compile(
    r"""-?[\d.]+|.*\bPath\(__file__\).*|re\.compile\('(?:\\+\w|\[[^\]]*\])[+*]?(?:\{[\d,]+\})?'\)""", re.DOTALL
)
# Names of one grammar or one list: whoever needs it imports it.
OF_ONE_MODULE = frozenset(
    [
        "ANY_MONTH",
        "DOI",
        "FENCE",
        "FRONT_MATTER",
        "HEADINGS",
        "MONTHS",
        "NOT_NEWLINE",
        "PMC_NUMBER",
        "PMCID",
        "PMID",
        "POST_MORTEM",
        "UNSAFE_IN_CSS",
    ]
)


def constants(modules: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Module, name and value, as Python writes it, of all that modules (name, text) define in capitals."""
    for module, text in modules:
        for node in ast.parse(text).body:
            names = (
                node.targets
                if isinstance(node, ast.Assign)
                else [node.target]
                if isinstance(node, ast.AnnAssign)
                else []
            )
            for name in names:
                if isinstance(name, ast.Name) and name.id.isupper() and node.value:
                    yield module, name.id, ast.unparse(node.value)


def same_values(modules: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The places of each value that stands in two modules or more."""
    places = defaultdict(dict)
    for module, name, value in constants(modules):
        if not OF_CHANCE.fullmatch(value):
            places[value][module] = f"{module}: {name}"
    return [list(found.values()) for found in places.values() if len(found) > 1]


def same_names(modules: Iterable[tuple[str, str]], names: Iterable[str]) -> list[list[str]]:
    """The places of each of these names that two modules or more define."""
    places = defaultdict(list)
    for module, name, _ in constants(modules):
        places[name].append(f"{module}: {name}")
    return [places[name] for name in sorted(names) if len(places[name]) > 1]


def ours() -> Iterator[tuple[str, str]]:
    for path in sorted(path for folder in ("hooks", "tools") for path in (ROOT / folder).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def test_no_value_stands_in_two_modules() -> None:
    assert same_values(ours()) == []


def test_no_grammar_has_two_modules() -> None:
    assert same_names(ours(), OF_ONE_MODULE) == []


@pytest.mark.parametrize(
    "value", ["re.compile(r'a+b')", "'addresses.txt'", "frozenset(['br', 'hr'])", "('http', 'https')"]
)
def test_the_same_value_is_found_under_any_name(value: str) -> None:
    assert same_values([("a.py", f"ONE = {value}"), ("b.py", f"TWO: object = {value}")]) == [["a.py: ONE", "b.py: TWO"]]


@pytest.mark.parametrize(
    "value", ["20", "-0.5", "Path(__file__).parent", r"re.compile(r'\s+')", "re.compile('[^a-z]{2,3}')"]
)
def test_what_agrees_by_chance_may_stand_twice(value: str) -> None:
    assert same_values([("a.py", f"ONE = {value}"), ("b.py", f"TWO = {value}")]) == []


def test_the_same_name_is_found() -> None:
    modules = [("a.py", "DOI = 'x'"), ("b.py", "DOI = 'y'")]
    assert same_names(modules, ["DOI"]) == [["a.py: DOI", "b.py: DOI"]]
