"""What was written down wrongly of an answer from above is taken back, and never silently."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from awards.models import Award, AwardFile, DecisionLine, Revocation
from awards.register.verifying import verify
from awards.services import deciding
from awards.states import AwardFileUse, DecisionState, ItemOutcome, LineState, SessionState
from core.errors import NotAllowed, RuleBroken, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import (
    CAST,
    SIGNED,
    confirmed,
    fresh,
    issue,
    line_of,
    passed,
    person,
    record,
    refused,
    told,
)

GRANTED, REFUSED, LISTED = LineState.GRANTED, LineState.REFUSED, LineState.LISTED
PAPER = "Quyết định số 2215/QĐ-UBND ngày 18/11/2024 của Chủ tịch UBND huyện"


@pytest.fixture
def session(campaign, secretary, judged_person, settings, tmp_path):
    """One name, passed for the district's tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, judged_person, tier=campaign.tiers.all()[1])


@pytest.fixture
def decision(session, secretary, chairman):
    """The submission to the district, issued."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    made = confirmed(made, chairman)
    issue(made, secretary, number="12/TTr-UBND")
    return fresh(made)


@pytest.fixture
def answered(decision, secretary):
    """The name with its answer, which was written down wrongly."""

    def answer(state):
        if state != LISTED:
            record(decision, secretary, granted=state == GRANTED)
        return line_of(decision, state)

    return answer


def correct(line, by, **fields):
    values = {"reason": "Ghi nhầm người", "paper": PAPER, "upload": None, **fields}
    return deciding.correct_result(line=line, by=by, at=DECIDED, **values)


def lines(decision) -> list[tuple[str, int]]:
    return list(decision.lines.order_by("pk").values_list("state", "order"))


@pytest.mark.parametrize("state", [GRANTED, REFUSED])
def test_the_name_waits_again_and_the_wrong_answer_stays_to_be_seen(
    answered, decision, secretary, state
):
    line = answered(state)

    new = correct(line, secretary)

    stored = DecisionLine.objects.get(pk=line.pk)
    assert lines(decision) == [("corrected", 1), ("listed", 1)]
    assert (stored.correction_reason, stored.correction_paper) == ("Ghi nhầm người", PAPER)
    assert stored.result_paper.startswith("Quyết định số 2210")
    assert (new.nomination, new.item, new.result_paper) == (line.nomination, line.item, "")
    assert told("decision.result_corrected") == [f"{line.nomination}: Ghi nhầm người ({PAPER})"]


def test_the_entry_of_a_wrong_grant_is_cancelled_and_keeps_its_number(answered, secretary):
    line = answered(GRANTED)
    award = Award.objects.get()
    award_factories.make_honour(award, secretary)

    correct(line, secretary)

    award = Award.objects.get()
    revocation = award.revocation
    assert (award.number, award.is_revoked, revocation.is_mistake) == (1, True, True)
    assert (revocation.reason, revocation.conclusion) == ("Ghi nhầm người", PAPER)
    assert verify(award.code).is_revoked
    assert type(award.honour).objects.public().count() == 0
    assert told("award.entry_cancelled") == [f"Ghi nhầm người ({PAPER})"]


def test_nothing_has_to_come_back_for_an_entry_that_was_a_mistake(answered, secretary):
    correct(answered(GRANTED), secretary)

    revocation = Revocation.objects.get()
    assert revocation.is_settled
    assert not revocation.is_overdue(DECIDED.date().replace(year=2025))
    assert not Revocation.objects.overdue(DECIDED.date().replace(year=2025)).exists()


def test_the_right_answer_makes_an_entry_of_its_own(answered, decision, secretary):
    correct(answered(GRANTED), secretary)

    record(decision, secretary, paper=PAPER)

    assert [state for state, _ in lines(decision)] == ["corrected", "granted"]
    assert list(Award.objects.order_by("number").values_list("number", "decision_number")) == [
        (1, "2210/QĐ-UBND"),
        (2, "2215/QĐ-UBND"),
    ]
    assert Award.objects.in_force().get().number == 2


def test_a_wrong_refusal_may_become_a_grant(answered, decision, secretary):
    correct(answered(REFUSED), secretary)

    record(decision, secretary, paper=PAPER)

    assert [state for state, _ in lines(decision)] == ["corrected", "granted"]
    assert Award.objects.get().decision_number == "2215/QĐ-UBND"


def test_the_paper_is_kept_with_the_submission(answered, decision, secretary):
    correct(answered(REFUSED), secretary, upload=SIGNED)

    assert AwardFile.objects.get(use=AwardFileUse.RESULT).decision == decision


@pytest.mark.parametrize("name", CAST)
def test_the_secretariat_alone_corrects(answered, decision, request, name):
    line, user = answered(REFUSED), person(name, request)
    if name == "secretary":
        correct(line, user)
        assert lines(decision)[0] == ("corrected", 1)
    else:
        refused(NotAllowed, lambda: correct(line, user))


@pytest.mark.parametrize("fields", [{"reason": " "}, {"paper": ""}])
def test_without_reason_or_paper_nothing_is_corrected(answered, secretary, fields):
    line = answered(GRANTED)

    refused(RuleBroken, lambda: correct(line, secretary, **fields), "Hãy ghi")


def test_what_has_no_answer_is_not_corrected(answered, secretary):
    line = answered(LISTED)

    refused(WrongState, lambda: correct(line, secretary), "chưa ghi kết quả")


def test_an_own_decision_is_corrected_by_a_revocation_alone(
    campaign, secretary, chairman, judged_person, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    session = passed(campaign, secretary, judged_person)
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    made = confirmed(made, chairman)
    issue(made, secretary)
    line = line_of(fresh(made), GRANTED)

    refused(WrongState, lambda: correct(line, secretary), "Chỉ tờ trình")
    assert not DecisionLine.objects.filter(pk=line.pk).update(
        state=LineState.CORRECTED, correction_reason="a", correction_paper="b"
    )


def fallen(line, secretary):
    tier = line.decision.campaign.tiers.last()
    return deciding.fall_back(line=line, tier=tier, reason="Đủ điều kiện", by=secretary, at=DECIDED)


def test_what_fell_back_is_taken_off_there_first(answered, secretary):
    line = answered(REFUSED)
    lower = fallen(line, secretary)

    refused(WrongState, lambda: correct(line, secretary), "đã chuyển xuống danh sách")
    deciding.remove_name(line=lower, by=secretary, at=DECIDED)
    correct(line, secretary)

    assert line_of(line.decision, LISTED).state == LISTED


def test_what_was_granted_lower_stands(answered, secretary, chairman):
    line = answered(REFUSED)
    issue(confirmed(fresh(fallen(line, secretary).decision), chairman), secretary)

    refused(WrongState, lambda: correct(line, secretary), "một thành tích chỉ có")


def test_what_was_revoked_by_a_decision_stands(answered, secretary):
    line = answered(GRANTED)
    award_factories.make_revocation(Award.objects.get(), secretary)

    refused(WrongState, lambda: correct(line, secretary), "đã bị hủy bỏ")


@pytest.mark.parametrize(
    ("state", "outcome", "stands"),
    [
        (SessionState.PLANNED, "", True),
        (SessionState.OPEN, "", True),
        (SessionState.CLOSED, ItemOutcome.PASSED, True),
        (SessionState.CLOSED, ItemOutcome.FAILED, False),
        (SessionState.CANCELLED, "", False),
    ],
)
def test_who_is_before_the_council_again_is_taken_off_there_first(
    answered, campaign, secretary, judged_person, state, outcome, stands
):
    line = answered(REFUSED)
    council = line.item.session.council
    award_factories.make_item(
        award_factories.make_session(campaign, council, state), judged_person, outcome
    )

    if stands:
        refused(WrongState, lambda: correct(line, secretary), "Hội đồng xét lại")
    else:
        correct(line, secretary)
        assert line_of(line.decision, LISTED).state == LISTED


def test_a_second_hand_is_told(answered, secretary):
    line = answered(GRANTED)
    again = DecisionLine.objects.select_related("decision__campaign", "nomination").get(pk=line.pk)
    correct(line, secretary)

    refused(WrongState, lambda: correct(again, secretary))


def test_a_corrected_line_changes_no_more(answered, secretary):
    line = answered(REFUSED)
    correct(line, secretary)

    rows = DecisionLine.objects.filter(pk=line.pk)
    assert not rows.update(state=GRANTED)
    assert not rows.update(state=LineState.CORRECTED, correction_reason="Khác")


def test_the_database_asks_why_and_by_what(answered):
    line = answered(REFUSED)

    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionLine.objects.filter(pk=line.pk).update(state=LineState.CORRECTED)


def test_the_page_corrects_and_shows_both(office, answered, decision):
    line = answered(GRANTED)
    office.at = DECIDED
    url = reverse("awards:result_correct", args=[line.pk])
    assert f'href="{url}"' in office.get(decision.get_absolute_url()).content.decode()

    answer = office.post(url, {"reason": "Ghi nhầm người", "paper": PAPER}, follow=True)

    page = answer.content.decode()
    assert answer.redirect_chain == [(decision.get_absolute_url(), 302)]
    assert "lại chờ kết quả của cấp trên" in page
    assert "Kết quả ghi nhầm, đã đính chính" in page
    assert f"Mục {Award.objects.get().book_number} trong sổ đã hủy" in page
    entry = office.get(Award.objects.get().get_absolute_url()).content.decode()
    assert "Mục ghi nhầm, đã hủy" in entry
    assert "Chưa nộp lại" not in entry
    assert decision.state == DecisionState.ISSUED


def test_the_page_says_why_not(office, answered, decision, secretary):
    line = answered(REFUSED)
    fallen(line, secretary)
    office.at = DECIDED

    answer = office.get(reverse("awards:result_correct", args=[line.pk]), follow=True)

    assert "hãy bỏ tên ở đó trước khi đính chính" in answer.content.decode()
