"""Whether an address can lead anywhere: mistyped schemes, missing schemes, incomplete e-mail addresses and phone numbers."""

import re
from difflib import get_close_matches

from .mistyped_hosts import mistyped_mail

SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>.*)", re.DOTALL)
HOST = re.compile(r"//(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#].*)?", re.DOTALL)
EMAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[A-Za-z]{2,}(?:\?.*)?")
OTHERS_READ = re.compile(r"[?&](?P<name>b?cc|to|body|attach(?:ment)?|in-reply-to)=", re.IGNORECASE)
PHONE = re.compile(r"\+?[\d().\- ]{3,}")
WEB = ("http", "https")
SCHEMES = (*WEB, "mailto", "tel", "sms")
SCHEME_WITHOUT_COLON = re.compile(r"(?P<scheme>https?):?(?P<slashes>/+)(?P<rest>\S+)", re.IGNORECASE)


def wrong_address(address: str) -> str | None:
    """What is wrong with an address and what to write, or None; whether a page or file is there is for others to say."""
    found = SCHEME.fullmatch(address)
    if address.startswith("//"):
        return f"the address '{address}' lacks its beginning. Write 'https:{address}'."
    if not found:
        return _without_scheme(address)
    scheme, rest = found["scheme"].lower(), found["rest"]
    if scheme in WEB:
        return None if HOST.fullmatch(rest) else _mistyped(address, f"https://{rest.lstrip('/:')}")
    if scheme == "mailto" and (more := OTHERS_READ.search(rest)):
        return f"'{more['name']}' in '{address}' writes for readers, or to somebody whom they do not see. Take it out."
    if scheme == "mailto" and not EMAIL.fullmatch(rest):
        return f"'{address}' is no e-mail address. Write it as 'mailto:name@site.org'."
    if scheme == "mailto":
        return mistyped_mail(rest.partition("?")[0].rpartition("@")[2])
    if scheme in ("tel", "sms"):
        return (
            None if PHONE.fullmatch(rest) else f"'{address}' is no phone number. Write it as '{scheme}:+15551234567'."
        )
    return _unknown_scheme(address, scheme, rest)


def _without_scheme(address: str) -> str | None:
    if address.lower().startswith("www."):
        return f"the address '{address}' lacks its beginning. Write 'https://{address}'."
    if EMAIL.fullmatch(address):
        return f"the e-mail address '{address}' lacks its beginning. Write 'mailto:{address}'."
    if found := SCHEME_WITHOUT_COLON.fullmatch(address):
        return _mistyped(address, f"https://{found['rest']}")
    return None


def _unknown_scheme(address: str, scheme: str, rest: str) -> str:
    nearest = get_close_matches(scheme, SCHEMES, 1, 0.5)
    if not nearest:
        return f"the address '{address}' begins with '{scheme}:', which leads nowhere here. Write one with 'https://'."
    right = f"https://{rest.lstrip('/')}" if nearest[0] in WEB else f"{nearest[0]}:{rest}"
    return _mistyped(address, right)


def _mistyped(address: str, right: str) -> str:
    """`right` loses a second scheme, as in "https://https://…"."""
    again = SCHEME_WITHOUT_COLON.fullmatch(right.removeprefix("https://"))
    right = f"https://{again['rest']}" if again else right
    if right.startswith("https:") and not HOST.fullmatch(right.removeprefix("https:")):
        return f"the address '{address}' is not complete. Copy it whole from the address bar of the browser."
    return f"the address '{address}' is mistyped. Write '{right}'."
