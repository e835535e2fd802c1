"""What a draft leaves in a text, and addresses that work for their writer alone."""

import pytest
from mkdocs.exceptions import PluginError

from checks.file_links import refuse_links
from checks.pages.drafts import check_drafts
from checks.pages.foreign_addresses import wrong_for_others
from checks.pages.glossary import check_glossary
from checks.pages.images import check_images
from reading.page import SourcePage

LEFT = (
    "TODO: ask.",
    "Text goes here.",
    "Insert a picture here.",
    "Your text here.",
    "Ask a nurse (more to come).",
    "Ask a nurse (to be added).",
    "Coming soon.",
    "Say it.[citation needed]",
    "Say it (van der Waal et al., 2021).",
    "Say it (Smith & Jones 2021).",
    "Say it.<sup>1,2</sup>",
    "Say it.²",
    "Say it.[3-5]",
    "Take the\nthe book.",
    "It is bad.Two more.",
    "Write to team@example.org.",
)
HARMLESS = (
    "He had had it.",
    "The visit is coming soon.",
    "The text of the letter is here.",
    "Insert the tube here, as you were taught.",
    "The plan (to be made with your team) helps.",
    "Read the text on this page.",
    "More help is to come.",
    "Checked (November, 2026).",
    "An area of m<sup>2</sup> or m².",
    "Cancer.Net is public.",
    "Write to <team@example.org>.",
    "`TODO` and `the the`",
    "Really???",
    "[1](tests.md)",
    "See [the the](x.md).",
    "Ask Dr. Gray, e.g. on Mondays.",
)
FOR_WRITERS_ALONE = (
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnice.org.uk&data=05",
    "https://www.google.com/url?sa=t&url=https://nice.org.uk",
    "https://www-nejm-org.proxy.library.example.edu/doi/1",
    "https://example.idm.oclc.org/login",
    "file:///home/me/x.pdf",
    "D:/x.pdf",
    "https://nice.org.uk/a?b=1&fbclid=2",
    "https://tinyurl.com/x",
)
FOR_ALL = (
    "https://www.nice.org.uk/guidance/ng36",
    "https://www.google.com/maps?q=hospital",
    "https://example.org/proxy/voting",
    "https://example.org/?q=https://nice.org.uk",
    "https://[broken",
)
CAMERA = (
    "IMG_0001",
    "DSC01234",
    "Screenshot 2026-11-22 at 11.22.33",
    "Screen Shot 3",
    "photo (2)",
    "image 1",
    "Pxl_2026",
)
GLOSSARY = "# G\n\nActive\n:   One.\n\n{}Biopsy\n:   Two.\n\nCell\n:   Three.\n"


@pytest.mark.parametrize("text", LEFT)
def test_what_a_draft_leaves_is_named_once(text: str):
    assert len(check_drafts(SourcePage(text))) == 1


@pytest.mark.parametrize("text", HARMLESS)
def test_nothing_is_said_of(text: str):
    assert check_drafts(SourcePage(text)) == []


@pytest.mark.parametrize("address", FOR_WRITERS_ALONE)
def test_an_address_for_its_writer_alone_is_named(address: str):
    assert wrong_for_others(address)


@pytest.mark.parametrize("address", FOR_ALL)
def test_an_address_for_all_is_left_alone(address: str):
    assert wrong_for_others(address) is None


@pytest.mark.parametrize("name", CAMERA)
def test_the_name_of_a_file_is_no_description(name: str):
    assert check_images(SourcePage(f"![{name}](assets/a.png)"))


@pytest.mark.parametrize("text", ["A nurse", "Figure of a person", "A scan of 2 lungs", "Scan of the lungs"])
def test_a_description_in_words_is_one(text: str):
    assert check_images(SourcePage(f"![{text}](assets/a.png)")) == []


@pytest.mark.parametrize("entry", ["Biopsia\nOne.\n\n", "Active\n:   Again.\n\n", "Zoster\n:   One.\n\n"])
def test_a_glossary_entry_without_colon_again_or_out_of_order_is_named(entry: str):
    assert len(check_glossary(SourcePage(GLOSSARY.format(entry)))) == 1


@pytest.mark.parametrize(
    "entry", ["", "## B\n\n", "Band\nBelt\n:   One.\n\n", "Band\n\n:   One.\n    More.\n\n    - a\n\n"]
)
def test_a_glossary_in_any_markdown_is_right(entry: str):
    assert check_glossary(SourcePage(GLOSSARY.format(entry))) == []


def test_a_link_of_the_file_system_stops_the_build_before_it_is_followed(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(PluginError, match="loop:1: this is a link to another file or folder"):
        refuse_links(tmp_path)
