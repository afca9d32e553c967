"""Workbooks of a spreadsheet program."""
