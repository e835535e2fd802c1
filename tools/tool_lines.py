"""What the tools for Markdown, Python and the tests of the words have to say, each in the form of our own checks."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

TOOLS = Path(sys.executable).parent
FAILURE = re.compile(r"^_+ (?P<test>test_.+?) _+$(?P<report>.*?)(?=^[_=]{3,})", re.MULTILINE | re.DOTALL)
CONTENT = re.compile(r"^E\s+(?:AssertionError:\s+)?((?:docs/\S+|references\.bib):\d+: .+)$", re.MULTILINE)
MEASURE = re.compile(r"^E\s+(\S+\.md): (\S+)$", re.MULTILINE)
LINTED = re.compile(r"(?P<path>[^:\s]+\.js):(?P<line>\d+):\d+: (?P<wrong>.+?) \[\w+(?:/.+)?\]$")
UNREAD_STYLES = re.compile(r"[x×] (?P<wrong>[^\n]+)\n\s*(?:,-|╭─)\[(?P<path>[^:\]]+):(?P<line>\d+):")
PAINT = re.compile(r"\x1b\[[\d;]*m")  # In CI oxfmt paints what it says.
STYLESHEETS = ("docs/**/*.css", "hooks/**/*.css")
UNFORMATTED = re.compile(r"^Would reformat: (.+)$", re.MULTILINE)
MENDED_BY_FORMAT = ("MD009", "MD012", "MD022", "MD047")
MARKDOWN = Path(__file__).with_name("markdown_messages.yml")


def structure_lines(folder: Path) -> list[str]:
    """Mistakes in the structure of Markdown."""
    output = _run(
        folder, "rumdl", "check", "--quiet", "--no-cache", "--output-format", "json", "docs", *_markdown(folder)
    )
    words = yaml.safe_load(MARKDOWN.read_text("utf-8"))
    return [_badly_built(each, words) for each in json.loads(output or "[]")]


def python_lines(folder: Path) -> list[str]:
    """Mistakes in the code."""
    output = _run(folder, "ruff", "check", "--quiet", "--no-cache", "--output-format", "json")
    return [_badly_coded(folder, each) for each in json.loads(output or "[]")]


def type_lines(folder: Path) -> list[str]:
    """Types in the code that do not fit; nothing of a folder that has no types to check against."""
    if not (folder / "typings").is_dir():
        return []
    run = _start(folder, "mypy", "--output", "json", "--no-error-summary")
    messages = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if run.returncode and not messages:
        return ["pyproject.toml:1: the types cannot be checked. Run `.venv/bin/mypy` to see why."]
    return [_wrong_type(message) for message in messages if message["severity"] == "error"]


def script_lines(folder: Path) -> list[str]:
    """Mistakes in scripts, and lines that end in a semicolon: ours have none."""
    said = _run(folder, "oxlint", "--format", "unix", "docs", "hooks").splitlines()
    mistakes = [
        f"{mistake['path']}:{mistake['line']}: {mistake['wrong'].rstrip('.')}. Mend it."
        for mistake in map(LINTED.match, said)
        if mistake
    ]
    scripts = sorted(path for name in ("docs", "hooks") for path in (folder / name).rglob("*.js"))
    return mistakes + [line for script in scripts for line in _semicolons(folder, script)]


def style_lines(folder: Path) -> list[str]:
    """Stylesheets that cannot be read."""
    said = _start(folder, "oxfmt", "--list-different", "--no-error-on-unmatched-pattern", *STYLESHEETS).stderr
    said = PAINT.sub("", said)
    remedy = "Compare its braces and semicolons with the lines around"
    return [
        f"{each['path']}:{each['line']}: this stylesheet cannot be read: {each['wrong']}. {remedy}."
        for each in UNREAD_STYLES.finditer(said)
    ]


def layout_lines(folder: Path) -> list[str]:
    """Code and stylesheets that are not in house form."""
    paths = UNFORMATTED.findall(_run(folder, "ruff", "format", "--check", "--no-cache"))
    paths += _run(folder, "oxfmt", "--list-different", "--no-error-on-unmatched-pattern", *STYLESHEETS).splitlines()
    return [f"{path}:1: this file is not laid out as the others. Run `make format`." for path in paths]


def content_lines(folder: Path) -> list[str]:
    """What tests/content finds in the words: pages that are hard to read."""
    if not (folder / "tests" / "content").is_dir():
        return []
    run = _start(folder, "pytest", "--quiet", "--tb=short", "-p", "no:cacheprovider", "tests/content")
    failures = list(_failures(run.stdout))
    if run.returncode and not failures:
        failures = ["tests/content:1: these tests cannot be run. Run `.venv/bin/pytest tests/content` to see why."]
    return failures


def _failures(output: str) -> Iterator[str]:
    """The lines that a failed test lists; for a measure of a whole page, the rule that the test is named for."""
    for name, report in FAILURE.findall(output):
        rule = name.removeprefix("test_").replace("_", " ")
        places = CONTENT.findall(report)
        places += [
            f"docs/{page}:1: this page has {measure}; the rule is: {rule}." for page, measure in MEASURE.findall(report)
        ]
        yield from places or [f"tests/content:1: this rule does not hold: {rule}. Run `make test` to see where."]


def _semicolons(folder: Path, script: Path) -> Iterator[str]:
    for number, line in enumerate(script.read_text("utf-8", errors="replace").splitlines(), start=1):
        if line.endswith(";"):
            yield f"{script.relative_to(folder)}:{number}: the line ends in a semicolon. Take it out, as in our other scripts."


def _wrong_type(found: Mapping[str, str]) -> str:
    return (
        f"{found['file']}:{found['line']}: {found['message'].rstrip('.')} ({found['code']}). Mend the type or the code."
    )


def _badly_built(found: Mapping[str, str], words: Mapping[str, str]) -> str:
    mend = "Run `make format`." if found["rule"] in MENDED_BY_FORMAT else f"rumdl calls this {found['rule']}."
    message = words.get(found["rule"]) or f"{found['message'].rstrip('.')}. {mend}"
    return f"{found['file']}:{found['line']}: {message}"


def _badly_coded(folder: Path, found: Mapping[str, Any]) -> str:
    place = f"{_path(folder, found['filename'])}:{found['location']['row']}:"
    said = found["message"].rstrip(".")
    if found["code"] in (None, "invalid-syntax"):
        return (
            f"{place} Python cannot read this: {said}. Compare its brackets, colons and spaces with the lines around."
        )
    is_mended = found["fix"] and found["fix"]["applicability"] == "safe"
    mend = "Run `make format`." if is_mended else f"`.venv/bin/ruff rule {found['code']}` says how to mend it."
    return f"{place} {said} ({found['code']}). {mend}"


def _markdown(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.md"))


def _path(folder: Path, name: str) -> str:
    return Path(name).resolve().relative_to(folder.resolve()).as_posix()


def _run(folder: Path, tool: str, *arguments: str) -> str:
    return _start(folder, tool, *arguments).stdout


def _start(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TOOLS / tool, *arguments], cwd=folder, capture_output=True, text=True, check=False)
