"""Every link, anchor, image and script of the built site leads somewhere on it, and every page can be reached."""

from pathlib import Path

from built_pages import BuiltPage, built_pages, is_internal


def test_every_internal_address_leads_to_a_file_and_an_anchor_of_the_site(site: Path):
    ids = {site / page.path: page.ids for page in built_pages(site)}
    dead = []
    for page in built_pages(site):
        for address in filter(is_internal, page.addresses()):
            file, fragment = page.target(address)
            if not file.is_file() or (fragment and file.suffix == ".html" and fragment not in ids[file]):
                dead.append(f"{page.path}: {address}")
    assert not dead


def test_no_id_stands_twice_on_a_page(site: Path):
    twice = []
    for page in built_pages(site):
        ids = [element.get("id") for element in page.tree.iter() if element.get("id")]
        twice += [f"{page.path}: {name}" for name in sorted(set(ids)) if ids.count(name) > 1]
    assert not twice


def test_every_page_can_be_reached_from_the_home_page(site: Path):
    pages = {site / page.path: page for page in built_pages(site)}
    reached, to_read = set(), [site / "index.html"]
    while to_read:
        file = to_read.pop()
        if file not in reached and file in pages:
            reached.add(file)
            to_read += [pages[file].target(address)[0] for address in filter(is_internal, pages[file].addresses())]
    assert [
        str(page.path) for file, page in pages.items() if file not in reached and not _only_for_old_links(page)
    ] == []


def _only_for_old_links(page: BuiltPage) -> bool:
    """What stands at an address that is dead, or that a page had before it was renamed."""
    return page.path == Path("404.html") or 'http-equiv="refresh"' in page.whole_text


def test_no_page_loads_anything_from_another_host(site: Path):
    loaded = [
        f"{page.path}: {element.get('src') or element.get('href')}"
        for page in built_pages(site)
        for element in page.tree.iter()
        if _loads(element) and not is_internal(element.get("src") or element.get("href") or "")
    ]
    assert not loaded


def _loads(element) -> bool:
    if element.tag == "link":
        return not set(element.get("rel", "").split()) <= {"canonical", "prev", "next", "edit", "alternate", "license"}
    return element.tag in {"script", "img", "iframe", "source", "video", "audio", "embed", "object"}
