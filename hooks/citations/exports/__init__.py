"""What reference managers and search engines read: downloads in three formats, COinS and schema.org metadata."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pybtex.database import Entry

from .bibtex import to_bibtex
from .coins import brief_coins, coins
from .csl import to_csl_json
from .ris import to_ris
from .schema_org import schema_org

__all__ = ["FORMATS", "Format", "brief_coins", "coins", "schema_org"]


@dataclass(frozen=True, slots=True)
class Format:
    """`render({key: entry, …})` gives the whole file, for one entry or many."""

    name: str
    suffix: str
    media_type: str
    render: Callable[[Mapping[str, Entry]], str]


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", to_bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", to_ris),
    Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", to_csl_json),
)
