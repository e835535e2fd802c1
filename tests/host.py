"""A static host on this machine, and the Chromium that visits it."""

import functools
import gzip
import http.server
import os
import shutil
import sys
import threading
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


class Host(http.server.SimpleHTTPRequestHandler):
    """Sends files as a static host does: gzip level 6 where it helps, 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        status = 200 if file.is_file() else 404
        if status == 404:
            file = Path(self.directory) / "404.html"
        body = file.read_bytes()
        packed = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 6, mtime=0) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self.server.sent[self.path] = len(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class HostServer(http.server.ThreadingHTTPServer):
    """Counts what it sends, and is silent when a browser that closes breaks off."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(Host, directory=str(folder)))
        self.sent: dict[str, int] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """Prints what went wrong, unless the other side hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def start_host(folder: Path) -> HostServer:
    """Serves `folder` until `stop_host`; `sent` on the server tells the bytes of each body as sent, by path."""
    server = HostServer(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def stop_host(server: HostServer) -> None:
    """Ends the host and its thread."""
    server.shutdown()
    server.server_close()


def find_chromium() -> str | None:
    """The program that CHROMIUM names, or the first on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
