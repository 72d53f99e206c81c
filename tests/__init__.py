"""What must stay true of the guide: its data, its pages, its files, in a real browser."""
