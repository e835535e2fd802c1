"""Reads TeX token by token into pybtex's rich text; what stands for what is in the tables beside it."""

import re

from pybtex.richtext import BaseText, HRef, Tag, Text

from . import tex_units
from .tex_address import unescape_url
from .tex_commands import (
    ARGUMENTS_BEFORE_WORDS,
    DROPPED_WITH_ARGUMENT,
    LOWER,
    MATHEMATICS,
    QUOTES,
    SIGN_COMMANDS,
    SWITCHES,
    TAGS,
    TEXT,
    UPPER,
)
from .tex_formulas import formula
from .tex_symbols import ACCENTS, ALONE, SIGNS, SYMBOLS, accented
from .tex_tokens import LIGATURES, Tokens

# Far above any real title, far below Python's recursion limit; deeper groups are read as if unbraced.
DEEPEST = 40
DEGREES_AND_PRIMES = ("°", "′", "″")


def decode(source: str) -> Text:
    """The whole of `source`; a closing brace without its opening one is left out."""
    return _Decoder(source).group()


class _Decoder:
    """Reads tokens; `depth` counts the open groups."""

    def __init__(self, source: str, math: bool = False, depth: int = 0) -> None:
        self.tokens = Tokens(source)
        self.math = math
        self.start = depth

    def group(self, depth: int | None = None) -> Text:
        """Everything up to the closing brace (at the outermost level: to the end)."""
        depth = self.start if depth is None else depth
        parts: list[BaseText | str] = []
        for token in self.tokens:
            if token.lastgroup == "close":
                if depth > self.start:
                    break
            elif token.lastgroup == "word" and token["word"] in SWITCHES and depth < DEEPEST:
                parts.append(Tag(SWITCHES[token["word"]], self.group(depth + 1)))
                if depth > self.start:
                    break
            else:
                parts.append(self.expand(token, depth))
        return Text(*parts)

    def expand(self, token: re.Match[str], depth: int) -> BaseText | str:
        match token.lastgroup:
            case "text":
                return token["text"]
            case "ligature":
                return LIGATURES[token["ligature"]]
            case "script":
                return self.script(token["script"], depth)
            case "url":
                return HRef(unescape_url(token["url"]), unescape_url(token["url"]))
            case "math" | "alone" | "parens" if depth < DEEPEST:
                return _Decoder(token[token.lastgroup].strip(), math=True, depth=depth + 1).group()
            case "open" if depth < DEEPEST:
                return self.group(depth + 1)
            case "href" if depth < DEEPEST:
                # Only the words: a link cannot hold another link.
                return HRef(unescape_url(token["href"]), str(self.argument(depth)))
            case "word" if self.math and token["word"] in SIGNS and token[0][-1].isspace():
                return SIGNS[token["word"]] + " "  # "p \leq 0.05": TeX sets space around relations by itself.
            case "word" if depth < DEEPEST:
                return self.command(token["word"], depth)
            case "sign":
                return self.sign(token["sign"], depth)
        return ""

    def command(self, name: str, depth: int) -> BaseText | str:
        if name in ACCENTS:
            return accented(str(self.argument(depth)), ACCENTS[name])
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in TAGS:
            return Tag(TAGS[name], self.argument(depth))
        if name in QUOTES:
            opening, closing = QUOTES[name]
            return Text(opening, self.argument(depth), closing)
        if name in DROPPED_WITH_ARGUMENT or name in ARGUMENTS_BEFORE_WORDS:
            return self.dropped(ARGUMENTS_BEFORE_WORDS.get(name, 1), depth)
        return self.with_arguments(name, depth)

    def with_arguments(self, name: str, depth: int) -> BaseText | str:
        if name in MATHEMATICS or name in TEXT:
            return self.in_mode(name in MATHEMATICS, depth)
        if name in UPPER or name in LOWER:
            words = self.argument(depth)
            return words.upper() if name in UPPER else words.lower()
        if name in tex_units.NUMBERS:
            return self.quantity(*tex_units.SHAPES[name], depth)
        if name == "ce":
            return formula(self.source_of_argument(depth))
        if name in ("frac", "tfrac", "dfrac", "nicefrac", "sfrac"):
            return Text(self.argument(depth), "/", self.argument(depth))
        return ""

    def sign(self, sign: str, depth: int) -> BaseText | str:
        if sign in ACCENTS and depth < DEEPEST:
            return accented(str(self.argument(depth)), ACCENTS[sign]) or ALONE.get(sign, "")
        return SIGN_COMMANDS.get(sign, sign)

    def script(self, sign: str, depth: int) -> BaseText | str:
        r"""Outside of mathematics only what has braces, as in `Nd_{1-x}`; TeX would stop there."""
        if not (self.math or self.tokens.group_follows()) or depth >= DEEPEST:
            return sign
        words = self.argument(depth)
        if sign == "^" and str(words) in DEGREES_AND_PRIMES:
            return words
        return Tag("sup" if sign == "^" else "sub", words)

    def in_mode(self, math: bool, depth: int) -> BaseText:
        before, self.math = self.math, math
        words = self.argument(depth)
        self.math = before
        return words

    def dropped(self, count: int, depth: int) -> str:
        for _ in range(count):
            self.tokens.skip_option()
            self.argument(depth)
        return ""

    def quantity(self, numbers: int, has_unit: bool, depth: int) -> str:
        r"""`\SI{5}{\milli\gram}`; a range reads "1 to 5 mg"."""
        self.tokens.skip_option()
        words = " to ".join(tex_units.number(self.source_of_argument(depth)) for _ in range(numbers))
        unit = tex_units.unit(self.source_of_argument(depth)) if has_unit else ""
        return words + ("" if not words or not unit or unit in "°′″" else " ") + unit

    def source_of_argument(self, depth: int) -> str:
        """The next group as it is written, or the words of what stands there in place of one."""
        group = self.tokens.take_group()
        return str(self.argument(depth)) if group is None else group

    def argument(self, depth: int) -> BaseText:
        """The group or the single character that comes next."""
        for token in self.tokens:
            if token.lastgroup == "close":
                self.tokens.put_back(token)
                break
            if token.lastgroup != "text":
                return Text(self.expand(token, depth + 1))
            if text := token["text"].lstrip():
                self.tokens.put_before(text[1:])
                return Text(text[0])
        return Text()
