"""Ballots: a member's own, a show of hands entered by name, opinions in writing."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from accounts.typed import typed
from awards.council.polls import poll_of
from awards.forms import BallotForm, WrittenForm
from awards.models import OpenVote
from awards.permissions import can_cast, can_cast_for, can_receive_written, can_see_written
from awards.permissions.voting import seat_of
from awards.services.voting import cast_for, cast_vote, receive_written
from awards.views.vote_fetching import member_or_404, round_or_404, voting_session_or_404
from core.acts import GET_OR_POST, number_sent
from core.calendar import local_day
from core.errors import RuleBroken, Stale

OTHER_ROUND = "Lượt bỏ phiếu trên trang này đã chốt. Hãy xem lại rồi bỏ phiếu ở lượt đang mở."


@GET_OR_POST
def mine(request, pk: int):
    """A member's own ballot in the round that is open; without one it says so."""
    session = voting_session_or_404(request, pk)
    member = seat_of(request.user, session)
    if member is None:
        raise Http404
    poll = poll_of(session)
    now = poll.open_round
    context = {"session": session, "member": member, "round": now, "form": None, "left": 0}
    if now is not None:
        now.session = session
        context["verdict"] = verdict = can_cast(request.user, now)
        if verdict:
            form = _own_form(request, poll, now, member)
            if request.method == "POST" and form.is_valid() and _cast_own(request, now, form):
                return redirect("awards:my_vote", pk)
            context["form"] = form
            context["left"] = len(form.items) - len(form.recused) - len(form.said)
        elif request.method == "POST":
            messages.error(request, verdict.reason)
            return redirect("awards:my_vote", pk)
    elif request.method == "POST":
        messages.error(request, OTHER_ROUND)
        return redirect("awards:my_vote", pk)
    return render(request, "awards/vote_mine.html", context)


@GET_OR_POST
def for_member(request, pk: int, number: int, member_pk: int):
    """A show of hands, entered by name; what was entered before is not shown."""
    found = round_or_404(request, pk, number)
    member = member_or_404(found.session, member_pk)
    verdict = can_cast_for(request.user, found, member)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    poll = poll_of(found.session)
    form = BallotForm(request.POST or None, choices={}, **_asked(poll, found, member))
    if request.method == "POST" and form.is_valid():
        try:
            cast_for(
                round=found,
                member=member,
                choices=form.choices,
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Đã ghi phiếu của {member}.")
            return redirect("awards:votes", pk)
    context = {"session": found.session, "round": found, "member": member, "form": form}
    return render(request, "awards/vote_for.html", context)


@GET_OR_POST
def written(request, pk: int, member_pk: int):
    """The opinion of an absent member: typed by the secretariat, read by others afterwards."""
    session = voting_session_or_404(request, pk)
    member = member_or_404(session, member_pk)
    opinion = session.written.filter(member=member).first()
    verdict = can_receive_written(request.user, session)
    if not verdict and (opinion is None or not can_see_written(request.user, session)):
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    choices = {each.item_id: each.choice for each in opinion.choices.all()} if opinion else {}
    context = {
        "session": session,
        "member": member,
        "opinion": opinion,
        "files": list(opinion.files.all()) if opinion else [],
        "said": opinion.choices.select_related("item__nomination") if opinion else [],
        "form": None,
    }
    if verdict:
        form = _written_form(request, session, member, opinion, choices)
        sent = request.method == "POST" and form.is_valid()
        if sent and _receive(request, session, member, form):
            messages.success(request, f"Đã ghi ý kiến bằng văn bản của {member}.")
            return redirect("awards:votes", pk)
        context["form"] = form
    return render(request, "awards/vote_written.html", context)


def _asked(poll, found, member) -> dict:
    """The candidates of the round, and those on whom the member has no vote."""
    items = [poll.item_of(line) for line in poll.lines_of(found)]
    recused = [each for each in items if member.pk in poll.recused_on(each)]
    return {"items": items, "recused": recused}


def _own_form(request, poll, now, member) -> BallotForm:
    votes = OpenVote.objects.filter(line__round=now, member=member)
    said = dict(votes.values_list("line__item_id", "choice"))
    return BallotForm(request.POST or None, choices=said, **_asked(poll, now, member))


def _written_form(request, session, member, opinion, choices) -> WrittenForm:
    poll = poll_of(session)
    return WrittenForm(
        request.POST or None,
        request.FILES or None,
        opinion=opinion,
        today=local_day(request.received_at),
        items=poll.items,
        recused=[each for each in poll.items if member.pk in poll.recused_on(each)],
        choices=choices,
        typed=typed(request),
    )


def _cast_own(request, now, form) -> bool:
    """Call the service; a page of another round changes nothing in this one."""
    if number_sent(request, "luot") != now.number:
        form.add_error(None, OTHER_ROUND)
        return False
    try:
        cast_vote(round=now, choices=form.choices, by=request.user, at=request.received_at)
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    left = len(form.items) - len(form.recused) - len({*form.said, *form.choices})
    more = f" Còn {left} trường hợp chưa bỏ phiếu." if left else ""
    messages.success(request, f"Đã ghi phiếu của bạn.{more}")
    return True


def _receive(request, session, member, form) -> bool:
    given = form.cleaned_data
    try:
        receive_written(
            session=session,
            member=member,
            choices=form.choices,
            note=given["note"],
            received_on=given["received_on"],
            upload=given["file"],
            version=given["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        form.offer_again(session.written.filter(member=member).first(), str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False
