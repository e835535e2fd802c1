"""Fetches one address; whatever goes wrong becomes one line for a person."""

import http.client
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from threading import Thread
from time import sleep
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

USER_AGENT = "patient-guide-references/1.0 (checks the sources of a patient guide{contact})"
ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
SECONDS = 20
MOST_SECONDS = 60  # For the whole answer: a host that sends a byte a second never comes to an end.
MOST_BYTES = 20_000_000  # A hundred records of PubMed are 5 million.
GONE = {404, 410}
BUSY = {429, 503}
MOST_TRIES = 3
LONGEST_WAIT = 60.0


class Unavailable(Exception):
    """There was no usable answer; the message is one line that names the host."""


class NotFound(Unavailable):
    """The host answered that it has no such thing."""


class _Busy(Unavailable):
    """The host asks to be left alone for `seconds`."""

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


def contact() -> str:
    """The e-mail address in CONTACT_EMAIL, by which a registry can reach whoever asks too much; "" if there is none."""
    address = os.environ.get("CONTACT_EMAIL", "").strip()
    if address and not ADDRESS.fullmatch(address):
        raise Unavailable(f"CONTACT_EMAIL is set to {address!r}, which is no e-mail address; correct it or unset it")
    return address


def fetch(url: str, *, pause: float = 0, most_seconds: float = MOST_SECONDS, most_bytes: int = MOST_BYTES) -> bytes:
    """What stands at `url`; raises NotFound or Unavailable. `pause` seconds pass before each question, as hosts ask.

    A host that is busy and says for how long is asked again then, two times.
    """
    request = Request(url, headers={"User-Agent": _user_agent()})
    for tries_left in reversed(range(MOST_TRIES)):
        sleep(pause)
        try:
            return _in_time(lambda: _answer(request, most_bytes), most_seconds, request.host)
        except _Busy as busy:
            if not tries_left or busy.seconds > LONGEST_WAIT:
                raise
            sleep(busy.seconds)
    raise AssertionError("the last try returns or raises")


def _user_agent() -> str:
    address = contact()
    return USER_AGENT.format(contact=f"; mailto:{address}" if address else "")


def _in_time(ask: Callable[[], bytes], seconds: float, host: str) -> bytes:
    """A time-out of a socket begins anew with each byte, so another thread asks, and this one waits no longer."""
    answers: SimpleQueue[bytes | Unavailable] = SimpleQueue()

    def run() -> None:
        try:
            answers.put(ask())
        except Unavailable as error:
            answers.put(error)

    Thread(target=run, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise Unavailable(f"{host} had not sent its whole answer after {seconds:g} seconds") from None
    if isinstance(answer, Unavailable):
        raise answer
    return answer


def _answer(request: Request, most_bytes: int) -> bytes:
    try:
        with urlopen(request, timeout=SECONDS) as answer:
            body: bytes = answer.read(most_bytes + 1)
    except HTTPError as error:
        raise _refusal(request.host, error) from None
    except (URLError, OSError, http.client.HTTPException, ValueError) as error:
        raise Unavailable(f"{request.host} cannot be reached ({_reason(error)})") from None
    if len(body) > most_bytes:
        raise Unavailable(f"{request.host} sent more than {most_bytes:,} bytes")
    return body


def _refusal(host: str, error: HTTPError) -> Unavailable:
    with error:
        said = f"{host} answered {error.code} ({' '.join(str(error.reason).split())[:80]})"
        seconds = _retry_after(error.headers)
    if error.code in GONE:
        return NotFound(said)
    return _Busy(said, seconds) if error.code in BUSY and seconds is not None else Unavailable(said)


def _retry_after(headers: Message) -> float | None:
    """Seconds from now (RFC 9110, 10.2.3: a number of seconds or a date); None if that is not said."""
    value = (headers.get("Retry-After") or "").strip()
    if re.fullmatch(r"[0-9]{1,6}", value):
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return " ".join(str(getattr(reason, "strerror", None) or reason).split()) or type(error).__name__
