"""The only places where something happens to a registration."""
