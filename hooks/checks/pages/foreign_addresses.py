"""Addresses that work for their writer alone, or tell others who follows them: mail filters, proxies, trackers, own disks."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qs, urlsplit

from citations.problem import Problem
from reading.page import SourcePage

from .mistyped_hosts import mistyped_host

ADDRESS = re.compile(
    r"(?P<address>(?:https?:|file:)//[^\s<>\"'\])]+|(?<!\w)[A-Za-z]:[\\/][\w\\/][^\s<>\"'\])]*)", re.IGNORECASE
)
WRAPPERS = re.compile(
    r"(?:\.safelinks\.protection\.outlook\.com|(?:^|\.)urldefense(?:\.proofpoint)?\.com|(?:^|\.)linkprotect\.\w+\.com|"
    r"(?:^|\.)google\.[a-z.]{2,6}|^l\.facebook\.com|^lm?\.instagram\.com|^t\.umblr\.com|^out\.reddit\.com|"
    r"^nam\d+\.safelinks|\.list-manage\.com)$"
)
TARGETS = ("url", "q", "u", "a", "target")
PROXY = re.compile(r"(?:^|[.-])(?:ez)?proxy\d*(?:[.-]|$)|libproxy|idm\.oclc\.org$|\.remotexs\.", re.IGNORECASE)
SHORT = frozenset("bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly lnkd.in youtu.be rb.gy t.ly".split())  # noqa: SIM905
# A file that its owner can change, close or delete, and that asks some readers to log in.
OF_ONE_OWNER = re.compile(
    r"(?:^|\.)(?:drive|docs)\.google\.com$|(?:^|\.)dropbox(?:usercontent)?\.com$|^1drv\.ms$|(?:^|\.)onedrive\.live\.com$|(?:^|\.)sharepoint\.com$|(?:^|\.)icloud\.com$|(?:^|\.)wetransfer\.com$|^we\.tl$"
)
TRACKING = re.compile(
    r"(?P<name>utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hsenc|_hsmi|mkt_tok|wt\.mc_id|vero_id|oly_enc_id)=",
    re.IGNORECASE,
)
SEARCH = re.compile(r"/(?:search|scholar|results)(?:\.\w+)?/?\Z", re.IGNORECASE)
WITH_ROOT_SEARCH = ("pubmed.ncbi.nlm.nih.gov", "www.ncbi.nlm.nih.gov", "search.crossref.org", "duckduckgo.com")
SEARCHED = re.compile(r"(?:^|&)(?:q|query|term|search|search_query|searchterm)=[^&]", re.IGNORECASE)
AT_HOME = re.compile(
    r"(?:localhost|(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}|0\.0\.0\.0|::1|.*\.(?:local|internal|lan|intranet))\Z"
)
FILE_OF_PAGE = re.compile(r"/(?:blob|edit|tree|raw|src|main|master)/\S*?\bdocs/(?P<page>[\w/-]+\.md(?:#[\w-]+)?)\Z")
CODE_HOSTS = re.compile(r"(?:^|\.)(?:github|gitlab|bitbucket|codeberg|githubusercontent)\.(?:com|org)$")
IN_CODE = re.compile(r"(?:^|\.)xn--", re.IGNORECASE)
NOT_LATIN = re.compile(r"[\u0370-\u1dff\u2c60-\uffff]")  # Greek and Cyrillic letters above all, which look like ours.
ON_DISK = re.compile(r"(?:file:|[A-Za-z]:[\\/])", re.IGNORECASE)


def check_foreign_addresses(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for found in ADDRESS.finditer(page.source):  # `text` has spaces for "\\t", which is part of a path on Windows.
        is_text = not page.text[found.start()].isspace()
        if is_text and (message := wrong_for_others(found["address"])):
            yield page.problem(found.start(), message)


def wrong_for_others(address: str) -> str | None:
    """What is wrong with a web address for anybody but its writer; None if nothing is."""
    if ON_DISK.match(address):
        return f"'{address}' is a file on one computer alone. Put it into docs/assets, or link to its page on the web."
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None  # checks/pages/addresses.py says that it is mistyped.
    return _wrong_host(address, host, parts) or mistyped_host(host) or _wrong_rest(address, host, parts)


def _wrong_host(address: str, host: str, parts: SplitResult) -> str | None:
    if parts.username is not None:
        return f"'{parts.netloc}' hides where it leads: to '{host}', which stands behind the '@'. Write https://{host}."
    if OF_ONE_OWNER.search(host):
        return f"'{host}' keeps files of one owner, who can change or close them. Link to where it is published."
    if AT_HOME.match(host):
        return f"'{host}' is a computer in one house or office alone. Link to a page that all can open."
    if CODE_HOSTS.search(host) and (found := FILE_OF_PAGE.search(address)):
        return f"'{address}' shows how a page is written, not the page. Write '{found['page']}'."
    if IN_CODE.search(host):
        shown = _decoded(host)
        return f"'{host}' hides its name, which is '{shown}'. Write https://{shown}, or link to a page whose name all can read."
    if NOT_LATIN.search(host):
        return (
            f"'{host}' has letters that are not Latin, and may look like another site. Link to one that all can read."
        )
    if WRAPPERS.search(host) and (target := _target(parts.query)):
        return f"the address leads through '{host}', which sees who follows it. Write '{target}'."
    if PROXY.search(host):
        return f"'{host}' lets in the members of one library alone. Write the address of the publisher, or the DOI."
    return f"'{address}' hides where it leads. Write the whole address." if host in SHORT else None


def _wrong_rest(address: str, host: str, parts: SplitResult) -> str | None:
    is_search = SEARCH.search(parts.path) or (host in WITH_ROOT_SEARCH and parts.path in ("", "/"))
    if is_search and SEARCHED.search(parts.query):
        return f"'{address}' is a search, which finds something else tomorrow. Link to the page that you found."
    if found := TRACKING.search(parts.query):
        return f"'{found['name']}' in the address tells its owner who follows it. Cut the address off before it."
    return None


def _decoded(host: str) -> str:
    """As a browser may show it; what is no code stays."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _target(query: str) -> str | None:
    said = parse_qs(query)
    found = (value for name in TARGETS for value in said.get(name, ()) if value.startswith("http"))
    return next(found, None)
