"""The tests: unit (seconds, no build), mutations (damage at random), site (the built pages), files (the made files), browser (Chromium)."""
