"""Volume, issue, supplement and part of a journal as AMA writes them (3.11.6 to 3.11.12)."""

import re

from .pages import DASHES
from .publication_state import number_in

LABEL = re.compile(
    r"^\(?\s*(?:(?:vol(?:ume)?s?|jg|jahrgang|bd|band|tome|issues?|iss|no|nr|num(?:ber)?|n[°º]|heft|fasc)[.:]?\s*"
    r"(?=\d|[IVXLC]+\b|suppl|S\d)|[vthn][.:]?\s*(?=\d))",
    re.IGNORECASE,
)
YEAR_BEHIND = re.compile(r"(?<=\d)\s+[-–—]\s+(?:19|20)\d\d$")  # Frontiers: "Volume 12 - 2022".
VOLUME_WITH_ISSUE = re.compile(r"(?P<volume>\w+)\s*\((?P<issue>\w[^()]*)\)")
SUPPLEMENT = re.compile(
    r"(?P<issue>.*?)[\s,_(/-]*(?<![A-Za-z])suppl?(?:ements?|ementary|ementum|l)?[.\s_:-]*(?:(?:no|nr)\.?\s*)?(?P<number>\w*(?:-\w+)?)"
    r"(?:[\s,]+(?:pt|part)\.?\s*(?P<part>\w+))?\)?",
    re.IGNORECASE,
)
SHORT_SUPPLEMENT = re.compile(r"(?:(?P<issue>\d+)[\s,_(]*)?[Ss]\s?(?P<number>\d{1,2}[A-Za-z]?)\)?|[Ss]")
PART = re.compile(r"(?P<issue>\d+)?[\s,_(]*(?:pt|part)\b\.?\s*(?P<part>\w+)\)?", re.IGNORECASE)
LONGEST = 200  # Anything longer is no volume, and looking for a supplement in it would take long.
IN_BRACKETS = re.compile(r"\(([^()]+)\)")
DOUBLE = re.compile(r"(?P<one>\d+)/(?P<two>\d+)")


def volume_and_issue(volume: str, number: str) -> tuple[str, str]:
    """("29", "(3)(suppl 9)"); a supplement or part may be written in either field; ("", "") of an article in neither yet."""
    volume, number = _bare(volume), DASHES.sub("-", _bare(number))
    if len(volume) + len(number) > LONGEST:
        return volume, _in_brackets(number)
    if not number and (both := VOLUME_WITH_ISSUE.fullmatch(volume)):
        volume, number = both["volume"], both["issue"]
    if match := SUPPLEMENT.fullmatch(volume):
        if not match["issue"] and not match["number"] and number.isalnum():
            return "", _supplement(number, match["part"])
        return match["issue"], _issue(number) + _supplement(match["number"], match["part"])
    if (match := PART.fullmatch(volume)) and match["issue"]:
        return match["issue"], f"(pt {match['part']}){_issue(number)}"
    return _double(volume), _issue(number)


def apart(volume: str, number: str) -> tuple[str, str]:
    """("29", "3 suppl 9"): without labels, as other programs have volume and issue in two fields."""
    bare, brackets = volume_and_issue(volume, number)
    return bare, " ".join(IN_BRACKETS.findall(brackets))


def _bare(text: str) -> str:
    """Without "Vol." or "Issue" before it, and without what only stands where a number will be."""
    typed = number_in(YEAR_BEHIND.sub("", LABEL.sub("", number_in(text), count=1)))
    return typed[1:-1] if typed.startswith("(") and typed.endswith(")") else typed


def _issue(number: str) -> str:
    if match := SUPPLEMENT.fullmatch(number) or SHORT_SUPPLEMENT.fullmatch(number):
        part = match.groupdict().get("part")
        return _in_brackets((match["issue"] or "").strip(" ,-_")) + _supplement(match["number"] or "", part)
    if match := PART.fullmatch(number):
        number = ", ".join(filter(None, (match["issue"], f"pt {match['part']}")))
    return _in_brackets(_double(number))


def _double(number: str) -> str:
    """1-2 for 1/2, which came out as one."""
    match = DOUBLE.fullmatch(number)
    return f"{match['one']}-{match['two']}" if match and int(match["two"]) == int(match["one"]) + 1 else number


def _in_brackets(number: str) -> str:
    return f"({number})" if number else ""


def _supplement(number: str, part: str | None = "") -> str:
    return f"({', '.join(filter(None, (f'suppl {number}'.strip(), part and f'pt {part}')))})"
