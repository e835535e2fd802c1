"""The text of a registry, with its HTML or XML marks → TeX as it stands in references.bib."""

import re

from citations.bibtex.markup import html_to_tex
from citations.style.tex import plain
from registry_answer import visible

LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# HPV, KEYNOTE-048, PD-L1, T4, mRNA, McDonald: what a style that changes capitals would spoil.
ACRONYM = re.compile(
    r"(?<![\w\\])(?=\w*[A-Z]\w*[A-Z0-9]|\w*[a-z0-9]\w*[A-Z])[^\W_]+(?:-(?:\d[^\W_]*|[A-Z]+\d*(?![a-z])))*"
)


def to_tex(text: str) -> str:
    """The same words; `<i>` becomes \\emph, what TeX would take as a command is escaped."""
    return html_to_tex(visible(text))


def title_to_tex(title: str) -> str:
    """A title without its full stop, its acronyms in braces; capitals stay as they are given."""
    tex = to_tex(title).removesuffix(".")
    if tex.startswith("[") and tex.endswith("]"):  # PubMed's mark of a translated title.
        tex = tex[1:-1].removesuffix(".")
    return tex if tex.isupper() else ACRONYM.sub(lambda match: f"{{{match[0]}}}", tex)


def has_title_case(tex: str) -> bool:
    """Whether Most Words Begin With a Capital, which AMA style does not want in titles of articles."""
    words = LONG_WORD.findall(plain(tex))[1:]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > len(words) / 2
