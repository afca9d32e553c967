"""The only places where something happens on the way to an award."""
