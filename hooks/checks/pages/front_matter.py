"""What is wrong in the lines between `---` and `---` at the top of a page: its title, description and review dates."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

import yaml
from yaml.constructor import ConstructorError

from citations.problem import Problem
from guide.page_templates import TEMPLATES
from reading.page import SourcePage
from reading.yaml_loaders import SafeLoader

from .unseen import unseen_in

NEEDED = {
    "title": "title: What the page is called",
    "description": "description: One sentence on what the page answers",
    "reviewed": "reviewed: 2026-11-24",
    "review_by": "review_by: 2027-11-24",
}
REVIEW = ("reviewed", "review_by")  # Not for a page with a template of its own, which is put together from others.
# "scripts" loads a script on this page alone; "figures: our own" marks the project's own counts, "survival: true" the
# page that readers may skip, "search: exclude: true" one that search leaves out.
ALLOWED = (
    *NEEDED,
    "scripts",
    "figures",
    "survival",
    "search",
    "template",
)
SCRIPT = re.compile(r"assets/[\w-]+\.js")
TAG = re.compile(r"<[/!A-Za-z]")
CITATION = re.compile(r"\[-?@[^\]]*\]")
SHORTEST_REVIEW = timedelta(days=14)
LONGEST_REVIEW = timedelta(days=366)
LONGEST = {"title": 60, "description": 160}  # characters; search engines cut what is longer
NAME = re.compile(r"(?P<name>[A-Za-z_][\w-]*)\s*:")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_front_matter(page: SourcePage) -> list[Problem]:
    """The problems of the block, or the one problem that it is missing, open or unreadable."""
    block = page.front_matter
    if not block:
        return [Problem(1, _missing_block(page.source))]
    if twice := _twice(block.inside):
        name, number = twice
        return [Problem(number, f"'{name}' stands twice in the front matter, and the first is lost. Keep one.")]
    if block.wrong_line:
        remedy = "Write each line as 'name: text', with quotes around a text that holds a colon."
        return [Problem(block.wrong_line, f"the front matter cannot be read here. {remedy}")]
    if line := _line_of_tag(block.inside):
        remedy = 'Put the text into quotes: title: "!Important".'
        return [Problem(line, f"a text that begins with '!' takes the whole front matter away. {remedy}")]
    if not block.said:
        return [Problem(2, "the front matter holds no 'name: text'. Write 'title: …' and the other lines there.")]
    return [Problem(block.line_of(name), message) for name, message in _mistakes(block.said)]


def _twice(inside: str) -> tuple[str, int] | None:
    """The first name that stands twice, and its second line in the file."""
    seen: set[str] = set()
    for number, line in enumerate(inside.split("\n"), start=2):
        found = NAME.match(line)
        if found and found["name"] in seen:
            return found["name"], number
        seen.add(found["name"] if found else "")
    return None


def _missing_block(source: str) -> str:
    if source[:1].isspace() and source.lstrip().startswith("---"):
        return "the front matter does not begin in the first line. Take what stands above '---' out."
    if source.startswith("---"):
        return "the front matter is never closed. Add a line '---' below its last line."
    return f"the page has no front matter. Begin it with a line '---', then {', '.join(NEEDED)}, then '---'."


def _line_of_tag(inside: str) -> int | None:
    """Where YAML meets a kind of value that MkDocs does not know; it would then drop every line, and say nothing."""
    try:
        yaml.load(inside, SafeLoader)
    except ConstructorError as error:
        return (error.problem_mark.line if error.problem_mark else 0) + 2
    except ValueError:
        pass  # A day in no calendar; `_wrong_dates` says so.
    return None


def _mistakes(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each mistake with the name of the line it stands in."""
    for name in said:
        if name not in ALLOWED:
            nearest = get_close_matches(str(name), ALLOWED, 1)
            remedy = f"Did you mean '{nearest[0]}'?" if nearest else "Take the line out."
            yield str(name), f"the front matter knows no '{name}'. {remedy}"
    for name, example in NEEDED.items():
        if not said.get(name) and not (name in REVIEW and "template" in said):
            yield name, f"the front matter has no '{name}'. Add a line such as '{example}'."
    for name, most in LONGEST.items():
        length = len(str(said.get(name, "")))
        if length > most:
            yield name, f"the {name} has {length} characters, and search engines show {most}. Shorten it."
    yield from _no_text(said)
    yield from _wrong_files(said)
    yield from _wrong_dates(said)


def _no_text(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Templates write front matter as text, and so would show what was meant as HTML or as a citation."""
    for name, value in said.items():
        text = _all_text(value)
        if TAG.search(text):
            yield name, f"'{name}' is text, and '<' begins a tag there. Write it in words, such as 'less than'."
        if found := CITATION.search(text):
            yield name, f"'{name}' cannot cite: '{found[0]}'. Move what it says to a sentence of the page."
        if name in LONGEST and text.count("“") != text.count("”"):
            yield name, f"a quotation mark of the '{name}' lacks its other half. Add it, or take it out."
        if unseen := unseen_in(text):
            yield name, unseen


def _all_text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(_all_text, value))
    if isinstance(value, dict):
        return " ".join(f"{name} {_all_text(each)}" for name, each in value.items())
    return str(value)


def _wrong_files(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    if said.get("template") and said["template"] not in TEMPLATES:
        yield "template", f"there is no template '{said['template']}' for pages. Take the line out."
    scripts = said.get("scripts") or []
    if not isinstance(scripts, list):
        yield "scripts", "'scripts' is no list. Write '- assets/name.js' below it."
        return
    for script in scripts:
        if not SCRIPT.fullmatch(str(script)):
            yield (
                "scripts",
                f"'{script}' is no script of this site. Write the name of a file in docs/assets, such as assets/name.js.",
            )


def _wrong_dates(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    dates = {name: _date(str(said[name])) for name in REVIEW if said.get(name)}
    for name, day in dates.items():
        if not day:
            yield name, f"'{name}: {said[name]}' is no date. Write year, month and day, such as {name}: 2026-11-24."
    reviewed, review_by = dates.get("reviewed"), dates.get("review_by")
    if reviewed and review_by and review_by <= reviewed:
        yield "review_by", "'review_by' is not later than 'reviewed'. Write the day by which to check the page again."
    elif reviewed and review_by and review_by - reviewed < SHORTEST_REVIEW:
        yield "review_by", "'review_by' is only days after 'reviewed'. Correct the year, or give the page two weeks."
    if reviewed and review_by and review_by - reviewed > LONGEST_REVIEW:
        yield "review_by", "'review_by' is more than 12 months after 'reviewed'. Write an earlier day."
    if reviewed and reviewed > date.today() + timedelta(days=1):  # A writer may live where it is tomorrow already.
        yield "reviewed", f"'reviewed: {reviewed}' lies ahead. Write the day on which the page was checked."


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None
