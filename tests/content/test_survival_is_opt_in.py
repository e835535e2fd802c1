"""How long people live is told only to a reader who asks: on the page Outlook, or in a closed box that warns first."""

import re
from collections.abc import Iterator

from figures.survival import is_survival_figure
from guide import PAGES, GuidePage, assert_none, keyword, offender
from reading.sentences import Sentence

OPT_IN = {"outlook.md"}
CLOSED_BOX = "?survival"
WARNING = re.compile(r"only if you want|how long people live|skip", re.IGNORECASE)


def told_unasked(page: GuidePage) -> Iterator[Sentence]:
    if page.name not in OPT_IN:
        yield from (
            sentence
            for sentence in page.sentences
            if CLOSED_BOX not in sentence.passage.boxes
            and is_survival_figure(whole_text(sentence))
            and not is_post_mortem(sentence)
        )


def is_post_mortem(sentence: Sentence) -> bool:
    """Whether it tells what was seen after death: where the cancer was, not how long people lived."""
    return bool(sentence.keys) and all(keyword(key) == "post-mortem" for key in sentence.keys)


def whole_text(sentence: Sentence) -> str:
    """A line of a chart is read with the title of the chart, a cell with its row."""
    if sentence.passage.kind in ("chart", "table row"):
        words = " ".join(line for _, line in sentence.passage.lines)
        return f"{words} {sentence.text}"
    return sentence.text


def test_no_figure_about_how_long_people_live_stands_where_no_one_asked() -> None:
    unasked = [offender(page, sentence.line, sentence.text) for page in PAGES for sentence in told_unasked(page)]
    assert_none(unasked)


def test_a_closed_box_warns_before_it_is_opened() -> None:
    lines = [(page, number, line) for page in PAGES for number, line in enumerate(page.source.split("\n"), start=1)]
    silent = [
        offender(page, number, line)
        for page, number, line in lines
        if line.lstrip().startswith("??? survival") and not WARNING.search(line)
    ]
    assert_none(silent)


def test_a_box_with_figures_about_survival_starts_closed() -> None:
    opened = [
        offender(page, number, line)
        for page in PAGES
        for number, line in enumerate(page.source.split("\n"), start=1)
        if re.match(r"\s*(?:\?\?\?\+|!!!) *survival", line)
    ]
    assert_none(opened)


def test_the_page_on_outlook_says_first_that_it_may_be_skipped() -> None:
    [outlook] = [page for page in PAGES if page.name in OPT_IN]
    first = next(sentence for sentence in outlook.sentences if sentence.passage.kind == "paragraph")
    assert "skip this page" in first.text


def test_the_rule_knows_a_figure_about_survival_from_one_about_spread() -> None:
    assert is_survival_figure("About 36 of every 100 people were alive after two years.")
    assert is_survival_figure("The median was 7.5 months.")
    assert is_survival_figure("People lived for 12 months.")
    assert not is_survival_figure(
        "Distant spread came in 37 of every 100 of the people who were looked at after death."
    )
    assert not is_survival_figure("Some people live for years.")
