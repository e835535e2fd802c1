"""Files of docs/ that are links of the file system: MkDocs would publish what they lead to, or never come to an end."""

import os
from pathlib import Path

from mkdocs.exceptions import PluginError


def refuse_links(folder: Path) -> None:
    """Stops the build at the first, in the order of names; nothing is followed."""
    for above, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted([*folders, *files]):
            path = Path(above, name)
            if path.is_symlink():
                shown = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                raise PluginError(f"{shown}:1: this is a link to another file or folder. Put the file itself here.")
