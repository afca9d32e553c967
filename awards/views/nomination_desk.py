"""The secretariat's desk of nominations: look, accept, return, declare ineligible, extend."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Unit
from accounts.typed import typed
from awards.decisions.eligibility import held_in
from awards.exports import desk_of_nominations_workbook
from awards.forms import NominationExtensionForm, NominationReasonForm, NominationReturnForm
from awards.models import Nomination, NominationExtension
from awards.nominations.board import KINDS, Asked, Board, nomination_board
from awards.nominations.deadlines import nomination_term
from awards.nominations.parts import parts_of
from awards.permissions import (
    can_declare_ineligible,
    can_extend_nominations,
    can_find_nominee,
    can_return_nomination,
    can_take_up_again,
)
from awards.services import nomination_desk as services
from awards.states import NominationState
from awards.views.fetching import desk_campaign_or_404, nomination_or_404, way_back
from campaigns.workdays import working_days_after
from core.acts import GET_OR_POST, carry_out, number_sent
from core.calendar import format_day, local_day, until_words
from core.errors import RuleBroken
from core.spreadsheets.writing import workbook_answer

WORKING_DAYS_TO_CORRECT = 3


def _visible(request, campaign) -> list[Nomination]:
    rows = Nomination.objects.visible_to(request.user).filter(campaign=campaign).for_papers()
    return list(rows.exclude(state=NominationState.WITHDRAWN).prefetch_related("returns"))


@require_safe
def desk(request, campaign_pk: int):
    """Every nomination that was handed in, with what it lacks; filters by state, kind, unit."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    context = {
        "campaign": campaign,
        "asked": Asked.of(request.GET),
        "board": _board(request, campaign),
        "query": request.GET.urlencode(),
        "kinds": [(word, kind.label) for word, kind in KINDS.items()],
        "find": can_find_nominee(request.user, campaign, request.received_at),
    }
    return render(request, "awards/nomination_desk.html", context)


def _board(request, campaign) -> Board:
    """The desk as the address asks for it."""
    held = held_in(campaign, local_day(request.received_at))
    return nomination_board(campaign, _visible(request, campaign), Asked.of(request.GET), held)


@require_safe
def sheet(request, campaign_pk: int):
    """The rows of the desk as a workbook, as they were asked for."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    rows = _board(request, campaign).rows
    data = desk_of_nominations_workbook(campaign, rows, request.received_at)
    return workbook_answer(data, "de-nghi-khen-thuong.xlsx")


@require_POST
def accept_many(request, campaign_pk: int):
    """Take the ticked nominations into the running, each as the page showed it."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    sent = set(request.POST.getlist("ho-so"))
    rows = [each for each in _visible(request, campaign) if f"{each.pk}-{each.revision}" in sent]
    if not sent:
        messages.error(request, "Hãy đánh dấu các đề nghị cần đưa vào xét.")
    elif len(rows) != len(sent):
        messages.error(request, "Có đề nghị vừa thay đổi. Hãy tải lại trang rồi chọn lại.")
    else:
        done = f"Đã đưa {len(rows)} đề nghị vào xét."
        carry_out(request, services.accept_nominations, done, nominations=rows)
    return redirect("awards:nomination_desk", campaign_pk)


@require_POST
def accept(request, pk: int):
    """Take one into the running: the hand-in that the page showed, not a later one."""
    nomination = nomination_or_404(request, pk)
    nomination.revision = number_sent(request, "revision")
    done = f"Đã đưa {nomination} vào xét khen thưởng."
    carry_out(request, services.accept_nomination, done, nomination=nomination)
    return redirect("awards:nomination", pk)


@GET_OR_POST
def give_back(request, pk: int):
    """Return for correction, with the reason, the open parts and the last day."""
    nomination = nomination_or_404(request, pk)
    verdict = can_return_nomination(request.user, nomination)
    if request.method != "POST" and not verdict:
        return _refused(request, verdict, nomination)
    today = local_day(request.received_at)
    form = NominationReturnForm(
        request.POST or None,
        today=today,
        parts=parts_of(nomination),
        typed=typed(request),
        initial={
            "due_on": format_day(working_days_after(today, WORKING_DAYS_TO_CORRECT)),
            "revision": nomination.revision,
        },
    )
    if request.method == "POST" and form.is_valid():
        nomination.revision = form.cleaned_data["revision"]
        done = carry_out(
            request,
            services.return_nomination,
            f"Đã trả lại đề nghị {nomination} để bổ sung.",
            nomination=nomination,
            reason=form.cleaned_data["reason"],
            due_at=form.due_at,
            open_parts=form.open_parts,
        )
        if done:
            return redirect("awards:nomination", pk)
    context = {"nomination": nomination, "back": way_back(request, nomination), "form": form}
    return render(request, "awards/nomination_return.html", context)


@GET_OR_POST
def ineligible(request, pk: int):
    """Say that the conditions are not met, with the reason."""
    nomination = nomination_or_404(request, pk)
    verdict = can_declare_ineligible(request.user, nomination)
    title = "Kết luận không đủ điều kiện"
    done = f"Đã kết luận {nomination} không đủ điều kiện."
    return _with_reason(request, nomination, verdict, services.declare_ineligible, title, done)


@GET_OR_POST
def take_up(request, pk: int):
    """Put into the running what was found ineligible, with the reason."""
    nomination = nomination_or_404(request, pk)
    verdict = can_take_up_again(request.user, nomination)
    title, done = "Đưa lại vào xét", f"Đã đưa {nomination} lại vào xét."
    return _with_reason(request, nomination, verdict, services.take_up_again, title, done)


def _with_reason(request, nomination, verdict, act, title: str, done: str):
    """The page of an act that needs a word why."""
    if request.method != "POST" and not verdict:
        return _refused(request, verdict, nomination)
    form = NominationReasonForm(
        request.POST or None,
        submit_label=title,
        typed=typed(request),
        initial={"revision": nomination.revision},
    )
    if request.method == "POST" and form.is_valid():
        nomination.revision = form.cleaned_data["revision"]
        reason = form.cleaned_data["reason"]
        if carry_out(request, act, done, nomination=nomination, reason=reason):
            return redirect("awards:nomination", nomination.pk)
    context = {
        "nomination": nomination,
        "back": way_back(request, nomination),
        "form": form,
        "title": title,
    }
    return render(request, "awards/nomination_reason.html", context)


def _refused(request, verdict, nomination):
    messages.error(request, verdict.reason)
    return redirect("awards:nomination", nomination.pk)


@require_safe
def extensions(request, campaign_pk: int):
    """Which units were given more time, and which others may be."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    rows = NominationExtension.objects.filter(campaign=campaign).select_related("unit", "by")
    accepted = campaign.registrations.accepted()
    context = {
        "campaign": campaign,
        "extensions": rows.order_by("-pk"),
        "units": Unit.objects.filter(registrations__in=accepted).order_by("sort_key"),
    }
    return render(request, "awards/nomination_extension_list.html", context)


@GET_OR_POST
def extend(request, campaign_pk: int, unit_pk: int):
    """More time for one unit to nominate."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    unit = get_object_or_404(Unit, pk=unit_pk, invitations__campaign=campaign)
    verdict = can_extend_nominations(request.user, campaign, unit)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:nomination_extensions", campaign_pk)
    at, term = request.received_at, nomination_term(campaign, unit.pk)
    usual = working_days_after(local_day(max(at, term.closes_at)), WORKING_DAYS_TO_CORRECT)
    form = NominationExtensionForm(
        request.POST or None,
        campaign=campaign,
        term=term,
        at=at,
        typed=typed(request),
        initial={"day": format_day(usual)},
    )
    if request.method == "POST" and form.is_valid() and _extend(request, form, campaign, unit):
        messages.success(request, f"Đã gia hạn cho {unit}: {until_words(form.closes_at)}.")
        return redirect("awards:nomination_extensions", campaign_pk)
    context = {"campaign": campaign, "unit": unit, "term": term, "form": form}
    return render(request, "awards/nomination_extension_form.html", context)


def _extend(request, form, campaign, unit) -> bool:
    try:
        services.extend_nominations(
            campaign=campaign,
            unit=unit,
            closes_at=form.closes_at,
            reason=form.cleaned_data["reason"],
            signer=form.cleaned_data["signer"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True
