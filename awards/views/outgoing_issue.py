"""Writing a signed paper into the register of outgoing papers, and replacing one."""

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from accounts.typed import typed
from awards.forms import OutgoingForm, ReplacementForm
from awards.kinds import PAPER_KINDS
from awards.models import RegisterBook, Revocation, VoteRound
from awards.models.outgoing import RULES
from awards.papers import told_by_draft
from awards.permissions import can_issue_paper, can_replace_paper, can_see_outgoing
from awards.permissions.outgoing import campaign_of
from awards.register.numbering import proposed
from awards.register.outgoing import issued_of
from awards.services.outgoing import ISSUED_ALREADY, issue_paper, replace_paper
from awards.states import PaperKind
from awards.views.award_fetching import authority_or_404, award_or_404
from awards.views.fetching import campaign_or_404, decision_or_404, notice_or_404, session_or_404
from awards.views.filling import done
from awards.views.outgoing import outgoing_or_404
from core.acts import GET_OR_POST
from core.calendar import format_day, local_day

KEPT_BY = "Văn thư"


@GET_OR_POST
def issue(request, word: str, pk: int):
    """Number, day, signer and the signed file of a paper: from then on nothing of it changes."""
    if word not in PAPER_KINDS:
        raise Http404
    kind = PAPER_KINDS[word]
    subject = _subject_or_404(request, kind, pk)
    campaign = campaign_of(subject)
    if not can_see_outgoing(request.user, campaign.authority):
        raise Http404
    if refusal := _refused(request, kind, subject):
        return refusal
    initial = _initial(kind, subject, campaign, request.received_at)
    form = OutgoingForm(*_sent(request), typed=typed(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        given = {"kind": kind, "subject": subject, "signed": form.signed()}
        if done(request, form, issue_paper, **given):
            found = issued_of(kind, subject)
            messages.success(request, f"Đã ghi ban hành {found.code}.")
            return redirect(found)
    context = {
        "form": form,
        "authority": campaign.authority,
        "title": f"Ghi ban hành: {kind.label}",
        "about": "Ghi số, ngày, người ký đúng như bản đã ký, đóng dấu rồi gửi bản ấy lên. Ghi xong "
        "thì không sửa được nữa; nội dung sai thì ban hành văn bản thay thế.",
        "back": _page_of(kind, subject),
    }
    return render(request, "awards/outgoing_form.html", context)


@GET_OR_POST
def replace(request, pk: int):
    """A paper of the same kind that takes the place of one whose content is wrong."""
    old = outgoing_or_404(request, pk)
    verdict = can_replace_paper(request.user, old)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(old)
    kind = PaperKind(old.kind)
    code = proposed(old.authority, kind, local_day(request.received_at).year)
    told = ("about", "signer_title", "signer_name", "recipients", "kept_by", "copies")
    initial = {"number": str(code), **{name: getattr(old, name) for name in told}}
    form = ReplacementForm(*_sent(request), typed=typed(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        given = {"paper": old, "signed": form.signed(), "reason": reason}
        if done(request, form, replace_paper, **given):
            found = issued_of(kind, old.subject)
            messages.success(request, f"Đã ban hành {found.code} thay thế {old.code}.")
            return redirect(found)
    context = {
        "form": form,
        "authority": old.authority,
        "title": f"Thay thế {old.code}",
        "about": f"{old.get_kind_display()} số {old.code} vẫn được giữ nguyên trong sổ, ghi rõ đã "
        "được thay thế (NĐ 30/2020, điều 18). Văn bản mới cùng loại, có số và ngày của nó.",
        "back": old.get_absolute_url(),
        "draft_of": old,
    }
    return render(request, "awards/outgoing_form.html", context)


def _refused(request: HttpRequest, kind: PaperKind, subject: models.Model):
    """Away from the form with the reason, or nothing."""
    verdict = can_issue_paper(request.user, kind, subject)
    there = issued_of(kind, subject)
    if verdict and there is None:
        return None
    already = ISSUED_ALREADY.format(kind=kind.label, code=there.code) if there else ""
    messages.error(request, verdict.reason or already)
    return redirect(there or _page_of(kind, subject))


def _initial(kind: PaperKind, subject: models.Model, campaign, at) -> dict:
    """The next number, and what the draft says of itself."""
    told = told_by_draft(kind, subject, at)
    initial = {
        "number": str(proposed(campaign.authority, kind, local_day(at).year)),
        "about": told.about,
        "signer_title": told.signer_title or campaign.signer_title.upper(),
        "signer_name": told.signer_name or campaign.signer_name,
        "recipients": told.recipients,
        "kept_by": KEPT_BY,
    }
    if isinstance(subject, Revocation):
        initial |= {
            "number": subject.decision_number,
            "day": format_day(subject.decided_on),
            "about": f"Về việc hủy bỏ Quyết định tặng {subject.award.form_name} và thu hồi đối với "
            f"{subject.award.name}",
        }
    return initial


def _subject_or_404(request: HttpRequest, kind: PaperKind, pk: int) -> models.Model:
    """What the paper is of, if the person may see it."""
    column = RULES[kind].column
    if column == "session":
        return session_or_404(request, pk)
    if column == "notice":
        return notice_or_404(request, pk)
    if column == "decision":
        return decision_or_404(request, pk)
    if column == "round":
        found = get_object_or_404(VoteRound, pk=pk)
        found.session = session_or_404(request, found.session_id)
        return found
    if column == "award":
        return award_or_404(request, pk)
    if column == "register":
        book = get_object_or_404(RegisterBook.objects.select_related("authority"), pk=pk)
        authority_or_404(request, book.authority.slug)
        return book
    if column == "revocation":
        revocation = get_object_or_404(Revocation, pk=pk)
        revocation.award = award_or_404(request, revocation.award_id)
        return revocation
    return campaign_or_404(request, pk)


def _page_of(kind: PaperKind, subject: models.Model) -> str:
    """The page to which the paper belongs."""
    column = RULES[kind].column
    if column == "round":
        return reverse("awards:session_papers", args=[subject.session_id])
    if column == "session":
        return reverse("awards:session_papers", args=[subject.pk])
    if column == "notice":
        return reverse("awards:notice", args=[subject.pk])
    if column in ("decision", "award"):
        return subject.get_absolute_url()
    if column == "register":
        return reverse("awards:register", args=[subject.authority.slug])
    if column == "revocation":
        return subject.award.get_absolute_url()
    return reverse("awards:papers", args=[subject.pk])


def _sent(request: HttpRequest) -> tuple:
    return (request.POST, request.FILES) if request.method == "POST" else ()
