"""What a reader pays in bytes: exact, as a host sends them with gzip level 6, bodies only.

A page whose text is too heavy is named by the build (hooks/delivery/weights.py). Here stands what we may add to it.
"""

import base64
import html
import random
from pathlib import Path
from types import SimpleNamespace

import pytest

from delivery.built_site import BuiltPage, BuiltSite
from delivery.weights import ADVISED, weigh_pages, weight_of
from project import ROOT, build

ADDED = 6_500  # Beyond the page's own text, on a first visit.
RECORDS = 'script[type="application/ld+json"]'  # As long as what the page cites.
# What an author asked for.
OWN_SHEETS = (
    "charts",
    "body-map",
    "questions",
    "findings",
    "references",
    "decision",
    "front",
    "ranges",
    "whole-guide",
)


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site as it is deployed: knowing its address and its repository, which costs some bytes."""
    env = {"SITE_URL": "https://guide.example.org/", "REPO_URL": "https://github.com/example/guide"}
    built = build(ROOT, tmp_path_factory.mktemp("weight") / "site", strict=False, env=env)
    return BuiltSite(SimpleNamespace(config=SimpleNamespace(site_dir=str(built.site))))


def first_visits(site: BuiltSite) -> dict[str, int]:
    sent: dict[str, int] = {}
    return {page.path.as_posix(): weight_of(site, page, sent) for page in site.pages}


def without_its_text(page: BuiltPage, folder: Path) -> BuiltPage:
    """The same page with nothing in <main>, without its headings in the menu and the record of what it cites."""
    empty = BuiltPage(folder, page.path)
    for element in empty.tree.css(f"main > *, .menu-contents, {RECORDS}"):
        element.decompose()
    for link in empty.tree.css('link[rel="stylesheet"]'):
        if any(name in (link.attributes.get("href") or "") for name in OWN_SHEETS):
            link.decompose()
    return empty


def test_what_the_machinery_adds_to_a_first_visit_stays_within_its_budget(placed: BuiltSite):
    sent: dict[str, int] = {}
    bare = [without_its_text(page, placed.folder) for page in placed.pages]
    added = {page.path.as_posix(): weight_of(placed, page, sent) for page in bare}
    assert {path: bytes_ for path, bytes_ in added.items() if bytes_ > ADDED} == {}


def test_every_page_of_the_guide_comes_in_one_round_trip(placed: BuiltSite):
    """All but those to look things up in, and the whole guide."""
    long = ("references/", "quality-scores", "whole-guide-on-one-page/")
    too_heavy = {path: size for path, size in first_visits(placed).items() if size > ADVISED}
    assert {path: size for path, size in too_heavy.items() if not path.startswith(long)} == {}


@pytest.mark.parametrize(
    ("letters", "works", "said"),
    [
        (13_000, 0, ("", "")),
        (18_000, 0, ("", "Up to 14,600 come at once. Split the page, or shorten it.")),
        (20_500, 0, ("and 20,000 is the most. Split the page, or shorten it.", "")),
        (20_500, 60, ("", "")),
        (30_000, 60, ("and 29,050 is the most. Split the page, or shorten it.", "")),
    ],
)
def test_a_heavy_page_is_advised_and_one_far_too_heavy_is_a_mistake(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, letters: int, works: int, said: tuple[str, str]
):
    caplog.set_level("INFO", "mkdocs.hooks")
    mistakes = weighed(tmp_path, letters, works)
    advice = [record.getMessage() for record in caplog.records]
    assert [line[line.find(each) :] for line, each in zip((*mistakes, *advice), filter(None, said), strict=True)] == [
        each for each in said if each
    ]


def weighed(folder: Path, letters: int, works: int) -> list[str]:
    """The mistake of a page that packs to about so many bytes and lists so many works."""
    noise = base64.b85encode(random.Random(1).randbytes(letters)).decode()
    listed = f'<ol class="bibliography">{"<li id=x>x" * works}</ol>' if works else ""
    (folder / "a.html").write_text(f"<main>{html.escape(noise)}{listed}</main>", "utf-8")
    said: list[str] = []
    file = SimpleNamespace(src_uri="a.md", page=SimpleNamespace(meta={}))
    building = SimpleNamespace(
        config=SimpleNamespace(site_dir=str(folder)),
        files_by_address={"a.html": file},
        report=lambda file, problems: said.extend(each.message for each in problems),
    )
    weigh_pages(BuiltSite(building))
    return said


def test_the_whole_guide_on_one_page_tells_its_weight_only_to_a_test(placed: BuiltSite):
    assert 60_000 < first_visits(placed)["whole-guide-on-one-page/index.html"] < 200_000


def test_a_sheet_that_single_pages_link_is_sent_to_them_whole_and_not_again_with_the_scripts(placed: BuiltSite):
    hashed = placed.folder / "assets" / "hashed"
    sheets = {path.name.split(".")[0]: path.read_text("utf-8") for path in hashed.glob("*.css")}
    assert "#question-tools" in sheets["questions"] and ".filter" in sheets["references"]
    assert [part for part in ("#question-tools", ".weigh-list", ".body-map", ".filter") if part in sheets["rest"]] == []
    # What scripts put into any page.
    assert [part for part in ("details.finding", ".new-version", ".preview") if part not in sheets["rest"]] == []
