"""The text between the brackets of a citation, read after Pandoc's grammar.

`[see @leemans1993, pp. 452-453; -@alvi1997]` is one cluster of two citations. See "Citation syntax" in Pandoc's manual.
"""

import re
from dataclasses import dataclass

KEY = r"(?:\{(?P<braced>[^{}\s]+)\}|(?P<plain>\w(?:[:.#$%&+?<>~/-]?\w)*))"
CITED_KEY = re.compile(rf"(?<![\w@/.\\])(?P<suppress>-?)@{KEY}")
AT_SIGN = re.compile(r"(?<![\w@/.\\])@")
LOCATOR_VALUE = r"(?:\d[\w.]*|[ivxlcdm]+\b)(?:\s*[-–—]+\s*\w[\w.]*)?"
LOCATOR = re.compile(
    rf"\s*,?\s*(?P<brace>\{{)?\s*(?:(?P<label>[A-Za-z]+)\b\.?)?\s*(?P<value>{LOCATOR_VALUE}(?:\s*,\s*{LOCATOR_VALUE})*)"
    r"\s*(?(brace)\})(?=$|[\s,;.)])"
)
LABEL_WITHOUT_VALUE = re.compile(r"\s*,?\s*(?P<label>pp?|figs?|chap|table|tbl)\b\.?\s*$")

# What an author may write → what AMA prints before the value: 1(p203), 1(pp203-204), 1(table 2).
LOCATOR_LABELS = {
    **dict.fromkeys(("p", "page"), "p"),
    **dict.fromkeys(("pp", "pages"), "pp"),
    **dict.fromkeys(("chap", "chapter", "chapters"), "chap "),
    **dict.fromkeys(("fig", "figs", "figure", "figures"), "fig "),
    **dict.fromkeys(("tbl", "table", "tables"), "table "),
    **dict.fromkeys(("sec", "section", "sections"), "sec "),
    **dict.fromkeys(("vol", "volume", "volumes"), "vol "),
    **dict.fromkeys(("para", "paragraph", "paragraphs"), "para "),
    **dict.fromkeys(("app", "appendix"), "appendix "),
    **dict.fromkeys(("box",), "box "),
    **dict.fromkeys(("line", "lines"), "line "),
    **dict.fromkeys(("note", "notes"), "note "),
}


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
    """Whether the text between two brackets claims to cite: it holds an `@` that is not inside a word or an address."""
    return bool(AT_SIGN.search(content))


def parse_cluster(content: str) -> CitationCluster:
    """The citations written between two brackets (without the brackets); raises `UnreadableCluster`."""
    return CitationCluster(tuple(_parse_citation(part) for part in content.split(";")))


def parse_locator(text: str) -> tuple[str, str]:
    """Splits what follows a key into the locator as AMA prints it ("" if there is none) and the words left over."""
    if empty := LABEL_WITHOUT_VALUE.fullmatch(text):
        raise UnreadableCluster(f"'{empty['label']}.' names no number. Write for example 'p. 203', or leave it out")
    match = LOCATOR.match(text)
    label = match and LOCATOR_LABELS.get((match["label"] or "p").lower())
    if not label:
        return "", text.strip().removeprefix(",").strip()
    value = re.sub(r"\s*[-–—]+\s*", "-", match["value"])
    several = label == "p" and not match["label"] and re.search(r"[-,]", value)
    return f"{'pp' if several else label}{value}", text[match.end() :].strip().removeprefix(",").strip()


def _parse_citation(part: str) -> Citation:
    found = list(CITED_KEY.finditer(part))
    if not part.strip():
        raise UnreadableCluster("a source is missing before or after a ';'. Take the ';' out, or add the source")
    if len(found) > 1:
        keys = "; ".join(f"@{match['braced'] or match['plain']}" for match in found)
        raise UnreadableCluster(f"two sources need a ';' between them. Write [{keys}]")
    if not found:
        raise UnreadableCluster(f"'{part.strip()}' has no key. Write @ and the key of an entry, such as @leemans1993")
    match = found[0]
    after = part[match.end() :]
    locator, suffix = parse_locator(after) if after else ("", "")
    return Citation(
        key=match["braced"] or match["plain"],
        prefix=part[: match.start()].strip(),
        locator=locator,
        suffix=suffix,
        suppress_author=bool(match["suppress"]),
    )
