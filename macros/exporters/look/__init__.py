"""What every format borrows: colours, typeface, QR codes, drawings."""
