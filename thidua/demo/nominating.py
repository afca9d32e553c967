"""The units nominate themselves and everybody on their lists, 16 and 17 October.

Everything goes through the services: reports, the unit's own points, its meeting, confirmations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.states import UnitKind
from awards.models import Nomination, UnitMeeting
from awards.nominations.completeness import missing_of
from awards.services.judging import Judgement, save_sheet
from awards.services.meetings import Votes, add_meeting, write_votes
from awards.services.nominating import start_nominations
from awards.services.nomination_course import submit_nominations
from awards.services.nomination_files import attach_to_nomination
from awards.services.reporting import add_earlier_award, write_report
from awards.states import AwardFileUse, DossierPart, EarlierKind, SheetKind
from campaigns.models import Criterion
from campaigns.states import CriterionMethod
from core.uploads.checking import CheckedFile, check_upload
from registrations.models import Entrant
from registrations.states import State
from thidua.demo.courses import A_MOMENT, Course
from thidua.demo.desk import DRAFT, deciding_on
from thidua.demo.filing import Filing
from thidua.demo.pictures import scan
from thidua.demo.posts import aim_of
from thidua.demo.rows import PersonRow, RegistrationRow, instant, judged
from thidua.demo.telling import report_of

BEGUN_AT = instant("16/10 07:30")
MET_AT = instant("16/10 19:30")
WRITTEN_AT = instant("17/10 07:05")
HANDED_IN_AT = instant("17/10 08:30")
APART = timedelta(minutes=4)  # one unit after the other
# What a unit thinks of itself where the tables have no points, and above those that they have.
OWN_POINTS = Decimal(8)
FOND_OF_ITSELF = Decimal("0.5")

# What somebody had before: year, kind, form, decision; by name.
EARLIER = {
    "Y Wiêng Niê": (
        2022,
        EarlierKind.COMMENDATION,
        "Giấy khen của Chủ tịch Ủy ban nhân dân huyện",
        "Quyết định số 1846/QĐ-UBND ngày 10/11/2022 của Chủ tịch UBND huyện Krông Ana",
    ),
    "H'Nghen Kbuôr": (
        2023,
        EarlierKind.TITLE,
        "Chiến sĩ thi đua cơ sở",
        "Quyết định số 2210/QĐ-UBND ngày 20/6/2023 của Chủ tịch UBND huyện Krông Ana",
    ),
    "Buôn Čuăh": (
        2023,
        EarlierKind.COMMENDATION,
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
        "Quyết định số 97/QĐ-UBND ngày 15/11/2023 của Chủ tịch UBND xã",
    ),
}


@dataclass(frozen=True)
class Dossier:
    """A nomination with the row that it comes from; no person is the unit itself."""

    nomination: Nomination
    person: PersonRow | None
    points: str
    place: int  # among all of all units, in the order of the tables


def nominating(filing: Filing) -> Course:
    """All that a unit does, from choosing whom to put forward to handing in."""
    if filing.row.state != State.ACCEPTED:
        return
    at = BEGUN_AT + APART * filing.place
    yield at
    dossiers = _put_forward(filing, at)
    for each in dossiers:
        at += A_MOMENT
        yield at
        _write(each, filing, at)
    at = WRITTEN_AT + filing.place * timedelta(minutes=2)
    yield at
    whole = [each for each in dossiers if each.nomination.subject_name != DRAFT]
    nominations = [each.nomination for each in whole]
    _meet(whole, filing, at)
    _confirm(nominations, filing, at)
    at = HANDED_IN_AT + APART * filing.place
    yield at
    submit_nominations(nominations=nominations, by=filing.head, at=at)
    yield from deciding_on(nominations, filing)


def _put_forward(filing: Filing, at: datetime) -> list[Dossier]:
    """One act for each form of award; the unit itself comes first."""
    # With what was written into it since it was begun.
    filing.registration.refresh_from_db()
    entrants: dict[int, list[Entrant]] = {}
    for row, entrant in filing.entrants:
        entrants.setdefault(_aim(row), []).append(entrant)
    own = _aim(filing.row)
    made: list[Nomination] = []
    for place in sorted({own, *entrants}, key=lambda each: (each != own, each)):
        made += start_nominations(
            registration=filing.registration,
            itself=place == own,
            entrants=entrants.get(place, ()),
            tier=filing.commune.tiers[place],
            by=filing.head,
            at=at,
            # Namesakes of two units are two people here.
            namesakes=[each.pk for _, each in filing.entrants],
        )
    by_entrant = {each.entrant_id: each for each in made}
    rows = [(None, filing.row.points, None)]
    rows += [(row, row.points, each.pk) for row, each in filing.entrants]
    return [
        Dossier(by_entrant[key], row, points, 7 * filing.place + number)
        for number, (row, points, key) in enumerate(rows)
    ]


def _aim(row: PersonRow | RegistrationRow) -> int:
    """The place of the form of award; who left it open gets the lowest one."""
    aim = aim_of(row)
    return 2 if aim is None else aim


def _write(dossier: Dossier, filing: Filing, at: datetime) -> None:
    """Report, earlier awards, own points; of the draft the first words alone."""
    nomination, by = dossier.nomination, filing.head
    values = report_of(nomination, dossier.person, filing, dossier.place)
    is_draft = nomination.subject_name == DRAFT
    if is_draft:
        values = {name: values[name] for name in ("overview", "achievements")}
    write_report(nomination=nomination, values=values, version=0, by=by, at=at)
    if nomination.subject_name in EARLIER:
        names = ("year", "kind", "form", "decision")
        earlier = dict(zip(names, EARLIER[nomination.subject_name], strict=True))
        add_earlier_award(nomination=nomination, values=earlier, by=by, at=at)
    if not is_draft:
        judgements = dict(_own_points(dossier, filing))
        kind = SheetKind.SELF
        save_sheet(nomination=nomination, judgements=judgements, version=0, kind=kind, by=by, at=at)


def _own_points(dossier: Dossier, filing: Filing) -> Iterator[tuple[Criterion, Judgement]]:
    criteria = filing.commune.judged[dossier.nomination.subject_kind]
    given = judged(dossier.points) or [None] * len(criteria)
    for criterion, points in zip(criteria, given, strict=True):
        own = OWN_POINTS if points is None else points + FOND_OF_ITSELF
        if criterion.method == CriterionMethod.MET:
            own = criterion.maximum
        yield criterion, Judgement(min(own, criterion.maximum), "")


def _meet(dossiers: Sequence[Dossier], filing: Filing, at: datetime) -> None:
    """The unit's own meeting of the evening before, with a vote on each."""
    called = min(24 + filing.place, filing.registration.people_total or 1)
    meeting = add_meeting(
        campaign=filing.commune.campaign,
        unit=filing.unit,
        values=_meeting(filing, called),
        by=filing.head,
        at=at,
    )
    write_votes(
        meeting=meeting,
        votes={each.nomination: _votes(meeting, each) for each in dossiers},
        version=meeting.version,
        by=filing.head,
        at=at,
    )


def _meeting(filing: Filing, called: int) -> dict[str, object]:
    own = filing.row.people
    hall = "Nhà văn hóa" if filing.unit.kind == UnitKind.HAMLET else "Phòng họp"
    return {
        "held_at": MET_AT,
        "place": f"{hall}, {filing.unit.address}",
        "chair_name": filing.unit.head_name,
        "chair_title": filing.unit.head_title,
        "secretary_name": own[-1].name if own else filing.unit.head_name,
        "witness_name": "",
        "members_total": called,
        "members_present": called - called // 10,
        "discussion": "Người dự họp nghe từng báo cáo, hỏi lại số liệu rồi biểu quyết giơ tay.",
    }


def _votes(meeting: UnitMeeting, dossier: Dossier) -> Votes:
    """Most agree; some meetings have somebody who does not."""
    against = (dossier.place % 5 == 0) * (meeting.members_present // 8)
    return Votes(meeting.members_present - against, against)


def _confirm(nominations: Sequence[Nomination], filing: Filing, at: datetime) -> None:
    """A confirmation for whom one is asked for."""
    lacking = missing_of(nominations)
    for each in nominations:
        if any(gap.part == DossierPart.CONFIRMATION for gap in lacking[each.pk]):
            attach_to_nomination(
                nomination=each,
                use=AwardFileUse.CONFIRMATION,
                upload=_confirmation(),
                by=filing.head,
                at=at,
            )


@cache
def _confirmation() -> CheckedFile:
    """One picture for all of them: drawing takes its time."""
    drawn = scan(
        "GIẤY XÁC NHẬN",
        ("Xác nhận khoản đóng góp, vận động", "đã được ghi trong sổ của đơn vị."),
        "Ban phát triển thôn, buôn",
    )
    return check_upload(SimpleUploadedFile("giay-xac-nhan.jpg", drawn))
