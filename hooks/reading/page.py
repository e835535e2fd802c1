"""One page as its author wrote it, read once: what all checks and measures ask."""

import re
from functools import cached_property

from citations.problem import Problem
from citations.source_lines import FENCE, NOT_NEWLINE

from .front_matter import FrontMatter, read_front_matter
from .passages import Passage, read_passages

# An unclosed block or comment runs to the end of the file, as Markdown reads it.
NO_TEXT = re.compile(
    rf"(?ms)^[ >]*{FENCE}[^\n]*\n.*?(?:^[ >]*(?P=fence)[^\n]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\[^\n]"
)


class SourcePage:
    """The whole file as `source`; everything else is worked out when it is first asked for, and kept."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def front_matter(self) -> FrontMatter | None:
        """What stands above the text; None if nothing does."""
        return read_front_matter(self.source)

    @cached_property
    def text(self) -> str:
        """As long as the source and with the same lines; spaces stand for front matter, code and comments."""
        start = self.front_matter.end if self.front_matter else 0
        return blank(self.source[:start]) + NO_TEXT.sub(lambda match: blank(match[0]), self.source[start:])

    @cached_property
    def passages(self) -> list[Passage]:
        """What a reader meets, in the order of the file."""
        return read_passages(self.source, self.front_matter)

    def says(self, name: str, value: str) -> bool:
        """Whether the front matter has this line: `figures: our own`."""
        said = self.front_matter.said if self.front_matter else {}
        return name in said and str(said[name]).strip() == value

    @property
    def first_line(self) -> int:
        """The line on which the text begins."""
        return self.line_at(self.front_matter.end) if self.front_matter else 1

    def line_at(self, offset: int) -> int:
        """The 1-based line of an offset in `source` or `text`."""
        return self.source.count("\n", 0, offset) + 1

    def problem(self, offset: int, message: str) -> Problem:
        return Problem(self.line_at(offset), message)


def blank(text: str) -> str:
    """Spaces in its place, lines kept."""
    return NOT_NEWLINE.sub(" ", text)
