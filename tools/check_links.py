"""`make links`: lychee asks every outside address of the built site; what is broken is said with the pages it stands on.

Exit code 0: none is broken; 1: some are; 2: nothing could be asked.
"""

import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import project_folder  # Puts the hooks on the path.
from issue_body import as_cell, write_issue

LYCHEE = Path(sys.executable).parent / "lychee"
# Publishers turn robots away with 403, and hosts that are asked too often answer 429: both are there.
ACCEPTED = "200..=299,403,429"
ISSUE = """These addresses on the site lead nowhere. Correct each in the page or in `references.bib`, or take it out.

| Address | What is wrong | Pages |
|---|---|---|
"""


class CannotCheck(Exception):
    """Nothing is known about any address; the message is one line."""


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """`pages` are addresses on the site: "tests/"."""

    address: str
    wrong: str
    pages: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.address} {self.wrong}. It stands on {', '.join(self.pages)}."

    @property
    def table_row(self) -> str:
        return f"| {as_cell(self.address)} | {as_cell(self.wrong)} | {as_cell(', '.join(self.pages))} |"


def broken_links(site: Path, own_address: str = "", seconds: int = 20, retries: int = 2) -> list[BrokenLink]:
    """By address; `own_address` is where the site itself will stand, which need not be there yet."""
    report = _run_lychee(site, own_address, seconds, retries)
    failed = [
        (link, _page(file, site))
        for outcome in ("error_map", "timeout_map")
        for file, links in report[outcome].items()
        for link in links
    ]
    if failed and not report["successful"] and not any("code" in link["status"] for link, _ in failed):
        raise CannotCheck(f"no host answered, so perhaps there is no network ({_wrong(failed[0][0]['status'])}).")
    return _by_address(failed)


def links_issue(broken: Sequence[BrokenLink]) -> str:
    """Markdown; empty without broken links."""
    return ISSUE + "".join(f"{link.table_row}\n" for link in broken) if broken else ""


def _run_lychee(site: Path, own_address: str, seconds: int, retries: int) -> Mapping[str, Any]:
    pages = sorted(str(page) for page in site.rglob("*.html"))
    if not pages:
        raise CannotCheck(f"there is no built site in '{site}'. Run `make site` first.")
    command = [
        str(LYCHEE), "--format", "json", "--no-progress", "--config", "/dev/null",
        "--scheme", "http", "--scheme", "https", "--accept", ACCEPTED,
        "--timeout", str(seconds), "--max-retries", str(retries),
        *(["--exclude", f"^{re.escape(own_address)}"] if own_address else []), "--", *pages,
    ]  # fmt: skip
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        report: Mapping[str, Any] = json.loads(run.stdout)
    except FileNotFoundError:
        raise CannotCheck("lychee is not installed. `make links` installs it.") from None
    except ValueError:
        raise CannotCheck(f"lychee stopped: {' '.join(run.stderr.split()) or 'it said nothing'}") from None
    return report


def _by_address(failed: Sequence[tuple[Mapping[str, Any], str]]) -> list[BrokenLink]:
    # Asked for on two pages at once, an address answers one of them "Error (cached)": the other's answer says more.
    answers_last = sorted(failed, key=lambda each: "(cached)" not in each[0]["status"]["text"])
    wrong = {link["url"]: _wrong(link["status"]) for link, _ in answers_last}
    pages: dict[str, set[str]] = defaultdict(set)
    for link, page in failed:
        pages[link["url"]].add(page)
    return [BrokenLink(address, wrong[address], tuple(sorted(pages[address]))) for address in sorted(wrong)]


def _wrong(status: Mapping[str, Any]) -> str:
    if "code" in status:
        return f"answers {status['text'].removeprefix('Rejected status code: ')}"
    return f"does not answer: {status.get('details', status['text']).rstrip('.')}"


def _page(file: str, site: Path) -> str:
    return Path(file).relative_to(site).as_posix().removesuffix("index.html") or "the start page"


def main(arguments: list[str]) -> int:
    """The exit code: 1 if a link is broken, 2 if none was checked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, nargs="?", default=project_folder.find() / "site")
    parser.add_argument("--own-address", default="", help="where the site itself will stand; not asked")
    parser.add_argument("--issue", default="", help="write the body of an issue into this file")
    options = parser.parse_args(arguments)
    try:
        broken = broken_links(options.site, options.own_address)
    except CannotCheck as error:
        print(f"No link was checked: {error}", file=sys.stderr)
        return 2
    write_issue(options.issue, links_issue(broken))
    print("\n".join(map(str, broken)) or "No outside link is broken.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
