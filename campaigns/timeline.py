"""The phase line: where a campaign stands at an instant."""

from dataclasses import dataclass
from datetime import datetime

from campaigns.deadlines import deadline_sentence, remaining
from campaigns.models import Campaign, Phase
from campaigns.states import PhaseKind
from core.calendar import short_day


@dataclass(frozen=True)
class Stop:
    """One phase on the line, with how it stands."""

    phase: Phase
    days: str
    state: str  # "over", "now" or "ahead"

    @property
    def state_words(self) -> str:
        """The state in words: the line must be readable without colour."""
        return {"over": "Đã xong", "now": "Đang diễn ra", "ahead": "Sắp tới"}[self.state]


@dataclass(frozen=True)
class PhaseLine:
    """The whole line, and the next deadline in words."""

    stops: tuple[Stop, ...]
    deadline: str
    left: str


def phase_line(campaign: Campaign, at: datetime) -> PhaseLine:
    """The campaign's phases as they stand at `at`."""
    stops = tuple(_stop(phase, at) for phase in campaign.phase_list)
    registration = campaign.registration_phase
    if not registration.is_over(at):
        sentence = f"Hạn nộp đăng ký: {deadline_sentence(registration)}"
        return PhaseLine(stops, sentence, remaining(registration, at))
    running = next((stop.phase for stop in stops if stop.state == "now"), None)
    if running is None:
        return PhaseLine(stops, "", "")
    ends = f"{running.get_kind_display()} đến {deadline_sentence(running)}"
    return PhaseLine(stops, ends, remaining(running, at))


def _stop(phase: Phase, at: datetime) -> Stop:
    state = "over" if phase.is_over(at) else "now" if phase.is_open(at) else "ahead"
    return Stop(phase, _days(phase), state)


def _days(phase: Phase) -> str:
    """The plan's words if it has any; else the days."""
    if phase.kind == PhaseKind.REGISTRATION or not phase.words:
        return f"{short_day(phase.first_day)} – {short_day(phase.last_day)}"
    return phase.words[:1].upper() + phase.words[1:]
