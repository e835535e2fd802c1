"""Over a hundred builds of the guide: what is said of a page that a fault leaves as it is, is worked out once."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import pytest

import checks.figures.findings
import checks.figures.lock
import checks.pages.page


@pytest.fixture(scope="session", autouse=True)
def _read_each_page_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        page_check = _remembering(
            checks.pages.page.check_page, lambda page, measured, keys, files: (page.source, measured, *keys, files)
        )
        patch.setattr(checks.pages.page, "check_page", page_check)
        # The same sources are the same object here, so that their identity tells them apart.
        sources = _remembering(checks.figures.findings.Sources, lambda annotes: frozenset(annotes.items()))
        patch.setattr(checks.figures.findings, "Sources", sources)
        lock_check = _remembering(checks.figures.lock.check_page, lambda page, sources: (page.source, id(sources)))
        patch.setattr(checks.figures.lock, "check_page", lock_check)
        yield


def _remembering(function: Callable[..., Any], key: Callable[..., Hashable]) -> Callable[..., Any]:
    found: dict[Hashable, Any] = {}

    def remembering(*arguments: Any) -> Any:
        name = key(*arguments)
        if name not in found:
            found[name] = function(*arguments)
        return found[name]

    return remembering
