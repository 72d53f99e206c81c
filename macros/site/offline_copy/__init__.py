"""The copy of the site that opens from a disk."""
