"""The unit's part of a nomination's course: check, hand in, receipt, withdraw, work again."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from awards.nominations.completeness import missing
from awards.nominations.deadlines import nomination_term
from awards.nominations.nominees import nominees, ready
from awards.nominations.snapshot import sheet, words
from awards.permissions import can_submit_nomination, writes_nomination
from awards.services.nomination_course import (
    HANDED_IN,
    reopen_nomination,
    submit_nominations,
    withdraw_nomination,
)
from awards.views.fetching import nomination_or_404, registration_of, unit_or_404, way_back
from core.acts import carry_out, number_sent
from core.errors import RuleBroken

NOT_AGREED = "Hãy đánh dấu vào ô cam đoan rồi nộp."
NOTHING_READY = "Chưa có hồ sơ nào đủ để nộp."


@require_safe
def check(request, pk: int):
    """Read the whole dossier once more before handing it in."""
    nomination = nomination_or_404(request, pk)
    term = nomination_term(nomination.campaign, nomination.unit_id)
    context = {
        "nomination": nomination,
        "back": way_back(request, nomination),
        "term": term,
        "returned": nomination.open_return,
        "missing": missing(nomination),
        "sheet": sheet(words(nomination)),
        "submit": can_submit_nomination(request.user, nomination, request.received_at, term),
        "is_ours": bool(writes_nomination(request.user, nomination)),
    }
    return render(request, "awards/nomination_check.html", context)


@require_POST
def submit(request, pk: int):
    """Hand in. The second click of a double click gets the same receipt."""
    nomination = nomination_or_404(request, pk)
    done = nomination.state in HANDED_IN and writes_nomination(request.user, nomination)
    if not done:
        if "agreed" not in request.POST:
            messages.error(request, NOT_AGREED)
            return redirect("awards:nomination_check", pk)
        nomination.version = number_sent(request, "version")
        if not _hand_in(request, [nomination]):
            return redirect("awards:nomination_check", pk)
    return redirect("awards:nomination_receipt", pk)


@require_safe
def receipt(request, pk: int):
    """Server time of what was handed in; stays true when bookmarked."""
    nomination = nomination_or_404(request, pk)
    hand_ins = nomination.hand_ins.select_related("by").defer("words")
    if not hand_ins:
        return redirect(nomination)
    context = {
        "nomination": nomination,
        "back": way_back(request, nomination),
        "hand_ins": hand_ins,
    }
    return render(request, "awards/nomination_receipt.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def submit_ready(request, campaign_pk: int, unit_pk: int):
    """Hand in all complete nominations of the unit at once."""
    campaign, unit = unit_or_404(request, campaign_pk, unit_pk)
    registration = registration_of(campaign, unit)
    waiting = ready(nominees(registration)) if registration else []
    if request.method == "POST":
        sent = request.POST.getlist("ho-so")
        chosen = [each for each in waiting if f"{each.pk}-{each.version}" in sent]
        if "agreed" not in request.POST:
            messages.error(request, NOT_AGREED)
        elif not waiting or not chosen:
            messages.error(request, "Chưa nộp hồ sơ nào: hãy chọn hồ sơ, đọc lại rồi nộp.")
        elif _hand_in(request, chosen):
            messages.success(request, f"Đã nộp {len(chosen)} đề nghị khen thưởng.")
        return redirect("awards:nominations", campaign_pk, unit_pk)
    if not waiting:
        messages.error(request, NOTHING_READY)
        return redirect("awards:nominations", campaign_pk, unit_pk)
    term = nomination_term(campaign, unit.pk)
    context = {"campaign": campaign, "unit": unit, "waiting": waiting, "term": term}
    return render(request, "awards/nomination_submit_ready.html", context)


def _hand_in(request, nominations) -> bool:
    try:
        submit_nominations(nominations=nominations, by=request.user, at=request.received_at)
    except RuleBroken as reason:
        messages.error(request, str(reason))
        return False
    return True


@require_POST
def withdraw(request, pk: int):
    """Take a nomination back."""
    nomination = nomination_or_404(request, pk)
    carry_out(request, withdraw_nomination, "Đã rút đề nghị.", nomination=nomination)
    return redirect("awards:nomination", pk)


@require_POST
def reopen(request, pk: int):
    """Work again on a withdrawn nomination."""
    nomination = nomination_or_404(request, pk)
    carry_out(request, reopen_nomination, "Đã mở lại để lập tiếp.", nomination=nomination)
    return redirect("awards:nomination", pk)
