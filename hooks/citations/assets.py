"""The stylesheet and scripts that come with the citations; a file of the same name in the site's own docs comes in their place."""

import json
from collections.abc import Iterator
from pathlib import Path

from .words import Words

FOLDER = Path(__file__).parent / "assets"
STYLES = "assets/citations.css"
CARD = "assets/citation-card.js"  # What preview.js opens.
PREVIEW = "assets/preview.js"
REFERENCES = "assets/references.js"
WORDS_IN_SCRIPT = "CITATION_WORDS"
# What the scripts say.
SAID = (
    "close", "copied", "copy", "copy_one", "download", "download_one", "filter", "source", "works_shown",
)  # fmt: skip


def assets(words: Words) -> Iterator[tuple[str, str]]:
    """Each file by its path in the site, with the words of its language."""
    said = json.dumps({"language": words.language, **{name: words.texts[name] for name in SAID}}, ensure_ascii=False)
    for path in (STYLES, CARD, PREVIEW, REFERENCES):
        text = (FOLDER / Path(path).name).read_text("utf-8")
        yield path, text.replace(WORDS_IN_SCRIPT, said)
