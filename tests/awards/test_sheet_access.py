"""Who may open a score sheet, and who may write on it."""

from datetime import timedelta

import pytest

from audit.models import Entry
from awards.models import ScoreSheet
from campaigns.models import Criterion
from tests.awards.pages import soup, summary, words
from tests.awards.sheets import address, save, stored, typed
from tests.conftest import ClockClient
from tests.factories import DEADLINE, REVIEW

GIVEN = {"IV.1.b.1": "9"}
NOT_SECRETARIAT = "Chỉ Văn phòng - thống kê được làm việc này."

WRITES, READS, NOT_FOUND = "writes", "reads", "404"
WHO = {
    "secretary": WRITES,
    "chairman": READS,
    "council_member": READS,
    "supervisor": READS,
    "administrator": NOT_FOUND,
    "head": NOT_FOUND,
    "other_head": NOT_FOUND,
    "stranger": NOT_FOUND,
}


def _written(nomination) -> tuple[int, int, int, int]:
    """What a save leaves behind."""
    return (
        len(stored(nomination)),
        ScoreSheet.objects.count(),
        Entry.objects.filter(action="nomination.scored").count(),
        Criterion.objects.filter(first_scored_at__isnull=False).count(),
    )


@pytest.mark.parametrize("who", WHO)
def test_looking(client, person, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    page = client.get(address(person))

    assert page.status_code == (404 if WHO[who] == NOT_FOUND else 200)
    boxes = soup(page).select("form input[type=text], main select, main button[type=submit]")
    assert bool(boxes) is (WHO[who] == WRITES)
    assert (NOT_SECRETARIAT in page.content.decode()) is (WHO[who] == READS)


@pytest.mark.parametrize("who", WHO)
def test_writing(client, person, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = save(client, person, GIVEN)

    codes = {WRITES: 302, READS: 200, NOT_FOUND: 404}
    assert answer.status_code == codes[WHO[who]]
    assert list(summary(answer)) == ([NOT_SECRETARIAT] if WHO[who] == READS else [])
    assert (_written(person) != (0, 0, 0, 0)) is (WHO[who] == WRITES)


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_is_sent_to_sign_in(client, person, method):
    answer = getattr(client, method)(address(person), typed(person, GIVEN))

    assert answer.url.startswith("/dang-nhap/?next=/")
    assert _written(person) == (0, 0, 0, 0)


def test_a_reader_sees_the_points_and_no_boxes(client, office, person, chairman):
    save(office, person, {"IV.1.b.1": "8,5"})
    client.force_login(chairman)

    page = soup(client.get(address(person)))

    assert [words(each.find("strong")) for each in page.select("section.criterion")] == [
        "8,5 / 10 điểm",
        "Chưa chấm",
        "Chưa chấm",
    ]


@pytest.mark.parametrize(
    ("at", "open_"),
    [
        (DEADLINE - timedelta(microseconds=1), False),
        (DEADLINE, True),
        (REVIEW, True),
    ],
)
def test_scoring_begins_when_registration_ends(office, person, at, open_):
    office.at = at
    sentence = "Chỉ chấm điểm sau khi hết hạn đăng ký (từ ngày 10/4/2024)."

    page = office.get(address(person))
    answer = save(office, person, GIVEN)

    assert (sentence in page.content.decode()) is not open_
    assert list(summary(answer)) == ([] if open_ else [sentence])
    assert (_written(person) == (0, 0, 0, 0)) is not open_


def test_a_sheet_that_does_not_exist_is_not_found(office, person):
    assert office.get(address(person).replace(str(person.pk), "99999")).status_code == 404


def test_a_form_without_our_token_is_refused(person, secretary):
    client = ClockClient(enforce_csrf_checks=True)
    client.at = REVIEW
    client.force_login(secretary)

    assert save(client, person, GIVEN).status_code == 403
    assert _written(person) == (0, 0, 0, 0)


def test_who_lost_the_role_meanwhile_writes_nothing(office, person, secretary):
    secretary.memberships.all().delete()

    assert save(office, person, GIVEN).status_code == 404
    assert _written(person) == (0, 0, 0, 0)
