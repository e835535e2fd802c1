"""What reviewers of a pull request must see, as Markdown in which nothing that a stranger wrote can act."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from changed_claims import Change, changed_claims, new_sentences
from changed_sources import changed_signs, changed_sources
from citations.ama import plain_text
from guide_tree import GuideTree, address_of
from issue_body import as_code
from reading.page import SourcePage
from reading.plain_words import PlainWords
from reading.plainness import Plainness, measure_plainness

LONGEST_COMMENT = 60_000  # GitHub takes 65,536 characters.
LONGEST_TEXT, MOST_MISTAKES = 400, 50
BEFORE_AND_AFTER = "| what | before | after |\n|---|---|---|"
READ_FOR = "No check knows all ways to say it, so read each: does it tell how long people live, or let a sign wait?"
PLAIN_NAMES = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")


@dataclass(frozen=True)
class Run:
    """What came with the two versions: `mistakes` of the check, `lookups` of the registries, where the preview stands."""

    mistakes: Sequence[str] = ()
    lookups: Sequence[str] = ()
    preview: str = ""  # The address of the previewed site, with its "/", or "".
    download: str = ""  # Where the built site can be had as a file.
    words: PlainWords | None = None


def change_report(before: GuideTree, after: GuideTree, run: Run) -> str:
    """One comment: mistakes, pages, claims, signs, sources, and last what else is new."""
    paths = sorted({*before.pages, *after.pages})
    changed = [path for path in paths if _source(before, path) != _source(after, path)]
    sections = [
        "".join(_mistakes(run)),
        _pages(changed, before, after, run),
        *_claims(changed, before, after),
        *_signs(before, after),
        *_sources(before, after, run),
        *_new_sentences(changed, before, after),
    ]
    return _joined([*filter(None, sections), _where(run)])


def _joined(sections: Iterable[str]) -> str:
    """As many sections as fit; the count of what does not."""
    said, left_out = "", 0
    for section in sections:
        if len(said) + len(section) > LONGEST_COMMENT:
            left_out += 1
        else:
            said += f"{section}\n\n"
    more = f"{left_out} parts did not fit here: see *Files changed*.\n" if left_out else ""
    return f"{said}{more}"


def _mistakes(run: Run) -> Iterator[str]:
    if not run.mistakes:
        yield "**No mistake was found.**"
        return
    yield f"**{_count(len(run.mistakes), 'mistake')}.** Mend them from the top; each says what to do.\n\n"
    yield "\n".join(f"- {as_code(line)}" for line in run.mistakes[:MOST_MISTAKES])
    if more := len(run.mistakes) - MOST_MISTAKES:
        yield f"\n- and {more} more" if more > 0 else ""


def _pages(changed: Sequence[str], before: GuideTree, after: GuideTree, run: Run) -> str:
    if not changed:
        return "No page changed."
    rows = [
        f"| {_page(path, after, run)} | {_compared(before, after, path, run)} | {_weights(before, after, path)} |"
        for path in changed
    ]
    head = "| page | school grade | words | bytes, packed |\n|---|---|---|---|"
    return "\n".join([f"### {_count(len(changed), 'page')} changed", "", head, *rows])


def _page(path: str, after: GuideTree, run: Run) -> str:
    if path not in after.pages:
        return f"{_cell(path)} (deleted)"
    if run.preview and set(path) <= PLAIN_NAMES:
        return f"[{_cell(path)}]({run.preview}{address_of(path)})"
    return _cell(path)


def _compared(before: GuideTree, after: GuideTree, path: str, run: Run) -> str:
    old, new = (_plainness(tree.pages.get(path), run.words) for tree in (before, after))
    grades = _arrow(*(f"{each.grade:.1f}" if each else None for each in (old, new)))
    return f"{grades} | {_arrow(*(f'{each.words:,}' if each else None for each in (old, new)))}"


def _plainness(page: SourcePage | None, words: PlainWords | None) -> Plainness | None:
    return measure_plainness(page, words) if page and words else None


def _weights(before: GuideTree, after: GuideTree, path: str) -> str:
    return _arrow(*(f"{tree.weights[path]:,}" if path in tree.weights else None for tree in (before, after)))


def _arrow(before: str | None, after: str | None) -> str:
    if before == after:
        return before or "–"
    return f"{before or '–'} → {after or '–'}"


def _claims(changed: Iterable[str], before: GuideTree, after: GuideTree) -> Iterator[str]:
    for path in changed:
        if changes := changed_claims(before.pages.get(path), after.pages.get(path)):
            yield _table(f"Claims of {as_code(path)}", changes)


def _new_sentences(changed: Iterable[str], before: GuideTree, after: GuideTree) -> Iterator[str]:
    for path in changed:
        if said := new_sentences(before.pages.get(path), after.pages.get(path)):
            head = f"### New words of {as_code(path)}\n\n{READ_FOR}"
            yield "\n".join([head, "", *(f"- {_cell(each)}" for each in said)])


def _signs(before: GuideTree, after: GuideTree) -> Iterator[str]:
    for name, changes in changed_signs(before.signs, after.signs):
        yield _table(f"⚠ {as_code(name)}", changes)


def _sources(before: GuideTree, after: GuideTree, run: Run) -> Iterator[str]:
    for key, changes in changed_sources(before.bibliography, after.bibliography).items():
        yield _source_section(key, changes, before, after, run)


def _source_section(key: str, changes: Sequence[Change], before: GuideTree, after: GuideTree, run: Run) -> str:
    old, new = (tree.bibliography.entries.get(key) for tree in (before, after))
    what = "changed" if old and new else "new" if new else "deleted"
    entry = new or old
    lines = [f"### Source {as_code(key)}: {what}", "", as_code(_short(plain_text(entry)))] if entry else []
    if entry and entry.fields.get("retracted"):
        lines += ["", f"**Retracted** on {as_code(entry.fields['retracted'])}."]
    lookups = [line for line in run.lookups if f"'{key}'" in line]
    lines += ["", *(f"- {as_code(line)}" for line in lookups)] if lookups else []
    return "\n".join([*lines, "", BEFORE_AND_AFTER, *map(_row, changes)])


def _table(heading: str, changes: Iterable[Change]) -> str:
    return "\n".join([f"### {heading}", "", BEFORE_AND_AFTER, *map(_row, changes)])


def _row(change: Change) -> str:
    return f"| {_cell(change.what)} | {_cell(change.before)} | {_cell(change.after)} |"


def _cell(text: str) -> str:
    """In code even where it is an address: nobody is to follow what a stranger wrote."""
    return as_code(_short(text)).replace("|", "\\|") if text else "–"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…"


def _where(run: Run) -> str:
    if run.preview:
        return f"[Open the preview]({run.preview})"
    unpack = "unpack it into an empty folder, and open what `python3 -m http.server 0` says there"
    return f"[Download the built site]({run.download}), {unpack}." if run.download else "No site was built."


def _source(tree: GuideTree, path: str) -> str:
    return tree.pages[path].source if path in tree.pages else ""


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"


def mistakes_of(text: str) -> list[str]:
    """The lines that tools/check.py wrote."""
    return [line for line in text.splitlines() if line.strip()]
