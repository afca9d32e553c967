"""Meetings of a unit: the page of all, and writing one down on three pages."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import Unit
from accounts.typed import typed
from awards.forms import MeetingForm, MeetingPeopleForm, VotesForm
from awards.models import Nomination, UnitMeeting
from awards.nominations.deadlines import nomination_term
from awards.permissions import (
    can_change_meeting,
    can_print_meeting,
    can_read_meetings,
    can_see_nominations,
    can_write_meeting,
    can_write_part,
)
from awards.permissions.reporting import MEETING
from awards.services import meetings as services
from awards.states import EDITABLE, Procedure
from campaigns.models import Campaign
from core.acts import carry_out
from core.errors import RuleBroken, Stale


@require_safe
def unit_meeting(request, campaign_pk: int, unit_pk: int):
    """Every meeting of the unit with what it said, its scans and its minutes."""
    campaign, unit = _unit_or_404(request, campaign_pk, unit_pk)
    rows = UnitMeeting.objects.visible_to(request.user).filter(campaign=campaign, unit=unit)
    rows = rows.select_related("unit", "campaign__authority").prefetch_related(
        "votes__nomination__unit", "votes__nomination__tier", "files__by"
    )
    write = can_write_meeting(request.user, campaign, unit, request.received_at)
    context = {
        "campaign": campaign,
        "unit": unit,
        "write": write,
        "is_ours": bool(can_see_nominations(request.user, unit)),
        "meetings": [_shown(request, each) for each in rows],
        "without": _waiting(campaign, unit) if write else [],
    }
    return render(request, "awards/unit_meeting.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_add(request, campaign_pk: int, unit_pk: int):
    """First page of a new meeting."""
    campaign, unit = _unit_or_404(request, campaign_pk, unit_pk)
    verdict = can_write_meeting(request.user, campaign, unit, request.received_at)
    if request.method != "POST" and not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:unit_meeting", campaign_pk, unit_pk)
    new = UnitMeeting(campaign=campaign, unit=unit)
    form = MeetingForm(request.POST or None, instance=new, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        made = _save(
            form, services.add_meeting, **_who(request), campaign=campaign, unit=unit,
            form_key=form.cleaned_data["form_key"],
        )  # fmt: skip
        if made:
            return redirect("awards:unit_meeting_people", made.pk)
    return _show_form(request, new, form, "Ghi cuộc họp bình xét")


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_edit(request, pk: int):
    """When and where it was, how many came."""
    return _edit(request, pk, MeetingForm, "Thời gian, số người dự họp", "unit_meeting_people")


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_people(request, pk: int):
    """Who led it, who wrote it down, what was said."""
    return _edit(request, pk, MeetingPeopleForm, "Chủ trì, thư ký, ý kiến", "unit_meeting_votes")


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_votes(request, pk: int):
    """How many agreed to each of the unit's subjects."""
    meeting = meeting_or_404(request, pk)
    verdict = can_write_meeting(request.user, meeting.campaign, meeting.unit, request.received_at)
    if request.method != "POST" and not verdict:
        return _refused(request, meeting, verdict)
    stored = _stored(meeting)
    form = VotesForm(
        request.POST or None,
        nominations=_open_here(request, meeting),
        stored=stored,
        present=meeting.members_present,
        initial={"version": meeting.version},
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid() and _voted(request, meeting, form):
        messages.success(request, "Đã lưu kết quả bình xét.")
        return _back(meeting)
    context = {"meeting": meeting, "form": form}
    return render(request, "awards/unit_meeting_votes.html", context)


@require_POST
def vote_remove(request, pk: int, part: int):
    """Take the result of one subject out."""
    meeting = meeting_or_404(request, pk)
    votes = meeting.votes.select_related("nomination__unit", "nomination__campaign")
    vote = get_object_or_404(votes, pk=part)
    vote.meeting = meeting
    carry_out(request, services.remove_vote, f"Đã xóa kết quả của {vote.nomination}.", vote=vote)
    return _back(meeting)


@require_POST
def meeting_remove(request, pk: int):
    """Take a meeting out that nothing rests on."""
    meeting = meeting_or_404(request, pk)
    back = _back(meeting)
    carry_out(request, services.remove_meeting, "Đã xóa cuộc họp.", meeting=meeting)
    return back


def meeting_or_404(request, pk: int) -> UnitMeeting:
    """The meeting, if the person may see it."""
    rows = UnitMeeting.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related("unit", "campaign__authority"), pk=pk)


def _unit_or_404(request, campaign_pk: int, unit_pk: int):
    campaign = get_object_or_404(Campaign.objects.visible_to(request.user), pk=campaign_pk)
    unit = get_object_or_404(Unit.objects.filter(authority=campaign.authority_id), pk=unit_pk)
    if not can_read_meetings(request.user, unit):
        raise Http404
    return campaign, unit


def _shown(request, meeting: UnitMeeting) -> dict:
    """A meeting with what may be done with it."""
    user = request.user
    open_keys = {each.pk for each in _open_here(request, meeting)}
    return {
        "meeting": meeting,
        "votes": [(each, each.nomination_id in open_keys) for each in meeting.votes.all()],
        "files": meeting.files.all(),
        "change": can_change_meeting(user, meeting, request.received_at),
        "print": can_print_meeting(user, meeting),
    }


def _edit(request, pk: int, form_class, title: str, onward: str):
    meeting = meeting_or_404(request, pk)
    verdict = can_change_meeting(request.user, meeting, request.received_at)
    if request.method != "POST" and not verdict:
        return _refused(request, meeting, verdict)
    form = form_class(request.POST or None, instance=meeting, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        if _save(form, services.edit_meeting, **_who(request), meeting=meeting, version=version):
            return redirect(f"awards:{onward}", pk)
    return _show_form(request, meeting, form, title)


def _save(form, service, **given):
    try:
        return service(values=form.values(), **given)
    except Stale as reason:
        form.offer_again(str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    return None


def _voted(request, meeting: UnitMeeting, form) -> bool:
    version = form.cleaned_data["version"]
    try:
        services.write_votes(meeting=meeting, votes=form.votes(), version=version, **_who(request))
    except Stale as reason:
        now = meeting_or_404(request, meeting.pk)
        form.offer_again(now.version, _stored(now), str(reason))
    except RuleBroken as reason:
        form.add_error(None, str(reason))
    else:
        return True
    return False


def _show_form(request, meeting: UnitMeeting, form, title: str):
    return render(
        request,
        "awards/unit_meeting_form.html",
        {"meeting": meeting, "form": form, "title": title},
    )


def _refused(request, meeting: UnitMeeting, verdict):
    messages.error(request, verdict.reason)
    return _back(meeting)


def _back(meeting: UnitMeeting):
    return redirect(reverse("awards:unit_meeting", args=[meeting.campaign_id, meeting.unit_id]))


def _who(request) -> dict:
    return {"by": request.user, "at": request.received_at}


def _stored(meeting: UnitMeeting) -> dict:
    return {each.nomination_id: each for each in meeting.votes.all()}


def _open_here(request, meeting: UnitMeeting) -> list[Nomination]:
    """The unit's subjects of which this meeting may say something: not those of another one."""
    # Asked once for the unit, not again for each of its subjects.
    term = nomination_term(meeting.campaign, meeting.unit_id)
    return [
        each
        for each in _of_unit(meeting.campaign, meeting.unit)
        if can_write_part(request.user, each, MEETING, request.received_at, term)
        and _meeting_of(each) in (None, meeting.pk)
    ]


def _waiting(campaign: Campaign, unit: Unit) -> list[Nomination]:
    """The unit's nominations of which no meeting has said anything."""
    return [each for each in _of_unit(campaign, unit) if _meeting_of(each) is None]


def _meeting_of(nomination: Nomination) -> int | None:
    """The key of the meeting that has said something of the subject."""
    vote = getattr(nomination, "unit_vote", None)
    return None if vote is None else vote.meeting_id


def _of_unit(campaign: Campaign, unit: Unit):
    rows = Nomination.objects.filter(campaign=campaign, unit=unit, state__in=EDITABLE)
    return (
        rows.filter(procedure=Procedure.ORDINARY)
        .select_related("unit", "campaign", "tier", "unit_vote")
        .prefetch_related("returns")
    )
