"""What cannot be read in a printed field is named on its line, and what can be read is not."""

import pytest

from citations.bibliography import parse_bibliography
from citations.lint import lint_entries
from citations.style.tex import plain

MISREAD = "'{}', which a program made of '{}'. Write '{}'."
COMMAND = "'{}', which is not known here and would not be seen. Write the sign or the words it stands for."
AS_IT_STANDS = "'{}', which would be printed as it stands. Write what it stands for, or delete it."
BACKSLASH = "'{}', which would be seen as it stands. Write what it stands for, or delete it."
LOST_SIGN = "'{}', for which a program lost a sign or a formula. Write what stands there in the work."
DOLLAR = "a '$' that closes nothing. Delete it, or write '\\$' for dollars."
TITLES = {
    "ZbÃ¤ren and GarcÃ­a": MISREAD.format("Ã¤", "ä", "ä"),
    "The patientâ€™s voice": MISREAD.format("â€™", "’", "’"),
    "Cancer â€“ a review": MISREAD.format("â€“", "–", "–"),
    "5 Â±2": MISREAD.format("Â±", "±", "±"),
    "Zb�ren's cases": "'Zb�ren's', in which a program lost a letter. Write the letter that belongs there.",
    r"Continuity in \$BV(Ømega)\$": MISREAD.format("Ømega", "Ω", "Ω"),
    "Values of łambda": MISREAD.format("łambda", "λ", "λ"),
    "Limits at ınfty": MISREAD.format("ınfty", "∞", "∞"),
    r"A dose of 5 \milli g": COMMAND.format(r"\milli"),
    r"A dose of \strange mg": COMMAND.format(r"\strange"),
    r"Outcome of \registryname{} in Lombardy": COMMAND.format(r"\registryname"),
    "A <script>x</script>": AS_IT_STANDS.format("<script>"),
    '<odd size="2">A': AS_IT_STANDS.format('<odd size="2">'),
    'A {$<$}odd size="2"{$>$}word': AS_IT_STANDS.format('<odd size="2">'),
    "Smith &unheardof; Sons": AS_IT_STANDS.format("&unheardof;"),
    r"Patients with $n = 5": DOLLAR,
    "A lone $ here": DOLLAR,
    r"The {\textbackslash}methodname of care": BACKSLASH.format(r"\methodname"),
    r"Exact {\textdollar}{\textbackslash}mathcal$\lbrace${PT}$\rbrace$ {\textdollar}-symmetry": BACKSLASH.format("${P"),
    r"Care {\textbackslash}foo\{\} at home": BACKSLASH.format(r"\foo"),
    r"Levels of {\{}symbol{\}}-catenin": LOST_SIGN.format("{symbol}"),
    r"Levels of \{symbol\} in blood": LOST_SIGN.format("{symbol}"),
    "Sums of [Formula: see text] and more": LOST_SIGN.format("[Formula: see text]"),
}  # fmt: skip
READABLE = [
    "Symbols, a symbol (symbol) and {Symbol}; for a formula see the text",
    "CAFÉ” and “É” – ü, Åäö, ñandú, ÀÁÂ, Ärzte",
    "Łódź, Dvořák, Þórður, İstanbul, Ελληνικά, 王伟, Москва",
    r"\emph{In vivo} {\em x} \textsc{y} \acro{PDF} \unknown{kept} \ldots{} \alpha{} $\alpha$ \ldots \S 3 \mbox{w}",
    "from $5 to $10, US$ 5, \\$ alone, $x$, $<$5",
    r"Dose \SI{5}{\milli\gram}, \qty{2}{\kilo\metre\per\hour} and \unit{\percent}",
    r"A framework for the\\Generic Model",
    "x < y and z > w, Vec<T>, p<0.05, <5>",
    "Smith & Sons; AT&T; R&D; M&As; more",
    r"The oxide \ce{(Pr_{1-x}Nd_x)2NiO4}",
    r"Cells in \$n+2\$ cultures, a gain of 2.3\$\times\$ and \$100\$K tests",
    r"The sets A=\{x,y,z\} and B=\{1,2,3\}",
    r"Paid \$5 and \$10 \& more, US\$ 3, \$1.5 million",
]


def said(title: str) -> list[str]:
    """What is said of the title, in line 2."""
    text = f"@article{{k, author = {{Doe, J.}}, journal = {{J}}, year = 2001, volume = 1,\n  title = {{{title}}}\n}}"
    return [f"{problem.line}: {problem.message}" for problem in lint_entries(parse_bibliography(text))]


@pytest.mark.parametrize("title", TITLES)
def test_what_cannot_be_read_is_named(title: str) -> None:
    assert said(title) == [f"2: the title of 'k' has {TITLES[title]}"]


@pytest.mark.parametrize("title", READABLE)
def test_what_can_be_read_is_not_named(title: str) -> None:
    assert said(title) == []


def test_misread_names_are_named_on_the_line_of_the_authors() -> None:
    text = "@article{k, title = {T}, journal = {J}, year = 2001, volume = 1,\n  author = {MÃ¼ller, J.}\n}"
    assert [(problem.line, problem.message) for problem in lint_entries(parse_bibliography(text))] == [
        (2, "the author of 'k' has 'Ã¼', which a program made of 'ü'. Write 'ü'.")
    ]


def test_a_formula_that_a_program_escaped_is_read() -> None:
    source = r"@article{k, title = {An \$n\$-type at \$n+2\$, \$x=y\$: 2.3\$\times\$, \$1.74\times\$, \$100\$K, \$L'\$; \$5 and \$10}, year = 2001}"
    entry = parse_bibliography(source).entries["k"]
    assert plain(entry.fields["title"]) == "An n-type at n+2, x=y: 2.3×, 1.74×, 100K, L'; $5 and $10"


ABSTRACTS = {
    r"It is log\_\{10\} of all": "",
    r"It is on the scale n{\textasciicircum}\{1/4 + b\} here": "'^{'",
    r"A magnitude of M$_r=-19.49 \pm 0.23 $ mag, with H$_2$O": "'$_r'",
    r"Discretisations of \$\Delta + k2\$(subject to {\textbackslash}nmetallurgy)": r"'\nmetallurgy'",
    r"Walks with $x$ and R$5, US$3-US$4, $3$ and A$ or B$": "",
    r"We propose {\textbackslash}methodname, a view": r"'\methodname'",
    r'An innate {\textbackslash}{}"media sense{\textbackslash}" of all': "'\\\"'",
    r"We propose {\textbackslash}method\{\}, a view": r"'\method'",
    r"It is {\textbackslash}textbf\{bold\}, \emph{so} 5 \% of \$10": "",
    r"First line{\textbackslash}nSecond, 1872-8332 (Electronic){\textbackslash}n0169-5002 (Linking)": "",
}  # fmt: skip


@pytest.mark.parametrize("abstract", ABSTRACTS)
def test_tex_that_other_programs_would_be_given_in_an_abstract_is_named(abstract: str) -> None:
    text = (
        f"@article{{k, author = {{Doe, J.}}, title = {{T}}, journal = {{J}}, year = 2001, abstract = {{{abstract}}}}}"
    )
    said = [problem.message for problem in lint_entries(parse_bibliography(text))]
    seen = f"the abstract of 'k' has {ABSTRACTS[abstract]}, which would be seen as it stands. Write what it stands for, or delete it."
    assert said == ([seen] if ABSTRACTS[abstract] else [])


@pytest.mark.parametrize("abstract", [r"of $\phi${\{}symbol{\}}, and", r"of \{symbol\}", "of {symbol}-catenin"])
def test_a_sign_that_scopus_lost_in_an_abstract_is_named(abstract: str) -> None:
    text = (
        f"@article{{k, author = {{Doe, J.}}, title = {{T}}, journal = {{J}}, year = 2001, abstract = {{{abstract}}}}}"
    )
    assert [problem.message for problem in lint_entries(parse_bibliography(text))] == [
        f"the abstract of 'k' has {LOST_SIGN.format('{symbol}')}"
    ]


@pytest.mark.parametrize("field", ["abstract", "keywords"])
@pytest.mark.parametrize(("text", "entity"), [("a &unheardof; b", "&unheardof;"), ("M&As; R&D; a &amp; b", "")])
def test_an_unknown_entity_that_an_export_would_carry_is_named(field: str, text: str, entity: str) -> None:
    source = f"@article{{k, author = {{Doe, J.}}, title = {{T}}, journal = {{J}}, year = 2001, {field} = {{{text}}}}}"
    said = [problem.message for problem in lint_entries(parse_bibliography(source))]
    assert said == ([f"the {field} of 'k' has {AS_IT_STANDS.format(entity)}"] if entity else [])


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (r"\ce{(Pr_{1-x}Nd_x)2NiO4}", "(Pr1-xNdx)2NiO4"),
        (r"\ce{La_{0.8}Sr_{0.2}MnO3}", "La0.8Sr0.2MnO3"),
        (r"\ce{C_nH2}", "CnH2"),
    ],
)
def test_a_chemical_formula_with_low_signs_is_read(formula: str, words: str) -> None:
    assert plain(formula) == words


EXPORTED = {
    r"the ray \$x = v t\$ and the exponent \$2/3\$": "the ray x = v t and the exponent 2/3",
    r"today{\&}{\#}x2019;s": "today’s",
    r"today\&\#x2019;s robots, R\&D and \&lt;5 \&amp; 6": "today’s robots, R&D and <5 & 6",
    r"{\textbackslash}textbackslash alpha and {\textbackslash}alpha": "α and α",
    r"US\$5-US\$10, NT\$567 and \$1 or A\$2": "US$5-US$10, NT$567 and $1 or A$2",
}  # fmt: skip


@pytest.mark.parametrize("abstract", EXPORTED)
def test_an_abstract_leaves_as_words(abstract: str) -> None:
    entry = parse_bibliography(f"@article{{k, title = {{T}}, abstract = {{{abstract}}}}}").entries["k"]
    assert plain(entry.fields["abstract"]) == EXPORTED[abstract]


def test_a_line_break_that_a_program_wrote_out_is_a_blank() -> None:
    entry = parse_bibliography(
        r"@article{k, note = {1872-8332 (Electronic){\textbackslash}n0169-5002 (Linking)}}"
    ).entries["k"]
    assert plain(entry.fields["note"]) == "1872-8332 (Electronic) 0169-5002 (Linking)"
