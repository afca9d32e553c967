"""The council's submission to the chairman: what it asks, who signs, who prints it."""

import pytest
from django.urls import reverse

from awards.papers import council_submission
from awards.services import deciding
from awards.states import CouncilRole, DecisionState
from core.papers.errors import PaperFailed
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import fresh, passed
from tests.awards.reading import drawn, prose
from tests.papers.verify import faults
from tests.papers.word import differences


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """All three on the commune's own list."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


def test_the_council_asks_the_chairman_and_names_its_list(decision):
    paper = council_submission(decision, DECIDED)

    assert (paper.symbol, paper.agency) == ("TTr-HĐTĐKT", ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"))
    assert paper.superior == ("ỦY BAN NHÂN DÂN XÃ MẪU",)
    assert paper.addressees == ("Chủ tịch Ủy ban nhân dân xã Mẫu",)
    first = prose(paper)[0]
    assert "tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 01 tập thể" in first
    assert first.endswith("từ ngày 15/3/2024 đến ngày 15/10/2024, cụ thể:")
    assert "Dự thảo Quyết định của Chủ tịch Ủy ban nhân dân xã Mẫu;" in prose(paper)
    assert paper.annexes[0].reference.startswith("(Kèm theo Tờ trình số ")
    assert paper.annexes[0].reference.endswith("của Hội đồng Thi đua - Khen thưởng xã)")


def test_a_deputy_signs_for_the_council_under_both_posts(decision):
    (signature,) = council_submission(decision, DECIDED).signatures

    assert signature.title_lines == ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH HỘI ĐỒNG")
    assert (signature.name, signature.post_above_name) == ("Thành viên 2", "CÔNG CHỨC XÃ")


def test_without_a_deputy_its_chairman_signs(decision):
    members = decision.session.council.members
    members.filter(role=CouncilRole.VICE).update(role=CouncilRole.MEMBER)

    (signature,) = council_submission(decision, DECIDED).signatures

    assert signature.title_lines == ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG")
    assert signature.name == "Thành viên 1"


def test_a_council_without_a_chairman_signs_nothing(decision):
    decision.session.council.members.update(role=CouncilRole.MEMBER)

    with pytest.raises(PaperFailed, match="chưa có Chủ tịch"):
        council_submission(decision, DECIDED)


def test_it_is_a_right_paper_in_both_forms(decision):
    paper = council_submission(decision, DECIDED)

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []


@pytest.mark.parametrize(
    ("who", "status"),
    [("secretary", 200), ("chairman", 200), ("council_member", 302), ("head", 404)],
)
def test_those_who_print_get_it(decision, client, request, who, status):
    client.at = DECIDED
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:council_submission", args=[decision.pk]))

    assert answer.status_code == status


def test_a_submission_to_those_above_has_none(session, secretary, client):
    session.items.update(tier=session.campaign.tiers.first())
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    client.force_login(secretary)

    address = reverse("awards:council_submission", args=[made.pk])

    assert client.get(address).status_code == 404
    page = client.get(made.get_absolute_url()).content.decode()
    assert address not in page


def test_once_he_has_decided_it_is_not_drawn_again(session, secretary, client):
    made = award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)
    client.force_login(secretary)

    answer = client.get(reverse("awards:council_submission", args=[made.pk]), follow=True)

    assert "Văn bản đã ban hành" in answer.content.decode()
