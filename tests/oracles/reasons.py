"""Why our references may differ from pandoc's: each reason with the section of the AMA Manual of Style, 11th edition, that ours follows.

A reason changes both texts to what they would be without it; it explains a difference if they are one text then.
"""

import re
import unicodedata
from dataclasses import dataclass

DASHES = re.compile("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}-]+")
QUOTES = re.compile("[“”„‟\"«»'’‘]+")
MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
PARTICLES = "van der|van den|van de|von der|de la|van|von|de|der|den|la|le|di|da|del|ter|ten"


@dataclass(frozen=True)
class Reason:
    """What is seen, where the manual has it, and what is written anew in ours and in theirs."""

    what: str
    source: str
    in_theirs: tuple[str, str] = ("", "")
    in_ours: tuple[str, str] = ("", "")

    def apply(self, ours: str, theirs: str) -> tuple[str, str]:
        return _written_anew(ours, self.in_ours), _written_anew(theirs, self.in_theirs)


REASONS = (
    Reason(
        "initials of a publisher stand together, without full stops",
        "3.12",
        (r"\b([a-z])\. (?:([a-z])\. )?(?=[a-z]+; \d{4})", r"\1\2 "),
    ),
    Reason("an editor who translates is 'trans-ed'", "3.12", in_ours=(r"\btrans-(?=eds?\.)", "")),
    Reason(
        "a preprint is called one, with its version",
        "3.11",
        in_ours=(r"arxiv\. preprint posted online ([^.]+\.)(?: version \d+\.)?", r"\1"),
    ),
    Reason(
        "inventors, assignees and the office of a patent are told",
        "3.13",
        (r"published online ([^:]*):([\w-]+)\.$", r"\2. \1."),
        (r"(?:, inventors?|; [^.]+, assignees?)|\b(?:[a-z]+ )?patent (?:application )?(?=\S+\. [^.]*\d{4}\.$)", ""),
    ),
    Reason("no full stop after Jr", "3.7", (r"\bjr\.", "jr")),
    Reason("no hyphen between initials", "3.7", (r"(?<=\s\w)-(?=\w{1,2}[,.;])", "")),
    Reason("a doctoral thesis is a dissertation", "3.13", (r"\bphd thesis\b", "dissertation")),
    Reason("a comma before et al", "3.7", (r"(?<=\w) et al\b", ", et al")),
    Reason("three stand before et al", "3.7", (r"^((?:[^,.]+, ){3})(?:[^,.]+, )+et al", r"\1et al")),
    Reason(
        "the title of a volume stands first and the whole work behind it; pandoc leaves one of them out",
        "3.12",
        (r"(?<=\. )(?:vol )?(\d+|[a-z])(?:\.(\d))?\. (?=[^;]+;(?:[^;]+;)? \d{4}\.$)", r"\1 \2. "),
        (
            r"^([^.]+\.) .+?\. ((?:[^.;]+, eds?\. )?(?:\w+ ed\. )?[^.;]+; \d{4}\.) ([^;]+); vol (\w+)(?:, pt (\d))?\..*",
            r"\1 \3. \4 \5. \2",
        ),
    ),
    Reason(
        "the title of a volume stands before the whole work; pandoc leaves it out",
        "3.12",
        in_ours=(
            r"( in: (?:[^.]+, eds?\. )?).*?\. ([^.;]+; \d{4}:[\d-]+\.) ([^;]+); vol (\w+)\.$",
            r"\1\3. vol \4. \2",
        ),
    ),
    Reason(
        "editors stand before the edition",
        "3.12",
        (r"(\d\w+ ed\.) \(, eds?\.([^.()]+)\)\.", r"\2, eds. \1"),
    ),
    Reason(
        "a group stands behind the people, after a semicolon",
        "3.7",
        (r", ([^,.]*\w{4}[^,.]* \w{4}[^,.]*), et al\.", r", et al; \1."),
    ),
    Reason("'ed' stands behind the names", "3.12", (r"(?:(?<=^)|(?<=in)|\(), eds?\.([^.()]+)\)?\.", r" \1, ed.")),
    Reason("'ed' stands behind the names", "3.12", (r"^ | in (?=[^.]+, ed\.)", lambda at: at[0].strip() and " in: ")),
    Reason("several editors are 'eds'", "3.12", (r"\beds?\.", "ed."), (r"\beds?\.", "ed.")),
    Reason(
        "only what came ahead of its issue is 'published online'",
        "3.11",
        (r"published online ", ""),
        (r"published online ", ""),
    ),
    Reason("a publisher's name may hold 'and'", "3.12", (r"; (?=[a-z ]+; (?:[a-z]+ )?\d{4})", " and ")),
    Reason("a first edition is not told", "3.12", (r"1st ed\. ", "")),
    Reason("translators are told", "3.12", in_ours=(r"[^.]+, trans(?:-ed)?\.", "")),
    Reason("a preprint that was published is cited as published", "3.11", (r" https://arxiv\.org/\S+$", "")),
    Reason("the language of a work in another one is told", "3.9", in_ours=(r" \[in [a-z]+\]", "")),
    Reason("the name of the website is told", "3.15", in_ours=(r"\. [^.]+(?=\. [a-z]+ \d+, \d{4}\. accessed)", "")),
    Reason("the version is told", "3.15", in_ours=(r"\. version [\w.]+(?=\.)", "")),
    Reason(
        "the series of a chapter stands behind its pages, and is told in full",
        "3.12",
        (r"(?<=\. )[^.;:]+\. (?=[^.;]+; \d{4}:)", ""),
    ),
    Reason("the month of a report is told", "3.13", in_ours=(rf"(?<=; ){MONTH} (?=\d{{4}}\.)", "")),
    Reason(
        "the number of a report or a series is told",
        "3.13",
        in_ours=(
            r"(?:(?<=; \d{4}\.)|(?<=\d{4}-\d{4}\.)|(?<=\d{4}:\d{2}-\d{2}\.)|(?<=\d{4}:\d{3}-\d{3}\.)) (?!https)[^/]*?(?= https|$)",
            "",
        ),
    ),
    Reason("the month of software is not told", "3.15", (rf"(?<=\. ){MONTH} (?=\d{{4}}\. doi:)", "")),
    Reason("a data set names where it is kept", "3.15", in_ours=(r"(?<=\. )[^.;]+; (?=\d{4}\. doi:)", "")),
    Reason("an address is written as its site gives it", "3.15", (r"google\.com(?=\?id=)", "google.com/books")),
    Reason(
        "an article number stands in the place of pages",
        "3.11",
        in_ours=(r"(?<=;)(\d+(?:\([^)]*\))?):\w+(?:\.\w+)*", r"\1"),
    ),
    Reason("the full stop stands within quotation marks", "8.6", (r"'\.", ".'"), (r"'\.", ".'")),
    Reason(
        "a particle stands before its name", "3.8", (rf"\b([\w'-]+) ([a-z]{{1,4}}) ({PARTICLES})(?=[,.;])", r"\3 \1 \2")
    ),
)


def folded(text: str) -> str:
    """Without what no manual rules here: capitals (pandoc lowers those of titles), kinds of dashes, quotes and blanks."""
    text = unicodedata.normalize("NFC", text).casefold()
    return " ".join(QUOTES.sub("'", DASHES.sub("-", text)).split())


def _written_anew(text: str, change: tuple) -> str:
    pattern, written = change
    return " ".join(re.sub(pattern, written, text).split()) if pattern else text
