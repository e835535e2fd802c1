"""What other programs write into fields, and what readers see and exports carry instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry

from citations.ama import field_html, plain_text
from citations.bibliography import parse_bibliography
from citations.bibtex.markup import html_to_tex
from citations.exports import FORMATS
from citations.style.tex import plain

MATHML = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="inline">{}</mml:math>'
# A title as it stands in the file → as HTML.
TITLES = {
    r"A \$L_0\$ and \$ℓ_1\$ cost of \$5": "A L<sub>0</sub> and ℓ<sub>1</sub> cost of $5",
    r"Terms (TALN {\textbackslash}\& IC), 5\textbackslash\%": "Terms (TALN &amp; IC), 5%",
    r"\{HCTI\} at SemEval, {X\} in a set \{1, 2\}": "HCTI at SemEval, X in a set 1, 2",
    r"{HFT\}: High Frequency Tokens for Low-Resource \{NMT}": "HFT: High Frequency Tokens for Low-Resource NMT",
    r"The Story of \{Q\&A\} by \{The PLUM Group\}, \{FRAN\c{C}AIS\}": "The Story of Q&amp;A by The PLUM Group, FRANÇAIS",
    r"the planes \{111\}, $\{a, b\}$ and $$\mathcal {ALM}$$ of $$p_1$$": (
        "the planes {111}, {a, b} and ALM of p<sub>1</sub>"
    ),
    r"US$$ and {\&}{\#}169; 2006 \&\#169;": "US$$ and © 2006 ©",
    r"The signs \# \_ \{ \} and x\_\{1\}": "The signs # _ { } and x<sub>1</sub>",
    r"below 1\ifmmode^\circ\else\textdegree\fi{}K": "below 1°K",
    # HTML and its entities, also doubled, escaped for TeX, or in TeX's disguise.
    "Ham &amp; eggs, p &lt; 0.05": "Ham &amp; eggs, p &lt; 0.05",
    r"A &amp;amp; B \&amp; C {\&}amp; D": "A &amp; B &amp; C &amp; D",
    "5&#8211;6 &#x2265; 4&nbsp;mg &quot;x&quot; 5&#37; &copy;": "5–6 ≥ 4 mg &quot;x&quot; 5% ©",
    "Cells <i>in vivo</i>, CD4<sup>+</sup>, H<sub>2</sub>O": "Cells <em>in vivo</em>, CD4<sup>+</sup>, H<sub>2</sub>O",
    "<em>a</em> <b>b</b> <strong>c</strong>": "<em>a</em> <strong>b</strong> <strong>c</strong>",
    '<jats:italic toggle="yes">a</jats:italic><I>b</I>': "<em>ab</em>",
    "<sup>18</sup>F-FDG PET/CT in <scp>HNSCC</scp>": "<sup>18</sup>F-FDG PET/CT in HNSCC",
    '<span class="x">a</span> <a href="https://x.org/?a=1&amp;b=2">b</a> <u>c</u>': "a b c",
    "one<br/>two<br />three<p>four</p>": "one two three four",
    "one<m:linebreak></m:linebreak>two <xocs:full-name>Acar</xocs:full-name>": "one two Acar",
    "&lt;i&gt;TP53&lt;/i&gt; and &amp;lt;sup&amp;gt;3&amp;lt;/sup&amp;gt;": "<em>TP53</em> and <sup>3</sup>",
    r"{\textless}i{\textgreater}TP53{\textless}/i{\textgreater} mutation": "<em>TP53</em> mutation",
    r"\textless{}sup\textgreater{}18\textless{}/sup\textgreater{}F": "<sup>18</sup>F",
    "$<$i$>$TP53$<$/i$>$ mutation": "<em>TP53</em> mutation",
    "An <i>open mark, and one closed</b> <!-- unseen -->": "An open mark, and one closed",
    "of<i>Escherichia coli</i>": "of <em>Escherichia coli</em>",
    "a<b and c>d, x < y > z, p<.05": "a&lt;b and c&gt;d, x &lt; y &gt; z, p&lt;.05",
    "5 &mgr;m, NF-&kgr;B, &OHgr; and &phgr;": "5 μm, NF-κB, Ω and φ",
    "AT&T; R&D &unheardof; Smith & Sons": "AT&amp;T; R&amp;D &amp;unheardof; Smith &amp; Sons",
    # MathML.
    "Solitons in" + MATHML.format('<mml:mi mathvariant="italic">N</mml:mi>') + "-coupled": "Solitons in <em>N</em>-coupled",
    "CO" + MATHML.format("<mml:msub><mml:mrow/><mml:mn>2</mml:mn></mml:msub>") + " laser": "CO<sub>2</sub> laser",
    MATHML.format("<mml:msubsup><mml:mi>x</mml:mi><mml:mi>i</mml:mi><mml:mn>2</mml:mn></mml:msubsup>"): (
        "<em>x</em><sub><em>i</em></sub><sup>2</sup>"
    ),
    "<math><mi>p</mi><mo>&lt;</mo><mn>0.05</mn></math>values": "<em>p</em>&lt;0.05 values",
    "<math><munderover><mo>∑</mo><mn>1</mn><mn>9</mn></munderover><msqrt><mn>2</mn></msqrt></math>": "∑<sub>1</sub><sup>9</sup>√2",
    "<math><mfenced><mi>a</mi><mi>b</mi></mfenced><mspace/><mover><mn>5</mn><mo>¯</mo></mover></math>": (
        "(<em>a</em>, <em>b</em>) 5\u0304"
    ),
    "<math><semantics><msup><mn>37</mn><mo>°</mo></msup><annotation>37 deg</annotation></semantics></math>": "37°",
    "<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>": "1 2",
    "<math><mfrac><mn>1</mn><mn>2</mn></mfrac> <mover><mi>x</mi><mo>¯</mo></mover></math>": "1/2<em>x</em>¯",
    r"<tex-math>\documentclass{minimal}\begin{document}$$\alpha$$\end{document}</tex-math>-ray": "α-ray",
    # TeX that programs write around single signs.
    r"$>$70 years, $<$5 cm, p$=$0.05, p$<$0.05, $\sim$5, $n=35$": "&gt;70 years, &lt;5 cm, p=0.05, p&lt;0.05, ∼5, n=35",
    r"a{\_}b 5{\%} {\&} {\~{}}5 \^{}": "a_b 5% &amp; ~5 ^",
    r"H\ensuremath{_{2}}O and 10\ensuremath{^{-3}} \ensuremath{\alpha}": "H<sub>2</sub>O and 10<sup>-3</sup> α",
    r"robotics{\ifmmode---\else\textemdash\fi}a {\ifmmode\pm\else\textpm\fi}5 \ifmmode x\fi": "robotics—a ±5",
    r"\textonehalf\ dose, 5\textperthousand, 37\textcelsius, 5\,\textmu g": "½ dose, 5‰, 37°C, 5 μg",
    r"\SI{5}{\milli\gram}, \qty{2}{\gray\per\day}, \SI{37}{\degreeCelsius}, \num{1e-3}, \SI{5}{mm}": (
        "5 mg, 2 Gy/d, 37 °C, 1 × 10⁻³, 5 mm"
    ),
    r"\SIrange{5}{10}{\milli\gram\per\square\metre}, \si{\micro\litre}, \ang{90}": "5 to 10 mg/m², µL, 90°",
    r"\qty{5}{kg.m^2}, \SI{5}{\newton\cdot\metre}, \si{\meter\tothe{3}}, \num 5, \ce H": "5 kg·m², 5 N·m, m³, 5, H",
    r"\foreignlanguage{german}{Krebs} \textcolor{red}{a} \textcolor[rgb]{1,0,0}{b} {\color{blue}c}": "Krebs a b c",
    r"\textcommabelow{s} \textcommabelow{t} \t{oo} \textogonekcentered{e} $\acute{n}$ $\bar{x}$": "ș ț o͡o ę ń x̄",
    r"\ce{H2O} \ce{Ca^{2+}} \uppercase{abc} \MakeLowercase{ABC}": "H<sub>2</sub>O Ca<sup>2+</sup> ABC abc",
    r"$\mathrm{CO_2}$ $\text{H}_2\text{O}$ \(x^2\) 37$^\circ$C CD8$^{\textrm{+}}$ $ \alpha $": (
        "CO<sub>2</sub> H<sub>2</sub>O x<sup>2</sup> 37°C CD8<sup>+</sup> α"
    ),
    r"\enquote{a} \textquotesingle \mkbibemph{b} \textsubscript{2} \texorpdfstring{$x$}{y}": (
        "“a” &#x27;<em>b</em> <sub>2</sub> y"
    ),
    # A formula that Zotero took for plain text, and money.
    r"by \$R\_2\$ and \$R\_\{1\textbackslash rho\}\$": "by R<sub>2</sub> and R<sub>1ρ</sub>",
    r"\$\^{}7\$Be, \$\{\textbackslash mathrm\{H\}\}\^{}\{+\}\$": "<sup>7</sup>Be, H<sup>+</sup>",
    r"from \$5 to \$10 and Harvard\&\#039;s": "from $5 to $10 and Harvard&#x27;s",
    r"$\Omega (n^k) $ time, a\ensuremath{<}i\ensuremath{>}b\ensuremath{<}/i\ensuremath{>}": "Ω(n<sup>k</sup>) time, a<em>b</em>",
    r"In\_\{x\}Ga\_\{1-x\}As, \$c\$-Face, \{\{GaAs\}\} and \{T\}he Ni\{111\} planes": (
        "In<sub>x</sub>Ga<sub>1-x</sub>As, c-Face, GaAs and The Ni{111} planes"
    ),
    r"\textbackslash{}beta-Ga, Garc\textbackslash{}'ia, Jur\textbackslash .enas, \textbackslash emph\{a\} C:\textbackslash x": (
        "β-Ga, García, Jurėnas, <em>a</em> C:\\x"
    ),
    r"{$<$}math{$><$}mi{$>$}m{$<$}/mi{$><$}/math{$>$}-plane and <tex>$\gamma$</tex>-ray": "<em>m</em>-plane and γ-ray",
    r"\{\vphantom\}{{GaN}}\vphantom\{\} and Fe\_ \{3\}": "GaN and Fe<sub>3</sub>",
    # Raised and lowered signs whose author forgot the dollars; names of programs and files stay.
    r"Nd_{1-x}Sr_{x}NiO_{2} at 10^{-3}, CO_2 and a_b": (
        "Nd<sub>1-x</sub>Sr<sub>x</sub>NiO<sub>2</sub> at 10<sup>-3</sup>, CO_2 and a_b"
    ),
    # Quotation marks as JSON has them, beside accents.
    r"the \"best\" and (\"worst of all\"), \"Uber, M\"uller, K{\"o}ln, \"{A}rzte, Schr\" odinger": (
        "the &quot;best&quot; and (&quot;worst of all&quot;), Über, Müller, Köln, Ärzte, Schrödinger"
    ),
    # Mendeley's, of single signs and letters that were braced before; the set {1, 2} stays.
    r"""r{\{}{\'{e}}{\}}glement, Boreux {\{}{\&}{\}} Lawes, 5{\{}{\%}{\}}, in {\{}{\ldots}{\}}, {\{}"{\}}new{\{}"{\}}""": (
        "réglement, Boreux &amp; Lawes, 5%, in …, &quot;new&quot;"
    ),
    r"an Eilenberg-Mac Lane space \$K(G,n)\$ from \$5, \$6": "an Eilenberg-Mac Lane space K(G,n) from $5, $6",
    r"Pad$\backslash$'e approximants from 0.05 eV ($\backslash$ensuremath{\{}$\backslash$lambda{\}}=25)": (
        "Padé approximants from 0.05 eV (λ=25)"
    ),
    r"endo-1,4- { \$ } \beta { \$ } -glucanase, \{3D\} types \$-\$ of A,P \$\$\textbackslash{}vdash\$\$ P": (
        "endo-1,4- β-glucanase, 3D types - of A,P ⊢ P"
    ),
    r'See {$<$}{{A}} Href="/Abs/{{2007ApJ}}.659"{$>$}{{ApJ}}, 659{$<$}/{{A}}{$>$} {\&}169; 2007, below \$T{$>$}12\$': (
        "See ApJ, 659 © 2007, below T&gt;12"
    ),
    r'Types \$x.A\$, 594\$"\$ away, \${$>$}\$90\%, Web of Science{\{}®{\}}': (
        "Types x.A, 594&quot; away, &gt;90%, Web of Science®"
    ),
    r"Models Using {\{}lme4{\}}, {\{}vegan{\}} and \{x, y\}": "Models Using lme4, vegan and {x, y}",
    r"0303-6812 (Print)$\backslash$r0303-6813 (Linking)$\\$nElectronic$\backslash$n": (
        "0303-6812 (Print) 0303-6813 (Linking) Electronic"
    ),
    # Signs that nobody sees.
    "soft\u00adhyphen, zero\u200bwidth, \ufeffmark, join\u200der, Mu\u0308ller, Quality\u2010of\u2010life": (
        "softhyphen, zerowidth, mark, joiner, Müller, Quality-of-life"
    ),
    "می\u200cخواهم": "می\u200cخواهم",
}  # fmt: skip
ADDRESSES = {
    ("doi", r"10.1007/978-3-642-31020-1\string_7"): "10.1007/978-3-642-31020-1_7",
    ("url", "http://www.ics.uci.edu/$∼$mlearn/a.html"): "http://www.ics.uci.edu/~mlearn/a.html",
    ("url", r"https://cds.ismrm.org/files/573{\_}808.pdf"): "https://cds.ismrm.org/files/573_808.pdf",
    ("url", r"http://complex.upf.es/{~}andreea/a.html"): "http://complex.upf.es/~andreea/a.html",
    ("url", r"http://x.org/{\~{}}a/$\sim$b/\~{}c/\textasciitilde d/{\textasciitilde}e"): "http://x.org/~a/~b/~c/~d/~e",
    ("url", r"https://x.org/a\_b$\_$c\%20d\#e?f=1\&g=2&amp;h=3"): "https://x.org/a_b_c%20d#e?f=1&g=2&h=3",
    ("url", r"\url{https://x.org/a_b}"): "https://x.org/a_b",
    ("url", "<https://x.org/a>"): "https://x.org/a",
    ("url", "https://x.org/a?b=1&copy=2&lt=3"): "https://x.org/a?b=1&copy=2&lt=3",
    ("doi", r"10.1007/978-3-319-12345-6{\_}7"): "10.1007/978-3-319-12345-6_7",
    ("doi", r"10.1007/978-3-319-12345-6$\_$7"): "10.1007/978-3-319-12345-6_7",
    ("doi", "10.1002/1097(1993)71:2&lt;452::AID&gt;3.0.CO;2-B"): "10.1002/1097(1993)71:2<452::AID>3.0.CO;2-B",
    ("doi", r"10.1002/1097(1993)71:2$<$452::AID{\textgreater}3.0.CO;2-B"): "10.1002/1097(1993)71:2<452::AID>3.0.CO;2-B",
    ("doi", "10.1002/1097(1993)71:2&amp;lt;452::AID&#62;3.0.CO;2-B"): "10.1002/1097(1993)71:2<452::AID>3.0.CO;2-B",
}
RAW = re.compile(r"[\\{}]|&\w+;|</?(?:i|sup|sub|scp|mml)\b")


def entry(fields: str) -> Entry:
    return parse_bibliography(f"@article{{k, {fields}}}").entries["k"]


@pytest.mark.parametrize("title", TITLES)
def test_markup_reads_as_it_was_meant(title: str) -> None:
    assert field_html(entry(f"title = {{{title}}}").fields["title"]) == TITLES[title]


@pytest.mark.parametrize(("name", "written"), ADDRESSES)
def test_an_address_is_the_address_itself(name: str, written: str) -> None:
    assert entry(f"{name} = {{{written}}}").fields[name] == ADDRESSES[name, written]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["title", "journal", "publisher", "note"])
def test_exports_carry_the_clean_text(format_, name: str) -> None:
    written = entry(f"title = {{T}}, {name} = {{&lt;i&gt;A&lt;/i&gt; &amp;amp; B<sup>+</sup>, so\u00adft\u200b}}")
    text = format_.render({"k": written})
    assert not re.search(r"&\w+;|<|\u00ad|\u200b", text)


def test_names_are_cleaned_as_titles_are() -> None:
    author = r"Skibi\ifmmode \acute{n}\else \'{n}\fi{}ski, R. and O&#39;Brien, K. and <b>M&uuml;ller</b>, A\u00ad."
    assert (
        plain_text(entry(f"author = {{{author.encode().decode('raw_unicode_escape')}}}"))
        == "Skibiński R, O'Brien K, Müller A."
    )


def test_what_a_program_could_not_fill_is_left_out() -> None:
    assert entry(r"title = {T}, issn = {{\textless}null{\textgreater}}, doi = {<null>}").fields == {"title": "T"}


def test_what_is_nothing_but_a_tag_stays() -> None:
    assert entry("retracted = {<b>}, title = {<br/>}").fields == {"retracted": "<b>", "title": "<br/>"}


def test_names_of_files_and_keys_stay_as_written() -> None:
    assert entry("file = {C:&amp;<i>x</i>}").fields["file"] == "C:&amp;<i>x</i>"


REGISTRY_TEXTS = {
    "A &amp;amp; 50% of <i>x_y</i> {a}": r"A \& 50\% of \emph{x\_y} \textbraceleft{}a\textbraceright{}",
    "so&shy;ft&#8203; AT&copying": r"soft AT\&copying",
    "in<mml:math><mml:mi>N</mml:mi></mml:math> things": r"in \emph{N} things",
    "&lt;b&gt;k&lt;/b&gt; <scp>PET</scp>\n  <sub>2</sub>": r"\textbf{k} PET \textsubscript{2}",
}


@pytest.mark.parametrize("text", REGISTRY_TEXTS)
def test_a_registry_s_text_becomes_tex(text: str) -> None:
    assert html_to_tex(text) == REGISTRY_TEXTS[text]


@given(st.lists(st.sampled_from(["<i>", "</i>", "<sup>", "</sup>", "<math>", "<msub>", "</msub>", "<mi>", "</mi>", "</math>", "Q", " ", "&lt;", "&amp;", "{", "}", "$<$", r"{\textless}", "<br/>"])).map("".join))  # fmt: skip
def test_any_mixture_of_tags_keeps_its_letters(text: str) -> None:
    assert plain(html_to_tex(text)).count("Q") == text.count("Q")
