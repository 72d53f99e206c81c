"""Word files with real styles, tables and boxes."""
