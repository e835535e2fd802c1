"""The theme's one stylesheet, which it names by its content: it is found, never named."""

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

PATTERN = "assets/stylesheets/main.", ".min.css"


def find_theme_sheet(files: Files) -> str:
    """Its address from the top of the site; stops the build of a theme that has none or several."""
    start, end = PATTERN
    found = [file.url for file in files if file.src_uri.startswith(start) and file.src_uri.endswith(end)]
    if len(found) != 1:
        what = f"the theme has {len(found)} stylesheets named {start}*{end}, and the site needs one"
        raise PluginError(f"{what}. Look for its new name in the theme, and write it into hooks/guide/theme_sheet.py.")
    return found[0]
