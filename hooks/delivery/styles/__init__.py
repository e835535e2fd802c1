"""Cuts a stylesheet down to the rules that some HTML uses; knows nothing of MkDocs."""
