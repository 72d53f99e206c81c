"""Disk → Guide: the only room that opens data/, docs/, ids.lock and mkdocs*.yml."""
