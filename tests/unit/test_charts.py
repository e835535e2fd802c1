"""Chart blocks: what is drawn, what is said in words, and what each mistake is called."""

import markdown
import pytest

from guide.charts.extension import ChartExtension

ICONS = """kind: icons
title: How often it spreads
of: 100
data:
  It spread: 10
study: clinic
about: 28,193 people in 35 studies
source: daloiso2024"""
BARS = """kind: bars
title: Where it spread
of: 100
data:
  Lungs: 80
  Lymph nodes in the <chest>: 34.5
study: post-mortem
about: 20 people
source: [zbaren1987, kotwall1987]"""
EXTENSIONS = ["pymdownx.superfences", "pymdownx.details", "admonition"]


def render(chart: str, indent: str = "") -> str:
    """The HTML of a page with one chart block, in a folded box if indented."""
    page, extension = page_with(chart, indent), ChartExtension()
    html = markdown.markdown(page, extensions=[extension, *EXTENSIONS])
    assert extension.problems == []
    return html


def problem(chart: str) -> str:
    """The one problem of a page with one chart block, as `line: message`; the first line of the block is line 2."""
    extension = ChartExtension()
    markdown.markdown(page_with(chart), extensions=[extension, *EXTENSIONS])
    [found] = extension.problems
    return f"{found.line}: {found.message}"


def page_with(chart: str, indent: str = "") -> str:
    block = "\n".join(indent + line for line in ["```chart", *chart.split("\n"), "```"])
    return f'??? survival "Title"\n{block}\n\n{indent}after' if indent else f"{block}\n\nafter"


def test_an_icon_array_says_its_number_in_words() -> None:
    assert "<strong>10 of every 100 people</strong> It spread" in render(ICONS)


def test_an_icon_array_has_a_name_for_screen_readers() -> None:
    assert 'role="img" aria-label="10 of 100"' in render(ICONS)


def test_an_icon_array_of_100_is_small() -> None:
    assert len(render(ICONS)) < 1100


def test_a_bar_chart_is_a_table_with_row_headings() -> None:
    assert '<th scope="row">Lungs</th><td>80 of every 100 people</td>' in render(BARS)


def test_a_label_cannot_carry_markup() -> None:
    assert "nodes in the &lt;chest&gt;" in render(BARS)


def test_bars_without_of_are_scaled_to_the_longest() -> None:
    months = BARS.replace("of: 100\n", "unit: months\n")
    assert "<td>34.5 months</td>" in render(months)
    assert "M0 0h100v1H0" in render(months)


def test_the_caption_says_the_kind_of_study_and_leaves_the_citation_to_be_numbered() -> None:
    assert "<span>Living patients, seen in clinics: 28,193 people in 35 studies.[@daloiso2024]</span>" in render(ICONS)
    assert "Post-mortems, which are examinations after death: 20 people.[@zbaren1987; @kotwall1987]" in render(BARS)


def test_a_chart_in_a_folded_box_stays_in_the_box() -> None:
    html = render(ICONS, indent="    ")
    assert html.index("<details") < html.index("<figure") < html.index("<p>after") < html.index("</details>")


def test_a_chart_carries_no_style_and_no_script() -> None:
    assert "style" not in render(ICONS) + render(BARS)


def test_other_fenced_blocks_stay_code() -> None:
    assert "<figure" not in markdown.markdown("```yaml\nkind: icons\n```", extensions=[ChartExtension(), *EXTENSIONS])


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        ("kind: icons\n - oops: [", "3: the chart cannot be read here."),
        ("just words", "2: the chart has no keys"),
        (f"{ICONS}\ncolour: red", "10: a chart has no key 'colour'"),
        (ICONS.replace("kind: icons", "kind: pie"), "2: 'kind: pie' is not known. Write one of: icons, bars."),
        (ICONS.replace("study: clinic\n", ""), "2: the chart has no 'study'. Add a line 'study: …'."),
        (
            ICONS.replace("study: clinic", "study: [clinic, post-mortem]"),
            "7: 'study: clinic, post-mortem' is not known.",
        ),
        (ICONS.replace("It spread: 10", "It spread: 110"), "6: 'It spread: 110' is more than the 100"),
        (ICONS.replace("It spread: 10", "It spread: 10.5"), "6: 'It spread: 10.5' is no whole number"),
        (ICONS.replace("It spread: 10", "It spread: ten"), "6: 'It spread: ten' is no number"),
        (ICONS.replace("It spread: 10", "It spread: 10\n  It spread: 12"), "6: 'It spread' stands twice"),
        (ICONS.replace("of: 100", "of: 100000"), "4: 'of' must be a whole number up to 1,000"),
        (ICONS.replace("\n  It spread: 10", " 10"), "5: 'data' needs lines below it"),
    ],
)
def test_a_mistake_is_named_with_its_line(chart: str, expected: str) -> None:
    assert problem(chart).startswith(expected)


def test_a_chart_with_a_mistake_stays_visible_as_text() -> None:
    assert "kind: pie" in markdown.markdown("```chart\nkind: pie\n```", extensions=[ChartExtension(), *EXTENSIONS])
