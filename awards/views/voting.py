"""The vote desk: rounds, what the tellers counted, results, the end of the session."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.council.polls import poll_of
from awards.exports import round_workbook, votes_workbook
from awards.forms import CloseForm, CountForm, ReasonForm, RoundForm
from awards.models import OpenVote
from awards.permissions import (
    can_cancel_round,
    can_cast,
    can_close_round,
    can_close_session,
    can_count,
    can_open_round,
    can_print_council_papers,
    can_receive_written,
    can_see_round,
    can_see_written,
)
from awards.services import voting as services
from awards.states import Choice, VoteMode
from awards.views.vote_fetching import round_or_404, voting_session_or_404
from core.acts import GET_OR_POST, carry_out, number_sent
from core.errors import RuleBroken, Stale
from core.spreadsheets.writing import workbook_answer


@require_safe
def votes(request, pk: int):
    """What goes on, who has written, what the rounds came to."""
    session = voting_session_or_404(request, pk)
    poll = poll_of(session)
    now = poll.open_round
    if now is not None:
        now.session = session
    context = {
        "session": session,
        "campaign": session.campaign,
        "poll": poll,
        "now": now,
        "turnout": _turnout(poll, now),
        "rows": _results(poll),
        "away": [(each, poll.opinions.get(each.pk)) for each in poll.away],
        **_may(request.user, session, now),
    }
    return render(request, "awards/votes.html", context)


@require_safe
def votes_sheet(request, pk: int):
    """What the vote has come to so far, as a workbook."""
    session = voting_session_or_404(request, pk)
    data = votes_workbook(session, _results(poll_of(session)), request.received_at)
    return workbook_answer(data, "ket-qua-bieu-quyet.xlsx")


@require_safe
def round_sheet(request, pk: int, number: int):
    """The counts of a round as a workbook, for those to whom its page shows them."""
    found = round_or_404(request, pk, number)
    if not can_see_round(request.user, found):
        raise Http404
    poll = poll_of(found.session)
    lines = [(poll.item_of(line), line) for line in poll.lines_of(found)]
    data = round_workbook(found, lines, request.received_at)
    return workbook_answer(data, f"ket-qua-luot-{number}.xlsx")


@GET_OR_POST
def open_new(request, pk: int):
    """Open a round; `?truong-hop=` names a candidate to vote on again."""
    session = voting_session_or_404(request, pk)
    verdict = can_open_round(request.user, session)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    poll = poll_of(session)
    wanted = request.GET.get("truong-hop", "")
    form = RoundForm(
        request.POST or None,
        items=poll.items,
        chosen=[each for each in poll.items if str(each.pk) == wanted] or poll.waiting,
        first=not poll.rounds,
        typed=typed(request) if poll.rounds else None,
    )
    if request.method == "POST" and form.is_valid() and _open(request, session, form):
        return redirect("awards:votes", pk)
    context = {"session": session, "poll": poll, "form": form}
    return render(request, "awards/vote_open.html", context)


@require_safe
def round_result(request, pk: int, number: int):
    """The counts of a closed round; of an open one who voted what."""
    found = round_or_404(request, pk, number)
    verdict = can_see_round(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    poll = poll_of(found.session)
    lines = poll.lines_of(found)
    context = {
        "session": found.session,
        "round": found,
        "lines": [(poll.item_of(line), line) for line in lines],
        "names": _names(poll, lines) if found.mode == VoteMode.OPEN else [],
    }
    return render(request, "awards/vote_round.html", context)


@GET_OR_POST
def count(request, pk: int, number: int):
    """The board for what the tellers counted."""
    found = round_or_404(request, pk, number)
    verdict = can_count(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    poll = poll_of(found.session)
    form = CountForm(
        request.POST or None, round=found, lines=_by_item(poll, found), typed=typed(request)
    )
    if request.method == "POST" and form.is_valid() and _count(request, found, form):
        messages.success(request, "Đã lưu kết quả kiểm phiếu; các tổng đều khớp.")
        return redirect("awards:votes", pk)
    handed = poll.room.handed([poll.recused_on(each) for each in form.lines])
    context = {
        "session": found.session,
        "round": found,
        "form": form,
        "handed": len(handed),
        "rows": [
            (item, boxes, len(poll.recused_on(item) & handed)) for item, boxes in form.boxes()
        ],
    }
    return render(request, "awards/vote_count.html", context)


@require_POST
def close(request, pk: int, number: int):
    """Close the round as the page showed it."""
    found = round_or_404(request, pk, number)
    version = number_sent(request, "version")
    done = f"Đã chốt {found}."
    carry_out(request, services.close_round, done, round=found, version=version)
    return redirect("awards:votes", pk)


@GET_OR_POST
def cancel(request, pk: int, number: int):
    """Give the round up, with the reason."""
    found = round_or_404(request, pk, number)
    verdict = can_cancel_round(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    form = ReasonForm(request.POST or None, submit_label="Hủy lượt", typed=typed(request))
    if request.method == "POST" and form.is_valid():
        given = {"round": found, "reason": form.cleaned_data["reason"], "version": found.version}
        if carry_out(request, services.cancel_round, f"Đã hủy {found}.", form=form, **given):
            return redirect("awards:votes", pk)
    context = {"session": found.session, "round": found, "form": form}
    return render(request, "awards/vote_cancel.html", context)


@GET_OR_POST
def end(request, pk: int):
    """End the session: results read back, a conclusion, reasons of those who did not pass."""
    session = voting_session_or_404(request, pk)
    verdict = can_close_session(request.user, session)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:votes", pk)
    poll = poll_of(session)
    tallies = poll.tallies()
    rows = [(item, tallies.get(item.pk)) for item in poll.items]
    form = CloseForm(
        request.POST or None,
        failed={item: tally for item, tally in rows if tally is not None and not tally.passed},
        initial={"version": session.version, "conclusion": session.conclusion},
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid() and _end(request, session, form):
        messages.success(request, "Đã kết thúc phiên họp và ghi kết quả biểu quyết.")
        return redirect("awards:votes", pk)
    context = {"session": session, "poll": poll, "rows": rows, "form": form}
    return render(request, "awards/vote_close.html", context)


def _results(poll) -> list:
    """Each candidate, what the vote came to so far, and who has no vote on it."""
    tallies, names = poll.tallies(), {each.pk: each.full_name for each in poll.members}
    return [
        (item, tallies.get(item.pk), [each for key, each in names.items() if key in recused])
        for item, recused in ((item, poll.recused_on(item)) for item in poll.items)
    ]


def _may(user, session, now) -> dict:
    """What the person may do here."""
    return {
        "opening": can_open_round(user, session),
        "counting": now is not None and can_count(user, now),
        "cancelling": now is not None and can_cancel_round(user, now),
        "closing": now is not None and can_close_round(user, now),
        "casting": now is not None and can_cast(user, now),
        "receiving": can_receive_written(user, session),
        "reading": can_see_written(user, session),
        "printing": can_print_council_papers(user, session),
    }


def _turnout(poll, now) -> list:
    """For an open round each voter who is there, on how many candidates they voted, of how many.

    Never what they voted.
    """
    if now is None or now.mode != VoteMode.OPEN:
        return []
    items = [poll.item_of(line) for line in poll.lines_of(now)]
    cast = list(OpenVote.objects.filter(line__round=now).values_list("member_id", flat=True))
    rows = []
    for member in poll.voters:
        if member.pk in poll.room.present:
            number = cast.count(member.pk)
            asked = sum(poll.may_vote(member.pk, item) for item in items)
            rows.append((member, number, asked, bool(asked and not (number and member.user_id))))
    return rows


def _names(poll, lines) -> list:
    """For each candidate of an open round the names by choice; who said nothing is blank."""
    said = {
        (vote.line_id, vote.member_id): vote.choice
        for vote in OpenVote.objects.filter(line__in=lines)
    }
    rows = []
    for line in lines:
        item = poll.item_of(line)
        by_choice = {choice: [] for choice in Choice}
        for member in poll.voters:
            if poll.may_vote(member.pk, item):
                choice = Choice(said.get((line.pk, member.pk), Choice.BLANK))
                by_choice[choice].append(member.full_name)
        rows.append((item, [(choice.label, ", ".join(by_choice[choice])) for choice in Choice]))
    return rows


def _by_item(poll, found) -> dict:
    return {poll.item_of(line): line for line in poll.lines_of(found)}


def _open(request, session, form) -> bool:
    try:
        made = services.open_round(
            session=session,
            mode=VoteMode(form.cleaned_data["mode"]),
            items=form.chosen,
            reason=form.why,
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    messages.success(request, f"Đã mở {made}, {made.get_mode_display().lower()}.")
    return True


def _count(request, found, form) -> bool:
    """Call the service with what was typed; a refusal goes onto the form, nothing is lost."""
    try:
        services.count_paper(
            round=found,
            ballots=form.ballots,
            votes=form.votes,
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
        )
    except Stale as reason:
        poll = poll_of(found.session)
        now = next(each for each in poll.rounds if each.pk == found.pk)
        form.offer_again(now, _by_item(poll, now), str(reason))
    except RuleBroken as reason:
        # A line for each sum that does not come out.
        for sentence in str(reason).splitlines():
            form.add_error(None, sentence)
    else:
        return True
    return False


def _end(request, session, form) -> bool:
    try:
        services.close_session(
            session=session,
            version=form.cleaned_data["version"],
            conclusion=form.cleaned_data["conclusion"],
            fail_reasons=form.fail_reasons,
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        if isinstance(reason, Stale):
            form.data = form.data.copy()
            session.refresh_from_db()
            form.data["version"] = str(session.version)
        return False
    return True
