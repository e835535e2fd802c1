"""What the whole build costs beside stock Material with the same pages, what each step takes, and how it grows.

    .venv/bin/python benchmarks/cost_of_the_build.py               # cold and warm, in turn with stock Material
    .venv/bin/python benchmarks/cost_of_the_build.py --times 10    # the guide beside itself with ten times the pages and works
    .venv/bin/python benchmarks/cost_of_the_build.py --serve       # from a saved page to the page that a browser reloads
    .venv/bin/python benchmarks/cost_of_the_build.py --profile     # seconds by door and by step of the delivery

Seconds are of processor time, the least of all runs, as other work on the machine slows every one. Stock Material builds
the same Markdown with the same extensions of Markdown, and without our hooks, templates and stylesheets: it knows no
citation, so it does less. Memory is the most that the process held.
"""

import argparse
import cProfile
import os
import pstats
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PARTS = ("docs", "hooks", "overrides", "references.bib", "signs.yml", "mkdocs.yml")
CITED = re.compile(r"@(?P<key>[a-z]+\d{4}[a-z]?)\b")
ENTRY = re.compile(r"^@(?P<kind>\w+)\{(?P<key>[^,]+),", re.MULTILINE)
TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)
DOOR = re.compile(r"hooks/(?P<door>\w+)/hook\.py$")
SERVED = "http://127.0.0.1:8000/"  # By its own address MkDocs' server tells a preview from a build.
STEPS = ("move_findings", "cut_styles", "shrink_scripts", "shrink_pages", "weigh_pages", "write_worker", "write_pages")


def copy_project(folder: Path) -> Path:
    """All that a build reads."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / part).exists():
            shutil.copy(ROOT / part, folder / part)
    return folder


def make_stock(folder: Path) -> None:
    """The same pages for the theme as it comes."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("assets"))
    for page in (folder / "docs").rglob("*.md"):  # The theme does not know our templates.
        page.write_text(TEMPLATE.sub("", page.read_text("utf-8"), count=1), "utf-8")
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)
    kept = {name: settings[name] for name in ("site_name", "nav", "markdown_extensions")}
    kept |= {"theme": {"name": "material", "font": False}, "plugins": ["search"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(kept), "utf-8")


def multiply(folder: Path, times: int) -> None:
    """Copies of each page and each work beside them, each copy of a page citing its own copies of the works."""
    bibliography = (folder / "references.bib").read_text("utf-8")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    names = [path.stem for path in (folder / "docs").glob("*.md") if "template:" not in path.read_text("utf-8")]
    copied = [name for name in names if name not in ("index", "glossary", "references")]
    entries, lines = [bibliography], []
    for number in range(2, times + 1):
        suffix = "x" * number
        entries.append(ENTRY.sub(rf"@\g<kind>{{\g<key>{suffix},", bibliography).replace("{10.", f"{{10.{number}"))
        for name in copied:
            text = CITED.sub(rf"@\g<key>{suffix}", (folder / "docs" / f"{name}.md").read_text("utf-8"))
            (folder / "docs" / f"{name}-{number}.md").write_text(
                re.sub(r"source: (\w+)", rf"source: \1{suffix}", text), "utf-8"
            )
            lines.append(f"  - {name} {number}: {name}-{number}.md\n")
    (folder / "references.bib").write_text("\n".join(entries), "utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("\nnav:\n", f"\nnav:\n{''.join(lines)}", 1), "utf-8")


def build(folder: Path) -> tuple[float, int]:
    """Seconds of processor time and megabytes of one build; stops where it fails, whose time says nothing."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build in {folder} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def least(runs: list[tuple[float, int]]) -> tuple[float, int]:
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def both(folder: Path) -> tuple[Path, Path]:
    """Ours, and stock Material."""
    (folder / "stock").mkdir()
    make_stock(folder / "stock")
    return copy_project(folder / "ours"), folder / "stock"


def compare(folder: Path, runs: int) -> None:
    """Ours and stock Material in turn."""
    ours, stock_site = both(folder)
    found: dict[str, list[tuple[float, int]]] = {"stock Material": [], "this project, cold": [], "again": []}
    for _ in range(runs):
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        found["stock Material"].append(build(stock_site))
        found["this project, cold"].append(build(ours))
        found["again"].append(build(ours))
    stock, _ = least(found["stock Material"])
    print("| build | seconds | times stock Material | memory |\n|---|---|---|---|")
    for name, measured in found.items():
        seconds, memory = least(measured)
        print(f"| {name} | {seconds:.2f} | {seconds / stock:.2f} | {memory} MB |")


def compare_reloads(folder: Path, runs: int) -> None:
    """What `mkdocs serve` does when a page is saved, in turn, each run in a process of its own."""
    sites = dict(zip(("this project", "stock Material"), both(folder), strict=True))
    found: dict[str, list[float]] = {name: [] for name in sites}
    for _ in range(runs):
        for name, site in sites.items():
            command = [sys.executable, __file__, "--reload", str(site)]
            done = subprocess.run(
                command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, check=True
            )
            found[name].append(float(done.stdout))
    ours, stock = (min(seconds) for seconds in found.values())
    print(
        f"From a saved page to its reload: {ours:.2f} s here, {stock:.2f} s in stock Material, {ours / stock:.2f} times."
    )


def reload_once(site: Path) -> float:
    """Seconds of processor time from a saved page until it can be loaded again, as in `mkdocs.commands.serve`, and of
    our own site as in tools/preview.py."""
    from mkdocs.commands.build import build as build_here
    from mkdocs.config import load_config

    def serve() -> None:
        config = load_config(str(site / "mkdocs.yml"), site_dir=str(site / "served"))
        config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = SERVED
        build_here(config, serve_url=SERVED)

    if (site / "hooks").exists():
        sys.path.insert(0, str(ROOT / "tools"))
        from rendered_before import RenderedBefore

        RenderedBefore().install()
    serve()
    page = site / "docs" / "tests.md"
    page.write_text(f"{page.read_text('utf-8')}\nAsk what each test can show.\n", "utf-8")
    begin = time.process_time()
    serve()
    return time.process_time() - begin


def grow(folder: Path, times: int, runs: int) -> None:
    """The guide once and `times` its size, each with nothing cached."""
    once, many = copy_project(folder / "once"), copy_project(folder / "many")
    multiply(many, times)
    print("| build | pages | seconds | memory |\n|---|---|---|---|")
    measured = []
    for site in (once, many):
        found = []
        for _ in range(runs):
            shutil.rmtree(site / ".cache", ignore_errors=True)
            found.append(build(site))
        seconds, memory = least(found)
        measured.append(seconds)
        print(f"| {site.name} | {len(list((site / 'docs').glob('*.md')))} | {seconds:.2f} | {memory} MB |")
    print(f"\n{times} times the guide costs {measured[1] / measured[0]:.1f} times one build.")


def profile(folder: Path) -> None:
    """Seconds of one warm build in this process, under the profiler, which slows small functions most."""
    from mkdocs.commands.build import build as build_here
    from mkdocs.config import load_config

    site = copy_project(folder / "ours")
    build(site)
    config = load_config(str(site / "mkdocs.yml"), site_dir=str(site / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    profiler = cProfile.Profile()
    profiler.runcall(build_here, config)
    stats = pstats.Stats(profiler)
    rows = []
    for (file, _, name), (_, _, _, cumulative, _) in stats.stats.items():  # type: ignore[attr-defined]
        if (door := DOOR.search(file)) and name.startswith(("on_", "_hide", "_show", "_put")):
            rows.append((cumulative, f"{door['door']}: {name}"))
        elif "hooks/delivery" in file and name in STEPS:
            rows.append((cumulative, f"delivery step: {name}"))
    print(f"whole build {stats.total_tt:.2f} s")  # type: ignore[attr-defined]
    for seconds, name in sorted(rows, reverse=True):
        print(f"{seconds:6.2f} s  {name}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--times", type=int, default=0, help="how many times the guide to measure growth with")
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--reload", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    if options.reload:
        print(reload_once(options.reload))
        return 0
    with tempfile.TemporaryDirectory() as name:
        if options.serve:
            compare_reloads(Path(name), options.runs)
        elif options.profile:
            profile(Path(name))
        elif options.times:
            grow(Path(name), options.times, options.runs)
        else:
            compare(Path(name), options.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
