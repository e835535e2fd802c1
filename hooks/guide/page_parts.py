"""Gives the templates what a page begins with, the rest, and its sections, so that a way through it can stand between."""

import re
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

# The main heading, and the paragraphs that say what the page answers and for whom.
LEAD = re.compile(r"\A.*?</h1>(?:\s*<p(?: [^>]*)?>.*?</p>)*", re.DOTALL)
LONG = 4  # Sections, without the one that leads away.
LEADS_AWAY = "where-to-go-next"


def announce(env: Environment) -> None:
    """Gives all templates `parts_of`; they call it when they are rendered, since other hooks still change the page."""
    env.globals["parts_of"] = parts_of


def parts_of(html: str) -> tuple[str, str]:
    """The page's HTML up to the end of its lead, which is empty where it has no main heading, and the rest."""
    lead = LEAD.match(html)
    end = lead.end() if lead else 0
    return html[:end], html[end:]


def add_sections(context: dict[str, Any], page: Page) -> None:
    """Adds `sections`, and `folded`: those that a long page lists below its lead."""
    first = next(iter(page.toc), None)
    sections = first.children if first and first.level == 1 else list(page.toc)
    within = [each for each in sections if not each.id.endswith(LEADS_AWAY)]
    context["sections"] = sections
    context["folded"] = sections if len(within) >= LONG and not page.is_homepage else []
