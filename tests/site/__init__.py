"""Tests that read the built site: make pages."""
