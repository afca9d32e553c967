"""Commands of registrations."""
