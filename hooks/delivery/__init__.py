"""How the built site goes out: what is deferred, what is cut, shrunk, kept offline and compressed."""
