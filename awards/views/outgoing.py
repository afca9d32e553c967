"""The register of outgoing papers: search, print, workbook; one paper and its signed bytes."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render, resolve_url
from django.views.decorators.http import require_safe

from accounts.models import Authority
from awards.exports import outgoing_workbook
from awards.kinds import PAPER_KINDS
from awards.models import OutgoingPaper
from awards.papers import outgoing_book
from awards.permissions import (
    can_open_outgoing,
    can_print_outgoing,
    can_replace_paper,
    can_see_outgoing,
)
from awards.register.outgoing_book import SERIES_WORDS, Book, Wanted, books_of, papers_of, remarks
from awards.services.printing import note_outgoing
from core.papers.answers import paper_answer
from core.spreadsheets.writing import workbook_answer
from core.uploads.serving import file_answer, stored_bytes

PAGE = 100


@require_safe
def register(request, authority: str):
    """What went out, newest first; search without marks, filters, a hundred on a page."""
    found = _authority_or_404(request, authority)
    wanted = Wanted.read(request.GET)
    pages = Paginator(wanted.narrow(papers_of(found, request.user)), PAGE)
    page = pages.get_page(request.GET.get("trang"))
    books = books_of(found, request.user)
    context = {
        "authority": found,
        "wanted": wanted,
        "page": page,
        "rows": [(each, remarks(each)) for each in page.object_list],
        "books": books,
        "years": list(dict.fromkeys(each.year for each in books)),
        "series": [(word, series.label) for word, series in SERIES_WORDS.items()],
        "kinds": [(word, kind.label) for word, kind in PAPER_KINDS.items()],
        "printing": can_print_outgoing(request.user, found),
    }
    return render(request, "awards/outgoing_list.html", context)


@require_safe
def sheet(request, authority: str):
    """The papers that were asked for, as a workbook."""
    found = _printed_authority_or_404(request, authority)
    papers = list(Wanted.read(request.GET).narrow(papers_of(found, request.user)))
    data = outgoing_workbook(found, papers, request.received_at)
    return workbook_answer(data, "so-van-ban-di.xlsx")


@require_safe
def book(request, authority: str, year: int, series: str, form: str):
    """«Sổ đăng ký văn bản đi» of a year and series, in the order of day and number."""
    found = _printed_authority_or_404(request, authority)
    if series not in SERIES_WORDS or not 1900 <= year <= 2100:
        raise Http404
    wanted = Book(year, series, SERIES_WORDS[series])
    rows = papers_of(found, request.user).filter(year=year, series=wanted.series)
    papers = list(rows.order_by("day", "kind", "number", "suffix", "pk"))
    back = resolve_url("awards:outgoing_register", authority=found.slug)
    return paper_answer(request, lambda: outgoing_book(found, wanted, papers), back, form)


@require_safe
def paper(request, pk: int):
    """All that the register says of one paper, with the fingerprint of its bytes."""
    found = outgoing_or_404(request, pk)
    context = {
        "paper": found,
        "authority": found.authority,
        "opening": can_open_outgoing(request.user, found),
        "replacing": can_replace_paper(request.user, found),
    }
    return render(request, "awards/outgoing_detail.html", context)


@require_safe
def file(request, pk: int, name: str):
    """The signed bytes, for those who may read them; always as a download."""
    found = outgoing_or_404(request, pk)
    if not found.file or name != found.name or not can_open_outgoing(request.user, found):
        raise Http404
    data = stored_bytes(found.file, f"outgoing paper {found.pk}")
    if request.method == "GET":
        note_outgoing(paper=found, by=request.user, at=request.received_at)
    return file_answer(data, found.name, found.content_type)


def outgoing_or_404(request, pk: int) -> OutgoingPaper:
    """The paper, if the person may see the register, with all that its pages show."""
    rows = OutgoingPaper.objects.visible_to(request.user).select_related(
        "authority",
        "campaign__authority",
        "issued_by",
        "replaces",
        "replaced_by",
        "session__campaign__authority",
        "round__session__campaign__authority",
        "notice__campaign__authority",
        "decision__campaign__authority",
        "decision__tier",
        "revocation__award__campaign__authority",
        "award__campaign__authority",
        "award__revocation",
        "register__authority",
    )
    return get_object_or_404(rows, pk=pk)


def _authority_or_404(request, slug: str) -> Authority:
    authority = get_object_or_404(Authority, slug=slug)
    if not can_see_outgoing(request.user, authority):
        raise Http404
    return authority


def _printed_authority_or_404(request, slug: str) -> Authority:
    authority = _authority_or_404(request, slug)
    if not can_print_outgoing(request.user, authority):
        raise Http404
    return authority
