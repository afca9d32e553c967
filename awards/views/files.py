"""Handing out a file of the awarding half."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from awards.models import AwardFile
from awards.permissions import can_open_file
from core.uploads.serving import file_answer, stored_bytes


@require_safe
def file(request, pk: int, name: str):
    """The bytes, for those who may read them; always as a download."""
    found = get_object_or_404(AwardFile, pk=pk)
    if name != found.name or not can_open_file(request.user, found):
        raise Http404
    data = stored_bytes(found.file, f"award file {found.pk}")
    return file_answer(data, found.name, found.content_type)
