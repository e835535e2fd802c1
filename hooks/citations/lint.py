"""What is wrong in references.bib itself."""

from collections.abc import Collection

from .bibliography import Bibliography
from .problem import Problem


def lint(bibliography: Bibliography, cited: Collection[str]) -> list[Problem]:
    return [
        Problem(line, f"no page cites '{key}'. Cite it or delete it.")
        for key, line in bibliography.lines.items()
        if key not in cited
    ]
