"""The language of a work as AMA names it behind a title that is not English (3.9.2): codes and words → "Japanese"."""

import re

# ISO 639-1, 639-2 (both forms), and the names that BibLaTeX and babel have for them.
LANGUAGES = {
    "Afrikaans": "af afr", "Albanian": "sq sqi alb", "Arabic": "ar ara", "Armenian": "hy hye arm",
    "Basque": "eu eus baq", "Bengali": "bn ben", "Bosnian": "bs bos", "Bulgarian": "bg bul", "Catalan": "ca cat",
    "Chinese": "zh zho chi mandarin", "Croatian": "hr hrv", "Czech": "cs ces cze", "Danish": "da dan",
    "Dutch": "nl nld dut nederlands", "Estonian": "et est", "Finnish": "fi fin",
    "French": "fr fra fre francais frenchb acadian canadien français", "Galician": "gl glg", "Georgian": "ka kat geo",
    "German": "de deu ger ngerman naustrian nswissgerman austrian swissgerman germanb deutsch", "Greek": "el ell gre polutonikogreek",
    "Hebrew": "he heb", "Hindi": "hi hin", "Hungarian": "hu hun magyar", "Icelandic": "is isl ice", "Indonesian": "id ind bahasa",
    "Irish": "ga gle", "Italian": "it ita italiano", "Japanese": "ja jpn", "Kazakh": "kk kaz", "Korean": "ko kor",
    "Latin": "la lat", "Latvian": "lv lav", "Lithuanian": "lt lit", "Macedonian": "mk mkd mac", "Malay": "ms msa may",
    "Norwegian": "no nor nb nob nn nno norsk nynorsk", "Persian": "fa fas per farsi", "Polish": "pl pol polski",
    "Portuguese": "pt por portuguesebrazil brazilian brazil portuges português", "Romanian": "ro ron rum", "Russian": "ru rus русский",
    "Serbian": "sr srp serbianc", "Slovak": "sk slk slo", "Slovenian": "sl slv slovene", "Spanish": "es spa espanol español castellano castilian",
    "Swedish": "sv swe", "Thai": "th tha", "Turkish": "tr tur", "Ukrainian": "uk ukr", "Urdu": "ur urd", "Vietnamese": "vi vie",
}  # fmt: skip
ENGLISH = frozenset(
    {
        "english",
        "en",
        "eng",
        "american",
        "usenglish",
        "ukenglish",
        "british",
        "canadian",
        "australian",
        "newzealand",
    }
)
_NAMES = {code: name for name, codes in LANGUAGES.items() for code in (name.lower(), *codes.split())}
_CODES = {name: codes[:2] for name, codes in LANGUAGES.items()}
WORD = re.compile(r"[^\W\d_]+")
REGION = re.compile(r"[-_][A-Za-z]{2,4}\b")


def languages(text: str) -> tuple[str, ...]:
    """("Japanese",) for "ja", "jpn", "ja-JP" and "japanese"; () where English is among them, or for what is no language."""
    words = _words(text)
    if any(word in ENGLISH for word in words):
        return ()
    return tuple(dict.fromkeys(_NAMES[word] for word in words if word in _NAMES))


def language_code(text: str) -> str:
    """ISO 639-1: "de" for "ngerman" and "ger", "en" for "american"; "" for what is no language, or several."""
    words = _words(text)
    if any(word in ENGLISH for word in words):
        return "en"
    found = languages(text)
    return _CODES[found[0]] if len(found) == 1 else ""


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(REGION.sub("", text))]
