"""«Báo cáo thẩm định hồ sơ»: what each dossier has, and what the office thinks of it."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.council.agenda import NOT_RUNNING
from awards.council.appraising import Mark, appraise
from awards.models import Nomination, SessionItem
from awards.papers import appraisal_report
from awards.services.nomination_desk import declare_ineligible
from awards.states import AwardFileUse, NominationState, Procedure
from tests import award_factories
from tests.awards import builders
from tests.awards.reading import drawn, prose, says, sizes
from tests.awards.voting import acts, table
from tests.papers.verify import faults
from tests.papers.word import differences


def of(session, item) -> object:
    return next(each for each in appraise(session, acts.NOW) if each.item == item)


def test_a_part_that_is_missing_is_told_by_name(session, items):
    found = of(session, items[2])

    assert found.marks == (Mark.THERE, Mark.MISSING, Mark.MISSING, Mark.MISSING)
    assert table.rows(table.tables(appraisal_report(session, acts.NOW))[0])[1][7].startswith(
        "Thiếu: BC, BB, XN"
    )


def test_what_is_there_is_marked(session, items, secretary):
    nomination = items[1].nomination
    for use in (AwardFileUse.MINUTES, AwardFileUse.CONFIRMATION):
        award_factories.make_award_file(use, secretary, nomination=nomination)
    sections = ("measures", "effects", "compliance")
    award_factories.make_report(nomination, secretary, **dict.fromkeys(sections, "Có"))

    assert of(session, items[1]).marks == (Mark.THERE,) * 4


def test_whom_the_office_found_needs_no_meeting(session, items):
    Nomination.objects.filter(pk=items[1].nomination_id).update(
        procedure=Procedure.SIMPLIFIED, submitted_at=None
    )

    marks = of(session, items[1]).marks

    assert (marks[0], marks[2], marks[3]) == (Mark.THERE, Mark.NOT_NEEDED, Mark.NOT_NEEDED)


def test_the_points_are_those_of_the_opening(session, items, secretary):
    builders.scored(items[1].nomination, secretary)
    SessionItem.objects.filter(pk=items[1].pk).update(total=Decimal("72.50"))

    row = table.rows(table.tables(appraisal_report(session, acts.NOW))[0])[2]

    assert row[8].startswith("72,50 điểm")


@pytest.mark.parametrize("case", ["hold", "out", "gate"])
def test_what_speaks_against_a_candidate_is_said(session, items, secretary, case):
    item, words = items[2], "Không đạt tiêu chuẩn bắt buộc."
    if case == "hold":
        award_factories.make_hold(item.nomination, secretary)
        words = "Tạm dừng xét: đơn thư, phản ánh đang xác minh – Đơn ngày 25/10/2024."
    elif case == "out":
        Nomination.objects.filter(pk=item.nomination_id).update(state=NominationState.INELIGIBLE)
        words = "Không còn trong danh sách đưa vào xét."
    else:
        builders.scored(item.nomination, secretary)

    assert words in of(session, item).objections


def test_the_counts_are_those_of_the_rows(session):
    said = " ".join(prose(appraisal_report(session, acts.NOW)))

    assert "đã nhận 03 hồ sơ đề nghị khen thưởng: đủ hồ sơ, đưa vào xét 03;" in said
    assert (
        "03 trường hợp tại phiên họp ngày 05 tháng 11 năm 2024: 01 tập thể, 01 hộ gia đình, 01 cá "
        "nhân; hồ sơ đủ 00, còn thiếu 03" in said
    )


def test_who_is_not_put_before_the_council_is_named_with_the_reason(session, registration):
    other = builders.household(registration, "Lê Thị Na")
    Nomination.objects.filter(pk=other.pk).update(
        state=NominationState.INELIGIBLE, state_reason="Chưa đủ giá trị đóng góp."
    )

    said = prose(appraisal_report(session, acts.NOW))

    assert "Hộ bà Lê Thị Na, Thôn Đông: Chưa đủ giá trị đóng góp." in said


def test_what_happens_after_the_meeting_is_not_told_of_it(session, registration, secretary):
    """Drawn weeks later, it says of the dossiers what the council was told."""
    other, then, late = (
        builders.household(registration, name) for name in ("Lê Thị Na", "Y Bin", "Y Nam")
    )
    before, day = acts.NOW - timedelta(days=1), acts.NOW + timedelta(days=17)
    Nomination.objects.update(started_at=before)
    declare_ineligible(nomination=other, reason="Thiếu giấy xác nhận.", by=secretary, at=before)
    there = prose(appraisal_report(session, acts.NOW))

    Nomination.objects.filter(pk=late.pk).update(started_at=day)
    declare_ineligible(nomination=then, reason="Kê khai sai.", by=secretary, at=day)
    later = prose(appraisal_report(session, day))

    assert there[0] == (
        "Tính đến ngày 05/11/2024, Thường trực Hội đồng đã nhận 06 hồ sơ đề nghị khen thưởng: đủ "
        "hồ sơ, đưa vào xét 05; đang thẩm định 00; trả lại để bổ sung 00; không đủ điều kiện 01."
    )
    assert later[0] == (
        "Tính đến ngày 05/11/2024, Thường trực Hội đồng đã nhận 05 hồ sơ đề nghị khen thưởng: đủ "
        "hồ sơ, đưa vào xét 04; đang thẩm định 00; trả lại để bổ sung 00; không đủ điều kiện 01."
    )
    assert "Hộ bà Lê Thị Na, Thôn Đông: Thiếu giấy xác nhận." in there
    assert later[1:] == there[1:]


def test_who_leaves_the_running_after_the_meeting_was_before_it(session, items, secretary):
    declare_after = acts.NOW + timedelta(days=3)
    type(session).objects.filter(pk=session.pk).update(state="closed", closed_at=acts.NOW)

    declare_ineligible(
        nomination=items[2].nomination, reason="Kê khai sai.", by=secretary, at=declare_after
    )

    assert NOT_RUNNING not in of(acts.fresh(session), items[2]).objections


def test_two_numbers_never_stand_side_by_side(session):
    assert (
        "Thường trực Hội đồng đưa ra 03 trường hợp tại phiên họp ngày 05 tháng 11 năm 2024: 01 tập"
    ) in prose(appraisal_report(session, acts.NOW))[1]


def queries(session) -> int:
    with CaptureQueriesContext(connection) as found:
        appraise(acts.fresh(session), acts.NOW)
    return len(found)


def test_the_queries_do_not_depend_on_the_candidates(session, registration, secretary):
    few = queries(session)
    table.many(session, registration, secretary, 20)

    assert queries(session) == few


@pytest.mark.parametrize("number", [None, 0, 57])
def test_it_is_a_right_paper_whose_table_lies(session, registration, secretary, number):
    if number is None:
        session.items.all().delete()
    else:
        table.many(session, registration, secretary, number)

    paper = appraisal_report(session, acts.NOW)

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
    assert sizes(paper) == {(210, 297), (297, 210)}
    assert len(table.rows(table.tables(paper)[0])) == (0 if number is None else number + 3)
    assert not number or says(paper, table.HOSTILE)
