"""Formats of dates and numbers that Django reads through FORMAT_MODULE_PATH."""
