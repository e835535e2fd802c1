"""Moves what each cited study found out of the guide's pages into a file that comes when a page is touched.

A link below the list leads to the References page, where the findings stand; later.js puts each finding where it was,
into the room that guide.css keeps for it, and hides the link. They are a third of what such a page weighs. Without a
References page all stays as it is.
"""

import json
import os

from selectolax.lexbor import LexborNode

from citations.markup import BIBLIOGRAPHY, FINDING, REFERENCES

from .built_site import BuiltPage, BuiltSite, NothingMatched, nodes_of

AWAITING = "awaiting"  # A source whose finding is yet to come; in guide.css and in later.js too.


def move_findings(site: BuiltSite) -> None:
    """Takes the findings out of each page; its own file of findings lies beside it."""
    bibliography = next((page for page in site.pages if page.tree.css_first(f".{BIBLIOGRAPHY}")), None)
    if not bibliography or not site.has_addresses_of_folders:
        return
    for page in site.pages:
        if page is not bibliography and _on_its_page(page):
            way = os.path.relpath(bibliography.path.parent, page.path.parent)
            name = site.building.words.html("findings")
            found = dict(_moved(page, f'<p class="findings"><a href="{way}/">{name}</a></p>'))
            site.write_text((page.path.parent / "findings.json").as_posix(), _json(found))


def _moved(page: BuiltPage, link: str) -> list[tuple[str, str]]:
    """The findings of a page by the ids of their works; the link stands below each list that had some."""
    moved = []
    for references in page.tree.css(f"section.{REFERENCES} > ol"):
        works = [(item, item.css_first(f".{FINDING}")) for item in references.css("li[id]")]
        for item, finding in works:
            if finding:
                item.attrs["class"] = f"{item.attributes.get('class') or ''} {AWAITING}".strip()
                moved.append((item.id or "", _taken_out(finding)))
        if any(finding for _, finding in works):
            for node in reversed(nodes_of(link)):
                references.insert_after(node)
    if left := page.tree.css_first(f".{FINDING}"):
        what = (
            f"a finding stands outside the list of sources: “{left.text()[:40]}”. Look at citations/reference_list.py"
        )
        raise NothingMatched(page, f"{what}, which writes the list.")
    return moved


def _on_its_page(page: BuiltPage) -> list[LexborNode]:
    """The findings that are to move; those of the list of all works stay where it stands."""
    staying = {node.mem_id for node in page.tree.css(f".{BIBLIOGRAPHY} .{FINDING}")}
    return [node for node in page.tree.css(f".{FINDING}") if node.mem_id not in staying]


def _taken_out(finding: LexborNode) -> str:
    html = finding.html or ""
    finding.decompose()
    return html


def _json(found: dict[str, str]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=0)
