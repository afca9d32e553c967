"""Workbooks that people take home."""
