"""Which figures tell how long people live: those that a reader must choose to see."""

import re

from .figure import SHARE, TIME, TIMES, find_figures

OF_SURVIVAL = re.compile(
    r"\b(?:alive|surviv\w*|median|life expectancy|mortality|risk of death|death rate|half of (?:the|these) people"
    r"|liv(?:e|es|ed) (?:longer|for|more than|less than|at least|a median)|(?:not |had )?died (?:of|from|within|after)"
    r"|(?:years|months) (?:to live|of life))\b",
    re.IGNORECASE,
)


def is_survival_figure(text: str) -> bool:
    """Whether a sentence tells a figure about living or dying; how many took part in a study is no such figure."""
    return bool(OF_SURVIVAL.search(text)) and any(
        figure.claim[0] in (SHARE, TIME, TIMES) for figure in find_figures(text)
    )
