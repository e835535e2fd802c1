"""What GitHub's preview of a page shows right and Python-Markdown does not know: alerts, line breaks, Markdown in <details>.

Task lists and strike-through come from pymdownx; editors look at GitHub's preview first.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .words import ENGLISH, GuideWords

# https://docs.github.com/en/get-started/writing-on-github/…#alerts: the kind of our box, and the name of its title.
ALERTS = {
    "NOTE": ("note", "note"),
    "TIP": ("tip", "tip"),
    "IMPORTANT": ("info", "important"),
    "WARNING": ("warning", "warning"),
    "CAUTION": ("danger", "caution"),
}
ALERT = re.compile(rf"\s*\[!(?P<kind>{'|'.join(ALERTS)})\][ \t]*(?:\n|$)", re.IGNORECASE)
RAW_DETAILS = re.compile(
    r"^(?P<indent>[ ]{0,3})<(?P<tag>details|summary)(?P<attributes>(?![^<>]*\bmarkdown\b)[^<>]*)>", re.IGNORECASE
)


class GitHubExtension(Extension):
    """Adds all of them to one Markdown."""

    def __init__(self, words: GuideWords = ENGLISH) -> None:
        super().__init__()
        self.words = words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Details: before "html_block" (20) takes raw tags out, after superfences (25) took code out.

        Line breaks: before "escape" (180) reads the backslash. Alerts: before "inline" (20), when a text is a text.
        """
        md.preprocessors.register(_Details(md), "github_details", 22)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "github_break", 185)
        md.treeprocessors.register(_Alerts(md, self.words), "github_alerts", 25)


class _Details(Preprocessor):
    """Reads the text in <details> as Markdown, as GitHub does."""

    def run(self, lines: list[str]) -> list[str]:
        return [RAW_DETAILS.sub(_with_markdown, line) for line in lines]


def _with_markdown(found: re.Match[str]) -> str:
    kind = "span" if found["tag"].lower() == "summary" else "1"
    return f'{found["indent"]}<{found["tag"]} markdown="{kind}"{found["attributes"]}>'


class _Alerts(Treeprocessor):
    """Makes a box of a quotation that begins with [!NOTE]."""

    def __init__(self, md: Markdown, words: GuideWords) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: Element) -> None:
        for quotation in list(root.iter("blockquote")):
            first = next(iter(quotation), None)
            found = ALERT.match(first.text or "") if first is not None and first.tag == "p" else None
            if found and first is not None:
                _make_box(quotation, first, found, self.words)


def _make_box(quotation: Element, first: Element, found: re.Match[str], words: GuideWords) -> None:
    kind, title = ALERTS[found["kind"].upper()]
    quotation.tag = "div"
    quotation.set("class", f"admonition {kind}")
    first.text = (first.text or "")[found.end() :]
    if not first.text and not len(first):
        quotation.remove(first)
    heading = Element("p", {"class": "admonition-title"})
    heading.text = words.text(title)
    quotation.insert(0, heading)
