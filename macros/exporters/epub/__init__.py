"""EPUB 3 of the whole guide, from the bound pages: no other program, no second rendering."""
