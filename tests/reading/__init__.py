"""Reads pages and files back with real readers."""
