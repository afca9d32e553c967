"""The demo's council: set up by decision, called together, voting in secret on 5 November."""

from collections.abc import Mapping
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from awards.council.agenda import Candidate, candidates
from awards.council.polls import poll_of
from awards.council.voting import Ballots, Votes
from awards.models import Council, CouncilMember, CouncilSession, SessionItem
from awards.services.agenda import set_agenda
from awards.services.attending import Mark, note_attendance
from awards.services.councils import set_up_council
from awards.services.seats import add_member
from awards.services.sessions import open_session, plan_session, write_notes
from awards.services.signed import keep_signed
from awards.services.voting import (
    close_round,
    close_session,
    count_paper,
    open_round,
    receive_written,
)
from awards.states import AwardFileUse, Choice, CouncilRole, Presence, VoteMode
from core.calendar import local_day
from core.uploads.checking import CheckedFile, check_upload
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.minutes import (
    AGENDA,
    CONCLUSION,
    DISCUSSION,
    DISSENT,
    GUESTS,
    PLACE,
    TELLERS,
    WRITTEN_NOTE,
)
from thidua.demo.pictures import scan
from thidua.demo.rows import day, instant
from thidua.demo.seats import SEATS, SeatRow

SET_UP_AT = instant("28/10 08:30")
PLANNED_AT = instant("29/10 08:15")
AGENDA_AT = instant("30/10 09:00")
ROLL_AT = instant("5/11 07:50")
OPENED_AT = instant("5/11 08:00")
WRITTEN_AT = instant("5/11 08:10")
TELLERS_AT = instant("5/11 08:20")
VOTE_AT = instant("5/11 09:30")
COUNTED_AT = instant("5/11 10:20")
CLOSED_AT = instant("5/11 11:10")
SIGNED_AT = instant("5/11 15:30")
DECISION = "12/QĐ-UBND"
DECIDED_ON = date(2024, 1, 15)


def convening(commune: Commune) -> Course:
    """From the decision on the council to its signed minutes."""
    yield SET_UP_AT
    council = _set_up(commune)
    yield PLANNED_AT
    session = _plan(commune, council)
    yield AGENDA_AT
    _choose(session, commune)
    yield from _meet(session, commune)
    yield SIGNED_AT
    for use, title in (
        (AwardFileUse.SESSION_MINUTES, "BIÊN BẢN HỌP HỘI ĐỒNG"),
        (AwardFileUse.TALLY, "BIÊN BẢN KIỂM PHIẾU"),
    ):
        upload = _scan(title, f"{use.value}.jpg", "Họp ngày 5/11/2024, trụ sở UBND xã")
        keep_signed(session=session, use=use, upload=upload, by=commune.secretary, at=SIGNED_AT)


def _set_up(commune: Commune) -> Council:
    council = set_up_council(
        authority=commune.campaign.authority,
        values={
            "name": "Hội đồng Thi đua - Khen thưởng xã Mẫu",
            "decision_number": DECISION,
            "decided_on": DECIDED_ON,
        },
        copy_members=False,
        upload=_scan("QUYẾT ĐỊNH", "quyet-dinh-hoi-dong.jpg", "Kiện toàn Hội đồng, 9 thành viên"),
        by=commune.secretary,
        at=SET_UP_AT,
    )
    for row in SEATS:
        council.refresh_from_db()
        add_member(
            council=council,
            values=_seat(row, commune),
            version=council.version,
            by=commune.secretary,
            at=SET_UP_AT,
        )
    return council


def _seat(row: SeatRow, commune: Commune) -> Mapping[str, object]:
    accounts: dict[str, User] = {
        "chutich": commune.chairman,
        "hoidong": commune.councillor,
        "vanphong": commune.secretary,
    }
    return {
        "full_name": row.name,
        "title": row.title,
        "role": row.role,
        "votes": True,
        "birth_year": row.birth_year,
        "user": accounts.get(row.account),
        "unit": commune.units.get(row.unit),
    }


def _plan(commune: Commune, council: Council) -> CouncilSession:
    return plan_session(
        campaign=commune.campaign,
        values={
            "planned_at": OPENED_AT,
            "place": PLACE,
            "agenda": AGENDA,
            "guests": GUESTS,
            "chair": council.members.get(role=CouncilRole.CHAIR),
            "secretary": council.members.get(role=CouncilRole.SECRETARY),
        },
        by=commune.secretary,
        at=PLANNED_AT,
    )


def _choose(session: CouncilSession, commune: Commune) -> None:
    """Everybody who has reached a form of award and whom nothing stands against."""
    set_agenda(
        session=session,
        chosen={
            each.nomination.pk: _lower(each)
            for each in candidates(session, local_day(AGENDA_AT))
            if each.place.standing.tier is not None and not each.blocks
        },
        version=session.version,
        by=commune.secretary,
        at=AGENDA_AT,
    )


def _lower(candidate: Candidate) -> int:
    """Of what was reached and what was asked for the lower one."""
    return max(candidate.tiers, key=lambda each: each.order).pk


def _meet(session: CouncilSession, commune: Commune) -> Course:
    by = commune.secretary
    yield ROLL_AT
    session.refresh_from_db()
    away = next(row.name for row in SEATS if row.away)
    note_attendance(
        session=session,
        marks={each.pk: _mark(each) for each in session.council.members.all()},
        version=session.version,
        by=by,
        at=ROLL_AT,
    )
    yield OPENED_AT
    session.refresh_from_db()
    open_session(session=session, version=session.version, by=by, at=OPENED_AT)
    yield WRITTEN_AT
    _receive(session, session.council.members.get(full_name=away), commune)
    yield TELLERS_AT
    _note(session, {"tellers": TELLERS}, commune)
    yield VOTE_AT
    found = open_round(
        session=session,
        mode=VoteMode.PAPER,
        items=session.items.all(),
        reason="",
        by=by,
        at=VOTE_AT,
    )
    yield COUNTED_AT
    ballots, votes = _count(session)
    count_paper(
        round=found, ballots=ballots, votes=votes, version=found.version, by=by, at=COUNTED_AT
    )
    found.refresh_from_db()
    close_round(round=found, version=found.version, by=by, at=COUNTED_AT)
    yield CLOSED_AT
    _note(session, {"discussion": DISCUSSION}, commune)
    close_session(
        session=session,
        version=session.version,
        conclusion=CONCLUSION,
        fail_reasons={},
        by=by,
        at=CLOSED_AT,
    )
    session.refresh_from_db()


def _mark(member: CouncilMember) -> Mark:
    row = next(each for each in SEATS if each.name == member.full_name)
    return Mark(Presence.ABSENT, row.away) if row.away else Mark(Presence.PRESENT)


def _receive(session: CouncilSession, member: CouncilMember, commune: Commune) -> None:
    """The signed opinion of who is away: agrees to everybody but one."""
    poll = poll_of(session)
    receive_written(
        session=session,
        member=member,
        choices={
            item.pk: Choice.BLANK if item.nomination.subject_name in DISSENT else Choice.AGREE
            for item in poll.items
            if member.pk not in poll.recused_on(item)
        },
        note=WRITTEN_NOTE,
        received_on=day("4/11"),
        upload=_scan("PHIẾU LẤY Ý KIẾN", "phieu-lay-y-kien.jpg", "Ý kiến của thành viên vắng mặt"),
        version=0,
        by=commune.secretary,
        at=WRITTEN_AT,
    )


def _note(session: CouncilSession, values: Mapping[str, str], commune: Commune) -> None:
    session.refresh_from_db()
    write_notes(
        session=session,
        values=values,
        version=session.version,
        by=commune.secretary,
        at=TELLERS_AT if "tellers" in values else CLOSED_AT,
    )
    session.refresh_from_db()


def _count(session: CouncilSession) -> tuple[Ballots, dict[int, Votes]]:
    """What the tellers found: all ballots came back and are valid."""
    poll = poll_of(session)
    handed = len(poll.room.handed([poll.recused_on(item) for item in poll.items]))
    votes = {
        item.pk: _votes(item, len(poll.room.present - poll.recused_on(item))) for item in poll.items
    }
    return Ballots(handed, handed, handed, 0), votes


def _votes(item: SessionItem, voters: int) -> Votes:
    against, blank = DISSENT.get(item.nomination.subject_name, (0, 0))
    return Votes(voters - against - blank, against, blank)


def _scan(title: str, name: str, *lines: str) -> CheckedFile:
    return check_upload(SimpleUploadedFile(name, scan(title, lines, "Trần Quốc Toàn")))
