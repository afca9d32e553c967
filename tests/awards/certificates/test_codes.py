"""The code on what is given into people's hands leads to the page that verifies the award."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from PIL import Image, ImageDraw

from awards.models import Bundle
from awards.register.verifying import verify_url
from awards.states import LineState
from tests.papers.codes import codes_in, codes_on
from tests.registrations.pages import Page

PORTAL = "https://thidua.example.vn"


@pytest.fixture(autouse=True)
def _portal(settings) -> None:
    settings.PORTAL_URL = PORTAL


def test_the_picture_to_download_is_read_as_the_address(awards, office):
    answer = office.get(reverse("awards:award_qr", args=[awards[0].pk, "png"]))

    assert codes_in(answer.content) == [verify_url(awards[0])]


def test_it_is_still_read_with_a_spot_on_it(awards, office):
    answer = office.get(reverse("awards:award_qr", args=[awards[0].pk, "png"]))
    with Image.open(BytesIO(answer.content)) as opened:
        picture = opened.convert("L")
    side, spot = picture.width, picture.width // 8
    middle = (side - spot) // 2
    ImageDraw.Draw(picture).ellipse((middle, middle, middle + spot, middle + spot), fill=255)
    out = BytesIO()
    picture.save(out, "PNG")

    assert codes_in(out.getvalue()) == [verify_url(awards[0])]


@pytest.mark.parametrize("kind", ["stock", "printed"])
def test_each_certificate_carries_the_code_of_its_own_award(
    kind, awards, office, request, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    chosen = request.getfixturevalue(kind)
    decision = awards[0].line.decision
    address = reverse("awards:order_certificates", args=[decision.pk])

    with django_capture_on_commit_callbacks(execute=True):
        office.post(address, {"phoi": chosen.pk})
    with Bundle.objects.get().whole.open("rb") as file:
        printed = file.read()

    granted = decision.lines.filter(state=LineState.GRANTED).order_by("award__number")
    assert sorted(codes_on(printed)) == sorted([verify_url(each.award)] for each in granted)


def test_the_word_file_carries_it_too(awards, stock, office):
    answer = office.get(reverse("awards:certificate_paper", args=[awards[0].pk, "docx"]))

    with ZipFile(BytesIO(answer.content)) as file:
        pictures = [file.read(each) for each in file.namelist() if each.startswith("word/media/")]
    assert [codes_in(each) for each in pictures] == [[verify_url(awards[0])]]


def test_the_printed_address_opens_the_page_of_this_award_for_anybody(
    awards, stock, office, client
):
    answer = office.get(reverse("awards:certificate_paper", args=[awards[0].pk]))
    ((address,),) = codes_on(answer.content)
    client.logout()

    page = Page(client.get(address.removeprefix(PORTAL)))

    assert "Khen thưởng có thật và còn hiệu lực" in page.text
    assert awards[0].name in page.text
