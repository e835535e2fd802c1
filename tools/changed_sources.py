"""What a change does to the sources, to the signs and to the words of every Call now box."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pybtex.database import Entry

from changed_claims import Change, named_changes
from citations.bibliography import Bibliography
from guide.signs.sign import BoxLine, Sign, Signs

TYPE = "entry type"


def changed_sources(before: Bibliography, after: Bibliography) -> dict[str, list[Change]]:
    """The changed fields of each work that came, went or was changed."""
    keys = sorted({*before.entries, *after.entries})
    changes = {key: list(named_changes(_fields(before, key), _fields(after, key))) for key in keys}
    return {key: found for key, found in changes.items() if found}


def to_look_up(before: Bibliography, after: Bibliography) -> Bibliography:
    """The works about which a registry is to be asked: those that came or were changed."""
    changed = changed_sources(before, after)
    return replace(after, entries={key: entry for key, entry in after.entries.items() if key in changed})


def changed_signs(before: Signs, after: Signs) -> Iterator[tuple[str, list[Change]]]:
    """Each sign by its id, then the words of the box."""
    for key in dict.fromkeys([*before.signs, *after.signs]):
        if found := list(named_changes(_sign(before.signs.get(key)), _sign(after.signs.get(key)))):
            yield f"sign {key}", found
    if found := list(named_changes(_box(before), _box(after))):
        yield "words of Call now", found


def _fields(bibliography: Bibliography, key: str) -> dict[str, str]:
    entry: Entry | None = bibliography.entries.get(key)
    if not entry:
        return {}
    people = {role: " and ".join(map(str, persons)) for role, persons in entry.persons.items()}
    return {TYPE: entry.type, **people, **{name: str(text) for name, text in entry.fields.items()}}


def _sign(sign: Sign | None) -> dict[str, str]:
    if not sign:
        return {}
    listed = {"parts": sign.parts, "treatments": sign.treatments, "sources": sign.sources, "words": sign.words}
    return {
        "urgency": sign.urgency,
        "text": sign.text,
        "do": sign.do,
        **{name: ", ".join(values) for name, values in listed.items()},
    }


def _box(signs: Signs) -> dict[str, str]:
    frame: Mapping[str, str] = signs.frame
    return {**frame, **{f"line for {', '.join(line.signs)}": _line(line) for line in signs.lines}}


def _line(line: BoxLine) -> str:
    return f"{line.urgency}: {line.text}"
