"""Whether a name that nobody put into braces is an organization's, by words that people are not called."""

import re
import unicodedata
from collections.abc import Iterable

ALONE_ENOUGH = """
    academy academies administration agency agencies agence alliance amt assembly associates association associations
    associazione asociacion asociación association authority autorité board bundesamt bundesministerium center centers
    centre centres centro clinic clinics coalition collaboration collaborations collaborative collaborators college
    commission commissie committee committees community company conference confederation conférence congress consortium
    contributors cooperative corp corporation council councils deutsche department departments dept developers direction
    directorate division editors faculty federation fédération federación forum foundation fondation fundación gmbh
    government group groups gruppe grupo groupe hospital hospitals hôpital inc incorporated initiative institut institute
    institutes institution institutions instituto istituto investigators klinik laboratories laboratory league library
    limited llc ltd members ministère ministerio ministero ministerium ministry museum network networks organisation
    organisations organización organizzazione organization organizations panel parliament partnership plc politecnico
    polytechnic program programme project publishers registry school secretariat service services sociedad società society
    societies société stichting stiftung subcommittee subgroup taskforce team trialists trust union universidad università
    universitat universität universitet universiteit university universities université verband verein workshop zentrum
    collaborateurs vereinigung gesellschaft gobierno governo gouvernement regierung krebsliga krebshilfe
"""
# Any two of these, or one beside a word such as "of".
TOGETHER_ENOUGH = """
    abuse against agriculture american analysis asian atlas australian australasian bank borders brazilian breast british
    bureau canadian cancer cancers care charity chinese church clinical control cooperative data disease diseases doctors
    drug drugs dutch education emergency environment environmental epidemiology european evidence excellence federal food
    force french fund general genome german global guideline guidelines health healthcare human indian intelligence
    international italian japan japanese korean kingdom labor lancet law leukemia leukaemia lymphoma macmillan medical
    medicine medicines melanoma mental national nations neck nordic nuclear nurses nursing nutrition office oncology
    oncologists organ palliative patients physicians prevention press public quality radiation radiotherapy radiology
    regional research royal safety science sciences scientific scottish security social spanish standards state states
    statistics study substance support surgeons surgery surveillance swedish swiss task technology thoracic trial trials
    tumor tumour uk united us usa victims welfare welsh who without working world
"""
# Of the words above, those that are surnames too.
SURNAMES_TOO = """
    american bank british bureau care church dutch english force french fund general german global head indian japan lancet
    law neck nurse office press royal scottish spanish state states swiss welsh who without world young asian danish
"""
# What an organization's name begins with, so that it goes on with nothing from before an "and".
BEGINS_A_NAME = """
    american asian australian british canadian european federal french german global international italian japan japanese
    korean national nordic royal scottish spanish swedish swiss the uk united us world
"""
STRONG = frozenset(ALONE_ENOUGH.split())
WEAK = frozenset(TOGETHER_ENOUGH.split())
NO_SURNAME = WEAK - frozenset(SURNAMES_TOO.split())
# Written in capitals; small, some are surnames.
SHORT_NAMES = frozenset([
    "ACM", "ASCO", "CDC", "EORTC", "ESMO", "FDA", "IARC", "IEEE", "IETF", "ISO", "NASA", "NATO", "NCCN", "NCI", "NHS",
    "NICE", "NIH", "NIST", "OECD", "UNESCO", "UNICEF", "W3C",
])  # fmt: skip
COUNTRIES = frozenset({"UK", "USA", "US", "EU", "Canada", "Australia", "Europe"})
BEGINNINGS = frozenset(BEGINS_A_NAME.split())
COMPOUND = re.compile(
    r"\w{3,}(?:gesellschaft|institut|verband|verein|amt|ministerium|zentrum|klinik|krankenhaus|stiftung)"
)
WORD = re.compile(r"[^\W\d_]+")
TOPIC_FIRST = re.compile(r"(?:for|of|on|in|against)\s+\S")  # Google Scholar: "for COVID, Usher Network".
BETWEEN_NOUNS = re.compile(r"\s(?:[Oo]f|[Ff]or|against|on|in|to|the|without|with)\s|^The\s")
ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{0,5}[A-Z0-9]")
SIGN = re.compile(r"\((?:[A-Z][A-Za-z.]*[A-Z]|Firm)\)|[A-Za-z]{2,}[- ]\d{2,}\b")  # KEYNOTE-048, CheckMate 141.
COMPANY = re.compile(r".+,\s*(?:Inc|Ltd|LLC|GmbH|Corp|plc|Limited|Incorporated|S\.A|N\.V|B\.V)\.?", re.IGNORECASE)
SHORT_FORM_BEHIND = re.compile(r"\s+(?:[A-Z]{4,7}|\([A-Z]{2,7}\))$")  # Development OECD
INITIALS_AT_END = re.compile(r"\s(?:[A-Z]{1,3}|(?:[A-Z]\.[\s-]?)+)(?:\s(?:Jr|Sr|II|III|2nd|3rd|4th)\.?)?$")


def is_organization(name: str) -> bool:
    """Whether the words of `name` (plain text without an "and" between names) are surely an organization's."""
    words = words_of(name)
    if "," in name:
        return bool(COMPANY.fullmatch(name))
    return has_strong(words) or bool(ACRONYM.fullmatch(name)) or bool(name.startswith("The ") and words[1:])


def may_be_organization(name: str) -> bool:
    """Whether an organization is likelier than a person."""
    words = words_of(name)
    if "," in name:
        return is_long_name(name.partition(",")[0]) or (", and " in name and has_strong(words))
    if len(words) > 1 and not SHORT_NAMES.isdisjoint(name.split()):
        return True
    weak = [word for word in words if word in WEAK]
    if len(weak) > 1 or (len(words) > 2 and not NO_SURNAME.isdisjoint(weak)):
        return True
    if _ends_in_initials(name) and not BETWEEN_NOUNS.search(name):
        return False
    has_acronym = weak and any(ACRONYM.fullmatch(word) and len(word) > 2 for word in name.split())
    return bool(SIGN.search(name) or (len(words) > 1 and (BETWEEN_NOUNS.search(name) or has_acronym)))


def may_be_inverted(name: str) -> bool:
    """A quick look, for the many names that are people's."""
    before, comma, after = name.partition(",")
    if not comma or "{" in name:
        return False
    return before.casefold() in STRONG or before in COUNTRIES or not STRONG.isdisjoint(after.casefold().split())


def in_natural_order(name: str) -> str:
    """World Health Organization for "Organization, World Health", as EndNote takes it for a person; "" of a person."""
    before, _, after = (part.strip() for part in name.partition(","))
    first, second = words_of(before), words_of(after)
    if not first or not second or "," in after:
        return ""
    if TOPIC_FIRST.match(before):
        return f"{after} {before}" if has_strong(second) else ""
    if len(first) == 1 and first[0] in STRONG and len(after) > 3 and ACRONYM.fullmatch(after):
        return f"{after} {before}"
    if len(second) == 1 and second[0] in STRONG and len(first) > 1:
        return f"{before} {after}"
    is_inverted = has_strong(first) and any(word in WEAK | STRONG for word in second)
    named_after = has_strong(second) and bool(BETWEEN_NOUNS.search(after))
    of_a_country = before in COUNTRIES and all(word in WEAK | STRONG for word in second)
    only_nouns = has_strong(second) and all(word in WEAK | STRONG for word in second)  # Victoria, Cancer Council
    is_one = is_inverted or named_after or of_a_country or (only_nouns and len(second) > 1)
    return f"{after} {before}" if len(first) == 1 and is_one else ""


def joined(pieces: Iterable[str]) -> list[str]:
    """Names between each "and", with the two halves of "National Institute for Health and Care Excellence" as one."""
    names: list[str] = []
    for piece in pieces:
        if names and "{" not in names[-1] + piece and _goes_on(names[-1], piece):
            names[-1] = f"{names[-1]} and {piece}"
        else:
            names.append(piece)
    return names


def _goes_on(before: str, after: str) -> bool:
    """Errs towards two names: of two, one is read whole at least."""
    first, second = words_of(before), words_of(after)
    if after == "others":
        return False
    if first[-1:] == ["head"] and second[:1] == ["neck"]:
        return True
    if not first or not second or "," in after or second[0] in BEGINNINGS | STRONG or _ends_in_initials(f" {after}"):
        return False
    if "," in before:
        if all(word in WEAK for word in second) and (
            in_natural_order(before) or is_long_name(before.partition(",")[0])
        ):
            return True
        return before.endswith(",") and (has_strong(second) or has_strong(words_of(before.partition(",")[0])[:-1]))
    if has_strong(first):
        is_open = not has_strong(first[-1:]) and bool(BETWEEN_NOUNS.search(before))
        is_one_word = len(words_of(SHORT_FORM_BEHIND.sub("", after))) == 1
        return is_open and (is_one_word or any(word in WEAK | STRONG for word in second))
    if not has_strong(second) or _ends_in_initials(before) or ACRONYM.fullmatch(before):
        return False
    return len(first) == 1 or any(word in WEAK for word in first)


def is_long_name(text: str) -> bool:
    """Whether no surname reads so: "World Health Organization", "Gobierno de Guatemala", "Ministry of Health"."""
    words = words_of(text)
    return has_strong(words[1:]) or (has_strong(words[:1]) and (len(words) > 2 or bool(BETWEEN_NOUNS.search(text))))


def _ends_in_initials(name: str) -> bool:
    return bool(INITIALS_AT_END.search(name[-40:]))


def words_of(name: str) -> list[str]:
    """In small letters, without signs and figures."""
    return [unicodedata.normalize("NFC", word).casefold() for word in WORD.findall(name)]


def has_strong(words: Iterable[str]) -> bool:
    """Whether any of the words is enough by itself."""
    return any(word in STRONG or COMPOUND.fullmatch(word) for word in words)
