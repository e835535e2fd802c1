"""How a page reads: its sentences with their lines and sources, and how plain they are. Knows nothing of MkDocs."""
