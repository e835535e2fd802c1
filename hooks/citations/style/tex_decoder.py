"""Reads TeX token by token into pybtex's rich text; what stands for what is in the tables beside it."""

import re
from collections.abc import Callable

from pybtex.richtext import BaseText, HRef, Tag, Text

from . import tex_units
from .tex_address import unescape_url
from .tex_commands import (
    ARGUMENTS_BEFORE_WORDS,
    DROPPED_WITH_ARGUMENT,
    LOWER,
    MATHEMATICS,
    NO_MATTER,
    QUOTES,
    SIGN_COMMANDS,
    SWITCHES,
    TAGS,
    TEXT,
    UPPER,
)
from .tex_symbols import ACCENTS, ALONE, SIGNS, SYMBOLS, accented

LIGATURE = re.compile("-{2,3}|``|''|`|~")
LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "~": "\N{NO-BREAK SPACE}"}
TOKEN = re.compile(
    r"\\url\s*\{(?P<url>[^{}]*)\}"
    r"|\\href\s*\{(?P<href>[^{}]*)\}"
    r"|\\(?P<word>[A-Za-z]+)\*?\s*"
    r"|\\\((?P<parens>[^$]*?)\\\)"
    r"|\\(?P<sign>.?)"
    r"|(?P<open>\{)"
    r"|(?P<close>\})"
    # "$<$5", "n$=$35", "$x$2" and "$ \alpha $" are mathematics whatever follows.
    r"|\$(?P<alone>\s*(?:[<>=≤≥±+*/|≈~-]+|[A-Za-z]|(?:\\[A-Za-z]+[^$\\]*)+)\s*)\$"
    # "$5 and $10", "$5-$10" are money; "$H_2O$", "$\alpha$1" are mathematics.
    r"|\$(?=[^$]*[\\^_{][^$]*\$|[^$]+\$(?!\d))(?P<math>(?!\s)(?:\\.|[^$\\])+?(?<!\s))\$"
    r"|(?P<script>[\^_])"
    rf"|(?P<ligature>{LIGATURE.pattern})"
    r"|(?P<text>[^\\{}$^_\-`'~]+|.)"
)
FORMULA = re.compile(r"(?P<digits>(?<=[A-Za-z)\]])\d+)|\^\{?(?P<charge>[0-9]*[+-])\}?|(?P<text>.)")
# Far above any real title, far below Python's recursion limit; deeper groups are read as if unbraced.
DEEPEST = 40
KNOWN = frozenset().union(
    ACCENTS, SYMBOLS, TAGS, SWITCHES, QUOTES, ARGUMENTS_BEFORE_WORDS, DROPPED_WITH_ARGUMENT, UPPER, LOWER, MATHEMATICS,
    TEXT, NO_MATTER,
)  # fmt: skip
DEGREES_AND_PRIMES = ("°", "′", "″")


def decode(source: str) -> Text:
    """The whole of `source`; a closing brace without its opening one is left out."""
    return _Decoder(source).group()


class _Decoder:
    """Takes tokens from a stack, the next one on top; `depth` counts the open groups."""

    def __init__(self, source: str, math: bool = False, depth: int = 0) -> None:
        self.tokens = list(TOKEN.finditer(source))[::-1]
        self.math = math
        self.start = depth

    def group(self, depth: int | None = None) -> Text:
        """Everything up to the closing brace (at the outermost level: to the end)."""
        depth = self.start if depth is None else depth
        parts: list[BaseText | str] = []
        while self.tokens:
            token = self.tokens.pop()
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
            return _formula(self.source_of_argument(depth))
        if name in ("frac", "tfrac", "dfrac", "nicefrac", "sfrac"):
            return Text(self.argument(depth), "/", self.argument(depth))
        return ""

    def sign(self, sign: str, depth: int) -> BaseText | str:
        if sign in ACCENTS and depth < DEEPEST:
            return accented(str(self.argument(depth)), ACCENTS[sign]) or ALONE.get(sign, "")
        return SIGN_COMMANDS.get(sign, sign)

    def script(self, sign: str, depth: int) -> BaseText | str:
        if not self.math or depth >= DEEPEST:
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
            self.skip_option()
            self.argument(depth)
        return ""

    def quantity(self, numbers: int, has_unit: bool, depth: int) -> str:
        r"""`\SI{5}{\milli\gram}`; a range reads "1 to 5 mg"."""
        self.skip_option()
        words = " to ".join(tex_units.number(self.source_of_argument(depth)) for _ in range(numbers))
        unit = tex_units.unit(self.source_of_argument(depth)) if has_unit else ""
        return words + ("" if not words or not unit or unit in "°′″" else " ") + unit

    def skip_option(self) -> None:
        r"""`\textcolor[rgb]{…}`."""
        if self.tokens and self.tokens[-1][0].startswith("["):
            option, rest = "", ""
            while self.tokens and "]" not in option:
                option += self.tokens.pop()[0]
            rest = option.partition("]")[2]
            self.tokens.extend(list(TOKEN.finditer(rest))[::-1])

    def source_of_argument(self, depth: int) -> str:
        """The next group as it is written."""
        if not self.tokens or self.tokens[-1].lastgroup != "open":
            return str(self.argument(depth))
        self.tokens.pop()
        source, open_groups = "", 1
        while self.tokens:
            token = self.tokens.pop()
            open_groups += {"open": 1, "close": -1}.get(token.lastgroup or "", 0)
            if not open_groups:
                break
            source += token[0]
        return source

    def argument(self, depth: int) -> BaseText:
        """The group or the single character that comes next."""
        while self.tokens:
            token = self.tokens.pop()
            if token.lastgroup == "close":
                self.tokens.append(token)
                break
            if token.lastgroup != "text":
                return Text(self.expand(token, depth + 1))
            if text := token["text"].lstrip():
                self.tokens.extend(list(TOKEN.finditer(text[1:]))[::-1])
                return Text(text[0])
        return Text()


def _formula(source: str) -> Text:
    r"""`\ce{H2O}`: digits behind a letter are lowered, charges raised."""
    tags: dict[str, Callable[[str], BaseText | str]] = {
        "digits": lambda words: Tag("sub", words),
        "charge": lambda words: Tag("sup", words),
    }
    parts = (tags.get(found.lastgroup or "", str)(found[found.lastgroup or 0]) for found in FORMULA.finditer(source))
    return Text(*parts)
