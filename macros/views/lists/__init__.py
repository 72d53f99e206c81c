"""Entries side by side: matrix, compact lists, tables."""
