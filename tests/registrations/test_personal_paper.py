"""A person's, a household's registration as a sheet of its own to sign."""

import pytest
from django.urls import reverse

from registrations.papers import personal_registration
from registrations.states import EntrantKind, State
from tests import factories
from tests.awards.reading import drawn, fields, pages, prose
from tests.papers.verify import faults
from tests.papers.word import differences
from tests.registrations.acts import filled

LETTERS = "Y Ƀhiŏ Êñuôl Kŭm Čư̆ Ĭ Ơ̆"


@pytest.fixture
def registration(campaign, unit):
    return filled(campaign, unit, State.SUBMITTED)


def entrant(registration, kind):
    found = factories.make_entrant(
        registration, LETTERS, kind, content="Trồng 500 mét đường hoa <b>", occupation="Nông dân"
    )
    found.award_aim = registration.campaign.tiers.last()
    return found


@pytest.mark.parametrize("kind", EntrantKind)
def test_it_says_who_registers_what(registration, kind):
    paper = personal_registration(entrant(registration, kind))

    said = fields(paper)
    name = "Họ và tên chủ hộ" if kind == EntrantKind.HOUSEHOLD else "Họ và tên"
    assert said[name] == LETTERS
    assert "Trồng 500 mét đường hoa <b>" in prose(paper)
    assert said["Hình thức khen thưởng phấn đấu"] == registration.campaign.tiers.last().name
    assert [each.title_lines[0] for each in paper.signatures] == [
        "XÁC NHẬN CỦA ĐƠN VỊ",
        "CHỦ HỘ" if kind == EntrantKind.HOUSEHOLD else "NGƯỜI ĐĂNG KÝ",
    ]


@pytest.mark.parametrize("kind", EntrantKind)
def test_it_is_a_right_paper_of_one_page(registration, kind):
    paper = personal_registration(entrant(registration, kind))

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
    assert len(pages(drawn(paper))) == 1


@pytest.mark.parametrize(
    ("who", "status"), [("head", 200), ("secretary", 200), ("other_head", 404), ("stranger", 404)]
)
def test_whoever_sees_the_registration_prints_it(registration, client, request, who, status):
    part = entrant(registration, EntrantKind.INDIVIDUAL)
    client.force_login(request.getfixturevalue(who))

    for form in ((), ("docx",)):
        address = reverse("registrations:personal_paper", args=[registration.pk, part.pk, *form])
        assert client.get(address).status_code == status


def test_somebody_of_another_registration_is_not_found(registration, other_unit, client, secretary):
    other = factories.make_registration(registration.campaign, other_unit)
    part = entrant(other, EntrantKind.INDIVIDUAL)
    client.force_login(secretary)

    address = reverse("registrations:personal_paper", args=[registration.pk, part.pk])

    assert client.get(address).status_code == 404
