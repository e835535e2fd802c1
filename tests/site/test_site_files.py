"""What stands beside the pages: headers, robots, sitemap, the 404 page, twins; and pages that parse."""

import gzip
import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from built_pages import BuiltPage, built_pages
from project import ROOT, Build, build

ADDRESS = "https://guide.example.org/part/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
POLICY = "Content-Security-Policy"
WHOLE = ("og:image", "canonical")
OUTSIDE_THE_MENU = ("/whole-guide", "/quality-scores")


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The site built as the deploy job builds it."""
    return build(ROOT, tmp_path_factory.mktemp("placed") / "site", env={"SITE_URL": ADDRESS})


def test_every_page_says_the_policy_first_and_the_headers_say_the_same(site: Path):
    headers = (site / "_headers").read_text("utf-8")
    wrong = []
    for page in built_pages(site):
        head = LexborHTMLParser(page.text).head
        said = next(element for element in head.iter() if element.tag != "meta" or "charset" not in element.attributes)
        policy = said.attributes.get("content", "") if said.attributes.get("http-equiv") == POLICY else ""
        wrong += [] if policy and policy in headers else [str(page.path)]
    assert wrong == []
    assert "frame-ancestors 'none'" in headers


def test_the_sitemap_names_each_page_with_the_day_it_was_checked(placed: Build):
    urls = ElementTree.fromstring(placed.page("sitemap.xml")).findall(f"{SITEMAP}url")
    addresses = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in urls}
    assert {address.removeprefix(ADDRESS) for address in addresses} >= {"", "tests/", "references/"}
    assert {day for day in addresses.values() if day and not re.fullmatch(r"\d{4}-\d\d-\d\d", day)} == set()
    assert f"Sitemap: {ADDRESS}sitemap.xml" in placed.page("robots.txt")


def test_whole_addresses_are_written_only_by_a_build_that_knows_its_own(site: Path, placed: Build):
    assert [str(page.path) for page in built_pages(site) for name in WHOLE if name in page.text] == []
    page = placed.tree("tests/index.html")
    assert page.css_first('[rel="canonical"]').attributes["href"] == f"{ADDRESS}tests/"
    assert page.css_first('[property="og:image"]').attributes["content"] == f"{ADDRESS}assets/card.png"
    card = (placed.site / "assets" / "card.png").read_bytes()
    assert card.startswith(b"\x89PNG") and struct.unpack(">II", card[16:24]) == (1200, 630) and len(card) < 60_000


def test_the_404_page_leads_to_every_page_of_the_menu(placed: Build):
    links = {element.get("href") for element in BuiltPage(placed.site, Path("404.html")).tree.iter("a")}
    pages = {page.url for page in built_pages(placed.site) if page.path != Path("404.html")}
    assert {f"/part{url}" for url in pages if not url.startswith(OUTSIDE_THE_MENU)} - links - {"/part/"} == set()


def test_every_text_file_has_a_twin_that_holds_the_same_where_the_host_sends_twins(tmp_path: Path, site: Path):
    assert [path.name for path in site.rglob("*.gz")] == ["sitemap.xml.gz"]  # MkDocs writes this one.
    site = build(ROOT, tmp_path / "site", env={"GUIDE_TWINS": "true"}).site
    packed = sorted(site.rglob("*.gz"))
    assert [
        str(path) for path in packed if gzip.decompress(path.read_bytes()) != path.with_suffix("").read_bytes()
    ] == []
    assert {page.site / page.path for page in built_pages(site)} <= {path.with_suffix("") for path in packed}


def test_no_file_of_the_theme_lies_there_that_no_page_loads(site: Path):
    assert list(site.glob("assets/javascripts")) == []
    assert [path.name for path in site.rglob("*.map")] == []


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path):
    titles, wrong = set(), []
    for page in built_pages(site):
        title = "".join(page.tree.find(".//title").itertext())
        description = page.tree.find(".//meta[@name='description']").get("content")
        wrong += [] if title not in titles and len(description) <= 160 else [f"{page.path}: {title}"]
        titles.add(title)
    assert wrong == []
