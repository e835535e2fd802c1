"""Reads BibTeX and BibLaTeX as the world writes them: blocks, fields, names, cross-references, each mistake with its line."""
