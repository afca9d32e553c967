"""The pages of holds and of eligibility: who sees what, what a press does."""

import pytest
from django.urls import reverse

from awards.models import AwardFile, Hold
from awards.states import AwardFileUse
from tests import award_factories
from tests.awards import pages
from tests.core.hostile.pdf import pdf
from tests.factories import REVIEW
from tests.registrations.doors import file

REASON = "Đơn phản ánh về việc đóng góp"
PAPER = "Đơn ngày 25/10/2024"


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def hold(collective, secretary) -> Hold:
    return award_factories.make_hold(collective, secretary)


def seen(client, user, name: str, *keys: int):
    client.at = REVIEW
    client.force_login(user)
    return client.get(reverse(f"awards:{name}", args=keys))


# Who: sees the page, reads the case, may place another hold.
READERS = {
    "secretary": (200, True, True),
    "chairman": (200, True, False),
    "council_member": (200, False, False),
    "supervisor": (404, False, False),
    "head": (404, False, False),
    "other_head": (404, False, False),
    "administrator": (404, False, False),
    "stranger": (404, False, False),
}


@pytest.mark.parametrize("who", READERS)
def test_who_sees_holds_and_who_reads_the_case(who, hold, client, request):
    status, reads, places = READERS[who]

    answer = seen(client, request.getfixturevalue(who), "holds", hold.nomination_id)

    text = answer.content.decode()
    assert answer.status_code == status
    assert (PAPER in text) == (status == 200)
    assert (REASON in text) == reads
    assert (reverse("awards:hold_place", args=[hold.nomination_id]) in text) == places


@pytest.mark.parametrize(
    ("who", "there"),
    [("secretary", True), ("chairman", True), ("council_member", True), ("supervisor", False)],
)
def test_the_page_of_a_candidate_shows_holds_to_those_who_may(who, there, hold, client, request):
    answer = seen(client, request.getfixturevalue(who), "eligibility", hold.nomination_id)

    text = answer.content.decode()
    assert (answer.status_code, PAPER in text, "Tạm dừng xét" in text) == (200, there, there)
    assert REASON not in text


@pytest.mark.parametrize("name", ["sheet", "eligibility"])
def test_the_history_of_the_candidate_says_nothing_of_the_case(name, collective, office, client):
    address = reverse("awards:hold_place", args=[collective.pk])
    office.post(address, {"kind": "complaint", "reason": REASON, "paper": PAPER})

    assert (
        REASON not in office.get(reverse(f"awards:{name}", args=[collective.pk])).content.decode()
    )


def test_a_hold_is_placed_with_its_paper(collective, office):
    address = reverse("awards:hold_place", args=[collective.pk])
    typed = {"kind": "complaint", "reason": REASON, "paper": PAPER, "until": ""}

    answer = office.post(address, {**typed, "file": file("don.pdf", pdf())}, follow=True)

    assert pages.messages(answer) == [f"Đã ghi tạm dừng xét {collective}."]
    assert AwardFile.objects.get(use=AwardFileUse.HOLD).hold == Hold.objects.get()


def test_what_is_missing_is_told_at_its_box_and_nothing_typed_is_lost(collective, office):
    address = reverse("awards:hold_place", args=[collective.pk])

    answer = office.post(address, {"kind": "complaint", "reason": REASON})

    assert pages.summary(answer) == {"Hãy nhập: Văn bản (số, ngày, nơi gửi).": "#id_paper"}
    assert REASON in answer.content.decode()
    assert not Hold.objects.exists()


def test_a_rule_that_refuses_stands_on_top_of_the_form(collective, office):
    address = reverse("awards:hold_place", args=[collective.pk])

    answer = office.post(address, {"kind": "disciplined", "reason": REASON, "paper": PAPER})

    assert list(pages.summary(answer)) == ["Hãy ghi ngày cuối của thời hạn kỷ luật."]


def test_a_hold_is_lifted_with_its_conclusion(hold, office):
    address = reverse("awards:hold_lift", args=[hold.nomination_id, hold.pk])

    answer = office.post(address, {"conclusion": "Đơn sai"}, follow=True)

    assert pages.messages(answer) == [f"Đã bỏ tạm dừng xét {hold.nomination}."]
    assert "Đơn sai" in answer.content.decode()


def test_the_chairman_is_told_why_he_does_not_lift(hold, client, chairman):
    answer = seen(client, chairman, "hold_lift", hold.nomination_id, hold.pk)

    assert pages.messages(client.get(answer.url)) == ["Chỉ Văn phòng - thống kê được làm việc này."]


def test_a_hold_of_another_candidate_is_not_there(hold, person, office):
    address = reverse("awards:hold_lift", args=[person.pk, hold.pk])

    assert office.get(address).status_code == 404
