"""Workbooks that people take home."""

from registrations.exports.desk import desk_workbook
from registrations.exports.following import call_workbook, progress_workbook, report_workbook
from registrations.exports.summing_up import summing_up_workbook

__all__ = [
    "call_workbook",
    "desk_workbook",
    "progress_workbook",
    "report_workbook",
    "summing_up_workbook",
]
