"""The draft of a numbered paper by its kind, and what the register asks of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import models

from awards.models import OutgoingPaper
from awards.papers.appraisal import appraisal_report
from awards.papers.council_submission import council_submission
from awards.papers.decision import decision_paper
from awards.papers.invitation import invitation
from awards.papers.minutes import session_minutes
from awards.papers.notice import notice_paper, opinion_report
from awards.papers.revocation import revocation_paper
from awards.papers.statistics import year_statistics
from awards.papers.submission import submission_paper
from awards.papers.summary import summary_report
from awards.papers.tally import tally_report
from awards.states import PaperKind
from core.calendar import paper_day
from core.papers.content import Block, Paper, Paragraph
from core.papers.errors import PaperFailed
from core.papers.words import end, finish, plain, runs
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
    PaperKind.REVOCATION_REQUEST: revocation_paper,
    PaperKind.SUMMARY: summary_report,
    PaperKind.STATISTICS: year_statistics,
}


@dataclass(frozen=True)
class Told:
    """What the draft says of itself, for the register: its «trích yếu», signer and recipients."""

    about: str = ""
    signer_title: str = ""
    signer_name: str = ""
    recipients: str = ""


def replacement_draft(old: OutgoingPaper, at: datetime) -> Paper:
    """What is to be signed in the place of an issued paper (NĐ 30/2020, điều 18).

    Drawn from what stands at `at`, with number and day open; its last sentence says what it
    replaces. Raises PaperFailed.
    """
    paper = _DRAWN[PaperKind(old.kind)](old.subject, at)
    name = paper.type_name.capitalize()
    said = f"{name} này thay thế {name} số {old.code} {paper_day(old.day)}"
    body = _with_last_sentence(paper.body, said)
    return replace(paper, key=f"{paper.key} thay the", number=None, day=None, draft=True, body=body)


def _with_last_sentence(body: tuple[Block, ...], said: str) -> tuple[Block, ...]:
    """The body with one more sentence where it ends with «./.»; below it where it does not."""
    for at in reversed(range(len(body))):
        block = body[at]
        if isinstance(block, Paragraph) and plain(block.text).endswith("./."):
            text = (*runs(finish(block.text, ". ")), str(end(said)))
            return (*body[:at], replace(block, text=text), *body[at + 1 :])
    return (*body, Paragraph(end(said)))


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
