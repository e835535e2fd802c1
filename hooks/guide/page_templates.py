"""The templates in `overrides/` that a page may ask for in its front matter. Imports no MkDocs, for checks of pages do not."""

INTRODUCTION = "whole-guide.html"  # Says how long the whole guide is, and leads to it.
ON_ONE_PAGE = "whole-guide-on-one-page.html"
TEMPLATES = (INTRODUCTION, ON_ONE_PAGE)
