"""Binds pages of a site into one page for printing; knows nothing of MkDocs."""
