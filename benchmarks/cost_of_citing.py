"""What citing costs: one generated site, built with and without its citations in turn, by ours and by other systems.

Each system is measured against the same site, built by the same tool, with a plain number where a citation stood, and in
the same state: with nothing cached, then with what that build cached.
Ours is measured twice: the citation hook alone in stock Material, as another site would use it, and under this project's
own mkdocs.yml, with all that it checks and delivers.

    .venv/bin/python benchmarks/cost_of_citing.py                     # 200 pages, 2,000 entries, 4,000 citations
    .venv/bin/python benchmarks/cost_of_citing.py --pages 1000 --entries 20000 --citations 20000 --runs 1
    .venv/bin/python benchmarks/cost_of_citing.py --rivals .cache/rivals/bin/python

The rivals need a Python of their own:

    python3 -m venv .cache/rivals
    .cache/rivals/bin/pip install mkdocs-material mkdocs-bibtex sphinx myst-parser sphinxcontrib-bibtex

Seconds are of processor time, the least of all runs: other work on the machine slows a clock more than a processor, but
that too, by a quarter and more, so a busy machine needs more runs.
Python keeps the bytecode of all modules, as it does unless told otherwise: else ours, which pip did not install, would be
compiled in every build.
"""

import argparse
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORDS = (
    "people", "cancer", "spread", "lung", "bone", "liver", "doctor", "scan", "find", "early", "late", "study", "years",
    "small", "large", "team", "plan", "rest",
)  # fmt: skip
CITATION = re.compile(r"\[@[^\]]*\]")
HEADER = """\
| system | without, nothing cached | with | ratio | without, again | with | ratio | adds per page | memory |
|---|---|---|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Size:
    """How large the generated site is."""

    pages: int
    entries: int
    citations: int

    @property
    def per_page(self) -> int:
        """Citations on each page, rounded up."""
        return -(-self.citations // self.pages)


@dataclass(frozen=True)
class System:
    """One way to cite: how to write its site, the command that builds it, how its citations look, where it caches."""

    name: str
    write: Callable[[Path, list[str], bool], None]
    command: list[str]
    citation: re.Pattern[str]
    cache: str = ""


@dataclass(frozen=True)
class Build:
    """Processor seconds and most memory of one build, and its output if it failed."""

    seconds: float
    megabytes: int
    failure: str = ""


def main() -> int:
    """Prints a table, one row a system; returns 1 if a build failed, or lost or doubled a citation."""
    options = parse_options()
    size = Size(options.pages, options.entries, options.citations)
    print(f"{size.pages:,} pages, {size.entries:,} entries, {size.pages * size.per_page:,} citations.")
    print(f"{processor()}, Python {platform.python_version()}; processor time, least of {options.runs} runs in turn.\n")
    print(HEADER)
    mistakes = [measure(system, size, options.runs) for system in systems(options.rivals)]
    print("\n".join(filter(None, ["", *mistakes])))
    return int(any(mistakes))


def parse_options() -> argparse.Namespace:
    summary, _, details = __doc__.partition("\n")
    parser = argparse.ArgumentParser(
        description=summary, epilog=details, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=200, help="pages of the site (default: 200)")
    parser.add_argument("--entries", type=int, default=2000, help="entries of its references.bib (default: 2000)")
    parser.add_argument("--citations", type=int, default=4000, help="citations on all pages (default: 4000)")
    parser.add_argument("--runs", type=int, default=7, help="builds of each kind, in turn (default: 7)")
    parser.add_argument("--rivals", type=Path, metavar="PYTHON", help="a Python that has other systems to measure")
    return parser.parse_args()


def measure(system: System, size: Size, runs: int) -> str:
    """Builds without and with citations in turn, `runs` times, and prints the row; returns what was wrong."""
    pages = generate_pages(size)
    with tempfile.TemporaryDirectory() as name:
        plain, cited = Path(name, "plain"), Path(name, "cited")
        for folder, with_citations in ((plain, False), (cited, True)):
            (folder / "docs").mkdir(parents=True)
            (folder / "references.bib").write_text(generate_bibliography(size.entries), "utf-8")
            system.write(folder, pages, with_citations)
        rounds = [build_four(system, plain, cited) for _ in range(runs)]
        found = sum(len(system.citation.findall(page.read_text("utf-8"))) for page in (cited / "site").rglob("*.html"))
    if failure := next((build.failure for each in rounds for build in each if build.failure), ""):
        return f"{system.name} failed:\n{failure}"
    print_row(system, size, rounds)
    expected = size.pages * size.per_page
    return "" if found == expected else f"{system.name}: {found} citations are on the pages, not {expected}."


def build_four(system: System, plain: Path, cited: Path) -> tuple[Build, Build, Build, Build]:
    """Without citations and with, first with nothing cached, then with what that build cached: of a system that caches
    nothing the second two are the first."""
    for folder in (plain, cited):
        if system.cache:
            shutil.rmtree(folder / system.cache, ignore_errors=True)
    first = build(system, plain), build(system, cited)
    again = (build(system, plain), build(system, cited)) if system.cache else first
    return *first, *again


def build(system: System, folder: Path) -> Build:
    """Builds a site into an empty folder and measures that process alone, with those it started."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            system.command, cwd=folder, stdout=output, stderr=subprocess.STDOUT, env=environment, text=True
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        failure = output.read() or f"exit code {process.returncode}" if process.returncode else ""
    return Build(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, failure)


def print_row(system: System, size: Size, rounds: list[tuple[Build, Build, Build, Build]]) -> None:
    plain, cited, plain_again, cited_again = (
        min(build.seconds for build in builds) for builds in zip(*rounds, strict=True)
    )
    memory = max(build.megabytes for each in rounds for build in each)
    again = (
        f"{plain_again:.1f} s | {cited_again:.1f} s | {cited_again / plain_again:.2f}"
        if system.cache
        else "no cache | | "
    )
    print(
        f"| {system.name} | {plain:.1f} s | {cited:.1f} s | {cited / plain:.2f} | {again} "
        f"| {1000 * (cited - plain) / size.pages:.1f} ms | {memory} MB |",
        flush=True,
    )


def processor() -> str:
    """Its name, where the system tells it, and the number of cores."""
    info = Path("/proc/cpuinfo")
    name = re.search(r"^model name\s*:\s*(.*)$", info.read_text() if info.exists() else "", re.MULTILINE)
    return f"{name[1] if name else platform.machine()}, {os.cpu_count()} cores"


def systems(rivals: Path | None) -> list[System]:
    """Ours, and those of the rivals that are installed."""
    mkdocs = ["-m", "mkdocs", "build", "--quiet"]
    sphinx = ["-m", "sphinx", "-q", "-E", "-b", "html", "docs", "site"]
    ours = [sys.executable, *mkdocs]
    reference = re.compile(r'role="?doc-biblioref')
    found = [
        System("citations alone, stock Material", write_ours, ours, reference, ".cache"),
        System("this project, all doors open", write_whole, ours, reference, ".cache"),
    ]
    if has(rivals, "mkdocs_bibtex"):
        reference = re.compile(r'class="footnote-ref"')
        found.append(System("mkdocs-bibtex", write_mkdocs_bibtex, [str(rivals), *mkdocs], reference))
    if has(rivals, "sphinxcontrib.bibtex"):
        reference = re.compile(r'class="footnote-reference[^"]*" href="#footcite')
        found.append(System("sphinxcontrib-bibtex", write_sphinx, [str(rivals), *sphinx], reference))
    return found


def has(python: Path | None, module: str) -> bool:
    """Whether that Python has the module."""
    return (
        python is not None
        and not subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode
    )


def generate_pages(size: Size) -> list[str]:
    """Pages shaped as the guide's: key points, sections, a table, questions; the citations are spread evenly."""
    choose = random.Random(1)
    return [generate_page(choose, number, size) for number in range(size.pages)]


def generate_page(choose: random.Random, number: int, size: Size) -> str:
    """One page of about 900 words."""

    def sentence(words: int = 12) -> str:
        return " ".join(choose.choices(WORDS, k=words)).capitalize()

    def cited() -> str:
        return f"{sentence()}. {sentence()}.[@entry{choose.randrange(size.entries)}]"

    points = "\n".join(f"    - {sentence()}." for _ in range(4))
    rows = "\n".join(f"| {sentence(2)} | {sentence(5)} | {sentence(5)} |" for _ in range(6))
    parts = [f"# Page {number}", f"{sentence()}.", f'!!! note "Key points"\n\n{points}']
    for index in range(size.per_page):
        parts += [f"## {sentence(4)}"] if index % 4 == 0 else []
        parts += [cited(), f"- {sentence()}.\n- {sentence()}."]
    return (
        "\n\n".join(
            [*parts, f"| Option | Gives | Costs |\n|---|---|---|\n{rows}", f"1. {sentence()}?\n2. {sentence()}?"]
        )
        + "\n"
    )


def generate_bibliography(entries: int) -> str:
    """Articles as PubMed exports them, one in four with TeX in it."""
    choose = random.Random(2)
    return "\n".join(
        f"@article{{entry{number},\n  author = {{M{{\\\"u}}ller{number}, Anna Maria and van der Berg, Jan and Silva, Jos{{\\'e}}}},\n"
        f"  title = {{{' '.join(choose.choices(WORDS, k=12)).capitalize()}{' $H_2O$' if number % 4 == 0 else ''}}},\n"
        f"  journal = {{Cancer}},\n  year = {{{1980 + number % 45}}},\n  volume = {{{number % 90}}},\n  number = {{2}},\n"
        f"  pages = {{{number}--{number + 9}}},\n  doi = {{10.1000/test.{number}}},\n  annote = {{{' '.join(choose.choices(WORDS, k=30))}.}}\n}}"
        for number in range(entries)
    )


def write_pages(folder: Path, pages: list[str], with_citations: bool, rewrite: Callable[[str], str] = str) -> None:
    """Writes the pages; without citations the same text stands there with a plain number."""
    for number, text in enumerate(pages):
        name = "index.md" if number == 0 else f"page{number}.md"
        (folder / "docs" / name).write_text(rewrite(text) if with_citations else CITATION.sub("(1)", text), "utf-8")


def write_ours(folder: Path, pages: list[str], with_citations: bool) -> None:
    """A site with the theme as it comes, and only our citation hook."""
    write_pages(folder, pages, with_citations)
    hook = f"hooks: [{ROOT / 'hooks' / 'citations' / 'hook.py'}]" if with_citations else ""
    (folder / "mkdocs.yml").write_text(
        f"site_name: x\ntheme: {{name: material, font: false}}\nmarkdown_extensions: [admonition, tables]\n{hook}\n",
        "utf-8",
    )


def write_whole(folder: Path, pages: list[str], with_citations: bool) -> None:
    """A site under the project's own settings, with all its hooks, templates and styles, and without a menu."""
    write_pages(folder, pages, with_citations)
    for part in ("hooks", "overrides"):
        (folder / part).symlink_to(ROOT / part)
    (folder / "docs" / "assets").symlink_to(ROOT / "docs" / "assets")
    (folder / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\nnav:\n", "utf-8")
    if not with_citations:
        (folder / "references.bib").write_text("", "utf-8")


def write_mkdocs_bibtex(folder: Path, pages: list[str], with_citations: bool) -> None:
    """The same site with the mkdocs-bibtex plugin."""
    write_pages(folder, pages, with_citations, lambda text: f"{text}\n\n\\bibliography\n")
    plugin = "plugins: [search, bibtex: {bib_file: references.bib}]" if with_citations else ""
    (folder / "mkdocs.yml").write_text(
        f"site_name: x\ntheme: {{name: material, font: false}}\nmarkdown_extensions: [admonition, tables, footnotes]\n{plugin}\n",
        "utf-8",
    )


def write_sphinx(folder: Path, pages: list[str], with_citations: bool) -> None:
    """The same pages for Sphinx, with footnote citations, the only ones it numbers per page."""
    cite = re.compile(r"\[@([^\]]*)\]")
    write_pages(
        folder,
        pages,
        with_citations,
        lambda text: cite.sub(r"{footcite}`\1`", text) + "\n\n```{footbibliography}\n```\n",
    )
    extensions = ["myst_parser", *(["sphinxcontrib.bibtex"] if with_citations else [])]
    (folder / "docs" / "conf.py").write_text(
        f"extensions = {extensions}\nbibtex_bibfiles = ['../references.bib']\nsuppress_warnings = ['toc', 'myst']\n",
        "utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())
