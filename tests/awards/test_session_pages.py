"""The pages of a meeting, as the secretariat and a member use them."""

import pytest
from django.urls import reverse

from awards.models import CouncilSession, RecusalLift
from awards.states import AwardFileUse, RecusalSource, SessionState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards import builders
from tests.awards.pages import both_texts, messages, soup, words
from tests.awards.sitting import candidate, everything, ready, seat, standing
from tests.conftest import ClockClient
from tests.core.hostile.pdf import pdf
from tests.registrations.doors import file


@pytest.fixture
def session(campaign, council, judged_person) -> CouncilSession:
    """Planned, complete, with H'Hen Niê."""
    return ready(campaign, council, judged_person)


@pytest.fixture
def member(client, council, council_member) -> ClockClient:
    """The browser of a member of the council, on the day of the meeting."""
    council.members.filter(order=6).update(user=council_member)
    client.at = MEETING
    client.force_login(council_member)
    return client


def url(name: str, session, *keys) -> str:
    return reverse(f"awards:{name}", args=[session.pk, *keys])


SEES = {
    "secretary": set(SessionState),
    "chairman": set(SessionState),
    "council_member": set(SessionState),
    "supervisor": {SessionState.CLOSED},
    "head": set(),
    "other_head": set(),
    "administrator": set(),
    "stranger": set(),
}


@pytest.mark.parametrize("state", SessionState)
@pytest.mark.parametrize("who", SEES)
def test_who_sees_which_session(who, state, client, campaign, council, judged_person, request):
    session = standing(campaign, council, state, judged_person)
    client.force_login(request.getfixturevalue(who))

    answer = client.get(session.get_absolute_url())
    listed = client.get(reverse("awards:sessions", args=[campaign.pk]))

    assert answer.status_code == (200 if state in SEES[who] else 404)
    assert listed.status_code == (200 if SEES[who] else 404)
    if SEES[who]:
        assert (session.get_absolute_url() in listed.content.decode()) == (state in SEES[who])


def test_a_meeting_is_planned_with_day_and_hour(office, campaign, council):
    address = reverse("awards:session_plan", args=[campaign.pk])
    typed = {
        "day": "5/11/2024",
        "hour": "8h",
        "place": "Hội trường",
        "chair": str(seat(council, 1).pk),
        "secretary": str(seat(council, 4).pk),
        "agenda": "Xét khen thưởng",
    }

    answer = office.post(address, typed, follow=True)

    assert CouncilSession.objects.get().planned_at == MEETING
    assert messages(answer) == ["Đã lập phiên họp. Hãy chọn danh sách xét."]


def test_without_a_council_the_page_says_what_comes_first(office, campaign):
    answer = office.get(reverse("awards:session_plan", args=[campaign.pk]), follow=True)

    assert messages(answer) == ["Chưa có Hội đồng. Hãy ghi quyết định thành lập Hội đồng trước."]


def test_the_whole_way_from_the_agenda_to_the_opening(office, campaign, council, judged_person):
    session = award_factories.make_session(campaign, council)
    office.post(url("session_agenda", session), {"version": "1", "all": "1"})
    office.post(url("attendance", session), {"version": "2", "others_present": "1"})
    shown = soup(office.get(session.get_absolute_url()))
    version = shown.select_one("form[action$='khai-mac/'] input[name=version]")["value"]

    answer = office.post(url("session_open", session), {"version": version}, follow=True)

    assert messages(answer) == ["Đã khai mạc phiên họp."]
    assert "7/7 thành viên có mặt, đủ điều kiện họp (từ 2/3)." in words(shown)


def test_a_second_click_on_the_opening_is_no_fault(office, session):
    for _ in range(2):
        answer = office.post(url("session_open", session), {"version": "1"}, follow=True)

    assert messages(answer) == []
    assert CouncilSession.objects.get().state == SessionState.OPEN


def test_the_page_says_why_it_cannot_be_opened(office, session, judged_person, secretary):
    award_factories.make_hold(judged_person, secretary)
    session.attendances.filter(member__order=7).delete()

    shown = soup(office.get(session.get_absolute_url()))

    reasons = [words(each) for each in shown.select(".notice-warn li")]
    assert reasons[0].startswith("Bà H'Hen Niê: Tạm dừng xét")
    assert reasons[1] == "Chưa điểm danh: Thành viên 7."
    assert not shown.select("form[action$='khai-mac/']")


def test_the_agenda_offers_who_may_and_says_why_others_may_not(
    office, campaign, council, registration, judged_person, secretary
):
    session = award_factories.make_session(campaign, council)
    candidate(registration, secretary, "Y Thih Niê", None)
    builders.household(registration)

    shown = soup(office.get(url("session_agenda", session)))

    assert len(shown.select("input[type=checkbox]")) == 1
    blocked = [words(row) for row in shown.select("table")[-1].select("tbody tr")]
    assert len(blocked) == 2
    assert all("Chưa chấm xong điểm" in each for each in blocked)


def test_a_roll_that_another_hand_has_saved_shows_both(office, session, council):
    CouncilSession.objects.update(version=4)
    key = seat(council, 7).pk
    typed = {f"co-mat-{each.pk}": "present" for each in council.members.all()}
    typed |= {f"co-mat-{key}": "absent", f"ly-do-{key}": "Ốm"}

    answer = office.post(url("attendance", session), {**typed, "version": "1"})
    rows = both_texts(answer)
    office.post(url("attendance", session), {**typed, "version": "4"})

    assert rows[-1][1:] == ["Có mặt", "Vắng: Ốm"]
    assert session.attendances.get(member=key).reason == "Ốm"


def test_a_quorum_that_is_lost_is_said(office, session, council):
    away = {
        f"co-mat-{each.pk}": "present" if each.order < 5 else "absent"
        for each in council.members.all()
    }

    answer = office.post(url("attendance", session), {**away, "version": "1"}, follow=True)

    said = "4/7 thành viên có mặt, chưa đủ điều kiện họp (từ 2/3, ít nhất 5 người)."
    assert messages(answer) == [f"Đã lưu điểm danh: {said}"]


def test_a_member_finds_the_meeting_the_dossiers_and_the_own_recusals(member, session, campaign):
    session.items.get().recusals.create(
        member=seat(session.council, 6), source=RecusalSource.OWN_UNIT
    )

    listed = words(soup(member.get(reverse("awards:sessions", args=[campaign.pk]))))
    shown = soup(member.get(session.get_absolute_url()))

    assert "1 hồ sơ cần đọc trước" in listed
    assert "Bạn không tham gia biểu quyết: Bà H'Hen Niê." in listed
    assert "Không tham gia biểu quyết: Bà H'Hen Niê." in words(shown)
    assert shown.select(f"a[href='{session.items.get().nomination.get_absolute_url()}']")
    assert not shown.select(".tasks")


def test_a_member_declares_for_themself_and_for_nobody_else(member, session, council):
    item = session.items.get()
    typed = {"item": str(item.pk), "reason": "Là em ruột"}
    address = url("recusals", session)

    member.post(address, {**typed, "member": str(seat(council, 5).pk)})
    assert not item.recusals.exists()
    member.post(address, {**typed, "member": str(seat(council, 6).pk)})

    assert [(each.member.order, each.reason) for each in item.recusals.all()] == [(6, "Là em ruột")]


def test_the_secretariat_gives_the_vote_back_with_a_reason(office, session, council):
    recusal = session.items.get().recusals.create(
        member=seat(council, 6), source=RecusalSource.OWN_UNIT
    )
    address = reverse("awards:recusal_lift", args=[recusal.pk])

    empty = office.post(address, {"reason": ""})
    office.post(address, {"reason": "Trùng tên"})

    assert empty.status_code == 200
    assert RecusalLift.objects.get().reason == "Trùng tên"
    assert "được biểu quyết trở lại: Trùng tên" in words(soup(office.get(url("recusals", session))))


def test_a_meeting_is_cancelled_with_its_reason(office, session):
    address = url("session_cancel", session)
    office.post(address, {"version": "0", "reason": "Mưa bão"})
    assert CouncilSession.objects.get().state == SessionState.PLANNED

    office.post(address, {"version": "1", "reason": "Mưa bão"})

    assert "Đã hủy: Mưa bão" in words(soup(office.get(session.get_absolute_url())))


def test_signed_minutes_are_kept_with_a_meeting_that_is_over(
    office, campaign, council, judged_person
):
    session = standing(campaign, council, SessionState.CLOSED, judged_person)

    office.post(url("session_signed", session, "bien-ban"), {"file": file("bb.pdf", pdf())})

    assert session.files.get().use == AwardFileUse.SESSION_MINUTES
    answer = office.get(url("session_notes", session), follow=True)
    assert "nội dung không sửa được nữa" in messages(answer)[-1]


def test_looking_at_the_address_of_the_opening_does_nothing(office, session):
    before = everything()

    assert office.get(url("session_open", session)).status_code == 405
    assert everything() == before
