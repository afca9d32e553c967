"""Keeping a checked file: bytes in private storage, and the row that points at them.

The bytes come first and the row after them, so that no row ever points at a file that is not
there; on removal the row goes first, and the bytes only when nothing can bring it back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models.fields.files import FieldFile

from core.uploads.checking import CheckedFile


def random_place(folder: str) -> str:
    """Where bytes lie: nobody can guess it, and it says nothing of who or what."""
    key = uuid4().hex
    return f"{folder}/{key[:2]}/{key}"


def columns_of(upload: CheckedFile) -> dict[str, Any]:
    """What each row of a file tells of its bytes."""
    return {
        "name": upload.name,
        "content_type": upload.kind.value,
        "size": upload.size,
        "sha256": upload.sha256,
    }


@contextmanager
def kept(row: models.Model, upload: CheckedFile) -> Iterator[None]:
    """Store the bytes, name them in `row.file`, and write the row inside the block.

    One transaction: when the block raises, neither row nor bytes are left.
    """
    file: FieldFile = row.file  # type: ignore[attr-defined]
    place = file.field.generate_filename(row, upload.name)
    file.name = file.storage.save(place, ContentFile(upload.data))
    try:
        with transaction.atomic():
            yield
    except BaseException:
        file.storage.delete(file.name)
        raise


def drop_later(file: FieldFile) -> None:
    """Delete the bytes after the commit; never, when it does not come to one."""
    transaction.on_commit(partial(file.storage.delete, str(file.name)), robust=True)
