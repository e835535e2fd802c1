"""Puts references.bib into house form without changing what it says: sorted by key, one field a line, comments kept."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import project_folder
from bibliography_text import LINE
from citations.ama import plain_text
from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_bibliography
from citations.bibtex.bibliography_reader import NO_ENTRIES
from citations.bibtex.blocks import Block, split_blocks
from citations.problem import Problem
from house_form import NotRegular, house_block, key_of
from text_file import NotWritten, write_text

SKIPPED = " \t,;\0\f\v"  # BibTeX reads over it between entries.


@dataclass(frozen=True, slots=True)
class _Part:
    """A block with the text between it and the one before; `loose` is what an empty line divides from the block."""

    loose: str
    comment: str
    block: Block


def house_text(text: str) -> str:
    """The whole file in house form; the caller has made sure that it has no problems."""
    newline = "\r\n" if "\r\n" in text else "\n"
    mark, text = (
        text[: text.startswith("\ufeff")],
        text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"),
    )
    parts = list(_parts(text))
    header, parts[:1] = _header(parts)
    in_order = sorted(parts, key=lambda part: (part.block.type not in NO_ENTRIES, _sort_key(part.block)))
    pieces = [header, *(piece for part in in_order for piece in (part.loose, part.comment + _block(part.block)))]
    pieces.append(_tidy(text[_end(text, [part.block for part in parts]) :]))
    return mark + "\n".join(filter(None, pieces)).replace("\n", newline)


def _parts(text: str) -> Iterator[_Part]:
    position = 0
    for block in split_blocks(text):
        if isinstance(block, Block):
            start = text.index(block.text, max(position, _offset_of_line(text, block.line)))
            loose, _, comment = text[position:start].rpartition("\n\n")
            yield _Part(_tidy(loose), _tidy(comment), block)
            position = start + len(block.text)


def _end(text: str, blocks: list[Block]) -> int:
    last = max(blocks, key=lambda block: block.line, default=None)
    return text.index(last.text, _offset_of_line(text, last.line)) + len(last.text) if last else 0


def _offset_of_line(text: str, line: int) -> int:
    return sum(len(each) for each in LINE.findall(text)[: line - 1])


def _header(parts: list[_Part]) -> tuple[str, list[_Part]]:
    """What stands above the first block stays the head of the file, whichever block will be the first."""
    if not parts:
        return "", []
    first = parts[0]
    return first.loose, [_Part("", first.comment, first.block)]


def _sort_key(block: Block) -> str:
    """Entries by key; anything else in the order of the file, for one @string may use another."""
    if block.type in NO_ENTRIES:
        return f"{block.line:09}"
    return key_of(block).lower()


def _block(block: Block) -> str:
    return block.text + "\n" if block.type in NO_ENTRIES else house_block(block)


def _tidy(text: str) -> str:
    """Comments between blocks, one empty line where there were more; what BibTeX skips (commas) is dropped."""
    paragraphs = ["\n".join(filter(None, _stripped(each.split("\n")))) for each in text.split("\n\n")]
    joined = "\n\n".join(filter(None, paragraphs))
    return joined + "\n" if joined else ""


def _stripped(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip(SKIPPED) for line in lines)


def main(arguments: list[str]) -> int:
    """Writes the file in house form; the exit code is 1 if it was left as it is."""
    path = Path(arguments[0]) if arguments else project_folder.find() / "references.bib"
    try:
        before = read_bibliography(path)
    except UnreadableBibliography as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return 1
    problems = list(before.problems) or _write(path, before)
    for problem in problems:
        print(f"{path.name}:{problem.line}: {problem.message}", file=sys.stderr)
    if problems:
        print(f"{path.name} was left as it is. Correct this first.", file=sys.stderr)
    return 1 if problems else 0


def _write(path: Path, before: Bibliography) -> list[Problem]:
    text = path.read_bytes().decode("utf-8")
    try:
        changed = house_text(text)
    except NotRegular as error:
        return [Problem(1, f"'{str(error).strip()[:40]}' cannot be put into another form. Write it by hand")]
    if difference := _difference(before, parse_bibliography(changed)):
        return [Problem(before.lines[difference], f"'{difference}' would mean something else in house form.")]
    if changed != text:
        write_text(path, changed)
    return []


def _difference(before: Bibliography, after: Bibliography) -> str:
    """The first key whose entry is not the same in both; how a range of pages is written does not count."""
    keys = [*before.entries, *(key for key in after.entries if key not in before.entries)]
    return next((key for key in keys if _meaning(before, key) != _meaning(after, key)), "")


def _meaning(bibliography: Bibliography, key: str) -> object:
    entry = bibliography.entries.get(key)
    if entry is None:
        return None
    fields = sorted((name, value) for name, value in entry.fields.items() if name != "pages")
    return entry.type, fields, dict(entry.persons), plain_text(entry)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except NotWritten as error:
        sys.exit(str(error))
