"""The parts of a stylesheet: rules, what they set, and the at-rules around them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Declaration:
    """`name: value`, both written small."""

    name: str
    value: str
    important: bool

    @property
    def text(self) -> str:
        return f"{self.name}:{self.value}{'!important' if self.important else ''}"


@dataclass(frozen=True)
class Rule:
    """Selectors and what they set."""

    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Group:
    """An at-rule with what stands in its braces; `keyframes` is the animation's name, if it is one."""

    head: str
    children: tuple["Rule | Group", ...] | str
    keyframes: str = ""
