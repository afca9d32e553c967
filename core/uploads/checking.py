"""A file that came in: checked step by step, cheapest first."""

from dataclasses import dataclass
from hashlib import sha256
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile

from core.uploads.faults import Fault, FileRefused, Unfit
from core.uploads.kinds import HEAD_BYTES, OF_ENDING, Kind, is_heic, sniff
from core.uploads.limits import MAX_FILE_BYTES
from core.uploads.names import ending_of, shown_name, stored_name
from core.uploads.sandbox import look_into
from core.uploads.scanner import Scan, scan


@dataclass(frozen=True)
class CheckedFile:
    """What may be stored: a PDF as it came, a picture written anew."""

    name: str
    kind: Kind
    data: bytes
    scan: Scan

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.data)

    @property
    def sha256(self) -> str:
        """The fingerprint of what is stored."""
        return sha256(self.data).hexdigest()


def check_upload(upload: "UploadedFile[Any]") -> CheckedFile:
    """Check a file that came in: size, ending, first bytes, its inside, viruses.

    Raises FileRefused with the sentence for the person who sent it.
    """
    name = shown_name(upload.name or "")
    try:
        if (upload.size or 0) > MAX_FILE_BYTES:
            raise Unfit(Fault.TOO_BIG)
        # No buffer of Python's: the child and the scanner read from the same place in the file.
        with TemporaryFile(buffering=0) as copy:
            size = _copy(upload, copy)
            kind = _kind(name, copy, size)
            stored, data = look_into(copy, kind)
            answer = scan(copy)
            if answer == Scan.INFECTED:
                raise Unfit(Fault.INFECTED)
            if not stored.is_picture:
                copy.seek(0)
                data = copy.read()
    except Unfit as reason:
        raise FileRefused(reason.fault, name, upload.size or 0) from None
    return CheckedFile(stored_name(name, stored), stored, data, answer)


def _copy(upload: "UploadedFile[Any]", copy: IO[bytes]) -> int:
    """Copy what really comes, which may be more than was said; the child reads a real file."""
    size = 0
    for chunk in upload.chunks():
        size += len(chunk)
        if size > MAX_FILE_BYTES:
            raise Unfit(Fault.TOO_BIG)
        if copy.write(chunk) != len(chunk):
            raise OSError("the disk took only a part of the file")
    return size


def _kind(name: str, copy: IO[bytes], size: int) -> Kind:
    """What it is by its first bytes, if its name says so too."""
    copy.seek(0)
    head = copy.read(HEAD_BYTES)
    copy.seek(0)
    if size == 0:
        raise Unfit(Fault.EMPTY)
    if is_heic(head):
        raise Unfit(Fault.HEIC)
    allowed = OF_ENDING.get(ending_of(name))
    if allowed is None:
        raise Unfit(Fault.WRONG_TYPE)
    kind = sniff(head)
    if kind is None or kind not in allowed:
        raise Unfit(Fault.NOT_ITS_NAME)
    return kind
