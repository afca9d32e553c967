"""Keeping the honours page: publish, change, photo and consent, take down, put back."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from audit.models import Entry
from awards.models import AwardFile, Honour
from awards.services.honouring import publish_honours
from core.errors import Incomplete, NotAllowed, RuleBroken, Stale
from tests import award_factories
from tests.awards import register
from tests.awards.register import NOW, edit, everything, fresh, take_down
from tests.registrations.hands import together
from tests.registrations.pages import Page

CONSENT = "Bà H'Hen Niê, ngày 20/11/2024"


@pytest.fixture(autouse=True)
def _files_of_their_own(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def award(person, secretary):
    return award_factories.make_granted(person, secretary)


@pytest.fixture
def shown(award, secretary):
    """The award is on the page, without a photo."""
    award_factories.make_honour(award, secretary)
    return fresh(award)


def history(award) -> list[str]:
    return list(Entry.objects.about(award).values_list("action", flat=True))


# --- publish


def test_what_is_chosen_is_published_with_the_words_of_the_register(award, family, secretary):
    other = award_factories.make_granted(family, secretary)

    (honour,) = publish_honours(campaign=award.campaign, awards=[award], by=secretary, at=NOW)

    assert (honour.award, honour.text) == (award, award.achievement)
    assert (honour.published_at, honour.published_by, honour.photo_consent) == (NOW, secretary, "")
    assert not Honour.objects.filter(award=other).exists()
    assert history(award) == ["honour.published"]


def test_nothing_chosen_is_told(award, secretary):
    before = everything()

    with pytest.raises(Incomplete):
        publish_honours(campaign=award.campaign, awards=[], by=secretary, at=NOW)

    assert everything() == before


@pytest.mark.parametrize("who", ["head", "chairman", "council_member", "supervisor", "stranger"])
def test_only_the_secretariat_publishes(who, award, request):
    before = everything()

    with pytest.raises(NotAllowed):
        publish_honours(
            campaign=award.campaign, awards=[award], by=request.getfixturevalue(who), at=NOW
        )

    assert everything() == before


def test_what_is_revoked_or_of_another_campaign_is_left_out(award, family, secretary):
    revoked = award_factories.make_granted(family, secretary)
    award_factories.make_revocation(revoked, secretary)

    assert register.publish(revoked, secretary) == []
    assert [each.award for each in register.publish(award, secretary)] == [award]


# --- words


def test_words_are_changed_and_told(shown, secretary):
    edit(shown, secretary, text="Đi đầu làm 520 mét đường hoa")

    honour = Honour.objects.get()
    assert (honour.text, honour.version) == ("Đi đầu làm 520 mét đường hoa", 2)
    assert history(shown) == ["honour.edited"]


def test_nothing_changed_is_nothing_written(shown, secretary):
    before = everything()

    edit(shown, secretary, text=shown.honour.text)

    assert everything() == before


@pytest.mark.parametrize(
    "text",
    [
        "Liên hệ 0905 000 002",
        "gọi 0905.000.002 nhé",
        "+84905000002",
        "CCCD 066085001234",
        "CMND 240123456",
    ],
)
def test_numbers_of_people_are_refused(text, shown, secretary):
    before = everything()

    with pytest.raises(RuleBroken, match="Không đăng số điện thoại"):
        edit(shown, secretary, text=text)

    assert everything() == before


@pytest.mark.parametrize(
    "text",
    [
        "Hiến 1.200 m² đất",
        "Vận động 150.000.000 đồng",
        "Từ 22/11/1904 - 22/11/2024",
        "Đạt 520/500 m",
    ],
)
def test_figures_of_the_work_are_taken(text, shown, secretary):
    edit(shown, secretary, text=text)

    assert Honour.objects.get().text == text


def test_a_stale_save_is_refused_and_shows_both_texts(shown, office, secretary):
    address = reverse("awards:honour_edit", args=[shown.honour.pk])
    office.at = NOW
    edit(shown, secretary, text="Chữ của người khác")

    page = Page(office.post(address, {"text": "Chữ của tôi", "version": "1"}))

    assert page.both_texts[0][1:] == ["Chữ của người khác", "Chữ của tôi"]
    assert page.typed["version"] == "2"
    assert Honour.objects.get().text == "Chữ của người khác"


# --- photo and consent


def test_a_photo_needs_the_consent_of_who_is_in_it(shown, secretary):
    before = everything()

    with pytest.raises(Incomplete):
        edit(shown, secretary, photo=register.checked_photo())

    assert everything() == before


def test_a_document_is_no_photo(shown, secretary):
    with pytest.raises(RuleBroken, match="JPG hoặc PNG"):
        edit(shown, secretary, photo=register.checked_pdf(), photo_consent=CONSENT)

    assert not AwardFile.objects.exists()


def test_consent_taken_back_deletes_the_photo(shown, secretary, django_capture_on_commit_callbacks):
    edit(shown, secretary, photo=register.checked_photo(), photo_consent=CONSENT)
    stored = AwardFile.objects.get().file.name

    with django_capture_on_commit_callbacks(execute=True):
        edit(fresh(shown), secretary, photo_consent="")

    assert not AwardFile.objects.exists()
    assert not default_storage.exists(stored)
    assert "award_file.removed" in Entry.objects.values_list("action", flat=True)


def test_a_new_photo_takes_the_place_of_the_old_one(shown, secretary):
    edit(shown, secretary, photo=register.checked_photo(), photo_consent=CONSENT)
    old = AwardFile.objects.get().pk

    edit(fresh(shown), secretary, photo=register.another_photo(), photo_consent=CONSENT)

    assert AwardFile.objects.get().pk != old


def test_the_same_photo_sent_again_stays(shown, secretary):
    for _ in range(2):
        edit(fresh(shown), secretary, photo=register.checked_photo(), photo_consent=CONSENT)

    assert AwardFile.objects.count() == 1


# --- off the page, and on again


def test_what_is_taken_down_has_its_reason(shown, secretary):
    take_down(shown, secretary, reason="Theo đề nghị của gia đình")

    honour = Honour.objects.get()
    assert (honour.taken_down_at, honour.taken_down_reason) == (NOW, "Theo đề nghị của gia đình")
    assert history(shown) == ["honour.taken_down"]
    register.put_back(fresh(shown), secretary)
    assert Honour.objects.public().get().taken_down_reason == ""


@pytest.mark.parametrize(
    ("given", "error"), [({"reason": " "}, Incomplete), ({"version": 7}, Stale)]
)
def test_a_take_down_that_cannot_be_is_refused(given, error, shown, secretary):
    before = everything()

    with pytest.raises(error):
        take_down(shown, secretary, **given)

    assert everything() == before


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_two_hands_at_one_entry_one_wins(shown, secretary):
    outcomes = together(
        lambda: edit(fresh(shown), secretary), lambda: take_down(fresh(shown), secretary)
    )

    assert sorted(type(each) is Stale for each in outcomes) == [False, True]
    assert Honour.objects.get().version == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_hands_publish_once(award, secretary):
    outcomes = together(*[lambda: register.publish(fresh(award), secretary)] * 2)

    assert sorted(len(each) for each in outcomes) == [0, 1]


# --- pages


def test_the_secretary_chooses_and_publishes(award, office):
    address = reverse("awards:honours", args=[award.campaign_id])
    chosen = Page(office.get(address)).soup.select_one("input[name=muc]")["value"]

    answer = office.post(
        reverse("awards:honours_publish", args=[award.campaign_id]), {"muc": chosen}, follow=True
    )

    assert Page(answer).notices[0] == "Đã đăng 1 khen thưởng lên trang vinh danh."
    assert Honour.objects.get().award == award


@pytest.mark.parametrize("who", ["head", "chairman", "supervisor", "administrator", "stranger"])
def test_the_pages_are_for_the_secretariat(who, shown, client, request):
    client.force_login(request.getfixturevalue(who))
    campaign, honour = shown.campaign_id, shown.honour.pk
    before = everything()

    answers = [
        client.get(reverse("awards:honours", args=[campaign])),
        client.post(reverse("awards:honours_publish", args=[campaign]), {"muc": shown.pk}),
        client.get(reverse("awards:honour_edit", args=[honour])),
        client.post(reverse("awards:honour_edit", args=[honour]), {"text": "x", "version": 1}),
        client.post(
            reverse("awards:honour_take_down", args=[honour]), {"reason": "x", "version": 1}
        ),
        client.post(reverse("awards:honour_put_back", args=[honour]), {"version": 1}),
    ]

    assert {each.status_code for each in answers} == {404}
    assert everything() == before


def test_a_photo_is_sent_taken_down_and_put_back_by_pages(shown, office):
    keys = [shown.honour.pk]
    office.at = NOW
    office.post(
        reverse("awards:honour_edit", args=keys),
        {
            "text": "Làm đường hoa",
            "photo_consent": CONSENT,
            "photo": register.sent_photo(),
            "version": 1,
        },
    )
    office.post(reverse("awards:honour_take_down", args=keys), {"reason": "Sai tên", "version": 2})
    assert not Honour.objects.public().exists()

    office.post(reverse("awards:honour_put_back", args=keys), {"version": 3})

    honour = Honour.objects.public().get()
    assert (honour.text, honour.version, honour.files.count()) == ("Làm đường hoa", 4, 1)
