"""Until when a unit may nominate: the end of the review, its own extension, the grace behind both.

Drafts are written from the end of registration on (clause V.3). A return has a term of its own
(`NominationReturn.due_at`), to which no grace is added (decision 0003).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from awards.models import Nomination, NominationExtension
from campaigns.deadlines import Window, deadline_sentence
from campaigns.models import Campaign, Phase
from campaigns.states import PhaseKind
from core.calendar import local_day, short_day, time_left, until_words


@dataclass(frozen=True)
class NominationTerm(Window):
    """The time in which one unit may nominate; `extension` None: the plan's time alone."""

    registration: Phase
    review: Phase
    grace: timedelta = timedelta(0)
    extension: NominationExtension | None = None

    @property
    def opens_at(self) -> datetime:
        """When nobody can register any more."""
        return self.registration.closes_at

    @property
    def closes_at(self) -> datetime:
        """The deadline of the unit: the first instant that is too late."""
        return self.review.closes_at if self.extension is None else self.extension.closes_at

    @property
    def words(self) -> str:
        """The deadline: the plan's, or until when the unit's was extended."""
        if self.extension is None:
            return deadline_sentence(self.review)
        return until_words(self.extension.closes_at)

    def left(self, at: datetime) -> str:
        """How long the unit still has: «còn 2 ngày 5 giờ»."""
        return "đã hết hạn, hãy nộp ngay" if self.is_grace(at) else time_left(self.closes_at, at)

    @property
    def closed_words(self) -> str:
        """The refusal after the deadline."""
        if self.extension is None:
            return f"Đã hết hạn nộp đề nghị khen thưởng ({self.words})."
        return f"Đã hết hạn nộp đề nghị được gia hạn cho đơn vị ({self.words})."

    @property
    def not_yet_words(self) -> str:
        """The refusal before nominations are written."""
        day = short_day(local_day(self.opens_at))
        return f"Chưa đến lúc đề nghị khen thưởng: lập từ ngày {day}, khi đã hết hạn đăng ký."


class NominationTerms:
    """The terms of all units of a campaign: one query, whatever their number."""

    def __init__(self, campaign: Campaign) -> None:
        self._campaign = campaign
        rows = NominationExtension.objects.filter(campaign=campaign).order_by("pk")
        self._newest = {each.unit_id: each for each in rows}

    def of(self, unit_id: int) -> NominationTerm:
        """The term of a unit."""
        return _term(self._campaign, self._newest.get(unit_id))


def nomination_term(campaign: Campaign, unit_id: int) -> NominationTerm:
    """The term of one unit, read now; for many units there is `NominationTerms`."""
    rows = NominationExtension.objects.filter(campaign=campaign, unit_id=unit_id)
    return _term(campaign, rows.order_by("-pk").first())


def _term(campaign: Campaign, newest: NominationExtension | None) -> NominationTerm:
    """The later of the plan's deadline and the newest extension counts: nothing is shortened."""
    review = campaign.phase(PhaseKind.REVIEW)
    if newest is not None and newest.closes_at <= review.closes_at:
        newest = None
    grace = timedelta(minutes=campaign.grace_minutes)
    return NominationTerm(campaign.registration_phase, review, grace, newest)


def submitted_in_grace(nomination: Nomination, at: datetime, term: NominationTerm) -> bool:
    """Whether handing in now is owed to the grace alone, not to a return that is still open."""
    returned = nomination.open_return
    if returned is not None and at < returned.due_at:
        return False
    return term.is_grace(at)


def nomination_extension_fault(
    campaign: Campaign, term: NominationTerm, closes_at: datetime, at: datetime
) -> str:
    """What is wrong with a new deadline; "" when it may be given. Summing up is the limit."""
    last = campaign.phase(PhaseKind.SUMMING_UP)
    return term.later_fault(closes_at, at, last, "thời gian tổng kết")
