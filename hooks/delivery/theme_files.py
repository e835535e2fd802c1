"""Leaves out of the site the theme's files that no page loads: its scripts, source maps and palette."""

from mkdocs.structure.files import Files

UNUSED = ("assets/javascripts/", "assets/images/favicon.png", "assets/stylesheets/palette.")


def leave_out_theme_files(files: Files) -> None:
    """By now the theme's files are in the list, and none is copied yet."""
    for file in [each for each in files.media_files() if _is_unused(each.src_uri)]:
        files.remove(file)


def _is_unused(path: str) -> bool:
    return path.startswith(UNUSED) or path.endswith(".css.map")
