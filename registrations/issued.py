"""Whether the summing-up for the district has gone out: asked of the room that keeps the register.

The register of outgoing papers lies above this room, which may not import it: `awards.apps` hands
its answer down when the portal starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from campaigns.models import Campaign


@dataclass(frozen=True)
class IssuedPaper:
    """The signed paper: its number and day, its page in the register, the address of its bytes."""

    code: str
    day: date
    url: str
    file_url: str


Answer = Callable[[Campaign], IssuedPaper | None]


class _Register:
    """The one answer that was handed down."""

    def __init__(self) -> None:
        self.answer: Answer = lambda campaign: None


_register = _Register()


def answer_with(answer: Answer) -> None:
    """Have this asked from now on; called once, when the portal starts."""
    _register.answer = answer


def issued_summing_up(campaign: Campaign) -> IssuedPaper | None:
    """The report for the district that was issued and that none replaces; None while a draft."""
    return _register.answer(campaign)
