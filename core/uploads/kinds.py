"""The kinds of files that are taken, each known by its first bytes."""

from enum import StrEnum


class Kind(StrEnum):
    """What a file is; the value is its content type."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"

    @property
    def ending(self) -> str:
        """The ending that its name gets."""
        return {Kind.PDF: ".pdf", Kind.JPEG: ".jpg", Kind.PNG: ".png"}[self]

    @property
    def is_picture(self) -> bool:
        """Whether it can be looked at as a picture."""
        return self != Kind.PDF


# Which content may stand behind which ending. Telephones and chat programs often mix the two kinds
# of pictures up; a picture is written anew anyway, with the ending that is right.
PICTURES = frozenset({Kind.JPEG, Kind.PNG})
OF_ENDING = {
    ".pdf": frozenset({Kind.PDF}),
    ".jpg": PICTURES,
    ".jpeg": PICTURES,
    ".jpe": PICTURES,
    ".jfif": PICTURES,
    ".png": PICTURES,
}

_MAGIC = {b"%PDF-": Kind.PDF, b"\xff\xd8\xff": Kind.JPEG, b"\x89PNG\r\n\x1a\n": Kind.PNG}
HEAD_BYTES = 32
# The boxes of an ISO media file that an iPhone's pictures begin with.
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def sniff(head: bytes) -> Kind | None:
    """The kind that a file is by its very first bytes; None for all others."""
    return next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), None)


def is_heic(head: bytes) -> bool:
    """Whether it is a picture as iPhones store them."""
    return head[4:8] == b"ftyp" and head[8:12] in _HEIC
