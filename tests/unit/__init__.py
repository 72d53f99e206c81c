"""Tests that need no build and no browser: seconds together."""
