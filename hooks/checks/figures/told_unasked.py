"""What is said where a text tells, or may tell, how long people live, and no reader asked."""

from guide.by_choice import SURVIVAL

CLOSED_BOX = f"?{SURVIVAL}"
REMEDY = 'Move it into a closed box: ??? survival "Open only if you want to know how long people live".'


def tells(start: str) -> str:
    """Of a sentence that tells it for sure, by its first words."""
    return f"“{start}” tells how long people live, and nobody asked here. {REMEDY}"


def tells_where_no_box_can_be(text: str) -> str:
    """Of a line of code, or of a text that stands in no page."""
    return f"“{text}” tells how long people live, and nobody asked here. Take it out."


def seems_to_tell(start: str, words: str) -> str:
    """Of a sentence that is like the examples, by its first words and those that weigh most."""
    return (
        f"“{start}” sounds like how long people live ({words}), and nobody asked here. {REMEDY} "
        "If it is right as it stands, add it to hooks/checks/learned/life.tsv as fine."
    )


def may_tell(start: str, words: str) -> str:
    """Of one that is somewhat like them."""
    return f"“{start}” may tell how long people live ({words}). If it does, put it where readers have chosen to see it."
