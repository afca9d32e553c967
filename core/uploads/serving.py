"""Handing a stored file out, so that a browser runs nothing of it."""

import logging

from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from core.uploads.kinds import Kind

logger = logging.getLogger(__name__)


def stored_bytes(file: FieldFile, of: str) -> bytes:
    """What is stored; raises Http404, and tells the log of what, when the bytes are gone."""
    try:
        with file.open("rb") as opened:
            return bytes(opened.read())
    except FileNotFoundError:
        logger.error("The bytes of %s are gone: %s", of, file.name)
        raise Http404 from None


def file_answer(data: bytes, name: str, content_type: str) -> HttpResponse:
    """The file as a download; an `<img>` of our own pages shows it all the same.

    Its name is told as RFC 6266 wants it. Raises ValueError for a kind that we do not store.
    """
    return HttpResponse(
        data,
        content_type=Kind(content_type).value,
        headers={
            "Content-Disposition": str(content_disposition_header(True, name)),
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "private, no-store",
            "Accept-Ranges": "none",
        },
    )
