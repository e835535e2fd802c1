"""The .bib files of a site: read as one text, one after the other, so that one may use what another defines."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LINE_ENDING = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """Where in the joined text each file begins: the number of its first line, and its name."""

    starts: tuple[tuple[int, str], ...] = ((1, "references.bib"),)

    @property
    def name(self) -> str:
        """As a message names them: "references.bib", "references.bib or more.bib"."""
        return " or ".join(name for _, name in self.starts)

    @property
    def are_several(self) -> bool:
        return len(self.starts) > 1

    def place(self, line: int) -> tuple[str, int]:
        """The file of a line of the joined text, and the line there."""
        first, name = self.starts[max(bisect_right(self.starts, line, key=lambda start: start[0]) - 1, 0)]
        return name, line - first + 1

    def described(self, line: int) -> str:
        """ "line 3", or where there are several files "line 3 of more.bib"."""
        name, own = self.place(line)
        return f"line {own} of {name}" if self.are_several else f"line {own}"


ONE_FILE = SourceFiles()


def join(texts: Mapping[str, str]) -> tuple[str, SourceFiles]:
    """The texts of files by name, as one; and where each begins."""
    if len(texts) == 1:
        return next(iter(texts.values())), SourceFiles(((1, next(iter(texts))),))
    normal = [LINE_ENDING.sub("\n", text).rstrip("\n") + "\n" for text in texts.values()]
    return "".join(normal), SourceFiles(tuple(zip(_first_lines(normal), texts, strict=True)))


def _first_lines(texts: Iterable[str]) -> list[int]:
    lines = [1]
    for text in texts:
        lines.append(lines[-1] + text.count("\n"))
    return lines[:-1]
