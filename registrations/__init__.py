"""What units hand in, and what came of it."""
