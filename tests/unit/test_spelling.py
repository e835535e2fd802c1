"""Misspelled and British words are found with what was meant; names, drugs, code and addresses are left alone."""

from pathlib import Path

import pytest

from project import ROOT
from spelling import spelling_lines

MISSPELLED = [
    "radation",
    "larinx",
    "syptoms",
    "pembrolizimab",
    "chemoterapy",
    "metatasis",
    "canser",
    "metastisis",
    "nivolumb",
    "hemorhage",
    "diarhea",
    "nausia",
    "lymp",
    "imunotherapy",
    "radiotherpy",
    "tumer",
    "biospy",
    "surgey",
    "oncolgist",
    "swallowng",
    "presure",
    "nurce",
    "medcine",
    "tretment",
    "paliative",
    "hospis",
    "docter",
    "apointment",
    "vomitting",
    "appitite",
    "wieght",
    "fatige",
    "pnumonia",
    "pharinx",
    "squamus",
    "recieve",
    "definately",
    "seperate",
]
BRITISH = [
    "hospitalised",
    "metastasised",
    "catheterisation",
    "oestrogen",
    "faeces",
    "fibre",
    "learnt",
    "counselling",
    "travelled",
    "ageing",
    "tumour",
    "oesophagus",
    "leukaemia",
    "anaemia",
    "colour",
    "centre",
    "organise",
    "litre",
    "programme",
    "grey",
    "behaviour",
    "labelled",
    "paediatric",
    "whilst",
    "mum",
]
RIGHT = """\
---
title: Right
---
# Right

Dr Zbären and Anneke wrote it at Gustave Roussy in Villejuif.
Keytruda (pembrolizumab), Kadcyla and tamoxifen are drugs.
Xerostomia is a dry mouth; lymphedema therapists can help.
A PEG tube, PET-CT, mRNA, p16, H~2~O and KEYNOTE-048.
[Macmillan](https://example.org/canser), `canser` and <span class="canser">a word</span>.
Head-and-neck cancer isn’t the patient’s fault; don't worry.

```text
canser
```
"""


@pytest.fixture
def said(tmp_path: Path):
    """What is said of a page of one text, beside an empty list of sources."""

    def run(text: str) -> list[str]:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / "page.md").write_text(text, "utf-8")
        (tmp_path / "references.bib").touch()
        return spelling_lines(tmp_path)

    return run


def test_every_misspelled_and_british_word_is_named_with_its_line(said):
    words = [*MISSPELLED, *BRITISH]
    lines = said("\n".join(f"A scan can show {word} here." for word in words))
    found = {line.partition(": ")[0] for line in lines}
    assert [word for number, word in enumerate(words, 1) if f"docs/page.md:{number}" not in found] == []


def test_right_words_are_left_alone(said):
    assert said(RIGHT) == []


def test_the_guide_has_no_unknown_word():
    assert spelling_lines(ROOT) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("scren", "screen"),
        ("diarhea", "diarrhea"),
        ("pembrolizimab", "pembrolizumab"),
        ("Hospitalised", "Hospitalized"),
    ],
)
def test_one_word_is_offered(said, word: str, meant: str):
    assert said(f"{word} is a word.") == [
        f"docs/page.md:1: “{word}” is misspelled. Write “{meant}”, or add the word to the list in pyproject.toml if it is right."
    ]


def test_the_words_of_a_chart_and_all_below_it_are_read(said):
    text = "```chart\nkind: bars\ntitle: Where canser was\ndata:\n  Lungs: 5\nsource: zbaren1987\n```\n\nThe scren.\n"
    assert sorted(line.partition("”")[0] for line in said(text)) == [
        "docs/page.md:3: “canser",
        "docs/page.md:9: “scren",
    ]


def test_code_beside_a_chart_is_not_read(said):
    assert said("```python\nglorbex\n```\n\n```chart\ntitle: Lungs\n```\n\n```\nglorbex\n```\n") == []


def test_a_page_that_is_not_text_is_left_to_the_build(tmp_path: Path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_bytes("Zbären glorbex".encode("latin-1"))
    (tmp_path / "references.bib").touch()
    assert spelling_lines(tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "Llame a su equipo de inmediato si tiene fiebre.",
        "Rufen Sie sofort Ihr Behandlungsteam an, wenn Sie fiebern oder frieren.",
        "Appelez votre équipe tout de suite si vous avez de la fièvre.",
        "Chiami subito la sua squadra se ha la febbre.",
    ],
)
def test_a_line_in_another_language_is_one_mistake(said, text: str):
    assert said(f"A scan.\n\n{text}\n") == [
        "docs/page.md:3: this line is in another language than the page. Write it in English, or take it out."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The tumour of the oesophagus caused haemorrhage and diarrhoea.",
        "Teh pateint recieved tretment.",
        "Ask Llewelyn, Oyelaran, Kowalczyk or Nguyen.",
    ],
)
def test_english_that_is_badly_spelled_is_no_other_language(said, text: str):
    assert not [line for line in said(text) if "another language" in line]
