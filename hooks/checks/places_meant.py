"""Links that lead elsewhere than they say: to words that stand nowhere there, or past the heading that they name."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from markdown.extensions.toc import slugify
from mkdocs.structure.files import File, Files

from build import Build
from citations.problem import Problem
from reading.page import SourcePage

LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]{3,80})\]\((?P<file>[\w./-]+\.md)?(?:#(?P<anchor>[\w-]+))?\)")
HEADING = re.compile(r"^(?P<marks>#+)[ \t]+(?P<text>.*?)[ \t]*(?:\{ ?#(?P<id>[\w-]+)[^}\n]*\})?[ \t]*$", re.MULTILINE)
WORD = re.compile(r"[a-z0-9]{3,}")
# Say nothing of what a link is about.
UNTOLD = frozenset(
    {
        "about",
        "and",
        "are",
        "can",
        "every",
        "for",
        "from",
        "here",
        "how",
        "more",
        "not",
        "the",
        "this",
        "what",
        "when",
        "with",
        "you",
    }
)
BEGINNING = 5  # "scans" and "scanning", "radiation" and "radiate".


class PlacesMeant:
    """All pages of a site, and what stands below each of their headings."""

    def __init__(self, files: Files, building: Build) -> None:
        self._building = building
        self._files = {file.src_uri: file for file in files.documentation_pages()}

    def check(self, file: File) -> Iterator[Problem]:
        """The links of a page of which no word stands where they lead, or that name another heading of their page."""
        page = self._building.page(file)
        if page.says("figures", "our own"):  # A page about pages leads to them by what it found: "yes", "first lines".
            return
        for link in LINK.finditer(page.text):
            words = [word for word in WORD.findall(link["text"].lower()) if word not in UNTOLD]
            target = normpath(join(dirname(file.src_uri), link["file"])) if link["file"] else file.src_uri
            if not words or target not in self._files or not (link["file"] or link["anchor"]):
                continue
            led_to = self._building.page(self._files[target])
            said = _said(led_to, link["anchor"])
            if said and (named := _named_other(led_to.source, link)):
                what = f"“{link['text']}” is a heading of {target}, and the link leads to #{link['anchor']}"
                yield page.problem(link.start(), f"{what}. Write #{named}.")
            elif said and not any(word[:BEGINNING] in f"{target} {said}" for word in words):
                where = f"{target}#{link['anchor']}" if link["anchor"] else target
                what = f"no word of “{link['text']}” stands where the link leads, at {where}"
                yield page.problem(link.start(), f"{what}. Correct the address, or the text.")


def _named_other(source: str, link: re.Match[str]) -> str | None:
    """The address of the heading, not that of the page, that has just the words of a link to another one."""
    parts = (found for found in HEADING.finditer(source) if len(found["marks"]) > 1)
    headings = {slugify(found["text"], "-"): found["id"] for found in parts}
    words = slugify(link["text"], "-")
    named = headings.get(words, "") or words
    return named if link["anchor"] and words in headings and named != link["anchor"] else None


def _said(page: SourcePage, anchor: str | None) -> str:
    """The title and the text of a page, or of the part below a heading, in small letters; "" if there is none of that address."""
    title = str(page.front_matter.said.get("title") or "") if page.front_matter else ""
    text = page.source if not anchor else _below(page.source, anchor)
    return f"{title} {text}".lower() if text else ""


def _below(source: str, anchor: str) -> str:
    headings = list(HEADING.finditer(source))
    for place, heading in enumerate(headings):
        if anchor == (heading["id"] or slugify(heading["text"], "-")):
            further = (each.start() for each in headings[place + 1 :] if len(each["marks"]) <= len(heading["marks"]))
            return source[heading.start() : next(further, len(source))]
    return ""
