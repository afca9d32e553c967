"""What the demo's secretariat does with the nominations, 17 and 18 October; a complaint later."""

from collections.abc import Sequence
from datetime import timedelta

from awards.models import Nomination
from awards.nominations.subjects import of_outsider
from awards.services.holding import place_hold
from awards.services.nominating import start_found
from awards.services.nomination_course import submit_nomination
from awards.services.nomination_desk import (
    accept_nomination,
    accept_nominations,
    declare_ineligible,
    return_nomination,
)
from awards.services.reporting import write_report
from awards.states import DossierPart, HoldKind
from campaigns.states import SubjectKind
from core.calendar import through_day
from registrations.states import Honorific, PostKind
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.filing import Filing
from thidua.demo.rows import day, instant

# Who stands apart from the others, by name.
DRAFT = "H'Ƀlă Ayŭn"  # of Buôn Čuăh: not handed in
WAITING = "Trần Thị Phương Dung"  # handed in, not looked at yet
SENT_BACK = "Đoàn Thị Phượng"
INELIGIBLE = "Nguyễn Văn Xoàn"
FOUND = "Nguyễn Hữu Phước"
HELD = "Nguyễn Thị Thủy"

ACCEPTED_AT = instant("17/10 13:30")
APART = timedelta(minutes=6)
SENT_BACK_AT = instant("17/10 16:57")
CORRECTED_AT = instant("17/10 20:10")
ACCEPTED_AGAIN_AT = instant("18/10 07:40")
INELIGIBLE_AT = instant("18/10 07:48")
FOUND_AT = instant("17/10 17:05")
FOUND_ACCEPTED_AT = instant("18/10 07:55")
HELD_AT = instant("22/10 16:40")

EFFECTS = (
    "Từ tháng 4 đến tháng 9 đã đến nhà 63 gia đình có con nhỏ, 61 cháu tiêm đủ mũi. Các chị trong "
    "thôn truyền nhau số điện thoại của chị để hỏi lịch tiêm; hai thôn bên đã mượn sổ về làm theo."
)


def deciding_on(nominations: Sequence[Nomination], filing: Filing) -> Course:
    """What one unit has handed in: taken into the running, but for four that go their own way."""
    apart = {each.subject_name: each for each in nominations}
    usual = [
        each for each in nominations if each.subject_name not in {WAITING, SENT_BACK, INELIGIBLE}
    ]
    at = ACCEPTED_AT + APART * filing.place
    yield at
    accept_nominations(nominations=usual, by=filing.commune.secretary, at=at)
    if SENT_BACK in apart:
        yield from _send_back(apart[SENT_BACK], filing)
    if INELIGIBLE in apart:
        yield INELIGIBLE_AT
        declare_ineligible(
            nomination=apart[INELIGIBLE],
            reason="Từ tháng 5/2024 đi làm ở Bình Dương, không tham gia đủ thời gian thi đua.",
            by=filing.commune.secretary,
            at=INELIGIBLE_AT,
        )


def _send_back(nomination: Nomination, filing: Filing) -> Course:
    yield SENT_BACK_AT
    return_nomination(
        nomination=nomination,
        reason="Mục hiệu quả chưa có số liệu: đã đến bao nhiêu nhà, bao nhiêu cháu tiêm đủ mũi.",
        due_at=through_day(day("21/10")),
        open_parts=[DossierPart.REPORT.value],
        by=filing.commune.secretary,
        at=SENT_BACK_AT,
    )
    yield CORRECTED_AT
    write_report(
        nomination=nomination,
        values={"effects": EFFECTS},
        version=nomination.report.version,
        by=filing.head,
        at=CORRECTED_AT,
    )
    submit_nomination(nomination=nomination, by=filing.head, at=CORRECTED_AT)
    yield ACCEPTED_AGAIN_AT
    accept_nomination(nomination=nomination, by=filing.commune.secretary, at=ACCEPTED_AGAIN_AT)


def finding(commune: Commune) -> Course:
    """Somebody of Thôn Đông, which never registered: found by the office (điều 85)."""
    yield FOUND_AT
    nomination = start_found(
        campaign=commune.campaign,
        subject=of_outsider(SubjectKind.INDIVIDUAL, commune.units["thondong"], _found()),
        tier=commune.tiers[-1],
        by=commune.secretary,
        at=FOUND_AT,
    )
    write_report(
        nomination=nomination,
        values={
            "achievements": "Chiều 27/7/2024, khi suối Thôn Đông nước lên nhanh, ông bơi ra kéo "
            "được hai em học sinh lớp 6 bị cuốn khỏi ngầm tràn, sơ cứu rồi chở đến Trạm Y tế. Hai "
            "em khỏe mạnh. Sau đó ông cùng bà con cắm cọc, chăng dây và biển báo ở ngầm tràn.",
            "summary": "Cứu hai em học sinh bị nước cuốn ở ngầm tràn Thôn Đông ngày 27/7/2024",
        },
        version=0,
        by=commune.secretary,
        at=FOUND_AT,
    )
    yield FOUND_ACCEPTED_AT
    accept_nomination(nomination=nomination, by=commune.secretary, at=FOUND_ACCEPTED_AT)


def _found() -> dict[str, object]:
    return {
        "subject_name": FOUND,
        "honorific": Honorific.MR,
        "birth_year": 1983,
        "occupation": "Nông dân",
        "post_kind": PostKind.WORKER,
        "address": "Thôn Đông, xã Mẫu",
    }


def holding(commune: Commune) -> Course:
    """A complaint about one household: nobody decides on it while it is looked into."""
    yield HELD_AT
    place_hold(
        nomination=_named(commune, HELD),
        kind=HoldKind.COMPLAINT,
        reason="Một số hộ phản ánh đại lý cân thiếu khi thu mua cà phê; Công an xã và công chức "
        "địa chính đang xác minh.",
        paper="Đơn phản ánh ngày 21/10/2024 của 4 hộ Thôn Tây",
        by=commune.secretary,
        at=HELD_AT,
    )


def _named(commune: Commune, name: str) -> Nomination:
    rows = commune.campaign.nominations.for_papers()
    return rows.get(subject_name=name)
