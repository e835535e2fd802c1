"""Each fault of faults.yml is named with its line; nothing of look_alikes.yml is.

Faults are planted several at once, and each alone where that goes wrong. A test has the names of its faults, so that
`pytest tests/faults -k "mistyped and running"` runs the few planted with “a mistyped key in running text”.
"""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest

from faults.batches import Batch, in_batches, wrong_in
from faults.planting import mistakes_in, plant, project_copy, read_faults, read_look_alikes

FAULTS = [fault for faults in read_faults().values() for fault in faults]
BATCHES = in_batches(FAULTS)
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
def new_copy(tmp_path: Path, built: tuple[Path, set[str]]) -> Callable[[], Path]:
    """Pages without a fault are not checked anew: what is said of them is in the cache."""
    return lambda: project_copy(Path(mkdtemp(dir=tmp_path)), cache=built[0] / ".cache")


@pytest.mark.parametrize("batch", BATCHES, ids=[" + ".join(fault.name for fault in batch) for batch in BATCHES])
def test_planted_faults_are_named_with_their_lines_and_what_to_do(
    batch: Batch, new_copy: Callable[[], Path], there_before: set[str]
):
    def planted(faults: Batch) -> tuple[list[str], list[str]]:
        folder = new_copy()
        return plant(faults, folder), new_mistakes(folder, there_before)

    if wrong := wrong_in(batch, planted):
        pytest.fail("\n\n".join(wrong), pytrace=False)


def test_the_project_itself_has_no_mistake(there_before: set[str]):
    assert there_before == set()


def test_nothing_that_only_looks_like_a_mistake_is_named(new_copy: Callable[[], Path], there_before: set[str]):
    folder = new_copy()
    for look_alike in LOOK_ALIKES:
        plant([look_alike], folder)
    assert new_mistakes(folder, there_before) == []


def test_both_tables_are_long_and_name_each_row_once():
    names = [row.name for row in (*FAULTS, *LOOK_ALIKES)]
    assert len(names) == len(set(names))
    assert min(len(FAULTS), len(LOOK_ALIKES)) >= 40


def new_mistakes(folder: Path, there_before: set[str]) -> list[str]:
    return [mistake for mistake in mistakes_in(folder) if _without_line(mistake) not in there_before]


def _without_line(mistake: str) -> str:
    return LINE.sub(": ", mistake, count=1)
