"""`make links`: what each kind of answer means, and how a broken link is told."""

import os
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from check_links import LYCHEE, BrokenLink, CannotCheck, broken_links, links_issue, main
from local_server import Answer, local_server
from project import ROOT

pytestmark = pytest.mark.skipif(
    not LYCHEE.exists() and "CI" not in os.environ, reason="lychee is not installed; `make test` installs it."
)

CERTIFICATE = ROOT / "tests" / "records" / "broken-certificate.pem"
TOO_LATE = 3
SECONDS = 1
ANSWERS = {
    "/200": Answer(),
    "/301": Answer(status=301, headers={"Location": "/200"}),
    "/lost": Answer(status=302, headers={"Location": "/404"}),
    "/circle": Answer(status=302, headers={"Location": "/circle"}),
    **{f"/{status}": Answer(status=status) for status in (403, 404, 410, 429, 500)},
    "/late": Answer(after=TOO_LATE),
}
ALIVE = ["200", "200#part", "301", "403", "429"]
BROKEN = {
    "404": "answers 404 Not Found",
    "410": "answers 410 Gone",
    "500": "answers 500 Internal Server Error",
    "lost": "answers 404 Not Found",
    "late": "does not answer: Request timed out",
    "circle": "answers 302 Found",
}


@pytest.fixture(scope="module")
def hosts() -> Iterator[tuple[str, str]]:
    """A host that gives every kind of answer, and one whose certificate nobody vouches for."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    with local_server(ANSWERS) as host, local_server(ANSWERS, tls) as unsafe:
        yield host, unsafe


def site(folder: Path, **pages: list[str]) -> Path:
    for name, addresses in pages.items():
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        links = "".join(f'<a href="{address}">x</a>' for address in addresses)
        path.write_text(f'<!doctype html><a href="../lost/">in</a>{links}', "utf-8")
    return folder


def broken(folder: Path, own_address: str = "") -> list[BrokenLink]:
    return broken_links(folder, own_address, SECONDS, retries=0)


def test_only_what_leads_nowhere_is_broken_and_is_told_with_its_reason(hosts, tmp_path):
    host, unsafe = hosts
    addresses = [*(f"{host}/{name}" for name in [*ALIVE, *BROKEN]), f"{unsafe}/200"]
    found = {link.address: link.wrong for link in broken(site(tmp_path, tests=addresses))}
    certificate = found.pop(f"{unsafe}/200")
    assert certificate.startswith("does not answer: SSL certificate error")
    assert {address: wrong[:45] for address, wrong in found.items()} == {
        f"{host}/{name}": wrong[:45] for name, wrong in BROKEN.items()
    }


def test_a_broken_link_names_every_page_where_it_stands(hosts, tmp_path):
    address = f"{hosts[0]}/404"
    folder = site(tmp_path, tests=[address, address], outlook=[address, f"{hosts[0]}/200"])
    assert broken(folder) == [BrokenLink(address, "answers 404 Not Found", ("outlook/", "tests/"))]


def test_the_sites_own_address_is_not_asked(hosts, tmp_path):
    assert broken(site(tmp_path, tests=[f"{hosts[0]}/404"]), own_address=hosts[0]) == []


def test_when_no_host_answers_no_link_is_called_broken(tmp_path):
    folder = site(tmp_path, tests=["http://127.0.0.1:9/a", "http://127.0.0.1:9/b"])
    with pytest.raises(CannotCheck, match="no host answered"):
        broken(folder)


def test_without_a_built_site_one_line_says_so(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert (
        capsys.readouterr().err
        == f"No link was checked: there is no built site in '{tmp_path}'. Run `make site` first.\n"
    )


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (None, "lychee is not installed. `make links` installs it."),
        ("exit 1", "lychee stopped: it said nothing"),
        ("echo no room >&2", "lychee stopped: no room"),
    ],
)
def test_a_checker_that_does_not_answer_is_one_line(program: str | None, said: str, tmp_path, capsys, monkeypatch):
    path = tmp_path / "lychee"
    if program:
        path.write_text(f"#!/bin/sh\n{program}\n", "utf-8")
        path.chmod(0o755)
    monkeypatch.setattr("check_links.LYCHEE", path)
    assert main([str(site(tmp_path / "site", tests=["http://127.0.0.1:9/a"]))]) == 2
    assert capsys.readouterr().err == f"No link was checked: {said}\n"


def test_the_command_says_what_is_broken_and_writes_the_body_of_an_issue(hosts, tmp_path, capsys):
    address = f"{hosts[0]}/404"
    issue = tmp_path / "issue.md"
    assert main([str(site(tmp_path / "site", tests=[address])), "--issue", str(issue)]) == 1
    assert capsys.readouterr().out == f"{address} answers 404 Not Found. It stands on tests/.\n"
    assert f"| <{address}> | `answers 404 Not Found` | `tests/` |\n" in issue.read_text("utf-8")


def test_without_broken_links_the_body_is_empty(hosts, tmp_path, capsys):
    issue = tmp_path / "issue.md"
    assert main([str(site(tmp_path / "site", tests=[f"{hosts[0]}/200"])), "--issue", str(issue)]) == 0
    assert (issue.read_text("utf-8"), capsys.readouterr().out) == ("", "No outside link is broken.\n")
    assert links_issue([]) == ""
