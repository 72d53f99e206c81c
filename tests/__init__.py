"""The tests: unit (seconds, no build), site (the built pages), files (the made files), browser (Chromium)."""
