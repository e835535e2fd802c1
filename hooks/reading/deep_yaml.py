"""YAML that is short to read and has no end: values that repeat others again and again, or stand in each other without end."""

import re

import yaml

from .yaml_loaders import BaseLoader

DEEPEST = 20  # Values in values.
MAY_BE_DEEP = re.compile(rf"(?m)[*&]\w|^ {{{DEEPEST}}}|(?:[\[{{][^\[{{]*+){{{DEEPEST}}}")


def too_deep(text: str) -> tuple[int, str] | None:
    """The 0-based line and what is wrong there; None for all that a person writes. Other mistakes are the reader's to find.

    Has to come before the text is loaded: nine lines of nine aliases each are a billion words.
    """
    if not MAY_BE_DEEP.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=BaseLoader):
            line = event.start_mark.line if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent):
                return line, f"'*{str(event.anchor)[:40]}' repeats another value. Write out what it stands for."
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return line, f"more than {DEEPEST} values stand in each other here. Take most brackets out."
    except (yaml.YAMLError, RecursionError):
        return None
    return None
