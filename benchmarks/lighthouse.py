"""Lighthouse, as on a phone, for every page of the built site; the program comes from npm and is not a dependency.

npm install --prefix .cache/lighthouse lighthouse@12
.venv/bin/python benchmarks/lighthouse.py
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from page_weight import pages  # noqa: E402

from host import ARGUMENTS, find_chromium, start_host, stop_host  # noqa: E402
from project import build  # noqa: E402

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def main() -> int:
    """Prints one row a page; returns 1 if any score but that of performance is below 100."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".cache/lighthouse/node_modules/.bin/lighthouse"))
    program = parser.parse_args().program
    below = []
    print(
        "| page | performance | accessibility | best practices | SEO | largest paint | layout shift |\n|---|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as name:
        host = start_host(build(ROOT, Path(name) / "site", env={"SITE_URL": "https://guide.example.org/"}).site)
        for page in sorted(pages(Path(name) / "site")):
            report = run(program, f"http://127.0.0.1:{host.server_port}/{page}")
            scores = [round(report["categories"][category]["score"] * 100) for category in CATEGORIES]
            paint = report["audits"]["largest-contentful-paint"]["displayValue"]
            shift = report["audits"]["cumulative-layout-shift"]["displayValue"]
            print(f"| {page or 'home'} | {' | '.join(map(str, scores))} | {paint} | {shift} |", flush=True)
            below += [page] if min(scores[1:]) < 100 else []
        stop_host(host)
    return int(bool(below))


def run(program: str, address: str) -> dict:
    """The report of one visit under Lighthouse's own settings for phones."""
    flags = " ".join(["--headless=new", *ARGUMENTS])
    command = [
        program,
        address,
        "--quiet",
        "--output=json",
        f"--chrome-flags={flags}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": find_chromium() or ""}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"Lighthouse failed on {address}: {done.stderr[-500:]}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
