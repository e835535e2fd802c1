"""Where the project is; importing this puts `hooks/` on the path, so that a tool runs by its name alone, anywhere."""

import sys
from pathlib import Path

OWN = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(OWN / "hooks"))


def find() -> Path:
    """ "." if the command runs in the folder of a guide, so that lines name files as people do; else that of this tool."""
    return Path() if Path("mkdocs.yml").is_file() else OWN
