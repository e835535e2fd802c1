"""What copying from PDFs, Word and chat programs leaves in a text: joined letters, cut words, their own marks and blanks."""

import re
from collections.abc import Iterator

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage

JOINED = Rare(r"(?<!\w)\w*[\ufb00-\ufb06]\w*", tuple("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"))
CUT_HERE = re.compile(r"-(?<=[A-Za-z]-)[ \t\n]")  # Quick to look for, and there in each match of CUT.
CUT = re.compile(
    r"\b(?P<first>[A-Za-z]{2,})-(?:[ \t]*\n[ >]*|[ \t]+)(?!(?:and|or|to|nor|but|as|versus|than)\b)(?P<rest>[a-z]{2,})"
)
TABBED = Rare(r"^[ \t]*(?P<first>[^\s\t][^\t\n|]{0,60})\t+(?P<second>[^\s\t][^\t\n|]{0,60})", ("\t",), re.MULTILINE)
LEFT_BY_WORD = "is what Word left. Take it out, and write what it stood for."
LEFT_BY_PDF = "stood at the foot of a page of a PDF. Take it out."
LEFT_BY = (
    (
        Rare(
            r"\bSent from my \w+|\bGet Outlook for \w+|^-+ ?(?:Original|Forwarded) message ?-+|^[> ]*On [^\n]{6,80} wrote:|^(?:From|Sent|To|Subject): \S[^\n]{0,60}$"
            r"|\b(?:Kind|Best|Warm) regards\b|\bThis (?:e-?mail|message) (?:and any attachments )?(?:is|are|may be) (?:confidential|intended)",
            (
                *(
                    "sent from my ",
                    "get outlook for ",
                    "original message",
                    "forwarded message",
                    " wrote:",
                    "from: ",
                    "sent: ",
                ),
                *("to: ", "subject: ", " regards", "this email", "this e-mail", "this message"),
            ),
            re.MULTILINE | re.IGNORECASE,
        ),
        "stands around a mail. Take it out.",
    ),
    (
        Rare(
            r"\bError! (?:Reference source|Bookmark) not (?:found|defined)\.?|\bCommented \[\w{2,5}\]:?"
            r"|\{ ?(?:HYPERLINK|PAGEREF|REF|SEQ|TOC|ADDIN|MERGEFIELD)\b[^}\n]{0,80}\}?|\b_(?:Ref|Toc)\d{6,}\b|\\\* MERGEFORMAT\b",
            ("error! ", "commented [", "{", "_ref", "_toc", "mergeformat"),
        ),
        LEFT_BY_WORD,
    ),
    (Rare(r"\[(?<=\w\[)[A-Z]{2,3}\d{1,2}\](?![(\[:])", ("[",)), LEFT_BY_WORD),
    (
        Rare(r"^[ \t]*(?:Page|p\.) \d{1,4} of \d{1,4}[ \t]*$", (" of ",), re.MULTILINE | re.IGNORECASE),
        LEFT_BY_PDF,
    ),
    (
        Rare(
            r"\bDownloaded from (?:https?:|www\.)[^\n]{0,60}|^[^\n.]{0,60}\bFor personal use only\b",
            ("downloaded from ", "for personal use only"),
            re.MULTILINE | re.IGNORECASE,
        ),
        LEFT_BY_PDF,
    ),
    (
        Rare(
            r"(?:©|\(c\)|\bCopyright) ?(?:19|20)\d\d[^\n]{0,60}|\bAll rights reserved\b\.?",
            ("©", "(c)", "copyright", "all rights reserved"),
            re.IGNORECASE,
        ),
        "says that these words are another's. Say it in your own words, and cite the work.",
    ),
    (
        Rare(
            r"\b(?:MRN|DOB|SSN|NHS (?:No|number)|Patient ID|hospital (?:No|number))\b\.?[:# ]{0,3}\d[\d/-]{3,}",
            ("mrn", "dob", "ssn", "nhs n", "patient id", "hospital n"),
            re.IGNORECASE,
        ),
        "tells who somebody is, and pages and their history are public. Take it out, and tell who keeps the guide.",
    ),
)
PICTURE = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u260f\u2613-\u26ff\u2705\u274c\u274e\u2728\u2753-\u2757\u2795-\u2797\u2b50\u2b55]\ufe0f?"
)
CHAT = Rare(
    r"【[^】\n]{0,60}】|:?contentReference\[oaicite[^\]\n]{0,20}\](?:\{[^}\n]{0,20}\})?|\bturn\d+(?:search|view|news)\d+\b"
    r"|(?i:\b(?:certainly|sure|of course|absolutely)[!,.] here(?:['’]s| is| are)\b"
    r"|\bas of my (?:last|latest|most recent|knowledge) \w+|\bmy (?:knowledge|training) (?:cutoff|cut-off|data)\b"
    r"|\bI(?:['’]m| am) (?:unable|not able) to (?:provide|give)\b|\bI (?:cannot|can['’]t) (?:provide|give) medical\b"
    r"|\bas an ai(?: language)? (?:model|assistant)\b|\bI hope this helps\b"
    r"|\bhere(?:['’]s| is) (?:a|an|the|your) (?:revised|rewritten|updated|improved|simplified|shorter|plain[- ]language) (?:version|text)\b"
    r"|\blet me know if you(?:['’]d| would) like\b|\bwould you like me to\b)",
    (
        *("【", "contentreference", *(f"turn{digit}" for digit in "0123456789"), "! here", ", here", ". here"),
        *(
            "as of my ",
            "my knowledge ",
            "my training ",
            "able to provide",
            "able to give",
            "i cannot ",
            "i can't ",
            "i can’t ",
        ),
        *(
            "as an ai",
            "i hope this helps",
            "here's ",
            "here’s ",
            "here is ",
            "let me know if you",
            "would you like me to",
        ),
    ),
)
INDENT = re.compile(r"^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000][\s]*(?=\S)", re.MULTILINE)
BLANK_BEFORE = re.compile(r"(?<=[A-Za-z]{2})[ \t]+(?P<sign>[,.;:?!](?=\s|\Z)|[,;](?=[a-z]))")
TWO_STOPS = re.compile(r"(?<=[A-Za-z]{2})\.\.(?![.\w/])")


def check_pasted(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(Problem(page.line_at(offset), message) for offset, message in _messages(page))


def _messages(page: SourcePage) -> Iterator[tuple[int, str]]:
    yield from _of_papers(page)
    yield from _of_programs(page)
    yield from _of_blanks(page)


def _of_papers(page: SourcePage) -> Iterator[tuple[int, str]]:
    """What a PDF or a table of another program leaves."""
    for found in JOINED.found_in(page.text):
        yield (
            found.start(),
            f"“{found[0]}” has a sign of PDFs that joins two letters, and no search finds it. Type the word anew.",
        )
    for found in CUT.finditer(page.text) if CUT_HERE.search(page.text) else ():
        yield (
            found.start(),
            f"“{found['first']}- {found['rest']}” is a word that a PDF cut. Join it: “{found['first']}{found['rest']}”.",
        )
    for found in TABBED.found_in(page.text):
        row = f"| {found['first'].strip()} | {found['second'].strip()} |"
        yield found.start(), f"tabs divide these columns, as in a table of Excel or Word. Write them as '{row}'."


def _of_programs(page: SourcePage) -> Iterator[tuple[int, str]]:
    for pattern, what in LEFT_BY:
        for found in pattern.found_in(page.text):
            yield found.start(), f"“{found[0].strip()}” {what}"
    for found in PICTURE.finditer(page.text):
        yield (
            found.start(),
            f"“{found[0]}” is a picture, and screens read its name aloud. Write it in words, or take it out.",
        )
    for found in CHAT.found_in(page.text):
        yield (
            found.start(),
            f"“{found[0]}” is what a chat program writes around its answer. Take it out, and cite a work for what it says.",
        )


def _of_blanks(page: SourcePage) -> Iterator[tuple[int, str]]:
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
