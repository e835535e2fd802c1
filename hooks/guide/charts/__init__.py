"""Charts drawn from a few lines of data in a page, at build time. Knows nothing of MkDocs."""
