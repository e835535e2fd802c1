"""What stands in names beside surname and given names: suffixes, degrees, titles, particles, initials."""

import re

SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr|Jnr|Snr|II|III|IV|2nd|3rd|4th|5th|2d|3d)\.?")
SUFFIX_IN_CAPITALS = re.compile(
    r"(?:JR|SR|Junior|Senior)\.?"
)  # Alone between commas only: "Smith JR" has two initials.
# As AMA prints them (manual, 3.7): numerals; the full stop of "Jr." goes when the name is printed.
SUFFIXES = {"2nd": "II", "2d": "II", "3rd": "III", "3d": "III", "4th": "IV", "5th": "V", "JR": "Jr.", "SR": "Sr."}
DEGREE_NAMES = """
    ba bs bsc bsn cns dds dmd dmsc dnp do dphil drmed drph dsc dvm edd esq facp facs fasco fracs franzcr frcp
    frcpc frcr frcs frcsc frcsed jd llm ma mba mbbch mbbs mbchb md mdphd meng mha mhs mhsc mph mphil mrcp mrcs
    ms msc msn np pa pac pharmd phd rn scd msci mmed dm fasn frcpath fficm
"""
DEGREES = frozenset(DEGREE_NAMES.split())
DEGREE_AS_NAME = re.compile(r"(?!Phd\b)[A-Z][a-z]+\.?|.*[{}].*|.*-[a-z]\.?")  # Ma, Do and Meng are names.
TITLE = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Professor|Doctor)\.?\s+)+(?=\S)")
PARTICLE_NAMES = """
    's 't af al auf av da dal de degli dei del della den der des di do dos du e el la las le los op te ten ter
    the thor van vander vanden vom von y zu zum zur in bin ibn ’t ’s d' d’
"""
PARTICLES = frozenset(PARTICLE_NAMES.split())
# "Nancy Y Lee" is not this form: only a suffix may stand behind the initials.
SURNAME_AND_INITIALS = re.compile(
    rf"(?P<surname>[^,{{}}]*[a-z][^,{{}}]*)\s(?P<initials>(?![a-zà-öø-ÿ])[^\W\d_a-z]{{1,3}}|[A-Z]{{1,2}}-[A-Z])(?:\s(?P<suffix>{SUFFIX.pattern}))?"
)
SURNAME_AND_DOTTED = re.compile(r"(?=[^,{}]*[a-z]{2})(?P<surname>[^,{}.]+)\s(?P<initials>[A-Z]\.(?:[\s-]?[A-Z]\.)*)")
# {Pollard, III}, Courtney and {Pollard III}, Courtney: how programs keep the two together.
BRACED_SURNAME = re.compile(r"^\{(?P<surname>[^{},]+?)(?P<suffix>(?:,\s*|\s)(?:Jr|Sr|II|III|IV)\.?)\},")
# T. {Carrington, Jr}: the same with the given names before it.
BRACED_BEHIND = re.compile(r"(?P<given>[^{},]+)\s\{(?P<surname>[^{},]+)(?P<suffix>,\s*(?:Jr|Sr|II|III|IV)\.?)\}")
INITIAL_WITHIN = re.compile(r"\S+\s(?:[A-Z]\.?\s)+\S")
BROKEN_HYPHEN = re.compile(r"(?<=\w)-\s+(?=[^\W\d_])")


def suffix(text: str) -> str:
    """As it is printed, or "" for what is none: `3rd` is III."""
    text = text.strip(" {}")
    if not (SUFFIX.fullmatch(text) or SUFFIX_IN_CAPITALS.fullmatch(text)):
        return ""
    return SUFFIXES.get(text.rstrip("."), text)


def without_last_suffix(words: str) -> tuple[str, str]:
    """`George R. Jr.` → `George R.` and `Jr.`."""
    before, _, last = words.rpartition(" ")
    return (before.rstrip(" ,"), suffix(last)) if before and SUFFIX.fullmatch(last) else (words, "")


def is_degree(text: str) -> bool:
    """Every word of `MD, PhD`, `Ph.D.` or `MD PhD`."""
    words = text.replace("/", " ").split()
    return bool(words) and all(_bare(word) in DEGREES and not DEGREE_AS_NAME.fullmatch(word) for word in words)


def is_surely_degree(text: str) -> bool:
    """Not what may be initials: `Jones, MD` is M. D. Jones."""
    bare = re.sub(r"[^A-Za-z]", "", text)
    return is_degree(text) and (not bare.isupper() or len(bare) > 3) and not re.fullmatch(r"(?:[A-Z]\.\s?)+", text)


def without_last_degree(given: str) -> tuple[str, str]:
    """`Amy MD` → `Amy` and `MD`."""
    before, _, last = given.rpartition(" ")
    is_word = len(last) == 2 and last.islower()  # "Torbjø rn" lost a letter.
    return (before, last) if before and "." not in last[:2] and is_degree(last) and not is_word else (given, "")


def without_title(name: str) -> tuple[str, str]:
    title = TITLE.match(name)
    return (name[title.end() :], title[0].strip()) if title else (name, "")


def are_particles(text: str) -> bool:
    return bool(text) and all(word in PARTICLES for word in text.split())


def without_last_particles(given: str) -> tuple[str, str]:
    """`R. de la` → `R.` and `de la`."""
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _bare(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())
