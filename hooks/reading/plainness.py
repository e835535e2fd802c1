"""How plain a page is: grade, length of sentences and words, passive voice, and each place that is too hard.

Grade is Flesch-Kincaid (Kincaid 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59. It is given twice: over
all words, and with the syllables of drug names and of terms that the glossary explains left out. Titles, tables and
charts do not enter the grade. An item of a list is read as a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citations.problem import Problem

from .page import SourcePage
from .passages import CHART, LIST_ITEM, PARAGRAPH, TABLE_ROW, TITLE, Passage
from .plain_words import PlainWords
from .sentences import Sentence, read_sentences
from .syllables import count_syllables

LONGEST_SENTENCE = 25  # words
TOLD = re.compile(
    r"\b(?:call(?:s|ed)?(?: it| this| that| them)?|(?:doctors?|letter|report|team) (?:may |might |often |will )?(?:says?|writes?|names?)|(?:word|name|term) (?:for it |for this )?is) [\"“'‘]?(?:an? )?$",
)
LONGEST_PARAGRAPH = 4  # sentences
LONG_WORD = 3  # syllables
WORD = re.compile(r"[^\W_]+(?:[’'.,/-][^\W_]+)*")
IRREGULAR = (
    "born|brought|built|caught|chosen|cut|done|drawn|felt|found|given|gone|held|kept|known|left|lost|made|meant|met|put|"
    "read|said|seen|sent|shown|spoken|taken|taught|thought|told|understood|won|written"
)
PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s+(?:not\s+|also\s+|often\s+|\w+ly\s+)?"
    rf"(?:(?!(?:need|red|bed|fed)\b)\w{{2,}}ed|{IRREGULAR})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Plainness:
    """The measures of one page; shares are between 0 and 1. `problems` are the places to mend."""

    words: int
    grade: float
    grade_names_apart: float
    mean_sentence: float
    longest_sentence: int
    long_words: float
    long_words_names_apart: float
    passive: float
    problems: tuple[Problem, ...]


def measure_plainness(page: SourcePage, known: PlainWords) -> Plainness:
    """Measures a page as written in Markdown."""
    read = [(passage, read_sentences(passage)) for passage in page.passages if passage.kind != CHART]
    scored = [
        sentence for passage, sentences in read if passage.kind in (PARAGRAPH, LIST_ITEM) for sentence in sentences
    ]
    lengths = [len(words_of(sentence.text)) for sentence in scored] or [0]
    words = [word for sentence in scored for word in words_of(sentence.text)]
    plain = [word for word in words if not known.is_apart(word)]
    per_sentence = len(words) / len(lengths)
    return Plainness(
        words=len(words),
        grade=_grade(per_sentence, words),
        grade_names_apart=_grade(per_sentence, plain),
        mean_sentence=per_sentence,
        longest_sentence=max(lengths),
        long_words=_share(count_syllables(word) >= LONG_WORD for word in words),
        long_words_names_apart=_share(count_syllables(word) >= LONG_WORD for word in plain),
        passive=_share(bool(PASSIVE.search(sentence.text)) for sentence in scored),
        problems=tuple(sorted(_problems(read, known))),
    )


def words_of(text: str) -> list[str]:
    """The words and numbers of a text; "28,193", "PD-L1" and "don't" are one word each."""
    return WORD.findall(text)


def _grade(words_per_sentence: float, words: Sequence[str]) -> float:
    spelled = [word for word in words if word[0].isalpha()]
    syllables = sum(map(count_syllables, spelled)) + len(words) - len(spelled)
    return 0.39 * words_per_sentence + 11.8 * syllables / max(len(words), 1) - 15.59


def _share(answers: Iterator[bool]) -> float:
    listed = list(answers)
    return sum(listed) / max(len(listed), 1)


def _problems(read: Sequence[tuple[Passage, list[Sentence]]], known: PlainWords) -> Iterator[Problem]:
    for passage, sentences in read:
        if passage.kind in (PARAGRAPH, LIST_ITEM) and len(sentences) > LONGEST_PARAGRAPH:
            message = f"a {passage.kind} of {len(sentences)} sentences. Split it: {LONGEST_PARAGRAPH} at most."
            yield Problem(passage.line, message)
        for sentence in sentences:
            length = len(words_of(sentence.text))
            if length > LONGEST_SENTENCE and passage.kind != TITLE:
                what = "cell" if passage.kind == TABLE_ROW else "sentence"
                message = (
                    f"a {what} of {length} words: “{_start(sentence.text)}”. Split it: {LONGEST_SENTENCE} at most."
                )
                yield Problem(sentence.line, message)
            for word, advice in known.found_in(sentence.text):
                if not advice.startswith("(") and _is_explained(word, sentence.text):
                    continue
                yield Problem(sentence.line, f"“{word}” is a word to avoid. Write instead: {advice}.")


def _is_explained(word: str, text: str) -> bool:
    """Whether the sentence tells what doctors call it: "doctors call it mucositis", "(in your letter: “mucositis”)"."""
    before = text[: text.find(word)]
    return TOLD.search(before) is not None


def _start(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:49].rstrip()}…"
