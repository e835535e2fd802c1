"""The words the plainness check knows: what to write instead of a hard word, and which names are counted apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from .terms import Term
from .yaml_loaders import SafeLoader

WORDS_FILE = Path(__file__).with_name("plain_words.yml")
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")


@dataclass(frozen=True)
class PlainWords:
    """`write_instead` maps a word or phrase ("word*" for all its forms) to plain words; `apart` is in lower case."""

    write_instead: Mapping[str, str]
    apart: frozenset[str]

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Each word to avoid as it stands in the text, with what to write instead."""
        for match in self._pattern.finditer(text.lower()):
            yield text[match.start() : match.end()], self._advice(match[0])

    def is_apart(self, word: str) -> bool:
        """Whether a word is a name or belongs to a defined term."""
        return not {word.lower(), word.lower().removesuffix("s"), word.lower().removesuffix("’s")}.isdisjoint(
            self.apart
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.write_instead, key=len, reverse=True)
        forms = "|".join(re.escape(form).replace(r"\*", r"\w*") for form in longest_first)
        return re.compile(rf"\b(?:{forms})\b" if forms else r"(?!)")

    def _advice(self, found: str) -> str:
        stems = (form for form in self.write_instead if form.endswith("*") and found.startswith(form[:-1]))
        return self.write_instead[found if found in self.write_instead else max(stems, key=len)]


def read_plain_words(terms: Iterable[Term] = (), path: Path = WORDS_FILE) -> PlainWords:
    """The words of the file, and the terms that the glossary page defines."""
    listed = yaml.load(path.read_text("utf-8"), SafeLoader)
    names = WORD.findall(" ".join([*listed["names"], *(term.name for term in terms)]).lower())
    return PlainWords({form.lower(): advice for form, advice in listed["write_instead"].items()}, frozenset(names))
