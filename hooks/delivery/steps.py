"""The steps that a built site takes, in order, and what each must come after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mkdocs.exceptions import PluginError

from .built_site import BuiltSite, NothingMatched
from .closed_boxes import lead_to_titles
from .compression import compress
from .drawings import shrink_drawings
from .findings import move_findings
from .pages import shrink_pages
from .scripts import shrink_scripts
from .short_names import shorten_names
from .stylesheets import cut_styles
from .weights import weigh_pages
from .worker import write_worker


@dataclass(frozen=True)
class Step:
    """`after` names the steps whose work it builds on; a preview of an author goes out as it is written."""

    name: str
    take: Callable[[BuiltSite], None]
    after: tuple[str, ...] = ()
    in_preview: bool = False


STEPS = (
    Step("closed boxes", lead_to_titles),
    Step("findings", move_findings, after=("closed boxes",)),  # A finding may hold such a link, and leaves its page.
    Step("names", shorten_names),
    Step("styles", cut_styles, after=("findings", "names")),  # What has left the pages needs no rules.
    Step("scripts", shrink_scripts),
    Step("drawings", shrink_drawings),
    Step("pages", shrink_pages, after=("closed boxes", "findings", "styles")),  # Settles their text.
    Step("weights", weigh_pages, after=("styles", "scripts", "drawings", "pages")),
    # Holds the hash of each file.
    Step("worker", write_worker, after=("styles", "scripts", "drawings", "pages"), in_preview=True),
    Step("write", BuiltSite.write_pages, after=("pages",)),
    Step("twins", compress, after=("worker", "pages")),  # Of the files as they are sent.
)


def check_order(steps: Sequence[Step]) -> None:
    """Stops the build where a step stands before one that it builds on, or where that one is missing."""
    taken: set[str] = set()
    for step in steps:
        if lacking := [name for name in step.after if name not in taken]:
            names = " and ".join(f"'{name}'" for name in lacking)
            raise PluginError(f"hooks/delivery/steps.py: step '{step.name}' must come after {names}. Move it below.")
        taken.add(step.name)


def take_steps(site: BuiltSite, steps: Sequence[Step] = STEPS) -> None:
    """Takes each in turn; one that must match and matched nothing stops the build, and says where."""
    for step in steps:
        if step.in_preview or not site.building.is_preview:
            try:
                step.take(site)
            except NothingMatched as error:
                raise PluginError(f"step '{step.name}' of hooks/delivery: {error}") from error
