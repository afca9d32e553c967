"""The register of awards: search, print, workbook, what was revoked, what a unit received."""

from dataclasses import replace

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render, resolve_url
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.models import Unit
from awards.exports import register_workbook
from awards.kinds import KINDS
from awards.models import Award, OutgoingPaper, RegisterBook, Revocation
from awards.papers import register_book
from awards.permissions import (
    can_print_register,
    can_see_register,
    can_see_revocations,
    can_see_stocks,
)
from awards.register.entries import (
    LEVEL_WORDS,
    STANDING_WORDS,
    Asked,
    choices,
    entries_of,
)
from awards.register.outgoing import key_of
from awards.states import PaperKind
from awards.views.award_fetching import authority_or_404
from awards.views.paper_rows import paper_row
from core.calendar import local_day
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer

PAGE = 100


@require_safe
def register(request, authority: str):
    """Who was honoured, newest first; search without marks, filters, a hundred on a page."""
    found = authority_or_404(request, authority)
    asked = Asked.read(request.GET)
    pages = Paginator(asked.narrow(entries_of(found, request.user)), PAGE)
    context = {
        "authority": found,
        "asked": asked,
        "page": pages.get_page(request.GET.get("trang")),
        "choices": choices(found, request.user),
        "kinds": [(word, kind.label) for word, kind in KINDS.items()],
        "levels": [(word, level.label) for word, level in LEVEL_WORDS.items()],
        "standings": list(STANDING_WORDS.items()),
        "printing": can_print_register(request.user, found),
        "revoking": can_see_revocations(request.user, found),
        "statistics": _statistics(found, request.user),
        "stocking": can_see_stocks(request.user, found),
    }
    return render(request, "awards/register_list.html", context)


def _statistics(found, user) -> list:
    """The report of each year for those above: the draft or what was issued; for who prints."""
    if not can_print_register(user, found):
        return []
    papers = OutgoingPaper.objects.current().filter(register__authority=found)
    of_book = {each.register_id: each for each in papers}
    rows = []
    for book in RegisterBook.objects.filter(authority=found).order_by("-year"):
        book.authority = found
        kind, keys = PaperKind.STATISTICS, (found.slug, book.year)
        issued = {key_of(kind, book): of_book[book.pk]} if book.pk in of_book else {}
        title = f"Báo cáo thống kê thi đua, khen thưởng năm {book.year}"
        row = paper_row(kind, book, issued, user, "awards:statistics_paper", *keys, title=title)
        rows.append(replace(row, excel=reverse("awards:statistics_sheet", args=keys)))
    return rows


@require_safe
def sheet(request, authority: str):
    """The entries that were asked for, as a workbook."""
    found = authority_or_404(request, authority)
    if not can_print_register(request.user, found):
        raise Http404
    awards = list(Asked.read(request.GET).narrow(entries_of(found, request.user)))
    data = register_workbook(found, awards, request.received_at)
    return workbook_answer(data, "so-khen-thuong.xlsx")


@require_safe
def book(request, authority: str, year: int, form: str):
    """«Sổ khen thưởng» of a year, in the order of its numbers."""
    found = authority_or_404(request, authority)
    if not can_print_register(request.user, found) or not 1900 <= year <= 2100:
        raise Http404
    awards = entries_of(found, request.user).filter(year=year).order_by("number")
    back = resolve_url("awards:register", authority=found.slug)
    return paper_answer(request, lambda: register_book(found, year, list(awards)), back, form)


@require_safe
def revocations(request, authority: str):
    """What was revoked; first what should have come back and has not."""
    found = authority_or_404(request, authority)
    if not can_see_revocations(request.user, found):
        raise Http404
    day = local_day(request.received_at)
    rows = Revocation.objects.filter(award__authority=found, is_mistake=False)
    told = sorted(
        ((each, each.is_overdue(day)) for each in rows.select_related("award")),
        key=lambda row: (not row[1], row[0].is_settled, row[0].return_by, row[0].pk),
    )
    context = {
        "authority": found,
        "rows": told,
        "overdue": sum(is_overdue for _, is_overdue in told),
    }
    return render(request, "awards/register_revocations.html", context)


@require_safe
def unit(request, unit_pk: int):
    """Everything that a unit and its people received, in all campaigns."""
    found = get_object_or_404(Unit.objects.select_related("authority"), pk=unit_pk)
    awards = entries_of(found.authority, request.user).filter(nomination__unit=found)
    if not can_see_register(request.user, found.authority) or not (
        can_see_revocations(request.user, found.authority) or found.pk in request.user.unit_ids
    ):
        raise Http404
    context = {
        "unit": found,
        "authority": found.authority,
        "page": Paginator(awards, PAGE).get_page(request.GET.get("trang")),
        "in_force": Award.objects.filter(pk__in=awards).in_force().count(),
    }
    return render(request, "awards/register_unit.html", context)
