"""Where an `@type{…}` of a .bib file ends, and what was most likely meant when its braces are not in balance."""

import re
from dataclasses import dataclass

BRACE = re.compile(r"[{}]")
BRACE_PARENTHESIS_OR_QUOTE = re.compile(r'[{}")]')
FIELD_LINE = re.compile(r"^[ \t]*(?P<name>[A-Za-z][\w:+-]*)[ \t]*=[ \t]*(?=[{\"\w])", re.MULTILINE)
REST_OF_ENTRY = re.compile(r"\s*(?:,\s*)?[A-Za-z][\w-]*[ \t]*=[ \t]*[{\"\w]")
UNOPENED_FIELD = re.compile(r"[ \t]*(?P<name>[A-Za-z][\w-]*)[ \t]*=[ \t]*(?P<value>[^{}\"\n]*)\Z")
END_OF_VALUE = re.compile(r"[\s,]*\Z")
KEY = re.compile(r"\s*(?P<key>[^\s,={}]*)")
MOST_REPAIRS = 20


@dataclass(frozen=True, slots=True)
class ClosedText:
    """A block with its braces in balance, its length in the file, and each mistake as (offset, message)."""

    text: str
    length: int
    mistakes: tuple[tuple[int, str], ...] = ()


def end_of_group(text: str, opening: int) -> int | None:
    """The offset after what closes the brace or parenthesis at `opening`, if anything does; `\\{` counts, as in BibTeX."""
    if text[opening] == "(":
        return _end_of_parenthesis(text, opening)
    depth = 0
    for match in BRACE.finditer(text, opening):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    return None


def close(text: str, opening: int) -> ClosedText:
    """The block at the start of `text`, which reaches to the next block; `opening` is where its body begins."""
    mistakes: list[tuple[int, str]] = []
    end = end_of_group(text, opening)
    while end and len(mistakes) < MOST_REPAIRS and REST_OF_ENTRY.match(text, end):
        text, mistake = _without_early_end(text, opening, end - 1)
        mistakes.append(mistake)
        end = end_of_group(text, opening)
    if end:
        return ClosedText(text[:end], end, tuple(mistakes))
    trimmed = _without_comments_at_end(text)
    repaired, missing = _with_missing_braces(trimmed, opening)
    return ClosedText(repaired, len(trimmed), (*mistakes, *missing))


def _end_of_parenthesis(text: str, opening: int) -> int | None:
    depth, quoted = 0, False
    for match in BRACE_PARENTHESIS_OR_QUOTE.finditer(text, opening):
        if match[0] == ")" and depth == 0 and not quoted:
            return match.end()
        if match[0] == '"' and depth == 0:
            quoted = not quoted
        depth = max(0, depth + {"{": 1, "}": -1}.get(match[0], 0))
    return None


def _without_early_end(text: str, opening: int, brace: int) -> tuple[str, tuple[int, str]]:
    """Fields go on after what should be the last brace: blank it, or open the value that it was meant to close."""
    line = text.rfind("\n", 0, brace) + 1
    unopened = UNOPENED_FIELD.match(text[line:brace])
    if unopened:
        start = line + unopened.start("value")
        message = (
            f"the value of '{unopened['name']}' in '{_key(text, opening)}' has no opening brace. Add '{{' before it."
        )
        return f"{text[: start - 1]}{{{text[start:]}", (start, message)
    message = f"there is one '}}' too many, so the entry '{_key(text, opening)}' ends too early. Delete one '}}' in this line."
    return f"{text[:brace]} {text[brace + 1 :]}", (brace, message)


def _without_comments_at_end(text: str) -> str:
    """They belong to the next entry."""
    lines = text.split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("%")):
        lines.pop()
    return "\n".join(lines).rstrip()


def _with_missing_braces(text: str, opening: int) -> tuple[str, list[tuple[int, str]]]:
    """Close each field that the next one shows to be open, then the entry."""
    fields = list(FIELD_LINE.finditer(text, opening))
    mistakes: list[tuple[int, str]] = []
    pieces = [text[: fields[0].start()] if fields else text]
    ends = [field.start() for field in fields[1:]] + [len(text)]
    for field, end in zip(fields, ends, strict=False):
        start, piece = field.start(), text[field.start() : end]
        missing = piece.count("{") - piece.count("}")
        if missing > 0:
            mistakes.append((start, _open_field(field["name"], _key(text, opening))))
            piece = _closed(piece, missing)
        pieces.append(piece)
    repaired = "".join(pieces)
    if end_of_group(repaired, opening):
        return repaired[: end_of_group(repaired, opening)], mistakes
    if not mistakes:
        name = f"entry '{_key(text, opening)}'" if _key(text, opening) else "entry that begins here"
        mistakes.append((0, f"the {name} is never closed. Add the missing '}}' at its end."))
    return repaired + _closing(repaired, opening), mistakes


def _open_field(name: str, key: str) -> str:
    return f"the field '{name}' of '{key}' is never closed. Add the missing '}}' at the end of its text."


def _closed(piece: str, missing: int) -> str:
    value_end = END_OF_VALUE.search(piece)
    end = value_end.start() if value_end else len(piece)
    return f"{piece[:end]}{'}' * missing}{piece[end:]}"


def _closing(text: str, opening: int) -> str:
    depth = text.count("{", opening) - text.count("}", opening)
    return "}" * max(depth, 1) if text[opening] == "{" else "}" * depth + ")"


def _key(text: str, opening: int) -> str:
    match = KEY.match(text, opening + 1)
    return match["key"] if match else ""
