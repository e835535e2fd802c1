"""Where in an author's file a citation stands; Python-Markdown itself gives no line numbers inside a paragraph."""

import re

FENCE = r"(?P<fence>`{3,}|~{3,})"  # The signs around a block of code.
# What the parser never reads as a citation, blanked out so that only real ones are found.
IMMUNE = re.compile(
    rf"(?ms)^[ >]*{FENCE}[^\n]*\n.*?^[ >]*(?P=fence)|<!--.*?-->|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\[^\w\s]"
)
NOT_NEWLINE = re.compile(r"[^\n]")
GAP = r"(?:[\s>]+)"  # A line break inside a list or a quotation carries its indentation and its ">".
UNSEEN = "…"  # Stands in a mark for code and the like, which the parser had already taken out.


class SourceLines:
    """The lines of one file; asked for the same text again, it gives the next place."""

    def __init__(self, source: str) -> None:
        self.text = IMMUNE.sub(lambda match: NOT_NEWLINE.sub(" ", match[0]), source)
        self.searched: dict[str, int] = {}

    def line_of(self, *ways: str) -> int:
        """The 1-based line where the text stands that was written in one of these ways, the first that is found; where
        it was found last if it stands there no more, else 1."""
        for written in ways:
            start = self.searched.get(written, 0)
            if found := self._pattern(written).search(self.text, start):
                self.searched[written] = found.end()
                start = found.start()
            if found or start:
                return self.text.count("\n", 0, start) + 1
        return 1

    def _pattern(self, written: str) -> re.Pattern[str]:
        words = [".*?".join(re.escape(part) for part in word.split(UNSEEN)) for word in written.split()]
        return re.compile(GAP.join(words))
