"""What is wrong with the boxes and fenced blocks of a page: kinds that do not exist, boxes without text, no end."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

from citations.problem import Problem
from citations.source_lines import FENCE
from reading.page import SourcePage

BOX = re.compile(
    r"^(?P<indent>[ ]*)(?P<mark>[!?]{2,4}\+?)[ \t]*(?P<kind>[A-Za-z][\w-]*)?(?P<rest>[^\n]*)$", re.MULTILINE
)
BOX_MARKS = ("!!!", "???", "???+")
BOX_KINDS = (
    "keypoints",
    "questions",
    "survival",
    "post-mortem",
    "note",
    "tip",
    "info",
    "warning",
    "danger",
    "example",
    "quote",
)
# A word without quotation marks is one more kind; a title would be lost.
BOX_TITLE = re.compile(rf'(?:[ \t]+(?:inline|end|{"|".join(BOX_KINDS)}))*(?:[ \t]+"[^"]*")?[ \t]*')
FENCE_LINE = re.compile(rf"^(?P<indent>[ >]*){FENCE}[ \t]*(?P<language>[\w-]*)[^`\n]*$", re.MULTILINE)
FENCE_KINDS = ("chart", "bodymap", "callnow")
CLOSED = re.compile(r"(?P<indent> *)\?\?\?(?!\+)")
CALL_NOW = re.compile(r" *`{3,} *callnow")
NO_KIND = re.compile(r"^[ ]*(?P<mark>!!!|\?\?\?\+?)[ \t]*(?P<title>[\"“][^\n]*)$", re.MULTILINE)
ON_ONE_LINE = re.compile(rf"^[ >]*```[ ]*(?P<kind>{'|'.join(FENCE_KINDS)})\b[^`\n]*```[ \t]*$", re.MULTILINE)


def check_blocks(page: SourcePage) -> list[Problem]:
    """The problems of all boxes and fenced blocks in the order of the file."""
    return sorted([*_boxes(page), *_without_kind(page), *_fences(page), *_closed_signs(page), *_fallen_out(page)])


def _fallen_out(page: SourcePage) -> Iterator[Problem]:
    """A line right below one of a box, without the spaces of the box: it ends the box, and what follows is outside too."""
    lines = page.text.split("\n") if "!!!" in page.text or "???" in page.text else []
    is_in_box = False
    for number, (before, line) in enumerate(pairwise(lines), start=2):
        if line[:1].strip():
            if is_in_box and before.startswith("    ") and before.strip():
                yield Problem(
                    number, "this line stands outside the box above it. Write four spaces before it, or an empty line."
                )
            is_in_box = line.startswith(("!!!", "???"))


def _closed_signs(page: SourcePage) -> Iterator[Problem]:
    """A list of signs may stand in a box that opens; the box of signs that cannot wait may not."""
    lines = page.source.split("\n") if "callnow" in page.source else []
    closed: int | None = None
    for number, line in enumerate(lines, 1):
        if closed is not None and line.strip() and len(line) - len(line.lstrip()) <= closed:
            closed = None
        if closed is None and (found := CLOSED.match(line)):
            closed = len(found["indent"])
        elif closed is not None and CALL_NOW.match(line) and "list:" not in "".join(lines[number : number + 3]):
            what = "a Call now box stands in a closed box, where readers may never see it"
            yield Problem(number, f"{what}. Move it out, or write 'list: …' in it.")


def _boxes(page: SourcePage) -> Iterator[Problem]:
    for box in BOX.finditer(page.text):
        rest = page.source[box.start("rest") : box.end("rest")]
        if not box["kind"] or (box["mark"] not in BOX_MARKS and '"' not in rest):
            continue  # A line that begins with "??" or "!!" and is no box.
        if message := _wrong_box(page, box, rest):
            yield page.problem(box.start("mark"), message)


def _without_kind(page: SourcePage) -> Iterator[Problem]:
    for box in NO_KIND.finditer(page.text):
        title = page.source[box.start("title") : box.end("title")].strip().strip('"“”')
        yield page.problem(box.start("mark"), f'the box has no kind. Write {box["mark"]} note "{title}".')


def _wrong_box(page: SourcePage, box: re.Match[str], rest: str) -> str | None:
    kind = box["kind"]
    if box["mark"] not in BOX_MARKS:
        return f"a box begins with three marks, not with '{box['mark']}'. Write '{box['mark'][0] * 3} {kind}{rest}'."
    if kind == "call-now":
        return "a Call now box is drawn from signs.yml. Write a block ```callnow in its place."
    if kind not in BOX_KINDS:
        nearest = get_close_matches(kind, BOX_KINDS, 1)
        remedy = f"Did you mean '{nearest[0]}'?" if nearest else f"The kinds are: {', '.join(BOX_KINDS)}."
        return f"there is no box of the kind '{kind}'. {remedy}"
    if not BOX_TITLE.fullmatch(rest):
        return (
            f'the title of the box cannot be read. Put it in straight double quotes: {box["mark"]} {kind} "The title".'
        )
    below = page.source[box.end() :].lstrip("\n").split("\n")[0]
    if not below.startswith(box["indent"] + "    "):
        return "the box is empty. Begin each line of its text with four spaces."
    return None


def _fences(page: SourcePage) -> Iterator[Problem]:
    for block in ON_ONE_LINE.finditer(page.source):
        remedy = f"Write ```{block['kind']}, what it says and ``` on lines of their own"
        yield page.problem(block.start("kind"), f"a block on one line is read as code. {remedy}.")
    open_fence: re.Match[str] | None = None
    start = page.front_matter.end if page.front_matter else 0
    for fence in FENCE_LINE.finditer(page.source, start):
        if open_fence:
            if fence["fence"].startswith(open_fence["fence"]) and not fence["language"]:
                open_fence = None
            continue
        open_fence = fence
        kind = fence["language"]
        nearest = get_close_matches(kind, FENCE_KINDS, 1, 0.7) if kind not in FENCE_KINDS else []
        if nearest:
            yield page.problem(fence.start("fence"), f"there is no block '{kind}'. Did you mean '{nearest[0]}'?")
    if open_fence:
        message = f"the block that begins here is never closed. Add a line '{open_fence['fence']}' below its last line."
        yield page.problem(open_fence.start("fence"), message)
