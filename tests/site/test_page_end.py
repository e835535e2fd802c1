"""The foot of a page leads to its source and to a form that knows the page, where the project's address is known."""

from pathlib import Path

from project import ROOT, build


def test_the_form_for_mistakes_opens_with_the_address_of_the_page(tmp_path: Path):
    env = {"SITE_URL": "https://guide.example.org/", "REPO_URL": "https://github.com/example/guide"}
    page = build(ROOT, tmp_path / "site", strict=False, env=env).tree("tests/index.html")
    form = "https://github.com/example/guide/issues/new?template=wrong-or-out-of-date.yml&page="
    links = {link.text(): link.attributes["href"] for link in page.css("a")}
    assert links["Tell us what is wrong"] == f"{form}https%3A//guide.example.org/tests/"


def test_without_an_address_no_link_leads_nowhere(site: Path):
    assert "issues/new" not in (site / "tests" / "index.html").read_text("utf-8")
