"""What clinicians write for one another: "pts w/ mets", "SOB", "≥ 38°C", "500mg"; and pages of a printed copy."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

# Each with words that say the same.
SHORT = {
    "pt": "person", "pts": "people", "mets": "spots of cancer that has spread", "w/": "with", "w/o": "without", "c/o": "has",
    "s/p": "after", "r/o": "rule out", "b/c": "because", "Tx": "treatment", "Dx": "diagnosis", "Rx": "prescription", "Hx": "history",
    "Sx": "symptoms", "SOB": "short of breath", "N/V": "nausea and throwing up", "BID": "twice a day", "TID": "three times a day",
    "QID": "four times a day", "PRN": "as needed", "NPO": "nothing by mouth", "ASAP": "as soon as you can", "f/u": "follow-up",
    "appt": "visit", "tx": "treatment", "dx": "diagnosis", "rx": "prescription", "hx": "history", "sx": "symptoms", "chemo-RT": "chemotherapy with radiation",
    "y/o": "years old", "h/o": "has had", "incl.": "with", "approx.": "about", "wk": "week", "wks": "weeks", "yrs": "years", "hrs": "hours", "mins": "minutes",
}  # fmt: skip
# As above, but good on a page that says once what it is: "a white blood cell count (WBC)", "doctors call it DVT".
LETTERS = {
    "ADL": "daily tasks", "ANC": "a count of white blood cells", "CBC": "a blood count", "COPD": "a lung disease", "CXR": "a chest x-ray",
    "DVT": "a blood clot in a leg", "EGFR": "a protein that makes cells grow", "ENT": "ear, nose and throat", "G-CSF": "a shot that helps your body make white blood cells",
    "GI": "stomach and bowels", "HNSCC": "head and neck cancer", "ICI": "immunotherapy", "ICU": "intensive care", "IMRT": "radiation",
    "irAE": "a side effect of immunotherapy", "LFT": "a blood test of the liver", "MDT": "your team", "N&V": "nausea and throwing up", "NG": "a feeding tube through the nose",
    "NSCLC": "lung cancer", "ONS": "drinks with extra food value", "ORN": "harm to the jaw after radiation", "ORR": "how often cancer shrinks", "OS": "how long people live",
    "PCP": "family doctor", "PFS": "how long until cancer grows", "PS": "how fit somebody is", "QOL": "quality of life", "QoL": "quality of life", "RCT": "trial",
    "RT": "radiation", "SCC": "squamous cell cancer", "SCCHN": "head and neck cancer", "SLP": "speech therapist", "TKI": "a targeted drug", "TPN": "food through a vein",
    "UTI": "a bladder infection", "WBC": "white blood cells",
}  # fmt: skip
WRITTEN = re.compile(rf"(?<![\w/.@-])(?:{'|'.join(map(re.escape, sorted(SHORT, key=len, reverse=True)))})(?![\w/-])")
LETTERS_WRITTEN = re.compile(
    rf"(?<![\w/.@#&-])(?:{'|'.join(map(re.escape, sorted(LETTERS, key=len, reverse=True)))})s?(?![\w/&-])"
)
NAMED = r"(?:\(|\bcall(?:s|ed)?\b[^.\n]{0,40} |\bshort for |\bmeans |\bor |[“\"])\**"
COMPARED = re.compile(r"(?P<sign>[≥≤]) ?(?P<number>\d[\d.,]*)")
AT_LEAST = {"≥": "or more", "≤": "or less"}
JOINED = re.compile(r"(?<![\w.,])(?P<number>\d[\d,.]*)(?P<unit>mg|mcg|µg|ml|mL|kg|cm|mm|Gy)\b")
MARK_OF_TRADE = re.compile(r"[®™℠]")
PRINTED_PAGE = re.compile(r"\b(?:on|see|from) (?P<page>pages? \d{1,4})\b", re.IGNORECASE)


def check_shorthand(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(page.problem(offset, message) for offset, message in set(_messages(page.text)))


def _messages(text: str) -> Iterator[tuple[int, str]]:
    for found in WRITTEN.finditer(text):
        yield found.start(), f"“{found[0]}” is short for those who know it. Write it out: “{SHORT[found[0]]}”."
    for found in LETTERS_WRITTEN.finditer(text):
        letters = found[0] if found[0] in LETTERS else found[0].removesuffix("s")
        if not re.search(rf"{NAMED}{re.escape(letters)}|(?<!\w){re.escape(letters)}\** ?\(", text):
            yield found.start(), f"“{found[0]}” is short for those who know it. Write it out: “{LETTERS[letters]}”."
    for found in COMPARED.finditer(text):
        right = f"{found['number']} {AT_LEAST[found['sign']]}"
        yield found.start(), f"not all readers know the sign in “{found[0]}”. Write “{right}”."
    for found in JOINED.finditer(text):
        yield found.start(), f"a blank is missing in “{found[0]}”. Write “{found['number']} {found['unit']}”."
    for found in MARK_OF_TRADE.finditer(text):
        yield found.start(), f"“{found[0]}” tells readers nothing. Take it out."
    for found in PRINTED_PAGE.finditer(text):
        yield (
            found.start(),
            f"“{found['page']}” has no number on a screen. Link to the page, or cite it: [@key, p. 12].",
        )
