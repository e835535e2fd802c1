"""An article that does not fit the sound of the next word: "a alarm", "an doctor"."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

# Sounds decide, not letters: "a university", "a one-time cost", "an hour". Words of small letters only: "an MRI".
A = re.compile(
    r"(?<![\w'’.-])a (?P<next>(?!(?:and|are|as|at|if|in|is|it|of|on|or)\b|eu|ew|on(?:e|ce)\b|ouija)[aeio][a-z]+"
    r"|h(?:eir|onest|our)[a-z]*|(?:FDA|HPV|IV|MRI|X-ray|x-ray)\b|u(?:gl|lc|lt|mb|n[cdefglns]|nt|nu|p|rg|tm)[a-z]+)"
)
AN = re.compile(
    r"(?<![\w'’.-])[Aa]n (?P<next>(?!h(?:eir|on|our|erb|istor))[bcdfghjklmnpqrstvwyz][a-z]{2,}|eu[a-z]+|one\b|uni[a-z]+|us(?:e|er|eful|ual)\b|(?:BMI|CPS|CT|DNA|DPD|DPYD|PD-L1|PET|TV|UK|US)\b)"
)


def check_articles(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for pattern, right in ((A, "an"), (AN, "a")):
        for found in pattern.finditer(page.text):
            said = " ".join(found[0].split())
            yield page.problem(found.start(), f"“{said}” has the wrong article. Write “{right} {found['next']}”.")
