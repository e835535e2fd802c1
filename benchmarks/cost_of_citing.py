"""What citing costs: one generated site, built with and without its citations in turn, as a ratio measured in one run.

    .venv/bin/python benchmarks/cost_of_citing.py                     # 200 pages, 2,000 entries, 4,000 citations
    .venv/bin/python benchmarks/cost_of_citing.py --pages 1000 --entries 20000 --citations 20000
    .venv/bin/python benchmarks/cost_of_citing.py --rivals .cache/rivals/bin/python

`--rivals` names a Python that has mkdocs-bibtex and/or sphinxcontrib-bibtex with myst-parser; each is measured against
the same site without its own citations. Exit codes and the counts of citations in the built pages are checked.
"""

import argparse
import os
import platform
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORDS = [
    "people",
    "cancer",
    "spread",
    "lung",
    "bone",
    "liver",
    "doctor",
    "scan",
    "find",
    "early",
    "late",
    "study",
    "years",
    "small",
    "large",
    "team",
    "plan",
    "rest",
]
CITATION = re.compile(r"\[@[^\]]*\]")


@dataclass(frozen=True)
class Size:
    """How large the generated site is."""

    pages: int
    entries: int
    citations: int


@dataclass(frozen=True)
class System:
    """One way to cite: how to write its site into a folder, the command that builds it, and how to count its citations."""

    name: str
    write: Callable[[Path, list[str], bool], None]
    command: list[str]
    citation: re.Pattern[str]
    caches: tuple[str, ...] = ()


def main() -> int:
    """Prints a table, one row a system; returns 1 if a build failed or lost a citation."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, default in (("pages", 200), ("entries", 2000), ("citations", 4000), ("runs", 3)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--rivals", type=Path, help="a Python with the rival systems installed")
    options = parser.parse_args()
    size = Size(options.pages, options.entries, options.citations)
    print(
        f"{size.pages} pages, {size.entries} entries, {size.citations} citations; {platform.machine()}, {os.cpu_count()} cores,"
    )
    print(f"Python {platform.python_version()}; seconds are medians of {options.runs} runs in turn\n")
    print(
        "| system | without | with, nothing cached | ratio | with, again | ratio | memory |\n|---|---|---|---|---|---|---|"
    )
    right = [measure(system, size, options.runs) for system in systems(options.rivals)]
    return int(not all(right))


def measure(system: System, size: Size, runs: int) -> bool:
    """Builds with and without citations in turn, `runs` times, and prints the row; False if a result was wrong."""
    pages = generate_pages(size)
    with tempfile.TemporaryDirectory() as name:
        plain, cited = Path(name, "plain"), Path(name, "cited")
        for folder, with_citations in ((plain, False), (cited, True)):
            (folder / "docs").mkdir(parents=True)
            (folder / "references.bib").write_text(generate_bibliography(size.entries), "utf-8")
            system.write(folder, pages, with_citations)
        times: dict[str, list[float]] = {"plain": [], "cold": [], "warm": []}
        for _ in range(runs):
            times["plain"].append(build(system, plain))
            for cache in system.caches:
                shutil.rmtree(cited / cache, ignore_errors=True)
            times["cold"].append(build(system, cited))
            times["warm"].append(build(system, cited))
        found = sum(len(system.citation.findall(page.read_text("utf-8"))) for page in (cited / "site").rglob("*.html"))
    without, cold, warm = (statistics.median(times[name]) for name in ("plain", "cold", "warm"))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"| {system.name} | {without:.1f} s | {cold:.1f} s | {cold / without:.2f} | {warm:.1f} s | {warm / without:.2f} | {memory} MB |"
    )
    if found < size.citations:
        print(f"  {system.name}: {found} of {size.citations} citations are on the pages")
    return found >= size.citations


def build(system: System, folder: Path) -> float:
    """Seconds that one build takes; a build that fails ends the benchmark with its output."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    start = time.perf_counter()
    run = subprocess.run(
        system.command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    seconds = time.perf_counter() - start
    if run.returncode:
        sys.exit(f"{system.name} failed:\n{run.stdout}{run.stderr}")
    return seconds


def systems(rivals: Path | None) -> list[System]:
    """Ours, and those of the rivals that are installed."""
    mkdocs = ["-m", "mkdocs", "build", "--quiet"]
    ours = System(
        "this project", write_ours, [sys.executable, *mkdocs], re.compile(r'role="doc-biblioref"'), (".cache",)
    )
    if rivals is None:
        return [ours]
    sphinx = ["-m", "sphinx", "-q", "-b", "html", "docs", "site", "-E"]
    candidates = {
        "mkdocs_bibtex": System(
            "mkdocs-bibtex", write_mkdocs_bibtex, [str(rivals), *mkdocs], re.compile(r'class="footnote-ref"')
        ),
        "sphinxcontrib.bibtex": System(
            "sphinxcontrib-bibtex",
            write_sphinx,
            [str(rivals), *sphinx],
            re.compile(r'<a class="reference internal" href="#[^"]*"[^>]*><span>'),
        ),
    }
    installed = [
        module
        for module in candidates
        if not subprocess.run([rivals, "-c", f"import {module}"], capture_output=True, check=False).returncode
    ]
    return [ours, *(candidates[module] for module in installed)]


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

    count = -(-size.citations // size.pages)
    points = "\n".join(f"    - {sentence()}." for _ in range(4))
    rows = "\n".join(f"| {sentence(2)} | {sentence(5)} | {sentence(5)} |" for _ in range(6))
    parts = [f"# Page {number}", f"{sentence()}.", f'!!! note "Key points"\n\n{points}']
    for index in range(count):
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
    hook = f"hooks: [{ROOT / 'hooks' / 'render_citations.py'}]" if with_citations else ""
    (folder / "mkdocs.yml").write_text(
        f"site_name: x\ntheme: {{name: material, font: false}}\nmarkdown_extensions: [admonition, tables]\n{hook}\n",
        "utf-8",
    )


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
