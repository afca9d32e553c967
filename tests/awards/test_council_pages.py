"""The pages of the council, as its people use them."""

import pytest
from django.urls import reverse

from awards.models import Council, CouncilMember
from awards.states import AwardFileUse, CouncilRole, SessionState
from tests import award_factories
from tests.awards.pages import at_field, both_texts, messages, soup, words
from tests.awards.sitting import everything, seat
from tests.core.hostile.pdf import pdf
from tests.registrations.doors import file

READS = ["secretary", "chairman", "council_member", "supervisor"]
READS_NOT = ["head", "other_head", "administrator", "stranger"]
TYPED = {
    "full_name": "Y Blưm Êban",
    "title": "Trưởng Công an xã",
    "role": "member",
    "votes": "on",
    "unit": "",
    "user": "",
    "birth_year": "1979",
}


@pytest.fixture
def page(authority) -> str:
    return reverse("awards:council", args=[authority.slug])


@pytest.mark.parametrize("who", READS)
def test_readers_see_who_sits_in_the_council(who, client, page, council, request):
    client.force_login(request.getfixturevalue(who))

    shown = soup(client.get(page))

    assert len(shown.select("table tbody tr")) == 7
    assert bool(shown.select("table form")) == (who == "secretary")


@pytest.mark.parametrize("who", READS_NOT)
def test_for_the_others_there_is_no_council(who, client, page, council, request):
    client.force_login(request.getfixturevalue(who))
    edit = reverse("awards:council_edit", args=[council.pk])

    assert (client.get(page).status_code, client.get(edit).status_code) == (404, 404)


def test_the_first_council_comes_with_its_decision(office, authority, page):
    assert "Chưa ghi quyết định thành lập" in office.get(page).content.decode()
    typed = {"name": "Hội đồng", "decision_number": "12/QĐ-UBND", "decided_on": "15/1/2024"}

    answer = office.post(
        reverse("awards:council_set_up", args=[authority.slug]),
        {**typed, "file": file("qd.pdf", pdf())},
        follow=True,
    )

    made = Council.objects.get()
    assert messages(answer) == ["Đã ghi Hội đồng. Hãy kiểm tra từng thành viên."]
    assert (made.decision_number, made.files.get().use) == ("12/QĐ-UBND", AwardFileUse.ROSTER)


def test_the_new_decision_offers_to_take_the_roster_over(office, authority, council):
    address = reverse("awards:council_set_up", args=[authority.slug])
    assert "Chép 7 thành viên" in office.get(address).content.decode()
    typed = {"name": "Hội đồng", "decision_number": "45/QĐ-UBND", "decided_on": "1/10/2024"}

    office.post(address, {**typed, "copy_members": "on"})

    assert Council.objects.get(is_current=True).members.count() == 7


def test_an_old_council_can_still_be_read(office, authority, page, council):
    Council.objects.update(is_current=False)
    award_factories.make_council(authority, 3, decision_number="45/QĐ-UBND")

    shown = soup(office.get(f"{page}?quyet-dinh={council.pk}"))

    assert len(shown.select("table tbody tr")) == 7
    assert "Đã thay bằng quyết định mới" in words(shown.h1)
    assert not shown.select("table form")


def test_a_member_is_added(office, council):
    address = reverse("awards:member_add", args=[council.pk])

    answer = office.post(address, {**TYPED, "version": "1"}, follow=True)

    assert messages(answer) == ["Đã lưu."]
    assert CouncilMember.objects.get(order=8).birth_year == 1979


@pytest.mark.parametrize("year", ["1919", "2016", "19"])
def test_a_year_that_nobody_was_born_in_is_told_at_its_box(year, office, council):
    address = reverse("awards:member_add", args=[council.pk])

    answer = office.post(address, {**TYPED, "version": "1", "birth_year": year})

    assert at_field(answer, "birth_year") == "Năm sinh phải từ 1920 đến 2015."


def test_a_stale_member_shows_both_texts_and_the_next_press_saves(office, council):
    address = reverse("awards:member_edit", args=[seat(council, 6).pk])
    Council.objects.update(version=5)

    answer = office.post(address, {**TYPED, "version": "1"})
    rows = both_texts(answer)
    office.post(address, {**TYPED, "version": "5"})

    assert rows[0][1:] == ["Thành viên 6", "Y Blưm Êban"]
    assert seat(council, 6).full_name == "Y Blưm Êban"


def test_after_a_meeting_the_roster_is_shown_and_not_asked_for(office, campaign, council, unit):
    award_factories.make_session(campaign, council, SessionState.CLOSED)
    address = reverse("awards:member_edit", args=[seat(council, 6).pk])

    office.post(address, {"version": "1", "unit": str(unit.pk), "full_name": "Kẻ Khác"})

    assert (seat(council, 6).full_name, seat(council, 6).unit) == ("Thành viên 6", unit)


def test_the_page_says_what_the_council_lacks(office, page, council):
    council.members.filter(order=1).update(role=CouncilRole.VICE)

    assert "đúng một Chủ tịch Hội đồng, đang có 0" in office.get(page).content.decode()


@pytest.mark.parametrize("name", ["member_lift", "member_remove"])
def test_an_old_button_changes_nothing(name, office, council):
    before = everything()

    office.post(reverse(f"awards:{name}", args=[seat(council, 6).pk]), {"version": "0"})

    assert everything() == before


def test_a_signed_paper_is_sent_opened_and_taken_out(office, council, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    office.post(
        reverse("awards:council_roster", args=[council.pk]), {"file": file("qd.pdf", pdf())}
    )
    kept = council.files.get()

    opened = office.get(kept.get_absolute_url())
    office.post(reverse("awards:signed_remove", args=[kept.pk]))

    assert opened.status_code == 200
    assert not council.files.exists()


def test_nobody_takes_out_what_is_no_paper_of_the_council(office, secretary, judged_person):
    other = award_factories.make_award_file(
        AwardFileUse.EVIDENCE, secretary, nomination=judged_person
    )

    assert office.post(reverse("awards:signed_remove", args=[other.pk])).status_code == 404
    assert judged_person.files.exists()
