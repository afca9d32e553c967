"""Papers that were drawn once: kept by what they are drawn from, so that nothing is drawn twice.

A file is named by the fingerprint of its paper and begins with the SHA-256 of its own bytes: what
the disk has damaged is not found, and drawn again. Knows no model; lies in the default storage.
"""

import hashlib
import logging
from collections.abc import Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage

logger = logging.getLogger(__name__)

FOLDER = "van-ban-da-ve"
_HEAD = 65  # 64 hexadecimal digits and a line feed


class PaperStore:
    """Bytes by fingerprint, in a folder of a storage; at most `most` bytes of them.

    `read` and `keep` may be called by any number of processes at once: what one keeps another may
    keep again, and both wrote the same.
    """

    def __init__(self, storage: Storage | None = None, most: int | None = None) -> None:
        self.storage = storage or default_storage
        self.most = settings.PAPER_STORE_BYTES if most is None else most

    def read(self, fingerprint: str) -> bytes | None:
        """The bytes, or None when there are none or they are damaged."""
        name = _name(fingerprint)
        try:
            with self.storage.open(name, "rb") as file:
                whole = file.read()
        except FileNotFoundError:
            return None
        head, data = whole[:_HEAD], whole[_HEAD:]
        if head == _head(data):
            return bytes(data)
        logger.warning("a stored paper is damaged and will be drawn again: %s", name)
        self.storage.delete(name)
        return None

    def keep(self, fingerprint: str, data: bytes) -> None:
        """Store bytes under a fingerprint, whole or not at all. Raises OSError on a full disk."""
        name = _name(fingerprint)
        if self.storage.exists(name):
            return
        stored = self.storage.save(name, ContentFile(_head(data) + data))
        if stored != name:  # another process was quicker
            self.storage.delete(stored)

    def trim(self) -> int:
        """Delete the oldest until the rest fits; how many were deleted."""
        files = sorted(self._files())
        size = sum(each for _, _, each in files)
        deleted = 0
        for _, name, each in files:
            if size <= self.most:
                break
            self.storage.delete(name)
            size -= each
            deleted += 1
        return deleted

    def _files(self) -> Iterator[tuple[float, str, int]]:
        """When each was stored, its name, its size."""
        try:
            folders, _ = self.storage.listdir(FOLDER)
        except FileNotFoundError:
            return
        for folder in folders:
            for file in self.storage.listdir(f"{FOLDER}/{folder}")[1]:
                name = f"{FOLDER}/{folder}/{file}"
                try:
                    stored = self.storage.get_modified_time(name).timestamp()
                    yield stored, name, self.storage.size(name)
                except FileNotFoundError:  # another process trims as well
                    continue


def _head(data: bytes) -> bytes:
    return f"{hashlib.sha256(data).hexdigest()}\n".encode()


def _name(fingerprint: str) -> str:
    return f"{FOLDER}/{fingerprint[:2]}/{fingerprint}"
