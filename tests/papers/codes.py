"""QR codes read by a decoder that is not ours, from pictures and from printed pages."""

import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image

DPI = 150  # what a telephone sees of a sheet that is held whole before it


def codes_in(picture: bytes) -> list[str]:
    """What the codes in a picture say, from the top down."""
    with Image.open(BytesIO(picture)) as opened:
        found = zxingcpp.read_barcodes(opened.convert("L"))
    return [each.text for each in sorted(found, key=lambda it: it.position.top_left.y)]


def codes_on(pdf: bytes) -> list[list[str]]:
    """What the codes on each page of a printed paper say."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.pdf"
        source.write_bytes(pdf)
        command = ["pdftoppm", "-r", str(DPI), "-png", "-gray", str(source), f"{folder}/page"]
        subprocess.run(command, check=True)
        return [codes_in(page.read_bytes()) for page in sorted(Path(folder).glob("page*.png"))]
