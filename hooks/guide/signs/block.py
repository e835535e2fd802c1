"""What a `callnow` block asks for: nothing for the short box; `signs`, `part` or `treatment` for some signs; or a `list`."""

from collections.abc import Sequence
from dataclasses import dataclass

from .located import Located, load_located
from .located_reader import meant
from .sign import MOST_LINES, URGENCIES, BoxLine, Sign, Signs

KEYS = ("signs", "part", "treatment", "list")


class UnreadableBlock(ValueError):
    """A block that cannot be drawn; `line` is the 1-based line inside it, the message says what to do."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Block:
    """What to draw: the signs in the order of their urgency, in a box or as a plain list."""

    lines: Sequence[Sign | BoxLine]
    in_box: bool = True


def parse_block(text: str, signs: Signs) -> Block:
    """The block that `text` asks for; raises `UnreadableBlock`."""
    if not signs.lines:
        raise UnreadableBlock("no box can be drawn without the signs. Add the file signs.yml beside mkdocs.yml.")
    if not text.strip():
        return Block(signs.lines)
    said, problems = load_located(text)
    if problems:
        raise UnreadableBlock(problems[0].message.replace("the file", "the block"), problems[0].line)
    for key in said:
        if key not in KEYS:
            raise UnreadableBlock(f"a callnow block has no key '{key}'. {meant(key, KEYS)}", said.line_of(key))
    if "list" in said:
        return Block(_group(said, "list", signs), in_box=False)
    chosen = _chosen(said, signs)
    for urgency in URGENCIES:
        if sum(sign.urgency == urgency for sign in chosen) > MOST_LINES:
            what = f"a box has at most {MOST_LINES} signs for '{urgency}'"
            raise UnreadableBlock(f"{what}. Name the ones that matter here: 'signs: [back-pain, fever]'.")
    return Block(chosen)


def _chosen(said: Located, signs: Signs) -> list[Sign]:
    named = said.get("signs") or []
    chosen: dict[str, Sign] = {}
    for name in named if isinstance(named, list) else [named]:
        if str(name) in signs.unread:
            continue
        if name not in signs.signs:
            raise UnreadableBlock(
                f"signs.yml has no sign '{name}'. {meant(str(name), signs.signs)}", said.line_of("signs")
            )
        if name in chosen:
            raise UnreadableBlock(f"'{name}' stands twice in the block. Keep one.", said.line_of("signs"))
        chosen[name] = signs.signs[name]
    for key in ("part", "treatment"):
        if key in said:
            chosen |= {sign.id: sign for sign in _group(said, key, signs)}
    return sorted(chosen.values(), key=lambda sign: URGENCIES.index(sign.urgency))


def _group(said: Located, key: str, signs: Signs) -> list[Sign]:
    name = str(said[key])
    if name in signs.parts and key != "treatment":
        return signs.of_part(name)
    if name in signs.treatments and key != "part":
        return signs.of_treatment(name)
    names = {"part": [*signs.parts], "treatment": [*signs.treatments]}.get(key, [*signs.parts, *signs.treatments])
    raise UnreadableBlock(f"'{key}: {name}' is not known. {meant(name, names)}", said.line_of(key))
