"""A paper as the answer to a request."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from core.papers.content import Paper
from core.papers.pdf import PaperFailed, file_name, to_pdf


def paper_answer(request: HttpRequest, build: Callable[[], Paper], back: str) -> HttpResponse:
    """The paper to look at and print; private, and kept by nothing that stands between.

    A paper that cannot be right is not printed: the person is told why, at `back`.
    """
    try:
        paper = build()
        data = to_pdf(paper)
    except PaperFailed as reason:
        messages.error(request, f"Chưa in được văn bản này. {reason}")
        return redirect(back)
    return HttpResponse(
        data,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{file_name(paper)}"',
            "Cache-Control": "private, no-store",
        },
    )
