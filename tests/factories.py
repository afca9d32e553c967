"""Builders: plain functions that take only what a test is about. No random names."""

from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from uuid import uuid4

from django.core.files.base import ContentFile

from accounts.models import Authority, Membership, Unit, User
from accounts.states import Level, Role, UnitKind
from awards.models import Nomination
from awards.nominations.subjects import of_entrant, of_registration
from awards.states import NominationState
from campaigns.models import Campaign, InvitedUnit
from core.calendar import COMMUNE_TZ
from registrations.forms.people_rows import fields_of
from registrations.models import (
    Attachment,
    Contribution,
    Entrant,
    Extension,
    HandIn,
    PeopleImport,
    Pledge,
    ProgressReport,
    Registration,
    Reminder,
    ReportRequest,
    ResultEntry,
    Return,
)
from registrations.people_columns import EXAMPLES, columns_of
from registrations.snapshot import words
from registrations.states import (
    ContributionKind,
    EntrantKind,
    FileUse,
    Honorific,
    Origin,
    ReminderReason,
    ReportState,
    State,
)
from tests.plan import PLAN as PLAN
from tests.plan import campaign_of


def at(text: str) -> datetime:
    """An instant in the commune's time: at("2024-04-09 23:59:59.999999")."""
    return datetime.fromisoformat(text).replace(tzinfo=COMMUNE_TZ)


# Instants that mean something.
OPEN = at("2024-04-01 09:00")  # registrations are taken
DEADLINE = at("2024-04-10 00:00")  # the first instant that is too late
REVIEW = at("2024-10-20 09:00")  # results are known, the secretariat scores


def make_authority(name: str = "xã Mẫu", slug: str = "xa-mau") -> Authority:
    return Authority.objects.create(name=name, slug=slug, level=Level.COMMUNE, place="Mẫu")


def make_unit(authority: Authority, name: str, kind: UnitKind = UnitKind.HAMLET) -> Unit:
    return Unit.objects.create(
        authority=authority,
        name=name,
        kind=kind,
        head_name="Y Wiêng Niê",
        head_title="Trưởng thôn",
        phone="0900 000 001",
    )


def make_person(
    username: str, role: Role, authority: Authority, unit: Unit | None = None, name: str = ""
) -> User:
    user = User.objects.create_user(username, full_name=name or username)
    Membership.objects.create(user=user, authority=authority, role=role, unit=unit)
    return user


def make_campaign(authority: Authority) -> Campaign:
    """The campaign of the real plan; every unit of the authority is called on."""
    return campaign_of(authority, OPEN)


def invite(campaign: Campaign, unit: Unit) -> None:
    InvitedUnit.objects.get_or_create(campaign=campaign, unit=unit)


def make_registration(
    campaign: Campaign, unit: Unit, state: State = State.DRAFT, **fields
) -> Registration:
    """A registration in any state, without the way that led there."""
    invite(campaign, unit)
    filed = {}
    if state not in (State.DRAFT, State.WITHDRAWN):
        count = campaign.registrations.filter(receipt_number__isnull=False).count()
        filed = {"submitted_at": OPEN, "receipt_number": 1000 + count}
    values = {
        "head_name": "Y Wiêng Niê",
        "head_title": "Trưởng thôn",
        "phone": "0900 000 001",
        "started_at": OPEN,
        "edited_at": OPEN,
        **filed,
        **fields,
    }
    registration = Registration.objects.create(campaign=campaign, unit=unit, state=state, **values)
    return registration


def make_hand_in(registration: Registration, by: User, revision: int = 1) -> HandIn:
    """A hand-in of the registration as it is now, without the way that led there."""
    return HandIn.objects.create(
        registration=registration,
        revision=revision,
        key=uuid4(),
        at=OPEN,
        by=by,
        words=words(registration),
    )


def make_return(registration: Registration, by: User, due_at: datetime) -> Return:
    return Return.objects.create(
        registration=registration,
        reason="Ghi rõ chỉ tiêu bằng số.",
        due_at=due_at,
        at=OPEN,
        by=by,
    )


def make_extension(campaign: Campaign, unit: Unit, by: User, closes_at: datetime) -> Extension:
    return Extension.objects.create(
        campaign=campaign,
        unit=unit,
        closes_at=closes_at,
        reason="Trưởng thôn nằm viện",
        signer="Chủ tịch Y Bhiăp Niê",
        at=OPEN,
        by=by,
    )


def make_pledge(registration: Registration, **fields) -> Pledge:
    values = {
        "theme": registration.campaign.themes.first(),
        "content": "Làm đường hoa ở trục chính của thôn",
        "indicator": "Chiều dài đường hoa",
        "unit_of_measure": "mét",
        "target": Decimal(500),
        "due_on": date(2024, 8, 25),
        **fields,
    }
    return Pledge.objects.create(registration=registration, **values)


def make_entry(pledge: Pledge, value: str, as_of: str, **fields) -> ResultEntry:
    """A result of a day, as it was written down; the pledge's own result is not touched."""
    by = fields.pop("by", None) or User.objects.order_by("pk").first()
    return ResultEntry.objects.create(
        pledge=pledge,
        value=Decimal(value),
        as_of=date.fromisoformat(as_of),
        **{"at": OPEN, "by": by, **fields},
    )


def make_entrant(
    registration: Registration, name: str = "H'Hen Niê", kind=EntrantKind.INDIVIDUAL, **fields
) -> Entrant:
    values = {
        "honorific": Honorific.MS,
        "birth_year": 1985,
        "occupation": "Nông dân",
        "address": "Buôn Čuăh",
        "content": "Hiến 50 m² đất mở rộng đường",
        **fields,
    }
    return Entrant.objects.create(registration=registration, full_name=name, kind=kind, **values)


def make_import(
    registration: Registration, by: User, kind=EntrantKind.INDIVIDUAL, rows=None, **fields
) -> PeopleImport:
    """A list that waits to be confirmed; its one person is on no list yet."""
    columns = columns_of(kind, fields_of(kind))
    values = {
        "rows": rows or [[EXAMPLES[kind].get(each.name, "") for each in columns]],
        "source": "Danh sách dán",
        "at": OPEN,
        **fields,
    }
    if rows is None:
        values["rows"][0][1] = "Trần Thị Đào"
    return PeopleImport.objects.create(registration=registration, kind=kind, by=by, **values)


def make_contribution(
    registration: Registration, value: int, entrant: Entrant | None = None, **fields
) -> Contribution:
    values = {
        "kind": ContributionKind.MONEY,
        "origin": Origin.OWN,
        "content": "Ủng hộ làm đường",
        "work": "Đường trục chính",
        "given_on": date(2024, 6, 1),
        **fields,
    }
    return Contribution.objects.create(
        registration=registration, entrant=entrant, value=Decimal(value), **values
    )


def make_report_request(campaign: Campaign, by: User, **fields) -> ReportRequest:
    values = {
        "title": "Báo cáo sáu tháng",
        "guidance": "Nêu rõ số liệu.",
        "closes_at": at("2024-06-26 00:00"),
        "at": OPEN,
        **fields,
    }
    return ReportRequest.objects.create(campaign=campaign, by=by, **values)


def make_report(
    request: ReportRequest, registration: Registration, by: User, sent_at: datetime | None = None
) -> ProgressReport:
    """A report, being written; or sent, when `sent_at` says so."""
    return ProgressReport.objects.create(
        request=request,
        registration=registration,
        state=ReportState.DRAFT if sent_at is None else ReportState.SENT,
        done="Đã làm 300 mét đường hoa.",
        sent_at=sent_at,
        by=by,
    )


def make_reminder(campaign: Campaign, unit: Unit, **fields) -> Reminder:
    values = {
        "reason": ReminderReason.MISSING,
        "occasion": "dang-ky:2024-04-01",
        "text": "Đơn vị chưa đăng ký thi đua. Hạn: hết ngày 9/4/2024.",
        "at": OPEN,
        **fields,
    }
    return Reminder.objects.create(campaign=campaign, unit=unit, **values)


def make_attachment(
    registration: Registration,
    by: User,
    name: str = "bien-ban.pdf",
    data: bytes = b"%PDF-",
    **fields,
) -> Attachment:
    """A file that is there, without the way it came."""
    values = {
        "use": FileUse.EVIDENCE,
        "content_type": "application/pdf" if name.endswith(".pdf") else "image/jpeg",
        "size": len(data),
        "sha256": sha256(data).hexdigest(),
        "at": OPEN,
        **fields,
    }
    return Attachment.objects.create(
        registration=registration, by=by, name=name, file=ContentFile(data, name), **values
    )


def make_nomination(
    registration: Registration,
    entrant: Entrant | None = None,
    state: NominationState = NominationState.ACCEPTED,
    **fields,
) -> Nomination:
    """A nomination for the lowest tier in any state, without the way that led there."""
    campaign = registration.campaign
    values = {
        **(of_registration(registration) if entrant is None else of_entrant(entrant)),
        "campaign": campaign,
        "tier": campaign.tiers.last(),
        "state": state,
        "started_at": REVIEW,
        "edited_at": REVIEW,
        **fields,
    }
    if state != NominationState.DRAFT:
        values = {"submitted_at": REVIEW, "revision": 1, **values}
    if state == NominationState.ACCEPTED:
        values = {"accepted_at": REVIEW, **values}
    made = Nomination(**values)
    made.fill_keys()
    made.namesake = campaign.nominations.filter(subject_key=made.subject_key).count()
    made.save()
    return made
