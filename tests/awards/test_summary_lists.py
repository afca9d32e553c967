"""«Báo cáo tổng kết» says of awards what the lists say, name for name."""

import re

import pytest

from awards.models import CouncilSession, SessionItem
from awards.papers import decision_paper, submission_paper, summary_report
from awards.services import deciding
from awards.states import ItemOutcome, LineState
from tests import award_factories
from tests.award_factories import DECIDED, MEETING
from tests.awards import builders
from tests.awards.deciding import fresh, line_of, passed
from tests.awards.reading import prose, table

CAPTION = "Số đề nghị khen thưởng theo hình thức và đối tượng"


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign, registration, collective, family, secretary) -> CouncilSession:
    """All scored for the highest tier; the council passed four for two tiers and refused one."""
    builders.scored(collective, secretary)
    builders.scored(family, secretary)
    builders.factories.make_contribution(registration, 60_000_000, family.entrant)
    names = ("An", "Bình", "Cúc", "Dung")
    people = [builders.person(registration, name, "10", secretary) for name in names]
    made = passed(campaign, secretary, collective, family, *people)
    above, *_ = campaign.tiers.all()
    made.items.filter(nomination__in=[collective, people[0]]).update(tier=above)
    SessionItem.objects.filter(nomination=people[-1]).update(
        outcome=ItemOutcome.FAILED, fail_reason="Ít phiếu"
    )
    return made


@pytest.fixture
def lists(session, secretary):
    """Of the province's tier and of the commune's own."""
    return [
        fresh(each)
        for each in deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    ]


def counts(campaign, at=DECIDED) -> dict[str, tuple[str, ...]]:
    """By form: collectives, households, individuals, all."""
    found = table(summary_report(campaign, at), "Hình thức khen thưởng")
    assert found.caption == CAPTION
    return {row[0]: row[1:] for row in found.rows} | {"": tuple(found.total[1:])}


def said(paper) -> tuple[str, ...]:
    """The same out of the first sentence of a list's own paper."""
    words = next(each for each in prose(paper) if "có danh sách kèm theo" in each)
    numbers = [
        int(found[1]) if (found := re.search(rf"(\d+) {kind}", words)) else 0
        for kind in ("tập thể", "hộ gia đình", "cá nhân")
    ]
    return tuple(str(each) for each in (*numbers, sum(numbers)))


def sentence(campaign) -> str:
    return next(
        each for each in prose(summary_report(campaign, DECIDED)) if "danh sách xét" in each
    )


def test_it_counts_who_stands_on_the_lists_and_not_who_has_the_points(campaign, lists):
    above, own = lists
    found = counts(campaign)

    assert found[above.tier.name] == said(submission_paper(above, DECIDED)) == ("1", "0", "1", "2")
    assert found[own.tier.name] == said(decision_paper(own, DECIDED)) == ("0", "1", "2", "3")
    assert found[""] == ("1", "1", "3", "5")
    assert sentence(campaign) == (
        "Có 6 tập thể, hộ gia đình, cá nhân được đưa vào danh sách xét; 6 đối tượng đạt mức điểm "
        "xét khen thưởng; 5 đối tượng có tên trong quyết định, tờ trình khen thưởng (Phụ lục III "
        "kèm theo), trong đó 03 cá nhân là nữ và 01 hộ gia đình."
    )


def test_who_was_struck_or_taken_off_is_not_counted(campaign, lists, secretary, chairman):
    above, own = lists
    deciding.strike(line=line_of(above), reason="Trùng thành tích", by=chairman, at=DECIDED)
    deciding.remove_name(line=line_of(own), by=secretary, at=DECIDED)
    own, above = fresh(own), fresh(above)

    found = counts(campaign)

    assert found[above.tier.name] == said(submission_paper(above, DECIDED)) == ("0", "0", "1", "1")
    assert found[own.tier.name] == said(decision_paper(own, DECIDED)) == ("0", "0", "2", "2")


def test_who_falls_back_is_counted_on_both_lists_and_the_report_says_so(campaign, lists, secretary):
    above, own = lists
    refused = line_of(above)
    type(refused).objects.filter(pk=refused.pk).update(state=LineState.REFUSED, reason="Chưa đủ")
    award_factories.make_line(own, refused.item, falls_back_from=refused)

    found = counts(campaign)

    assert found[own.tier.name] == said(decision_paper(fresh(own), DECIDED)) == ("1", "1", "2", "4")
    assert found[""][-1] == "6"
    assert "5 đối tượng có tên trong quyết định, tờ trình" in sentence(campaign)
    assert sentence(campaign).endswith(
        " 01 đối tượng cấp trên không tặng được chuyển xuống hình thức thấp hơn, tính ở cả hai "
        "hình thức trong bảng dưới đây."
    )


def test_an_undone_list_counts_for_nothing(campaign, lists, secretary):
    for each in lists:
        deciding.undo(decision=each, reason="Lập nhầm", by=secretary, at=DECIDED)

    found = table(summary_report(campaign, DECIDED), "Hình thức khen thưởng")

    assert found.caption == "Số đối tượng đạt mức điểm xét theo hình thức và đối tượng"
    assert found.total[1:] == ("1", "1", "4", "6")


def test_on_a_day_before_the_lists_the_points_are_told(campaign, lists):
    found = table(summary_report(campaign, MEETING), "Hình thức khen thưởng")

    assert found.caption == "Số đối tượng đạt mức điểm xét theo hình thức và đối tượng"
