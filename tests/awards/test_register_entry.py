"""One entry as a page: everything about it, and its forms."""

import pytest
from django.urls import reverse

from awards.models import AwardCopy, AwardFile, Revocation
from tests import award_factories, factories
from tests.awards import register
from tests.awards.register import NOW, everything
from tests.core.hostile.pdf import pdf
from tests.registrations.doors import file
from tests.registrations.pages import Page

COPY = {"reason": "Bị cháy", "asked_by": "H'Hen", "given_on": "20/12/2024"}
REVOKE = {
    "reason": "Kê khai gian dối",
    "conclusion": "Kết luận số 5/KL-UBND",
    "decision_number": "201/QĐ-UBND",
    "decided_on": "9/12/2024",
    "received_on": "10/12/2024",
}


@pytest.fixture
def award(person, secretary):
    return award_factories.make_granted(person, secretary)


@pytest.fixture
def desk(office):
    """The browser of the secretary, when the awards have been given."""
    office.at = NOW
    return office


def url(name: str, award) -> str:
    return reverse(f"awards:{name}", args=[award.pk])


def test_the_entry_tells_everything(award, desk):
    page = Page(desk.get(award.get_absolute_url()))

    for words in (
        "Bà H'Hen Niê",
        "01/2024",
        "Thôn Đông",
        "150/QĐ-UBND ngày 18/11/2024",
        "360.000 đồng",
        "TEST-0000-01",
        "Từ 15/03/2024 đến 15/10/2024",
        "không làm căn cứ đề nghị khen thưởng công trạng bậc cao hơn",
    ):
        assert words in page.text
    assert page.buttons == {"In giấy khen", "Cấp lại", "Trang vinh danh", "Hủy bỏ, thu hồi"}


def test_readers_have_no_buttons(award, client, supervisor):
    client.force_login(supervisor)

    assert Page(client.get(award.get_absolute_url())).buttons == set()


def test_what_the_same_person_received_elsewhere_is_shown(award, campaign, other_unit, desk):
    far = factories.make_registration(campaign, other_unit)
    twin = factories.make_nomination(far, factories.make_entrant(far, "H’Hen Niê"))
    award_factories.make_granted(twin, award.entered_by)

    page = Page(desk.get(award.get_absolute_url()))

    assert [each.get_text().strip() for each in page.soup.select("tbody th a")] == [twin.name]


def test_a_unit_head_does_not_see_the_twin_of_another_unit(
    award, campaign, other_unit, head, client
):
    far = factories.make_registration(campaign, other_unit)
    twin = factories.make_nomination(far, factories.make_entrant(far, "H’Hen Niê"))
    award_factories.make_granted(twin, award.entered_by)
    client.force_login(head)

    page = Page(client.get(award.get_absolute_url()))

    assert "Không có khen thưởng nào khác trong sổ." in page.text


def test_a_copy_is_given_once_for_each_page(award, desk):
    typed = {**COPY, "form_key": Page(desk.get(url("award_copy", award))).typed["form_key"]}

    desk.post(url("award_copy", award), typed)
    again = desk.post(url("award_copy", award), typed, follow=True)

    assert AwardCopy.objects.count() == 1
    assert "Bản cấp lại thứ 1" in Page(again).text


def test_an_award_is_revoked_with_its_paper(award, desk):
    answer = desk.post(
        url("award_revoke", award), {**REVOKE, "paper": file("qd.pdf", pdf())}, follow=True
    )

    page = Page(answer)
    assert "Đã hủy bỏ" in page.text
    assert "Hết ngày 31/12/2024" in page.text
    assert Revocation.objects.get().files.get().name == "qd.pdf"
    assert page.buttons == {"Ghi đã nộp lại", "Trang vinh danh"}


def test_a_wrong_day_comes_back_with_what_was_typed(award, desk):
    before = everything()

    page = Page(desk.post(url("award_revoke", award), {**REVOKE, "received_on": "8/12/2024"}))

    assert page.summary == {"Ngày nhận quyết định không thể trước ngày 9/12/2024.": ""}
    assert page.typed["conclusion"] == REVOKE["conclusion"]
    assert everything() == before


def test_the_form_of_what_came_back_asks_for_what_is_lacking(award, desk, secretary):
    award_factories.make_revocation(award, secretary)
    boxes = set(Page(desk.get(url("award_returned", award))).typed)
    assert {"certificate_on", "money_on"} <= boxes

    desk.post(url("award_returned", award), {"money_on": "16/12/2024"})

    assert "money_on" not in Page(desk.get(url("award_returned", award))).typed
    desk.post(url("award_returned", award), {"certificate_on": "17/12/2024"})
    assert Revocation.objects.get().is_settled


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("award_copy", COPY),
        ("award_revoke", REVOKE),
        ("award_returned", {"money_on": "16/12/2024"}),
    ],
)
@pytest.mark.parametrize("who", ["head", "chairman", "supervisor", "stranger"])
def test_nobody_else_fills_these_in(who, name, typed, award, client, secretary, request):
    if name == "award_returned":
        award_factories.make_revocation(award, secretary)
    client.at = NOW
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answers = [client.get(url(name, award)), client.post(url(name, award), typed)]

    expected = 404 if who == "stranger" else 302
    assert {each.status_code for each in answers} == {expected}
    assert everything() == before


def test_the_list_of_revocations_has_what_is_overdue_on_top(award, family, desk, secretary):
    settled = award_factories.make_granted(family, secretary)
    day = NOW.date()
    award_factories.make_revocation(
        settled, secretary, return_by=day, certificate_returned_on=day, money_returned_on=day
    )
    award_factories.make_revocation(award, secretary)
    address = reverse("awards:revocations", args=[award.authority.slug])
    desk.at = register.NOW.replace(year=2025)

    page = Page(desk.get(address))

    assert [each.get_text().strip() for each in page.soup.select("tbody th a")] == [
        award.name,
        settled.name,
    ]
    assert "1 khen thưởng đã quá hạn" in page.notices[0]


def test_the_paper_of_a_revocation_is_not_for_units(award, head, client, secretary):
    revocation = register.revoke(award, secretary, paper=register.checked_pdf())
    client.force_login(head)

    page = client.get(award.get_absolute_url())

    assert AwardFile.objects.get().get_absolute_url() not in page.content.decode()
    assert client.get(revocation.files.get().get_absolute_url()).status_code == 404
