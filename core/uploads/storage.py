"""Where files lie on an install with a disk of its own."""

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.storage import FileSystemStorage


class WholeFileStorage(FileSystemStorage):
    """A file is there whole or not at all: written aside, forced to the disk, then named.

    A power cut leaves at most a `.part` that no row knows. (Object stores such as S3 do this by
    themselves.)
    """

    def _save(self, name: str, content: Any) -> str:
        aside = f"{name}.{uuid4().hex}.part"
        part = super()._save(aside, content)  # type: ignore[misc] # the stubs leave it out
        try:
            _to_disk(self.path(part))
            while True:
                try:
                    # Unlike a renaming, a link never covers a file that another hand has just made.
                    os.link(self.path(part), self.path(name))
                except FileExistsError:
                    name = self.get_available_name(name)
                else:
                    break
        finally:
            os.unlink(self.path(part))
        folder = Path(self.path(name)).parent
        for each in (folder, *folder.parents):
            _to_disk(each)
            if each == Path(self.location):
                break
        return name


def _to_disk(path: str | Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
