"""Reads the fields of one entry with pybtex's parser, which here goes on at the next field after a mistake.

Nearly all fields of real files read `name = {value},`; one pattern takes those past the parser, in a third of its time.
"""

import re
from collections.abc import MutableMapping
from dataclasses import dataclass, replace

from pybtex.database.input.bibtex import NAME_CHARS, LowLevelParser
from pybtex.scanner import Pattern, PybtexSyntaxError

from . import field_mistakes as said

FIELD_FOLLOWS = re.compile(r"[A-Za-z][\w:+-]*\s*=")
FIELD_LINE = re.compile(r"^[ \t]*[A-Za-z][\w:+-]*[ \t]*=", re.MULTILINE)
BRACED_ONCE = r"(?:[^{}]++|\{[^{}]*+\})*+"
BRACED_TWICE = rf"(?:[^{{}}]++|\{{{BRACED_ONCE}\}})*+"
PLAIN_FIELD = re.compile(
    rf"(?P<name>[A-Za-z][\w:+-]*)\s*=\s*(?:\{{(?P<value>{BRACED_TWICE})\}}|(?P<number>[0-9]+))\s*(?:,\s*|(?=[}})]\Z))"
)
BARE_VALUE = re.compile(
    r"(?P<value>[^\s{}\"#=,][^\n{}\"#=]*?(?=\s*,?\s*[})]?[ \t]*$)|[^\s{}\"#=,][^\n{}\"#=,]*?(?=\s*[,\n})]))",
    re.MULTILINE,
)
OPEN_QUOTATION = re.compile(r"(?P<name>[A-Za-z][\w:+-]*)\s*=\s*\"(?P<value>[^\"{}\n]*?)[ \t]*,?[ \t]*\n")
# Names with blanks of the Web of Science and of Scopus.
SPACED_NAME = re.compile(r"(?P<name>Early Access Date|funding_text \d+)(?=\s*=)", re.IGNORECASE)
COMMENT = re.compile(r"%[^\n]*\n?")
TYPOGRAPHIC_QUOTES = "“”„‟«»"
LONGEST_OF_MACROS = 5_000  # Letters of one value, put together of what `@string` defines.
MONTH = "month"  # Its values are names, such as jan.


@dataclass(frozen=True, slots=True)
class Field:
    """A field as written, with its offset in the entry's text."""

    name: str
    value: str
    offset: int


class FieldParser(LowLevelParser):
    """After `read()`: the `fields` of one entry, and its `mistakes` as (offset, message).

    The entry's braces must be in balance and its fields begin at `start`; it becomes `key` in messages.
    """

    # With letters beyond ASCII, as biber reads them: @string{bramão = …}
    NAME = Pattern(rf"(?:[{re.escape(NAME_CHARS)}]|[^\W\d])(?:[{re.escape(NAME_CHARS)}]|\w)*", "a valid name")

    def __init__(self, text: str, start: int, key: str, macros: MutableMapping[str, str]) -> None:
        super().__init__(text, macros=macros)
        self.pos = start
        self.key = key
        self.last = len(text) - 1  # The entry's closing brace or parenthesis.
        self.fields: list[Field] = []
        self.mistakes: list[tuple[int, str]] = []

    def read(self) -> None:
        self.eat_whitespace()
        while self.pos < self.last:
            if field := PLAIN_FIELD.match(self.text, self.pos):
                self.fields.append(Field(field["name"], field["number"] or field["value"], self.pos))
                self.pos = field.end()
            else:
                self._read_any(self.pos)

    def _read_any(self, start: int) -> None:
        try:
            self._read_one(start)
        except PybtexSyntaxError as error:
            line = self.text[start : self.last].split("\n")[0]
            self._report(start, said.unreadable(str(error), self.current_field_name or "", line, self.key))
            self._keep_open_quotation(start)
            self._go_to_next_field(start)
        self.eat_whitespace()

    def _read_one(self, start: int) -> None:
        self.current_field_name, self.current_value = None, []
        if self.text[start] == ",":
            self.pos += 1
        elif comment := COMMENT.match(self.text, start):
            self.pos = comment.end()
        else:
            self.current_field_name = self._read_name(start)
            self._expect_equals()
            self._read_value()
            self.fields.append(Field(self.current_field_name, "".join(self.current_value), start))
            self._expect_comma()

    def _read_name(self, start: int) -> str:
        if spaced := SPACED_NAME.match(self.text, start):
            self.pos = spaced.end()
            return spaced["name"].replace(" ", "")
        return self.required([self.NAME]).value

    def _expect_equals(self) -> None:
        if not self.optional([self.EQUALS]):
            if self.text[self.pos] not in '{"':
                raise PybtexSyntaxError("no field", self)
            self._report(self.pos, said.without_equals(self.current_field_name or "", self.key))

    def _read_value(self) -> None:
        """As pybtex does it, and an unbraced `journal = Head Neck` as what it says."""
        self.eat_whitespace()
        bare = BARE_VALUE.match(self.text, self.pos)
        if not bare or bare["value"].isdecimal() or bare["value"] in self.macros:
            self.parse_value()
            return
        value = bare["value"].strip(TYPOGRAPHIC_QUOTES)
        name = self.current_field_name or ""
        if name != MONTH:  # The lint knows which months there are.
            self._report(self.pos, said.not_in_braces(name, value, self.key))
        self.current_value = [value]
        self.pos = bare.end()

    def substitute_macro(self, name: str) -> str:
        """What `@string` says of it; thirty that each name another twice would fill any memory."""
        start = self.pos - len(name)
        if name not in self.macros:
            self._report(start, said.undefined(name, self.key))
            return name
        if len(self.macros[name]) + sum(map(len, self.current_value)) <= LONGEST_OF_MACROS:
            return self.macros[name]
        self._report(start, said.too_long(name, LONGEST_OF_MACROS))
        return ""

    def _expect_comma(self) -> None:
        end = self.pos
        self.eat_whitespace()
        if self.pos >= self.last or self.text[self.pos] in ",%":
            return
        if not FIELD_FOLLOWS.match(self.text, self.pos):
            self._shorten_open_quotation()
            raise PybtexSyntaxError("no comma", self)
        end = len(self.text[:end].rstrip())
        self._report(end - 1, said.without_comma(self.current_field_name or "", self.key))

    def _shorten_open_quotation(self) -> None:
        """`title = "Foo,` runs on to the next quotation mark, some fields further down."""
        field = self.fields[-1]
        if FIELD_LINE.search(field.value):
            self.fields[-1] = replace(field, value=field.value.split("\n")[0].rstrip(" ,"))

    def _keep_open_quotation(self, start: int) -> None:
        """Of `title = "Foo,` without any further quotation mark: its line."""
        read = self.fields and self.fields[-1].offset == start
        if not read and (quotation := OPEN_QUOTATION.match(self.text, start)):
            self.fields.append(Field(quotation["name"], quotation["value"], start))

    def _report(self, offset: int, message: str) -> None:
        self.mistakes.append((offset, message))

    def _go_to_next_field(self, start: int) -> None:
        following = FIELD_LINE.search(self.text, start + 1)
        self.pos = following.start() if following else self.last
