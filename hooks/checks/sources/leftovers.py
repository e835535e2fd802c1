"""What registries, websites and reference managers left in fields: marks of footnotes, names of sites, words for nothing."""

import re
from collections.abc import Callable, Iterator

from pybtex.database import Entry, Person

from citations.bibtex.field_forms import RANGE
from citations.style.tex import plain

NOTHING = re.compile(
    r"\W*(?:null|undefined|nan|none|n/?a|n\.a\.|unknown|untitled|no title|no data|tbd|todo|xxx+|\?+|title|journal)\W*",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"\W*(?:null|undefined|anonymous|anon|no authors?(?: listed)?|unknown(?: author)?|n/a)\W*", re.IGNORECASE
)
FOOTNOTE = re.compile(r"\s*(?P<mark>[*\u2020\u2021\u00a7\u00b6\u272e\u2217]+)\s*\Z")
SITES = r"PubMed(?: Central)?|PMC|NCBI|Science ?Direct|Wiley(?: Online Library)?|Springer(?:Link)?|NEJM|JAMA(?: Network)?|Cochrane Library|Oxford Academic|Nature|The Lancet|BMJ|Google Scholar|ResearchGate|Semantic Scholar|MDPI|Frontiers|PLOS[ \w]*|Taylor & Francis(?: Online)?|SAGE Journals|Full Text|PDF|CDC|Mayo Clinic"
OF_A_SITE = re.compile(rf"\s(?P<site>[|\u2013\u2014-]\s+(?:{SITES}))\s*\Z|(?P<other>\s\|\s[^|]+)\Z")
MEDIUM = re.compile(
    r"\[(?:Internet|online|electronic resource|PDF|abstract|article)\]|^\s*(?P<pdf>\[?PDF\]?)\s", re.IGNORECASE
)
NOTICE = re.compile(r"\((?:vol|volume)\.?\s+\d+[^)]*\)\s*\Z", re.IGNORECASE)
LOUD = re.compile(r"[^a-z]*[A-Z]{2,}[^a-z]*[A-Z]{4,}[^a-z]*")
WORDS_IN_NUMBER = re.compile(r"\b(?P<word>vol(?:ume)?|no|issue|number|nr|heft|bd|jg)\b\.?\s*(?=\d)", re.IGNORECASE)
NO_NUMBER_YET = re.compile(
    r"ahead of print|in press|online first|online ahead|early (?:view|access)|publish ahead", re.IGNORECASE
)
BOTH = re.compile(r"(?P<volume>\d+)\s*\((?P<issue>[^)]+)\)")
END_OF_ADDRESS = re.compile(
    r"/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|meta|references|html?)\Z|\.(?:pdf|full|short|abstract)\Z",
    re.IGNORECASE,
)
MOST_PAGES = 2000  # No article, and no chapter, is as long.
SIGN_IN_NAME = re.compile(r"[0-9*\u2020\u2021\u00a7\u00b6()\u00b2\u00b3\u00b9]")
INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}")
LETTER_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]|\?\?")
TITLE_OF_NAME = re.compile(r"(?:Drs?|Prof|Professor|Mrs?|Ms|Sir|Dame)\.?", re.IGNORECASE)


def check_leftovers(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for the first of each field."""
    for name, check in CHECKS.items():
        text = plain(entry.fields.get(name, ""))
        if text and (wrong := _of_nothing(text) or check(text)):
            yield name, f"the {name} of '{key}', '{text[:60]}', {wrong}"
    if "volume" in entry.fields and "number" in entry.fields and (both := BOTH.search(entry.fields["volume"])):
        yield (
            "volume",
            f"the volume of '{key}' has the issue in it too. Write volume = {{{both['volume']}}} and number = {{{both['issue']}}}.",
        )
    for role, people in entry.persons.items():
        if found := next(filter(None, (*map(_of_person, people), _twice(people))), ""):
            yield role, f"the {role} field of '{key}' has {found}"


def _of_nothing(text: str) -> str:
    return "says nothing. Write what stands in the work, or delete the field." if NOTHING.fullmatch(text) else ""


def _of_title(text: str) -> str:
    if found := FOOTNOTE.search(text):
        return f"ends with '{found['mark']}', the mark of a footnote. Delete it."
    if found := OF_A_SITE.search(text):
        return f"ends with the name of a website. Delete '{(found['site'] or found['other']).strip()}'."
    if found := MEDIUM.search(text):
        return f"has '{found[0].strip()}', which AMA style does not print. Delete it."
    if found := NOTICE.search(text):
        return f"ends with '{found[0].strip()}', as the notice of a correction does. Cite the work itself."
    if LOUD.fullmatch(text) and " " in text:
        return "is in capitals. Write it as a sentence, with capitals for names only."
    return ""


def _of_number(text: str) -> str:
    if NO_NUMBER_YET.search(text):
        return "is no number. Delete it until the work has one."
    if found := WORDS_IN_NUMBER.search(text):
        return f"has the word '{found['word']}'. Write the number alone."
    return ""


def _of_doi(text: str) -> str:
    if found := END_OF_ADDRESS.search(text):
        return f"ends with '{found[0]}', which belongs to the address of a page. Delete that."
    return ""


def _of_person(person: Person) -> str:
    given = [*person.first_names, *person.middle_names]
    if not given and not NOBODY.fullmatch(" ".join(person.last_names)):
        return ""  # An organization has the signs that its name has.
    name = " ".join([*given, *person.prelast_names, *person.last_names])
    if NOBODY.fullmatch(name) or (NOBODY.fullmatch(" ".join(given)) and NOBODY.fullmatch(" ".join(person.last_names))):
        return f"'{name}', which is nobody. Write who wrote the work, or delete the field."
    if found := SIGN_IN_NAME.search(name):
        return f"'{found[0]}' in the name '{name}', which leads to a footnote. Delete it."
    if LETTER_LOST.search(name):
        return f"'?' in the name '{name}', where a program lost a letter. Write the letter, such as é."
    if INITIALS.fullmatch(" ".join(person.last_names)) and not INITIALS.fullmatch(" ".join(given)):
        surname, initials = " ".join(given), " ".join(person.last_names)
        return f"'{initials}' for a surname. Write the surname first: '{surname}, {initials}'."
    if TITLE_OF_NAME.fullmatch(given[0]):
        return f"'{given[0]}' in the name '{name}', which AMA style does not print. Delete it."
    return ""


def _twice(people: list[Person]) -> str:
    """Two initials at least, for "Wang, W." and "Wang, Wei" may well be two people of one work."""
    seen: set[str] = set()
    for person in people:
        name = str(person)
        if name in seen and len([*person.first_names, *person.middle_names]) > 1:
            return f"'{name}' twice. Delete one, or write the given names out if they are two people."
        seen.add(name)
    return ""


def _of_pages(text: str) -> str:
    for found in RANGE.finditer(text):
        if len(found["last"]) >= len(found["first"]) and int(found["last"]) - int(found["first"]) > MOST_PAGES:
            return f"are {int(found['last']) - int(found['first']) + 1:,} pages. Correct the last one."
    return ""


def _nothing_more(text: str) -> str:
    return ""


CHECKS: dict[str, Callable[[str], str]] = {
    "title": _of_title,
    "booktitle": _of_title,
    "journal": _nothing_more,
    "publisher": _nothing_more,
    "volume": _of_number,
    "number": _of_number,
    "doi": _of_doi,
    "pages": _of_pages,
}
