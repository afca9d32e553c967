"""The year's statistics for those above: PDF, Word and workbook."""

from django.http import Http404
from django.shortcuts import resolve_url
from django.views.decorators.http import require_safe

from accounts.models import Authority
from awards.exports import statistics_workbook
from awards.models import RegisterBook
from awards.papers import year_statistics
from awards.permissions import can_print_register
from awards.register.statistics import statistics_of
from awards.states import PaperKind
from awards.views.award_fetching import authority_or_404
from awards.views.paper_rows import issued_answer
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer


@require_safe
def paper(request, authority: str, year: int, form: str):
    """The report with forms 0601.N and 0603.N."""
    found = _authority_or_404(request, authority, year)
    book = RegisterBook.objects.filter(authority=found, year=year).first()
    if book and (answer := issued_answer(request, PaperKind.STATISTICS, book)):
        return answer
    book = book or RegisterBook(authority=found, year=year)
    book.authority, at = found, request.received_at
    back = resolve_url("awards:register", authority=found.slug)
    return paper_answer(request, lambda: year_statistics(book, at), back, form)


@require_safe
def sheet(request, authority: str, year: int):
    """The same numbers to go on counting with."""
    found = _authority_or_404(request, authority, year)
    data = statistics_workbook(found, statistics_of(found, year))
    return workbook_answer(data, f"thong-ke-{year}.xlsx")


def _authority_or_404(request, slug: str, year: int) -> Authority:
    found = authority_or_404(request, slug)
    if not can_print_register(request.user, found) or not 1900 <= year <= 2100:
        raise Http404
    return found
