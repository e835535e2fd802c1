"""What the tools for Markdown, Python and the tests of the words have to say, each in the form of our own checks."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

TOOLS = Path(sys.executable).parent
FAILURE = re.compile(r"^_+ (?P<test>test_.+?) _+$(?P<report>.*?)(?=^[_=]{3,})", re.MULTILINE | re.DOTALL)
CONTENT = re.compile(r"^E\s+(?:AssertionError:\s+)?((?:docs/\S+|references\.bib):\d+: .+)$", re.MULTILINE)
MEASURE = re.compile(r"^E\s+(\S+\.md): (\S+)$", re.MULTILINE)
UNFORMATTED = re.compile(r"^Would reformat: (.+)$", re.MULTILINE)
MENDED_BY_FORMAT = ("MD009", "MD012", "MD022", "MD047")
# Words for people who do not know the rules of rumdl.
STRUCTURE = {
    "MD003": "a heading is not written with '#'. Write '## ' before its text.",
    "MD004": "a list begins its items with '*' or '+'. Write '- '.",
    "MD005": "an item of a list is not in line with the others. Give it the same spaces at its beginning.",
    "MD007": "an item of a list has the wrong number of spaces at its beginning. Write 4 for each level below the first.",
    "MD010": "a tab stands here. Write spaces.",
    "MD022": "a heading needs an empty line above and below it. Run `make format`.",
    "MD024": "a heading with this text stands above. Give each heading a text of its own.",
    "MD026": "a heading ends in a punctuation mark. Take it out.",
    "MD029": "a numbered list does not count 1, 2, 3. Correct the number.",
    "MD030": "an item of a list needs one space behind its mark. Write '- ' and the text.",
    "MD031": "a block needs an empty line above and below it. Add it.",
    "MD032": "a list needs an empty line above and below it, or it is read as part of the sentence. Add it.",
    "MD036": "a line in bold stands in place of a heading. Write '### ' and its text.",
    "MD037": "a space keeps the text between the stars from being bold or italic. Take the space out.",
    "MD038": "a space stands inside the marks of code. Take it out.",
    "MD039": "a space stands inside the brackets of a link. Take it out.",
    "MD046": "this text is indented, so it becomes code. Take the spaces at its beginning out.",
    "MD052": "no address is defined for this link. Write [text](address).",
    "MD053": "no link uses this address. Take the line out.",
    "MD055": "a row of a table has no '|' at its beginning or end. Add it.",
    "MD056": "a row of a table has more or fewer cells than the others. Check its '|' marks.",
    "MD058": "a table needs an empty line above and below it. Add it.",
    "MD062": "a space stands between the brackets of a link. Take it out.",
    "MD064": "two spaces stand side by side. Take one out.",
    "MD066": "a footnote and its text do not find each other. Write [^1] in the sentence and '[^1]: …' below it.",
    "MD086": "a comment is never closed, and hides all below it. Add '-->'.",
    "MD092": "the marks of an unsolved merge stand here. Keep one of the two versions, and take the marks out.",
}


def structure_lines(folder: Path) -> list[str]:
    """Mistakes in the structure of Markdown."""
    output = _run(
        folder, "rumdl", "check", "--quiet", "--no-cache", "--output-format", "json", "docs", *_markdown(folder)
    )
    return [_badly_built(each) for each in json.loads(output or "[]")]


def python_lines(folder: Path) -> list[str]:
    """Mistakes in the code."""
    output = _run(folder, "ruff", "check", "--quiet", "--no-cache", "--output-format", "json")
    found = json.loads(output or "[]")
    return [
        f"{_path(folder, each['filename'])}:{each['location']['row']}: {each['message']} ({each['code']})."
        for each in found
    ]


def type_lines(folder: Path) -> list[str]:
    """Types in the code that do not fit; nothing of a folder that has no types to check against."""
    if not (folder / "typings").is_dir():
        return []
    run = _start(folder, "mypy", "--output", "json", "--no-error-summary")
    found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if run.returncode and not found:
        return ["pyproject.toml:1: the types cannot be checked. Run `.venv/bin/mypy` to see why."]
    return [_wrong_type(each) for each in found if each["severity"] == "error"]


def layout_lines(folder: Path) -> list[str]:
    """Code that is not in house form."""
    paths = UNFORMATTED.findall(_run(folder, "ruff", "format", "--check", "--no-cache"))
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


def _wrong_type(found: Mapping[str, str]) -> str:
    return (
        f"{found['file']}:{found['line']}: {found['message'].rstrip('.')} ({found['code']}). Mend the type or the code."
    )


def _badly_built(found: Mapping[str, str]) -> str:
    mend = "Run `make format`." if found["rule"] in MENDED_BY_FORMAT else f"rumdl calls this {found['rule']}."
    message = STRUCTURE.get(found["rule"]) or f"{found['message'].rstrip('.')}. {mend}"
    return f"{found['file']}:{found['line']}: {message}"


def _markdown(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.md"))


def _path(folder: Path, name: str) -> str:
    return Path(name).resolve().relative_to(folder.resolve()).as_posix()


def _run(folder: Path, tool: str, *arguments: str) -> str:
    return _start(folder, tool, *arguments).stdout


def _start(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TOOLS / tool, *arguments], cwd=folder, capture_output=True, text=True, check=False)
