from collections.abc import Mapping

from ...scanner import Pattern, Scanner

NAME_CHARS: str
month_names: dict[str, str]

class LowLevelParser(Scanner):
    NAME: Pattern
    EQUALS: Pattern
    macros: Mapping[str, str]
    current_field_name: str | None
    current_value: list[str]
    def __init__(self, text: str, *, macros: Mapping[str, str] = ...) -> None: ...
    def parse_value(self) -> None: ...
    def substitute_macro(self, name: str) -> str: ...
