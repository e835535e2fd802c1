"""The one way by which an answer of a registry gets into references.bib: what changed is read back and compared whole."""

from collections.abc import Mapping

from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from bibliography_text import insert_entry, insert_field
from citations.bibliography import Bibliography, parse_bibliography
from citations.bibtex.blocks import Block, split_blocks
from citations.bibtex.entry_reader import HEADER, RawEntry, read_entry
from house_form import house_entry


class NotAsMeant(Exception):
    """The text with the change would not say what was meant; nothing may be written."""


def with_entry(text: str, bibliography: Bibliography, key: str, type_: str, fields: Mapping[str, str]) -> str:
    """`text` with a new entry in its place; values are TeX without a mistake. Raises NotAsMeant."""
    entry = house_entry(type_, key, fields)
    if parse_bibliography(entry).problems:
        raise NotAsMeant
    changed = insert_entry(text, bibliography, key, entry)
    spelled_out = {name: month_names[value] if name == "month" else value for name, value in fields.items()}
    _compare(text, changed, {key: spelled_out}, {key: type_})
    return changed


def with_fields(text: str, bibliography: Bibliography, name: str, values: Mapping[str, str]) -> str:
    """`text` with the field `name` in each entry that `values` names by its key. Raises NotAsMeant."""
    changed = text
    for key in sorted(values, key=bibliography.lines.__getitem__, reverse=True):  # From below, so that lines stay true.
        changed = insert_field(changed, bibliography, key, name, values[key])
    types = {key: bibliography.entries[key].original_type for key in values}
    _compare(text, changed, {key: {name: value} for key, value in values.items()}, types)
    return changed


def _compare(before: str, after: str, gained: Mapping[str, Mapping[str, str]], types: Mapping[str, str]) -> None:
    """Raises NotAsMeant unless each entry in `gained` has those fields more, and every other block is as it was."""
    old, old_others = _read(before, gained)
    new, new_others = _read(after, gained)
    meant = {key: (types[key], (old[key].fields if key in old else {}) | dict(gained[key])) for key in gained}
    is_there = {key: (entry.type, entry.fields) for key, entry in new.items()}
    clean = all(len(entry.problems) == len(old[key].problems if key in old else ()) for key, entry in new.items())
    if old_others != new_others or meant != is_there or not clean:
        raise NotAsMeant


def _read(text: str, changed: Mapping[str, object]) -> tuple[dict[str, RawEntry], list[str]]:
    """The entries that the change is about, and what all other blocks say; an entry that comes twice is another block."""
    entries: dict[str, RawEntry] = {}
    others: list[str] = []
    for block in split_blocks(text.removeprefix("\ufeff")):
        if not isinstance(block, Block):
            others.append(block.message)
        elif (key := _key(block)) in changed and key not in entries:
            entries[key] = read_entry(block, CaseInsensitiveDict(month_names))
        else:
            others.append(block.text)
    return entries, others


def _key(block: Block) -> str:
    header = HEADER.match(block.repaired)
    return header["key"] if header else ""
