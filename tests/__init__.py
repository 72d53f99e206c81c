"""The tests, a folder each: unit (seconds, no build), mutations (damage at random), site, files, browser.

``site`` reads the built pages, ``files`` the made files, ``browser`` drives Chromium.
"""
