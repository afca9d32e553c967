"""Workbooks of the awarding half."""

from awards.exports.board import board_workbook

__all__ = ["board_workbook"]
