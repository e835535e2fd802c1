"""The text between the brackets of a citation, read after Pandoc's grammar.

`[see @leemans1993, pp. 452-453; -@alvi1997]` is one cluster of two citations. See "Citation syntax" in Pandoc's manual.
"""

import re
from collections.abc import Container
from dataclasses import dataclass

# Low lines behind a key may be the emphasis around it (`_@key_`), or its own: whoever knows the keys tells.
KEY = r"(?:\{(?P<braced>[^{}\s]+)\}|(?P<plain>\w(?:(?::/)?[:.#$%&+?<>~/-]?\w)*(?<!_))(?P<low>_*))"
NOT_INSIDE_A_WORD = r"(?<![^\W_])(?<![^\W_]_)(?<![@/.\\])"
CITED_KEY = re.compile(rf"{NOT_INSIDE_A_WORD}(?P<suppress>-?)@{KEY}")
AT_SIGN = re.compile(rf"{NOT_INSIDE_A_WORD}@")
BLANK = re.compile(r"&(?:nbsp|thinsp|ensp|#160|#8239);")  # Its semicolon divides nothing.
ENCLOSED = re.compile(r"[\[\]{};]")
EMPHASIS_BEFORE = re.compile(r"[*_]+$")


class UnreadableCluster(ValueError):
    """The text between the brackets is no citation cluster; the message says why and what to write."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as cited in one place: its key, the part of the work meant, and the words around it."""

    key: str
    prefix: str = ""
    locator: str = ""  # As AMA prints it between parentheses: "p203", "table 2".
    suffix: str = ""
    suppress_author: bool = False


@dataclass(frozen=True, slots=True)
class CitationCluster:
    """One pair of brackets: at least one citation, in the order written."""

    citations: tuple[Citation, ...]


def looks_like_cluster(content: str) -> bool:
    """Whether the text between two brackets claims to cite: it holds an `@` that is not inside a word, an address or
    brackets of its own: in `[stopped early [@key]]` only the inner brackets cite."""
    return any(not _depth(content, match.start()) for match in AT_SIGN.finditer(content))


def parse_cluster(content: str, keys: Container[str] = ()) -> CitationCluster:
    """The citations written between two brackets (without the brackets); raises `UnreadableCluster`.

    `keys` are those of the bibliography, needed only for keys that end in a low line.
    """
    return CitationCluster(
        tuple(_parse_citation(part, keys) for part in _parts(BLANK.sub("\N{NO-BREAK SPACE}", content)))
    )


def parse_behind(key: str, content: str, keys: Container[str] = ()) -> CitationCluster:
    """What `@key [content]` cites: `key` with the part of it meant, and more sources if there are any: `@a [p. 3; @b]`."""
    first, *others = _parts(BLANK.sub("\N{NO-BREAK SPACE}", content))
    if CITED_KEY.search(first):
        return CitationCluster((Citation(key), *(_parse_citation(part, keys) for part in (first, *others))))
    locator, words = _read_locator(first)
    suffix = words if not words or words[0] in ",.:" or locator else f", {words}"
    beside = (_parse_citation(part, keys) for part in others)
    return CitationCluster((Citation(key, locator=locator, suffix=suffix), *beside))


def named_key(match: re.Match[str], keys: Container[str]) -> str:
    """The key that a match of `CITED_KEY` names."""
    if match["braced"]:
        return match["braced"]
    whole = match["plain"] + match["low"]
    return whole if whole in keys else match["plain"]


def end_of_key(match: re.Match[str], keys: Container[str]) -> int:
    """Where the key that a match of `CITED_KEY` names ends."""
    return match.end() if match["braced"] or match["plain"] != named_key(match, keys) else match.end("plain")


def _depth(content: str, end: int) -> int:
    return content.count("[", 0, end) - content.count("]", 0, end)


def _parts(content: str) -> list[str]:
    """What stands between the semicolons that no brackets or braces enclose."""
    parts, start, depth = [], 0, 0
    for match in ENCLOSED.finditer(content):
        depth += {"[": 1, "{": 1, ";": 0}.get(match[0], -1)
        if match[0] == ";" and depth == 0:
            parts.append(content[start : match.start()])
            start = match.end()
    return content.split(";") if depth else [*parts, content[start:]]


def _parse_citation(part: str, keys: Container[str]) -> Citation:
    found = list(CITED_KEY.finditer(part))
    if not part.strip():
        raise UnreadableCluster("a source is missing before or after a ';'. Take the ';' out, or add the source")
    if len(found) > 1:
        named = "; ".join(f"@{named_key(match, keys)}" for match in found)
        raise UnreadableCluster(f"two sources need a ';' between them. Write [{named}]")
    if not found:
        raise UnreadableCluster(f"'{part.strip()}' has no key. Write @ and the key of an entry, such as @leemans1993")
    match, key = found[0], named_key(found[0], keys)
    prefix, after = _without_emphasis(part[: match.start()], part[end_of_key(match, keys) :])
    locator, suffix = _read_locator(after)
    return Citation(key, prefix.strip(), locator, suffix, suppress_author=bool(match["suppress"]))


def _read_locator(text: str) -> tuple[str, str]:
    from .locator import parse_locator  # Its patterns take long to compile, and few sites name parts of works.

    return parse_locator(text) if text else ("", "")


def _without_emphasis(before: str, after: str) -> tuple[str, str]:
    """Signs that emphasize the key alone, as in `[_@key_]`: a number is not emphasized."""
    signs = EMPHASIS_BEFORE.search(before)
    if signs and after.startswith(signs[0]):
        return before[: signs.start()], after[len(signs[0]) :]
    return before, after
