"""What people really send is taken: a PDF as it is, a picture as new."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.uploads.checking import CheckedFile, check_upload
from core.uploads.kinds import Kind, sniff
from core.uploads.scanner import Scan
from tests.core.hostile import good

# Which way each value of the EXIF tag was held: how the picture must be turned back.
TURNS = {1: (), 2: (0,), 3: (3,), 4: (1,), 5: (5,), 6: (4,), 7: (6,), 8: (2,)}
RED, BLUE, WHITE = (254, 0, 0), (0, 0, 254), (255, 255, 255)


def taken(name: str) -> CheckedFile:
    return check_upload(SimpleUploadedFile(name, good.BUILDERS[name][1]()))


def of_photo(**how) -> Image.Image:
    return seen(check_upload(SimpleUploadedFile("a.jpg", good.photo(**how))))


def seen(checked: CheckedFile) -> Image.Image:
    picture = Image.open(BytesIO(checked.data))
    picture.load()
    return picture


def near(pixel, color) -> bool:
    return all(abs(one - other) <= 6 for one, other in zip(pixel, color, strict=True))


@pytest.mark.parametrize("name", good.BUILDERS)
def test_a_good_file_is_taken(name):
    kind, _ = good.BUILDERS[name]

    checked = taken(name)

    assert checked.kind == kind == sniff(checked.data)
    assert checked.name.endswith(kind.ending)
    assert checked.scan == Scan.UNSCANNED


@pytest.mark.parametrize("name", [n for n, (kind, _) in good.BUILDERS.items() if kind == Kind.PDF])
def test_a_pdf_is_kept_byte_for_byte(name):
    data = good.BUILDERS[name][1]()

    assert check_upload(SimpleUploadedFile(name, data)).data == data


@pytest.mark.parametrize("name", [n for n, (kind, _) in good.BUILDERS.items() if kind != Kind.PDF])
def test_nothing_but_pixels_is_left_of_a_picture(name):
    checked = taken(name)
    picture = seen(checked)

    assert [word for word in good.STRANGE if word in checked.data] == []
    assert dict(picture.getexif()) == {}
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert (picture.mode in ("RGB", "L"), getattr(picture, "n_frames", 1)) == (True, 1)
    assert max(picture.size) <= 2400


def test_the_photograph_itself_did_tell_the_place():
    exif = Image.open(BytesIO(good.photo())).getexif()

    assert exif.get_ifd(0x8825)[2] == (12.0, 40.0, 30.0)


@pytest.mark.parametrize("turned", TURNS)
def test_a_picture_stands_upright(turned):
    picture = of_photo(turned=turned)

    expected = good.halves()
    for turn in TURNS[turned]:
        expected = expected.transpose(Image.Transpose(turn))
    corners = [(10, 10), (expected.width - 10, 10), (10, expected.height - 10)]
    assert picture.size == expected.size
    assert all(near(picture.getpixel(at), expected.getpixel(at)) for at in corners)


@pytest.mark.parametrize(
    ("size", "becomes"),
    [((6000, 4000), (2400, 1600)), ((2400, 100), (2400, 100)), ((2401, 7), (2400, 7))],
)
def test_a_large_picture_is_made_smaller_and_a_small_one_is_not(size, becomes):
    assert of_photo(size=size).size == becomes


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_colours_stay_what_they_are(mode):
    picture = of_photo(mode=mode, quality=95)

    assert near(picture.getpixel((150, 20)), RED)
    assert near(picture.getpixel((150, 180)), BLUE)


def test_what_shows_through_becomes_white():
    picture = seen(taken("trong-suot.png"))

    assert [picture.getpixel((5, y)) for y in (5, 50, 150)] == [WHITE, (255, 0, 0), (0, 0, 255)]


@pytest.mark.parametrize("name", ["bang-mau.png", "hai-khung.png"])
def test_a_palette_and_the_first_frame_keep_their_colours(name):
    picture = seen(taken(name))

    assert [picture.getpixel((5, y)) for y in (5, 150)] == [(255, 0, 0), (0, 0, 255)]


def test_sixteen_bits_of_grey_are_scaled_not_cut_off():
    picture = seen(taken("16-bit.png"))

    assert [picture.getpixel((x, 0)) for x in range(4)] == [0, 63, 127, 255]


def test_a_heavy_png_is_a_photograph_and_becomes_a_jpeg():
    noise = Image.effect_noise((1600, 1200), 90).convert("L")
    noisy = Image.merge("RGB", [noise, noise.rotate(90), noise.rotate(180)])

    checked = check_upload(SimpleUploadedFile("dong-nguoi.png", good.drawn(noisy)))

    assert (checked.kind, checked.name) == (Kind.JPEG, "dong-nguoi.jpg")


def test_the_same_picture_twice_is_stored_as_the_same_bytes():
    first, second = taken("IMG_2024.jpg"), taken("IMG_2024.jpg")

    assert first.sha256 == second.sha256
    assert first.size == len(first.data)
