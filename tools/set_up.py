"""Makes `.venv` for a set of programs (site, test, tools, oracles), or makes it anew where it cannot work: python3 set_up.py test

It is run by whatever Python is there, so it may use nothing that Python 3.6 cannot read, and nothing but the standard
library. A `.venv` that is a link belongs to whoever made the link, and is never removed.
"""

import os
import shutil
import sys

LEAST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
NEEDED = (
    "This needs Python 3.11 or newer, and this is Python {0}.{1}. Install it from https://www.python.org/downloads/."
)

if sys.version_info < LEAST:
    newer = next(filter(None, map(shutil.which, NEWER)), None)
    if newer is None:
        sys.exit(NEEDED.format(*sys.version_info))
    os.execv(newer, [newer, *sys.argv])

import argparse  # noqa: E402
import hashlib  # noqa: E402
import json  # noqa: E402
import subprocess  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MADE = VENV / "made-of.json"  # Where it stands, its Python, and the digest of each set that is in it whole.
BIN = "Scripts" if os.name == "nt" else "bin"
SETS = {
    "site": "requirements.txt",
    "test": "requirements-test.txt",
    "tools": "requirements-tools.txt",
    "oracles": "requirements-oracles.txt",
}
ASK_VERSION = "import sys, importlib.util; print(*sys.version_info[:2]) if importlib.util.find_spec('pip') else 0"


class CannotSetUp(Exception):
    """The message is one line that says what to do."""


def set_up(wanted: list[str]) -> None:
    """`.venv` then holds each set in `wanted`, as requirements*.txt name it now; raises CannotSetUp."""
    wrong = _what_is_wrong()
    if wrong:
        _make(wrong)
    for name in wanted:
        digest = _digest(name)
        made = _made()
        if made["sets"].get(name) != digest:
            _install(SETS[name])
            _note({"folder": str(VENV), "sets": {**made["sets"], name: digest}})


def _what_is_wrong() -> str:
    """Why `.venv` cannot be used, or "" if it can."""
    if not VENV.exists():
        return "is not there yet"
    version = _version(VENV / BIN / "python")
    if version is None:
        return "has no Python that runs"
    if version < LEAST:
        return f"has Python {version[0]}.{version[1]}"
    return "" if VENV.is_symlink() or _folder() == str(VENV) else "was made in another folder"


def _folder() -> str:
    """Where `.venv` was made, as noted here or by Python's own venv: its programs run only there."""
    folder = _made()["folder"]
    if folder:
        return str(folder)
    try:
        lines = (VENV / "pyvenv.cfg").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    commands = (line.partition(" -m venv ")[2] for line in lines if line.startswith("command"))
    return next(commands, "")


def _version(python: Path) -> "tuple[int, ...] | None":
    try:
        run = subprocess.run([str(python), "-c", ASK_VERSION], capture_output=True, text=True, check=False)
        return tuple(map(int, run.stdout.split())) if run.returncode == 0 and run.stdout.strip() else None
    except (OSError, ValueError):
        return None


def _make(wrong: str) -> None:
    if VENV.is_symlink():
        raise CannotSetUp(f".venv is a link to {VENV.readlink()}, which {wrong}. Remove the link, then run again.")
    if VENV.exists():
        print(f".venv {wrong}: making it anew.")
        shutil.rmtree(VENV)
    uv = shutil.which("uv")
    command = [uv, "venv", "--quiet", "--seed", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    _run([*command, str(VENV)], "On Debian and Ubuntu, install python3-venv first.")
    _note({"folder": str(VENV), "sets": {}})


def _install(requirements: str) -> None:
    python, uv = str(VENV / BIN / "python"), shutil.which("uv")
    pip = [uv, "pip", "install", "--quiet", "--python", python] if uv else [python, "-m", "pip", "install", "--quiet"]
    if not uv:
        pip += ["--disable-pip-version-check"]
    _run([*pip, "--require-hashes", "-r", str(ROOT / requirements)], "Is there a network? Then run the same again.")


def _run(command: "list[str]", remedy: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise CannotSetUp(f"'{' '.join(command[:4])} …' failed, and says why above. {remedy}")


def _digest(name: str) -> str:
    return hashlib.sha256((ROOT / SETS[name]).read_bytes()).hexdigest()


def _made() -> "dict[str, Any]":
    try:
        made = json.loads(MADE.read_text("utf-8"))
        return made if isinstance(made, dict) and {"folder", "sets"} <= made.keys() else {"folder": "", "sets": {}}
    except (OSError, ValueError):
        return {"folder": "", "sets": {}}


def _note(made: "dict[str, Any]") -> None:
    MADE.write_text(json.dumps(made, indent=1), "utf-8")


def main() -> None:
    """Sets up what the arguments name; stops with one line where it cannot."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="+", choices=SETS)
    try:
        set_up(parser.parse_args().sets)
    except CannotSetUp as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
