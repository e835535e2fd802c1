"""What search knows: the places of the guide, their words, and the words that readers use for them."""
