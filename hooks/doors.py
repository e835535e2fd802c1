"""The four doors of the house, and their order in mkdocs.yml."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

# The way of a page through the house; the doors stand in mkdocs.yml in this order.
DOORS = ("hooks/citations/hook.py", "hooks/guide/hook.py", "hooks/checks/hook.py", "hooks/delivery/hook.py")


def open_door(config: MkDocsConfig) -> None:
    """Stops the build where mkdocs.yml lists the doors in another order, or leaves one of them out."""
    listed = [door for name in config.hooks for door in DOORS if Path(name).as_posix().endswith(door)]
    right = [door for door in DOORS if door in listed]
    name = Path(config.config_file_path).name
    if listed and listed != list(DOORS)[: len(listed)]:
        lacking = next((door for door in DOORS[: DOORS.index(right[-1])] if door not in listed), None)
        raise PluginError(f"{name}: {missing(lacking) if lacking else _disordered(listed)}")


def missing(door: str) -> str:
    """What is wrong where a door is not listed, and what to do."""
    after = f"below '{DOORS[DOORS.index(door) - 1]}'" if DOORS.index(door) else "as the first"
    return f"the hooks lack '{door}', which those below it need. List it {after} under 'hooks:'."


def _disordered(listed: list[str]) -> str:
    first = next(door for door, right in zip(listed, DOORS, strict=False) if door != right)
    return f"'{first}' stands at the wrong place under 'hooks:'. The order is: {', '.join(DOORS)}."
