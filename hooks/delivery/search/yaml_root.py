"""A YAML file of readers' words, read to its lines."""

import yaml

from citations.problem import Problem
from reading.yaml_loaders import SafeLoader


def root_of(text: str, remedy: str) -> tuple[yaml.Node | None, list[Problem]]:
    """What stands at its top, None for an empty file; or None and the line at which it cannot be read."""
    try:
        return yaml.compose(text, SafeLoader), []
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, [Problem(line, f"this cannot be read as YAML ({error.problem}). {remedy}")]
