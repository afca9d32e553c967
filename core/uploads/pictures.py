"""Pictures: decoded, turned upright, shrunk, and written anew with nothing but their pixels.

What comes out is our own writing: no place of the photograph (GPS), no name of the camera, no
text, no second file behind the first.
"""

import warnings
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps

from core.uploads.faults import Fault, Unfit
from core.uploads.kinds import Kind
from core.uploads.limits import JPEG_QUALITY, LONGEST_SIDE, MAX_PIXELS, MAX_PNG_BYTES

_FORMATS = {Kind.JPEG: "JPEG", Kind.PNG: "PNG"}
_TURNED = 0x0112  # the tag of EXIF that says how the camera was held
_WHITE = 255


def clean_picture(source: BinaryIO, kind: Kind) -> tuple[Kind, bytes]:
    """The picture written anew, and the kind that it then is.

    Raises Unfit when it is larger than we decode; whatever Pillow raises when it is broken.
    """
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(source, formats=[_FORMATS[kind]]) as opened:
            picture = _shrunk(opened)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unfit(Fault.TOO_MANY_PIXELS) from None
    return _written(picture, kind)


def _shrunk(picture: Image.Image) -> Image.Image:
    """Upright, at most `LONGEST_SIDE` long, on white, in grey or in colours; without metadata."""
    turned = picture.getexif().get(_TURNED, 1)
    # A JPEG can be decoded at a half or a quarter: little memory for large photographs.
    picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    plain = _plain(picture)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    bare = Image.new(plain.mode, plain.size, _WHITE if plain.mode == "L" else (_WHITE,) * 3)
    bare.paste(plain)
    bare.getexif()[_TURNED] = turned
    return ImageOps.exif_transpose(bare)


def _plain(picture: Image.Image) -> Image.Image:
    """The first frame in 8 bits of grey or 3 × 8 of colour, what shows through set on white."""
    picture.load()
    if "transparency" in picture.info or picture.mode in ("RGBA", "LA", "PA"):
        clear = picture.convert("RGBA")
        white = Image.new("RGB", clear.size, (_WHITE,) * 3)
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    if picture.mode.startswith("I"):
        # 16 bits of grey: `convert` alone would cut off instead of scaling.
        return picture.convert("I").point(lambda value: value / 257).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    return picture.convert("RGB")


def _written(picture: Image.Image, kind: Kind) -> tuple[Kind, bytes]:
    """A JPEG stays one; a PNG does unless it is a heavy photograph."""
    out = BytesIO()
    if kind == Kind.PNG:
        picture.save(out, "PNG", compress_level=6)
        if out.tell() <= MAX_PNG_BYTES:
            return Kind.PNG, out.getvalue()
        out = BytesIO()
    picture.save(out, "JPEG", quality=JPEG_QUALITY)
    return Kind.JPEG, out.getvalue()
