"""TeX as it stands in the fields of references.bib → rich text that says the same, and never raises.

Unknown commands lose the command and keep their argument. `%` is a percent sign, not a comment: fields come from
databases that know no TeX. Control characters and direction overrides are removed.
"""

import re
import unicodedata

from pybtex.richtext import BaseText, HRef, String, Tag, Text

from .tex_symbols import (
    ACCENTS,
    DROPPED_WITH_ARGUMENT,
    QUOTES,
    SIGN_COMMANDS,
    SIGNS,
    SWITCHES,
    SYMBOLS,
    TAGS,
)

UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
)
NEEDS_DECODING = re.compile(r"[\\{}$]")
ACCENTED_LETTER = re.compile(r"(?<!\\)\{\\(?P<accent>[\"'`^~=.])(?P<letter>[A-Za-z])\}")
LIGATURE = re.compile("-{2,3}|``|''|`|~")
TOKEN = re.compile(
    r"\\url\s*\{(?P<url>[^{}]*)\}"
    r"|\\href\s*\{(?P<href>[^{}]*)\}"
    r"|\\(?P<word>[A-Za-z]+)\*?\s*"
    r"|\\(?P<sign>.?)"
    r"|(?P<open>\{)"
    r"|(?P<close>\})"
    # "$5 and $10", "$5-$10" are money; "$H_2O$", "$\alpha$1" are mathematics.
    r"|\$(?=[^$]*[\\^_{][^$]*\$|[^$]+\$(?!\d))(?P<math>(?!\s)(?:\\.|[^$\\])+?(?<!\s))\$"
    r"|(?P<script>[\^_])"
    rf"|(?P<ligature>{LIGATURE.pattern})"
    r"|(?P<text>[^\\{}$^_\-`'~]+|.)"
)
LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "~": "\N{NO-BREAK SPACE}"}
URL_ESCAPE = re.compile(r"\\(?P<sign>[%_#&~$])(?:\{\})?")
# Far above any real title, far below Python's recursion limit; deeper groups are read as if unbraced.
DEEPEST = 40


def rich_text(source: str) -> BaseText:
    """One field as rich text; text without commands and groups passes by the decoder."""
    source = " ".join(UNPRINTABLE.sub(_space_or_nothing, source).split())
    if "{\\" in source:
        source = ACCENTED_LETTER.sub(_accented_letter, source)  # Names are full of them: half the time of the decoder.
    if NEEDS_DECODING.search(source):
        return _Decoder(source).group()
    return String(LIGATURE.sub(lambda ligature: LIGATURES[ligature[0]], source))


def plain(source: str) -> str:
    """One field as plain text."""
    return " ".join(str(rich_text(source)).split()) if source else ""  # Most entries lack most fields.


def unescape_url(source: str) -> str:
    r"""A URL or DOI as typed in a .bib file, where some tools write `\%`, `\_`, `\#`, `\&`."""
    return URL_ESCAPE.sub(lambda match: match["sign"], UNPRINTABLE.sub("", source)).strip()


def _space_or_nothing(match: re.Match[str]) -> str:
    return " " if any(character.isspace() for character in match[0]) else ""


def _accented_letter(match: re.Match[str]) -> str:
    r"""`{\"u}` is ü; what Unicode has no single letter for is left to the decoder."""
    letter = _accented(match["letter"], ACCENTS[match["accent"]])
    return letter if len(letter) == 1 else match[0]


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
            case "math" if depth < DEEPEST:
                return _Decoder(token["math"], math=True, depth=depth + 1).group()
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
            return _accented(str(self.argument(depth)), ACCENTS[name])
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in TAGS:
            return Tag(TAGS[name], self.argument(depth))
        if name in QUOTES:
            opening, closing = QUOTES[name]
            return Text(opening, self.argument(depth), closing)
        if name in DROPPED_WITH_ARGUMENT:
            self.argument(depth)
        if name == "frac":
            return Text(self.argument(depth), "/", self.argument(depth))
        return ""

    def sign(self, sign: str, depth: int) -> BaseText | str:
        if sign in ACCENTS and depth < DEEPEST:
            return _accented(str(self.argument(depth)), ACCENTS[sign])
        return SIGN_COMMANDS.get(sign, sign)

    def script(self, sign: str, depth: int) -> BaseText | str:
        if not self.math or depth >= DEEPEST:
            return sign
        return Tag("sup" if sign == "^" else "sub", self.argument(depth))

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


def _accented(letters: str, accent: str) -> str:
    r"""`\'{\i}` is í: TeX takes the dot away before it sets an accent, Unicode does so by itself."""
    if not letters:
        return ""
    first = {"ı": "i", "ȷ": "j"}.get(letters[0], letters[0])
    return unicodedata.normalize("NFC", first + accent) + letters[1:]
