"""What machines read on each page: schema.org metadata, COinS, and the downloads of the works cited."""

import json
from pathlib import Path

from pybtex.database import parse_string

from built_pages import BuiltPage, built_pages
from citations.bibliography import read_bibliography
from project import ROOT

NOT_PAGES_OF_THEIR_OWN = {"404.html", "whole-guide", "whole-guide-on-one-page"}


def test_each_page_describes_itself_with_its_sources_review_date_and_audience(site: Path):
    wrong = []
    for page in built_pages(site):
        cited = len(page.tree.findall(".//section[@class='references']/ol/li"))
        data = _structured_data(page)
        if page.path.parts[0] in NOT_PAGES_OF_THEIR_OWN:
            continue
        right = (
            data["@type"] == "MedicalWebPage"
            and data["medicalAudience"]["audienceType"] == "Patient"
            and data["lastReviewed"] >= "2026-01-01"
            and len(data.get("citation", [])) == cited
            and "reviewedBy" not in data
        )
        wrong += [] if right else [f"{page.path}: {data}"]
    assert not wrong


def test_the_downloads_hold_every_work_in_three_formats(site: Path):
    keys = set(read_bibliography(ROOT / "references.bib").entries)
    downloads = site / "downloads"
    assert set(parse_string((downloads / "references.bib").read_text("utf-8"), "bibtex").entries) == keys
    assert {item["id"] for item in json.loads((downloads / "references.json").read_text("utf-8"))} == keys
    assert (downloads / "references.ris").read_text("utf-8").count("ER  -") == len(keys)
    missing = [
        f"{key}.{suffix}"
        for key in keys
        for suffix in ("bib", "ris", "json")
        if not (downloads / f"{key}.{suffix}").is_file()
    ]
    assert not missing


def _structured_data(page: BuiltPage) -> dict:
    scripts = [script for script in page.tree.iter("script") if script.get("type") == "application/ld+json"]
    return json.loads(scripts[0].text) if scripts else {}
