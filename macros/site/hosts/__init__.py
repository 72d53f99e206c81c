"""What a host needs to serve the site well: compressed forms beside the texts, and configurations tried in tests."""
