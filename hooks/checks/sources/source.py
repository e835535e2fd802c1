"""All checks of what references.bib says of each work, with the line of the field that has to change."""

from collections.abc import Iterator
from datetime import date

from citations.bibliography import Bibliography
from citations.problem import Problem
from reading.plain_words import PlainWords

from .addresses import check_addresses
from .annotes import check_annote, same_annotes
from .dates import check_dates
from .exchanged import check_exchanged
from .journals import check_journal
from .key_names import check_key_name
from .leftovers import check_leftovers
from .shares import check_shares
from .title_case import check_title_case


def check_entries(bibliography: Bibliography, known: PlainWords, today: date) -> Iterator[Problem]:
    """The problems of all works, one after the other."""
    for key, entry in bibliography.entries.items():
        for name, message in (
            *check_journal(key, entry),
            *check_dates(key, entry, today),
            *check_exchanged(key, entry),
            *check_key_name(key, entry),
            *check_leftovers(key, entry),
            *check_title_case(key, entry),
            *check_addresses(key, entry),
            *check_annote(key, entry, known),
            *check_shares(key, entry),
        ):
            if not bibliography.is_said(key, name):
                yield Problem(bibliography.line_of(key, name), message)
    for key, other in same_annotes(bibliography.entries):
        message = f"the annote of '{key}' is that of '{other}' too. Say what this work found."
        yield Problem(bibliography.line_of(key, "annote"), message)
