"""Entries as cards: one shape for all of them."""
