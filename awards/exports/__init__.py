"""Workbooks of the awarding half."""

from awards.exports.board import board_workbook
from awards.exports.handing_over import ceremony_workbook, reward_workbook
from awards.exports.lists import (
    council_workbook,
    decisions_workbook,
    desk_of_nominations_workbook,
    honours_workbook,
    round_workbook,
    session_workbook,
    votes_workbook,
)
from awards.exports.outgoing import outgoing_workbook
from awards.exports.register import register_workbook
from awards.exports.statistics import statistics_workbook

__all__ = [
    "board_workbook",
    "ceremony_workbook",
    "council_workbook",
    "decisions_workbook",
    "desk_of_nominations_workbook",
    "honours_workbook",
    "outgoing_workbook",
    "register_workbook",
    "reward_workbook",
    "round_workbook",
    "session_workbook",
    "statistics_workbook",
    "votes_workbook",
]
