"""All that can be wrong in a page, its figures, its words, its links or the menu."""
