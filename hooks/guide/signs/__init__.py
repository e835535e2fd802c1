"""The signs that cannot wait: one file says them, and every Call now box is drawn from it. Knows nothing of MkDocs."""
