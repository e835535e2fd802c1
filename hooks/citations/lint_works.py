"""What a maintainer should look at in a work: preprints, retractions that have no date, notices, fields that nobody sees."""

from collections.abc import Iterator

from pybtex.database import Entry

from .known_fields import unused_fields
from .style.date_forms import read_day_and_month
from .style.date_words import MONTHS
from .style.notices import RETRACTED, is_notice_itself, notice_of
from .style.preprints import DAY_CHECKED, is_preprint, is_published
from .style.tex import plain


def lint_work(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for each; the field may be one that the entry lacks."""
    if is_published(entry):
        yield (
            "doi",
            f"'{key}' names arXiv, but its DOI is that of a published work. Cite that, with its journal or book.",
        )
    elif is_preprint(entry) and not DAY_CHECKED.fullmatch(entry.fields.get("preprint", "")):
        yield (
            "preprint",
            (
                f"'{key}' is a preprint, which other experts have not checked. If a journal has published it since, cite that; "
                "if not, add the day you looked, as in preprint = {2026-11-24}."
            ),
        )
    yield from _notices(key, entry)
    month = entry.fields.get("month", "").strip()
    if month and month not in MONTHS and not month.isdecimal() and not read_day_and_month(plain(month), ""):
        yield "month", f"the month of '{key}', '{month[:60]}', is none. Write it as in month = jan."
    if unused := unused_fields(entry):
        yield unused[0], f"{_listed(key, unused)} Move what readers need into a field that is printed, or delete it."


def _notices(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    notice = notice_of(entry, RETRACTED)
    if notice and notice.field != "retracted":
        yield (
            notice.field,
            (
                f"the {notice.field} of '{key}' {'say' if notice.field == 'keywords' else 'says'} that the work was retracted or withdrawn. Add the day of the notice, "
                "as in retracted = {2021-04-09}, and cite another work for what it said."
            ),
        )
    elif is_notice_itself(entry):
        yield "title", f"'{key}' is the notice of a retraction or correction. Cite the work itself, or another one."


def _listed(key: str, names: list[str]) -> str:
    if len(names) == 1:
        return f"the field '{names[0]}' of '{key}' is neither printed nor exported."
    listed = ", ".join(f"'{name}'" for name in names[:-1])
    return f"the fields {listed} and '{names[-1]}' of '{key}' are neither printed nor exported."
