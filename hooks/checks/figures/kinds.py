"""What a figure claims: two texts claim the same if their claims are equal."""

from dataclasses import dataclass
from decimal import Decimal

SHARE, TIME, TIMES, COUNT, BARE = "share", "time", "times", "count", "number"
Claim = tuple[str, Decimal, str]  # Kind, number, and its unit: what it is a share of, months, people.


@dataclass(frozen=True, slots=True)
class Figure:
    """One statistic: as written, what it claims, and where it stands in its sentence."""

    text: str
    claim: Claim
    start: int
    end: int


def kind_of(claim: Claim) -> str:
    """What a figure may be taken for; "83 had it" may count people."""
    return COUNT if claim[0] == BARE else claim[0]
