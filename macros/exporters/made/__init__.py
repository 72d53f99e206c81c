"""How files get made: run, freshness, ZIP; knows no format."""
