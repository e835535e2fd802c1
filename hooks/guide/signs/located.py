"""YAML whose mappings know on which line each of their keys stands."""

from typing import Any

import yaml

from citations.problem import Problem
from reading.yaml_loaders import SafeLoader

NOT_YAML = "the file cannot be read here. Write each line as 'key: text', with quotes around a text that holds a colon."


class Located(dict[str, Any]):
    """A mapping of a YAML file; `line_of` says where a key stands, `line` where the mapping begins (from 1)."""

    line = 1

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}

    def line_of(self, key: str) -> int:
        return self.lines.get(key, self.line)


class _Loader(SafeLoader):
    """Collects keys that stand twice; PyYAML alone would keep the last without a word."""

    twice: list[Problem]

    def construct_located(self, node: yaml.MappingNode) -> Located:
        located = Located()
        located.line = node.start_mark.line + 1
        for key_node, value_node in node.value:
            key = str(self.construct_object(key_node, deep=True))
            line = key_node.start_mark.line + 1
            if key in located:
                self.twice.append(Problem(line, f"'{key}' stands twice here. Keep one."))
                continue
            located[key] = self.construct_object(value_node, deep=True)
            located.lines[key] = line
        return located


_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_located)


def load_located(text: str) -> tuple[Located, list[Problem]]:
    """What a YAML file says, and what is wrong in its YAML; nothing, where it cannot be read at all."""
    try:
        loader = _Loader(text)
        loader.twice = []
        said = loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return Located(), [Problem(min(line, len(text.splitlines()) or 1), NOT_YAML)]
    except (yaml.YAMLError, ValueError, TypeError):  # A sign that YAML forbids; a date such as 2026-13-45.
        return Located(), [Problem(1, NOT_YAML)]
    if not isinstance(said, Located):
        return Located(), [Problem(1, NOT_YAML)]
    return said, loader.twice
