"""The honours page as everybody reads it: by tier and kind, nothing private in any byte."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from awards.services.honouring import publish_honours
from campaigns.states import TierLevel
from tests import award_factories, factories
from tests.awards import register
from tests.awards.register import NOW, edit, fresh, take_down
from tests.registrations.pages import Page

CONSENT = "Bà H'Hen Niê, ngày 20/11/2024"
# What must not be in any public byte: each stands in the rows behind the page.
CANARIES = {
    "birth year": "1957",
    "telephone": "0911222333",
    "head's telephone": "0900 000 001",
    "address": "Hẻm Canari",
    "household members": "Bảy nhân khẩu",
    "money": "987000",
    "money in groups": "987.000",
    "votes": "6543",
    "score": "91.37",
    "score with a comma": "91,37",
    "register number": "8642",
    "code": "CANARYCODE99",
    "code in groups": "CANA-RYCO-DE99",
    "decision": "777/QĐ-CANARY",
    "consent": "ngày 20/11/2024",
    "file name": "0905000002",
    "storage": "khen-thuong/",
    "GPS": "GPS",
    "camera": "Hãng máy ảnh",
    "exif": "Exif",
}


@pytest.fixture(autouse=True)
def _files_of_their_own(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    cache.clear()


@pytest.fixture
def secret(registration, secretary):
    """An award on the page with a photo; behind it are all the canaries."""
    entrant = factories.make_entrant(
        registration, "H'Nhơn Kbuôr", birth_year=1957, address="Hẻm Canari"
    )
    nomination = factories.make_nomination(registration, entrant)
    award = award_factories.make_granted(
        nomination,
        secretary,
        number=8642,
        code="CANARYCODE99",
        money=987_000,
        decision_number="777/QĐ-CANARY",
    )
    item = award.line.item
    type(item).objects.filter(pk=item.pk).update(agree=6543, total="91.37")
    type(secretary).objects.filter(pk=secretary.pk).update(phone="0911222333")
    award_factories.make_honour(award, secretary)
    edit(fresh(award), secretary, photo=register.checked_photo(), photo_consent=CONSENT)
    return fresh(award)


def where(name: str, award, *more) -> str:
    return reverse(f"awards:{name}", args=[award.authority.slug, award.campaign.slug, *more])


def bytes_of(answer) -> bytes:
    """Headers and all."""
    heads = "".join(f"{name}: {value}\n" for name, value in answer.items())
    return heads.encode() + answer.content


@pytest.mark.parametrize("canary", CANARIES)
def test_nothing_private_is_in_any_public_byte(canary, secret, client):
    client.at = NOW
    honour = secret.honour.pk
    asking = where("honour_ask", secret, honour)
    answers = [
        client.get(where("honours_public", secret)),
        client.get(where("honour_photo", secret, honour)),
        client.get(asking),
        client.post(asking, {"kind": "correction"}),
    ]

    assert [each.status_code for each in answers] == [200] * 4
    assert "H&#x27;Nhơn Kbuôr".encode() in answers[0].content
    found = CANARIES[canary].encode()
    assert [number for number, each in enumerate(answers) if found in bytes_of(each)] == []


@pytest.mark.parametrize(
    "canary", ["money in groups", "register number", "code", "code in groups", "decision"]
)
def test_control_the_secretariat_reads_what_the_public_does_not(canary, secret, office):
    assert CANARIES[canary].encode() in office.get(secret.get_absolute_url()).content


@pytest.mark.parametrize(
    "canary",
    [each for each in CANARIES if each not in ("register number", "code", "decision")],
)
def test_verification_tells_its_list_and_nothing_private(canary, secret, client):
    answer = client.get(reverse("awards:verify_code", args=[secret.code]))

    assert b"8642/2024" in answer.content
    assert b"777/Q" in answer.content
    assert CANARIES[canary].encode() not in bytes_of(answer)


def test_the_page_is_by_tier_and_kind(collective, person, family, campaign, secretary, client):
    person.tier = campaign.tiers.get(level=TierLevel.PROVINCE)
    person.save()
    awards = [
        award_factories.make_granted(each, secretary) for each in (family, collective, person)
    ]
    publish_honours(campaign=campaign, awards=awards, by=secretary, at=NOW)

    page = Page(client.get(where("honours_public", awards[0])))

    heads = [each.get_text().strip() for each in page.soup.select("main h2, main h3, .honour-name")]
    assert heads == [
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Cá nhân",
        "Bà H'Hen Niê",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
        "Tập thể",
        "Thôn Đông",
        "Hộ gia đình",
        "Hộ bà Nguyễn Thị Hoa",
    ]


def test_before_anything_is_published_it_says_so(campaign, client):
    address = reverse("awards:honours_public", args=[campaign.authority.slug, campaign.slug])

    assert "Chưa công bố khen thưởng nào" in Page(client.get(address)).text


GONE = {
    "taken down": lambda award, by: take_down(award, by),
    "revoked": lambda award, by: register.revoke(award, by),
}


@pytest.mark.parametrize("how", GONE)
def test_what_is_taken_off_vanishes_at_once_with_its_photo(how, secret, secretary, client):
    addresses = [
        where("honours_public", secret),
        where("honour_photo", secret, secret.honour.pk),
        where("honour_ask", secret, secret.honour.pk),
    ]
    kept = {client.get(each)["Cache-Control"] for each in addresses}
    assert all("no-store" in each for each in kept)

    GONE[how](secret, secretary)

    answers = [client.get(each) for each in addresses]
    assert [each.status_code for each in answers] == [200, 404, 404]
    assert "Kbuôr" not in answers[0].content.decode()


def test_without_consent_no_photo_is_shown(secret, client):
    type(secret.honour).objects.update(photo_consent="")

    page = client.get(where("honours_public", secret))

    assert b"<img" not in page.content
    assert client.get(where("honour_photo", secret, secret.honour.pk)).status_code == 404


def test_the_photo_is_a_picture_without_a_story(secret, client):
    answer = client.get(where("honour_photo", secret, secret.honour.pk))

    with Image.open(BytesIO(answer.content)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.format == "JPEG"
    assert 'filename="anh.jpg"' in answer["Content-Disposition"]


def test_a_photo_is_found_under_its_own_campaign_only(secret, client):
    address = reverse(
        "awards:honour_photo", args=[secret.authority.slug, "phong-trao-khac", secret.honour.pk]
    )

    assert client.get(address).status_code == 404


def test_the_page_costs_the_same_for_many(secret, registration, secretary, campaign, client):
    address = where("honours_public", secret)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    few = queries()
    for number in range(30):
        entrant = factories.make_entrant(registration, f"Y Wiêng {number}")
        made = factories.make_nomination(registration, entrant)
        award_factories.make_honour(award_factories.make_granted(made, secretary), secretary)

    assert queries() == few


def test_the_words_that_all_have_stand_once(secret, secretary, client):
    generic = client.get(where("honours_public", secret)).content.decode().count("xuất sắc")
    edit(fresh(secret), secretary, text=secret.achievement, photo_consent=CONSENT)

    after = client.get(where("honours_public", secret)).content.decode()

    assert (generic, after.count("xuất sắc")) == (1, 1)
