"""The sentences that were learned from: `life.tsv` and `wait.tsv`, each line a label, a tab and a sentence."""

from functools import cache
from pathlib import Path

from .kinds import Kind

FOLDER = Path(__file__).parent
NAMED, FINE = "named", "fine"
GUIDE = FOLDER / "guide.txt"  # Sentences of the guide, all of them fine.


def examples(kind: Kind) -> dict[str, bool]:
    """Each sentence of a kind, and whether it is to be named."""
    lines = (line.split("\t", 1) for line in (FOLDER / f"{kind.name}.tsv").read_text("utf-8").splitlines())
    return {sentence: label == NAMED for label, sentence in lines}


@cache
def labels(kind: Kind) -> dict[str, bool]:
    """The same with the sentences of the guide: what somebody has judged needs no weighing."""
    return dict.fromkeys(guide_sentences(), False) | examples(kind)


def guide_sentences() -> list[str]:
    """What the guide said on the day of learning, none of which is to be named."""
    return GUIDE.read_text("utf-8").splitlines()


def weights_of(kind: Kind) -> Path:
    """The file of what each word weighs, which `tools/learn.py` writes."""
    return FOLDER / f"{kind.name}_weights.tsv"
