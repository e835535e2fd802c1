"""What is wrong in signs.yml beyond its form: words too hard, figures without a source, another urgency, works that do not exist.

Each text is read as an item of a list on the line of the file where it stands, and so by the checks of any page.
"""

import re
from collections.abc import Collection, Iterator

from checks import urgency
from checks.figures import care, lock
from checks.figures.findings import Sources
from checks.kept_urgencies import urgencies_changed
from checks.pages.drug_names import check_drug_names
from checks.pages.kept_amounts import check_kept_amounts
from checks.pages.known_numbers import check_known_numbers
from checks.pages.phone_numbers import check_phone_numbers
from checks.pages.words import check_words
from citations.problem import Problem
from citations.source_files import ONE_FILE, SourceFiles
from guide.signs.located_reader import meant
from guide.signs.sign import URGENCIES, BoxLine, Sign, Signs
from reading.page import SourcePage
from reading.plain_words import PlainWords
from reading.plainness import measure_plainness

TAG = re.compile(r"<[/!A-Za-z][^>]*>?")
LEADS_AWAY = re.compile(r"\]\((?P<address>(?!tel:|sms:|[\w./-]+\.md\b)[^)]*)\)")
LARGE = re.compile(r"[A-Z][a-z]* ")


def check_signs(
    signs: Signs, known: PlainWords, sources: Sources, keys: Collection[str], files: SourceFiles = ONE_FILE
) -> list[Problem]:
    """The problems of the words, figures, urgencies and sources of all signs, in the order of the file."""
    said = _said(signs)
    page, whole = SourcePage(_as_page(said)), SourcePage(_as_page({**_around(signs), **said}))
    words = check_words(page, measure_plainness(page, known))
    figures = [*lock.check_page(whole, sources), *care.check_page(whole, {})]
    words += [
        *check_phone_numbers(whole),
        *check_known_numbers(whole),
        *check_drug_names(whole),
        *check_kept_amounts(whole),
        *_leads_away(whole),
    ]
    return sorted(
        {
            *words,
            *figures,
            *_not_behind_if(signs),
            *_lines_behind_if(signs),
            *_urgencies(signs),
            *urgencies_changed(signs),
            *_unknown_sources(signs, keys, files),
        }
    )


def _said(signs: Signs) -> dict[int, str]:
    said = {line.line: f"{line.text}{_cited(line.sources)}" for line in signs.lines}
    return said | {sign.line: f"{sign.text}.{_cited(sign.sources)} {sign.do}" for sign in signs.signs.values()}


def _around(signs: Signs) -> dict[int, str]:
    """What stands around the signs: the frame of each box, and the names of parts and treatments."""
    return {line: text for text, line in signs.places.items()}


def _as_page(said: dict[int, str]) -> str:
    return "\n".join(f"- {said[line]}" if line in said else "" for line in range(1, max(said, default=0) + 1))


def _cited(keys: tuple[str, ...]) -> str:
    return f"[{'; '.join(f'@{key}' for key in keys)}]" if keys else ""


def _leads_away(page: SourcePage) -> Iterator[Problem]:
    """The box stands on most pages, and whoever reads it has no time for anything else."""
    for found in TAG.finditer(page.text):
        yield page.problem(found.start(), f"'{found[0]}' is a tag, and the box has words alone. Take it out.")
    for found in LEADS_AWAY.finditer(page.text):
        what = f"'{found['address']}' is neither a phone number nor a page of the guide"
        yield page.problem(found.start(), f"{what}, and the box leads nowhere else. Take the link out.")


def _not_behind_if(signs: Signs) -> Iterator[Problem]:
    """Each box says "Call if", and goes on with the sign."""
    for sign in signs.signs.values():
        if sign.text.lower().startswith(("if ", "when ", "call ")):
            first = sign.text.split()[0]
            yield Problem(sign.line, f"the box says “if” before the sign '{sign.id}'. Take “{first}” out.")
        elif sign.text.endswith((".", "!", ",", ";")):
            what = f"the sign '{sign.id}' ends with '{sign.text[-1]}', and the box sets the full stop itself"
            yield Problem(sign.line, f"{what}. Take it out.")
        elif LARGE.match(sign.text):
            yield Problem(sign.line, f"the sign '{sign.id}' goes on from “if”. Begin it with a small letter.")


def _lines_behind_if(signs: Signs) -> Iterator[Problem]:
    """The same of the lines of the box."""
    for line in signs.lines:
        if line.text.endswith((".", "!", ",", ";")):
            what = f"a line of the box ends with '{line.text[-1]}'"
            yield Problem(line.line, f"{what}, and the box sets the full stop itself. Take it out.")
        elif LARGE.match(line.text):
            yield Problem(line.line, f"“{line.text.split()[0]}” goes on from “if”. Begin it with a small letter.")


def _urgencies(signs: Signs) -> Iterator[Problem]:
    """What stands below a call has its urgency, and says no other; what stands around all of them lets nobody wait."""
    calls = {text: name for name, text in signs.frame.items() if name in URGENCIES}
    for text, line in signs.places.items():
        if other := urgency.other_calls(text, calls.get(text, "")):
            yield Problem(line, f"“{text}” says {other}. {urgency.REMEDY}")
    said: list[Sign | BoxLine] = [*signs.lines, *signs.signs.values()]
    for each in said:
        yield from urgency.check_sign(each, signs)


def _unknown_sources(signs: Signs, keys: Collection[str], files: SourceFiles) -> Iterator[Problem]:
    for sign in signs.signs.values():
        for key in sign.sources:
            if key not in keys:
                yield Problem(sign.line, f"no entry '{key}' in {files.name}. {meant(key, keys)}")
