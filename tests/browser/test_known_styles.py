"""Every declaration of our stylesheets is one that a browser knows: a mistyped name or value says nothing, anywhere."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import tinycss2
from playwright.sync_api import Browser

from project import ROOT

# Of another engine than Chromium, and why.
OF_OTHERS: dict[str, str] = {}


def declarations(text: str) -> list[tuple[int, str, str]]:
    """Line, property and value of each, in rules inside of rules too; not of what only `@page` and `@font-face` know."""
    return list(_declared(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)))


def _declared(nodes: Iterable[object]) -> Iterator[tuple[int, str, str]]:
    for node in nodes:
        if node.type == "declaration" and not node.name.startswith("--"):
            yield node.source_line, node.lower_name, tinycss2.serialize(node.value).strip()
        elif node.type == "qualified-rule" or (
            node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports")
        ):
            yield from _declared(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))


def unknown(browser: Browser, sheets: Iterable[Path]) -> list[str]:
    found = [(path, *each) for path in sheets for each in declarations(path.read_text("utf-8"))]
    page = browser.new_page()
    known = page.evaluate(
        "declared => declared.map(([name, value]) => CSS.supports(name, value))", [each[2:] for each in found]
    )
    page.close()
    return [
        f"{path.name}:{line}: {name}: {value}"
        for (path, line, name, value), is_known in zip(found, known, strict=True)
        if not is_known and name not in OF_OTHERS
    ]


def test_every_declaration_is_known(browser: Browser) -> None:
    sheets = sorted(path for folder in ("docs", "hooks") for path in (ROOT / folder).rglob("*.css"))
    assert unknown(browser, sheets) == []


def test_an_unknown_name_or_value_is_found_in_any_rule(browser: Browser, tmp_path: Path) -> None:
    sheet = tmp_path / "a.css"
    sheet.write_text(
        "a {\n  colr: red;\n  width: 3foo;\n  color: var(--any);\n}\n@media print {\n  b { & i { margin: red } }\n}\n",
        "utf-8",
    )
    assert unknown(browser, [sheet]) == ["a.css:2: colr: red", "a.css:3: width: 3foo", "a.css:7: margin: red"]
