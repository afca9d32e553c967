"""A numbered paper as pages offer it: a draft to print, or what was issued, and what to do."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from accounts.models import User
from awards.kinds import PAPER_WORDS
from awards.models import Award, Decision, OutgoingPaper
from awards.permissions import can_issue_paper, can_print_register
from awards.register.outgoing import Issued, issued_of, key_of
from awards.states import DecisionState, PaperKind
from campaigns.states import TierLevel
from core.papers.answers import SHEETS

ISSUED_IS_SIGNED = "Văn bản đã ban hành: hãy xem bản đã ký, không in lại bản dự thảo."


@dataclass(frozen=True)
class PaperRow:
    """One paper: issued, or a draft with its addresses; `lacking` says why there is none yet.

    `issue_url` is there for who may issue it now; `page_url` is the page of what it is of.
    """

    title: str
    note: str = ""
    issued: OutgoingPaper | None = None
    pdf: str = ""
    word: str = ""
    excel: str = ""
    issue_url: str = ""
    page_url: str = ""
    lacking: str = ""

    @property
    def state(self) -> str:
        """In which of the three states it is, as a badge says it."""
        if self.issued is not None:
            return "Đã ban hành"
        return "Dự thảo" if self.pdf else "Chưa có"

    @property
    def look(self) -> str:
        """The look of the badge."""
        if self.issued is not None:
            return "ok"
        return "todo" if self.pdf else "draft"


def draft_row(
    title: str, name: str, *keys: object, note: str = "", is_list: bool = False
) -> PaperRow:
    """A paper without a number: a draft for good, under its URL name; a list is a workbook too."""
    return PaperRow(
        title,
        note,
        pdf=reverse(name, args=keys),
        word=_form("docx", name, *keys),
        excel=_form("xlsx", name, *keys) if is_list else "",
    )


def paper_row(
    kind: PaperKind,
    subject: models.Model,
    issued: Issued,
    user: User,
    name: str = "",
    *keys: object,
    title: str = "",
    note: str = "",
    page_url: str = "",
    is_list: bool = False,
) -> PaperRow:
    """A numbered paper of a thing; `name` and `keys` are the address of its draft, if it has one.

    `issued` is `issued_for` of the campaign: no query for each row. A list has a workbook too, also
    when it was issued: what counts is the signed file, what one counts with is the workbook.
    """
    title = title or kind.label
    found = issued.get(key_of(kind, subject))
    excel = _form("xlsx", name, *keys) if name and is_list else ""
    if found is not None:
        return PaperRow(title, note, issued=found, excel=excel, page_url=page_url)
    may = can_issue_paper(user, kind, subject)
    url = reverse("awards:outgoing_issue", args=[PAPER_WORDS[kind], subject.pk]) if may else ""
    return PaperRow(
        title,
        note,
        pdf=reverse(name, args=keys) if name else "",
        word=_form("docx", name, *keys) if name else "",
        excel=excel,
        issue_url=url,
        page_url=page_url,
    )


def council_row(decision: Decision, issued: Issued, user: User) -> PaperRow:
    """What the council puts before the chairman; a list that was issued has no draft of it."""
    open_ = decision.state != DecisionState.ISSUED
    return paper_row(
        PaperKind.COUNCIL_SUBMISSION,
        decision,
        issued,
        user,
        "awards:council_submission" if open_ else "",
        decision.pk,
        title=f"Tờ trình của Hội đồng: {decision.tier.short_name}",
    )


def revoking_row(award: Award, issued: Issued, user: User, note: str = "") -> PaperRow:
    """What takes an award back: the commune's decision, of one from above the request to revoke."""
    name = "awards:revocation_paper" if can_print_register(user, award.authority) else ""
    kind, subject = PaperKind.REVOCATION_REQUEST, award
    if award.level == TierLevel.COMMUNE:
        kind, subject = PaperKind.REVOCATION, award.revocation
        subject.award = award
    title, page = f"{kind.label}: {award.name}", award.get_absolute_url()
    return paper_row(
        kind, subject, issued, user, name, award.pk, title=title, note=note, page_url=page
    )


def issued_answer(
    request: HttpRequest, kind: PaperKind, subject: models.Model, form: str = ""
) -> HttpResponse | None:
    """To what was issued, instead of drawing its draft again; nothing while it is a draft.

    Nor for the workbook of a list: that is no paper to sign.
    """
    if form in SHEETS:
        return None
    found = issued_of(kind, subject)
    if found is None:
        return None
    messages.info(request, ISSUED_IS_SIGNED)
    return redirect(found)


def _form(form: str, name: str, *keys: object) -> str:
    return reverse(name, args=[*keys, form])
