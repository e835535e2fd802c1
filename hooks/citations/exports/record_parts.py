"""The parts of a record that depend on the kind of work: what it is part of, who published it, what is said against it."""

from pybtex.database import Entry

from ..style import identifiers
from ..style.book import NUMBER_OF_VOLUME, OFFICE_BEFORE_NUMBER, OFFICES, PATENT, kind_of_thesis
from ..style.dates import read_date
from ..style.languages import language_code
from ..style.notes import KINDS_OF_ARTICLE, own_words
from ..style.notes_shown import SITE
from ..style.notices import CORRECTED, IN_DOUBT, RETRACTED, notices
from ..style.preprints import arxiv_number, preprint_address, printed_server
from ..style.publication_state import is_ahead, number_in, state
from ..style.talks import event_of
from ..style.tex import plain
from ..style.titles import IN_BRACKETS, TRANSLATIONS, without_brackets
from ..style.volumes import apart
from ..warning_marks import warning_words

PUBLISHERS = ("publisher", "institution", "organization", "school")


def title(entry: Entry) -> str:
    """The title and subtitle, without the brackets of a translated one."""
    main, rest = (plain(entry.fields.get(name, "")) for name in ("title", "subtitle"))
    whole = ": ".join(filter(None, (without_brackets(main), rest)))
    translated = [plain(text) for name in TRANSLATIONS if (text := entry.fields.get(name, "").strip())]
    if addon := IN_BRACKETS.fullmatch(entry.fields.get("titleaddon", "").strip()):
        translated.append(plain(addon["text"]))
    return " ".join([whole, *(f"[{text}]" for text in translated if text not in whole)]).strip()


def container(entry: Entry, kind: str) -> str:
    """The journal, book, site or server that the work stands in."""
    if kind == "preprint":
        return printed_server(entry)
    if kind == "website":
        return _first(entry, *SITE) or own_words(entry.fields.get("howpublished", ""))
    book = ": ".join(filter(None, (_first(entry, "booktitle"), _first(entry, "booksubtitle"))))
    return _first(entry, "journal") or book


def publisher(entry: Entry, kind: str) -> str:
    """The publisher, institution or school; of a preprint its server."""
    if kind == "preprint":
        return printed_server(entry)
    return _first(entry, *PUBLISHERS) or (own_words(entry.fields.get("howpublished", "")) if kind == "other" else "")


def series(entry: Entry, kind: str) -> tuple[str, str]:
    """The series, or the work to which a volume belongs, and the number in it."""
    name = _first(entry, "maintitle", "series")
    if not name or kind in ("article", "website"):
        return ("", "") if kind == "website" else (name, "")
    number = "" if kind == "report" else _first(entry, "number")
    return name, number or ("" if "maintitle" in entry.fields else NUMBER_OF_VOLUME.sub("", _first(entry, "volume")))


def volume_and_number(entry: Entry, kind: str) -> tuple[str, str]:
    """Volume and issue; of a report or patent its number, without the letters of the office."""
    if kind == "preprint":
        return "", arxiv_number(entry) or ""
    volume = number_in(entry.fields.get("volume", ""))
    if kind == "article":
        return apart(volume, entry.fields.get("number") or entry.fields.get("issue", ""))
    return volume, _number(entry, kind)


def _number(entry: Entry, kind: str) -> str:
    typed = next((text for name in ("number", "issue") if (text := number_in(entry.fields.get(name, "")))), "")
    prefix = OFFICE_BEFORE_NUMBER.fullmatch(typed) if kind == "patent" else None
    return prefix["number"] if prefix else typed


def genre(entry: Entry, kind: str) -> str:
    """What kind of report, thesis or patent it is, in words; else `type` as typed."""
    typed = _first(entry, "type")
    if kind == "preprint":
        return "preprint"
    if kind == "patent" and (match := PATENT.fullmatch(typed)):
        return OFFICES.get((match["office"] or "").lower(), "Patent")
    if kind == "thesis":
        return kind_of_thesis(entry)
    return typed or ("" if kind == "website" else _beside_title(entry))


def _beside_title(entry: Entry) -> str:
    """Letter, Prescribing information."""
    addon = entry.fields.get("titleaddon", "").strip()
    kind = KINDS_OF_ARTICLE.fullmatch(plain(entry.fields.get("note", "")))
    return kind["kind"].capitalize() if kind and not addon else "" if IN_BRACKETS.fullmatch(addon) else plain(addon)


def language(entry: Entry) -> str:
    """The code of ISO 639-1; "" for none that is known."""
    return language_code(_first(entry, "language")) or language_code(_first(entry, "langid"))


def status(entry: Entry) -> str:
    """CSL's variable: retracted, in press, advance online publication."""
    kinds = {notice.kind for notice in notices(entry)}
    if RETRACTED in kinds:
        return "retracted"
    if IN_DOUBT in kinds:
        return "expression of concern"
    return state(entry).lower() or ("advance online publication" if is_ahead(entry) else "")


def warning(entry: Entry) -> str:
    """What a reader must know, in words; "" of a work that stands."""
    words = warning_words(entry)
    return words[1] if words else ""


def note(entry: Entry) -> str:
    """What a note says of its own, with corrections."""
    meeting = event_of(entry)
    texts = [own_words(entry.fields.get(name, "")) for name in ("note", "addendum")]
    texts = [text for text in texts if not meeting or meeting not in text]
    for word in ("Reviewed", "Updated"):
        if day := read_date(entry.fields.get(word.lower(), "")):
            texts.append(f"{word} {day}")
    if not any(texts) and any(notice.kind == CORRECTED for notice in notices(entry)):
        texts.append("Corrected")
    return ". ".join(dict.fromkeys(text.rstrip(".") for text in texts if text))


def address(entry: Entry) -> str | None:
    """Where the work can be read; None where its DOI leads there."""
    return identifiers.url(entry) or (None if identifiers.doi(entry) else preprint_address(entry) or None)


def _first(entry: Entry, *names: str) -> str:
    return next((text for name in names if (text := plain(entry.fields.get(name, "")))), "")
