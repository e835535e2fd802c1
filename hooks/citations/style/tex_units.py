r"""Numbers and units of the TeX package siunitx: `\SI{5}{\milli\gram}` is 5 mg (its manual, version 3, chapter 4)."""

import re

NUMBERS = frozenset({"num", "SI", "si", "qty", "unit", "numrange", "SIrange", "qtyrange"})
# Command → how many arguments are numbers, and whether a unit follows.
SHAPES = {
    "num": (1, False), "numrange": (2, False), "SI": (1, True), "qty": (1, True), "si": (0, True), "unit": (0, True),
    "SIrange": (2, True), "qtyrange": (2, True),
}  # fmt: skip
PREFIXES = {
    "pico": "p", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d", "deca": "da", "hecto": "h",
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "femto": "f",
}  # fmt: skip
UNITS = {
    "gram": "g", "metre": "m", "meter": "m", "litre": "L", "liter": "L", "second": "s", "minute": "min", "hour": "h",
    "day": "d", "mole": "mol", "kelvin": "K", "ampere": "A", "candela": "cd", "becquerel": "Bq", "gray": "Gy",
    "sievert": "Sv", "joule": "J", "watt": "W", "volt": "V", "ohm": "Ω", "hertz": "Hz", "newton": "N", "pascal": "Pa",
    "tesla": "T", "farad": "F", "coulomb": "C", "lumen": "lm", "lux": "lx", "katal": "kat", "tonne": "t", "bar": "bar",
    "dalton": "Da", "electronvolt": "eV", "hectare": "ha", "percent": "%", "degree": "°", "celsius": "°C",
    "degreeCelsius": "°C", "arcminute": "′", "arcsecond": "″", "decibel": "dB", "byte": "B", "bit": "bit",
    "angstrom": "Å", "molar": "M", "cm": "cm", "mm": "mm", "km": "km", "kg": "kg", "mg": "mg", "ug": "µg", "ng": "ng",
    "mL": "mL", "ml": "mL", "uL": "µL", "MHz": "MHz", "GHz": "GHz", "kHz": "kHz", "nm": "nm", "um": "µm", "ms": "ms",
    "eV": "eV", "keV": "keV", "MeV": "MeV", "GeV": "GeV", "kV": "kV", "mV": "mV",
}  # fmt: skip
AFTER_UNITS = {"squared": "²", "cubed": "³", "cdot": "·"}
POWERS_BEFORE = {"square": "²", "cubic": "³"}
# Known only where a number or a unit is meant.
NAMES = frozenset({*PREFIXES, *UNITS, *AFTER_UNITS, *POWERS_BEFORE, "per", "of", "tothe", "raiseto"})
TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]+)\s*(?:\{(?P<argument>[^{}]*)\})?|\^\{?(?P<power>[+-]?\d+)\}?|(?P<times>[.~]|\\,)|(?P<text>[^\\^.~]+|.)"
)
NUMBER = re.compile(r"\s*(?P<number>[^eE]*?)\s*(?:[eE](?P<exponent>[+-]?\d+))?\s*")
RAISED = str.maketrans("+-0123456789", "⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(text: str) -> str:
    """`1e-3` is 1 × 10⁻³, `+-` is ±."""
    match = NUMBER.fullmatch(text.replace("+-", " ± ").replace(r"\pm", " ± "))
    if match is None or not match["exponent"]:
        return " ".join(text.replace("+-", " ± ").split())
    return f"{match['number']} × 10{match['exponent'].translate(RAISED)}".removeprefix(" × ")


def unit(text: str) -> str:
    r"""`\milli\gram\per\square\metre` is mg/m²; units in letters stay as they are."""
    parts: list[str] = []
    prefix = power = ""
    for token in TOKEN.finditer(text):
        word = token["word"] or ""
        if word in PREFIXES:
            prefix = PREFIXES[word]
        elif word in POWERS_BEFORE:
            power = POWERS_BEFORE[word]
        elif word == "per":
            parts.append("/")
        else:
            parts.append(_part(token, prefix, power))
            prefix, power = ("", "") if word in UNITS else (prefix, power)
    return "".join(parts).strip()


def _part(token: re.Match[str], prefix: str, power: str) -> str:
    word = token["word"]
    if word is None:
        raised = (token["power"] or "").translate(RAISED)
        return raised or ("·" if token["times"] else token["text"].replace("{", "").replace("}", ""))
    if word == "tothe":
        return (token["argument"] or "").translate(RAISED)
    return AFTER_UNITS.get(word) or f"{prefix}{UNITS.get(word, word)}{power}"
