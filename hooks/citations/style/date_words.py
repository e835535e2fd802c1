"""Months and seasons as words, in the languages in which registries and reference managers write them."""

import unicodedata

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ANY_MONTH = "|".join(MONTHS)  # A part of regular expressions.
SEASONS = ("Spring", "Summer", "Fall", "Winter")
# Without accents; German, French, Spanish, Italian, Portuguese and Dutch where they differ from what stands before.
MONTH_NAMES = (
    MONTHS,
    ("januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"),
    ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    ("janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
    ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
)  # fmt: skip
SEASON_NAMES = {
    "spring": 1, "spr": 1, "fruhling": 1, "fruhjahr": 1, "printemps": 1, "primavera": 1,
    "summer": 2, "sum": 2, "sommer": 2, "ete": 2, "estate": 2, "verano": 2,
    "fall": 3, "fal": 3, "aut": 3, "autumn": 3, "herbst": 3, "automne": 3, "autunno": 3, "otono": 3,
    "winter": 4, "win": 4, "hiver": 4, "inverno": 4, "invierno": 4,
}  # fmt: skip
SHORTEST = 3


def month_number(word: str) -> int | None:
    """1 for "January", "Jan", "janvier"; None for what is no month."""
    word = _bare(word)
    if len(word) < SHORTEST:
        return None
    names = ((number, name) for language in MONTH_NAMES for number, name in enumerate(language, 1))
    return next(
        (number for number, name in names if name.lower().startswith(word)), 3 if word in ("mar", "mrz") else None
    )


def season_number(word: str) -> int | None:
    """1 for "Spring", 4 for "Winter"; None for what is no season."""
    return SEASON_NAMES.get(_bare(word))


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
