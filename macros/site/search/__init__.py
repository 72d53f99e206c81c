"""The search: word forms and synonyms, the index for a server, the index for a disk."""
