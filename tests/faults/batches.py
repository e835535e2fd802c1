"""Which faults are planted together, and what is said where a batch of them does not bring the lines that it must."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from zlib import crc32

from faults.planting import Fault
from project import ROOT

MOST = 16  # In one copy of the project.
READ_BY_ALL = ("references.bib", "signs.yml", "docs/glossary.md")  # A change of these has every page checked anew.
REMEDY = "Write `alone: true` into the row that changes what is said of the others."

Batch = tuple[Fault, ...]
Planted = Callable[[Batch], tuple[list[str], list[str]]]  # The lines that must come, and those that do.


def in_batches(faults: Iterable[Fault]) -> list[Batch]:
    """All of them; by their names, so that a further fault changes no batch but its own."""
    kinds: dict[tuple[object, ...], list[Fault]] = defaultdict(list)
    for fault in faults:
        where = fault.path if fault.path in READ_BY_ALL else ""
        kinds[where, fault.also == "more", fault.alone and fault.name].append(fault)
    return [batch for kind in kinds.values() for few in _parted(kind) for batch in _apart(few)]


def _parted(faults: list[Fault], bit: int = 0) -> list[list[Fault]]:
    """In halves, and these in halves, until none is too large."""
    if len(faults) <= MOST:
        return [faults]
    halves: tuple[list[Fault], list[Fault]] = ([], [])
    for fault in faults:
        halves[crc32(fault.name.encode()) >> bit & 1].append(fault)
    return [part for half in halves for part in _parted(half, bit + 1)]


def _apart(faults: Iterable[Fault]) -> list[Batch]:
    """Of two that replace one text each in a batch of its own."""
    batches: list[list[Fault]] = []
    for fault in faults:
        free = next((batch for batch in batches if not any(_clash(fault, other) for other in batch)), None)
        if free is None:
            batches.append([fault])
        else:
            free.append(fault)
    return [tuple(batch) for batch in batches]


def _clash(one: Fault, other: Fault) -> bool:
    if one.path != other.path:
        return False
    path = ROOT / one.path
    text = path.read_text("utf-8") if path.exists() else ""
    (start, end), (start_of_other, end_of_other) = one.span(text), other.span(text)
    return bool(one.new or other.new) or (start < end_of_other and start_of_other < end)


def wrong_in(batch: Batch, planted: Planted) -> list[str]:
    """Of a batch that differs each fault is planted alone: those that are wrong then, or else that they do not combine."""
    together = _difference(batch, planted)
    if not together:
        return []
    alone = [(fault.name, _difference((fault,), planted)) for fault in batch]
    wrong = [f"“{name}”:\n{each}" for name, each in alone if each]
    names = ", ".join(f"“{fault.name}”" for fault in batch)
    return wrong or [f"Each of these is right alone, and not together: {names}. {REMEDY}\n{together}"]


def _difference(batch: Batch, planted: Planted) -> str:
    """What must come and does not, and what comes and must not; with `also: more` anything may come."""
    must, came = map(Counter, planted(batch))
    surplus = Counter[str]() if batch[0].also == "more" else came - must
    missing = [f"  must come: {line}" for line in (must - came).elements()]
    return "\n".join([*missing, *(f"  came: {line}" for line in surplus.elements())])
