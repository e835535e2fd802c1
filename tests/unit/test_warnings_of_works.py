"""What warns a reader about a work is never lost, wherever a program or a publisher wrote it; and what nobody sees is named."""

import pytest
from pybtex.database import Entry

from citations.ama import plain_text
from citations.bibliography import parse_bibliography
from citations.lint import lint_entries
from citations.reference import reference_html
from citations.style.notices import CORRECTED, IN_DOUBT, RETRACTED, is_notice_itself, notices
from citations.words import ENGLISH

ARTICLE = (
    "@article{{k, author = {{Doe, J.}}, title = {{{title}}}, journal = {{Lancet}}, year = 2020, volume = 1{fields}}}"
)


def source(fields: str = "", title: str = "T") -> str:
    return ARTICLE.format(title=title, fields=f", {fields}" if fields else "")


def entry(text: str) -> Entry:
    return next(iter(parse_bibliography(text).entries.values()))


def kinds(fields: str = "", title: str = "T") -> list[str]:
    return [notice.kind for notice in notices(entry(source(fields, title)))]


def said(text: str) -> list[str]:
    return [problem.message for problem in lint_entries(parse_bibliography(text))]


FIELDS = {
    "note = {Retracted}": [RETRACTED],
    "note = {Retraction in: Lancet. 2020;395:1820}": [RETRACTED],
    "note = {This paper has been withdrawn by the authors}": [RETRACTED],
    "pubstate = {retracted}": [RETRACTED],
    "relatedtype = {retraction}": [RETRACTED],
    "relatedstring = {Retracted by}": [RETRACTED],
    "titleaddon = {Retracted}": [RETRACTED],
    "addendum = {Withdrawn June 5, 2020}": [RETRACTED],
    "type = {Retracted Publication}": [RETRACTED],
    "keywords = {Humans, Retracted Publication}": [RETRACTED],
    "retracted = {2020-06-05}": [RETRACTED],
    "retracted = {yes}": [RETRACTED],
    "note = {Expression of concern in: Lancet. 2020}": [IN_DOUBT],
    "addendum = {Editorial expression of concern published 2021}": [IN_DOUBT],
    "note = {Partially retracted}": [IN_DOUBT],
    "note = {Erratum in: Lancet. 2020;396:30}": [CORRECTED],
    "addendum = {Correction appears in Acta 2021}": [CORRECTED],
    "note = {Corrected and republished in: J. 2021}": [CORRECTED],
    "relatedtype = {erratum}": [CORRECTED],
    "note = {Erratum in: J. 2020. Retraction in: J. 2021}": [RETRACTED, CORRECTED],
    "note = {Not retracted}": [],
    "note = {A review of retracted papers}": [],
    "keywords = {retracted papers, ethics}": [],
    "note = {Patients withdrawn from treatment}": [],
}
TITLES = {
    "RETRACTED: F2": [RETRACTED],
    "RETRACTED ARTICLE: A drug": [RETRACTED],
    "Retracted: A drug": [RETRACTED],
    "[Retracted] A drug": [RETRACTED],
    "A drug [Retracted]": [RETRACTED],
    "A drug (Retracted article. See vol. 3, p. 1, 2021)": [RETRACTED],
    "A drug {RETRACTED} {ARTICLE}": [RETRACTED],
    "WITHDRAWN: A drug for pain": [RETRACTED],
    "Withdrawn Article: A drug": [RETRACTED],
    "Expression of Concern: A drug": [IN_DOUBT],
    "A drug. [Erratum appears in J Foo. 2020]": [CORRECTED],
    "Retracted publications in oncology: a review": [],
    "Why articles are withdrawn": [],
    "The withdrawn patient: a guide": [],
    "Corrected survival in cancer": [],
    "An expression of concern for carers": [],
}


@pytest.mark.parametrize(("fields", "found"), FIELDS.items())
def test_a_field_that_speaks_against_a_work_is_understood(fields: str, found: list[str]) -> None:
    assert kinds(fields) == found


@pytest.mark.parametrize(("title", "found"), TITLES.items())
def test_a_title_that_speaks_against_its_work_is_understood(title: str, found: list[str]) -> None:
    assert kinds(title=title) == found


MARKS = {
    "note = {Retracted}": "Retracted. Do not rely on this work.",
    "note = {Withdrawn June 5, 2020}": "Retracted on June 5, 2020. Do not rely on this work.",
    "note = {Retracted in: Lancet. 2006 Feb 4;367(9508):382}": "Retracted on February 4, 2006. Do not rely on this work.",
    "note = {Retraction in: Lancet. 2006 Feb;367:382}": "Retracted in February 2006. Do not rely on this work.",
    "note = {Retraction in: Lancet. 2006;367:382}": "Retracted in 2006. Do not rely on this work.",
    "note = {Expression of concern in: Lancet. 2020}": ENGLISH.text("in_doubt"),
}


@pytest.mark.parametrize(("fields", "words"), MARKS.items())
def test_the_mark_stands_before_the_reference_in_words(fields: str, words: str) -> None:
    assert reference_html(entry(source(fields))).startswith(f'<strong class="retracted">{words}</strong> Doe J.')


def test_a_preprint_says_that_nobody_checked_it() -> None:
    html = reference_html(entry("@misc{k, title = {T}, publisher = {medRxiv}, doi = {10.1101/2020.03.05.20031773}}"))
    assert html.startswith(f'<strong class="preprint">{ENGLISH.text("preprint")}</strong> T.')


def test_a_correction_is_printed_as_it_is_typed() -> None:
    assert plain_text(entry(source("note = {Erratum in: Lancet. 2020;396:30}"))) == (
        "Doe J. T. Lancet. 2020;1. Erratum in: Lancet. 2020;396:30."
    )


@pytest.mark.parametrize(
    "title",
    ["Retraction notice to “Foo” [J. 1 (2020)]", "Retraction Note: Foo", "Notice of Retraction", "Correction to: Foo", "Erratum: Foo",
     "Retraction: Foo", "Retraction of: Foo", "Retraction of “Foo”", "Correction for Smith et al., Foo", "Corrigendum to Foo",

     "Author Correction: Foo", "Publisher’s correction: Foo", "Statement of Retraction: Foo", "Retraction of: “Foo”", "Addendum: Foo",
     "Foo (Retraction of Vol 12, 2018)", "Foo. (Correction to vol 3, pg 1, 2020)", "Correction for Doe et al., Foo"],
)  # fmt: skip
def test_a_notice_is_no_work(title: str) -> None:
    assert is_notice_itself(entry(source(title=title)))
    assert said(source(title=title)) == [
        "'k' is the notice of a retraction or correction. Cite the work itself, or another one."
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Error correction in scans", "Corrections officers and cancer", "Retractions in oncology",
        "Retraction of the eyelid after surgery: a concern", "Withdrawal of opioids: a guide", "Correction for attenuation in PET",
        "Correction of a bite", "Retraction of skin flaps",
        "Withdrawal of life support: a survey", "Withdrawal of artificial nutrition", "Retraction of the upper eyelid after radiotherapy",
        "Correction for multiple testing: a primer", "Correction of facial palsy", "Trials (withdrawn after volume 3)",
    ],
)  # fmt: skip
def test_a_title_with_such_a_word_is_none(title: str) -> None:
    assert said(source(title=title)) == []


def test_a_retraction_without_a_day_is_asked_for_it() -> None:
    assert said(source("note = {Retracted}")) == [
        "the note of 'k' says that the work was retracted or withdrawn. Add the day of the notice, as in "
        "retracted = {2021-04-09}, and cite another work for what it said."
    ]
    assert said(source("note = {Retracted}, retracted = {2021-04-09}")) == []


def test_a_preprint_is_asked_whether_it_was_published_until_somebody_looked() -> None:
    text = "@misc{k, author = {A, B}, title = {T}, year = 2024, howpublished = {medRxiv}%s}"
    assert said(text % "") == [
        "'k' is a preprint, which other experts have not checked. If a journal has published it since, cite that; "
        "if not, add the day you looked, as in preprint = {2026-11-24}."
    ]
    assert said(text % ", preprint = {2026-11-24}") == []


def test_a_preprint_as_an_article_needs_no_journal() -> None:
    text = "@article{k, author = {A, B}, title = {T}, year = 2024, preprint = {2026-11-24}, doi = {10.1101/2024.03.08.24303997}}"
    assert said(text) == []


UNUSED = {
    "collaboration = {ATLAS}": ["the field 'collaboration' of 'k' is neither printed nor exported."],
    "jornal = {J}, vol = 3": ["the fields 'jornal' and 'vol' of 'k' are neither printed nor exported."],
    "issuetitle = {Theme}": ["the field 'issuetitle' of 'k' is neither printed nor exported."],
    "howpublished = {Handed out}": ["the field 'howpublished' of 'k' is neither printed nor exported."],
    "abstract = {A}, file = {x.pdf}, mendeley-groups = {x}, bdsk-url-1 = {x}, optnote = {x}, keywords = {x}": [],
    "howpublished = {Online}, note = {PMID: 3}": [],
}


@pytest.mark.parametrize(("fields", "messages"), UNUSED.items())
def test_a_field_that_nobody_sees_is_named_once(fields: str, messages: list[str]) -> None:
    remedy = " Move what readers need into a field that is printed, or delete it."
    assert said(source(fields)) == [message + remedy for message in messages]


def test_a_month_that_is_none_is_named() -> None:
    assert said(source("month = {sometime}")) == ["the month of 'k', 'sometime', is none. Write it as in month = jan."]
    assert said(source("month = {Juillet}")) == []
