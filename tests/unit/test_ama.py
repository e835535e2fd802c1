"""How each kind of work reads in AMA style, word for word (AMA Manual of Style, 11th edition, chapter 3)."""

import re

import pytest
from pybtex.database import Entry, parse_string

from citations import ama
from citations.style.article_links import article_links, link_html

ARTICLES = {
    "with volume, issue and pages (3.11)": (
        """@article{leemans1993,
        author = {Leemans, C. R. and Tiwari, R. and Nauta, J. J. and van der Waal, I. and Snow, G. B.},
        title = {Regional lymph node involvement and its significance}, journal = {Cancer}, year = 1993, month = jan,
        volume = 71, number = 2, pages = {452--456}, pmid = 8422638,
        doi = {10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b}}""",
        "Leemans CR, Tiwari R, Nauta JJ, van der Waal I, Snow GB. Regional lymph node involvement and its significance. "
        "Cancer. 1993;71(2):452-456. doi:10.1002/1097-0142(19930115)71:2<452::aid-cncr2820710228>3.0.co;2-b",
    ),
    "without issue": (
        """@article{a, author = {Alvi, A. and Johnson, J. T.}, title = {Development of metastasis}, journal = {Head Neck},
        year = 1997, volume = 19, pages = {500--505}}""",
        "Alvi A, Johnson JT. Development of metastasis. Head Neck. 1997;19:500-505.",
    ),
    "article number": (
        """@article{a, author = {Pisani, Paolo}, title = {Locoregional disease}, journal = {Cancers (Basel)}, year = 2024,
        volume = 16, number = 22, eid = 3887, doi = {10.3390/cancers16223887}}""",
        "Pisani P. Locoregional disease. Cancers (Basel). 2024;16(22):3887. doi:10.3390/cancers16223887",
    ),
    "e-locator in pages": (
        "@article{a, title = {T}, journal = {PLoS One}, year = 2013, volume = 8, number = 4, pages = {e61217}}",
        "T. PLoS One. 2013;8(4):e61217.",
    ),
    "numbered supplement to a numbered issue (3.11.12)": (
        """@article{a, author = {Crino, L. and Cappuzzo, F.}, title = {Present and future treatment}, journal = {Semin Oncol},
        year = 2002, volume = 29, number = {3 Suppl 9}, pages = {9-16}}""",
        "Crino L, Cappuzzo F. Present and future treatment. Semin Oncol. 2002;29(3)(suppl 9):9-16.",
    ),
    "supplement to a volume": (
        "@article{a, title = {T}, journal = {Head Neck}, year = 2016, volume = 38, number = {Suppl. 1}, pages = {E1--E9}}",
        "T. Head Neck. 2016;38(suppl 1):E1-E9.",
    ),
    "supplement as publishers export it": (
        "@article{a, title = {T}, journal = {Ann Oncol}, year = 2020, volume = 31, number = {suppl_4}, pages = {S599}}",
        "T. Ann Oncol. 2020;31(suppl 4):S599.",
    ),
    "supplement as PubMed has it in the volume": (
        "@article{a, title = {T}, journal = {Ann Oncol}, year = 2008, volume = {19 Suppl 2}, pages = {ii79-80}}",
        "T. Ann Oncol. 2008;19(suppl 2):ii79-ii80.",
    ),
    "part of an issue": (
        "@article{a, title = {T}, journal = {Am Heart J}, year = 2002, volume = 144, number = {3 Pt 1}, pages = {1-3}}",
        "T. Am Heart J. 2002;144(3, pt 1):1-3.",
    ),
    "online ahead of print": (
        "@article{a, author = {Doe, J}, title = {T}, journal = {Cancer}, date = {2026-01-05}, doi = {10.1002/cncr.1}}",
        "Doe J. T. Cancer. Published online January 5, 2026. doi:10.1002/cncr.1",
    ),
    "online ahead of print, by BibTeX's fields": (
        """@article{a, author = {Doe, J}, title = {T}, journal = {Cancer}, year = 2026, month = jan, day = 5,
        doi = {10.1002/cncr.1}}""",
        "Doe J. T. Cancer. Published online January 5, 2026. doi:10.1002/cncr.1",
    ),
    "in press": (
        "@article{a, author = {Doe, J}, title = {T}, journal = {Cancer}, pubstate = {inpress}}",
        "Doe J. T. Cancer. In press.",
    ),
    "preprint": (
        "@article{a, title = {T}, journal = {medRxiv}, date = {2024-03-09}, doi = {10.1101/2024.03.08.1}}",
        "T. medRxiv. Preprint posted online March 9, 2024. doi:10.1101/2024.03.08.1",
    ),
    "no volume, dated issue": (
        "@article{a, title = {T}, journal = {Lancet}, year = 1995, month = apr, pages = {61-66}}",
        "T. Lancet. April 1995:61-66.",
    ),
    "pages of an issue, and a DOI, but no volume": (
        "@article{a, title = {T}, journal = {Lancet}, year = 1995, month = apr, pages = {61-66}, doi = {10.1016/x}}",
        "T. Lancet. April 1995:61-66. doi:10.1016/x",
    ),
    "newspaper (3.13.1)": (
        "@article{a, author = {Schencker, L}, title = {Relief?}, journal = {Chicago Tribune}, date = {2019-09-22}, pages = {C1}}",
        "Schencker L. Relief? Chicago Tribune. September 22, 2019:C1.",
    ),
    "address and no DOI (3.15)": (
        """@article{a, title = {T}, journal = {Cancer}, year = 2020, volume = 1, pages = 2, url = {https://example.org/a\\_b},
        urldate = {2024-05-01}}""",
        "T. Cancer. 2020;1:2. Accessed May 1, 2024. https://example.org/a_b",
    ),
    "abbreviated journal preferred, without full stops": (
        """@article{a, title = {T}, journal = {Proceedings}, shortjournal = {Proc. Natl. Acad. Sci. U.S.A.}, year = 2020,
        volume = 1, pages = 2}""",
        "T. Proc Natl Acad Sci U S A. 2020;1:2.",
    ),
    "digits left out of a page range": (
        "@article{a, title = {T}, journal = {J}, year = 2001, volume = 111, pages = {1079{\\textendash}-87, 1090 -- 1095}}",
        "T. J. 2001;111:1079-1087, 1090-1095.",
    ),
    "title that ends in a question": (
        "@article{a, title = {Is {DNA} in {\\em E. coli} \\enquote{free}?}, journal = {J}, year = 2001, volume = 1, pages = 2}",
        "Is DNA in E. coli “free”? J. 2001;1:2.",
    ),
    "subtitle": (
        "@article{a, title = {Main}, subtitle = {the rest.}, journal = {J}, year = 2001, volume = 1, pages = 2}",
        "Main: the rest. J. 2001;1:2.",
    ),
}

OTHERS = {
    "book (3.12)": (
        "@book{a, author = {Sacks, Oliver}, title = {Hallucinations}, publisher = {{Alfred A. Knopf Inc.}}, year = 2012}",
        "Sacks O. Hallucinations. Alfred A Knopf Inc; 2012.",
    ),
    "later edition and volume": (
        """@book{a, author = {Patterson, James W.}, title = {Weedon's Skin Pathology}, volume = 2,
        publisher = {Churchill Livingstone}, address = {London}, year = 2016, edition = 4}""",
        "Patterson JW. Weedon's Skin Pathology. Vol 2. 4th ed. Churchill Livingstone; 2016.",
    ),
    "first edition": (
        "@book{a, author = {Doe, J}, title = {T}, edition = {First}, publisher = {P}, year = 2016}",
        "Doe J. T. P; 2016.",
    ),
    "revised edition": (
        "@book{a, author = {Doe, J}, title = {T}, edition = {Rev. Edition}, publisher = {P}, year = 2016, pages = {3--4}}",
        "Doe J. T. Rev ed. P; 2016:3-4.",
    ),
    "edited book": (
        """@book{a, editor = {Etzel, Ruth A. and Balk, Sophie J.}, title = {Pediatric Environmental Health},
        publisher = {American Academy of Pediatrics}, year = 2011}""",
        "Etzel RA, Balk SJ, eds. Pediatric Environmental Health. American Academy of Pediatrics; 2011.",
    ),
    "editions end as English has it": (
        "@book{a, author = {Doe, J}, title = {T}, edition = 13, publisher = {P}, year = 2011}",
        "Doe J. T. 13th ed. P; 2011.",
    ),
    "one editor": (
        "@book{a, editor = {Doe, J}, title = {T}, publisher = {P}, year = 2011}",
        "Doe J, ed. T. P; 2011.",
    ),
    "author, editor and translator": (
        """@book{a, author = {Plato}, editor = {Doe, J}, translator = {Taylor, A. E.}, title = {The Laws}, publisher = {Dent},
        year = 1934}""",
        "Plato. The Laws. Doe J, ed; Taylor AE, trans. Dent; 1934.",
    ),
    "edited and translated by the same person": (
        "@book{a, author = {Plato}, editor = {Taylor, E. A.}, translator = {Taylor, E. A.}, title = {The Laws}, year = 1934}",
        "Plato. The Laws. Taylor EA, trans-ed. 1934.",
    ),
    "chapter in an edited book": (
        """@incollection{a, author = {Prince, M. and Glozier, N. and Sousa, R. and Dewey, M.},
        title = {Measuring disability across disorders},
        editor = {Regier, D. A. and Narrow, W. E. and Kuhl, E. A. and Kupfer, D. J.},
        booktitle = {The Conceptual Evolution of {DSM-5}}, publisher = {American Psychiatric Publishing Inc.}, year = 2011,
        pages = {189--227}}""",
        "Prince M, Glozier N, Sousa R, Dewey M. Measuring disability across disorders. In: Regier DA, Narrow WE, Kuhl EA, "
        "Kupfer DJ, eds. The Conceptual Evolution of DSM-5. American Psychiatric Publishing Inc; 2011:189-227.",
    ),
    "chapter of one's own book": (
        "@inbook{a, author = {Doe, J}, title = {T}, chapter = 3, publisher = {P}, year = 2011, pages = {1-9}}",
        "Doe J. T. P; 2011:1-9.",
    ),
    "published conference paper": (
        """@inproceedings{a, author = {Doe, J}, title = {T}, booktitle = {Proceedings of the Meeting}, publisher = {P},
        year = 2011, pages = {1-9}}""",
        "Doe J. T. In: Proceedings of the Meeting. P; 2011:1-9.",
    ),
    "talk (3.13)": (
        """@inproceedings{a, author = {Eisenberg, J.}, title = {Market forces}, eventtitle = {Annual Meeting of the Association},
        date = {1995-10-28}, venue = {Washington, DC}}""",
        "Eisenberg J. Market forces. Paper presented at: Annual Meeting of the Association; October 28, 1995; Washington, DC.",
    ),
    "report (3.13.2)": (
        """@techreport{a, author = {Johnston, L. D. and O'Malley, P. M.}, title = {{HIV/AIDS}: Risk},
        institution = {U.S. Dept. of Health}, year = 2010, type = {NIH publication}, number = {10-7586}}""",
        "Johnston LD, O'Malley PM. HIV/AIDS: Risk. US Dept of Health; 2010. NIH publication 10-7586.",
    ),
    "guideline of a group": (
        """@report{a, author = {{National Institute for Health and Care Excellence}}, title = {Cancer of the Upper Tract},
        type = {NICE guideline}, number = {NG36}, date = {2016-02}, url = {https://www.nice.org.uk/guidance/ng36},
        urldate = {2026-11-24}}""",
        "National Institute for Health and Care Excellence. Cancer of the Upper Tract. February 2016. NICE guideline NG36. "
        "Accessed November 24, 2026. https://www.nice.org.uk/guidance/ng36",
    ),
    "website (3.15.3)": (
        """@online{a, title = {Zika travel information}, organization = {Centers for Disease Control and Prevention},
        date = {2016-01-26}, updated = {2016-08-11}, urldate = {2019-06-18}, url = {https://wwwnc.cdc.gov/zika}}""",
        "Zika travel information. Centers for Disease Control and Prevention. January 26, 2016. Updated August 11, 2016. "
        "Accessed June 18, 2019. https://wwwnc.cdc.gov/zika",
    ),
    "website whose name has a dot": (
        "@online{a, title = {T}, organization = {Cancer.Net}}",
        "T. Cancer.Net.",
    ),
    "address in howpublished": (
        "@misc{a, title = {T}, howpublished = {\\url{https://Cancer.Net/A.B}}}",
        "T. https://Cancer.Net/A.B",
    ),
    "website as BibTeX writes it": (
        """@misc{a, author = {{National Cancer Institute}}, title = {Coping}, year = 2023, url = {https://www.cancer.gov/x},
        urldate = {2026-11-24}}""",
        "National Cancer Institute. Coping. 2023. Accessed November 24, 2026. https://www.cancer.gov/x",
    ),
    "dissertation": (
        """@phdthesis{a, author = {Fenster, S. D.}, title = {Cloning and Characterization of Piccolo},
        school = {University of Alabama}, year = 2000}""",
        "Fenster SD. Cloning and Characterization of Piccolo. Dissertation. University of Alabama; 2000.",
    ),
    "master's thesis, the BibLaTeX way": (
        "@thesis{a, author = {Doe, J}, title = {T}, type = {mathesis}, institution = {U}, date = {2000-05}}",
        "Doe J. T. Master's thesis. U; 2000.",
    ),
    "dataset": (
        """@dataset{a, author = {Doe, J}, title = {Counts}, version = {2.1}, publisher = {Zenodo}, date = {2024-02-01},
        doi = {10.5281/zenodo.1}}""",
        "Doe J. Counts. Version 2.1. Zenodo; February 1, 2024. doi:10.5281/zenodo.1",
    ),
    "software": (
        """@software{a, title = {Epi Info}, version = {7.2}, organization = {Centers for Disease Control and Prevention},
        year = 2018, url = {https://www.cdc.gov/epiinfo}, urldate = {2019-02-02}}""",
        "Epi Info. Version 7.2. Centers for Disease Control and Prevention; 2018. Accessed February 2, 2019. "
        "https://www.cdc.gov/epiinfo",
    ),
    "patent": (
        """@patent{a, author = {Rabiner, R. A. and Hare, B. A.}, holder = {{OmniSonics Inc}}, title = {Apparatus},
        type = {patentus}, number = {6,866,670}, date = {2005-03-15}}""",
        "Rabiner RA, Hare BA, inventors; OmniSonics Inc, assignee. Apparatus. US patent 6,866,670. March 15, 2005.",
    ),
    "patent application": (
        "@patent{a, author = {Kowalik, F.}, title = {Estimateur}, type = {patreqfr}, number = {9500261}, year = 1995}",
        "Kowalik F, inventor. Estimateur. French patent application 9500261. 1995.",
    ),
    "misc": (
        "@misc{a, author = {Doe, J}, title = {T}, howpublished = {Leaflet}, year = 2001}",
        "Doe J. T. Leaflet. 2001.",
    ),
    "arXiv preprint": (
        """@misc{a, author = {Doe, J}, title = {T}, year = 2023, eprint = {2301.00001}, archiveprefix = {arXiv}}""",
        "Doe J. T. arXiv. Preprint posted online 2023. https://arxiv.org/abs/2301.00001",
    ),
    "arXiv preprint that says no year": (
        "@misc{a, author = {Doe, J}, title = {T}, year = {in press}, eprint = {2301.00001}, archiveprefix = {arXiv}}",
        "Doe J. T. arXiv. Preprint posted online. https://arxiv.org/abs/2301.00001",
    ),
    "a volume with a title and a subtitle of the set": (
        "@book{a, author = {Doe, J}, title = {T}, maintitle = {Main}, mainsubtitle = {Sub}, volume = 2, publisher = {P}, year = 2001}",
        "Doe J. T. P; 2001. Main: Sub; vol 2.",
    ),
    "how many pages a book has": (
        "@book{a, author = {Doe, J}, title = {T}, pages = {312 pages}, publisher = {P}, year = 2001}",
        "Doe J. T. P; 2001.",
    ),
    "years of which one has a month": (
        "@book{a, author = {Doe, J}, title = {T}, publisher = {P}, date = {2001/2003-05}}",
        "Doe J. T. P; 2001-2003.",
    ),
    "pages with other letters at their end": (
        "@article{a, author = {Doe, J}, title = {T}, journal = {J}, year = 2001, pages = {S12-X19}}",
        "Doe J. T. J. 2001:S12-X19.",
    ),
    "a type nobody knows": (
        "@jotting{a, author = {Doe, J}, title = {T}, year = 2001}",
        "Doe J. T. 2001.",
    ),
    "a key and nothing else": ("@article{only2001, keywords = {x}}", "only2001"),
}

NAMES = {
    "six authors are all named": ("A, B and C, D and E, F and G, H and I, J and K, L", "A B, C D, E F, G H, I J, K L"),
    "of seven, three": ("A, B and C, D and E, F and G, H and I, J and K, L and M, N", "A B, C D, E F, et al"),
    "and others": ("A, B and C, D and others", "A B, C D, et al"),
    "five and others": ("A, B and C, D and E, F and G, H and I, J and others", "A B, C D, E F, et al"),
    "group after persons": ("A, B and C, D and {KEYNOTE-048 Investigators}", "A B, C D; KEYNOTE-048 Investigators"),
    "group after seven": (
        "A, B and C, D and E, F and G, H and I, J and K, L and M, N and {KEYNOTE-048 Investigators}",
        "A B, C D, E F, et al; KEYNOTE-048 Investigators",
    ),
    "group alone": ("{World Health Organization}", "World Health Organization"),
    "group whose name has an and": (
        "{Centers for Disease Control and Prevention}",
        "Centers for Disease Control and Prevention",
    ),
    "two groups": ("{World Health Organization} and {UNICEF}", "World Health Organization; UNICEF"),
    "particles": ("van der Waal, Isaac and de la Pe{\\~n}a, S. K.", "van der Waal I, de la Peña SK"),
    "capital particle": ("El Mofty, Samir", "El Mofty S"),
    "suffix": ("Blumenschein, Jr., George and Doe, III, John", "Blumenschein G Jr, Doe J III"),
    "initials already": (
        "Chao, KSC and Smith, J. R. and O'Neil, J.-P. and Doe, J.R.",
        "Chao KSC, Smith JR, O'Neil JP, Doe JR",
    ),
    "compound given names": ("Sartre, Jean-Paul and Conceição, Maria da Graça", "Sartre JP, Conceição MG"),
    "hyphenated surname": ("Gausche-Hill, Marianne", "Gausche-Hill M"),
    "TeX accents": ("Zb{\\\"a}ren, Peter and {\\'E}lan, {\\'E}mile and \\O{}re, {\\AA}se", "Zbären P, Élan É, Øre Å"),
    "first name first": ("Peter van der Berg and Oliver Sacks", "van der Berg P, Sacks O"),
    "one name": ("Plato", "Plato"),
    "no capitals in the script": ("张, 伟", "张 伟"),
}


@pytest.mark.parametrize(("source", "line"), (ARTICLES | OTHERS).values(), ids=(ARTICLES | OTHERS).keys())
def test_a_reference_reads_as_the_manual_has_it(source: str, line: str) -> None:
    assert ama.plain_text(entry(source)) == line


@pytest.mark.parametrize(("source", "line"), (ARTICLES | OTHERS).values(), ids=(ARTICLES | OTHERS).keys())
def test_the_html_has_the_words_of_the_plain_text(source: str, line: str) -> None:
    assert words(ama.format_entry(entry(source))) == line


@pytest.mark.parametrize(("authors", "line"), NAMES.values(), ids=NAMES.keys())
def test_names_read_as_the_manual_has_them(authors: str, line: str) -> None:
    assert ama.plain_text(entry(f"@misc{{a, author = {{{authors}}}}}")) == f"{line}."


def test_the_journal_is_in_italics_and_the_doi_is_a_link() -> None:
    assert ama.format_entry(
        entry("@article{a, title = {T}, journal = {Cancer}, year = 1993, volume = 71, doi = {10.1002/a<b>c#d}}")
    ) == ('T. <em>Cancer</em>. 1993;71. <a href="https://doi.org/10.1002/a%3Cb%3Ec%23d">doi:10.1002/a&lt;b&gt;c#d</a>')


@pytest.mark.parametrize(
    "doi", ["https://doi.org/10.1002/a_b", "10.1002/a\\_b", "doi:10.1002/a_b", "http://dx.doi.org/10.1002/a_b"]
)
def test_a_doi_is_shown_once_and_bare(doi: str) -> None:
    assert ama.plain_text(entry(f"@misc{{a, title = {{T}}, doi = {{{doi}}}}}")).count("doi") == 1


@pytest.mark.parametrize(
    ("authors", "name"),
    [
        ("Leemans, C. R. and Tiwari, R. and Nauta, J.", "Leemans et al"),
        ("Alvi, A. and Johnson, J. T.", "Alvi and Johnson"),
        ("van der Waal, Jr, I.", "van der Waal"),
        ("Doe, J. and others", "Doe et al"),
        ("{NICE}", "NICE"),
    ],
)
def test_a_sentence_names_the_authors(authors: str, name: str) -> None:
    assert ama.narrative_name(entry(f"@misc{{a, author = {{{authors}}}, title = {{T}}}}")) == name


def test_a_work_without_authors_is_named_by_its_title() -> None:
    work = entry("@online{a, title = {Zika travel information for people who plan a trip}, year = 2016}")
    assert ama.narrative_name(work) == "Zika travel information for people who…"
    assert ama.short_name(work) == "Zika travel information for people who… 2016"


def test_a_link_is_named_by_first_author_and_year() -> None:
    assert (
        ama.short_name(entry("@article{a, author = {Leemans, C. R. and Tiwari, R.}, date = {1993-01-15}}"))
        == "Leemans 1993"
    )


def test_a_work_is_linked_wherever_it_can_be_read() -> None:
    work = entry("""@article{a, author = {Leemans, C}, year = 1993, doi = {10.1002/x}, pmid = {8422638}, pmcid = {PMC12},
        url = {https://example.org/}}""")
    assert [(link.url, link.text, link.accessible_name) for link in article_links(work)] == [
        ("https://doi.org/10.1002/x", "Publisher", "Leemans 1993, at the publisher"),
        ("https://pubmed.ncbi.nlm.nih.gov/8422638/", "PubMed", "Leemans 1993, in PubMed"),
        (
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC12/",
            "Free full text",
            "Leemans 1993, free full text in PubMed Central",
        ),
        ("https://example.org/", "Web page", "Leemans 1993, web page"),
    ]


def test_a_preprint_is_linked_at_its_server() -> None:
    (link,) = article_links(
        entry("@misc{a, author = {Doe, J}, year = 2023, eprint = {2301.00001}, archiveprefix = {arXiv}}")
    )
    assert link.url == "https://arxiv.org/abs/2301.00001"


def test_malformed_identifiers_make_no_links() -> None:
    assert article_links(entry("@article{a, doi = {x}, pmid = {8a}, pmcid = {PMC}, url = {javascript:alert(1)}}")) == ()


def test_a_link_as_html_opens_no_window_and_has_its_name() -> None:
    (link,) = article_links(entry('@article{a, author = {O"Neil}, pmid = {1}}'))
    assert link_html(link) == (
        '<a href="https://pubmed.ncbi.nlm.nih.gov/1/" aria-label="O&quot;Neil, in PubMed">PubMed</a>'
    )


def entry(source: str) -> Entry:
    return next(iter(parse_string(source, "bibtex").entries.values()))


def words(html: str) -> str:
    tagless = re.sub(r"<[^>]+>", "", html)
    return tagless.replace("&lt;", "<").replace("&gt;", ">").replace("&#x27;", "'").replace("&amp;", "&")
