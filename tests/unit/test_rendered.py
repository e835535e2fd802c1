"""What is wrong in the HTML that a page became; tests/faults holds the messages as a maintainer reads them."""

import re
from collections.abc import Collection

import pytest
from markdown import Markdown

from checks.rendered.page import check_rendered
from guide.github import GitHubExtension
from project import ROOT
from reading.page import SourcePage

SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nmarkdown_extensions:\n")[2]
EXTENSIONS = re.findall(r"^  - ([\w.]+):?$", SETTINGS, re.MULTILINE)
HARMLESS = (
    "2 * 3 * 4 and a_b_c",
    "Ask at 10:30:00.",
    "`**bold**` and `[@key]`",
    "**Lungs** - often",
    "Tom & Jerry, a < b",
    "> [!NOTE]\n> Text.",
    "<details>\n<summary>**More**</summary>\n\n- one\n\n</details>",
    "- [ ] ask\n- [x] done",
    "One.\\\nTwo.",
    "Text. <!-- **a** [@b] -->",
    '<img src="../a.svg" alt="A sun">',
    "Text.\n{ .screen }",
    '<div class="list" markdown="1">\n\n- one\n\n</div>',
)
HARMLESS_SIGNS = (
    "A scan [CT] and a virus [HPV].",
    "Ask [the nurse] or [the doctor] for help.",
    "The size may be XXL.",
    "Ask about the XX and XY cells.",
    "They said [it] was fine.",
    "Ask for CT and MRI.",
    "The name CHECKMATE is in capitals.",
    "Ask and/or tell.",
    "An x-ray (x) may help.",
    "It is the 20% line.",
    "Write “your name” on the form.",
    "Ask him, her, or N. Lee.",
    "A mile/hour is slow.",
    "See [a] and [c].",
    "It costs $20 at the USD rate.",
    "Write to help\\@example.org in your own language.",
    "Ask AT&T or R&D.",
    "C+ and a plus+ are names.",
    "It is [here]: ask them.",
    "A word\\* has a note.",
    "Ask for the \\* test.",
    "A score of 5\\* is best.",
    "It is 2 * 3 tablets.",
    "The file snake_case_name is yours.",
    "The `*word` and `_word` are code.",
    "It costs $5 or $6 a day.",
    "It costs $20, and $30 later.",
    "Wow! [Tests](tests.md) help.",
    "Is a < b or a > b?",
    "Take (a) water (b) food.",
    "See plan (c) below.",
    "The team (R) and nurse.",
    "Write it in ’ marks.",
    "Don't or don’t, it’s yours.",
    "Use ‘small’ marks.",
    "It was 'so' hard.",
    "It is ''.",
    "Ask, as in [this page](tests.md).",
    "Ask [the team] or [the nurse].",
    "A pump (a small one) helps.",
    "Ein Arzt, señor, café, naïve, Ångström, Âge.",
    "Françoise and Zoë saw Ægir.",
    "Time: a while.",
    "Note: ask.",
    "A note; R&D and Q&A.",
    "The AT&T line; it works.",
    "A 3-day plan and a - b.",
    "Pain & swelling.",
    "See km/h and/or a // b.",
    "Half & half; ask.",
    "A dash — so.",
    "It is 5 > 3.",
    "One\\_two and \\_three\\_.",
    "The key word 2024 is here.",
    "A study of smith is here.",
    "The score goes 1 → 5.",
    "Up ↑ or down ↓.",
    "Take it C.",
    "- [ ] Ask.\n- [x] Rest.",
    "Term\n:   Its meaning.",
    "> A quote.\n> More.",
    'A "quote" and “quote”.',
    "It is 50 °C outside, or hot.",
    "The team reads surname2024 as a key.",
)
# Half of a sign, signs of other programs, letters that a program broke: readers see each as it was typed.
MEANT = (
    ".. note:: Ask a social worker.",
    "h2. Help with money",
    "First line\\nSecond line",
    "bq. Ask a social worker.",
    "Open a%20file at home.",
    "- [x ] Ask a social worker.",
    "(x) Ask a nurse.",
    "More is on [Tests|tests.md] for you.",
    "Ask @@your@@ team.",
    "Ask [NAME] on the ward.",
    "Call XX in the morning.",
    "1. Ask \\LaTeX users.",
    "Ask %s for help.",
    "Ask YOUR_NAME_HERE now.",
    "Ask N.N. for help.",
    "You have NaN days.",
    "Ask %(name)s now.",
    "Ask $NAME now.",
    "Ask [nurse name] now.",
    "Call [phone number] now.",
    "Ask ###your### team.",
    "Ask //your// team.",
    "Ask /your/ team.",
    "Ask =your= team.",
    "==== Money ====",
    "A *word that ends nowhere.",
    "A _word that ends nowhere.",
    "A `word that ends nowhere.",
    "A (tests.md)[word] here.",
    "A ![word] here.",
    "A ||word|| here.",
    "A %%word%% here.",
    "A $word$ here.",
    "A \\n word.",
    "A --> here.",
    "A &hellp; word.",
    "A â€™ word.",
    "Donâ€™t worry.",
    "A � word.",
    "A \\u2019 word.",
    "A -> here.",
    "A => here.",
    "A <- here.",
    "A ''word'' here.",
    "A ``word'' here.",
    "= Title =",
    "%% word",
    "// word",
    "/* word */",
    "A [x](tests.md){ target=_blank here.",
    "Call [911](tel:911 now.",
    "A __word_.",
    "&gt; a quote",
    "A \uf0b7 word.",
    "A [see smith2024].",
    "A +word+ here.",
    "A &copy B.",
    "It is <= 4.",
    "*A word**",
    "[x]: not an address",
    "-- word",
)
HOSTILE = (
    "<a href='java\nscript:alert(1)'>the team</a>",
    '<svg><image href="data:text/html,x"/></svg>',
    "*a*{ onclick=alert(1) }",
    "[a](tests.md){ target=_blank }",
    "![a](assets/a.svg){ srcset=//example.org/b.svg }",
    "Text.\n{ hidden }",
    "Text.\n{ style=display:none }",
    "<body onload=alert(1)>",
    "<img/src=x onerror=alert(1) alt=a>",
    "<iframe src=../tests/></iframe>",
    "<p popover>Text.</p>",
    "<button popovertarget=menu>Menu</button>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "</main><p>Text.</p>",
    "<noscript>Text.</noscript>",
    '<p title="a>b" onclick=x>Text.</p>',
    "<p dir=rtl>Text.</p>",
    "<object data=../a.svg></object>",
    "<area href=//example.org>",
    "<textarea>",
    "<p data-script hidden>Text.</p>",
    "<plaintext>",
    "<template><p>Text.</p></template>",
    "<xmp>Text.</xmp>",
)


def problems(text: str, front_matter: str = "", keys: Collection[str] = ()) -> list[tuple[int, str]]:
    """Each line with what is said of it, for a page rendered with the extensions of mkdocs.yml."""
    html = Markdown(extensions=[*EXTENSIONS, GitHubExtension()]).convert(text)
    return [(each.line, each.message) for each in check_rendered(html, SourcePage(front_matter + text), keys)]


@pytest.mark.parametrize("text", HARMLESS)
def test_nothing_is_said_of(text: str):
    assert problems(text) == []


@pytest.mark.parametrize("text", HARMLESS_SIGNS)
def test_signs_that_are_meant_as_they_stand_are_left_alone(text: str):
    assert problems(text) == []


@pytest.mark.parametrize("text", MEANT)
def test_a_sign_that_was_meant_as_something_else_is_named(text: str):
    assert problems(text, keys=["smith2024"])


@pytest.mark.parametrize("text", HOSTILE)
def test_what_no_page_may_hold_is_named(text: str):
    assert problems(text)


def test_only_a_page_with_a_script_of_its_own_may_hide_what_needs_it():
    text = "<p data-script hidden>Tick a box.</p>"
    assert problems(text, "---\nscripts:\n  - assets/questions.js\n---\n") == []


def test_a_sign_is_named_on_each_line_that_has_it():
    assert [line for line, _ in problems("`**a` b\n\n• one\n• two\n\nText ** here\n\n• three")][:3] == [3, 4, 8]


def test_a_part_of_a_sign_that_is_named_already_is_not_named_again():
    assert len(problems("See \\cite{smith2001}.")) == 1


def test_an_alert_becomes_a_box_with_all_its_paragraphs():
    html = Markdown(extensions=[GitHubExtension()]).convert("> [!WARNING]\n> One.\n>\n> Two.")
    assert re.sub(r"\n", "", html) == (
        '<div class="admonition warning"><p class="admonition-title">Warning</p><p>One.</p><p>Two.</p></div>'
    )
