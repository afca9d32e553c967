"""A paper as the answer to a request: PDF to look at and print, Word to go on writing."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.http import content_disposition_header

from core.papers.certificate import Certificates
from core.papers.content import Paper
from core.papers.errors import PaperFailed
from core.papers.pdf import file_name, fingerprint, to_pdf
from core.papers.sheets import to_xlsx
from core.papers.store import PaperStore
from core.papers.word import to_docx
from core.spreadsheets.writing import CONTENT_TYPE


def kept_pdf(paper: Paper | Certificates) -> bytes:
    """The PDF as a dossier has drawn it already, or drawn now. A page that is looked at fills no
    disk: nothing is kept here.
    """
    return PaperStore().read(fingerprint(paper)) or to_pdf(paper)


# The forms of a paper: the ending of its name, its type, who writes it. A PDF opens in the browser.
FORMS: dict[str, tuple[str, Callable[[Paper | Certificates], bytes]]] = {
    "pdf": ("application/pdf", kept_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", to_docx),
}
# A paper that is a list has one form more.
SHEETS: dict[str, tuple[str, Callable[[Any], bytes]]] = {"xlsx": (CONTENT_TYPE, to_xlsx)}


def paper_paths(route: str, view: Callable[..., HttpResponse], name: str) -> list[URLPattern]:
    """The addresses of a paper: `route.pdf`, which the bare name leads to, and `route.docx`.

    The view gets `form`; `reverse(name, args=[…, "docx"])` is the address of the Word file.
    """
    given: dict[str, Any] = {"form": "pdf"}
    return [
        path(f"{route}.pdf", view, given, name=name),
        path(f"{route}.<str:form>", view, name=name),
    ]


def paper_answer(
    request: HttpRequest,
    build: Callable[[], Paper | Certificates],
    back: str,
    form: str,
    *,
    is_list: bool = False,
) -> HttpResponse:
    """The paper in a form of `FORMS`, a list also as a workbook; private, kept by nothing between.

    A paper that cannot be right is not made: the person is told why, at `back`. Raises Http404 for
    a form that there is not.
    """
    forms = {**FORMS, **SHEETS} if is_list else FORMS
    if form not in forms:
        raise Http404
    content_type, write = forms[form]
    try:
        paper = build()
        data = write(paper)
    except PaperFailed as reason:
        messages.error(request, f"Chưa in được văn bản này. {reason}")
        return redirect(back)
    disposition = content_disposition_header(form != "pdf", file_name(paper, form))
    return HttpResponse(
        data,
        content_type=content_type,
        headers={
            "Content-Disposition": disposition or "",
            "Cache-Control": "private, no-store",
        },
    )
