"""What is wrong in a file, as data: whoever knows the file's path turns it into a log line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: the 1-based `line` it stands on and a `message` of the form "What is wrong. What to do."."""

    line: int
    message: str
