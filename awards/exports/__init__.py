"""Workbooks of the awarding half."""

from awards.exports.register import register_workbook

__all__ = ["register_workbook"]
