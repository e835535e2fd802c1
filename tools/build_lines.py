"""What a strict build of the site has to say, one line for each mistake."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

LEVEL = re.compile(r"(?P<level>[A-Z]+) +-  (?P<message>.*)")
TROUBLE = ("WARNING", "ERROR", "CRITICAL")
ADVICE = "advice: "  # What a build notes that stops nobody, such as a page that is heavy but not too heavy.
CHECK = "Check that this is meant."  # What an advice asks for.
NOT_TEXT = re.compile(r"(?P<path>\S+): line (?P<line>\d+) (?P<rest>is not UTF-8 text\..*)")
SETTINGS = re.compile(r'(?s)error parsing the configuration file:.*?in ".*?mkdocs\.yml", line (?P<line>\d+)')
WRONG_SETTING = re.compile(r"Config value '(?P<name>[^']+)': (?P<rest>.*?)\.?")
BUILDING_PAGE = re.compile(r"Error building page '[^']*': *(?=\Z|[\w./-]+:\d+: )")  # The error itself comes behind it.
PLACED = re.compile(r"(?:[\w.]+: )?(?P<line>[\w./-]+\.\w+:\d+: .*)")  # An exception with the line of a file.
UNFILLED = "jinja2.exceptions.UndefinedError"  # No hook gave the templates their words.
SUMMARY = re.compile(r"Aborted with \d+ warnings in strict mode!")


def build_lines(folder: Path) -> list[str]:
    """The lines of `mkdocs build --strict` in a folder; the site that it made is thrown away."""
    with TemporaryDirectory() as site:
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site],
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    lines = [_settings_line(line, folder) for line in _messages(run.stdout + run.stderr)]
    is_explained = not run.returncode or any(not line.startswith(ADVICE) for line in lines)
    return lines if is_explained else [_last_words(run.stderr or run.stdout)]


def settings_line(said: str) -> str:
    """Where mkdocs.yml cannot be read, out of what MkDocs says about it; "" if it says nothing of that kind."""
    if not (found := SETTINGS.search(said)):
        return ""
    remedy = "Compare its spaces and colons with the lines around it."
    return f"mkdocs.yml:{found['line']}: the settings cannot be read here. {remedy}"


def _messages(output: str) -> Iterator[str]:
    if line := settings_line(output):
        yield line
    for found in map(LEVEL.fullmatch, output.splitlines()):
        if found and (found["level"] in TROUBLE or found["message"].startswith(ADVICE)):
            message = BUILDING_PAGE.sub("", found["message"].strip())
            if message:
                yield NOT_TEXT.sub(r"\g<path>:\g<line>: the line \g<rest>", message)


def _settings_line(line: str, folder: Path) -> str:
    """MkDocs names a wrong setting, but not its line."""
    if not (found := WRONG_SETTING.fullmatch(line)):
        return line
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    key = re.search(rf"^{re.escape(found['name'])}\s*:", settings, re.MULTILINE)
    number = settings.count("\n", 0, key.start()) + 1 if key else 1
    return f"mkdocs.yml:{number}: the setting '{found['name']}' is wrong: {found['rest']}. Correct it."


def _last_words(output: str) -> str:
    """What a build says that stops for a reason nobody foresaw."""
    lines = [line.strip() for line in output.splitlines() if line.strip() and not SUMMARY.search(line)]
    if lines and (found := PLACED.fullmatch(lines[-1])):
        return found["line"]
    if lines and UNFILLED in lines[-1]:
        what = f"the pages cannot be filled in ({lines[-1].rpartition(': ')[2]})"
        return f"mkdocs.yml:1: {what}. List the four hooks below 'hooks:', once, as main does."
    return f"mkdocs.yml:1: the site cannot be built: {lines[-1] if lines else 'no reason given'}"
