"""Each class and id that a stylesheet or script asks for is one that a hook, a template, a page or a script writes."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
import tinycss2

from citations import markup
from guide import by_choice
from guide.github import ALERTS
from project import ROOT

ASKS = re.compile(
    r"(?:querySelector(?:All)?|closest|matches|\ball|\bone)(?:\?\.)?\(\s*(?P<quote>[\"'`])(?P<selector>.*?)(?P=quote)"
)
NAME = re.compile(r"(?<![\w)\]])[.#](?P<name>[A-Za-z][\w-]*)|(?<=[\w)\]])[.#](?P<more>[A-Za-z][\w-]*)")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|\$\{[^}]*\}")
IN_HTML = re.compile(r"\b(?:class|id)=\\?[\"'](?P<names>[^\"'<>]*)")
IN_PYTHON = re.compile(r"\"(?:class|id)\"(?:, |: )f?\"(?P<names>[\w {}.-]+)\"|\bclass_?=\"(?P<more>[\w -]+)\"")
IN_PAGES = re.compile(r"\{:?[^{}\n]*\}")
BOX = re.compile(r"^[ >]*(?:!!!|\?\?\?\+?) (?P<names>[a-z-]+)", re.MULTILINE)
IN_SCRIPTS = re.compile(
    r"\b(?:className|id|class)\s*[:=]\s*[\"'`](?P<names>[\w -]+)|classList\.\w+\(\"(?P<more>[\w-]+)\""
)
# Of the theme and of Python-Markdown, whose code is not ours.
OF_OTHERS = frozenset(["admonition", "admonition-title", "footnote", "headerlink", "md-typeset", "task-list-item"])


def in_selector(selector: str) -> set[str]:
    return {found["name"] or found["more"] for found in NAME.finditer(QUOTED.sub("", selector))}


def in_styles(text: str) -> set[str]:
    return {name for prelude in _preludes(tinycss2.parse_stylesheet(text, True, True)) for name in in_selector(prelude)}


def _preludes(rules: Iterable[object]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield tinycss2.serialize(rule.prelude)
        elif rule.type == "at-rule" and rule.content:
            yield from _preludes(tinycss2.parse_rule_list(rule.content, True, True))


def in_script(text: str) -> set[str]:
    return {name for found in ASKS.finditer(text) for name in in_selector(found["selector"])}


def written() -> set[str]:
    """All classes and ids that somebody writes."""
    found = {value for name, value in vars(markup).items() if name.isupper() and isinstance(value, str)}
    found |= {*by_choice.KINDS, *OF_OTHERS, *(kind for kind, _ in ALERTS.values())}
    for folder, kind, form in (
        ("overrides", "*.html", IN_HTML), ("hooks", "*.py", IN_HTML), ("hooks", "*.py", IN_PYTHON), ("hooks", "*.svg", IN_HTML),
        ("docs", "*.md", IN_HTML), ("docs", "*.md", BOX), ("docs/assets", "*.js", IN_SCRIPTS), ("hooks", "*.js", IN_SCRIPTS),
    ):  # fmt: skip
        found |= {
            name
            for text in _texts(folder, kind)
            for each in form.finditer(text)
            for names in each.groups()
            for name in (names or "").split()
        }
    return found | {
        name for text in _texts("docs", "*.md") for each in IN_PAGES.findall(text) for name in in_selector(each)
    }


def _texts(folder: str, kind: str) -> list[str]:
    return [path.read_text("utf-8") for path in sorted((ROOT / folder).rglob(kind))]


def unwritten() -> dict[str, list[str]]:
    known = written()
    found = {}
    for path in sorted(path for folder in ("docs/assets", "hooks") for path in (ROOT / folder).rglob("*")):
        if path.suffix in (".css", ".js"):
            asked = (in_styles if path.suffix == ".css" else in_script)(path.read_text("utf-8"))
            found[path.relative_to(ROOT).as_posix()] = sorted(asked - known)
    return {path: names for path, names in found.items() if names}


def test_nothing_asks_for_a_class_or_id_that_nobody_writes() -> None:
    assert unwritten() == {}


@pytest.mark.parametrize(
    ("asked", "text", "names"),
    [
        (
            in_styles,
            "@media print { .a:not(.b, #c) > li.d::after { content: '.e'; width: .5rem } }",
            {"a", "b", "c", "d"},
        ),
        (in_styles, 'a[href$=".pdf"] { color: #fff }', set()),
        (in_script, 'x.closest("sup.f, #g")?.querySelectorAll(`details:not(.h)`)', {"f", "g", "h"}),
        (in_script, 'x.className.split(".i")', set()),
    ],
)
def test_the_names_that_are_asked_for(asked: Callable[[str], set[str]], text: str, names: set[str]) -> None:
    assert asked(text) == names


def test_a_name_that_nobody_writes_is_not_known() -> None:
    assert {"finding", "survival", "call-now", "chapters", "chart"} <= written()
    assert not {"findnig", "surival", "querySelector"} & written()
