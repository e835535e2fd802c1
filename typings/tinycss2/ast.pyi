# tinycss2 has a class for each `type`, and each has some of these; the code asks for the type first.
from typing import Any

class Node:
    type: str
    name: str
    lower_name: str
    value: Any  # A text of most tokens, the tokens of a declaration.
    lower_value: str
    lower_at_keyword: str
    prelude: list[Node]
    content: list[Node]
    arguments: list[Node]
    important: bool
    def serialize(self) -> str: ...
    def __eq__(self, other: object) -> bool: ...

QualifiedRule = Node
AtRule = Node
SquareBracketsBlock = Node
