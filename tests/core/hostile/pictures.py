"""Pictures that must not get in, and the pieces of JPEG and PNG they are made of."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from core.uploads.faults import Fault

MB = 1024 * 1024


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, bits: int = 8, color: int = 2, *more: bytes, rows=None) -> bytes:
    """A PNG by hand; `more` stands before the pixels, `rows` are the packed pixels."""
    head = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, 0)
    each = 1 + (width * bits * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color] + 7) // 8
    pixels = zlib.compress(bytes(each * height), 9) if rows is None else rows
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def bomb(width: int, height: int) -> bytes:
    """One bit a pixel, all the same: a hundred kilobytes that become gigabytes."""
    engine = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(engine.compress(row * 100) for _ in range(height // 100)) + engine.flush()
    return png(width, height, 1, 0, rows=rows)


def text_bomb() -> bytes:
    return png(4, 4, 8, 2, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100 * MB), 9)))


def profile_bomb() -> bytes:
    return png(4, 4, 8, 2, chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(100 * MB), 9)))


def jpeg(size=(64, 48), mode="RGB", color="red", **how) -> bytes:
    out = BytesIO()
    Image.new(mode, size, color).save(out, "JPEG", **how)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A small JPEG that says it is another size."""
    data = bytearray(jpeg())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


BUILDERS = {
    "bomb.png": (Fault.TOO_MANY_PIXELS, lambda: bomb(30_000, 30_000)),
    "long-bomb.png": (Fault.TOO_MANY_PIXELS, lambda: bomb(100_000, 1000)),
    "just-too-large.png": (Fault.TOO_MANY_PIXELS, lambda: bomb(8008, 8000)),
    "text-bomb.png": (Fault.BROKEN, text_bomb),
    "profile-bomb.png": (Fault.BROKEN, profile_bomb),
    "claims-gigabytes.jpg": (Fault.TOO_MANY_PIXELS, lambda: claiming(65_500, 65_500)),
    "cut-off.jpg": (Fault.BROKEN, lambda: jpeg((640, 480), quality=95)[:-2000]),
    "cut-off.png": (Fault.BROKEN, lambda: png(400, 400, rows=zlib.compress(b"\0" * 400))),
    "only-a-head.jpg": (Fault.BROKEN, lambda: b"\xff\xd8\xff\xe0"),
    "only-a-head.png": (Fault.BROKEN, lambda: b"\x89PNG\r\n\x1a\n"),
    "no-size.png": (Fault.BROKEN, lambda: png(0, 0)),
    "wrong-sums.png": (
        Fault.BROKEN,
        lambda: png(4, 4).replace(b"IHDR\0\0\0\x04", b"IHDR\0\0\0\x05"),
    ),
    "noise.jpg": (Fault.BROKEN, lambda: b"\xff\xd8\xff" + bytes(range(256)) * 40),
}
