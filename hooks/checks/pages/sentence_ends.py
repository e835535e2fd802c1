"""Sentences that begin small or have no end, and items of a list that end in another way than all others of it."""

import re
from collections.abc import Iterator, Sequence

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import LIST_ITEM, PARAGRAPH, TITLE, Passage
from reading.sentences import CLUSTER, plain_text, read_sentences

from .slips import BREAKS_OFF

ENDS = re.compile(r"[.?!:;,…—|][\"”’')\]]*$")
ASKS = re.compile(
    r"(?:(?:Do|Have) (?:I|you|we|they)|(?:Does|Did|Has) (?:it|he|she|they|this|that|the|your)|(?:Is|Are|Was|Were|Can|Could|Should|Will|Would|May|Must|Shall) "
    r"(?:I|you|we|they|it|he|she|this|that|there|the|my|your|a|an))\b"
)
TITLE_ASKS = re.compile(
    r"(?:What|How|Why|When|Where|Who|How (?:long|often|much|many|far)) (?:is|are|do|does|did|can|could|should|will|would|was|were|must) "
    r"(?:an?|the|my|your|I|you|it|they|we|this|that|these|there)\b"
)
PICTURE = re.compile(r":\w+:$")  # ":lungs:" is named elsewhere.
BARE = re.compile(r"[A-Za-z]$")
STOP = re.compile(r"[.!][\"”’')\]]*$")
SMALL = re.compile(r"[a-z]+[ ,]")
# Words that begin a sentence, and no name.
BEGINS = re.compile(
    r"(?:A|An|After|All|And|Ask|At|Before|But|Call|Do|For|He|If|In|It|Many|Most|My|No|Of|On|One|Or|She|So|Some|Take|Tell|That|The|Then|There"
    r"|These|They|This|Those|To|We|When|While|With|You|Your)\b"
)
ENOUGH_WORDS = 4  # Fewer may be a name, a label or an address.
ENOUGH_ITEMS = 4  # Of three, two that agree are no rule.


def check_sentence_ends(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    found = set(_odd_items(page.passages))
    followed = zip(page.passages, [*page.passages[1:], None], strict=True)
    for passage, following in followed:
        if passage.kind == PARAGRAPH and passage.lines[0][1][:1] not in "<![":
            found.update(_small(passage))
            begins_list = following is not None and following.kind == LIST_ITEM
            found.update(_open(passage, begins_list))
            found.update(_open_colon(passage, page))
        if passage.kind in (PARAGRAPH, LIST_ITEM):
            found.update(_questions(passage))
        elif passage.kind == TITLE and (asked := TITLE_ASKS.match(passage.lines[0][1])) and "?" not in asked.string:
            what = f"“{asked[0]} …” asks, and ends without “?”"
            found.add(Problem(passage.line, f"{what}. Write “?”."))
    return sorted(found)


def _small(passage: Passage) -> Iterator[Problem]:
    for sentence in read_sentences(passage):
        if SMALL.match(sentence.text) and ENDS.search(sentence.text):
            first = sentence.text.split()[0].strip(",")
            yield Problem(sentence.line, f"the sentence begins small with “{first}”. Write “{first.capitalize()}”.")


def _open(passage: Passage, begins_list: bool) -> Iterator[Problem]:
    """Each line of a paragraph is a sentence, or goes on in the next with a small letter; before a list it may break off."""
    said = [(line, plain_text(CLUSTER.sub("", text)).strip()) for line, text in passage.lines]
    for (line, text), (_, following) in zip(said, [*said[1:], (0, "" if begins_list else "A")], strict=True):
        if (
            following[:1].isupper()
            and len(text.split()) >= ENOUGH_WORDS
            and BARE.search(text)
            and not BREAKS_OFF.search(text)
        ):
            what = f"the line ends behind “{' '.join(text.split()[-3:])}” without a full stop"
            yield Problem(line, f"{what}. Add it, or the end of the sentence.")
        if text.endswith(",") and following != "A" and BEGINS.match(following):
            yield Problem(line, "the text breaks off behind a comma. Write its end, or a full stop.")
    if said[-1][1].endswith(",") and not begins_list:
        yield Problem(said[-1][0], "the text breaks off behind a comma. Write its end, or a full stop.")


def _open_colon(passage: Passage, page: SourcePage) -> Iterator[Problem]:
    """With nothing below it in its part of the page."""
    line, text = passage.lines[-1]
    said = plain_text(CLUSTER.sub("", text)).strip() if ":" in text else ""
    if said.endswith(":") and " " in said and not PICTURE.search(said):
        below = next(filter(str.strip, page.source.split("\n")[line:]), "#")
        if below.startswith("#"):
            yield Problem(line, "the text breaks off behind a colon. Write what follows, or a full stop.")


def _questions(passage: Passage) -> Iterator[Problem]:
    for sentence in read_sentences(passage):
        if ASKS.match(sentence.text) and STOP.search(sentence.text) and "?" not in sentence.text:
            what = f"“{' '.join(sentence.text.split()[:3])} …” asks, and ends without “?”"
            yield Problem(sentence.line, f"{what}. Write “?”.")


def _odd_items(passages: Sequence[Passage]) -> Iterator[Problem]:
    """The one item that begins or ends in another way than all others of its list."""
    for items in _lists(passages):
        said = [plain_text(CLUSTER.sub("", " ".join(text for _, text in item.lines))).strip() for item in items]
        if (odd := _odd_one([text[:1].islower() for text in said])) is not None and said[odd][:1].islower():
            first = said[odd].split()[0].strip(",")
            what = f"this item begins small with “{first}”, and no other of its list does"
            yield Problem(items[odd].line, f"{what}. Write “{first.capitalize()}”.")
        if (odd := _odd_one([bool(ENDS.search(text)) for text in said])) is not None:
            if STOP.search(said[odd]) and len(read_sentences(items[odd])) == 1:
                what = "this item ends with a full stop, and no other of its list does"
                yield Problem(items[odd].line, f"{what}. Take it out.")
            elif len(said[odd].split()) >= ENOUGH_WORDS and not ENDS.search(said[odd]):
                what = "this item ends without a full stop, and each other of its list has one"
                yield Problem(items[odd].line, f"{what}. Add it.")
        if (
            (odd := _odd_one(["?" in text for text in said])) is not None
            and STOP.search(said[odd])
            and "?" not in said[odd]
        ):
            what = "this item is no question, and each other of its list is one"
            yield Problem(items[odd].line, f"{what}. End it with “?”.")


def _lists(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Items whose lines follow each other, at least four."""
    items: list[Passage] = []
    for passage in passages:
        goes_on = items and passage.boxes == items[-1].boxes and passage.line == items[-1].lines[-1][0] + 1
        if passage.kind != LIST_ITEM or not goes_on:
            if len(items) >= ENOUGH_ITEMS:
                yield items
            items = []
        if passage.kind == LIST_ITEM:
            items.append(passage)
    if len(items) >= ENOUGH_ITEMS:
        yield items


def _odd_one(are_so: Sequence[bool]) -> int | None:
    """The place of the only one that is, or is not."""
    for value in (True, False):
        if are_so.count(value) == 1:
            return are_so.index(value)
    return None
