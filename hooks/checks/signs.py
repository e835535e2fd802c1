"""What is wrong in signs.yml beyond its form: words too hard, figures without a source, works that do not exist.

Each sign is read as an item of a list on the line of the file where it stands, and so by the checks of any page.
"""

from collections.abc import Collection, Iterator

from checks.figures import lock
from checks.figures.findings import Sources
from checks.pages.words import check_words
from citations.problem import Problem
from citations.source_files import ONE_FILE, SourceFiles
from guide.signs.sign import Signs
from guide.signs.signs_file import meant
from reading.page import SourcePage
from reading.plain_words import PlainWords
from reading.plainness import measure_plainness


def check_signs(
    signs: Signs, known: PlainWords, sources: Sources, keys: Collection[str], files: SourceFiles = ONE_FILE
) -> list[Problem]:
    """The problems of the words, figures and sources of all signs, in the order of the file."""
    page = SourcePage(_as_page(signs))
    measured = measure_plainness(page, known)
    return sorted(
        [*check_words(page, measured), *lock.check_page(page, sources), *_unknown_sources(signs, keys, files)]
    )


def _as_page(signs: Signs) -> str:
    said = {line.line: f"{line.text}{_cited(line.sources)}" for line in signs.lines}
    said |= {sign.line: f"{sign.text}.{_cited(sign.sources)} {sign.do}" for sign in signs.signs.values()}
    return "\n".join(f"- {said[line]}" if line in said else "" for line in range(1, max(said, default=0) + 1))


def _cited(keys: tuple[str, ...]) -> str:
    return f"[{'; '.join(f'@{key}' for key in keys)}]" if keys else ""


def _unknown_sources(signs: Signs, keys: Collection[str], files: SourceFiles) -> Iterator[Problem]:
    for sign in signs.signs.values():
        for key in sign.sources:
            if key not in keys:
                yield Problem(sign.line, f"no entry '{key}' in {files.name}. {meant(key, keys)}")
