"""What people really send, and what looks strange but is harmless once it is written anew."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from core.uploads.kinds import Kind
from tests.core.hostile.others import zipped
from tests.core.hostile.pdf import PAGE, of_pages, pdf, saved, stream
from tests.core.hostile.pictures import chunk, claiming, jpeg, png

# North of Buôn Ma Thuột: where somebody lives.
GPS = {1: "N", 2: (12.0, 40.0, 30.0), 3: "E", 4: (108.0, 3.0, 0.0)}
SIGNED = b"<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> /ByteRange [0 1 2 3] >>"
LINK = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://x.vn) >> >>"


def halves(size=(300, 200), mode="RGB") -> Image.Image:
    """Red above, blue below: one sees which way up it stands."""
    picture = Image.new("RGB", size, "blue")
    picture.paste(Image.new("RGB", (size[0], size[1] // 2), "red"))
    return picture.convert(mode)


def photo(size=(300, 200), turned: int = 1, mode="RGB", **how) -> bytes:
    """A photograph as telephones write it: with place, camera, and how it was held."""
    exif = Image.Exif()
    exif[0x010F] = "Hãng máy ảnh"
    exif[0x0112] = turned
    exif[0x8825] = GPS
    out = BytesIO()
    halves(size, mode).save(out, "JPEG", exif=exif, comment=b"<?php system($_GET[0]);", **how)
    return out.getvalue()


def drawn(picture: Image.Image, **how) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", **how)
    return out.getvalue()


def see_through() -> bytes:
    picture = halves(mode="RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 300, 20))
    return drawn(picture)


def moving() -> bytes:
    """A PNG of two frames."""
    return drawn(halves(), save_all=True, append_images=[Image.new("RGB", (300, 200), "green")])


def sixteen_bits() -> bytes:
    row = b"\0" + struct.pack(">4H", 0, 0x4000, 0x8000, 0xFFFF)
    return png(4, 2, 16, 0, rows=zlib.compress(row * 2))


BUILDERS = {
    "bien-ban.pdf": (Kind.PDF, pdf),
    "QUET 01.PDF": (Kind.PDF, lambda: saved(compress_streams=True)),
    "goi-lai.pdf": (Kind.PDF, lambda: saved(linearize=True)),
    "lien-ket.pdf": (
        Kind.PDF,
        lambda: pdf(LINK, page=PAGE.replace(b">>", b"/Annots [4 0 R] >>")),
    ),
    "da-ky-so.pdf": (
        Kind.PDF,
        lambda: pdf(SIGNED, root=b"/AcroForm << /SigFlags 3 /Fields [] >>"),
    ),
    "mo-trang-dau.pdf": (Kind.PDF, lambda: pdf(root=b"/OpenAction [3 0 R /Fit]")),
    "anh-trong.pdf": (
        Kind.PDF,
        lambda: pdf(
            stream(
                jpeg(), b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /Filter /DCTDecode"
            )
        ),
    ),
    "200-trang.pdf": (Kind.PDF, lambda: of_pages(200)),
    "xuong-dong.pdf": (Kind.PDF, lambda: pdf() + b"\r\n\0\0"),
    "IMG_2024.jpg": (Kind.JPEG, photo),
    "ẢNH ĐƯỜNG HOA.JPEG": (Kind.JPEG, photo),
    "tien-dan.jpg": (Kind.JPEG, lambda: photo(progressive=True)),
    "den-trang.jpg": (Kind.JPEG, lambda: photo(mode="L")),
    "bon-mau.jpg": (Kind.JPEG, lambda: photo(mode="CMYK")),
    "to-qua.jpg": (Kind.JPEG, lambda: photo((6000, 4000))),
    "man-hinh.png": (Kind.PNG, lambda: drawn(halves())),
    "bang-mau.png": (Kind.PNG, lambda: drawn(halves(mode="P"))),
    "fax.png": (Kind.PNG, lambda: drawn(halves(mode="1"))),
    "trong-suot.png": (Kind.PNG, see_through),
    "16-bit.png": (Kind.PNG, sixteen_bits),
    "hai-khung.png": (Kind.PNG, moving),
    "anh-ten-sai.png": (Kind.JPEG, photo),
    "noi-co-lenh.jpg": (Kind.JPEG, lambda: photo() + b"<?php system($_GET[0]); ?>"),
    "noi-tep-nen.png": (Kind.PNG, lambda: drawn(halves()) + zipped()),
    "noi-trang.jpg": (Kind.JPEG, lambda: photo() + b"<html><script>alert(1)</script>"),
    "co-chu.png": (
        Kind.PNG,
        lambda: png(4, 4, 8, 2, chunk(b"tEXt", b"Comment\0<script>alert(1)</script>")),
    ),
    "noi-doi-kich-thuoc.jpg": (Kind.JPEG, lambda: claiming(6400, 4800)),
    "../../etc/passwd.jpg": (Kind.JPEG, photo),
    "hoa-don.php.jpg": (Kind.JPEG, photo),
}
# None of these words may be in what is stored.
STRANGE = (b"<?php", b"<script", b"PK\x03\x04", b"GPS", b"Exif", "Hãng".encode(), b"iCCP", b"acTL")
