"""What a reader may hold in hands: the site, and the zip unpacked in a folder."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from project import ROOT


@pytest.fixture(scope="session")
def zipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the unpacked zip."""
    place = tmp_path_factory.mktemp("zip")
    subprocess.run([sys.executable, "tools/zip_guide.py", str(place / "guide.zip")], cwd=ROOT, check=True)
    with zipfile.ZipFile(place / "guide.zip") as packed:
        packed.extractall(place)
    [unpacked] = (each for each in place.iterdir() if each.is_dir())
    return unpacked


@pytest.fixture(scope="session", params=["the site", "the zip"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Each of the two in turn."""
    given: Path = request.getfixturevalue("site" if request.param == "the site" else "zipped")
    return given
