"""The lines between `---` and `---` (or `...`) at the top of a page, found and read as MkDocs finds and reads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .yaml_loaders import BaseLoader

# As mkdocs.utils.meta has it: MkDocs decides what it hands on as text.
BLOCK = re.compile(r"\A---[ \t]*\n(?P<inside>.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


@dataclass(frozen=True)
class FrontMatter:
    """What a page says of itself: `end` is where its text begins, `said` each value as written, without its quotes."""

    inside: str
    end: int
    said: Mapping[str, Any]
    wrong_line: int | None = None  # The 1-based line of the file at which YAML cannot read on.

    def line_of(self, name: str) -> int:
        """The line of the file that a name stands on; 1 if it does not."""
        found = re.search(rf"^['\"]?{re.escape(name)}['\"]?\s*:", self.inside, re.MULTILINE)
        return self.inside.count("\n", 0, found.start()) + 2 if found else 1


def read_front_matter(source: str) -> FrontMatter | None:
    """None for a page that has no such block; a block that is no map says nothing."""
    block = BLOCK.match(source)
    if not block:
        return None
    try:
        said = yaml.load(block["inside"], BaseLoader)
    except yaml.YAMLError as error:
        # A quotation mark that is never closed is found missing at the end; it is the start that has to change.
        is_open = getattr(error, "context", "") == "while scanning a quoted scalar"
        mark = getattr(error, "context_mark" if is_open else "problem_mark", None)
        return FrontMatter(block["inside"], block.end(), {}, wrong_line=(mark.line if mark else 0) + 2)
    return FrontMatter(block["inside"], block.end(), said if isinstance(said, dict) else {})
