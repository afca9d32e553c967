"""The picture over the words: where it stands, on every page, read to nobody, same bytes."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image

from core.papers.certificate import Box, Certificates, Emblem, Placed, Sheet
from core.papers.certificate.emblem import placed
from core.papers.errors import PaperFailed
from core.papers.metrics import MM_PER_POINT
from core.papers.pdf import fingerprint, joined_certificates, to_pdf
from core.papers.word import to_docx
from tests.papers.measure import Pdf

RED = (200, 0, 0)


def picture(width: int, height: int, kind: str = "PNG", mode: str = "RGB", ink=RED) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), ink).save(out, kind)
    return out.getvalue()


def emblem(data: bytes) -> Emblem:
    return Emblem(data, x=118.5, y=15, width=60, height=22)


def file_of(number: int = 1, **fields) -> Certificates:
    words = Placed("Tên", "Bà H'Hen Niê", Box(30, 100, 237))
    sheets = tuple(Sheet(of=f"Mục {place}", texts=(words,)) for place in range(number))
    given = {"key": "giay khen", "title": "Giấy khen", "year": 2024, "width": 297, "height": 210}
    return Certificates(**{**given, "sheets": sheets, **fields})


def drawn(data: bytes) -> list[tuple[float, ...]]:
    """Left, top, width, height in mm of the picture of each page."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            high = float(page.mediabox[3])
            ops = list(pikepdf.parse_content_stream(page))
            place = next(n for n, each in enumerate(ops) if str(each.operator) == "Do")
            a, _, _, d, e, f = (float(each) for each in ops[place - 1].operands)
            found.append(tuple(round(n * MM_PER_POINT, 1) for n in (e, high - f - d, a, d)))
    return found


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((100, 100), (137.5, 15.0, 22.0, 22.0)),  # as high as its place, in the middle
        ((300, 50), (118.5, 21.0, 60.0, 10.0)),  # as broad as its place
        ((2400, 2400), (137.5, 15.0, 22.0, 22.0)),
    ],
)
def test_it_stands_in_the_middle_of_its_place_as_large_as_it_goes(size, wanted) -> None:
    assert drawn(to_pdf(file_of(emblem=emblem(picture(*size))))) == [wanted]


def test_it_moves_with_what_the_printer_is_off_by() -> None:
    data = to_pdf(file_of(emblem=emblem(picture(100, 100)), dx=2, dy=-1))

    assert drawn(data) == [(139.5, 14.0, 22.0, 22.0)]


@pytest.mark.parametrize(("kind", "mode", "ink"), [("JPEG", "RGB", RED), ("PNG", "L", 90)])
def test_a_photograph_and_a_grey_picture_are_drawn_too(kind, mode, ink) -> None:
    data = to_pdf(file_of(emblem=emblem(picture(100, 100, kind, mode, ink))))

    assert drawn(data) == [(137.5, 15.0, 22.0, 22.0)]


def test_a_large_picture_is_kept_no_finer_than_a_printer_shows() -> None:
    large = Image.effect_noise((2400, 2400), 80).convert("RGB")
    out = BytesIO()
    large.save(out, "PNG")

    assert len(to_pdf(file_of(emblem=emblem(out.getvalue())))) < 400_000


def test_it_is_on_every_page_once_and_no_content() -> None:
    data = to_pdf(file_of(3, emblem=emblem(picture(50, 50))))

    assert len(drawn(data)) == 3
    with pikepdf.open(BytesIO(data)) as pdf:
        images = {page.Resources.XObject.Emblem.objgen for page in pdf.pages}
        assert len(images) == 1
        for page in pdf.pages:
            ops = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
            assert ops[:2] == ["BMC", "q"]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "vi"
    assert [each.text for each in Pdf(data).pieces] == ["Bà H'Hen Niê"] * 3


def test_shares_with_a_picture_are_joined_like_others() -> None:
    whole = file_of(4, emblem=emblem(picture(50, 50)))
    shares = [replace(whole, sheets=whole.sheets[at : at + 2]) for at in (0, 2)]

    data = joined_certificates([to_pdf(each) for each in shares], shares)

    assert drawn(data) == drawn(to_pdf(whole))


def test_the_same_picture_makes_the_same_bytes_and_another_one_others() -> None:
    one, other = (file_of(emblem=emblem(picture(50, 50, ink=ink))) for ink in (RED, (0, 0, 9)))

    assert to_pdf(one) == to_pdf(one)
    assert len({fingerprint(each) for each in (one, other, file_of())}) == 3


def test_without_a_picture_there_is_none() -> None:
    with pikepdf.open(BytesIO(to_pdf(file_of()))) as pdf:
        assert "/XObject" not in pdf.pages[0].Resources or not pdf.pages[0].Resources.XObject


def test_words_over_the_picture_are_refused() -> None:
    words = Placed("Ghi chú", "Bản cấp lại", Box(120, 25, 60))
    sheet = Sheet(of="Mục 1", texts=(words,))

    with pytest.raises(PaperFailed, match="«Ghi chú» và «Hình» in đè lên nhau"):
        to_pdf(replace(file_of(emblem=emblem(picture(50, 50))), sheets=(sheet,)))


def test_the_word_file_has_it_at_the_same_place() -> None:
    one = emblem(picture(100, 100))
    with ZipFile(BytesIO(to_docx(file_of(2, emblem=one)))) as word:
        text = word.read("word/document.xml").decode()
        pictures = [each for each in word.namelist() if each.startswith("word/media/")]

    left, top, width, height = (round(each * 36_000) for each in placed(one))
    assert text.count(f"<wp:posOffset>{left}</wp:posOffset>") == 2
    assert text.count(f"<wp:posOffset>{top}</wp:posOffset>") == 2
    assert text.count(f'<wp:extent cx="{width}" cy="{height}"/>') == 2
    assert len(pictures) == 1
