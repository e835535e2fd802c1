"""What is written is what is read: no way shows a sign of Markdown as it was typed."""

from pathlib import Path

import pytest

from promises.promises import AS_WRITTEN, broken
from promises.ways import WAYS, Way, said_on


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_no_way_shows_signs_of_markdown(folder: Path, way: Way):
    assert broken(AS_WRITTEN, said_on(folder, way)) == set()
