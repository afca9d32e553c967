"""Stocks of certificates: what there is, editing one, its test sheet and a preview."""

from uuid import UUID, uuid4, uuid5

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from awards.forms import StockForm
from awards.forms.stocks import COLUMNS, columns_of
from awards.models import CertificateEmblem, CertificateStock, StockField
from awards.papers import preview, test_sheet
from awards.permissions import can_add_stock, can_change_stock
from awards.register.shipped_stocks import SHIPPED
from awards.services import stocks as services
from awards.states import StockPart
from awards.views.award_fetching import stocks_authority_or_404
from core.acts import GET_OR_POST, carry_out, number_sent
from core.conflict import in_words
from core.papers.answers import paper_answer


def stock_or_404(request, pk: int) -> CertificateStock:
    """The stock, for those who may read it."""
    stocks = CertificateStock.objects.visible_to(request.user).select_related("authority")
    return get_object_or_404(stocks.prefetch_related("parts"), pk=pk)


@require_safe
def stocks(request, authority: str):
    """Every stock of the commune, and those that come with the portal."""
    found = stocks_authority_or_404(request, authority)
    context = {
        "authority": found,
        "stocks": found.stocks.select_related("made_by"),
        "shipped": SHIPPED.values(),
        "emblem": CertificateEmblem.objects.filter(authority=found).first(),
        "adding": can_add_stock(request.user, found),
        "form_key": uuid4(),
    }
    return render(request, "awards/stock_list.html", context)


def _key(request, about: str) -> UUID | None:
    """The one-time key of a button: its page's, and what it is about."""
    try:
        return uuid5(UUID(request.POST.get("form_key", "")), about)
    except ValueError:
        return None


@require_POST
def add(request, authority: str):
    """One of the stocks that come with the portal."""
    found = stocks_authority_or_404(request, authority)
    done = "Đã thêm mẫu phôi. Hãy in tờ thử rồi so với phôi thật."
    word = request.POST.get("mau", "")
    key = _key(request, word)
    carry_out(request, services.add_stock, done, authority=found, word=word, key=key)
    return redirect("awards:stocks", found.slug)


@GET_OR_POST
def stock(request, pk: int):
    """The page of a stock: to edit for the secretariat, to read for the others."""
    found = stock_or_404(request, pk)
    allowed = can_change_stock(request.user, found)
    if not allowed:
        if request.method == "POST":
            messages.error(request, allowed.reason)
            return redirect(found)
        return render(request, "awards/stock_detail.html", _told(request, found))
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        given = {"values": form.values(), "parts": form.part_values()}
        given["version"] = form.cleaned_data["version"]
        done = "Đã lưu mẫu phôi."
        if carry_out(request, services.edit_stock, done, form=form, stock=found, **given):
            return redirect(found)
    return _page(request, found, form)


def _form(request, found: CertificateStock) -> StockForm:
    parts = list(StockField.objects.filter(stock=found))
    return StockForm(request.POST or None, instance=found, parts=parts, typed=typed(request))


def _page(request, found: CertificateStock, form: StockForm):
    context = {"stock": found, "authority": found.authority, "form": form, "form_key": uuid4()}
    return render(request, "awards/stock_form.html", context)


def _told(request, found: CertificateStock) -> dict:
    """The fields of a stock as people read them who may not change it."""
    rows = [
        (part, [_said(part, name) for name in COLUMNS]) for part in found.parts.all() if part.shown
    ]
    return {
        "stock": found,
        "authority": found.authority,
        "heads": [StockField._meta.get_field(name).verbose_name for name in COLUMNS],
        "rows": rows,
        "adding": can_add_stock(request.user, found.authority),
        "form_key": uuid4(),
    }


def _said(part: StockField, name: str) -> tuple[str, str]:
    head = str(StockField._meta.get_field(name).verbose_name)
    if name not in columns_of(StockPart(part.part)):
        return head, ""
    value = getattr(part, name)
    return head, ("có" if value else "–") if isinstance(value, bool) else in_words(part, name)


@require_POST
def preview_typed(request, pk: int):
    """What is being typed, drawn with the longest names; nothing is saved."""
    found = stock_or_404(request, pk)
    allowed = can_change_stock(request.user, found)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect(found)
    form = _form(request, found)
    if not form.is_valid():
        return _page(request, found, form)
    parts = form.typed_parts()
    return paper_answer(request, lambda: preview(form.instance, parts), resolve_url(found), "pdf")


@require_safe
def shown(request, pk: int, form: str):
    """The saved stock with the longest names, as it is printed."""
    found = stock_or_404(request, pk)
    parts = list(found.parts.all())
    return paper_answer(request, lambda: preview(found, parts), resolve_url(found), form)


@require_safe
def testing(request, pk: int, form: str):
    """The sheet to lay over the printed stock against the light: only as PDF, for the printer."""
    found = stock_or_404(request, pk)
    if form != "pdf":
        raise Http404
    return paper_answer(request, lambda: test_sheet(found), resolve_url(found), form)


@require_POST
def copy(request, pk: int):
    """A new stock like this one."""
    found = stock_or_404(request, pk)
    done = "Đã chép thành mẫu mới. Hãy đổi tên và sửa."
    carry_out(request, services.copy_stock, done, stock=found, key=_key(request, str(pk)))
    return redirect("awards:stocks", found.authority.slug)


@require_POST
def default(request, pk: int):
    """The stock that is chosen first from now on."""
    found = stock_or_404(request, pk)
    version = number_sent(request, "version")
    done = f"«{found.name}» là mẫu mặc định."
    carry_out(request, services.make_default, done, stock=found, version=version)
    return redirect("awards:stocks", found.authority.slug)


@require_POST
def retire(request, pk: int):
    """Not to be printed on any more."""
    found = stock_or_404(request, pk)
    version = number_sent(request, "version")
    done = f"Đã thôi dùng «{found.name}»."
    carry_out(request, services.retire_stock, done, stock=found, version=version)
    return redirect("awards:stocks", found.authority.slug)
