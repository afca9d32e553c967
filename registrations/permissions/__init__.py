"""Who may do what with a registration, in which state, by when; each answer with its reason.

Where time is asked, `term` is the unit's term if the caller has read it already (a page of many
units reads all at once, `deadlines.Deadlines`); without it, it is read now.
"""

from registrations.permissions.deciding import can_accept, can_accept_late, can_extend, can_return
from registrations.permissions.desk import can_ask_report, can_remind, can_see_desk, can_sum_up
from registrations.permissions.files import can_attach, can_remove_file
from registrations.permissions.filing import (
    can_edit,
    can_edit_part,
    can_enter_from_paper,
    can_reopen,
    can_start,
    can_submit,
    can_withdraw,
    writes,
)
from registrations.permissions.following import (
    can_enter_results,
    can_mark_assignment,
    can_read_report,
    can_see_assignments,
    can_see_progress,
    can_write_report,
)

__all__ = [
    "can_accept",
    "can_accept_late",
    "can_ask_report",
    "can_attach",
    "can_edit",
    "can_edit_part",
    "can_enter_from_paper",
    "can_enter_results",
    "can_extend",
    "can_mark_assignment",
    "can_read_report",
    "can_remind",
    "can_remove_file",
    "can_reopen",
    "can_return",
    "can_see_assignments",
    "can_see_desk",
    "can_see_progress",
    "can_start",
    "can_submit",
    "can_sum_up",
    "can_withdraw",
    "can_write_report",
    "writes",
]
