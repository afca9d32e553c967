"""One entry of the register: everything about it, another copy, the revocation, its QR code."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.typed import typed
from awards.forms import CopyForm, ReturnedForm, RevocationForm
from awards.permissions import (
    can_give_copy,
    can_keep_honours,
    can_note_returned,
    can_open_file,
    can_print_certificate,
    can_revoke,
)
from awards.register.entries import same_subject
from awards.register.outgoing import issued_for, key_of
from awards.register.verifying import award_qr_png, award_qr_svg, verify_url
from awards.services.revoking import give_copy, note_returned, revoke_award
from awards.states import PaperKind
from awards.views.award_fetching import award_or_404
from awards.views.filling import done
from awards.views.paper_rows import revoking_row
from campaigns.states import TierLevel
from core.acts import GET_OR_POST
from core.calendar import local_day

QR_FORMS = {"svg": ("image/svg+xml", award_qr_svg), "png": ("image/png", award_qr_png)}


@require_safe
def award(request, pk: int):
    """The whole entry, its copies, its revocation, what else the same subject received."""
    found = award_or_404(request, pk)
    user, revocation = request.user, found.revocation if found.is_revoked else None
    files = list(revocation.files.all()) if revocation else []
    context = {
        "award": found,
        "revocation": revocation,
        "is_overdue": bool(revocation and revocation.is_overdue(local_day(request.received_at))),
        "files": [each for each in files if can_open_file(user, each)],
        "outgoing": _revoking_row(found, user),
        "copies": found.copies.select_related("by"),
        "others": same_subject(found, user),
        "honour": getattr(found, "honour", None),
        "verify_url": verify_url(found),
        "copying": can_give_copy(user, found),
        "revoking": can_revoke(user, found),
        "returning": can_note_returned(user, found),
        "printing": can_print_certificate(user, found),
        "honouring": can_keep_honours(user, found.campaign),
    }
    return render(request, "awards/register_award.html", context)


def _revoking_row(found, user):
    """The paper that takes it back, once it is taken back or those above were asked to."""
    issued = issued_for(found.campaign)
    asked = key_of(PaperKind.REVOCATION_REQUEST, found) in issued
    if asked or (found.is_revoked and not found.revocation.is_mistake):
        return revoking_row(found, issued, user)
    return None


@GET_OR_POST
def copy(request, pk: int):
    """A certificate is given again."""
    found = award_or_404(request, pk)
    if refusal := _refused(request, found, can_give_copy(request.user, found)):
        return refusal
    form = CopyForm(request.POST or None, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        given = {"award": found, **form.cleaned_data}
        given["key"] = given.pop("form_key")
        if done(request, form, give_copy, **given):
            messages.success(request, "Đã ghi cấp lại. Bấm «In giấy khen» để in bản mới.")
            return redirect(found)
    context = {"award": found, "form": form, "title": "Cấp lại", "about": "", "draft": False}
    return render(request, "awards/register_form.html", context)


@GET_OR_POST
def revoke(request, pk: int):
    """A decision takes the award back."""
    found = award_or_404(request, pk)
    if refusal := _refused(request, found, can_revoke(request.user, found)):
        return refusal
    form = RevocationForm(request.POST or None, request.FILES or None, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        given = {"award": found, **form.cleaned_data}
        if done(request, form, revoke_award, **given):
            messages.success(request, "Đã ghi hủy bỏ. Khen thưởng này đã rời trang công khai.")
            return redirect(found)
    context = {
        "award": found,
        "form": form,
        "title": "Hủy bỏ, thu hồi",
        "draft": found.level == TierLevel.COMMUNE,
        "row": _request_row(found, request.user),
        "about": "Ghi quyết định hủy bỏ đã ký. Từ lúc ghi, trang vinh danh không còn tên này và "
        "trang xác minh báo «Đã bị hủy bỏ». Việc này không hoàn lại được.",
    }
    return render(request, "awards/register_form.html", context)


@GET_OR_POST
def returned(request, pk: int):
    """Certificate or money came back."""
    found = award_or_404(request, pk)
    if refusal := _refused(request, found, can_note_returned(request.user, found)):
        return refusal
    revocation = found.revocation
    form = ReturnedForm(
        request.POST or None,
        lacks_certificate=revocation.lacks_certificate,
        lacks_money=revocation.lacks_money,
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid():
        given = {"revocation": revocation, **form.days()}
        if done(request, form, note_returned, **given):
            messages.success(request, "Đã ghi ngày nộp lại.")
            return redirect(found)
    context = {"award": found, "form": form, "title": "Ghi đã nộp lại", "about": "", "draft": False}
    return render(request, "awards/register_form.html", context)


@require_safe
def qr(request, pk: int, form: str):
    """The QR code of the certificate, to be looked at or printed elsewhere."""
    found = award_or_404(request, pk)
    if form not in QR_FORMS:
        raise Http404
    content_type, draw = QR_FORMS[form]
    return HttpResponse(
        draw(found),
        content_type=content_type,
        headers={"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"},
    )


def _request_row(found, user):
    """The request to those above; the commune's own decision has its number by this form."""
    if found.level == TierLevel.COMMUNE:
        return None
    return revoking_row(found, issued_for(found.campaign), user)


def _refused(request, found, verdict):
    """Back to the entry with the reason, or nothing."""
    if verdict:
        return None
    messages.error(request, verdict.reason)
    return redirect(found)
