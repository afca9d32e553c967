"""The page of one meeting of the council."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from awards.council.agenda import candidates
from awards.council.meeting import (
    faults_to_open,
    item_faults,
    items_of,
    quorum_of,
    recused_from,
    roll,
    seat_faults,
)
from awards.exports import session_workbook
from awards.permissions import (
    can_cancel_session,
    can_edit_session,
    can_keep_signed,
    can_open_session,
    can_plan_session,
    can_print_council_papers,
    can_recuse,
)
from awards.states import SessionState
from awards.views.fetching import session_or_404
from awards.views.stages import stages
from core.calendar import local_day
from core.spreadsheets.writing import workbook_answer


@require_safe
def session(request, pk: int):
    """One meeting: what is to be done for it, who comes, who is put before it. Prints as a page."""
    found = session_or_404(request, pk)
    user, day = request.user, local_day(request.received_at)
    seats, items, files = roll(found), list(items_of(found)), list(found.files.all())
    seen = candidates(found, day) if found.state == SessionState.PLANNED else []
    open_ = can_open_session(user, found)
    context = {
        "session": found,
        "campaign": found.campaign,
        "alive": found.state != SessionState.CANCELLED,
        "seats": seats,
        "rows": _rows(items, seen),
        "quorum": quorum_of(found, seats),
        "open": open_,
        "faults": faults_to_open(found, day) if open_ else (),
        "cancel": can_cancel_session(user, found),
        "files": files,
        "remove": can_keep_signed(user, found),
        "printing": can_print_council_papers(user, found),
        **_own(user, found, seats, items),
    }
    return render(
        request,
        "awards/session_detail.html",
        {**context, "stages": _stages(user, context, items, seen)},
    )


@require_safe
def sheet(request, pk: int):
    """Who is put before the meeting, as a workbook; for whoever sees the page."""
    found = session_or_404(request, pk)
    day = local_day(request.received_at)
    seen = candidates(found, day) if found.state == SessionState.PLANNED else []
    rows = [(row["item"], row["total"]) for row in _rows(list(items_of(found)), seen)]
    data = session_workbook(found, rows, request.received_at)
    return workbook_answer(data, "danh-sach-xet-khen-thuong.xlsx")


def _own(user, found, seats, items) -> dict:
    """The person's own seat, and on whom it has no vote."""
    seat = next((each.member for each in seats if each.member.user_id == user.pk), None)
    if seat is None:
        return {"seat": None, "recused": [], "declare": False}
    return {
        "seat": seat,
        "recused": recused_from(seat, items),
        "declare": seat.votes and can_recuse(user, found, seat),
    }


def _stages(user, context, items, seen) -> tuple:
    """What the secretariat has to do; for nobody else, and not for what was called off."""
    found = context["session"]
    if not context["alive"] or not can_plan_session(user, found.campaign):
        return ()
    return stages(
        user,
        found,
        items=items,
        quorum=context["quorum"],
        council_faults=seat_faults(found.council),
        item_faults=item_faults(found, seen) if can_edit_session(user, found) else (),
        files=context["files"],
    )


def _rows(items, seen) -> list[dict]:
    """Each candidate with the total: the copy of the opening, before it the one of now."""
    totals = {each.nomination.pk: each.place.standing.total for each in seen}
    return [
        {"item": item, "total": totals.get(item.nomination_id) if seen else item.total}
        for item in items
    ]
