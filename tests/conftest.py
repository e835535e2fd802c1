"""The site as `make site` builds it, built once for all tests that look at it."""

from pathlib import Path

import pytest

from project import ROOT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a strict build of the real project."""
    built = build(ROOT, tmp_path_factory.mktemp("build") / "site")
    assert built.exit_code == 0, built.output
    return built.site
