"""A web server on this machine that gives prepared answers, for code that asks others on the web."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext


@dataclass(frozen=True)
class Answer:
    """`after` seconds, with `status` and further headers."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    after: float = 0


@contextmanager
def local_server(answers: Mapping[str, Answer], tls: SSLContext | None = None) -> Iterator[str]:
    """The server's address; an answer belongs to every path that contains its key, anything else is a 404."""
    stopped = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(answers, stopped))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # A client that turns a certificate down is no fault of the test.
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(answers: Mapping[str, Answer], stopped: threading.Event) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = next((answers[key] for key in answers if key in self.path), Answer(status=404))
            stopped.wait(answer.after)
            self.send_response(answer.status)
            for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
