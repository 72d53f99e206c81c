"""What stands on shelves: cases, law, glossary, sources, scales."""
