"""From the day on which `make addresses` wrote down what is published, a heading is renamed with its old address behind it."""

from pathlib import Path

from checks.kept_addresses import ADDRESSES
from faults.planting import mistakes_in, project_copy
from list_addresses import with_addresses

OLD, NEW = "## While you wait for results", "## While you wait to hear"


def test_a_renamed_heading_of_a_published_guide_is_named_until_it_keeps_its_address(site: Path, tmp_path: Path):
    copy = project_copy(tmp_path)
    page = copy / "docs" / "tests.md"
    listed = with_addresses("", copy / "docs", site)
    (copy / ADDRESSES).write_text(listed, "utf-8")
    assert mistakes_in(copy) == []
    _replace(page, OLD, NEW)
    line = listed.splitlines().index("tests.md#while-you-wait-for-results") + 1
    what = "the heading with the address '#while-you-wait-for-results' of tests.md is gone, and others may link to it"
    assert (
        f"{ADDRESSES}:{line}: {what}. Write {{#while-you-wait-for-results}} behind “While you wait to hear” there."
        in mistakes_in(copy)
    )
    _replace(page, NEW, f"{NEW} {{#while-you-wait-for-results}}")
    assert mistakes_in(copy) == []


def _replace(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
