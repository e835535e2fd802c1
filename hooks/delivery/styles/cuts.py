"""What is cut from stylesheets, found again where neither sheets nor markup changed since the build before."""

from collections.abc import Callable, Iterable
from functools import cache, cached_property

from cached import Cached

from ..built_site import BuiltPage
from .markup import Markup, Way, markup_of
from .stylesheet import cut, left_over, paper_part


class Used:
    """The markup of some pages, known by its digest; it is worked out only where something is cut for it."""

    def __init__(self, digest: str, work_out: Callable[[], Markup]) -> None:
        self.digest = digest
        self._work_out = work_out

    @cached_property
    def markup(self) -> Markup:
        return self._work_out()

    @classmethod
    def joined(cls, parts: Iterable["Used"]) -> "Used":
        """What several have between them."""
        listed = list(parts)
        digest = " ".join(sorted({each.digest for each in listed}))
        return cls(digest, lambda: Markup.joined(each.markup for each in listed))


class Cuts:
    """One build's."""

    def __init__(self, cached: Cached) -> None:
        self._cached = cached
        self._start = Way()

    def used(self, page: BuiltPage) -> Used:
        """By a page as it stands now."""
        work_out = cache(lambda: markup_of(page.tree, self._start))
        return Used(self._cached.get(lambda: work_out().digest, "markup", page.sent.decode()), work_out)

    def cut(self, css: str, used: Used, also: str = "", after: str = "", *, on_screen: bool = False) -> str:
        """As stylesheet.cut."""
        made_from = (css, used.digest, also, after, str(on_screen))
        return str(self._cached.get(lambda: cut(css, used.markup, also, after, on_screen=on_screen), "cut", *made_from))

    def left_over(self, css: str, used: Used, also: str = "") -> str:
        """As stylesheet.left_over."""
        return str(self._cached.get(lambda: left_over(css, used.markup, also), "left over", css, used.digest, also))

    def paper_part(self, css: str) -> str:
        """As stylesheet.paper_part."""
        return str(self._cached.get(lambda: paper_part(css), "paper", css))
