"""What was done, by whom, when; written once."""
