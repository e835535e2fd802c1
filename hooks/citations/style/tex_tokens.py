"""Cuts TeX into tokens, and gives them one after the other."""

import re
from collections.abc import Iterator

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
    r"|\$(?P<alone>\s*(?:[<>=≤≥±+*/|≈~-]+|[A-Za-z]|(?<=\s)[A-Z]{2,5}(?=\s)|(?:\\[A-Za-z]+[^$\\]*)+)\s*)\$"
    # "$5 and $10", "$5-$10" are money; "$H_2O$", "$\alpha$1" are mathematics.
    r"|\$(?=[^$]*[\\^_{][^$]*\$|[^$]+\$(?!\d))(?P<math>(?!\s)(?:\\.|[^$\\])+?(?<!\s))\$"
    r"|(?P<script>[\^_])"
    rf"|(?P<ligature>{LIGATURE.pattern})"
    r"|(?P<text>[^\\{}$^_\-`'~]+|.)"
)


class Tokens:
    """Those of a text that are still to be read, the next one on top."""

    def __init__(self, source: str) -> None:
        self._stack = list(TOKEN.finditer(source))[::-1]

    def __iter__(self) -> Iterator[re.Match[str]]:
        """Each is taken; whoever goes on while reading one takes those after it."""
        while self._stack:
            yield self._stack.pop()

    def put_back(self, token: re.Match[str]) -> None:
        self._stack.append(token)

    def put_before(self, text: str) -> None:
        """A text that is to be read before the rest."""
        self._stack.extend(list(TOKEN.finditer(text))[::-1])

    def skip_option(self) -> None:
        r"""`\textcolor[rgb]{…}`."""
        if self._stack and self._stack[-1][0].startswith("["):
            option = ""
            for token in self:
                option += token[0]
                if "]" in option:
                    break
            self.put_before(option.partition("]")[2])

    def group_follows(self) -> bool:
        return bool(self._stack) and self._stack[-1].lastgroup == "open"

    def take_group(self) -> str | None:
        """The next group as it is written, without its braces; None if no group comes next."""
        if not self.group_follows():
            return None
        self._stack.pop()
        source, open_groups = "", 1
        for token in self:
            open_groups += {"open": 1, "close": -1}.get(token.lastgroup or "", 0)
            if not open_groups:
                break
            source += token[0]
        return source
