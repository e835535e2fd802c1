"""Patterns of what stands on few pages: each is compiled and tried only where a text has what all its matches have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Rare:
    """A pattern as `written`; of the texts in `needs`, in small letters, one is in each of its matches."""

    written: str
    needs: tuple[str, ...]
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.written, self.flags)

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Each place in a text, in order."""
        small = text.lower()
        if any(need in small for need in self.needs):
            yield from self.pattern.finditer(text)
