"""A line of the check as a workflow command of GitHub, which shows it in the pull request, at its line.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

import re

from build_lines import ADVICE

PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): (?P<said>.*)")


def annotation(line: str) -> str:
    """`docs/a.md:3: what is wrong.` as `::error file=docs/a.md,line=3::what is wrong.`; advice becomes a notice."""
    level = "notice" if line.startswith(ADVICE) else "error"
    text = line.removeprefix(ADVICE)
    if not (found := PLACE.fullmatch(text)):
        return f"::{level}::{_escaped(text)}"
    return f"::{level} file={_property(found['path'])},line={found['line']}::{_escaped(found['said'])}"


def _escaped(text: str) -> str:
    """So that no text begins a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
