"""Fetches one address; whatever goes wrong becomes one line for a person."""

import http.client
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

USER_AGENT = "patient-guide-references/1.0 (checks the sources of a patient guide)"
SECONDS = 20
GONE = {404, 410}


class Unavailable(Exception):
    """There was no usable answer; the message is one line that names the host."""


class NotFound(Unavailable):
    """The host answered that it has no such thing."""


def fetch(url: str, seconds: float = SECONDS) -> bytes:
    """What stands at `url`; raises NotFound or Unavailable."""
    request = Request(url, headers={"User-Agent": USER_AGENT})
    try:
        with urlopen(request, timeout=seconds) as answer:
            return answer.read()
    except HTTPError as error:
        kind = NotFound if error.code in GONE else Unavailable
        raise kind(f"{request.host} answered {error.code} ({error.reason})") from None
    except (URLError, OSError, http.client.HTTPException) as error:
        raise Unavailable(f"{request.host} cannot be reached ({_reason(error)})") from None


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return " ".join(str(getattr(reason, "strerror", None) or reason).split()) or type(error).__name__
