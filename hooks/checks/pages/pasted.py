"""What copying from PDFs, Word and chat programs leaves in a text: joined letters, cut words, their own marks and blanks."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

JOINED = re.compile(r"(?<!\w)\w*[\ufb00-\ufb06]\w*")
CUT = re.compile(
    r"\b(?P<first>[A-Za-z]{2,})-(?:[ \t]*\n[ >]*|[ \t]+)(?!(?:and|or|to|nor|but|as|versus|than)\b)(?P<rest>[a-z]{2,})"
)
TABBED = re.compile(r"^[ \t]*(?P<first>[^\s\t][^\t\n|]{0,60})\t+(?P<second>[^\s\t][^\t\n|]{0,60})", re.MULTILINE)
LEFT_BY = (
    (
        re.compile(
            r"\bSent from my \w+|\bGet Outlook for \w+|^-+ ?(?:Original|Forwarded) message ?-+|^[> ]*On [^\n]{6,80} wrote:|^(?:From|Sent|To|Subject): \S[^\n]{0,60}$"
            r"|\b(?:Kind|Best|Warm) regards\b|\bThis (?:e-?mail|message) (?:and any attachments )?(?:is|are|may be) (?:confidential|intended)",
            re.MULTILINE | re.IGNORECASE,
        ),
        "stands around a mail. Take it out.",
    ),
    (
        re.compile(
            r"\bError! (?:Reference source|Bookmark) not (?:found|defined)\.?|(?<=\w)\[[A-Z]{2,3}\d{1,2}\](?![(\[:])|\bCommented \[\w{2,5}\]:?"
            r"|\{ ?(?:HYPERLINK|PAGEREF|REF|SEQ|TOC|ADDIN|MERGEFIELD)\b[^}\n]{0,80}\}?|\b_(?:Ref|Toc)\d{6,}\b|\\\* MERGEFORMAT\b"
        ),
        "is what Word left. Take it out, and write what it stood for.",
    ),
    (
        re.compile(
            r"^[ \t]*(?:Page|p\.) \d{1,4} of \d{1,4}[ \t]*$|\bDownloaded from (?:https?:|www\.)[^\n]{0,60}|^[^\n.]{0,60}\bFor personal use only\b",
            re.MULTILINE | re.IGNORECASE,
        ),
        "stood at the foot of a page of a PDF. Take it out.",
    ),
    (
        re.compile(r"(?:©|\(c\)|\bCopyright) ?(?:19|20)\d\d[^\n]{0,60}|\bAll rights reserved\b\.?", re.IGNORECASE),
        "says that these words are another's. Say it in your own words, and cite the work.",
    ),
    (
        re.compile(
            r"\b(?:MRN|DOB|SSN|NHS (?:No|number)|Patient ID|hospital (?:No|number))\b\.?[:# ]{0,3}\d[\d/-]{3,}",
            re.IGNORECASE,
        ),
        "tells who somebody is, and pages and their history are public. Take it out, and tell who keeps the guide.",
    ),
    (
        re.compile(
            "[\U0001f300-\U0001faff\u2600-\u260f\u2613-\u26ff\u2705\u274c\u274e\u2728\u2753-\u2757\u2795-\u2797\u2b50\u2b55]\ufe0f?"
        ),
        "is a picture, and screens read its name aloud. Write it in words, or take it out.",
    ),
)
CHAT = re.compile(
    r"【[^】\n]{0,60}】|:?contentReference\[oaicite[^\]\n]{0,20}\](?:\{[^}\n]{0,20}\})?|\bturn\d+(?:search|view|news)\d+\b"
    r"|(?i:\b(?:certainly|sure|of course|absolutely)[!,.] here(?:['’]s| is| are)\b"
    r"|\bas of my (?:last|latest|most recent|knowledge) \w+|\bmy (?:knowledge|training) (?:cutoff|cut-off|data)\b"
    r"|\bI(?:['’]m| am) (?:unable|not able) to (?:provide|give)\b|\bI (?:cannot|can['’]t) (?:provide|give) medical\b"
    r"|\bas an ai(?: language)? (?:model|assistant)\b|\bI hope this helps\b"
    r"|\bhere(?:['’]s| is) (?:a|an|the|your) (?:revised|rewritten|updated|improved|simplified|shorter|plain[- ]language) (?:version|text)\b"
    r"|\blet me know if you(?:['’]d| would) like\b|\bwould you like me to\b)"
)
INDENT = re.compile(r"^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000][\s]*(?=\S)", re.MULTILINE)
BLANK_BEFORE = re.compile(r"(?<=[A-Za-z]{2})[ \t]+(?P<sign>[,.;:?!](?=\s|\Z)|[,;](?=[a-z]))")
TWO_STOPS = re.compile(r"(?<=[A-Za-z]{2})\.\.(?![.\w/])")


def check_pasted(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(Problem(page.line_at(offset), message) for offset, message in _messages(page))


def _messages(page: SourcePage) -> Iterator[tuple[int, str]]:
    for found in JOINED.finditer(page.text):
        yield (
            found.start(),
            f"“{found[0]}” has a sign of PDFs that joins two letters, and no search finds it. Type the word anew.",
        )
    for found in CUT.finditer(page.text):
        yield (
            found.start(),
            f"“{found['first']}- {found['rest']}” is a word that a PDF cut. Join it: “{found['first']}{found['rest']}”.",
        )
    for found in TABBED.finditer(page.text):
        row = f"| {found['first'].strip()} | {found['second'].strip()} |"
        yield found.start(), f"tabs divide these columns, as in a table of Excel or Word. Write them as '{row}'."
    for pattern, what in LEFT_BY:
        for found in pattern.finditer(page.text):
            yield found.start(), f"“{found[0].strip()}” {what}"
    for found in CHAT.finditer(page.text):
        yield (
            found.start(),
            f"“{found[0]}” is what a chat program writes around its answer. Take it out, and cite a work for what it says.",
        )
    for found in INDENT.finditer(page.text):
        yield (
            found.end() - 1,
            "this line begins with blanks of another program, which indent nothing. Type spaces in their place.",
        )
    for found in BLANK_BEFORE.finditer(page.text):
        if page.source[found.start() : found.end()] == found[0]:  # In `text`, blanks stand for code.
            yield found.start(), f"a blank stands before “{found['sign']}”. Take it out."
    for found in TWO_STOPS.finditer(page.text):
        yield found.start(), "two full stops stand side by side. Take one out."
