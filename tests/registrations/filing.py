"""Files as tests send them, and a look at what lies on the disk."""

from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from registrations.models import Attachment, Registration
from registrations.services.files import attach_file, remove_file
from registrations.states import FileUse
from tests.core.hostile.pdf import pdf
from tests.registrations import doors


def checked(name: str = "bien-ban.pdf", data: bytes = b"%PDF-1.7") -> CheckedFile:
    """A file that was looked into already."""
    return CheckedFile(name, Kind.PDF, data, Scan.UNSCANNED)


def attach(registration: Registration, by, at, upload=None, use=FileUse.EVIDENCE, part=None):
    upload = upload or checked()
    return attach_file(registration=registration, use=use, part=part, upload=upload, by=by, at=at)


def remove(attachment: Attachment, by, at) -> None:
    remove_file(attachment=attachment, by=by, at=at)


def typed(place: str = "minh-chung", name: str = "biên bản.pdf", data: bytes | None = None):
    """What a browser sends with the form."""
    return {"place": place, "file": SimpleUploadedFile(name, pdf() if data is None else data)}


def send(client, registration: Registration, follow: bool = True, **how):
    return client.post(doors.url("file_add", registration), typed(**how), follow=follow)


def on_disk() -> dict[str, str]:
    """Every file under the store, by its place, with the fingerprint of its bytes."""
    place = Path(settings.MEDIA_ROOT)
    return {
        str(each.relative_to(place)): sha256(each.read_bytes()).hexdigest()
        for each in place.rglob("*")
        if each.is_file()
    }
