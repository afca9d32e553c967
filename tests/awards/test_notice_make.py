"""Drawing up and changing a list: who may stand on it, what is refused."""

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.models import Nomination, Notice
from awards.services.noticing import edit_notice
from awards.states import ItemOutcome, NominationState, NoticeState, SessionState
from core.errors import Incomplete, NotAllowed, RuleBroken, Stale, WrongState
from tests import award_factories, factories
from tests.award_factories import NOTICE
from tests.awards import builders, notices, pages
from tests.awards.notices import VALUES, make, names


def edit(notice, by, *nominations, **given):
    values = {"values": VALUES, "version": notice.version, "by": by, "at": NOTICE, **given}
    edit_notice(notice=notice, names=names(*nominations), **values)


def listed(notice) -> list[str]:
    return sorted(str(line.nomination) for line in notice.lines.all())


def test_a_list_is_drawn_up_with_its_days_and_names(campaign, collective, person, secretary):
    notice = make(campaign, secretary, collective, person)

    assert (notice.state, notice.days, notice.posted_at) == (NoticeState.DRAFT, 10, None)
    assert listed(notice) == ["Bà H'Hen Niê", "Thôn Đông"]
    (entry,) = Entry.objects.about(notice)
    assert (entry.action, entry.actor) == ("notice.made", secretary)


NOT_THEM = ["head", "chairman", "council_member", "supervisor", "administrator", "stranger"]


@pytest.mark.parametrize("who", NOT_THEM)
def test_nobody_but_the_secretariat_draws_up_or_changes(
    who, campaign, collective, secretary, request
):
    notice = make(campaign, secretary, collective)
    person = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        make(campaign, person, collective)
    with pytest.raises(NotAllowed):
        edit(notice, person, collective)

    assert Entry.objects.about(notice).count() == Notice.objects.count() == 1


@pytest.mark.parametrize("state", [each for each in NominationState if each != "accepted"])
def test_only_who_is_in_the_running_stands_on_a_list(state, campaign, registration, secretary):
    nomination = factories.make_nomination(registration, state=state)

    with pytest.raises(RuleBroken, match="Không còn trong danh sách xét"):
        make(campaign, secretary, nomination)

    assert not Notice.objects.exists()


def test_who_is_on_hold_stands_on_no_list(campaign, collective, secretary):
    award_factories.make_hold(collective, secretary)

    with pytest.raises(RuleBroken, match="Tạm dừng xét"):
        make(campaign, secretary, collective)

    assert not Notice.objects.exists()


def test_a_name_stands_on_one_live_list_so_that_twice_is_once(campaign, collective, secretary):
    make(campaign, secretary, collective)

    with pytest.raises(RuleBroken, match="thông báo công khai khác"):
        make(campaign, secretary, collective)

    assert Notice.objects.count() == 1


@pytest.mark.parametrize(
    ("state", "may"),
    [(NoticeState.DRAFT, False), (NoticeState.POSTED, False), (NoticeState.CANCELLED, True)],
)
def test_after_a_list_was_taken_down_its_names_are_free(
    state, may, campaign, collective, secretary
):
    award_factories.make_notice(campaign, secretary, collective, state=state)

    if may:
        make(campaign, secretary, collective)
    else:
        with pytest.raises(RuleBroken):
            make(campaign, secretary, collective)


def test_after_its_days_a_name_may_be_posted_again(campaign, collective, secretary):
    over = award_factories.make_notice(campaign, secretary, collective)

    assert make(campaign, secretary, collective, at=over.closes_at)


WRONG = {
    "nobody": ({"names": {}}, Incomplete),
    "no day": ({"values": {**VALUES, "days": 0}}, RuleBroken),
    "too many days": ({"values": {**VALUES, "days": 61}}, RuleBroken),
    "nowhere": ({"values": {**VALUES, "places": " "}}, RuleBroken),
    "no address": ({"values": {**VALUES, "contact": ""}}, RuleBroken),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_missing_is_refused(case, campaign, collective, secretary):
    given, error = WRONG[case]
    values = {"values": VALUES, "names": names(collective), **given}

    with pytest.raises(error):
        notices.noticing.make_notice(campaign=campaign, by=secretary, at=NOTICE, **values)

    assert not Notice.objects.exists()


def test_a_form_of_another_campaign_is_refused(campaign, authority, collective, secretary):
    tier = builders.another_campaign(authority).tiers.first()

    with pytest.raises(RuleBroken, match="không thuộc phong trào"):
        notices.noticing.make_notice(
            campaign=campaign, values=VALUES, names={collective: tier}, by=secretary, at=NOTICE
        )


def test_a_change_is_saved_and_told(campaign, collective, person, secretary):
    notice = make(campaign, secretary, collective)

    edit(notice, secretary, person, values={**VALUES, "days": 5})

    assert (notice.days, notice.version, listed(notice)) == (5, 2, ["Bà H'Hen Niê"])
    assert "Thôn Đông – " in Entry.objects.about(notice).last().values


def test_a_stale_save_changes_nothing(campaign, collective, person, secretary):
    notice = make(campaign, secretary, collective)
    slow = Notice.objects.select_related("campaign").get()
    edit(notice, secretary, collective, values={**VALUES, "days": 5})

    with pytest.raises(Stale):
        edit(slow, secretary, person)

    assert (Notice.objects.get().days, listed(notice)) == (5, ["Thôn Đông"])


@pytest.mark.parametrize("state", [NoticeState.POSTED, NoticeState.CANCELLED])
def test_what_was_posted_is_not_changed(state, campaign, collective, secretary):
    notice = award_factories.make_notice(campaign, secretary, collective, state=state)

    with pytest.raises(WrongState):
        edit(notice, secretary, collective)


def typed(*nominations, **given) -> dict:
    boxes = {**{name: str(value) for name, value in VALUES.items()}, **given}
    for each in nominations:
        boxes[f"chon-{each.pk}"] = "on"
    for each in Nomination.objects.all():
        boxes[f"hinh-thuc-{each.pk}"] = str(each.tier_id)
    return boxes


def test_the_page_makes_a_list_of_who_was_ticked(campaign, collective, person, office):
    address = reverse("awards:notice_make", args=[campaign.pk])

    answer = office.post(address, typed(person), follow=True)

    assert pages.messages(answer) == ["Đã lập thông báo. Hãy đọc lại danh sách rồi công khai."]
    assert listed(Notice.objects.get()) == ["Bà H'Hen Niê"]


def test_the_page_without_a_tick_says_so_and_keeps_what_was_typed(campaign, collective, office):
    address = reverse("awards:notice_make", args=[campaign.pk])

    answer = office.post(address, typed(places="Nhà văn hóa"))

    assert list(pages.summary(answer)) == ["Hãy chọn ít nhất một đề nghị để công khai."]
    assert pages.value(answer, "places") == "Nhà văn hóa"


def ticked(answer) -> list[str]:
    return [box["name"] for box in pages.soup(answer).select("input[type=checkbox][checked]")]


def test_who_passed_the_council_is_ticked_with_what_it_passed(
    campaign, authority, collective, person, office
):
    session = award_factories.make_session(
        campaign, award_factories.make_council(authority), SessionState.CLOSED
    )
    highest = campaign.tiers.first()
    award_factories.make_item(session, person, ItemOutcome.PASSED, highest)
    award_factories.make_item(session, collective, ItemOutcome.FAILED)

    answer = office.get(reverse("awards:notice_make", args=[campaign.pk]))

    assert ticked(answer) == [f"chon-{person.pk}"]
    assert pages.value(answer, f"hinh-thuc-{person.pk}") == str(highest.pk)


def test_before_the_council_everybody_is_ticked_but_who_is_on_hold(
    campaign, collective, person, secretary, office
):
    award_factories.make_hold(person, secretary)

    answer = office.get(reverse("awards:notice_make", args=[campaign.pk]))

    assert ticked(answer) == [f"chon-{collective.pk}"]


def test_a_stale_page_shows_both_lists(campaign, collective, person, secretary, office):
    notice = make(campaign, secretary, collective)
    edit(notice, secretary, collective, values={**VALUES, "days": 5})

    answer = office.post(
        reverse("awards:notice_edit", args=[notice.pk]), typed(person, version="1")
    )

    short = campaign.tiers.last().short_name
    rows = {label.split(" ")[0]: texts for label, *texts in pages.both_texts(answer)}
    assert rows["Danh"] == [f"Thôn Đông – {short}", f"Bà H'Hen Niê – {short}"]
    assert rows["Số"] == ["5", "10"]
    assert pages.value(answer, "version") == "2"
