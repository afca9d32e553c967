"""Opinions: sent by anybody, typed by the secretariat, answered; each holds its name."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from audit.models import Entry
from awards.decisions.noticing import notice_blocks
from awards.models import AwardFile, Opinion
from awards.services.opinions import answer_opinion, enter_opinion
from awards.states import NoticeState
from core.errors import NotAllowed, RuleBroken, Stale, TooLate, WrongState
from tests import award_factories
from tests.award_factories import NOTICE
from tests.awards.notices import paper, send

LAST_MOMENT = NOTICE + timedelta(days=10) - timedelta(microseconds=1)
OVER = NOTICE + timedelta(days=10)


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def notice(campaign, collective, person, secretary):
    """Thôn Đông and bà H'Hen, posted for ten days."""
    return award_factories.make_notice(campaign, secretary, collective, person)


def enter(notice, by, **given) -> Opinion:
    values = {
        "nomination": None,
        "text": "Nói ở nhà văn hóa",
        "name": "",
        "contact": "",
        "received_on": NOTICE.date(),
        "files": (),
        "form_key": UUID(int=8),
        "at": NOTICE,
        **given,
    }
    return enter_opinion(notice=notice, by=by, **values)


def answer(opinion, by, **given) -> None:
    values = {"answer": "Đã kiểm tra, đóng góp đúng.", "at": OVER, **given}
    answer_opinion(opinion=opinion, by=by, **values)


def test_anybody_may_say_something_without_a_name(notice, person):
    opinion = send(notice, person)

    assert (opinion.nomination, opinion.name, opinion.received_by, opinion.at) == (
        person,
        "",
        None,
        NOTICE,
    )


def test_the_history_tells_that_it_came_and_not_what_it_says(notice, person):
    send(notice, person, text="Chuyện riêng", name="Lê Thị Ba", contact="0900 111 222")

    entry = Entry.objects.about(notice).get()
    assert (entry.actor, entry.actor_name, entry.note) == (
        None,
        "Người gửi ý kiến",
        "Về Bà H'Hen Niê",
    )
    told = f"{entry.values}{entry.note}{entry.subject_name}"
    assert not [each for each in ("Chuyện riêng", "Lê Thị Ba", "0900") if each in told]


def test_what_is_sent_twice_is_one_opinion(notice):
    first, second = send(notice, files=[paper()]), send(notice, text="Lần nữa", files=[paper()])

    assert (first, Opinion.objects.count(), AwardFile.objects.count()) == (second, 1, 1)
    assert Entry.objects.about(notice).count() == 1


def test_its_files_are_kept_as_a_visitors(notice):
    opinion = send(notice, files=[paper("a.pdf")])

    kept = opinion.files.get()
    assert (kept.use, kept.by, kept.name) == ("opinion", None, "a.pdf")


WHEN = {
    "before it was posted": (NOTICE - timedelta(seconds=1), False),
    "as it is posted": (NOTICE, True),
    "in the last moment": (LAST_MOMENT, True),
    "when it is over": (OVER, False),
}


@pytest.mark.parametrize("when", WHEN)
def test_opinions_are_taken_on_its_days_alone(when, notice):
    instant, taken = WHEN[when]

    if taken:
        send(notice, at=instant)
    else:
        with pytest.raises(TooLate):
            send(notice, at=instant)

    assert Opinion.objects.exists() is taken
    assert Entry.objects.about(notice).exists() is taken


@pytest.mark.parametrize("state", [NoticeState.DRAFT, NoticeState.CANCELLED])
def test_what_is_not_posted_takes_none(state, campaign, collective, secretary):
    notice = award_factories.make_notice(campaign, secretary, collective, state=state)

    with pytest.raises(WrongState):
        send(notice)


def test_wrong_opinions_are_refused_and_nothing_is_kept(notice, family):
    for given in ({"text": " "}, {"nomination": family}, {"files": [paper()] * 4}):
        with pytest.raises(RuleBroken):
            send(notice, **given)

    assert not Opinion.objects.exists()
    assert not AwardFile.objects.exists()


def test_an_open_opinion_holds_its_name_and_one_about_all_holds_everybody(
    campaign, notice, collective, person, secretary
):
    about_her = send(notice, person)
    about_all = send(notice, form_key=UUID(int=9))
    both = notice_blocks(campaign, [collective, person], OVER)
    answer(about_all, secretary)
    hers = notice_blocks(campaign, [collective, person], OVER)
    answer(about_her, secretary)

    assert both == {
        collective.pk: ("Còn 1 ý kiến công khai chưa trả lời.",),
        person.pk: ("Còn 2 ý kiến công khai chưa trả lời.",),
    }
    assert list(hers) == [person.pk]
    assert notice_blocks(campaign, [collective, person], OVER) == {}


def test_the_secretariat_types_what_came_on_paper(notice, secretary):
    opinion = enter(notice, secretary, files=[paper()])

    assert (opinion.received_by, opinion.at) == (secretary, NOTICE)
    assert opinion.files.get().by == secretary
    assert Entry.objects.about(notice).get().actor == secretary


def test_what_came_in_time_may_be_typed_later(notice, secretary):
    opinion = enter(notice, secretary, received_on=date(2024, 11, 15), at=OVER + timedelta(days=3))

    assert opinion.at.date() == date(2024, 11, 15)


WRONG_DAYS = {
    "before it was posted": (date(2024, 11, 5), TooLate),
    "after its days": (date(2024, 11, 17), TooLate),
    "tomorrow": (date(2024, 11, 20), RuleBroken),
}


@pytest.mark.parametrize("case", WRONG_DAYS)
def test_what_came_on_another_day_is_no_opinion_on_the_list(case, notice, secretary):
    day, error = WRONG_DAYS[case]

    with pytest.raises(error):
        enter(notice, secretary, received_on=day, at=OVER + timedelta(days=3))

    assert not Opinion.objects.exists()


NOT_THEM = ["head", "chairman", "council_member", "supervisor", "administrator", "stranger"]


@pytest.mark.parametrize("who", NOT_THEM)
def test_nobody_but_the_secretariat_types_or_answers(who, notice, request):
    person, opinion = request.getfixturevalue(who), send(notice)

    with pytest.raises(NotAllowed):
        enter(notice, person)
    with pytest.raises(NotAllowed):
        answer(opinion, person)

    assert Opinion.objects.waiting().count() == 1


def test_an_answer_is_kept_with_its_paper_and_told(notice, secretary):
    opinion = send(notice)

    answer(opinion, secretary, file=paper("tra-loi.pdf"))

    stored = Opinion.objects.get()
    assert (stored.answer, stored.answered_by, stored.answered_at) == (
        "Đã kiểm tra, đóng góp đúng.",
        secretary,
        OVER,
    )
    assert stored.files.get().use == "answer"
    assert Entry.objects.about(notice).last().action == "opinion.answered"


def test_an_opinion_is_answered_once_and_with_words(notice, secretary):
    opinion = send(notice)
    slow = Opinion.objects.select_related("notice__campaign").get()
    with pytest.raises(RuleBroken):
        answer(opinion, secretary, answer=" ")
    answer(opinion, secretary)

    with pytest.raises(Stale):
        answer(slow, secretary, answer="Khác")
    with pytest.raises(WrongState):
        answer(opinion, secretary, answer="Khác")

    assert Opinion.objects.get().answer == "Đã kiểm tra, đóng góp đúng."
