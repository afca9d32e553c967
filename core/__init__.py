"""The ground: no models, knows no app."""
