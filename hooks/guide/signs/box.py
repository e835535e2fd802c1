"""The words of a Call now box, or of a list of signs, as Markdown."""

from collections.abc import Iterator

from guide.words import ENGLISH, GuideWords

from .block import Block
from .sign import NECK_BLOCKED, URGENCIES, BoxLine, Sign, Signs


def words_of(block: Block, signs: Signs, words: GuideWords = ENGLISH, *, leads_on: bool = True) -> str:
    """The Markdown inside a box, or of a list; its first and last lines are the same whatever a page asks for.

    The line for who breathes through the neck stands where the sign that their way is blocked does; the link to all
    signs is left out on the page that lists them, unless `leads_on`.
    """
    groups = "\n\n".join(_groups(block, signs, words))
    if not block.in_box:
        return groups
    frame = signs.frame
    last = " ".join([frame["unsure"], frame["no-answer"]])
    neck = [frame["neck"]] if _names_neck(block) else []
    more = [frame["more"]] if leads_on else []
    return "\n\n".join([f"**{frame['hospice']}**", groups, last, *neck, *more])


def _names_neck(block: Block) -> bool:
    return any(NECK_BLOCKED in (line.signs if isinstance(line, BoxLine) else (line.id,)) for line in block.lines)


def _groups(block: Block, signs: Signs, words: GuideWords) -> Iterator[str]:
    for urgency in URGENCIES:
        items = [_item(line) for line in block.lines if line.urgency == urgency]
        if items:
            yield f"**{words.text('signs_when', when=signs.frame[urgency])}**\n\n" + "\n".join(items)


def _item(line: Sign | BoxLine) -> str:
    cited = f"[{'; '.join(f'@{key}' for key in line.sources)}]" if line.sources else ""
    if isinstance(line, Sign) and line.do:
        return f"- {line.text}.{cited} {line.do}"
    return f"- {line.text}{cited}"
