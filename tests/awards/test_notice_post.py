"""Posting a list and taking it down: days, what is asked again, what is refused."""

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.decisions.noticing import notice_blocks
from awards.models import Notice
from awards.services.noticing import cancel_notice
from awards.states import NominationState, NoticeState
from core.errors import NotAllowed, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import NOTICE
from tests.awards import pages
from tests.awards.notices import make, post
from tests.factories import at


@pytest.fixture
def notice(campaign, collective, secretary) -> Notice:
    """A list with Thôn Đông, not posted."""
    return make(campaign, secretary, collective)


def cancel(notice, by, **given) -> None:
    values = {"reason": "Thiếu một tên", "version": notice.version, "at": NOTICE, **given}
    cancel_notice(notice=notice, by=by, **values)


# Ten days from 6/11: the day of posting is not counted, the last day is whole.
POSTED = {
    "in the morning": at("2024-11-06 08:00"),
    "in the first moment of the day": at("2024-11-06 00:00"),
    "in the last moment of the day": at("2024-11-06 23:59:59.999999"),
}


@pytest.mark.parametrize("when", POSTED)
def test_opinions_are_taken_through_the_whole_of_the_last_day(when, notice, secretary):
    post(notice, secretary, at=POSTED[when])

    stored = Notice.objects.get()
    assert (stored.state, stored.posted_at) == (NoticeState.POSTED, POSTED[when])
    assert stored.closes_at == at("2024-11-17 00:00")
    assert stored.takes_opinions(at("2024-11-16 23:59:59.999999"))
    assert not stored.takes_opinions(at("2024-11-17 00:00"))


def test_posting_is_told_in_the_history(notice, secretary):
    post(notice, secretary)

    entry = Entry.objects.about(notice).last()
    assert (entry.action, entry.note) == ("notice.posted", "Nhận ý kiến hết ngày 16/11/2024")


def test_nobody_is_decided_on_before_its_days_are_over(campaign, notice, collective, secretary):
    never = notice_blocks(campaign, [collective], NOTICE)[collective.pk]
    post(notice, secretary)

    runs = notice_blocks(campaign, [collective], at("2024-11-16 23:59"))[collective.pk]

    assert never == ("Chưa công khai lấy ý kiến.",)
    assert runs == ("Đang công khai lấy ý kiến, đến hết ngày 16/11/2024.",)
    assert notice_blocks(campaign, [collective], at("2024-11-17 00:00")) == {}


NOT_THEM = ["head", "chairman", "council_member", "supervisor", "administrator", "stranger"]


@pytest.mark.parametrize("who", NOT_THEM)
def test_nobody_but_the_secretariat_posts_or_takes_down(who, notice, request):
    person = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        post(notice, person)
    with pytest.raises(NotAllowed):
        cancel(notice, person)

    assert Notice.objects.get().state == NoticeState.DRAFT
    assert Entry.objects.about(notice).count() == 1


def test_who_left_the_running_meanwhile_is_not_posted(notice, collective, secretary):
    type(collective).objects.update(state=NominationState.INELIGIBLE)

    with pytest.raises(RuleBroken, match="Thôn Đông"):
        post(notice, secretary)

    assert Notice.objects.get().state == NoticeState.DRAFT


def test_who_was_put_on_hold_meanwhile_is_not_posted(notice, collective, secretary):
    award_factories.make_hold(collective, secretary)

    with pytest.raises(RuleBroken, match="Tạm dừng xét"):
        post(notice, secretary)

    assert Notice.objects.get().posted_at is None


def test_only_the_list_that_was_read_is_posted(notice, secretary):
    Notice.objects.update(version=2)

    with pytest.raises(Stale):
        post(notice, secretary)

    assert Notice.objects.get().state == NoticeState.DRAFT


# What may be done to a list in which state.
COURSE = {
    NoticeState.DRAFT: (True, True),
    NoticeState.POSTED: (False, True),
    NoticeState.CANCELLED: (False, False),
}


@pytest.mark.parametrize("state", COURSE)
@pytest.mark.parametrize("act", [post, cancel], ids=["post", "cancel"])
def test_what_may_follow_what(state, act, campaign, collective, secretary):
    notice = award_factories.make_notice(campaign, secretary, collective, state=state)
    may = COURSE[state][act is cancel]

    if may:
        act(notice, secretary)
    else:
        with pytest.raises(WrongState):
            act(notice, secretary)

    stored = Notice.objects.get()
    assert (stored.state != state) is may
    assert Entry.objects.about(notice).count() == int(may)


def test_a_list_is_taken_down_with_a_reason(notice, secretary):
    post(notice, secretary)
    with pytest.raises(RuleBroken, match="lý do"):
        cancel(notice, secretary, reason=" ")

    cancel(notice, secretary)

    assert (notice.state, Notice.objects.get().cancel_reason) == ("cancelled", "Thiếu một tên")
    assert not notice.takes_opinions(NOTICE)


def test_the_buttons_of_the_page_post_and_take_down(notice, office):
    office.at = NOTICE
    posted = office.post(
        reverse("awards:notice_post", args=[notice.pk]), {"version": "1"}, follow=True
    )
    gone = office.post(
        reverse("awards:notice_cancel", args=[notice.pk]),
        {"version": "2", "reason": "Nhầm"},
        follow=True,
    )

    assert pages.messages(posted) == ["Đã công khai danh sách."]
    assert "Còn 10 ngày 16 giờ" in posted.content.decode()
    assert pages.messages(gone) == ["Đã gỡ thông báo."]


def test_the_page_warns_of_who_cannot_be_posted(notice, collective, secretary, office):
    award_factories.make_hold(collective, secretary)

    answer = office.get(reverse("awards:notice", args=[notice.pk]))

    (warning,) = pages.soup(answer).select(".notice-bad")
    assert pages.words(warning).startswith("Thôn Đông chưa công khai được: Tạm dừng xét")


# Who sees the office's side.
READERS = {
    "secretary": 200,
    "chairman": 200,
    "council_member": 404,
    "supervisor": 404,
    "head": 404,
    "administrator": 404,
    "stranger": 404,
}


@pytest.mark.parametrize("who", READERS)
def test_who_sees_notices(who, notice, campaign, client, request):
    client.at = NOTICE
    client.force_login(request.getfixturevalue(who))

    answers = {
        client.get(reverse("awards:notices", args=[campaign.pk])).status_code,
        client.get(reverse("awards:notice", args=[notice.pk])).status_code,
        client.get(reverse("awards:opinion_report", args=[notice.pk, "docx"])).status_code,
    }

    assert answers == {READERS[who]}
