"""What only colleagues read with ease is named with the words that say the same."""

import pytest

from checks.pages.foreign_addresses import wrong_for_others
from checks.pages.shorthand import check_shorthand
from reading.page import SourcePage


@pytest.mark.parametrize(
    "text",
    [
        "Some pts wait.",
        "A scan w/ dye.",
        "Take it BID.",
        "Call ASAP.",
        "At ≤ 36°C.",
        "Take 500mg.",
        "It was 2.5cm wide.",
        "See page 12.",
    ],
)
def test_shorthand_is_named_once(text: str) -> None:
    assert len(check_shorthand(SourcePage(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["He sobs. A bid. It is part of it.", "Take 500 mg, or 5 to 10 kg.", "The page, and two pages.", "`pts` 5m 10k"],
)
def test_what_only_looks_short_is_left_alone(text: str) -> None:
    assert check_shorthand(SourcePage(text)) == []


@pytest.mark.parametrize(
    "host", ["drive.google.com", "docs.google.com", "www.dropbox.com", "team.sharepoint.com", "we.tl"]
)
def test_a_file_of_one_owner_is_no_source(host: str) -> None:
    assert "one owner" in (wrong_for_others(f"https://{host}/x") or "")


@pytest.mark.parametrize("host", ["www.cancer.org", "scholar.archive.org", "www.nice.org.uk", "dropbox.example.org"])
def test_a_page_of_the_web_is_left_alone(host: str) -> None:
    assert wrong_for_others(f"https://{host}/x") is None
