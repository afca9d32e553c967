"""Until when one unit may file: the plan's deadline, its own extension, and the grace behind both.

The grace («ân hạn») is a margin of the portal for acting: no page names it beforehand (decision
0003). A return has a term of its own (`Return.due_at`), to which no grace is added.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from campaigns.deadlines import Window, closed_sentence, deadline_sentence
from campaigns.models import Campaign, Phase
from campaigns.timeline import PhaseLine, phase_line
from core.calendar import time_left, until_words
from registrations.models import Extension, Registration


@dataclass(frozen=True)
class Term(Window):
    """The time in which one unit may file; half-open like every term here.

    `extension` is None when the unit has no more time than the plan gives.
    """

    phase: Phase
    grace: timedelta = timedelta(0)
    extension: Extension | None = None

    @property
    def opens_at(self) -> datetime:
        """When registrations open."""
        return self.phase.opens_at

    @property
    def closes_at(self) -> datetime:
        """The deadline of the unit, as it is shown: the first instant that is too late."""
        return self.phase.closes_at if self.extension is None else self.extension.closes_at

    @property
    def words(self) -> str:
        """The deadline: the plan's sentence, or until when the unit's was extended."""
        if self.extension is None:
            return deadline_sentence(self.phase)
        return until_words(self.extension.closes_at)

    @property
    def closed_words(self) -> str:
        """The refusal after the deadline."""
        if self.extension is None:
            return closed_sentence(self.phase)
        return f"Đã hết hạn đăng ký được gia hạn cho đơn vị ({self.words})."

    @property
    def mark(self) -> str:
        """«Gia hạn đến …», or nothing."""
        if self.extension is None:
            return ""
        return f"Gia hạn đến {self.words.removeprefix('trước ')}"


class Deadlines:
    """The terms of all units of a campaign: one query, whatever their number."""

    def __init__(self, campaign: Campaign) -> None:
        self._campaign = campaign
        self._newest = {each.unit_id: each for each in campaign.extensions.order_by("pk")}

    def of(self, unit_id: int) -> Term:
        """The term of a unit."""
        return _term(self._campaign, self._newest.get(unit_id))


def term_of(campaign: Campaign, unit_id: int) -> Term:
    """The term of one unit, read now; for many units there is `Deadlines`."""
    newest = campaign.extensions.filter(unit_id=unit_id).order_by("-pk").first()
    return _term(campaign, newest)


def _term(campaign: Campaign, newest: Extension | None) -> Term:
    """The later of the plan's deadline and the newest extension counts: nothing is shortened."""
    phase = campaign.registration_phase
    if newest is not None and newest.closes_at <= phase.closes_at:
        newest = None
    return Term(phase, timedelta(minutes=campaign.grace_minutes), newest)


def unit_line(campaign: Campaign, term: Term, at: datetime) -> PhaseLine:
    """The phase line with the unit's own deadline, as long as the unit may act by it."""
    line = phase_line(campaign, at)
    if term.is_over(at) or (term.extension is None and not term.is_grace(at)):
        return line
    sentence = f"Hạn nộp đăng ký: {term.words}"
    if term.extension is not None:
        sentence = (
            f"Hạn của đơn vị được gia hạn: {term.words}, theo phê duyệt của {term.extension.signer}"
        )
    left = "đã hết hạn, hãy nộp ngay" if term.is_grace(at) else time_left(term.closes_at, at)
    return replace(line, deadline=sentence, left=left)


def handed_in_grace(registration: Registration, at: datetime, term: Term | None = None) -> bool:
    """Whether handing in now is owed to the grace alone, not to a return that is still open."""
    returned = registration.open_return
    if registration.on_paper is not None or (returned is not None and at < returned.due_at):
        return False
    term = term or term_of(registration.campaign, registration.unit_id)
    return term.is_grace(at)


def extension_fault(campaign: Campaign, term: Term, closes_at: datetime, at: datetime) -> str:
    """What is wrong with a new deadline, a sentence; "" when a unit may be given it.

    The work's end is the limit.
    """
    return term.later_fault(closes_at, at, campaign.emulation_phase, "thời gian thi đua")


def marks(registration: Registration | None, term: Term) -> list[str]:
    """How a registration came in when it was no plain case, and its unit's own deadline."""
    found: Iterable[str] = (term.mark,)
    if registration is not None:
        found = (
            "Nhận muộn" if registration.is_late else "",
            "Trong thời gian ân hạn" if registration.in_grace else "",
            "Nhập thay từ bản giấy" if registration.on_paper else "",
            term.mark,
        )
    return [each for each in found if each]
