"""Meetings of the council: the list, one meeting, planning, opening, cancelling, what was said."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.council.meeting import items_of, recused_from, seat_faults, seat_of
from awards.forms import NotesForm, SessionCancelForm, SessionForm, UploadForm
from awards.models import Council, CouncilSession
from awards.permissions import (
    can_cancel_session,
    can_edit_session,
    can_keep_signed,
    can_note_attendance,
    can_plan_session,
    can_see_council,
    can_write_notes,
)
from awards.services import sessions as services
from awards.services.signed import keep_signed
from awards.states import ItemOutcome, SessionState
from awards.views.fetching import session_or_404, sessions_campaign_or_404
from awards.views.stages import SIGNED
from core.acts import GET_OR_POST, carry_out, number_sent
from core.errors import RuleBroken, Stale


@require_safe
def sessions(request, campaign_pk: int):
    """The meetings on a campaign; a member finds the next one with what is to be read."""
    campaign = sessions_campaign_or_404(request, campaign_pk)
    rows = (
        CouncilSession.objects.visible_to(request.user)
        .filter(campaign=campaign)
        .select_related("council", "chair")
        .annotate(
            number=Count("items"),
            passed=Count("items", filter=Q(items__outcome=ItemOutcome.PASSED)),
        )
    )
    found = list(rows.order_by("-planned_at", "-pk"))
    context = {
        "campaign": campaign,
        "sessions": found,
        "plan": can_plan_session(request.user, campaign),
        "roster": can_see_council(request.user, campaign.authority),
        "mine": _mine(request.user, found),
    }
    return render(request, "awards/session_list.html", context)


def _mine(user, found) -> list[dict]:
    """Meetings to come in which the person has a seat, with the person's own recusals."""
    mine = []
    for session in found:
        if session.state in (SessionState.PLANNED, SessionState.OPEN):
            seat = seat_of(user, session)
            if seat is not None:
                items = list(items_of(session))
                mine.append({"session": session, "recused": recused_from(seat, items)})
    return mine


@GET_OR_POST
def plan(request, campaign_pk: int):
    """Prepare a meeting."""
    campaign = sessions_campaign_or_404(request, campaign_pk)
    council = Council.objects.filter(authority=campaign.authority, is_current=True).first()
    allowed = can_plan_session(request.user, campaign)
    lacking = seat_faults(council) if council else (services.NO_COUNCIL,)
    if not allowed or lacking:
        messages.error(request, allowed.reason if not allowed else " ".join(lacking))
        return redirect("awards:sessions", campaign_pk)
    initial = {"place": f"Hội trường UBND {campaign.authority.name}"}
    form = SessionForm(request.POST or None, council=council, typed=typed(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.plan_session(
                campaign=campaign,
                values=form.values(),
                form_key=form.cleaned_data["form_key"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Đã lập phiên họp. Hãy chọn danh sách xét.")
            return redirect(made)
    context = {"form": form, "title": "Lập phiên họp Hội đồng", "campaign": campaign}
    return render(request, "awards/session_form.html", context)


@GET_OR_POST
def edit(request, pk: int):
    """Change what was planned."""
    found = session_or_404(request, pk)
    authority = found.campaign.authority
    council = Council.objects.filter(authority=authority, is_current=True).first()
    form = SessionForm(
        request.POST or None,
        instance=found,
        council=council or found.council,
        typed=typed(request),
    )
    allowed = can_edit_session(request.user, found)
    return _write(request, found, form, services.edit_session, "Sửa phiên họp", allowed)


@GET_OR_POST
def notes(request, pk: int):
    """Tellers, discussion, conclusion."""
    found = session_or_404(request, pk)
    form = NotesForm(request.POST or None, instance=found, typed=typed(request))
    allowed = can_write_notes(request.user, found)
    return _write(request, found, form, services.write_notes, "Thảo luận, kết luận", allowed)


def _write(request, found, form, act, title: str, allowed):
    """Show a versioned form of the session, or save it; away for who could not save."""
    if request.method == "POST":
        if form.is_valid() and _saved(request, found, form, act):
            messages.success(request, "Đã lưu.")
            return redirect("awards:session", found.pk)
    elif not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", found.pk)
    context = {"form": form, "title": title, "session": found, "campaign": found.campaign}
    return render(request, "awards/session_form.html", context)


def _saved(request, found, form, act) -> bool:
    try:
        act(
            session=found,
            values=form.values(),
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False


@require_POST
def open_it(request, pk: int):
    """Open the meeting that the page showed. A second click finds it open."""
    found = session_or_404(request, pk)
    version = number_sent(request, "version")
    if not (found.state == SessionState.OPEN and can_note_attendance(request.user, found)):
        carry_out(
            request, services.open_session, "Đã khai mạc phiên họp.", session=found, version=version
        )
    return redirect("awards:session", pk)


@GET_OR_POST
def cancel(request, pk: int):
    """Call the meeting off, with the reason."""
    found = session_or_404(request, pk)
    form = SessionCancelForm(
        request.POST or None,
        submit_label="Hủy phiên họp",
        initial={"version": found.version},
        typed=typed(request),
    )
    allowed = can_cancel_session(request.user, found)
    if request.method == "POST":
        if form.is_valid() and _cancelled(request, found, form):
            messages.success(request, "Đã hủy phiên họp.")
            return redirect("awards:session", pk)
    elif not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    about = "Các trường hợp của phiên này có thể đưa vào phiên khác. Phiên đã hủy không mở lại."
    context = {"form": form, "title": "Hủy phiên họp", "session": found, "about": about}
    return render(request, "awards/session_form.html", {**context, "campaign": found.campaign})


def _cancelled(request, found, form) -> bool:
    try:
        services.cancel_session(
            session=found,
            reason=form.cleaned_data["reason"],
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(CouncilSession.objects.get(pk=found.pk).version, str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


@GET_OR_POST
def signed(request, pk: int, word: str):
    """Send signed minutes or a signed tally in."""
    found = session_or_404(request, pk)
    if word not in SIGNED:
        raise Http404
    use, title = SIGNED[word]
    allowed = can_keep_signed(request.user, found)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        given = {"session": found, "use": use, "upload": upload}
        if carry_out(request, keep_signed, "Đã nhận tệp.", **given):
            return redirect("awards:session", pk)
    context = {"form": form, "title": title, "session": found, "campaign": found.campaign}
    return render(request, "awards/session_form.html", context)
