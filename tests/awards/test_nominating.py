"""Putting the subjects of accepted registrations on the list that is scored."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.models import Nomination
from awards.services.nominating import count_unlisted, list_candidates
from campaigns.states import SubjectKind
from core.errors import NotAllowed, TooLate
from registrations.states import EntrantKind, State
from tests import factories
from tests.awards import builders
from tests.factories import DEADLINE, REVIEW


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted, with one person and one household."""
    made = builders.accepted(campaign, unit)
    factories.make_entrant(made, "H'Hen Niê")
    factories.make_entrant(made, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    return made


def _listed(campaign) -> set[tuple[str, str]]:
    return {(each.subject_kind, each.name) for each in campaign.nominations.for_papers()}


def test_the_unit_and_everybody_on_its_list_are_put_on_the_list(campaign, registration, secretary):
    added = list_candidates(campaign=campaign, by=secretary, at=REVIEW)

    assert added == 3
    assert _listed(campaign) == {
        (SubjectKind.COLLECTIVE, "Thôn Đông"),
        (SubjectKind.INDIVIDUAL, "Bà H'Hen Niê"),
        (SubjectKind.HOUSEHOLD, "Hộ bà Nguyễn Thị Hoa"),
    }
    assert set(campaign.nominations.values_list("accepted_at", flat=True)) == {REVIEW}
    assert count_unlisted(campaign) == 0


def test_it_is_recorded_once_with_the_number(campaign, registration, secretary):
    before = Entry.objects.count()

    list_candidates(campaign=campaign, by=secretary, at=REVIEW)

    (entry,) = Entry.objects.about(campaign).filter(action="nomination.listed")
    assert Entry.objects.count() == before + 1
    assert (entry.actor, entry.actor_name) == (secretary, "Trần Thị Mai")
    assert (entry.actor_role, entry.at) == ("Văn phòng - thống kê", REVIEW)
    assert entry.note == "Thêm 3 đối tượng"
    assert entry.authority_key == campaign.authority_id


def test_a_second_time_adds_nothing_and_records_nothing(campaign, registration, secretary):
    list_candidates(campaign=campaign, by=secretary, at=REVIEW)
    before = list(Nomination.objects.values_list("pk", "accepted_at")), Entry.objects.count()

    added = list_candidates(campaign=campaign, by=secretary, at=REVIEW + timedelta(days=1))

    assert added == 0
    assert (
        list(Nomination.objects.values_list("pk", "accepted_at")),
        Entry.objects.count(),
    ) == before


def test_what_was_accepted_later_is_added_and_scores_stay(
    campaign, registration, other_unit, secretary
):
    list_candidates(campaign=campaign, by=secretary, at=REVIEW)
    for nomination in campaign.nominations.all():
        builders.scored(nomination, secretary)
    builders.accepted(campaign, other_unit)

    added = list_candidates(campaign=campaign, by=secretary, at=REVIEW)

    assert added == 1
    assert campaign.nominations.filter(sheets__isnull=False).count() == 3
    assert (SubjectKind.COLLECTIVE, "Buôn Čuăh") in _listed(campaign)


@pytest.mark.parametrize("state", [state for state in State if state != State.ACCEPTED])
def test_only_accepted_registrations_count(campaign, unit, secretary, state):
    registration = factories.make_registration(campaign, unit, state)
    factories.make_entrant(registration)

    assert count_unlisted(campaign) == 0
    assert list_candidates(campaign=campaign, by=secretary, at=REVIEW) == 0
    assert _listed(campaign) == set()
    assert not Entry.objects.filter(action="nomination.listed").exists()


def test_the_accepted_ones_of_another_campaign_stay_there(
    campaign, authority, registration, secretary
):
    later = builders.another_campaign(authority)
    factories.make_entrant(builders.accepted(later, registration.unit), "Trần Văn Minh")

    list_candidates(campaign=campaign, by=secretary, at=REVIEW)

    assert len(_listed(campaign)) == 3
    assert _listed(later) == set()
    assert count_unlisted(later) == 2


@pytest.mark.parametrize(
    ("at", "listed"),
    [
        (DEADLINE - timedelta(days=1), False),
        (DEADLINE - timedelta(microseconds=1), False),
        (DEADLINE, True),
        (DEADLINE + timedelta(microseconds=1), True),
    ],
)
def test_the_list_is_made_from_the_end_of_registration_on(
    campaign, registration, secretary, at, listed
):
    if listed:
        assert list_candidates(campaign=campaign, by=secretary, at=at) == 3
        return
    with pytest.raises(
        TooLate, match=r"^Chỉ chấm điểm sau khi hết hạn đăng ký \(từ ngày 10/4/2024\)\.$"
    ):
        list_candidates(campaign=campaign, by=secretary, at=at)
    assert _listed(campaign) == set()
    assert not Entry.objects.filter(action="nomination.listed").exists()


@pytest.mark.parametrize(
    "who", ["chairman", "council_member", "supervisor", "administrator", "head", "stranger"]
)
def test_nobody_but_the_secretariat_makes_the_list(campaign, registration, request, who):
    with pytest.raises(NotAllowed, match=r"^Chỉ Văn phòng - thống kê được làm việc này\.$"):
        list_candidates(campaign=campaign, by=request.getfixturevalue(who), at=REVIEW)

    assert _listed(campaign) == set()
    assert not Entry.objects.filter(action="nomination.listed").exists()


# --- through the web

NOT_FOUND, REFUSED, DONE = "404", "refused", "done"
WHO = {
    "secretary": DONE,
    "chairman": REFUSED,
    "council_member": REFUSED,
    "supervisor": REFUSED,
    "administrator": NOT_FOUND,
    "head": NOT_FOUND,
    "other_head": NOT_FOUND,
    "stranger": NOT_FOUND,
}


@pytest.mark.parametrize("who", WHO)
def test_the_button_does_refuses_or_is_not_there(client, campaign, registration, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = client.post(reverse("awards:list_candidates", args=[campaign.pk]), follow=True)

    said = [str(message) for message in answer.context["messages"]] if answer.context else []
    words = {
        DONE: ["Đã đưa thêm 3 đối tượng vào danh sách xét khen thưởng."],
        REFUSED: ["Chỉ Văn phòng - thống kê được làm việc này."],
        NOT_FOUND: [],
    }
    assert said == words[WHO[who]]
    assert answer.status_code == (404 if WHO[who] == NOT_FOUND else 200)
    assert len(_listed(campaign)) == (3 if WHO[who] == DONE else 0)


def test_nobody_is_sent_to_sign_in(client, campaign, registration):
    url = reverse("awards:list_candidates", args=[campaign.pk])

    answer = client.post(url)

    assert answer.status_code == 302
    assert answer.url.startswith("/dang-nhap/?next=/")
    assert _listed(campaign) == set()


def test_looking_at_the_address_of_the_button_does_nothing(
    client, campaign, registration, secretary
):
    client.at = REVIEW
    client.force_login(secretary)

    answer = client.get(reverse("awards:list_candidates", args=[campaign.pk]))

    assert answer.status_code == 405
    assert _listed(campaign) == set()


def test_before_the_deadline_the_button_is_not_drawn_and_refuses(
    client, campaign, registration, secretary
):
    client.at = DEADLINE - timedelta(seconds=1)
    client.force_login(secretary)
    url = reverse("awards:list_candidates", args=[campaign.pk])

    board = client.get(reverse("awards:board", args=[campaign.pk])).content.decode()
    answer = client.post(url, follow=True)

    assert f'action="{url}"' not in board
    assert "Có 3 đối tượng" in board
    assert "Chỉ chấm điểm sau khi hết hạn đăng ký (từ ngày 10/4/2024)." in board
    assert "Chỉ chấm điểm sau khi hết hạn đăng ký" in answer.content.decode()
    assert _listed(campaign) == set()


def test_a_campaign_that_does_not_exist_is_not_found(client, campaign, secretary):
    client.force_login(secretary)

    assert client.post(reverse("awards:list_candidates", args=[9_999])).status_code == 404
