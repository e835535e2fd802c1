"""Leaves out what never shows: a declaration that a later rule with the same selector sets anew.

Same selector, same weight: the later one always wins. So our stylesheet, which comes after the theme's, costs no more
for what it replaces. Only rules outside `@media` and the like count.
"""

from collections.abc import Mapping, Sequence

from .rules import Declaration, Group, Rule

# A shorthand sets these too; each also sets every property that continues its own name (`margin` sets `margin-top`).
# `all` sets everything but variables.
ALSO_SETS = {"font": ("line-height",), "inset": ("top", "right", "bottom", "left")}
# These continue a shorthand's name, and are not set by it.
NOT_SET = {"font-feature-settings", "border-radius", "border-collapse", "border-spacing"}


def without_overridden(rules: Sequence[Rule | Group]) -> list[Rule | Group]:
    """The same rules in the same order, without the declarations that a later one replaces."""
    kept: list[Rule | Group] = []
    later: dict[str, list[Declaration]] = {}
    for rule in reversed(rules):
        if isinstance(rule, Rule):
            left = tuple(d for d in rule.declarations if not _is_overridden(d, rule.selectors, later))
            for selector in rule.selectors:
                later.setdefault(selector, []).extend(rule.declarations)
            rule = Rule(rule.selectors, left)
        kept.append(rule)
    return kept[::-1]


def _is_overridden(old: Declaration, selectors: Sequence[str], later: Mapping[str, Sequence[Declaration]]) -> bool:
    return all(any(_replaces(new, old) for new in later.get(selector, ())) for selector in selectors)


def _replaces(new: Declaration, old: Declaration) -> bool:
    if old.important and not new.important:
        return False
    if new.name == "all" and not old.name.startswith("--"):
        return True
    continues = old.name.startswith(f"{new.name}-") and old.name not in NOT_SET and "-radius" not in old.name
    return new.name == old.name or continues or old.name in ALSO_SETS.get(new.name, ())
