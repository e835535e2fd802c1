"""What is wrong with the images of a page: no description, one that says nothing or what the caption says, a file from another host."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

from .links import LINK

RAW_IMAGE = re.compile(r"<img\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"(?<![\w-])(?P<name>[a-z-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=<>`]+))",
    re.IGNORECASE,
)
LOADED = re.compile(
    r"<(?P<tag>img|script|iframe|video|audio|source|embed|link|object)\b(?P<attributes>[^<>]*)>", re.IGNORECASE
)
CAPTION = re.compile(r"<figcaption\b[^<>]*>(?P<text>[^<>]*)</figcaption>", re.IGNORECASE)
FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|svg|gif|webp|avif)", re.IGNORECASE)
UNSEEN = re.compile(r"\.(?:heic|heif|tiff?|bmp|psd|eps|ai|raw|dng|cr2|nef|emf|wmf|pdf|jp2|jxl)$", re.IGNORECASE)
ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
SAYS_NOTHING = re.compile(
    r"alt(?: text)?|(?:an? |the )?(?:chart|description|diagram|drawing|figure|graph|graphic|icon|illustration|image|img|"
    r"logo|photo|photograph|picture|screenshot)|untitled"
    # What a phone, a camera or a screen calls its files: "IMG_0001", "Screenshot 2026-11-22 at 11.22.33".
    r"|(?:img|dsc[fn]?|pxl|mvimg|p|pic|photo|image|scan|picture|figure|screen ?shot|bild)[ _-]*\(?\d[\d _.:()-]*(?:at [\d.: apm]+)?"
    r"|screen ?shot (?:from |at |of )?\d[\d _.:apmt-]*"
)


def check_images(page: SourcePage) -> list[Problem]:
    """The problems of all images in the order of the file; whether the file is there is for MkDocs to say."""
    return sorted({*_descriptions(page), *_raw_descriptions(page), *_captions(page), *_from_elsewhere(page)})


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a raw tag, by name in lower case."""
    found = ATTRIBUTE.finditer(text)
    return {each["name"].lower(): each["double"] or each["single"] or each["bare"] or "" for each in found}


def _descriptions(page: SourcePage) -> Iterator[Problem]:
    for image in LINK.finditer(page.text):
        nested = re.finditer(r"!\[(?P<text>[^\[\]]*)\]\((?P<address>[^()\s]*)", image["text"])
        for found in [image] if image["image"] else nested:
            if message := _wrong_description(found["text"], found["address"].strip("<>")):
                yield page.problem(image.start(), message)


def _raw_descriptions(page: SourcePage) -> Iterator[Problem]:
    for image in RAW_IMAGE.finditer(page.text):
        attributes = attributes_of(image["attributes"])
        address = attributes.get("src", "")
        if "alt" not in attributes:
            remedy = 'Add alt="what it shows", or alt="" if it adds nothing to the text.'
            yield page.problem(image.start(), f"the image '{address}' has no description. {remedy}")
        elif attributes["alt"] and (message := _wrong_description(attributes["alt"], address)):
            yield page.problem(image.start(), message)


def _captions(page: SourcePage) -> Iterator[Problem]:
    """Whoever hears the page would hear one text twice, and never what the image shows."""
    captions = {_words(found["text"]) for found in CAPTION.finditer(page.text)}
    for image in LINK.finditer(page.text) if captions else ():
        if image["image"] and _words(image["text"]) in captions:
            what = "the description of this image is its caption, word for word"
            yield page.problem(image.start(), f"{what}. Say in the brackets what the image shows.")


def _words(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _wrong_description(text: str, address: str) -> str | None:
    if UNSEEN.search(address):
        return f"many browsers do not show '{address}'. Save the image as JPEG, PNG, WebP or SVG, and name that file."
    words = " ".join(text.lower().split()).rstrip(".")
    if not words:
        return f"the image '{address}' has no description. Write ![what it shows]({address})."
    if SAYS_NOTHING.fullmatch(words) or FILE_NAME.fullmatch(words):
        return f"the description “{text}” of the image '{address}' says nothing. Say what the image shows."
    return None


def _from_elsewhere(page: SourcePage) -> Iterator[Problem]:
    """Each request to another host would tell it who reads about this illness."""
    images = ((image.start(), image["address"]) for image in LINK.finditer(page.text) if image["image"])
    raw = ((tag.start(), _loaded(tag)) for tag in LOADED.finditer(page.text))
    for offset, address in (*images, *raw):
        if ELSEWHERE.match(address):
            remedy = "Put the file into docs/assets and name it there."
            yield page.problem(
                offset, f"'{address}' would be loaded from another host, which then knows the reader. {remedy}"
            )


def _loaded(tag: re.Match[str]) -> str:
    attributes = attributes_of(tag["attributes"])
    return (
        attributes.get("src") or attributes.get("data") or (attributes.get("href", "") if tag["tag"] == "link" else "")
    )
