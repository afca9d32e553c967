"""The paper that takes an award back: the chairman's decision, or the request to those above."""

import re
from datetime import date

import pytest
from django.urls import reverse

from awards.papers import revocation_paper
from awards.states import PaperKind
from campaigns.states import TierLevel
from tests import award_factories
from tests.awards.pages import soup, value
from tests.awards.reading import drawn, prose, says
from tests.awards.register import NOW, granted, revoke
from tests.papers.verify import faults
from tests.papers.word import differences

HOSTILE = "<script>alert(1)</script> Y Ƀhiŏ Êñuôl " * 8


@pytest.fixture
def award(person, secretary):
    """Giấy khen of the commune, No. 01/2024."""
    return award_factories.make_award(granted(person, secretary), secretary)


@pytest.fixture
def from_above(family, campaign, secretary):
    """Bằng khen of the province."""
    tier = campaign.tiers.get(level=TierLevel.PROVINCE)
    line = granted(
        family, secretary, tier, result_paper="3021/QĐ-UBND", result_on=date(2024, 11, 20)
    )
    return award_factories.make_award(
        line, secretary, decided_by="Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk"
    )


def test_before_it_is_written_down_the_reason_is_open_for_the_hand(award):
    paper = revocation_paper(award, NOW)

    assert (paper.symbol, paper.type_name, paper.number) == ("QĐ-UBND", "QUYẾT ĐỊNH", None)
    assert paper.authority == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"
    assert re.match(r"Căn cứ Kết luận số\s+ngày\s+tháng\s+năm 2024 của …", paper.bases[-2])
    _, first, second, third = prose(paper)
    assert first.startswith("Điều 1. Hủy bỏ việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã ")
    assert "Bà H'Hen Niê, Nông dân, Thôn Đông tại Quyết định số 150/QĐ-UBND" in first
    assert "(số vào sổ 01/2024). Lý do: …" in first
    assert "nộp lại Giấy khen và số tiền thưởng 360.000 đồng" in second
    assert second.endswith("15 ngày làm việc, kể từ ngày nhận được Quyết định này.")
    assert third.endswith("chịu trách nhiệm thi hành Quyết định này./.")


def test_afterwards_it_says_why_and_until_when(award, secretary):
    revoke(award, secretary)
    award.refresh_from_db()

    paper = revocation_paper(award, NOW)

    assert paper.bases[-2] == "Căn cứ Kết luận số 5/KL-UBND ngày 02/12/2024"
    assert "Lý do: Kê khai gian dối." in prose(paper)[1]
    assert prose(paper)[2].endswith(", chậm nhất là ngày 31/12/2024.")


def test_an_award_without_money_asks_for_none(award):
    award.money = None

    assert "tiền thưởng" not in prose(revocation_paper(award, NOW))[2]


def test_of_an_award_from_above_the_commune_can_only_ask(from_above):
    paper = revocation_paper(from_above, NOW)

    assert (paper.symbol, paper.type_name) == ("TTr-UBND", "TỜ TRÌNH")
    assert paper.addressees == ("Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk",)
    assert prose(paper)[0].startswith(
        "Ủy ban nhân dân xã Mẫu kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk xem xét, hủy bỏ"
    )
    assert paper.signatures[0].title_lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


@pytest.mark.parametrize("which", ["award", "from_above"])
def test_it_is_a_right_paper_in_both_forms(which, request, secretary):
    found = request.getfixturevalue(which)
    revoke(found, secretary, reason=HOSTILE)
    found.refresh_from_db()

    paper = revocation_paper(found, NOW)

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
    assert says(paper, HOSTILE.strip())


@pytest.mark.parametrize(
    ("who", "status"),
    [("secretary", 200), ("chairman", 200), ("council_member", 404), ("head", 404)],
)
def test_those_who_print_the_register_get_it(award, client, request, who, status):
    client.at = NOW
    client.force_login(request.getfixturevalue(who))

    for form in ((), ("docx",)):
        answer = client.get(reverse("awards:revocation_paper", args=[award.pk, *form]))
        assert answer.status_code == status


def test_the_form_that_writes_it_down_offers_the_draft(award, client, secretary):
    client.at = NOW
    client.force_login(secretary)

    page = client.get(reverse("awards:award_revoke", args=[award.pk])).content.decode()

    assert reverse("awards:revocation_paper", args=[award.pk]) in page


def links(page) -> set[str]:
    return {each["href"] for each in soup(page).main.find_all("a")}


def test_the_request_to_those_above_is_issued_where_the_award_is_taken_back(
    from_above, client, secretary, campaign, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    client.at = NOW
    client.force_login(secretary)
    revoking = reverse("awards:award_revoke", args=[from_above.pk])
    issuing = reverse("awards:outgoing_issue", args=["to-trinh-huy-bo", from_above.pk])
    draft = reverse("awards:revocation_paper", args=[from_above.pk])
    assert {issuing, draft} <= links(client.get(revoking))
    assert issuing not in links(client.get(from_above.get_absolute_url()))
    assert value(client.get(issuing), "number").endswith("/TTr-UBND")

    paper = award_factories.make_outgoing(PaperKind.REVOCATION_REQUEST, from_above, secretary)

    assert client.get(draft).url == paper.get_absolute_url()
    for page in (revoking, from_above.get_absolute_url(),
                 reverse("awards:papers", args=[campaign.pk])):  # fmt: skip
        assert {paper.get_absolute_url(), paper.get_file_url()} <= links(client.get(page))
        assert draft not in links(client.get(page))


def test_the_commune_does_not_ask_itself(award, client, secretary):
    client.at = NOW
    client.force_login(secretary)

    page = client.get(reverse("awards:award_revoke", args=[award.pk]))

    issuing = reverse("awards:outgoing_issue", args=["to-trinh-huy-bo", award.pk])
    assert issuing not in links(page)
    assert client.get(issuing).url == award.get_absolute_url()
