"""The map of the body: an empty fenced block becomes one drawing whose places are links."""

import re

import markdown

from guide.charts.body_map import BodyMapExtension

EXTENSIONS = ["pymdownx.superfences", "pymdownx.details"]


def render(page: str) -> str:
    return markdown.markdown(page, extensions=[BodyMapExtension(), *EXTENSIONS])


def test_the_block_becomes_a_figure_outside_any_paragraph() -> None:
    assert re.fullmatch(
        r'<p>a</p>\n<figure class="body-map"><svg.*</figure>\n<p>b</p>', render("a\n\n```bodymap\n```\n\nb")
    )


def test_each_place_is_a_link_with_its_name() -> None:
    links = re.findall(r'<a href="#([\w-]+)">.*?<text[^>]*>(.*?)</text></a>', render("```bodymap\n```"))
    names = {place: re.sub(r"</?tspan[^>]*>", "", name) for place, name in links}
    assert names == {
        "lungs": "Lungs",
        "bones": "Bones",
        "liver": "Liver",
        "brain": "Brain",
        "chest-lymph-nodes": "Lymph nodes in the chest",
        "other-places": "Skin and other places",
    }


def test_it_works_in_a_folded_box() -> None:
    assert '<figure class="body-map">' in render('??? note "Map"\n    ```bodymap\n    ```\n').split("</details>")[0]


def test_it_carries_no_style_and_is_small() -> None:
    html = render("```bodymap\n```")
    assert "style=" not in html
    assert len(html) < 3600
