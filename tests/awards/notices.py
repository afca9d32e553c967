"""Builders around notices: values as a form gives them, opinions as they are sent."""

from uuid import UUID

from awards.models import Nomination, Notice, Opinion
from awards.services import noticing, opinions
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests.award_factories import NOTICE
from tests.core.hostile.pdf import pdf

VALUES = {"days": 10, "places": "Trụ sở UBND xã", "contact": "Văn phòng - thống kê xã"}
KEY = UUID(int=7)


def paper(name: str = "don.pdf") -> CheckedFile:
    """A file that was looked into."""
    return CheckedFile(name, Kind.PDF, pdf(), Scan.UNSCANNED)


def names(*nominations: Nomination) -> dict:
    """Each for the form that it asks for."""
    return {each: each.tier for each in nominations}


def make(campaign, by, *nominations: Nomination, **given) -> Notice:
    return noticing.make_notice(
        campaign=campaign,
        names=names(*nominations),
        **{"values": VALUES, "by": by, "at": NOTICE, **given},
    )


def post(notice: Notice, by, **given) -> None:
    noticing.post_notice(
        notice=notice, **{"version": notice.version, "by": by, "at": NOTICE, **given}
    )


def send(notice: Notice, nomination: Nomination | None = None, **given) -> Opinion:
    """As the public page hands it over."""
    values = {
        "text": "Nhà này mới được khen năm ngoái.",
        "name": "",
        "contact": "",
        "files": (),
        "form_key": KEY,
        "at": NOTICE,
        **given,
    }
    return opinions.send_opinion(notice=notice, nomination=nomination, **values)
