"""One page as its author wrote it, with all that a reader never sees as text blanked out, offset by offset."""

import re
from functools import cached_property

from citations.problem import Problem

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
# An unclosed block or comment runs to the end of the file, as Markdown reads it.
NO_TEXT = re.compile(
    r"(?ms)^[ >]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ >]*(?P=fence)[^\n]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\[^\n]"
)
NOT_NEWLINE = re.compile(r"[^\n]")


class PageText:
    """The whole file as `source`; `text` has the same length and lines, with spaces for front matter, code and comments."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def front_matter(self) -> re.Match[str] | None:
        """The block between two lines of hyphens at the top of the file, as "inside"."""
        return FRONT_MATTER.match(self.source)

    @cached_property
    def text(self) -> str:
        end = self.front_matter.end() if self.front_matter else 0
        return blank(self.source[:end]) + NO_TEXT.sub(lambda match: blank(match[0]), self.source[end:])

    @property
    def first_line(self) -> int:
        """The line below the front matter."""
        return self.line_at(self.front_matter.end()) + 1 if self.front_matter else 1

    def line_at(self, offset: int) -> int:
        """The 1-based line of an offset in `source` or `text`."""
        return self.source.count("\n", 0, offset) + 1

    def problem(self, offset: int, message: str) -> Problem:
        return Problem(self.line_at(offset), message)


def blank(text: str) -> str:
    """Spaces in its place, lines kept."""
    return NOT_NEWLINE.sub(" ", text)
