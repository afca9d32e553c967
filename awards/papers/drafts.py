"""The draft of a numbered paper by its kind, and what the register asks of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from awards.papers.appraisal import appraisal_report
from awards.papers.council_submission import council_submission
from awards.papers.decision import decision_paper
from awards.papers.invitation import invitation
from awards.papers.minutes import session_minutes
from awards.papers.notice import notice_paper, opinion_report
from awards.papers.revocation import revocation_paper
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report
from awards.papers.tally import tally_report
from awards.states import PaperKind
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from registrations.papers import summing_up_report
from registrations.summing import sum_up

_DRAWN: dict[PaperKind, Callable[[Any, datetime], Paper]] = {
    PaperKind.SUMMING_UP: lambda campaign, at: summing_up_report(sum_up(campaign, at)),
    PaperKind.APPRAISAL: appraisal_report,
    PaperKind.INVITATION: lambda session, at: invitation(session),
    PaperKind.MINUTES: lambda session, at: session_minutes(session),
    PaperKind.TALLY: lambda found, at: tally_report(found.session, found),
    PaperKind.NOTICE: lambda notice, at: notice_paper(notice),
    PaperKind.OPINIONS: opinion_report,
    PaperKind.COUNCIL_SUBMISSION: council_submission,
    PaperKind.DECISION: decision_paper,
    PaperKind.SUBMISSION: submission_paper,
    PaperKind.REVOCATION: lambda revocation, at: revocation_paper(revocation.award, at),
    PaperKind.SUMMARY: summary_report,
}


@dataclass(frozen=True)
class Told:
    """What the draft says of itself, for the register: its «trích yếu», signer and recipients."""

    about: str = ""
    signer_title: str = ""
    signer_name: str = ""
    recipients: str = ""


def told_by_draft(kind: PaperKind, subject: models.Model, at: datetime) -> Told:
    """What a form of the register begins with; nothing for what the portal does not draw."""
    build = _DRAWN.get(kind)
    if build is None:
        return Told()
    try:
        paper = build(subject, at)
    except PaperFailed:
        return Told()
    # The one on the right: of two the first is left.
    signature = paper.signatures[min(1, len(paper.signatures) - 1)]
    return Told(
        about=paper.subject,
        signer_title=signature.title_lines[-1],
        signer_name=signature.name,
        recipients="; ".join(paper.recipients),
    )
