"""How the demo's units are reminded: on planned days by themselves, by hand, by telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from registrations.services.mailing import send_waiting
from registrations.services.reminding import note_call, note_chat, remind_by_hand, send_due
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.rows import instant

# The mornings on which the plan, a return or a report has somebody reminded.
MORNINGS = ("2/4", "4/4", "6/4", "8/4", "13/4", "2/7", "4/7", "1/10", "3/10")
SENT_AFTER = timedelta(minutes=2)  # the e-mails, by the worker


@dataclass(frozen=True)
class CallRow:
    """A telephone call that was written down."""

    at: str
    unit: str
    text: str


CALLS = (
    CallRow("5/4 15:10", "thon-6", "Phó thôn nghe máy: Trưởng thôn nằm viện, xin thêm vài ngày."),
    CallRow("8/4 10:25", "tai-chinh-ke-toan", "Đang quyết toán quý, hứa soạn tiếp trong ngày 9/4."),
    CallRow("9/4 08:40", "buon-dur", "Không liên lạc được, buôn đang mất điện."),
    CallRow("9/4 16:20", "thondong", "Trưởng thôn đã biết hạn, tối nay họp Ban tự quản rồi nộp."),
)
CHAT_AT = "5/4 16:30"
BY_HAND_AT = "9/4 14:00"
BY_HAND = ("thondong", "tai-chinh-ke-toan", "buon-dur")


def reminding(commune: Commune) -> Iterator[Course]:
    """Every reminder of the campaign, in courses of their own."""
    yield _planned(commune)
    yield _by_hand(commune)
    yield _in_the_chat(commune)
    yield from (_calling(row, commune) for row in CALLS)


def _planned(commune: Commune) -> Course:
    for morning in MORNINGS:
        at = instant(f"{morning} 06:30")
        yield at
        send_due(campaign=commune.campaign, at=at)
        yield at + SENT_AFTER
        send_waiting(campaign=commune.campaign, at=at + SENT_AFTER)


def _by_hand(commune: Commune) -> Course:
    at = instant(BY_HAND_AT)
    yield at
    remind_by_hand(
        campaign=commune.campaign,
        units=[commune.units[key] for key in BY_HAND],
        by=commune.secretary,
        at=at,
    )
    yield at + SENT_AFTER
    send_waiting(campaign=commune.campaign, at=at + SENT_AFTER)


def _in_the_chat(commune: Commune) -> Course:
    at = instant(CHAT_AT)
    yield at
    note_chat(campaign=commune.campaign, by=commune.secretary, at=at)


def _calling(row: CallRow, commune: Commune) -> Course:
    at = instant(row.at)
    yield at
    unit = commune.units[row.unit]
    note_call(campaign=commune.campaign, unit=unit, by=commune.secretary, at=at, text=row.text)
