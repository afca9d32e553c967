"""Public notices as the office makes them: drawn up, posted, taken down; opinions answered."""

from django.contrib import messages
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.decisions.publishing import name_blocks, proposals, public_lines
from awards.forms import CancelForm, NoticeForm
from awards.models import Notice
from awards.permissions import (
    can_answer_opinion,
    can_cancel_notice,
    can_edit_notice,
    can_enter_opinion,
    can_make_notice,
    can_make_papers,
    can_post_notice,
)
from awards.register.outgoing import issued_for
from awards.services import noticing
from awards.states import PaperKind
from awards.views.fetching import campaign_with_notices, notice_or_404
from awards.views.paper_rows import PaperRow, draft_row, paper_row
from core.acts import GET_OR_POST, carry_out, number_sent
from core.calendar import time_left
from core.errors import RuleBroken, Stale


@require_safe
def notices(request, campaign_pk: int):
    """Every notice of the campaign, newest first."""
    campaign = campaign_with_notices(request, campaign_pk)
    rows = campaign.notices.annotate(
        names=Count("lines", distinct=True),
        said=Count("opinions", distinct=True),
        waiting=Count("opinions", filter=Q(opinions__answered_at__isnull=True), distinct=True),
    ).order_by("-pk")
    context = {
        "campaign": campaign,
        "notices": [(each, each.is_over(request.received_at)) for each in rows],
        "make": can_make_notice(request.user, campaign),
    }
    return render(request, "awards/notice_list.html", context)


@require_safe
def notice(request, pk: int):
    """One notice: the list as everybody reads it, how long it runs, what was said to it."""
    found, at = notice_or_404(request, pk), request.received_at
    opinions = found.opinions.select_related("nomination__unit", "received_by", "answered_by")
    rows = []
    for opinion in opinions.prefetch_related("files"):
        opinion.notice = found
        rows.append((opinion, can_answer_opinion(request.user, opinion)))
    may_post = can_post_notice(request.user, found)
    names = list(noticing.names_of(found)) if may_post else []
    blocks = name_blocks(found.campaign, names, at, found)
    context = {
        "notice": found,
        "campaign": found.campaign,
        "lines": public_lines(found),
        "blocks": [(each, blocks[each.pk]) for each in names if each.pk in blocks],
        "runs": found.takes_opinions(at),
        "over": found.is_over(at),
        "left": time_left(found.closes_at, at) if found.closes_at else "",
        "opinions": rows,
        "waiting": sum(opinion.answered_at is None for opinion, _ in rows),
        "edit": can_edit_notice(request.user, found),
        "post": may_post,
        "cancel": can_cancel_notice(request.user, found),
        # What came in time may be typed when the days are over.
        "enter": can_enter_opinion(request.user, found, found.posted_at or at),
        "papers": _papers(request.user, found),
    }
    return render(request, "awards/notice_detail.html", context)


def _papers(user, found) -> list[PaperRow]:
    """What may be printed or was issued of a notice, for those who print."""
    if not can_make_papers(user, found.campaign):
        return []
    issued, key = issued_for(found.campaign), found.pk
    return [
        paper_row(PaperKind.NOTICE, found, issued, user, "awards:notice_paper", key, is_list=True),
        draft_row("Phiếu góp ý", "awards:opinion_slip", key),
        paper_row(PaperKind.OPINIONS, found, issued, user, "awards:opinion_report", key),
    ]


@GET_OR_POST
def make(request, campaign_pk: int):
    """Draw up a list."""
    campaign = campaign_with_notices(request, campaign_pk)
    verdict = can_make_notice(request.user, campaign)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:notices", campaign_pk)
    form = NoticeForm(
        request.POST or None,
        instance=Notice(campaign=campaign),
        initial={"days": campaign.notice_days or 10, "contact": campaign.receiving_desk},
        proposals=proposals(campaign, request.received_at),
        tiers=campaign.tiers.all(),
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = noticing.make_notice(
                campaign=campaign,
                values=form.values(),
                names=form.names(),
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Đã lập thông báo. Hãy đọc lại danh sách rồi công khai.")
            return redirect("awards:notice", made.pk)
    context = {"campaign": campaign, "notice": None, "form": form}
    return render(request, "awards/notice_form.html", context)


@GET_OR_POST
def edit(request, pk: int):
    """Change a list that nobody has read yet."""
    found = notice_or_404(request, pk)
    verdict = can_edit_notice(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:notice", pk)
    form = NoticeForm(
        request.POST or None,
        instance=found,
        proposals=proposals(found.campaign, request.received_at, found),
        tiers=found.campaign.tiers.all(),
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid() and _save(request, form, pk):
        messages.success(request, "Đã lưu thông báo.")
        return redirect("awards:notice", pk)
    context = {"campaign": found.campaign, "notice": found, "form": form}
    return render(request, "awards/notice_form.html", context)


@require_POST
def post(request, pk: int):
    """Make the list public that was read on the page."""
    carry_out(
        request,
        noticing.post_notice,
        "Đã công khai danh sách.",
        notice=notice_or_404(request, pk),
        version=number_sent(request, "version"),
    )
    return redirect("awards:notice", pk)


@GET_OR_POST
def cancel(request, pk: int):
    """Take a list down, with the reason."""
    found = notice_or_404(request, pk)
    verdict = can_cancel_notice(request.user, found)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:notice", pk)
    form = CancelForm(
        request.POST or None, initial={"version": found.version}, typed=typed(request)
    )
    if request.method == "POST" and form.is_valid():
        try:
            noticing.cancel_notice(
                notice=found,
                reason=form.cleaned_data["reason"],
                version=form.cleaned_data["version"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Đã gỡ thông báo.")
            return redirect("awards:notice", pk)
    context = {"campaign": found.campaign, "notice": found, "form": form}
    return render(request, "awards/notice_cancel_form.html", context)


def _save(request, form, pk: int) -> bool:
    """Save what was typed; a refusal goes onto the form, nothing is lost."""
    try:
        # The form has written what was typed on its own instance: the service gets the stored one.
        noticing.edit_notice(
            notice=notice_or_404(request, pk),
            values=form.values(),
            names=form.names(),
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
