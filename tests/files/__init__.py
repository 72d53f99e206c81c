"""Tests that read the made files: make export, make build."""
