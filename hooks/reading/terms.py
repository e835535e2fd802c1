"""The terms of the glossary page: a definition list, one line for the term and ":   " before its explanation."""

import re
from dataclasses import dataclass

from .sentences import plain_text

# Several terms may stand above one explanation, each on its line.
ENTRY = re.compile(
    r"^(?P<names>[^\s:#|>-][^\n]*(?:\n[^\s:#|>-][^\n]*)*)\n+:\s{1,3}(?P<explanation>\S[^\n]*)", re.MULTILINE
)
NOT_IN_ID = re.compile(r"[^a-z0-9]+")
PLURAL_ENDINGS = ((re.compile(r"(?<=s)is$"), "es"), (re.compile(r"(?<=[^aeiou])y$"), "ies"), (re.compile(r"$"), "s"))


@dataclass(frozen=True)
class Term:
    """One word or phrase that the glossary explains; `id` is its anchor on that page."""

    name: str
    explanation: str

    @property
    def id(self) -> str:
        return term_id(self.name)

    @property
    def forms(self) -> str:
        """A pattern for the term and its plural; capitals count only where the term has them inside, as in CPS or p16."""
        plural = next(end.sub(plural, self.name) for end, plural in PLURAL_ENDINGS if end.search(self.name))
        is_name = any(letter.isupper() for letter in self.name[1:]) or any(letter.isdigit() for letter in self.name)
        written = re.escape if is_name else _in_any_case
        return f"(?:{written(plural)}|{written(self.name)})".replace(r"\ ", r"\s+").replace(r"\-", "[-‑]")


def _in_any_case(name: str) -> str:
    """Both cases of each letter: of many alternatives, `re` passes over those that begin with another letter, unless
    IGNORECASE is set."""
    return "".join(
        f"[{small}{sign.upper()}]" if (small := sign.lower()) != sign.upper() else re.escape(sign) for sign in name
    )


def read_terms(glossary: str) -> list[Term]:
    """The terms of a glossary page, as written in Markdown, in its order."""
    named = ((name, match["explanation"]) for match in ENTRY.finditer(glossary) for name in match["names"].split("\n"))
    terms = [Term(plain_text(name.replace("`", "")).strip(), plain_text(explained)) for name, explained in named]
    return [term for term in terms if term.id]


def term_id(name: str) -> str:
    """The anchor of a term on the glossary page; "" for a name without letters and digits."""
    return NOT_IN_ID.sub("-", name.lower()).strip("-")
