"""How the built site goes out: what waits, what is cut, shrunk, kept offline and compressed."""
