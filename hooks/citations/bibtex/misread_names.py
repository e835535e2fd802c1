"""Whether three words without a comma may be no given names and one surname: "Yannis Garcia Marquez", "Médecins Sans Frontières"."""

import re

from .given_names import has_particle

# Surnames that mostly stand first of two.
FIRST_OF_TWO_SURNAMES = """
    alvarez álvarez castro costa cruz diaz díaz fernandez fernández ferreira flores garcia garcía gomez gómez gonzalez
    gonzález gutierrez gutiérrez hernandez hernández jimenez jiménez lopez lópez martinez martínez mendez méndez morales
    moreno muñoz navarro nunez núñez oliveira ortiz pereira perez pérez ramirez ramírez ramos reyes rodrigues rodriguez
    rodríguez romero ruiz sanchez sánchez santos silva souza suarez suárez torres vargas vazquez vázquez
"""
NO_NAMES = """
    act action aid angels beyond cavity children contre digital doctor ear ensemble face families fighters frontières
    fronteras für gegen hands heart helpline hilfe index kids krebs krebshilfe life lifeline line living lung matters médecins
    men mouth nose now online open oral our pour relief rescue sans sin skin smile speak survivors swallow teens their
    throat together toward towards tracker und vivre voice voices warriors watch women your youth
"""
WORDS = frozenset((FIRST_OF_TWO_SURNAMES + NO_NAMES).split())
NO_NAME = re.compile(
    r"\w{2,}(?:tion|sion|ment|ness|ity|ics|logy|ance|ence|schaft|hilfe|isme|ismo|dad|ción|zione|ering|aging)"
)


def may_be_misread(name: str) -> bool:
    """Whether the last word alone may not be the surname, or the whole no person's name."""
    words = name.casefold().split()
    return has_particle(name) or not WORDS.isdisjoint(words) or any(map(NO_NAME.fullmatch, words))
