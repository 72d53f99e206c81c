"""Excel workbooks: one header row, no merged cells."""
