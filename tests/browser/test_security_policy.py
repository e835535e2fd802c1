"""The pages hold their Content-Security-Policy while they are read, searched, switched and previewed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from built_pages import built_pages

Visit = Callable[..., Page]
WATCH = """addEventListener("securitypolicyviolation", event =>
  (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


def test_no_page_breaks_the_policy_or_keeps_a_cookie(visit: Visit, site: Path):
    page = visit("")
    top = page.url
    page.add_init_script(WATCH)
    broken = []
    for built in built_pages(site):
        page.goto(top + built.url.lstrip("/"))
        page.mouse.move(5, 5)
        page.mouse.move(9, 9)
        page.wait_for_function("() => Boolean(window.guide?.openCard)")
        page.wait_for_load_state("networkidle")
        page.get_by_role("button", name="Colors").click()
        page.get_by_role("button", name="Search").click()
        page.get_by_label("Search the guide").last.fill("lung")
        expect(page.locator(".search-results li").first).to_be_attached()
        page.keyboard.press("Escape")
        for number in page.locator("main a[role=doc-biblioref]").all()[:1]:
            number.hover()
        broken += [f"{built.path}: {violation}" for violation in page.evaluate("window.violations ?? []")]
    assert broken == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("inline", ["<script>", " style=", " onclick=", "javascript:", "unsafe-"])
def test_no_page_has_anything_inline(site: Path, inline: str):
    assert [str(page.path) for page in built_pages(site) if inline in page.text] == []
