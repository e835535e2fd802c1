"""What a draft leaves in a text: notes to oneself, sources named by hand, doubled words, a blank that is missing."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from citations.style.date_words import ANY_MONTH
from reading.page import SourcePage, blank

from .links import DEFINITION, LINK, RAW_TAG
from .not_links import SHOWN_ADDRESS

TO_DO = r"\b(?:TODO|FIXME|XXX+|TBD|TBC|TKTK)\b"  # For annotes, too.
NOTE = re.compile(
    rf"{TO_DO}|(?i:\[(?:citation|reference|source|ref|cite)s? ?(?:needed|missing)?\??\])(?!\()"
    r"|(?i:\blorem ipsum\b)|(?<![\w?!])\?\?\?(?![?+]*[ \t]*[a-z\"“])|(?i:<(?:insert|add) [^<>\n]{1,40}>)"
    r"|(?i:\b(?:(?:your|sample|dummy) text(?: goes)? here|(?:text|content|picture|image|photo|link|heading|title) (?:goes|go|comes|to go) here|(?:insert|add|paste) (?:(?:an?|the|your|some) )?(?:text|sentence|picture|image|link|source|figure|photo|content|heading)s? here)\b)"
    r"|(?i:\((?:to be (?:added|written|checked|confirmed|done|decided|announced|continued)|(?:more )?to (?:come|follow)|tb[acd]|draft|placeholder|under construction|work in progress)\))|(?i:^(?:coming soon|under construction|work in progress|to be (?:added|written|continued))[.!…]*$)"
    r"|\(\?{1,3} ?[A-Za-z][^()\n]{1,80}\)|\((?:NB|N\.B\.|TO DO|To do|Note to self|QUERY|AU|Ed)\b:? [^()\n]{1,80}\)"
    r"|\((?:[A-Z][a-z]+[,:] |@\w+[,:]? )?(?:(?:can|could|would|will) (?:you|we|someone|somebody) (?:please )?(?:check|confirm|add|fix|review|look|delete|ask|find|change|verify|make)|(?:please|pls) (?:check|confirm|add|fix|review|look|delete|ask|find|change|verify))\b[^()\n]{0,120}\)"
    r"|(?<!\w)(?:[Tt]hanks|[Cc]heers|[Rr]egards|[Bb]est wishes)(?: in advance)?,? [A-Z](?:\.|[a-z]{2,12}\b)|(?i:\bbefore (?:we|it|this) (?:put (?:it|this) online|publish(?:es)?(?: it| this)?|goes? (?:live|online)))"
    r"|\[(?:[A-Z]{2,3}: [^\[\]\n]{1,80}|(?i:(?:please )?(?:check|confirm|verify|ask|to check|to confirm)\b)[^\[\]\n]{0,80})\](?![(:\[])",
    re.MULTILINE,
)
SURNAME = r"(?:(?:van|von|de|der|la|le|du|di) )*[A-Z][\w'’-]+"
BY_HAND = re.compile(
    rf"[(\[](?:see |e\.g\.,? )?(?:{SURNAME},? et al\.?,?|{SURNAME} (?:and|&) {SURNAME},?|(?!(?:{ANY_MONTH})\b){SURNAME},) "
    r"(?:19|20)\d\d[a-z]?(?:, p+\. ?[\d-]+)?[)\]](?!\()"
)
# As at the foot of a paper, in a note or a list: "Smith A, Jones B. Spots in the lung. Head Neck. 2020".
REFERENCE = re.compile(
    r"(?<![\w.])(?P<who>[A-Z][\w’'-]+,? (?:[A-Z]\.? ?){1,3}(?:, [A-Z][\w’'-]+,? (?:[A-Z]\.? ?){1,3}|,? et al\.?)*)[.:] ?[^.\n]{10,250}[.?] [^.\n]{2,60}[.,;]? \(?(?:19|20)\d\d\b"
)
VERSION = re.compile(
    r"\b(?:v|[Vv]\.|[Vv]er\.|[Vv]ersion) ?\d{1,2}\.(?:19|20)\d\d\b|\bNCCN (?:guidelines? )?\d{1,2}\.20\d\d\b"
)
TYPED_NUMBER = re.compile(
    r"(?:(?<=[.,;!?])|(?<=[a-z]{4}))(?:<sup>\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*</sup>|[¹²³⁰⁴-⁹]+|\[\d{1,3}(?:[,–-] ?\d{1,3})*\](?![(:]))"
    r"|(?<=[a-z]{4}[.,;])\d{1,3}(?:[,–-]\d{1,3})*(?=\s|\Z)|(?<=[a-z]{5})\d{1,2}(?:[,–-]\d{1,2})+(?=[\s.,;]|\Z)"
)
DOUBLED_WORDS = re.compile(r"\b(?P<words>[A-Za-z][a-z’']*(?: [a-z’']+){2,3}) (?P=words)\b")
DOUBLED = re.compile(
    r"(?<![\w'’.-])(?P<word>[A-Za-z]{2,}|(?-i:a|I))(?:[ \t]+|[ \t]*\n[ \t]*)(?P=word)(?![\w'’-])", re.IGNORECASE
)
MAY_BE_DOUBLED = frozenset(("that", "had", "bye", "so", "very"))
NO_BLANK = re.compile(r"(?<![\w./@-])(?P<before>[a-z’']{2,}[.!?])(?P<after>[A-Z][a-z]+)(?![\w.]|/)")
DOMAINS = frozenset(("Net", "Com", "Org", "Gov", "Edu", "Info"))
E_MAIL = re.compile(r"(?<![\w.+:/<\\-])(?P<address>[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,12})(?![\w>-])")


# Whoever has one of these is a person, not an office.
OF_A_PERSON = re.compile(
    r"@(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|comcast|verizon|qq)\.",
    re.IGNORECASE,
)


def check_drafts(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_notes(page), *_sources(page), *_words(page), *_e_mails(page)})


def _notes(page: SourcePage) -> Iterator[Problem]:
    for found in NOTE.finditer(page.text):
        yield page.problem(found.start(), f"“{found[0]}” is a note to the writer. Do what it asks, and take it out.")


def _sources(page: SourcePage) -> Iterator[Problem]:
    for found in BY_HAND.finditer(page.text):
        yield page.problem(found.start(), f"“{found[0]}” names a source by hand. Write its key: [@key].")
    for found in REFERENCE.finditer(page.text):
        yield page.problem(
            found.start(), f"“{found['who'].strip()} …” is a source typed by hand. Write its key: [@key]."
        )
    for found in VERSION.finditer(page.text):
        yield page.problem(
            found.start(),
            f"“{found[0]}” is the version of a source, typed by hand. Write the key of that source: [@key].",
        )
    for found in TYPED_NUMBER.finditer(page.text):
        yield page.problem(
            found.start(), f"“{found[0]}” is the number of a source, typed by hand. Write its key: [@key]."
        )


def _words(page: SourcePage) -> Iterator[Problem]:
    text = _prose(page)
    for found in DOUBLED.finditer(text):
        if found["word"].lower() not in MAY_BE_DOUBLED:
            yield page.problem(found.start(), f"“{found['word']}” stands twice. Take one of the two out.")
    for found in DOUBLED_WORDS.finditer(text):
        yield page.problem(found.start(), f"“{found['words']}” stands twice. Take one of the two out.")
    for found in NO_BLANK.finditer(text):
        if found["after"] not in DOMAINS:
            yield page.problem(
                found.start(), f"a blank is missing in “{found[0]}”. Write “{found['before']} {found['after']}”."
            )


def _e_mails(page: SourcePage) -> Iterator[Problem]:
    for found in E_MAIL.finditer(_prose(page)):
        if OF_A_PERSON.search(found["address"]):
            what = f"'{found['address']}' is the address of one person, and pages are public and kept"
            yield page.problem(found.start(), f"{what}. Write that of an office, or take it out.")
            continue
        right = f"[{found['address']}](mailto:{found['address']})"
        yield page.problem(found.start(), f"the e-mail address '{found['address']}' cannot be tapped. Write {right}.")


def _prose(page: SourcePage) -> str:
    """Links keep neither text nor address here, as a name such as "Cancer.Net" may stand in both."""
    text = page.text
    for pattern in (LINK, DEFINITION, SHOWN_ADDRESS, RAW_TAG):
        text = pattern.sub(lambda match: blank(match[0]), text)
    return text
