"""TeX in the fields of references.bib becomes what its author meant, and nothing a browser would run."""

import re
import time
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations.ama import field_html, field_text

WORDS = {
    r"Zb{\"a}ren, \'Etude, Gar\c{c}on, \v{S}koda, \.Zak, H\aa kon, na\"{\i}ve": "Zbären, Étude, Garçon, Škoda, Żak, Håkon, naïve",
    r"{\'{E}}lan \`a la \^ile, Nu\~nez, \H{o}, \r{u}, \k{a}, \u{g}, \d{s}, \b{d}": "Élan à la île, Nuñez, ő, ů, ą, ğ, ṣ, ḏ",
    r"\v s and \' e": "š and é",
    r"Stra{\ss}e, {\o}re, {\L}\'od\'z, \AE{}on, {\oe}uvre": "Straße, øre, Łódź, Æon, œuvre",
    r"{DNA} and {{DNA}} repair": "DNA and DNA repair",
    r"50\% of R\&D costs \$5, a\_b, \#1": "50% of R&D costs $5, a_b, #1",
    "50% of patients, 20 % of them": "50% of patients, 20 % of them",
    "from $5 to $10 and a lone $": "from $5 to $10 and a lone $",
    r"$\beta$-catenin, TGF-$\alpha$1, \textbeta, $5-$10, $p \leq 0.05$, $\pm$": "β-catenin, TGF-α1, β, $5-$10, p ≤ 0.05, ±",
    r"$\frac{1}{2}$ and \(x\)": "1/2 and x",
    "1990--2000, a---b, non-small": "1990–2000, a—b, non-small",
    "``quoted'' and `single', the patient's": "“quoted” and ‘single’, the patient's",
    r"\enquote{quoted}, and so on \ldots": "“quoted”, and so on …",
    r"Dr.~Smith\ and\, others": "Dr. Smith and others",
    r"\textit{a} \textbf{b} \textsc{c} \emph{d} {\em e} {\it f} {\bf g} \textsl{h}": "a b c d e f g h",
    r"\noopsort{1973}Real words": "Real words",
    r"\unknown{kept} \another kept": "kept kept",
    r"See \url{https://example.org/a_b~c%20d}": "See https://example.org/a_b~c%20d",
    r"See \href{https://example.org/}{the \emph{page}}": "See the page",
    "two\n   lines\tand tabs": "two lines and tabs",
    r"{\emph}kept {\'} kept": "kept ' kept",
    "a stray } brace and {an open one": "a stray brace and an open one",
    "bell\x07 and \u202edirection": "bell and direction",
    "": "",
    "\\": "",
}
MARKUP = {
    r"H\textsubscript{2}O, 10\textsuperscript{3}": "H<sub>2</sub>O, 10<sup>3</sup>",
    "$H_2O$ and $10^{-3}$": "H<sub>2</sub>O and 10<sup>-3</sup>",
    "snake_case and x^2 outside mathematics": "snake_case and x^2 outside mathematics",
    r"\emph{E. coli} in {\em vitro}": "<em>E. coli</em> in <em>vitro</em>",
    r"\textbf{bold}": "<strong>bold</strong>",
    r"\url{https://example.org/?a=1&b=2}": (
        '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>'
    ),
    r"\href{https://example.org/}{\url{https://example.com/}}": (
        '<a href="https://example.org/">https://example.com/</a>'
    ),
    r"\url{javascript:alert(1)}": "javascript:alert(1)",
    r"\href{data:text/html,x}{click}": "click",
    r'\href{https://x.org/" onmouseover="alert(1)}{click}': "click",
    '<script>alert("x")</script>': "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;",
    r"\textless script\textgreater": "&lt;script&gt;",
}
ALLOWED_TAGS = {"field", "em", "strong", "sub", "sup", "a"}
TEX_LIKE = st.lists(
    st.sampled_from(
        [*"{}\\$%^_~&#<>\"'`-", "\\emph", "\\url{", "\\href{", "javascript:", "https://x.org/", "\\'", "\x00"]
    )
    | st.text(max_size=4)
).map("".join)


@pytest.mark.parametrize(("source", "words"), WORDS.items())
def test_tex_reads_as_words(source: str, words: str) -> None:
    assert field_text(source) == words


@pytest.mark.parametrize(("source", "html"), MARKUP.items())
def test_tex_becomes_safe_markup(source: str, html: str) -> None:
    assert field_html(source) == html


@given(st.text() | TEX_LIKE)
def test_any_field_becomes_well_formed_html_without_script(source: str) -> None:
    assert offending_markup(field_html(source)) == []


@given(st.text(alphabet=st.characters(exclude_characters="\\{}$~`'-", categories=["L", "N", "P", "S", "Zs"])))
def test_text_without_tex_stays_as_it_is(source: str) -> None:
    assert field_text(source) == re.sub(r"\s+", " ", source).strip()


@pytest.mark.parametrize(
    "source", ["{" * 50_000, "\\emph" * 20_000, "\\href{x}" * 5_000, "$_" * 20_000, "\\'" * 20_000, "}" * 50_000]
)
def test_deep_nesting_takes_no_time_and_no_stack(source: str) -> None:
    start = time.process_time()
    field_html(source)
    assert time.process_time() - start < 2


def offending_markup(html: str) -> list[str]:
    """Tags that are not allowed and links that lead elsewhere than to http or https; not well-formed: an exception."""
    root = ElementTree.fromstring(f"<field>{html}</field>")
    tags = [element.tag for element in root.iter() if element.tag not in ALLOWED_TAGS]
    links = [link.get("href", "") for link in root.iter("a") if not re.match(r"https?://", link.get("href", ""))]
    attributes = [name for element in root.iter() for name in element.attrib if name not in ("href", "rel")]
    nested = [link.get("href", "") for link in root.iter("a") if list(link.iter("a"))[1:]]
    return tags + links + attributes + nested
