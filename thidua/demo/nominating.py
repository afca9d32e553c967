"""The units nominate themselves and everybody on their lists, 18 October; the office accepts them.

What a dossier needs beside its nomination is laid down as rows: the demo shows nominations, it does
not tell how each report came to be written.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from awards.completeness import JUDGED, missing_of
from awards.models import (
    AchievementReport,
    Nomination,
    Score,
    ScoreSheet,
    UnitMeeting,
    UnitVote,
)
from awards.services.nominating import edit_nomination, start_nominations
from awards.services.nomination_course import submit_nominations
from awards.services.nomination_desk import accept_nominations
from awards.services.nomination_files import attach_to_nomination
from awards.states import AwardFileUse, DossierPart, SheetKind
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.uploads.checking import CheckedFile, check_upload
from registrations.states import State
from thidua.demo.commune import Commune
from thidua.demo.filing import Filing
from thidua.demo.pictures import scan
from thidua.demo.rows import instant

STARTED_AT = instant("18/10 07:00")
HANDED_IN_AT = instant("18/10 07:40")
ACCEPTED_AT = instant("18/10 08:05")
HELD_AT = instant("17/10 19:00")
OWN_POINTS = Decimal("9")


def nominate(filings: Iterable[Filing], commune: Commune) -> None:
    """Every accepted registration puts forward all its subjects for the lowest form of award."""
    confirmation = _confirmation()
    for filing in filings:
        if filing.registration.state == State.ACCEPTED:
            nominations = _put_forward(filing, commune)
            _count_people(nominations[0], filing)
            _fill(nominations, filing, commune, confirmation)
            submit_nominations(nominations=nominations, by=filing.head, at=HANDED_IN_AT)
            accept_nominations(nominations=nominations, by=commune.secretary, at=ACCEPTED_AT)


def _put_forward(filing: Filing, commune: Commune) -> list[Nomination]:
    entrants = [entrant for _, entrant in filing.entrants]
    return start_nominations(
        registration=filing.registration,
        itself=True,
        entrants=entrants,
        tier=commune.tiers[-1],
        by=filing.head,
        at=STARTED_AT,
        # Namesakes of two units are two people here.
        namesakes=[each.pk for each in entrants],
    )


def _count_people(itself: Nomination, filing: Filing) -> None:
    """What a unit had left open in its registration a dossier has to say."""
    if itself.people_total is None:
        edit_nomination(
            nomination=itself,
            values={"people_total": 60 + filing.place},
            version=itself.version,
            by=filing.head,
            at=STARTED_AT,
        )


def _fill(
    nominations: Sequence[Nomination],
    filing: Filing,
    commune: Commune,
    confirmation: CheckedFile,
) -> None:
    """Report, meeting, own points; a confirmation for whom one is asked for."""
    AchievementReport.objects.bulk_create(_report(each, filing) for each in nominations)
    meeting = _meeting(filing)
    UnitVote.objects.bulk_create(
        UnitVote(meeting=meeting, nomination=each, agree=meeting.members_present, disagree=0)
        for each in nominations
    )
    _score(nominations, filing, commune.campaign.criteria.all())
    lacking = missing_of(nominations)
    for each in nominations:
        if any(gap.part == DossierPart.CONFIRMATION for gap in lacking[each.pk]):
            attach_to_nomination(
                nomination=each,
                use=AwardFileUse.CONFIRMATION,
                upload=confirmation,
                by=filing.head,
                at=STARTED_AT,
            )


def _report(nomination: Nomination, filing: Filing) -> AchievementReport:
    entrant = nomination.entrant
    works = [entrant.content] if entrant else [each.content for each in filing.row.pledges]
    done = "\n".join(f"{each}." for each in works) or "Hoàn thành các nội dung đã đăng ký."
    return AchievementReport(
        nomination=nomination,
        overview=f"{nomination} thuộc {filing.unit}, tham gia phong trào từ ngày phát động.",
        achievements=done,
        measures="Bàn bạc công khai, phân công rõ người rõ việc, kiểm tra hằng tháng.",
        effects="Bà con làm theo, đường làng ngõ xóm sạch đẹp hơn trước.",
        compliance="Chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước.",
        summary=(works[0] if works else "Hoàn thành các nội dung đã đăng ký")[:400],
        saved_at=STARTED_AT,
        saved_by=filing.head,
    )


def _meeting(filing: Filing) -> UnitMeeting:
    called = 20 + filing.place
    return UnitMeeting.objects.create(
        campaign=filing.commune.campaign,
        unit=filing.unit,
        held_at=HELD_AT,
        place="Nhà sinh hoạt cộng đồng",
        chair_name=filing.unit.head_name,
        chair_title=filing.unit.head_title,
        secretary_name=filing.unit.head_name,
        members_total=called,
        members_present=called - 2,
    )


def _score(
    nominations: Sequence[Nomination], filing: Filing, criteria: Iterable[Criterion]
) -> None:
    judged = [each for each in criteria if each.method in JUDGED]
    at = STARTED_AT + timedelta(minutes=20)
    sheets = ScoreSheet.objects.bulk_create(
        ScoreSheet(nomination=each, kind=SheetKind.SELF, saved_at=at, saved_by=filing.head)
        for each in nominations
    )
    Score.objects.bulk_create(
        Score(
            sheet=sheet,
            criterion=criterion,
            points=criterion.maximum if criterion.method == CriterionMethod.MET else OWN_POINTS,
            saved_at=at,
            saved_by=filing.head,
        )
        for sheet in sheets
        for criterion in judged
        if criterion.subject_kind == sheet.nomination.subject_kind
    )


def _confirmation() -> CheckedFile:
    drawn = scan(
        "GIẤY XÁC NHẬN",
        ("Xác nhận khoản đóng góp, vận động", "đã được ghi trong sổ của đơn vị."),
        "Ban phát triển thôn, buôn",
    )
    return check_upload(SimpleUploadedFile("giay-xac-nhan.jpg", drawn))
