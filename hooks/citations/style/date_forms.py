"""The forms in which dates are typed, read as numbers; a day that no calendar has is left out."""

import re
from calendar import monthrange
from dataclasses import dataclass

from .date_words import month_number, season_number

ISO = r"(?P<{0}y>\d{{4}})(?:(?P<{0}s>[-/.])(?P<{0}m>\d{{1,2}})(?:(?P={0}s)(?P<{0}d>\d{{1,2}}))?)?(?:T[\d:.Z+-]*)?(?P<{0}q>[?~%]?)"
# 2026-01-05, 2026/01/05, 2026-01/2026-03, 2026/.. (ISO 8601-2, as in BibLaTeX)
ISO_DATE = re.compile(rf"{ISO.format('a')}(?:\s*/\s*(?:{ISO.format('b')}|\.\.)?)?")
DAY_FIRST = re.compile(r"(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})")
YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
YEARS = re.compile(r"\(?\[?(?P<first>\d{4})\s*(?:[-–—/]|--)\s*(?P<last>\d{2}|\d{4})\]?\)?")
CIRCA = re.compile(r"^(?:circa|approx(?:imately)?|ca?)\b\.?\s*(?=\d)|^ca?\.\s*", re.IGNORECASE)
TOLD_APART = re.compile(r"(?<=\d{4})[a-d]$")  # 2018a, of two works in one year.
COPYRIGHT = re.compile(r"^(?:c|cop\.?|©)\s?(?=\d{4}$)", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?P<slash>/)\s*|\s*(?:-{1,3}|–|—|&|\bto\b|\band\b)\s*")
PART = re.compile(r"(?P<number>\d{1,2})(?:st|nd|rd|th)?\b|(?P<word>[^\W\d_]+)|(?P<other>\d+)")
FIRST_SEASON = 21  # 2018-21 is the spring of 2018 (ISO 8601-2, 4.8).
LOOSE = " ,.;?-/–"
NO_DAY_WORDS = frozenset({"on", "of", "de", "le", "am", "den", "the"})


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or season; `year` only where it is not the year of the date it belongs to."""

    month: int | None = None
    day: int | None = None
    season: int | None = None
    year: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.month or self.season)


@dataclass(frozen=True, slots=True)
class Span:
    """A day or month, or two of them with what stands between: a hyphen, or a slash."""

    first: Day
    last: Day | None = None
    separator: str = "-"


def read_text(words: str) -> tuple[str, Span | None, bool]:
    """(year, rest, circa); ("", None, False) of what holds no date."""
    text = TOLD_APART.sub("", COPYRIGHT.sub("", words.strip("[]() .")))
    begin = CIRCA.match(text)
    circa, text = bool(begin), text[begin.end() :] if begin else text
    years = YEARS.fullmatch(text)
    if years and not _is_month(years["last"]):
        first, last = years["first"], years["last"]
        return f"{first}-{first[: -len(last)]}{last}", None, circa
    if match := ISO_DATE.fullmatch(text):
        return _iso(match, circa)
    if match := DAY_FIRST.fullmatch(text):
        return match["year"], _day_first(match), circa
    found = YEAR.findall(text)
    if len(found) != 1:
        return "", None, False
    rest = YEAR.sub(" ", text).strip(LOOSE)
    span = read_day_and_month(rest, "", found[0])
    return (found[0], span, circa) if span or not rest else ("", None, False)


def read_day_and_month(text: str, day: str, year: str = "2000") -> Span | None:
    """A field `month`, "January", "01", "Sep--Oct", "10~January", "Spring", with a field `day`; None if it holds neither."""
    pieces, separator = _split(text)
    days, _ = _split(day)
    read = [_read_piece(piece) for piece in pieces]
    if not pieces or None in read:
        return None
    parts = [part for part in read if part]
    parts = _numbers_by_place(parts, pieces)
    if days and (numbers := [int(each) for each in map(_leading_number, days) if each]):
        months = [part.month for part in parts]
        parts = [Day(months[min(n, len(months) - 1)], number, parts[0].season) for n, number in enumerate(numbers)]
    checked = [_checked(part, year) for part in parts]
    if checked[0].is_empty:
        return None
    last = checked[1] if len(checked) > 1 and not checked[1].is_empty and checked[1] != checked[0] else None
    return Span(checked[0], last, separator)


def _is_month(digits: str) -> bool:
    return len(digits) == 2 and (int(digits) <= 12 or FIRST_SEASON <= int(digits) < FIRST_SEASON + 4)


def _iso(match: re.Match[str], circa: bool) -> tuple[str, Span | None, bool]:
    first, last = _iso_day(match, "a"), _iso_day(match, "b")
    year, end = match["ay"], match["by"]
    circa = circa or match["aq"] in ("~", "%")
    if not end or (end == year and (last == first or last.is_empty or first.is_empty)):
        return year, Span(first), circa
    years = year if end == year else f"{year}-{end}"
    if first.is_empty or last.is_empty:
        return years, None, circa
    return years, Span(first, Day(last.month, last.day, last.season, end)), circa


def _iso_day(match: re.Match[str], which: str) -> Day:
    month, day = (int(match[which + part] or 0) for part in "md")
    season = month - FIRST_SEASON + 1
    if season in range(1, 5):
        return Day(season=season)
    return _checked(Day(month or None, day or None), match[which + "y"] or "2000")


def _day_first(match: re.Match[str]) -> Span:
    """05/01/2024 is May 1, as American programs write it, unless its first number is no month; 01.05.2024 is May 1."""
    one, two = int(match["one"]), int(match["two"])
    month, day = (one, two) if match["sign"] != "." and one <= 12 else (two, one)
    return Span(_checked(Day(month, day), match["year"]))


def _split(text: str) -> tuple[list[str], str]:
    if not (text := text.strip(LOOSE)):
        return [], "-"
    sign = BETWEEN.search(text)
    pieces = BETWEEN.split(text, maxsplit=1)
    named = [piece for piece in (pieces[0], pieces[-1] if len(pieces) > 1 else "") if piece and piece.strip(" ,.")]
    return named[:2], "/" if sign and sign["slash"] else "-"


def _read_piece(piece: str) -> Day | None:
    """None if a word is neither month nor season, so that it is not lost in silence."""
    month = day = season = None
    for part in PART.finditer(piece):
        if part["number"]:
            day = int(part["number"])
        elif part["word"] and (number := month_number(part["word"])):
            month = number
        elif part["word"] and (number := season_number(part["word"])):
            season = number
        elif part["other"] or part["word"].lower() not in NO_DAY_WORDS:
            return None
    return Day(month, day, season)


def _numbers_by_place(parts: list[Day], pieces: list[str]) -> list[Day]:
    """A number alone is a month; beside a month it is a day of it, as both are in "10-12 May"."""
    month = next((part.month for part in parts if part.month), None)
    if month is None and not any(part.season for part in parts):
        return [Day(part.day) for part in parts]
    if len(parts) == 2 and {(bool(part.month), bool(part.day)) for part in parts} == {(True, False), (False, True)}:
        return [Day(month, parts[0].day or parts[1].day)]  # 1-May
    if len(parts) == 2 and any(part.day for part in parts):
        return [Day(part.month or month, part.day) for part in parts]
    return parts


def _leading_number(text: str) -> str:
    match = PART.match(text.strip())
    return (match["number"] or "") if match else ""


def _checked(part: Day, year: str) -> Day:
    """Without a month above 12, and without a day that the month does not have."""
    if part.month is None or part.month not in range(1, 13):
        return Day(season=part.season)
    known = int(year[:4]) if year[:4].isdecimal() and int(year[:4]) else 2000
    days = monthrange(known, part.month)[1]
    return Day(part.month, part.day if part.day in range(1, days + 1) else None, part.season)
