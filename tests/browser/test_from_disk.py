"""The zip of the guide, unpacked in a folder on a disk: all of it works, without a server."""

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from built_pages import built_pages, is_internal
from project import ROOT

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def zipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("zip") / "guide.zip"
    subprocess.run([sys.executable, "tools/zip_guide.py", str(target)], cwd=ROOT, check=True)
    return target


@pytest.fixture(scope="session")
def folder(zipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked guide, in a path with a space as on many disks."""
    place = tmp_path_factory.mktemp("a disk")
    with zipfile.ZipFile(zipped) as packed:
        packed.extractall(place)
    [unpacked] = place.iterdir()
    return unpacked


@pytest.fixture
def read(visit: Visit, folder: Path) -> Visit:
    """Opens a page of the folder; an error in the console or a request to a host fails the test."""
    return lambda path="index.html", **options: visit(path, base=f"{folder.as_uri()}/", **options)


def touched(page: Page) -> Page:
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.wait_for_function("() => window.guide.openCard !== undefined")
    return page


def test_the_folder_says_where_to_begin(folder: Path):
    assert "open index.html" in (folder / "READ ME.txt").read_text("utf-8")
    assert (folder / "index.html").is_file()


def test_every_address_leads_to_a_file_of_the_folder(folder: Path):
    dead = [
        f"{page.path}: {address}"
        for page in built_pages(folder)
        for address in page.addresses()
        if is_internal(address) and not (page.target(address)[0].is_file() and page.target(address)[0].suffix)
    ]
    assert not dead


def test_every_page_opens_with_its_style(read: Visit, folder: Path):
    page = touched(read())
    unstyled = []
    for file in sorted(folder.glob("*.html")):
        page.goto(file.as_uri())
        touched(page)
        if page.evaluate("getComputedStyle(document.querySelector('.skip')).position") != "absolute":
            unstyled.append(file.name)
    assert not unstyled


def test_the_menu_leads_to_a_page(read: Visit):
    page = read()
    page.get_by_role("navigation").get_by_role("link", name="Tests", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Tests")


def test_the_search_finds_and_leads(read: Visit):
    page = touched(read("tests.html"))
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("feeding tube")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/*.html*")
    assert "tests.html" not in page.url


def test_what_each_study_found_stands_in_its_list(read: Visit):
    page = touched(read("tests.html"))
    assert page.locator(".references details.finding").count() > 3


def test_a_ticked_question_is_kept(read: Visit):
    page = touched(read("questions.html"))
    page.locator(".question-list input").first.check()
    page.reload()
    expect(touched(page).locator(".question-list input").first).to_be_checked()


def test_neither_time_nor_chance_goes_into_the_zip(zipped: Path):
    with zipfile.ZipFile(zipped) as packed:
        entries = packed.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
