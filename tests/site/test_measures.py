"""What a page says of its measures is measured when the site is built."""

from pathlib import Path

from built_pages import BuiltPage
from guide_pages import PAGES
from project import ROOT
from reading.page import SourcePage
from reading.plain_words import read_plain_words
from reading.plainness import measure_plainness
from reading.terms import read_terms

KNOWN = read_plain_words(read_terms((ROOT / "docs" / "glossary.md").read_text("utf-8")))


def test_the_scores_tell_the_grade_of_each_page_as_it_is_now(site: Path):
    page = BuiltPage(site, Path("quality-scores/index.html"))
    table = next(each for each in page.tree.iter("table") if "School grade" in "".join(each.itertext()))
    told = {}
    for row in list(table.iter("tr"))[1:]:
        cells = [cell for cell in row if cell.tag in ("th", "td")]
        told[page.target(cells[0].find("a").get("href"))[0]] = cells[-1].text
    measured = {
        site
        / each.path.with_suffix("").name
        / "index.html": f"{measure_plainness(SourcePage(each.source), KNOWN).grade:.1f}"
        for each in PAGES
    }
    measured[site / "index.html"] = measured.pop(site / "index" / "index.html")
    assert len(told) > 12
    assert told == {path: measured[path] for path in told}
