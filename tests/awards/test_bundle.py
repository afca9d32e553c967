"""All papers in one archive: ordering it, what is in it, who may fetch it."""

import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from audit.models import Entry
from awards.models import Bundle
from awards.papers import entries
from awards.services.bundling import claim_bundle, move_bundle, order_bundle
from awards.states import LIVE_BUNDLES, BundleState
from awards.tasks import build_bundle
from core.errors import NotAllowed, Stale, WrongState
from tests import factories
from tests.awards import builders
from tests.awards.deciding import listed, passed
from tests.awards.pages import soup, words
from tests.awards.reading import prose
from tests.factories import REVIEW

PRINTS = ["secretary", "chairman"]
PRINTS_NOT = ["council_member", "supervisor", "administrator", "head", "stranger"]


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    """Archives go where nobody else looks."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def ordered(campaign, secretary) -> Bundle:
    """An order that nobody has begun."""
    return order_bundle(campaign=campaign, by=secretary, at=REVIEW)


def _done(bundle: Bundle) -> Bundle:
    bundle.file.save("bundles/a.zip", ContentFile(b"PK"), save=False)
    Bundle.objects.filter(pk=bundle.pk).update(
        state=BundleState.DONE, file=bundle.file.name, count=4
    )
    return bundle


def _order(browser, campaign):
    return browser.post(reverse("awards:order_bundle", args=[campaign.pk]), follow=True)


# --- ordering


@pytest.mark.parametrize("who", PRINTS)
def test_an_order_is_written_down_and_recorded(campaign, request, who):
    by = request.getfixturevalue(who)

    bundle = order_bundle(campaign=campaign, by=by, at=REVIEW)

    assert (bundle.state, bundle.ordered_by, bundle.ordered_at) == ("queued", by, REVIEW)
    (entry,) = Entry.objects.about(campaign).filter(action="paper.bundle_ordered")
    assert (entry.actor, entry.at) == (by, REVIEW)


@pytest.mark.parametrize("who", PRINTS_NOT)
def test_the_others_cannot_order(client, campaign, request, who):
    by = request.getfixturevalue(who)
    client.force_login(by)

    with pytest.raises(NotAllowed):
        order_bundle(campaign=campaign, by=by, at=REVIEW)
    assert _order(client, campaign).status_code == 404
    assert not Bundle.objects.exists()


@pytest.mark.parametrize("state", LIVE_BUNDLES)
def test_a_second_click_comes_to_the_order_that_there_is(office, campaign, ordered, state):
    Bundle.objects.update(state=state)
    office.at = REVIEW + timedelta(days=1)

    answer = office.post(reverse("awards:order_bundle", args=[campaign.pk]))

    assert answer.url == ordered.get_absolute_url()
    assert Bundle.objects.count() == 1
    assert Entry.objects.filter(action="paper.bundle_ordered").count() == 1


def test_two_people_share_the_order_of_one_dossier(campaign, ordered, chairman):
    assert order_bundle(campaign=campaign, by=chairman, at=REVIEW) == ordered


@pytest.mark.parametrize("state", sorted(set(BundleState) - LIVE_BUNDLES))
def test_after_an_end_one_may_order_again(campaign, secretary, ordered, state):
    Bundle.objects.update(state=state)

    assert order_bundle(campaign=campaign, by=secretary, at=REVIEW) != ordered
    assert Bundle.objects.count() == 2


def test_each_scope_has_an_order_of_its_own(campaign, secretary, collective, person, ordered):
    decision = listed(passed(campaign, secretary, collective, person), secretary)
    orders = [
        order_bundle(campaign=campaign, by=secretary, at=REVIEW, **of)
        for of in [{}, {"decision": decision}, {"nomination": person}, {"nomination": collective}]
        for _ in range(2)
    ]

    assert len(set(orders)) == Bundle.objects.count() == 4
    assert {each.of for each in orders} == {campaign, decision, person, collective}


def test_the_order_of_another_campaign_does_not_stand_in_the_way(authority, ordered, secretary):
    later = builders.another_campaign(authority)

    assert order_bundle(campaign=later, by=secretary, at=REVIEW).campaign == later


def test_the_button_has_it_made(office, campaign, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        office.post(reverse("awards:order_bundle", args=[campaign.pk]))

    bundle = Bundle.objects.get()
    assert (bundle.state, bundle.count, bundle.note) == (BundleState.DONE, 5, "")


def test_looking_at_the_address_of_the_button_orders_nothing(office, campaign):
    assert office.get(reverse("awards:order_bundle", args=[campaign.pk])).status_code == 405
    assert not Bundle.objects.exists()


# --- the course


@pytest.mark.parametrize("old", BundleState)
@pytest.mark.parametrize("new", BundleState)
def test_an_order_goes_only_forward(ordered, old, new):
    Bundle.objects.update(state=old)
    ordered.state = old
    allowed = {
        ("queued", "running"),
        ("queued", "cancelled"),
        ("running", "queued"),
        ("running", "done"),
        ("running", "failed"),
        ("running", "cancelled"),
        ("failed", "queued"),
    }

    if (old.value, new.value) in allowed:
        move_bundle(bundle=ordered, new=new)
    else:
        with pytest.raises(WrongState):
            move_bundle(bundle=ordered, new=new)

    expected = new if (old.value, new.value) in allowed else old
    assert Bundle.objects.get().state == expected


def test_of_two_workers_the_slower_is_told(ordered):
    Bundle.objects.update(state=BundleState.RUNNING)

    with pytest.raises(Stale):
        move_bundle(bundle=ordered, new=BundleState.RUNNING)


# --- what is in it


def test_the_archive_holds_every_paper_in_the_order_of_the_dossier(campaign, unit, ordered):
    factories.make_nomination(builders.accepted(campaign, unit))

    build_bundle.call(ordered.pk)

    bundle = Bundle.objects.get()
    assert (bundle.state, bundle.count, bundle.note) == (BundleState.DONE, 8, "")
    with bundle.file.open("rb") as file, zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "000-muc-luc-van-ban.pdf",
            "1-to-trinh-quyet-dinh/001-danh-sach-de-nghi-tap-the.pdf",
            "1-to-trinh-quyet-dinh/002-danh-sach-de-nghi-ho-gia-dinh.pdf",
            "1-to-trinh-quyet-dinh/003-danh-sach-de-nghi-ca-nhan.pdf",
            "4-bao-cao-thanh-tich/004-bao-cao-thanh-tich-Thon-Dong.pdf",
            "5-bien-ban-don-vi/005-to-trinh-de-nghi-Thon-Dong.pdf",
            "7-ban-dang-ky/006-ban-dang-ky-thi-dua-Thon-Dong.pdf",
            "8-bao-cao-phong-trao/007-bao-cao-tong-ket-phong-trao-thi-dua-du-thao.pdf",
            "8-bao-cao-phong-trao/008-bao-cao-tong-hop-dang-ky-thi-dua-du-thao.pdf",
        ]


def test_the_reports_tell_what_stood_when_they_were_ordered(campaign, unit, ordered):
    """A worker that comes late does not date the papers anew."""
    builders.accepted(campaign, unit, accepted_at=REVIEW + timedelta(seconds=1))

    reports = [each for each in entries(campaign, ordered.ordered_at) if each.part == "campaign"]
    assert len(reports) == 2
    for paper in [each.draw() for each in reports]:
        assert "Tính đến ngày 20/10/2024, 1/2 đơn vị đã nộp bản đăng ký" in "".join(prose(paper))
        assert "tổng hợp 0 bản đăng ký đã được tiếp nhận; 1 bản" in "".join(prose(paper))


def test_a_second_run_of_an_order_does_nothing(ordered):
    assert claim_bundle(ordered.pk) is not None

    build_bundle.call(ordered.pk)

    assert (Bundle.objects.get().state, Bundle.objects.get().count) == (BundleState.RUNNING, 0)


def test_a_sign_that_the_font_lacks_ends_the_order_in_words(campaign, registration, ordered):
    entrant = factories.make_entrant(registration, result_note="Đã làm xong 👍")
    factories.make_nomination(registration, entrant)

    build_bundle.call(ordered.pk)

    bundle = Bundle.objects.get()
    assert bundle.state == BundleState.FAILED
    assert "«👍»" in bundle.note
    assert "Bà H'Hen Niê" in bundle.note  # or nobody would know where to look


# --- fetching it


@pytest.mark.parametrize("who", PRINTS)
def test_those_who_print_fetch_a_private_archive(client, campaign, ordered, request, who):
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:bundle", args=[_done(ordered).pk]))

    assert b"".join(answer.streaming_content) == b"PK"
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="van-ban-120-nam-dak-lak.zip"'
    )


@pytest.mark.parametrize("who", PRINTS_NOT)
def test_for_the_others_there_is_no_archive(client, ordered, request, who):
    client.force_login(request.getfixturevalue(who))

    assert client.get(reverse("awards:bundle", args=[_done(ordered).pk])).status_code == 404


@pytest.mark.parametrize("state", [each for each in BundleState if each != BundleState.DONE])
def test_an_archive_that_is_not_done_cannot_be_fetched(office, ordered, state):
    Bundle.objects.update(state=state)

    assert office.get(reverse("awards:bundle", args=[ordered.pk])).status_code == 404


def test_nobody_is_sent_to_sign_in(client, campaign, ordered):
    for url in [
        reverse("awards:bundle", args=[ordered.pk]),
        reverse("awards:order_bundle", args=[campaign.pk]),
    ]:
        assert client.post(url).url.startswith("/dang-nhap/?next=/")


def test_the_page_says_how_the_order_stands(office, campaign, ordered):
    url = reverse("awards:papers", args=[campaign.pk])
    link = reverse("awards:bundle", args=[ordered.pk])
    waiting = office.get(url)
    _done(ordered)
    done = office.get(url)

    assert "Trần Thị Mai yêu cầu lúc 09 giờ 00 phút 00 giây" in words(soup(waiting).main)
    assert soup(waiting).find("a", href=link) is None
    assert "4 văn bản" in words(soup(done).main)
    assert soup(done).find("a", href=link) is not None


def test_a_failed_order_says_why(office, campaign, ordered):
    Bundle.objects.update(state=BundleState.FAILED, note="Phông chữ thiếu <b>")

    page = office.get(reverse("awards:papers", args=[campaign.pk]))

    assert "Hỏng Phông chữ thiếu <b>" in words(soup(page).main)
