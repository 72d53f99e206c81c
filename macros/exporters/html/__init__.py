"""What every book starts from: pages selected and bound."""
