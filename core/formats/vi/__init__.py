"""Formats for Vietnamese."""
