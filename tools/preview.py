"""`make serve`: MkDocs' preview, in which settings that cannot be read are one line, and the preview goes on, and in which
pages are rendered once as long as nothing changes."""

import os
import sys
from collections.abc import Callable
from typing import Any

from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

import project_folder
from build_lines import settings_line
from rendered_before import RenderedBefore


def explained(load_config: Callable[..., MkDocsConfig]) -> Callable[..., MkDocsConfig]:
    """The same, but ends in a line: of an Abort MkDocs' server prints the words alone, and waits for the next change."""

    def load(*arguments: Any, **settings: Any) -> MkDocsConfig:
        try:
            return load_config(*arguments, **settings)
        except ConfigurationError as error:
            raise Abort(settings_line(str(error)) or f"mkdocs.yml:1: {error}") from None

    return load


def main(arguments: list[str]) -> None:
    """Takes the options of `mkdocs serve`."""
    from mkdocs.__main__ import cli  # Prints a notice on its import, which NO_MKDOCS_2_WARNING takes away.

    os.chdir(project_folder.find())
    serve.load_config = explained(serve.load_config)  # type: ignore[attr-defined]  # An import of its own, not exported.
    RenderedBefore().install()
    cli(["serve", *arguments])


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    main(sys.argv[1:])
