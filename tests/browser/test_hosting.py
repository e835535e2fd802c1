"""The guide on real servers, nginx and Caddy, with the settings of hosting/: headers, .gz twins, 404 and addresses."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from project import ROOT, build

SAID = re.compile(r"^  (?P<name>[\w-]+): (?P<value>.*)$", re.MULTILINE)
NGINX = """{user} daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 64; }}
http {{
  access_log off; include /etc/nginx/mime.types;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  {server}
}}
"""


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("hosted") / "site", env={"GUIDE_TWINS": "true"}).site


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp(request.param)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = {"nginx": _nginx, "caddy": _caddy}[request.param](folder, site, port)
    with _running(command, f"http://127.0.0.1:{port}", folder) as address:
        yield address


def _nginx(folder: Path, site: Path, port: int) -> list[str]:
    settings = (ROOT / "hosting" / "nginx.conf").read_text("utf-8")
    server = settings.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/guide", str(site))
    user = "user root;" if os.geteuid() == 0 else ""  # Its workers could not read the folders of the tests.
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, server=server, user=user), "utf-8")
    return [_program("nginx"), "-e", str(folder / "errors"), "-c", str(folder / "nginx.conf")]


def _caddy(folder: Path, site: Path, port: int) -> list[str]:
    settings = (ROOT / "hosting" / "Caddyfile").read_text("utf-8").replace("/srv/guide", str(site))
    settings = settings.replace("guide.example.org {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{settings}", "utf-8")
    return [_program("caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    assert found, f"{name} is not there. Install it (Debian: apt-get install nginx-light caddy), then try again."
    return found


@contextmanager
def _running(command: list[str], address: str, folder: Path) -> Iterator[str]:
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env={"HOME": str(folder), "PATH": "/usr/bin"})
    try:
        while process.poll() is None and not _is_up(address):
            time.sleep(0.05)
        assert process.poll() is None, (folder / "said").read_text("utf-8")
        yield address
    finally:
        process.terminate()
        process.wait()


def _is_up(address: str) -> bool:
    try:
        ask(address)
    except URLError:
        return False
    return True


def ask(address: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body, a redirect being an answer like any other."""
    request = Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with build_opener(_Stay).open(request) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_each_answer_has_the_headers_that_netlify_and_cloudflare_send(host: str, site: Path):
    wanted = [(said["name"], said["value"]) for said in SAID.finditer((site / "_headers").read_text("utf-8"))]
    assert len(wanted) > 8
    for path in ("/", "/tests/", "/assets/guide.css", "/no/such/page/"):
        _, headers, _ = ask(host + path)
        assert [name for name, value in wanted if name != "Cache-Control" and headers.get_all(name) != [value]] == []


def test_a_page_is_sent_as_its_twin_and_asked_for_anew_each_time(host: str, site: Path):
    status, headers, body = ask(f"{host}/tests/", Accept_Encoding="gzip")
    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert body == (site / "tests" / "index.html.gz").read_bytes()
    assert gzip.decompress(body) == (site / "tests" / "index.html").read_bytes()
    assert headers["Cache-Control"] == "no-cache"
    assert headers.get_content_charset("utf-8") == "utf-8"


def test_a_reader_whose_browser_cannot_unpack_gets_the_page_itself(host: str, site: Path):
    status, headers, body = ask(f"{host}/tests/", Accept_Encoding="identity")
    assert (status, headers["Content-Encoding"]) == (200, None)
    assert body == (site / "tests" / "index.html").read_bytes()


def test_what_is_not_there_is_told_with_the_guides_own_page(host: str, site: Path):
    for path in ("/no/such/page/", "/_headers", "/../mkdocs.yml"):
        status, _, body = ask(host + path, Accept_Encoding="identity")
        assert status in (400, 404), path
        assert status == 400 or body == (site / "404.html").read_bytes(), path


def test_an_address_without_its_slash_leads_to_the_page(host: str):
    status, headers, _ = ask(f"{host}/tests")
    assert status in (301, 302, 308)
    assert headers["Location"].removeprefix(host) == "/tests/"


def test_the_worker_is_asked_for_anew_and_hashed_files_are_kept(host: str, site: Path):
    assert ask(f"{host}/service-worker.js")[1]["Cache-Control"] == "no-cache"
    hashed = next((path for path in (site / "assets" / "hashed").rglob("*") if path.is_file()), None)
    assert hashed
    address = f"{host}/{hashed.relative_to(site).as_posix()}".removesuffix(".gz")
    assert ask(address)[1]["Cache-Control"] == "public, max-age=31536000, immutable"
