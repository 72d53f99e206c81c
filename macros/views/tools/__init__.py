"""Views of the interactive tools."""
