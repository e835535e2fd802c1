"""Words of a sentence that do not go together: "the studies is", "it do not", "many of these sign", "you may the".

Each word becomes the letter of its class (word_classes.py), and each rule is a pattern of such letters, so it holds for all words of a class.
A rule stands here only if no right sentence breaks it: a subject is looked for where a sentence or a clause begins, and nowhere else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bare_things import bare_things
from reading.page import SourcePage
from reading.sentences import Sentence, read_sentences
from word_classes import class_of
from wordings import wordings_in

TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
NOT_MEANT = re.compile(
    r".*\b(?:number|lot|few|couple|rest|half|majority|group|range|pair|series|kind|variety|handful|third|quarter|part|minutes|hours|days|weeks|months|years|times|dry|cool|clean|clear|warm|slow|free|thin|double|long|last|better|worse)\b.*",
    re.IGNORECASE | re.DOTALL,
)  # "A number of people are" and "six weeks of it is enough" are right, and a mouth may dry.
NAMED_ELSEWHERE = re.compile(
    r"their (?:is|are|was|were)|(?:it|he|she) dose|(?:to|can|may|will|could|must|should) chose|(?P<word>\w+) (?P=word)",
    re.IGNORECASE,
)  # mixed_up.yml, rumdl.
BEGINS = (
    r"(?:(?<=\^)|(?<=[Cc.])|(?<=,[Cc])|(?<=[\^,.]!))"  # A sentence, a clause or what stands behind a colon begins here.
)
SAYS = r"(?:(?<=\^)|(?<=[Cc.,])|(?<=,&)|(?<=\^y)|(?<=[\^,.]!))"  # Here a pronoun can only be the subject.
THING = r"[taehq]?[Jnub]*[nu]"
THINGS = r"(?:[tahHmq+]?[Jnub]*[nubNB]&)?[tHmq+]?[Jnub]*[NB]"
ENDS = r"(?=[.,MirsSDGfoCcT!x&]|$)"  # No further noun follows.


@dataclass(frozen=True)
class Rule:
    """A pattern of classes; `{}` in what is said stands for the words found."""

    pattern: re.Pattern[str]
    wrong: str
    remedy: str
    unless: re.Pattern[str] = NAMED_ELSEWHERE

    @classmethod
    def of(cls, pattern: str, wrong: str, remedy: str, unless: re.Pattern[str] = NAMED_ELSEWHERE) -> "Rule":
        return cls(re.compile(pattern), wrong, remedy, unless)


ONE_VERB = "has several things and a verb for one"
MANY_VERB = "has one thing and a verb for several"
ONE_WORD = "has several things and a word for one"
NO_SUBJECT = "has a verb that does not go with its subject"
NO_FORM = "has a verb in a form that cannot stand there"
LACKS = "lacks a word, or has one too much"
BEFORE_A_WILL = frozenset(("a", "the", "my", "your", "his", "her", "our", "their", "living", "no", "last"))
S_OFF, S_ON, ARE = (
    "Take the s of the verb away, or write of one thing.",
    "Write the verb with its s, or write of several.",
    "Write “are”, “were”, “have” or “do”.",
)
IS, BASE, DONE = (
    "Write “is”, “was”, “has” or “does”.",
    "Write its base form, as in “can go”.",
    "Write it as in “has gone”, “be done”.",
)
READ = "Read it aloud, and mend it."
RULES = (
    Rule.of(rf"(?:{BEGINS}|(?<=,&))(?P<said>{THINGS}y*[isD])", ONE_VERB, ARE),
    Rule.of(rf"(?:{BEGINS}|(?<=,&))(?P<said>{THINGS}y*[VB])(?![irMsSDGvdjzfA])", ONE_VERB, S_OFF),
    Rule.of(r"(?<=A)(?P<said>[tHm][Jnub]*Ny*[VBisD])(?![irMsSDGvdjzfA])", ONE_VERB, S_OFF),
    Rule.of(rf"{BEGINS}(?P<said>H[isD])", ONE_VERB, ARE),
    Rule.of(rf"{BEGINS}(?P<said>m(?:f[tH][Jnub]*N)?y*V)", ONE_VERB, S_OFF),
    Rule.of(rf"{SAYS}(?P<said>Py*[isD])", NO_SUBJECT, ARE),
    Rule.of(rf"{SAYS}(?P<said>Py*[VB])", NO_SUBJECT, S_OFF),
    Rule.of(rf"{SAYS}(?P<said>py*[rS]|pO)", NO_SUBJECT, IS),
    Rule.of(rf"{SAYS}(?P<said>py*[vb])(?!x)", NO_SUBJECT, "Write the verb with its s."),
    Rule.of(rf"{BEGINS}(?P<said>X(?:y*[rSv]|W[rSv])|hr)", MANY_VERB, "Write the verb as it goes with one."),
    Rule.of(rf"{BEGINS}(?P<said>{THING}y*[rS])(?!&)", MANY_VERB, IS),
    Rule.of(rf"{BEGINS}(?P<said>{THING}(?:y*v|y+b))(?!&)", MANY_VERB, S_ON),
    Rule.of(r"(?<=[^oTJnNubBtaeHm1&fq+])(?P<said>(?:[tHmq]?[Jnub]*N|H)(?:Wy*[isDV]|Ay*[sDV]))", ONE_VERB, "Write the verb as it goes with several."),
    Rule.of(r"(?P<said>[ae][Jnub]*N|[ae]J*B)(?=[.,irsfoCcTxAW]|$)", "has one thing and a word for several", "Write “a scan”, or “scans”."),
    Rule.of(rf"(?P<said>[1h]J*[nub]?N){ENDS}", "has one thing and a word for several", "Write “each scan”, “this scan”, or “these scans”."),
    Rule.of(rf"(?P<said>[Hm]J*[nu]){ENDS}", ONE_WORD, "Write the word with its s, or “this”, “much”."),
    Rule.of(r"(?P<said>[Hm]J*b)(?=[MirsSDf.]|$)", ONE_WORD, "Write the word with its s."),
    Rule.of(rf"(?P<said>[1m]f[tH]J*[nb]){ENDS}", "takes some of several and has a word for one", "Write the word with its s."),
    Rule.of(r"(?P<said>Zy*i(?:m|J*N))", ONE_VERB, "Write “there are” or “there were”."),
    Rule.of(r"(?P<said>Zy*raJ*n)(?!f)", MANY_VERB, "Write “there is” or “there was”."),
    Rule.of(r"(?<!%)(?P<said>\*[Jnub]*N)", "has “much” where things can be counted", "Write “many”."),
    Rule.of(r"(?P<said>-[Jnub]*N)", "has “less” where things can be counted", "Write “fewer”."),
    Rule.of(r"(?P<said>\+R)", "compares twice", "Take “more” out."),
    Rule.of(rf"{SAYS}(?P<said>[pP]Mx?y*[atHWeirsuM])", LACKS, READ),
    Rule.of(rf"{SAYS}(?P<said>[pP]y*J)(?=[TofcA.])", LACKS, READ),
    Rule.of(rf"{BEGINS}(?P<said>[ta]?[Jnub]*[nNu]y+[ta])", LACKS, READ),
    Rule.of(r"(?P<said>c[MirsDV])", LACKS, READ),
    Rule.of(r"(?P<said>k[vOSE]|Kv)", LACKS, "Write “to” between the two."),
    Rule.of(r"(?!(?<=\^)ai)(?P<said>[at][atHirsSDf&pPcAM]|e[irsSDpPc])", LACKS, READ),
    Rule.of(r"(?P<said>Mx?y*[dzj])", NO_FORM, BASE),
    Rule.of(r"(?P<said>Mx?y*V|[pPnN]Mx?y*[irsD])", NO_FORM, BASE),
    Rule.of(r"(?P<said>[OQ]xy*[datirsVz]|[OQ][dzV])(?!&)", NO_FORM, BASE),
    Rule.of(r"(?P<said>Tz)", NO_FORM, BASE),
    Rule.of(r"(?P<said>E[vOz]|[sSG]y*[vz]|[sSG]y+b)", NO_FORM, DONE),
    Rule.of(rf"{SAYS}(?P<said>[pP](?:[ir]x?[vz]|y*j))", NO_FORM, DONE),
    Rule.of(rf"{BEGINS}(?P<said>[tae][Jnub]*[nu][of][tHm]*[Jnub]*N(?:y*[rSOv]))(?!&)", MANY_VERB, IS, NOT_MEANT),
    Rule.of(rf"{BEGINS}(?P<said>(?:[tHm]?[Jnub]*N|[qm]f[tH]?J*N)(?:[of][tae]?[Jnub]*[nu])?(?:o[tae][Jnub]*[nu])?y*[isD])", ONE_VERB, ARE, NOT_MEANT),
    Rule.of(rf"{BEGINS}(?P<said>1f[tH][Jnub]*Ny*[vrSO])", MANY_VERB, "Write the verb as it goes with one."),
    Rule.of(r"(?<=[\^CcAWov,yd.sSGirVBbKk])(?P<said>[ae][Jnub]*[nu][AW]y*[vbrSO])(?!&)", MANY_VERB, S_ON),
    Rule.of(r"(?<=[cA])(?P<said>[nu]y*[rSOv])(?!&)", MANY_VERB, S_ON),
    Rule.of(r"(?<=[nNuPpWAb])(?P<said>Mx?y*B)", NO_FORM, BASE),
    Rule.of(rf"{SAYS}(?P<said>[pP]Mx?J)(?=&[Jd?]|[.,])", LACKS, "Write “be” between the two.", NOT_MEANT),
    Rule.of(r"(?<=\^)(?P<said>Z[qatmN])", LACKS, "Write “there is” or “there are”."),
    Rule.of(r"(?<=[cC])(?P<said>[tae][Jnub]*[nu]J)(?=[,.])", LACKS, "Write “is” between the two."),
    Rule.of(rf"{BEGINS}(?P<said>tJf[tHm]*N[rSOv])(?!&)", MANY_VERB, IS, NOT_MEANT),
    Rule.of(rf"{BEGINS}(?P<said>[tae]J*b(?:y*v))(?=[oTatp])", MANY_VERB, S_ON),
    Rule.of(r"(?<=\^)(?P<said>mt[Jnub]*[nu]&t[Jnub]*[nu](?:[BVisD]))(?=[Tota])", ONE_VERB, S_OFF),
    Rule.of(r"(?<=[nu])(?P<said>iy*v)(?=[oT])", NO_FORM, DONE),
)  # fmt: skip


def grammar_lines(folder: Path) -> list[str]:
    """One line for each place of a page in `docs/` at which a rule is broken."""
    return [
        f"{path.relative_to(folder).as_posix()}:{line}: {wrong}"
        for path in sorted((folder / "docs").rglob("*.md"))
        for line, wrong in _on_page(path.read_text("utf-8", errors="replace"))
    ]


@cache  # Tests look at the same pages again and again.
def _on_page(source: str) -> list[tuple[int, str]]:
    sentences = (sentence for passage in SourcePage(source).passages for sentence in read_sentences(passage))
    return [(sentence.line, wrong) for sentence in sentences for wrong in _wrong(sentence)]


def _wrong(sentence: Sentence) -> Iterator[str]:
    found = list(TOKEN.finditer(sentence.text))
    words_before = ["", *(token[0].lower() for token in found)]
    classes = "^" + "".join(_class(token[0], number, words_before[number]) for number, token in enumerate(found))
    said: set[int] = set()  # Each word is named once.
    for rule in RULES:
        for match in rule.pattern.finditer(classes):
            first, last = match.start("said") - 1, match.end("said") - 2
            words = sentence.text[found[first].start() : found[last].end()]
            if said.isdisjoint(range(first, last + 1)) and not rule.unless.fullmatch(words):
                said.update(range(first, last + 1))
                yield f"“{words}” {rule.wrong}. {rule.remedy}"
    for wording in wordings_in(sentence.text):
        at = {number for number, token in enumerate(found) if wording.start <= token.start() < wording.end}
        if said.isdisjoint(at):
            said |= at
            yield wording.message
    yield from bare_things(sentence, [token[0].lower() for token in found], classes, said)


def _class(word: str, number: int, before: str) -> str:
    if not word[0].isalnum():
        return "." if word in ".:;?!()" else ","
    if word == "will" and before in BEFORE_A_WILL:
        return "n"
    if word[0].isdigit():
        return "#"
    return class_of(word.lower() if number == 0 and not word[1:].isupper() else word)
