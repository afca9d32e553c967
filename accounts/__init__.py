"""Authorities, units, people and their roles."""
