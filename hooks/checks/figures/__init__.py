"""Statistics in the words of the guide, and the lock that holds each to its source. Knows nothing of MkDocs."""
