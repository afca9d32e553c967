"""Handing a stored file out, so that a browser runs nothing of it."""

from typing import IO

from django.http import FileResponse

from core.uploads.kinds import Kind


def file_answer(opened: IO[bytes], name: str, content_type: str) -> FileResponse:
    """The file as a download; an `<img>` of our own pages shows it all the same.

    Its name is told as RFC 6266 wants it. Raises ValueError for a kind that we do not store.
    """
    answer = FileResponse(
        opened, as_attachment=True, filename=name, content_type=Kind(content_type).value
    )
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "private, no-store"
    answer["Accept-Ranges"] = "none"
    return answer
