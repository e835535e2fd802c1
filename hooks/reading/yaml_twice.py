"""Names that stand twice in one mapping of YAML, of which YAML keeps the last without a word."""

from collections.abc import Iterator

import yaml


def twice(node: yaml.Node | None, *, deep: bool = True) -> Iterator[tuple[str, int, int]]:
    """Each with its 1-based line and that of the first; in the mappings inside too, if `deep`."""
    if isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for name, value in node.value:
            line = name.start_mark.line + 1
            before = first.setdefault(str(name.value), line)
            if before != line:
                yield str(name.value), line, before
            if deep:
                yield from twice(value)
    elif isinstance(node, yaml.SequenceNode) and deep:
        for item in node.value:
            yield from twice(item)
