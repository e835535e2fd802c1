from collections.abc import Sequence

from .exceptions import PybtexError

class Pattern:
    def __init__(self, regexp: str, description: str, flags: int = 0) -> None: ...

class Token:
    value: str

class Scanner:
    text: str
    pos: int
    def __init__(self, text: str, filename: str | None = None) -> None: ...
    def eat_whitespace(self) -> None: ...
    def optional(self, patterns: Sequence[Pattern], allow_eof: bool = False) -> Token | None: ...
    def required(
        self, patterns: Sequence[Pattern], description: str | None = None, allow_eof: bool = False
    ) -> Token: ...

class PybtexSyntaxError(PybtexError):
    def __init__(self, message: str, parser: Scanner) -> None: ...
