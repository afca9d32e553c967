"""The picture over the words of certificates on plain paper: look, send one, take it away."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from awards.forms import EmblemForm
from awards.models import CertificateEmblem
from awards.permissions import can_add_stock
from awards.services.emblems import remove_emblem, set_emblem
from awards.views.award_fetching import stocks_authority_or_404
from core.acts import GET_OR_POST, carry_out
from core.uploads.serving import file_answer, stored_bytes


@GET_OR_POST
def emblem(request, authority: str):
    """What is printed now; the secretariat sends another. Others' files are never opened."""
    found = stocks_authority_or_404(request, authority)
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
    found = stocks_authority_or_404(request, authority)
    carry_out(request, remove_emblem, "Đã bỏ hình; chỗ đặt hình để trống.", authority=found)
    return redirect("awards:emblem", found.slug)


@require_safe
def picture(request, authority: str, name: str):
    """The bytes, for those who may see the stocks."""
    found = stocks_authority_or_404(request, authority)
    kept = CertificateEmblem.objects.filter(authority=found).first()
    if kept is None or kept.name != name:
        raise Http404
    data = stored_bytes(kept.file, f"emblem of {found.slug}")
    return file_answer(data, kept.name, kept.content_type)
