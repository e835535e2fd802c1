"""Markdown's links pass over `[@leemans1993]`: nearly all citations are so, and three kinds of links read each sign by sign."""

import re
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, ShortReferenceInlineProcessor

from .inline import KEY_ALONE

ALONE = r"@[A-Za-z0-9]++\]"
# What must stand behind the bracket for a link: `[text](address)`, `[text][name]`.
LINKS = {
    "link": re.compile(rf"{LINK_RE}(?!{ALONE}(?!\())"),
    "reference": re.compile(rf"{LINK_RE}(?!{ALONE}(?!\s?\[))"),
}


class ShortReferences(ShortReferenceInlineProcessor):
    """`[name]` is a link if that name is defined; of a key that is not, nothing more is asked."""

    def handleMatch(  # type: ignore[override]  # As InlineProcessor's own.  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        alone = KEY_ALONE.match(data, m.start())
        if alone and f"@{alone['key'].lower()}" not in self.md.references:
            return None, None, None
        return super().handleMatch(m, data)


def pass_over_citations(md: Markdown) -> None:
    """Leaves all links as they are, and those of another extension that stand in their place."""
    for name, pattern in LINKS.items():
        if name in md.inlinePatterns and md.inlinePatterns[name].pattern == LINK_RE:
            md.inlinePatterns[name].compiled_re = pattern
    if (
        "short_reference" in md.inlinePatterns
        and type(md.inlinePatterns["short_reference"]) is ShortReferenceInlineProcessor
    ):
        md.inlinePatterns.register(ShortReferences(LINK_RE, md), "short_reference", 130)
