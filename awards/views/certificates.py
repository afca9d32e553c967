"""Certificates on a stock that is chosen: of one award at once, of a decision by a worker."""

from http import HTTPStatus

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Authority
from awards.decisions.certifying import printable, stocks_of
from awards.models import AwardCopy, CertificateStock
from awards.papers import Copied, certificates
from awards.permissions import can_print_certificate, can_print_certificates
from awards.services.bundling import order_certificates
from awards.services.printing import note_certificate
from awards.states import BundleScope
from awards.views.award_fetching import award_or_404
from awards.views.bundles import hand_to_worker
from awards.views.fetching import decision_or_404
from core.errors import RuleBroken
from core.papers.answers import paper_answer

NO_STOCK = "Chưa có mẫu phôi nào để in. Hãy thêm một mẫu."


def _refused(request, found, verdict):
    """Back to the page with the reason, or nothing."""
    if verdict:
        return None
    messages.error(request, verdict.reason)
    return redirect(found)


def _chosen(authority: Authority, wanted: str) -> CertificateStock | None:
    """The stock that was asked for, or the default; None when there is none at all."""
    stocks = stocks_of(authority)
    if wanted and not any(str(each.pk) == wanted for each in stocks):
        raise Http404
    return next((each for each in stocks if str(each.pk) == wanted), stocks[0] if stocks else None)


@require_safe
def of_award(request, pk: int):
    """Choose the stock for the certificate of one award, or for one of its copies."""
    found = award_or_404(request, pk)
    if refusal := _refused(request, found, can_print_certificate(request.user, found)):
        return refusal
    context = {
        "award": found,
        "authority": found.authority,
        "stocks": stocks_of(found.authority),
        "copies": found.copies.order_by("-number"),
        "address": reverse("awards:certificate_paper", args=[pk]),
        "word": reverse("awards:certificate_paper", args=[pk, "docx"]),
    }
    return render(request, "awards/certificate_award.html", context)


@require_safe
def award_paper(request, pk: int, form: str):
    """The certificate of one award."""
    found = award_or_404(request, pk)
    if refusal := _refused(request, found, can_print_certificate(request.user, found)):
        return refusal
    stock = _chosen(found.authority, request.GET.get("phoi", ""))
    if stock is None:
        return _without_stock(request, found.authority)
    copied = Copied(found, _copy_or_404(request, found))
    back = reverse("awards:certificate", args=[pk])
    answer = paper_answer(request, lambda: certificates(stock, [copied]), back, form)
    if request.method == "GET" and answer.status_code == HTTPStatus.OK:
        given = {"award": found, "copy": copied.copy, "stock": stock, "form": form}
        note_certificate(**given, by=request.user, at=request.received_at)
    return answer


def _copy_or_404(request, award) -> AwardCopy | None:
    """The copy that was asked for by its number; None for the first certificate."""
    wanted = request.GET.get("ban", "")
    if not wanted:
        return None
    found = next((each for each in award.copies.all() if str(each.number) == wanted), None)
    if found is None:
        raise Http404
    return found


@require_safe
def of_decision(request, pk: int):
    """Choose the stock and the names for the certificates of a decision."""
    found = decision_or_404(request, pk)
    if refusal := _refused(request, found, can_print_certificates(request.user, found)):
        return refusal
    authority = found.campaign.authority
    context = {
        "decision": found,
        "campaign": found.campaign,
        "authority": authority,
        "awards": printable(found),
        "stocks": stocks_of(authority),
        "bundle": found.bundles.filter(scope=BundleScope.CERTIFICATES).first(),
    }
    return render(request, "awards/certificate_decision.html", context)


@require_POST
def order_decision(request, pk: int):
    """Have the certificates of a decision printed, all or those that were ticked, a page each."""
    found = decision_or_404(request, pk)
    if refusal := _refused(request, found, can_print_certificates(request.user, found)):
        return refusal
    stock = _chosen(found.campaign.authority, request.POST.get("phoi", ""))
    if stock is None:
        return _without_stock(request, found.campaign.authority)
    wanted = set(request.POST.getlist("muc"))
    awards = [each for each in printable(found) if not wanted or str(each.pk) in wanted]
    given = {"decision": found, "stock": stock, "awards": awards}
    try:
        with transaction.atomic():
            bundle = order_certificates(**given, by=request.user, at=request.received_at)
            hand_to_worker(bundle)
    except RuleBroken as reason:
        messages.error(request, str(reason))
        return redirect("awards:certificates", pk)
    return redirect(bundle)


def _without_stock(request, authority: Authority):
    messages.error(request, NO_STOCK)
    return redirect("awards:stocks", authority.slug)
