"""Tests of what the guide itself holds: they need no build and no browser."""
