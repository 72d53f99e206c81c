"""What leaves the site: files, their stamp, decks, permanent links."""
