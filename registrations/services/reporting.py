"""Progress reports: asked for by the secretariat, written and sent by the units (clause V.3)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import Duplicate, Incomplete, RuleBroken, Stale, WrongState
from registrations.models import ProgressReport, Registration, ReportRequest
from registrations.permissions import can_ask_report, can_write_report
from registrations.services.drafting import STALE_ROW
from registrations.states import ReportState

ALREADY_SENT = "Báo cáo đã gửi, không sửa được nữa."


def ask_report(
    *,
    campaign: Campaign,
    title: str,
    guidance: str,
    closes_at: datetime,
    reminder_days: str,
    by: User,
    at: datetime,
) -> ReportRequest:
    """Ask every accepted unit for a report.

    Raises NotAllowed, RuleBroken when the day is past, Duplicate for the same one twice.
    """
    can_ask_report(by, campaign).require()
    if closes_at <= at:
        raise RuleBroken("Hạn gửi báo cáo phải sau lúc này.")
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        asked = ReportRequest.objects.filter(campaign=campaign, title=title, closes_at=closes_at)
        if asked.exists():
            raise Duplicate("Báo cáo này (cùng tên, cùng hạn) đã được yêu cầu.")
        request = ReportRequest.objects.create(
            campaign=campaign,
            title=title,
            guidance=guidance,
            closes_at=closes_at,
            reminder_days=reminder_days,
            at=at,
            by=by,
        )
        record_act(
            by=by,
            authority_id=campaign.authority_id,
            action=Action.REPORT_ASKED,
            subject=campaign,
            at=at,
            note=f"{title} (gửi {until_words(closes_at)})",
        )
    return request


def save_report(
    *,
    request: ReportRequest,
    registration: Registration,
    values: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
) -> ProgressReport:
    """Save a report that is being written; `version` 0 begins it.

    A draft is the unit's own and goes into the history when it is sent. Raises NotAllowed,
    WrongState when it was sent, Stale when `version` is not the stored one.
    """
    can_write_report(by, registration).require()
    _same_campaign(request, registration)
    with transaction.atomic():
        if version == 0:
            return _begin(request, registration, values, by)
        rows = ProgressReport.objects.filter(request=request, registration=registration)
        saved = rows.filter(version=version, state=ReportState.DRAFT).update(
            **values, version=F("version") + 1, by=by
        )
        if not saved:
            if rows.filter(state=ReportState.SENT).exists():
                raise WrongState(ALREADY_SENT)
            raise Stale(STALE_ROW)
        return rows.get()


def send_report(*, report: ProgressReport, version: int, by: User, at: datetime) -> None:
    """Send the report that was read; afterwards it is not changed any more.

    After the day it still goes, and is shown as late. Raises NotAllowed, WrongState when it was
    sent, Incomplete without a word on what was done, Stale when `version` is not the stored one.
    """
    can_write_report(by, report.registration).require()
    if report.state == ReportState.SENT:
        raise WrongState(ALREADY_SENT)
    with transaction.atomic():
        rows = ProgressReport.objects.filter(pk=report.pk, state=ReportState.DRAFT, version=version)
        if not rows.update(state=ReportState.SENT, sent_at=at, version=F("version") + 1, by=by):
            raise Stale("Báo cáo vừa được lưu hoặc gửi ở nơi khác. Hãy đọc lại rồi gửi.")
        report.refresh_from_db()
        if not report.done:
            raise Incomplete("Hãy ghi việc đã làm, kết quả trước khi gửi.")
        told = {
            name: (None, getattr(report, name)) for name in ("done", "difficulties", "proposals")
        }
        record_act(
            by=by,
            authority_id=report.registration.campaign.authority_id,
            action=Action.REPORT_SENT,
            subject=report.registration,
            at=at,
            part=report,
            changes={"state": (ReportState.DRAFT.value, ReportState.SENT.value), **told},
            note=str(report.request),
        )


def _begin(
    request: ReportRequest, registration: Registration, values: Mapping[str, Any], by: User
) -> ProgressReport:
    try:
        with transaction.atomic():
            return ProgressReport.objects.create(
                request=request, registration=registration, by=by, **values
            )
    except IntegrityError:
        raise Stale(STALE_ROW) from None


def _same_campaign(request: ReportRequest, registration: Registration) -> None:
    if request.campaign_id != registration.campaign_id:
        raise RuleBroken("Báo cáo này không thuộc phong trào của đăng ký.")
