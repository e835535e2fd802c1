"""The built site goes out in steps: each in its place, each page read and written once, nothing lost in silence."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from delivery.built_site import BuiltPage, BuiltSite
from delivery.drawings import shrink_drawings
from delivery.short_names import shorten_names
from delivery.steps import STEPS, Step, check_order, take_steps
from delivery.stylesheets import cut_styles
from delivery.weights import loaded_by
from guide.theme_sheet import find_theme_sheet
from guide.words import ENGLISH

SHEETS = ("assets/stylesheets/main.0a.min.css", "assets/guide.css", "assets/print.css")
LINKS = '<script src="../assets/first.js"></script>' + "".join(
    f'<link rel="stylesheet" href="../{sheet}">' for sheet in SHEETS
)
LIST = (
    '<section class="references"><ol><li id="ref-a">A. <details class="finding"><p>B</p></details></li></ol></section>'
)
REFERENCES = (
    f'<html><head>{LINKS}</head><body><ol class="bibliography"><li>A<p class="finding">B</p></li></ol></body></html>'
)


def page(body: str, head: str = LINKS) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def built(folder: Path, pages: dict[str, str], *, is_preview: bool = False) -> BuiltSite:
    """A site of some pages, a References page and two stylesheets."""
    for name, html in {"references/index.html": REFERENCES, **pages}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(html, "utf-8")
    for sheet in SHEETS:
        (folder / sheet).parent.mkdir(parents=True, exist_ok=True)
        (folder / sheet).write_text("p { top: 0 }", "utf-8")
    return opened(folder, is_preview=is_preview)


def opened(folder: Path, *, is_preview: bool = False) -> BuiltSite:
    """What MkDocs has written into a folder."""
    config = SimpleNamespace(site_dir=str(folder), use_directory_urls=True, extra_css=SHEETS[1:], extra={"twins": True})
    return BuiltSite(
        SimpleNamespace(
            config=config,
            words=ENGLISH,
            theme_sheet=SHEETS[0],
            cache=folder / ".cache",
            is_preview=is_preview,
            files_by_address={},
        )
    )


def test_the_steps_stand_in_an_order_that_works():
    check_order(STEPS)


@pytest.mark.parametrize("step", [step for step in STEPS if step.after], ids=lambda step: step.name)
def test_a_step_before_one_it_builds_on_stops_the_build_with_one_line(step: Step):
    others = [other for other in STEPS if other is not step]
    for wrong in ([step, *others], [step]):
        with pytest.raises(PluginError) as error:
            check_order(wrong)
        names = " and ".join(f"'{name}'" for name in step.after)
        assert str(error.value) == (
            f"hooks/delivery/steps.py: step '{step.name}' must come after {names}. Move it below."
        )


def test_steps_that_may_change_places_give_the_same_site(tmp_path: Path):
    link = '<a href="../b/#cite-a-1">a</a>'
    box = '<details class="survival"><summary>Figures</summary><p id="cite-a-1">12.</p></details><pre>\n\n a</pre>'
    pages = {"a/index.html": page(LIST.replace("B</p>", f"B {link}</p>") + link), "b/index.html": page(LIST + box)}
    right = _gone_out(tmp_path / "right", pages, STEPS)
    different = []
    for one, other in combinations(range(len(STEPS)), 2):
        steps = [*STEPS]
        steps[one], steps[other] = steps[other], steps[one]
        with suppress(PluginError):
            check_order(steps)
            if _gone_out(tmp_path / f"{one}-{other}", pages, steps) != right:
                different.append(f"{STEPS[one].name} and {STEPS[other].name}")
    assert different == []


def _gone_out(folder: Path, pages: dict[str, str], steps: Sequence[Step]) -> dict[str, bytes]:
    """What the steps make of some pages, by path."""
    take_steps(built(folder, pages), steps)
    written = sorted(path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in written}


def test_each_built_page_is_opened_once_for_reading_and_once_for_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    counted: Counter[tuple[str, str]] = Counter()
    real = Path.open

    def counting(path: Path, mode: str = "r", *arguments, **named):
        if path.suffix == ".html":
            counted[path.relative_to(tmp_path).as_posix(), "write" if "w" in mode else "read"] += 1
        return real(path, mode, *arguments, **named)

    pages = {"a/index.html": page(LIST), "404.html": page("x", LINKS.replace("../", ""))}
    for name in pages:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    built(tmp_path, pages)
    monkeypatch.setattr(Path, "open", counting)
    take_steps(opened(tmp_path))
    assert counted == {(name, way): 1 for name in (*pages, "references/index.html") for way in ("read", "write")}


def test_a_site_of_more_pages_than_are_held_open_goes_out_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    box = '<details class="survival"><summary>Figures</summary><p id="cite-a-1">12.</p></details><pre>\n\n a</pre>'
    link = '<a href="../b/#cite-a-1">a</a>'
    pages = {"a/index.html": page(LIST + link), "b/index.html": page(LIST + box), "c/index.html": page("<p>c", LINKS)}
    gone_out = []
    for most_open in (100_000, 1):
        monkeypatch.setattr("delivery.built_site.MOST_OPEN", most_open)
        gone_out.append(_gone_out(tmp_path / str(most_open), pages, STEPS))
    assert gone_out[0] == gone_out[1]


def test_a_finding_leaves_its_page_and_a_link_to_all_findings_stands_below_its_list_alone(tmp_path: Path):
    stray = '<section><ol><li id="one">One.</ol></section>'
    site = built(tmp_path, {"deep/a/index.html": page(stray + LIST, LINKS.replace("../", "../../"))})
    take_steps(site)
    html = (tmp_path / "deep/a/index.html").read_text("utf-8")
    assert "finding>" not in html
    assert html.count("What each study found") == 1
    assert html.index("A.") < html.index("<a href=../../references/>What each study found")
    assert json.loads((tmp_path / "deep/a/findings.json").read_text("utf-8")) == {
        "ref-a": '<details class="finding"><p>B</p></details>'
    }


@pytest.mark.parametrize(
    ("html", "step", "said"),
    [
        (page('<p class="finding">What was found</p>'), "findings", "a finding stands outside the list of sources"),
        (page("x", ""), "styles", "its links to stylesheets are not those of the theme and of extra_css"),
        (page("x", LINKS.replace("0a", "0b")), "styles", "its links to stylesheets are not those of the theme"),
        (page("x", LINKS[: LINKS.rindex("<link")]), "styles", "its links to stylesheets are not those"),
    ],
    ids=["findings", "no sheets", "another hash", "one sheet"],
)
def test_a_step_that_must_match_and_matched_nothing_names_the_page_and_the_step(
    tmp_path: Path, html: str, step: str, said: str
):
    with pytest.raises(PluginError) as error:
        take_steps(built(tmp_path, {"a/index.html": html}))
    assert str(error.value).startswith(f"step '{step}' of hooks/delivery: a/index.html: {said}")


def test_a_site_without_addresses_of_folders_keeps_its_findings_for_it_can_fetch_nothing(tmp_path: Path):
    site = built(tmp_path, {"a.html": page(LIST, LINKS.replace("../", ""))})
    site.building.config.use_directory_urls = False
    take_steps(site)
    assert "finding" in (tmp_path / "a.html").read_text("utf-8")
    assert not (tmp_path / "findings.json").exists()


def test_what_a_page_loads_only_without_scripts_weighs_nothing(tmp_path: Path):
    body = '<img src="x.svg"><noscript><img src="y.svg"></noscript><img loading="lazy" src="z.svg">'
    (tmp_path / "a.html").write_text(page(body, ""), "utf-8")
    assert list(loaded_by(BuiltPage(tmp_path, Path("a.html")))) == ["x.svg"]


def test_only_sheets_that_few_pages_use_stand_alone_and_what_scripts_put_in_comes_with_them_too(tmp_path: Path):
    rules = {
        "main": "p{top:0}",
        "guide": ".most{top:1px}",
        "few": ".few{top:2px}",
        "findings": ".moved{top:3px}",
        "print": "@media print{}",
    }
    sheets = [f"assets/{name}.css" for name in rules]
    links = '<script src="assets/first.js"></script>' + "".join(
        f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets
    )
    (tmp_path / "assets").mkdir()
    for sheet, rule in zip(sheets, rules.values(), strict=True):
        (tmp_path / sheet).write_text(rule, "utf-8")
    for name, uses in {"a": "most", "b": "most few", "c": "most moved", "d": ""}.items():
        (tmp_path / f"{name}.html").write_text(page(f'<p class="{uses}">x', links), "utf-8")
    config = SimpleNamespace(site_dir=str(tmp_path), extra_css=sheets[1:], use_directory_urls=True)
    cut_styles(BuiltSite(SimpleNamespace(config=config, theme_sheet=sheets[0], cache=tmp_path / ".cache")))
    cut = {path.name.partition(".")[0]: path.read_text("utf-8") for path in (tmp_path / "assets/hashed").glob("*.css")}
    assert cut == {
        "styles": "p{top:0}.most{top:1px}",
        "few": ".few{top:2px}",
        "findings": ".moved{top:3px}",
        "rest": ".moved{top:3px}",
        "print": "@media print{}",
    }


def test_variables_go_out_under_short_names_in_every_sheet_but_those_of_the_theme_alone(tmp_path: Path):
    site = built(tmp_path, {"a/index.html": page("x")})
    sheets = {
        SHEETS[0]: "p{color:var(--ink);top:var(--md-top)}",
        SHEETS[1]: ":root{--ink:red;--soft-ink:var(--ink)}",
        SHEETS[2]: "",
        "assets/whole-guide.css": "a{color:var(--soft-ink)}",
    }
    for name, css in sheets.items():
        site.write_text(name, css)
    shorten_names(site)
    assert [(tmp_path / name).read_text("utf-8") for name in sheets] == [
        "p{color:var(--a);top:var(--md-top)}",
        ":root{--a:red;--b:var(--a)}",
        "",
        "a{color:var(--b)}",
    ]


def test_a_drawing_goes_out_without_line_ends_between_its_parts_and_without_its_name(tmp_path: Path):
    site = built(tmp_path, {"a/index.html": page("x")})
    site.write_text("assets/a.svg", "<svg>\n<title>Lungs</title>\n<text>Left\nlung</text>\n</svg>\n")
    shrink_drawings(site)
    assert (tmp_path / "assets/a.svg").read_text("utf-8") == "<svg><text>Left\nlung</text></svg>\n"


def test_what_a_citation_has_alone_stands_last_and_a_text_that_looks_alike_stays(tmp_path: Path):
    link = '<a aria-label="1, Ab 2020" href="#ref-ab" id="cite-ab-1" role="doc-biblioref">1</a>'
    take_steps(built(tmp_path, {"a/index.html": page(f'<p>{link} &lt;a aria-label="b" href=b role=doc-b>')}))
    html = (tmp_path / "a/index.html").read_text("utf-8")
    assert '<a aria-label="1, Ab 2020" role=doc-biblioref id=cite-ab-1 href=#ref-ab>1</a>' in html
    assert 'aria-label="b" href=b role=doc-b>' in html


def test_what_only_paper_needs_is_linked_where_no_script_can_fetch_it(tmp_path: Path):
    link = r"<link href=../assets/hashed/print\.\w{8}\.css media=print rel=stylesheet>"
    for is_on_disk in (False, True):
        site = built(tmp_path / str(is_on_disk), {"a/index.html": page(LIST)})
        site.building.config.use_directory_urls = not is_on_disk
        take_steps(site)
        html = (site.folder / "a/index.html").read_text("utf-8")
        assert bool(re.search(f"</noscript>{link}" if is_on_disk else f"{link}</noscript>", html))
        assert ("data-paper" in html) != is_on_disk


def test_a_page_that_only_leads_on_has_no_styles_and_is_left_so(tmp_path: Path):
    take_steps(built(tmp_path, {"old/index.html": page("x", '<meta http-equiv="refresh" content="0; url=../a/">')}))
    assert "stylesheet" not in (tmp_path / "old/index.html").read_text("utf-8")


def test_a_preview_goes_out_as_it_is_written_with_a_worker_that_removes_itself(tmp_path: Path):
    take_steps(built(tmp_path, {"a/index.html": page(LIST)}, is_preview=True))
    assert (tmp_path / "a/index.html").read_text("utf-8") == page(LIST)
    assert "unregister" in (tmp_path / "service-worker.js").read_text("utf-8")


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("Text <noscript>and</noscript> more", "Text <noscript>and</noscript> more"),
        ("<p>a <em>b</em> c", "<p>a <em>b</em> c"),
        ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>"),
        ('<p title="a > b">c', "c"),
        ("<p-x>a</p-x> b", "<p-x>a</p-x> b"),
        ('<input type="text">', "<input type=text>"),
    ],
)
def test_shrinking_glues_no_words_and_keeps_spaces_that_count(tmp_path: Path, body: str, kept: str):
    take_steps(built(tmp_path, {"a/index.html": page(body)}))
    assert kept in (tmp_path / "a/index.html").read_text("utf-8")


@pytest.mark.parametrize("names", [[], ["main.1.min.css", "main.2.min.css"], ["palette.1.min.css", "main.1.css.map"]])
def test_a_theme_without_its_one_stylesheet_stops_the_build(names: list[str]):
    files = [SimpleNamespace(src_uri=f"assets/stylesheets/{name}", url="") for name in names]
    with pytest.raises(PluginError, match="and the site needs one"):
        find_theme_sheet(files)


def test_the_stylesheet_of_the_theme_is_found_whatever_its_hash():
    path = "assets/stylesheets/main.00000000.min.css"
    files = [SimpleNamespace(src_uri=name, url=name) for name in (path, f"{path}.map", "assets/main.css")]
    assert find_theme_sheet(files) == path
