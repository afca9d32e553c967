"""Opinions on a public list: sent by anybody, typed by the office, answered; their papers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.typed import typed
from awards.decisions.publishing import public_lines, running
from awards.forms import AnswerForm, OpinionForm, ReceivedOpinionForm
from awards.papers import notice_paper, opinion_report, opinion_slip
from awards.permissions import can_answer_opinion, can_enter_opinion, can_make_papers
from awards.services import opinions as services
from awards.states import PaperKind
from awards.views.fetching import notice_or_404
from awards.views.paper_rows import issued_answer
from awards.views.public import client_key
from campaigns.models import Campaign
from core.acts import GET_OR_POST
from core.calendar import format_clock, local_day, short_day
from core.errors import RuleBroken
from core.papers.answers import paper_answer
from core.throttle import count_one, is_throttled

# By address alone, and a whole village may share one.
MOST_OPINIONS = 10
SECONDS = 600
TOO_OFTEN = (
    "Từ mạng này vừa có nhiều ý kiến gửi đến. Hãy chờ mười phút rồi gửi lại, hoặc gửi trực tiếp "
    "tới nơi nhận ý kiến ghi trên trang."
)
NONE_RUNS = "Hiện không có danh sách nào đang lấy ý kiến, nên chưa gửi được."


@login_not_required
@GET_OR_POST
def public(request, authority: str, slug: str):
    """What is posted now, for everybody; and a form to say something to it, without signing in."""
    campaign = get_object_or_404(
        Campaign.objects.select_related("authority").prefetch_related("phases"),
        authority__slug=authority,
        slug=slug,
    )
    lists = [(each, public_lines(each)) for each in running(campaign, request.received_at)]
    if request.method == "POST" and not lists:
        messages.error(request, NONE_RUNS)
        return redirect(request.path)
    allowed = request.method != "POST" or _within_rate(request)
    sent = () if request.method != "POST" else (request.POST, request.FILES if allowed else None)
    form = OpinionForm(*sent, lists=lists, typed=typed(request)) if lists else None
    if not allowed:
        form.add_error(None, TOO_OFTEN)
    elif request.method == "POST" and form.is_valid() and _send(request, form):
        return redirect(request.path)
    context = {"campaign": campaign, "lists": lists, "form": form}
    return render(request, "awards/notice_public.html", context, status=200 if allowed else 429)


def _within_rate(request) -> bool:
    """Whether this address may send one more now; it is counted."""
    key = client_key(request, "opinion")
    if is_throttled(key, request.received_at, most=MOST_OPINIONS, seconds=SECONDS):
        return False
    count_one(key, request.received_at, seconds=SECONDS)
    return True


@GET_OR_POST
def enter(request, pk: int):
    """Type what came on paper or by word of mouth."""
    notice = notice_or_404(request, pk)
    lists = [(notice, public_lines(notice))]
    form = ReceivedOpinionForm(
        *((request.POST, request.FILES) if request.method == "POST" else ()),
        lists=lists if notice.posted_at else [],
        today=local_day(request.received_at),
        typed=typed(request),
    )
    # What came in time may be typed when the days are over.
    verdict = can_enter_opinion(request.user, notice, notice.posted_at or request.received_at)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:notice", pk)
    if request.method == "POST" and form.is_valid():
        try:
            services.enter_opinion(by=request.user, at=request.received_at, **form.opinion())
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Đã ghi ý kiến.")
            return redirect("awards:notice", pk)
    context = {"campaign": notice.campaign, "notice": notice, "form": form}
    return render(request, "awards/opinion_form.html", context)


@GET_OR_POST
def answer(request, pk: int, opinion_pk: int):
    """Write down what was found."""
    notice = notice_or_404(request, pk)
    opinion = get_object_or_404(notice.opinions.select_related("nomination"), pk=opinion_pk)
    opinion.notice = notice
    verdict = can_answer_opinion(request.user, opinion)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("awards:notice", pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AnswerForm(*sent, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.answer_opinion(
                opinion=opinion,
                answer=form.cleaned_data["answer"],
                file=form.cleaned_data["file"],
                by=request.user,
                at=request.received_at,
            )
        except RuleBroken as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Đã lưu trả lời.")
            return redirect("awards:notice", pk)
    context = {"campaign": notice.campaign, "notice": notice, "opinion": opinion, "form": form}
    return render(request, "awards/answer_form.html", context)


@require_safe
def announcement(request, pk: int, form: str):
    """«Thông báo công khai» with its list."""
    notice = _with_papers(request, pk)
    if answer := issued_answer(request, PaperKind.NOTICE, notice, form):
        return answer
    return paper_answer(request, lambda: notice_paper(notice), _page(notice), form, is_list=True)


@require_safe
def slip(request, pk: int, form: str):
    """«Phiếu góp ý», to be filled in by hand."""
    notice = _with_papers(request, pk)
    return paper_answer(request, lambda: opinion_slip(notice), _page(notice), form)


@require_safe
def report(request, pk: int, form: str):
    """«Báo cáo tổng hợp ý kiến công khai»."""
    notice, at = _with_papers(request, pk), request.received_at
    if answer := issued_answer(request, PaperKind.OPINIONS, notice):
        return answer
    return paper_answer(request, lambda: opinion_report(notice, at), _page(notice), form)


def _send(request, form) -> bool:
    """Hand the opinion over; a program that walked into the trap is told nothing."""
    at = request.received_at
    if not form.is_trapped:
        try:
            services.send_opinion(at=at, **form.opinion())
        except RuleBroken as reason:
            form.add_error(None, str(reason))
            return False
    when = f"{format_clock(at)} ngày {short_day(local_day(at))}"
    messages.success(request, f"Xã đã nhận ý kiến lúc {when}. Cảm ơn ông, bà đã góp ý.")
    return True


def _with_papers(request, pk: int):
    notice = notice_or_404(request, pk)
    if not can_make_papers(request.user, notice.campaign):
        raise Http404
    return notice


def _page(notice) -> str:
    return reverse("awards:notice", args=[notice.pk])
