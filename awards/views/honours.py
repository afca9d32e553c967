"""Keeping the honours page: choose, publish, change, take down, answer."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.exports import honours_workbook
from awards.forms import HonourAnswerForm, HonourForm, TakeDownForm
from awards.models import HonourRequest
from awards.permissions import (
    can_edit_honour,
    can_put_back_honour,
    can_take_down_honour,
)
from awards.services.honour_requests import ANSWERED, answer_honour_request
from awards.services.honouring import (
    edit_honour,
    photo_of,
    publish_honours,
    put_back_honour,
    take_down_honour,
)
from awards.views.award_fetching import (
    honour_or_404,
    honour_request_or_404,
    honours_campaign_or_404,
)
from awards.views.filling import done
from core.acts import GET_OR_POST, carry_out, number_sent
from core.errors import RuleBroken, Stale
from core.spreadsheets.writing import workbook_answer


@require_safe
def index(request, campaign_pk: int):
    """Every award of the campaign: on the page, not yet, taken down; and what the public asks."""
    campaign = honours_campaign_or_404(request, campaign_pk)
    awards = _awards(campaign)
    requests = HonourRequest.objects.filter(honour__award__campaign=campaign)
    context = {
        "campaign": campaign,
        "waiting": requests.filter(answered_at=None).select_related("honour__award"),
        "answered": requests.exclude(answered_at=None).select_related("honour__award").count(),
        "fresh": [each for each in awards if not each.is_revoked and not hasattr(each, "honour")],
        "there": [each for each in awards if hasattr(each, "honour")],
    }
    return render(request, "awards/honours.html", context)


def _awards(campaign) -> list:
    rows = campaign.awards.select_related("revocation", "honour")
    return list(rows.order_by("level", "sort_key", "pk"))


@require_safe
def sheet(request, campaign_pk: int):
    """The awards of the campaign and what of each is on the page, as a workbook."""
    campaign = honours_campaign_or_404(request, campaign_pk)
    data = honours_workbook(campaign, _awards(campaign), request.received_at)
    return workbook_answer(data, "trang-vinh-danh.xlsx")


@require_POST
def publish(request, campaign_pk: int):
    """Put the chosen awards on the page."""
    campaign = honours_campaign_or_404(request, campaign_pk)
    keys = [
        int(each) for each in request.POST.getlist("muc") if each.isdecimal() and len(each) < 10
    ]
    awards = list(campaign.awards.filter(pk__in=keys[:1000]))
    try:
        new = publish_honours(
            campaign=campaign, awards=awards, by=request.user, at=request.received_at
        )
    except RuleBroken as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"Đã đăng {len(new)} khen thưởng lên trang vinh danh.")
    return redirect("awards:honours", campaign_pk)


@GET_OR_POST
def edit(request, pk: int):
    """The words of an entry and its photo."""
    honour = honour_or_404(request, pk)
    verdict = can_edit_honour(request.user, honour)
    if not verdict:
        return _back(request, honour, verdict.reason)
    form = HonourForm(
        request.POST or None, request.FILES or None, instance=honour, typed=typed(request)
    )
    if request.method == "POST" and form.is_valid() and _edited(request, form, pk):
        messages.success(request, f"Đã lưu: {honour.award.name}.")
        return redirect("awards:honours", honour.award.campaign_id)
    context = {
        "honour": honour,
        "award": honour.award,
        "campaign": honour.award.campaign,
        "photo": photo_of(honour_or_404(request, pk)),
        "form": form,
    }
    return render(request, "awards/honour_edit.html", context)


@GET_OR_POST
def take_down(request, pk: int):
    """Off the page, with the reason."""
    honour = honour_or_404(request, pk)
    verdict = can_take_down_honour(request.user, honour)
    if not verdict:
        return _back(request, honour, verdict.reason)
    form = TakeDownForm(
        request.POST or None, initial={"version": honour.version}, typed=typed(request)
    )
    if request.method == "POST" and form.is_valid():
        given = {"honour": honour, **form.cleaned_data}
        if done(request, form, take_down_honour, **given):
            messages.success(request, f"Đã gỡ khỏi trang vinh danh: {honour.award.name}.")
            return redirect("awards:honours", honour.award.campaign_id)
    return _form(request, honour, form, "Gỡ khỏi trang vinh danh")


@require_POST
def put_back(request, pk: int):
    """On the page again."""
    honour = honour_or_404(request, pk)
    verdict = can_put_back_honour(request.user, honour)
    if not verdict:
        return _back(request, honour, verdict.reason)
    carry_out(
        request,
        put_back_honour,
        f"Đã đăng lại: {honour.award.name}.",
        honour=honour,
        version=number_sent(request, "version"),
    )
    return redirect("awards:honours", honour.award.campaign_id)


@GET_OR_POST
def answer(request, pk: int):
    """What somebody asked, and what became of it; an answer is written once."""
    asked = honour_request_or_404(request, pk)
    award = asked.honour.award
    is_waiting = asked.answered_at is None
    form = HonourAnswerForm(request.POST or None, typed=typed(request)) if is_waiting else None
    if request.method == "POST" and form is None:
        return _back(request, asked.honour, ANSWERED)
    if request.method == "POST" and form.is_valid():
        given = {"asked": asked, **form.cleaned_data}
        if done(request, form, answer_honour_request, **given):
            messages.success(request, "Đã ghi kết quả.")
            return redirect("awards:honours", award.campaign_id)
    context = {
        "asked": asked,
        "award": award,
        "campaign": award.campaign,
        "form": form,
        "editing": can_edit_honour(request.user, asked.honour),
    }
    return render(request, "awards/honour_answer.html", context)


def _edited(request, form, pk: int) -> bool:
    """Save what was typed; after a stale save the page offers both texts."""
    stored = honour_or_404(request, pk)  # the form has written on its own instance
    try:
        edit_honour(
            honour=stored,
            photo=form.cleaned_data["photo"],
            version=form.cleaned_data["version"],
            by=request.user,
            at=request.received_at,
            **form.values(),
        )
    except Stale as reason:
        form.offer_again(str(reason))
        return False
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


def _form(request, honour, form, title: str):
    award = honour.award
    context = {"award": award, "campaign": award.campaign, "form": form, "title": title}
    return render(request, "awards/honour_form.html", context)


def _back(request, honour, reason: str):
    messages.error(request, reason)
    return redirect("awards:honours", honour.award.campaign_id)
