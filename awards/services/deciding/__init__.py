"""From what the council passed to what is issued: lists, the chairman's word, results from above.

* listing    the secretariat steps down, draws up, takes names off and on
* confirming the chairman confirms, strikes, restores; reopening and undoing
* issuing    the signed paper, results of submissions, falling back
* correcting taking back an answer that was written down wrongly
* moves      the only places where a state changes
"""

from awards.services.deciding.confirming import confirm, reopen, restore, strike, undo
from awards.services.deciding.correcting import correct_result
from awards.services.deciding.issuing import Answer, fall_back, issue, record_results
from awards.services.deciding.listing import DrawnUp, add_name, draw_up, remove_name, step_down

__all__ = [
    "Answer",
    "DrawnUp",
    "add_name",
    "confirm",
    "correct_result",
    "draw_up",
    "fall_back",
    "issue",
    "record_results",
    "remove_name",
    "reopen",
    "restore",
    "step_down",
    "strike",
    "undo",
]
