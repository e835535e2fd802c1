"""A DOI is read from every form it is written in; what is none, or hides one, is named."""

import pytest

from citations.bibliography import parse_bibliography
from citations.lint import lint_entries
from citations.style.doi import of_resolver, read_doi, short_doi
from citations.style.identifiers import doi

SICI = "10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b"
FORMS = {
    "10.1002/hed.23202": "10.1002/hed.23202",
    SICI: SICI,
    "10.1016/S0140-6736(20)31180-6": "10.1016/S0140-6736(20)31180-6",
    "10.1000.10/123456": "10.1000.10/123456",
    "https://doi.org/10.1002/hed.23202": "10.1002/hed.23202",
    "http://dx.doi.org/10.1002/hed.23202": "10.1002/hed.23202",
    "doi.org/10.1002/hed.23202": "10.1002/hed.23202",
    "doi:10.1002/hed.23202": "10.1002/hed.23202",
    "DOI: 10.1002/hed.23202": "10.1002/hed.23202",
    "DOI 10.1002/hed.23202": "10.1002/hed.23202",
    "info:doi/10.1002/hed.23202": "10.1002/hed.23202",
    "https://doi-org.proxy.library.edu/10.1016/j.x.2013.01.009": "10.1016/j.x.2013.01.009",
    "https://doi.org.proxy.library.edu/10.1016/j.x.2013.01.009": "10.1016/j.x.2013.01.009",
    "https://doi.org/10.1101%2F2024.03.08.24303999": "10.1101/2024.03.08.24303999",
    "https://onlinelibrary.wiley.com/doi/abs/10.1002/hed.23202": "10.1002/hed.23202",
    "https://www.frontiersin.org/articles/10.3389/fonc.2020.00123/full?x=1": "10.3389/fonc.2020.00123",
    "10.1002/hed.23202.": "10.1002/hed.23202",
    "10.1000/a..b/.c": "10.1000/a..b/.c",
    "10.1002/hed.23202;": "10.1002/hed.23202",
    r"10.1038/nclimate1990\rhttp://www.nature.com/nclimate1990.html#supplementary": "10.1038/nclimate1990",
    r"10.1038/nclimate1990\n": "10.1038/nclimate1990",
    "10.1016/j.oraloncology.2013.01.001 [doi]": "10.1016/j.oraloncology.2013.01.001",
    "doi:10.1016/S0140-6736(20)31180-6).": "10.1016/S0140-6736(20)31180-6",
}
NONE = [
    "",
    "hed.23202",
    "10.1002",
    "10.12/a",
    "10.1002/",
    "10.1002/a 10.1002/b",
    "10/abc",
    "https://example.org/10/abc",
    "10.1002/../../evil",
    "https://doi.org/10.1002/%2e%2e/evil",
    "10.1002/./evil",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_doi_is_read_from_every_form(form: str) -> None:
    assert read_doi(form) == FORMS[form]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_doi_gives_none(text: str) -> None:
    assert read_doi(text) is None


def test_only_the_resolver_s_address_is_taken_for_a_doi() -> None:
    assert of_resolver("https://dx.doi.org/10.1002/hed.23202") == "10.1002/hed.23202"
    assert of_resolver("https://onlinelibrary.wiley.com/doi/10.1002/hed.23202") is None


@pytest.mark.parametrize("text", ["10/abc", "https://doi.org/10/abc", "doi:10/abc"])
def test_a_short_doi_is_known_as_one(text: str) -> None:
    assert short_doi(text) == "10/abc"


MESSAGES = {
    "10.1002/hed.23202.": "is more than the DOI itself. Write doi = {10.1002/hed.23202}.",
    "https://doi-org.proxy.edu/10.1002/hed.23202": "is more than the DOI itself. Write doi = {10.1002/hed.23202}.",
    "10/f9xbc": "is a short DOI. Open https://doi.org/10/f9xbc and write the DOI of the page it leads to.",
    "10.1002/a, 10.1002/b": "is not a DOI. Write it from '10.' on, as in doi = {10.1002/hed.23202}.",
}


@pytest.mark.parametrize("written", MESSAGES)
def test_what_should_be_the_bare_doi_is_named(written: str) -> None:
    text = f"@article{{k, author = {{A, B.}}, title = {{T}}, journal = {{J}}, year = 2001, volume = 1, doi = {{{written}}}}}"
    messages = [problem.message for problem in lint_entries(parse_bibliography(text))]
    assert messages == [f"the doi of 'k', '{written}', {MESSAGES[written]}"]


def test_escaped_signs_in_the_file_cost_no_doi() -> None:
    written = SICI.replace("<", "&lt;").replace(">", r"{\textgreater}").replace("_", r"{\_}")
    assert doi(parse_bibliography(f"@misc{{k, doi = {{{written}}}}}").entries["k"]) == SICI
