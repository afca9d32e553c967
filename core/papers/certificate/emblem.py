"""The picture over the words of plain paper: fitted into its box, drawn into the finished PDF.

The printer of papers opens nothing but our own files, so a picture that an office sent never passes
through it. It is decoration: an artifact (ISO 14289-1, 7.1), read to nobody.
"""

import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from core.papers.certificate.content import Certificates, Emblem
from core.papers.metrics import MM_PER_POINT

DOTS_PER_MM = 300 / 25.4  # more than a printer shows is left out


def placed(emblem: Emblem) -> tuple[float, float, float, float]:
    """Where the picture stands in its box: left, top, width, height in mm."""
    wide, high = _picture(emblem.data, emblem.width, emblem.height).size
    scale = min(emblem.width / wide, emblem.height / high)
    width, height = wide * scale, high * scale
    left = emblem.x + (emblem.width - width) / 2
    return left, emblem.y + (emblem.height - height) / 2, width, height


@lru_cache(maxsize=4)
def as_png(emblem: Emblem) -> bytes:
    """The picture as it is drawn, no finer than a printer shows."""
    out = BytesIO()
    _picture(emblem.data, emblem.width, emblem.height).save(out, "PNG")
    return out.getvalue()


def stamped(pdf: bytes, file: Certificates) -> bytes:
    """The certificates with the picture on each page; as they are without one."""
    if file.emblem is None:
        return pdf
    import pikepdf  # noqa: PLC0415 # only who draws a picture needs it

    left, top, width, height = placed(file.emblem)
    left, top = left + file.dx, top + file.dy
    low = file.height - top - height
    a, d, e, f = (each / MM_PER_POINT for each in (width, height, left, low))
    drawing = f"/Artifact BMC q {a:.3f} 0 0 {d:.3f} {e:.3f} {f:.3f} cm /Emblem Do Q EMC\n"
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as whole:
        image = whole.make_indirect(_image(whole, file.emblem))
        for page in whole.pages:
            page.add_resource(image, pikepdf.Name.XObject, pikepdf.Name.Emblem)
            page.contents_add(whole.make_stream(drawing.encode()), prepend=True)
        packed = pikepdf.ObjectStreamMode.generate
        whole.save(out, deterministic_id=True, object_stream_mode=packed)
    return out.getvalue()


def _image(whole: Any, emblem: Emblem) -> Any:
    import pikepdf  # noqa: PLC0415

    picture = _picture(emblem.data, emblem.width, emblem.height)
    return pikepdf.Stream(
        whole,
        zlib.compress(picture.tobytes()),
        Filter=pikepdf.Name.FlateDecode,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB,
    )


@lru_cache(maxsize=4)
def _picture(data: bytes, width: float, height: float) -> Any:
    from PIL import Image  # noqa: PLC0415 # what came in was written anew by `core.uploads`

    with Image.open(BytesIO(data)) as opened:
        picture = opened.convert("RGB")
    picture.thumbnail((round(width * DOTS_PER_MM), round(height * DOTS_PER_MM)))
    return picture
