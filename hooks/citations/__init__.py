"""Citations for Python-Markdown from a BibTeX file, numbered per page in AMA style. Knows nothing of MkDocs."""
