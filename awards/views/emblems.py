"""The picture over the words of certificates on plain paper: look, send one, take it away."""

import logging

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import Authority
from awards.forms import EmblemForm
from awards.models import CertificateEmblem
from awards.permissions import can_add_stock, can_see_stocks
from awards.services.emblems import remove_emblem, set_emblem
from awards.views.award_fetching import authority_or_404
from core.acts import GET_OR_POST, carry_out
from core.uploads.serving import file_answer

logger = logging.getLogger(__name__)


def _stocks_authority_or_404(request, slug: str) -> Authority:
    found = authority_or_404(request, slug)
    if not can_see_stocks(request.user, found):
        raise Http404
    return found


@GET_OR_POST
def emblem(request, authority: str):
    """What is printed now; the secretariat sends another. Others' files are never opened."""
    found = _stocks_authority_or_404(request, authority)
    allowed = can_add_stock(request.user, found)
    if request.method == "POST" and not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:emblem", found.slug)
    form = EmblemForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        given = {"authority": found, "upload": form.cleaned_data["file"]}
        done = "Giấy khen trên giấy trắng từ nay in hình này. Hãy xem mẫu."
        if carry_out(request, set_emblem, done, form=form, **given):
            return redirect("awards:emblem", found.slug)
    context = {
        "authority": found,
        "emblem": CertificateEmblem.objects.filter(authority=found).select_related("by").first(),
        "form": form,
        "changing": allowed,
        "plain": found.stocks.in_use().filter(kind="plain").first(),
    }
    return render(request, "awards/emblem.html", context)


@require_POST
def remove(request, authority: str):
    """Leave the place free again."""
    found = _stocks_authority_or_404(request, authority)
    carry_out(request, remove_emblem, "Đã bỏ hình; chỗ đặt hình để trống.", authority=found)
    return redirect("awards:emblem", found.slug)


@require_safe
def picture(request, authority: str, name: str):
    """The bytes, for those who may see the stocks."""
    found = _stocks_authority_or_404(request, authority)
    kept = CertificateEmblem.objects.filter(authority=found).first()
    if kept is None or kept.name != name:
        raise Http404
    try:
        with kept.file.open("rb") as opened:
            data = opened.read()
    except FileNotFoundError:
        logger.error("The emblem of %s is gone: %s", found.slug, kept.file.name)
        raise Http404 from None
    return file_answer(data, kept.name, kept.content_type)
