"""The site as `make site` builds it, built once for all tests that look at it."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from project import ROOT, build

# A slow machine is no failure. In CI the examples are the same each time: a pull request fails by its own mistakes only.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a strict build of the real project."""
    built = build(ROOT, tmp_path_factory.mktemp("build") / "site")
    assert built.exit_code == 0, built.output
    return built.site
