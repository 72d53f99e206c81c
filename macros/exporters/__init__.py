"""Files made from the guide, one format a module: view → bytes."""
