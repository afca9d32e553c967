"""Builders of what a nomination rests on, beside `tests.award_factories`."""

from accounts.models import Unit
from awards.models import EarlierAward, Nomination, UnitMeeting, UnitVote
from campaigns.models import Campaign
from tests.factories import at

UNIT_MET = at("2024-10-18 19:00")  # the unit itself has met


def make_earlier_award(nomination: Nomination, **fields) -> EarlierAward:
    values = {
        "year": 2022,
        "form": "Giấy khen của Chủ tịch UBND xã",
        "decision": "Số 45/QĐ-UBND ngày 20/11/2022 của Chủ tịch UBND xã",
        **fields,
    }
    return EarlierAward.objects.create(nomination=nomination, **values)


def make_unit_meeting(campaign: Campaign, unit: Unit, **fields) -> UnitMeeting:
    """A meeting of a unit that was led and written down, with 32 of 40 present."""
    values = {
        "held_at": UNIT_MET,
        "place": "Nhà văn hóa thôn",
        "chair_name": "Nguyễn Văn Bảy",
        "chair_title": "Trưởng thôn",
        "secretary_name": "Trần Thị Lan",
        "members_total": 40,
        "members_present": 32,
        **fields,
    }
    return UnitMeeting.objects.create(campaign=campaign, unit=unit, **values)


def make_unit_vote(
    meeting: UnitMeeting, nomination: Nomination, agree: int = 30, disagree: int = 2
) -> UnitVote:
    return UnitVote.objects.create(
        meeting=meeting, nomination=nomination, agree=agree, disagree=disagree
    )
