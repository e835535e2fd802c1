"""Each fault of faults.yml, planted alone, is named with its line; nothing of look_alikes.yml is."""

import re
from pathlib import Path

import pytest

from faults.planting import Fault, mistakes_in, project_copy, read_faults, read_look_alikes

FAULTS = [fault for faults in read_faults().values() for fault in faults]
LOOK_ALIKES = read_look_alikes()
LINE = re.compile(r":\d+: ")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A copy without a fault, and what is wrong with the project already, so that only its own test fails for it."""
    folder = project_copy(tmp_path_factory.mktemp("project"))
    return folder, {_without_line(mistake) for mistake in mistakes_in(folder)}


@pytest.fixture
def there_before(built: tuple[Path, set[str]]) -> set[str]:
    return built[1]


@pytest.fixture
def copy(tmp_path: Path, built: tuple[Path, set[str]]) -> Path:
    """Pages without a fault are not checked anew: what is said of them is in the cache."""
    return project_copy(tmp_path, cache=built[0] / ".cache")


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_planted_fault_is_named_with_its_line_and_what_to_do(fault: Fault, copy: Path, there_before: set[str]):
    expected = fault.plant(copy)
    found = [mistake for mistake in mistakes_in(copy) if _without_line(mistake) not in there_before]
    assert (found if fault.also != "more" else [line for line in found if line in expected]) == expected


def test_the_project_itself_has_no_mistake(there_before: set[str]):
    assert there_before == set()


def test_nothing_that_only_looks_like_a_mistake_is_named(copy: Path, there_before: set[str]):
    for look_alike in LOOK_ALIKES:
        look_alike.plant(copy)
    assert [mistake for mistake in mistakes_in(copy) if _without_line(mistake) not in there_before] == []


def test_both_tables_are_long_and_name_each_row_once():
    names = [row.name for row in (*FAULTS, *LOOK_ALIKES)]
    assert len(names) == len(set(names))
    assert min(len(FAULTS), len(LOOK_ALIKES)) >= 40


def _without_line(mistake: str) -> str:
    return LINE.sub(": ", mistake, count=1)
