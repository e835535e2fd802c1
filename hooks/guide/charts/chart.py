"""What a chart block says: YAML text in, a `Chart` or a problem with its line out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from guide.words import ENGLISH, GuideWords
from reading.deep_yaml import too_deep
from reading.yaml_loaders import SafeLoader

ICONS, BARS = "icons", "bars"
KINDS = (ICONS, BARS)
STUDIES = {"clinic": "chart_clinic", "post-mortem": "chart_post_mortem"}  # The name of the text that says which it is.
KEYS = ("kind", "title", "unit", "of", "data", "study", "about", "source")
NEEDED = ("kind", "title", "data", "study", "about", "source")
KEY_LIST = re.compile(r"[\s,;@\[\]]+")
MOST_ICONS = 1000
NOT_YAML = (
    "the chart cannot be read here. Write each line as 'key: value', with quotes around a text that holds a colon, "
    "and a source without its @."
)


class UnreadableChart(ValueError):
    """A chart block cannot be drawn; `line` is the 0-based line inside the block, the message says what to do."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Chart:
    """One chart: what is counted (`data`: label → number, `of` so many, if it is a share) and where it comes from."""

    kind: str
    title: str
    data: Mapping[str, float]
    of: int | None
    unit: str
    study: str
    about: str
    sources: tuple[str, ...]

    def amount(self, label: str, words: GuideWords = ENGLISH) -> str:
        """The number of one row in words: "10 of every 100 people", "7.5 months"."""
        number, unit = words.number(self.data[label]), self.unit or words.text("people")
        if self.of:
            return words.text("share", number=number, whole=words.number(self.of), unit=unit)
        return words.text("amount", number=number, unit=unit)

    def origin(self, words: GuideWords = ENGLISH) -> str:
        """Whom the numbers are about, and in which kind of study."""
        return words.text(STUDIES[self.study], about=self.about.rstrip("."))


def parse_chart(text: str) -> Chart:
    """The chart that a block describes; raises `UnreadableChart`."""
    said = _load(text)
    for name in said:
        if name not in KEYS:
            raise UnreadableChart(f"a chart has no key '{name}'. The keys are: {', '.join(KEYS)}.", _line(text, name))
    if "kind" in said:
        _check_choice(text, said, "kind", KINDS)
    if missing := [name for name in NEEDED if not said.get(name)]:
        raise UnreadableChart(f"the chart has no '{missing[0]}'. Add a line '{missing[0]}: …'.")
    _check_choice(text, said, "study", tuple(STUDIES))
    chart = Chart(
        kind=said["kind"],
        title=str(said["title"]),
        data=_numbers(text, said["data"]),
        of=_of(text, said),
        unit=str(said.get("unit") or ""),
        study=said["study"],
        about=str(said["about"]),
        sources=tuple(key for key in KEY_LIST.split(_joined(said["source"])) if key),
    )
    _check_shares(text, chart)
    return chart


def line_of(text: str, name: object) -> int:
    """The 0-based line of a block where a key or label stands; 0 if it stands nowhere."""
    return _line(text, name)


def show_number(number: float) -> str:
    """1000 → "1,000", 7.5 → "7.5"."""
    return f"{number:,.10g}"


class _StrictLoader(SafeLoader):
    """YAML that refuses the same key twice; PyYAML alone would keep the last without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping = super().construct_mapping(node, deep=True)
        if len(mapping) < len(node.value):
            names = [self.construct_object(key) for key, _ in node.value]
            twice = next(name for name in names if names.count(name) > 1)
            raise UnreadableChart(f"'{twice}' stands twice in the chart. Keep one.", node.start_mark.line)
        return mapping


def _load(text: str) -> dict[str, Any]:
    if found := too_deep(text):
        raise UnreadableChart(f"in the chart {found[1]}", found[0])
    try:
        said = yaml.load(text, _StrictLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise UnreadableChart(NOT_YAML, line) from error
    except (yaml.YAMLError, TypeError, ValueError) as error:
        if isinstance(error, UnreadableChart):
            raise
        raise UnreadableChart(NOT_YAML) from error
    if not isinstance(said, dict):
        raise UnreadableChart("the chart has no keys. Write each line as 'key: value', first 'kind: icons'.")
    return said


def _line(text: str, name: object) -> int:
    lines = text.split("\n")
    return next((i for i, line in enumerate(lines) if line.strip().strip("\"'").startswith(str(name))), 0)


def _check_choice(text: str, said: Mapping[str, Any], name: str, choices: tuple[str, ...]) -> None:
    if said[name] not in choices:
        both = " Post-mortem and clinic figures never share a chart: make two." if isinstance(said[name], list) else ""
        message = f"'{name}: {_joined(said[name])}' is not known. Write one of: {', '.join(choices)}.{both}"
        raise UnreadableChart(message, _line(text, name))


def _numbers(text: str, data: object) -> dict[str, float]:
    if not isinstance(data, dict):
        raise UnreadableChart("'data' needs lines below it, such as '  Lungs: 52'.", _line(text, "data"))
    for label, number in data.items():
        if not isinstance(number, int | float) or isinstance(number, bool) or not 0 <= number < float("inf"):
            raise UnreadableChart(f"'{label}: {number}' is no number. Write only digits there.", _line(text, label))
    return {str(label): number for label, number in data.items()}


def _of(text: str, said: Mapping[str, Any]) -> int | None:
    of = said.get("of")
    if of is None and said["kind"] == BARS:
        return None
    if not isinstance(of, int) or not 1 < of <= MOST_ICONS:
        raise UnreadableChart(
            f"'of' must be a whole number up to {MOST_ICONS:,}, such as 'of: 100'.", _line(text, "of")
        )
    return of


def _check_shares(text: str, chart: Chart) -> None:
    for label, number in chart.data.items():
        if chart.of and number > chart.of:
            message = f"'{label}: {show_number(number)}' is more than the {chart.of} of 'of'. Check both numbers."
            raise UnreadableChart(message, _line(text, label))
        if chart.kind == ICONS and number != int(number):
            message = f"'{label}: {number}' is no whole number, and icons are people. Round it, or use 'kind: bars'."
            raise UnreadableChart(message, _line(text, label))


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
