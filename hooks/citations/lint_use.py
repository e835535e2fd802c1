"""What is wrong with the use of the entries: those that no page cites, and cited ones that do not say what the work found."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .bibliography import Bibliography
from .problem import Problem
from .unsigned import lacks_author, may_be_unsigned

if TYPE_CHECKING:
    from pybtex.database import Entry


@dataclass(frozen=True, slots=True)
class UseRules:
    """What a site asks of its entries beyond that they can be read."""

    require_annote: bool  # Each cited entry says in `annote` what the work found, and each article who wrote it.
    allow_uncited: bool  # Entries may stand there that no page cites.


PARENTS = ("crossref", "entryset", "xdata")
STRICT = UseRules(require_annote=True, allow_uncited=False)


def lint_use(bibliography: Bibliography, cited: Collection[str], rules: UseRules = STRICT) -> Iterator[Problem]:
    """By `rules`: cited entries that do not say what the work found; those that neither a page cites nor a cited entry names as its parent."""
    keys = {key.lower(): key for key in bibliography.entries}
    cited, used = set(cited), set()
    waiting = [key.lower() for key in cited]
    while waiting:
        lower = waiting.pop()
        if lower in keys and lower not in used:
            used.add(lower)
            key = keys[lower]
            if not (rules.require_annote or _may_have_parents(bibliography, key)):
                continue
            entry = bibliography.entries[key]
            waiting += _parents(entry)
            if rules.require_annote and key in cited and lacks_author(entry) and may_be_unsigned(entry):
                yield Problem(bibliography.lines[key], f"'{key}' has neither 'author' nor 'editor'. Add one of them.")
            if rules.require_annote and key in cited and not entry.fields.get("annote", "").strip():
                message = (
                    f"'{key}' is cited but has no 'annote'. Add annote = {{…}}: what the work found, in plain words."
                )
                yield Problem(bibliography.lines[key], message)
    for lower, key in keys.items():
        if lower not in used and not rules.allow_uncited:
            yield Problem(bibliography.lines[key], f"no page cites '{key}'. Cite it, or delete the entry.")


def _may_have_parents(bibliography: Bibliography, key: str) -> bool:
    """A look at the text that the entry would be made of, which costs a tenth of making it."""
    content = bibliography.contents.get(key)
    return content is None or any(f'"{name}":' in content for name in PARENTS)


def _parents(entry: "Entry") -> Iterator[str]:
    for name in PARENTS:
        for parent in entry.fields.get(name, "").split(","):
            yield parent.strip().lower()
