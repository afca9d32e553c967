"""The vote of the council: rounds, counts, votes by name, written opinions, the end of a session.

Who changes a vote holds the row of the session, or of the round, by an UPDATE that names its state;
the session always comes first (decision 0008).
"""

from awards.services.voting.casting import cast_for, cast_vote
from awards.services.voting.closing import close_session
from awards.services.voting.rounds import cancel_round, close_round, count_paper, open_round
from awards.services.voting.written import receive_written

__all__ = [
    "cancel_round",
    "cast_for",
    "cast_vote",
    "close_round",
    "close_session",
    "count_paper",
    "open_round",
    "receive_written",
]
