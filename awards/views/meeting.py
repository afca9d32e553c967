"""In a meeting: who is put before it, who came, who has no vote on whom."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from accounts.typed import typed
from awards.council.agenda import candidates, strays
from awards.council.meeting import quorum_of, roll, seat_of
from awards.forms import AgendaForm, AttendanceForm, ReasonForm, RecusalForm
from awards.models import CouncilSession, Recusal
from awards.permissions import (
    can_lift_recusal,
    can_note_attendance,
    can_recuse,
    can_set_agenda,
)
from awards.services.agenda import set_agenda
from awards.services.attending import note_attendance
from awards.services.recusing import declare_recusal, lift_recusal
from awards.views.fetching import session_or_404
from core.acts import GET_OR_POST
from core.calendar import local_day
from core.errors import RuleBroken, Stale


@GET_OR_POST
def agenda(request, pk: int):
    """Choose who is put before the council; who may not be stands below, with the reason."""
    session = session_or_404(request, pk)
    allowed = can_set_agenda(request.user, session)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    found = candidates(session, local_day(request.received_at))
    form = AgendaForm(request.POST or None, candidates=found, version=session.version)
    gone, blocked = strays(session, found), [each for each in found if each.blocks]
    leaving = gone or [each for each in blocked if each.item is not None]
    if request.method == "POST" and not form.free and not leaving:
        return redirect("awards:session_agenda", pk)
    if request.method == "POST" and form.is_valid() and _chosen(request, session, form):
        return redirect("awards:session", pk)
    context = {
        "session": session,
        "campaign": session.campaign,
        "form": form,
        "blocked": blocked,
        "gone": gone,
        "leaving": leaving,
    }
    return render(request, "awards/session_agenda.html", context)


def _chosen(request, session, form) -> bool:
    try:
        number = set_agenda(
            session=session,
            chosen=form.chosen(),
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(CouncilSession.objects.get(pk=session.pk).version, str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    messages.success(request, f"Danh sách xét có {number} trường hợp.")
    return True


@GET_OR_POST
def attendance(request, pk: int):
    """Note who is there."""
    session = session_or_404(request, pk)
    seats = roll(session)
    form = AttendanceForm(
        request.POST or None, seats=seats, version=session.version, typed=typed(request)
    )
    allowed = can_note_attendance(request.user, session)
    if request.method == "POST":
        if form.is_valid() and _noted(request, session, form):
            return redirect("awards:session", pk)
    elif not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    context = {
        "session": session,
        "campaign": session.campaign,
        "form": form,
        "quorum": quorum_of(session, seats),
    }
    return render(request, "awards/session_attendance.html", context)


def _noted(request, session, form) -> bool:
    try:
        quorum = note_attendance(
            session=session,
            marks=form.marks(),
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        now = CouncilSession.objects.get(pk=session.pk)
        form.offer_again(now.version, roll(now), str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    say = messages.success if quorum.is_met else messages.warning
    say(request, f"Đã lưu điểm danh: {quorum.words}.")
    return True


@GET_OR_POST
def recusals(request, pk: int):
    """Who has no vote on whom; the secretariat writes down more, a member declares."""
    session = session_or_404(request, pk)
    lift = can_lift_recusal(request.user, session)
    seat = seat_of(request.user, session)
    myself = None if lift else seat
    declare = bool(lift) or (
        seat is not None and seat.votes and bool(can_recuse(request.user, session, seat))
    )
    form = None
    if declare:
        form = RecusalForm(
            request.POST or None, session=session, myself=myself, typed=typed(request)
        )
    if request.method == "POST":
        if form is None:
            messages.error(request, lift.reason)
            return redirect("awards:session", pk)
        if form.is_valid() and _declared(request, form):
            return redirect("awards:recusals", pk)
    context = {
        "session": session,
        "campaign": session.campaign,
        "form": form,
        "lift": lift,
        "items": session.items.select_related("nomination__unit").prefetch_related(
            "recusals__member", "lifts__member"
        ),
    }
    return render(request, "awards/session_recusals.html", context)


def _declared(request, form) -> bool:
    try:
        declare_recusal(
            **{name: form.cleaned_data[name] for name in ("item", "member", "reason")},
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    messages.success(request, "Đã ghi không tham gia biểu quyết.")
    return True


@GET_OR_POST
def recusal_lift(request, pk: int):
    """Give a member the vote on a candidate back."""
    recusal = get_object_or_404(
        Recusal.objects.select_related("item__nomination__unit", "member"), pk=pk
    )
    session = session_or_404(request, recusal.item.session_id)
    recusal.item.session = session
    allowed = can_lift_recusal(request.user, session)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", session.pk)
    form = ReasonForm(
        request.POST or None,
        submit_label="Cho biểu quyết trở lại",
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid() and _lifted(request, recusal, form):
        return redirect("awards:recusals", session.pk)
    context = {
        "form": form,
        "title": "Cho biểu quyết trở lại",
        "about": f"{recusal.member} – {recusal.item}: {recusal.get_source_display()}.",
        "session": session,
        "campaign": session.campaign,
    }
    return render(request, "awards/session_form.html", context)


def _lifted(request, recusal, form) -> bool:
    try:
        lift_recusal(
            recusal=recusal,
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    messages.success(request, f"{recusal.member} được biểu quyết trở lại.")
    return True
