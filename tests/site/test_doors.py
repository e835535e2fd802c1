"""The doors of the house stand in mkdocs.yml in one order; another order, or a missing one, stops the build in one line."""

from pathlib import Path

import pytest

from doors import DOORS
from project import ROOT, build, small_site

CITATIONS, GUIDE, CHECKS, DELIVERY = DOORS
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")


def test_the_settings_list_the_doors_in_their_order_and_nothing_else():
    listed = SETTINGS.partition("\nhooks:\n")[2].partition("\n\n")[0]
    assert listed == "\n".join(f"  - {door}" for door in DOORS)


@pytest.mark.parametrize(
    ("hooks", "said"),
    [
        ([GUIDE, CHECKS], f"the hooks lack '{CITATIONS}', which those below it need. List it as the first under 'hooks:'."),
        ([CITATIONS, CHECKS], f"the hooks lack '{GUIDE}', which those below it need. List it below '{CITATIONS}' under 'hooks:'."),
        ([CITATIONS, GUIDE, DELIVERY], f"the hooks lack '{CHECKS}', which those below it need. List it below '{GUIDE}' under 'hooks:'."),
        ([CITATIONS, CHECKS, GUIDE], f"'{CHECKS}' stands at the wrong place under 'hooks:'. The order is: {', '.join(DOORS)}."),
        ([DELIVERY, CITATIONS, GUIDE, CHECKS], f"'{DELIVERY}' stands at the wrong place under 'hooks:'. The order is: {', '.join(DOORS)}."),
    ],
    ids=["no citations", "no guide", "no checks", "swapped", "last first"],
)  # fmt: skip
def test_a_missing_or_swapped_door_stops_the_build_with_one_line(tmp_path: Path, hooks: list[str], said: str):
    folder = small_site(tmp_path, {"index.md": "# Home\n\nText.\n"}, "")
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + f"hooks: [{', '.join(hooks)}]\n", "utf-8")
    built = build(folder, tmp_path / "site")
    assert built.exit_code == 1
    assert built.warnings == [f"mkdocs.yml: {said}"]


@pytest.mark.parametrize("hooks", [[CITATIONS, GUIDE], [CITATIONS, GUIDE, CHECKS]])
def test_our_templates_work_without_the_doors_that_check_and_deliver(tmp_path: Path, hooks: list[str]):
    folder = small_site(tmp_path, {"index.md": "# Home\n\nText.\n"}, "")
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + f"hooks: [{', '.join(hooks)}]\n", "utf-8")
    assert build(folder, tmp_path / "site").exit_code == 0
