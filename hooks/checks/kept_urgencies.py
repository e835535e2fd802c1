"""A sign whose urgency is not the one that was agreed on; the table is kept_urgencies.yml."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from citations.problem import Problem
from guide.signs.sign import Signs
from reading.yaml_loaders import SafeLoader

TABLE = Path(__file__).with_name("kept_urgencies.yml")


def urgencies_changed(signs: Signs) -> Iterator[Problem]:
    """Named at the sign, which is the cause of all that pages say against it."""
    for name, sign in signs.signs.items():
        kept = _kept().get(name, sign.urgency)
        if sign.urgency != kept:
            what = f"the sign '{name}' is “{sign.urgency}”, and “{kept}” in hooks/checks/kept_urgencies.yml"
            yield Problem(sign.line, f"{what}. Correct it; if it has to change, change that file too.")


@cache
def _kept() -> dict[str, str]:
    table = yaml.load(TABLE.read_text("utf-8"), SafeLoader)
    return {name: urgency for urgency, names in table.items() for name in names.split()}
