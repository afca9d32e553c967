"""Whether the papers of a list fit together: one broken world for each rule."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.decisions.consistency import check, findings_of
from awards.decisions.findings import Rule
from awards.models import (
    AchievementReport,
    Award,
    AwardFile,
    CouncilSession,
    Nomination,
    NominationHandIn,
    SessionItem,
)
from awards.nominations.snapshot import words
from awards.services import deciding
from awards.services.registering import enter_awards
from awards.states import AwardFileUse, DecisionState, LineState, PaperKind
from core.errors import Incomplete
from registrations.models import Entrant
from registrations.states import Honorific, PostKind
from tests import award_factories, factories
from tests.award_factories import DECIDED
from tests.awards.deciding import DAY, confirmed, fresh, issue, passed, refused
from tests.awards.pages import soup
from tests.awards.pages import words as text_of
from tests.factories import REVIEW


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed, each with all papers; the minutes are issued."""
    type(campaign).objects.filter(pk=campaign.pk).update(
        plan_number="12/KH-UBND", plan_issued_on=date(2024, 3, 1)
    )
    campaign.refresh_from_db()
    Nomination.objects.filter(pk=collective.pk).update(people_total=120)
    Nomination.objects.filter(pk=person.pk).update(post_kind=PostKind.WORKER)
    made = passed(campaign, secretary, collective, person, family)
    award_factories.make_outgoing(PaperKind.MINUTES, made, secretary)
    return made


@pytest.fixture
def decision(session, secretary, chairman):
    """All three on the list, proposed by the council, confirmed; nothing is wrong with it."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    award_factories.make_outgoing(PaperKind.COUNCIL_SUBMISSION, made, secretary)
    return confirmed(made, chairman)


def test_a_whole_dossier_fits(decision):
    assert findings_of(decision, DAY) == ()


def no_names(decision, person):
    decision.lines.all().delete()


def no_report(decision, person):
    AchievementReport.objects.filter(nomination=person).delete()


def no_minutes(decision, person):
    AwardFile.objects.filter(nomination=person, use=AwardFileUse.MINUTES).delete()


def no_confirmation(decision, person):
    households = Nomination.objects.filter(subject_kind="household")
    AwardFile.objects.filter(nomination__in=households, use=AwardFileUse.CONFIRMATION).delete()


def not_passed(decision, person):
    SessionItem.objects.filter(nomination=person).update(outcome="failed", fail_reason="Ít phiếu")


def passed_for_another(decision, person):
    tier = decision.campaign.tiers.first()
    SessionItem.objects.filter(nomination=person).update(tier=tier)


def met_later(decision, person):
    when = DECIDED + timedelta(days=3)
    CouncilSession.objects.filter(pk=decision.session_id).update(opened_at=when)


def _cite(decision, day):
    """Another submission of the council, of that day, instead of the one that there is."""
    old = decision.outgoing.get(kind=PaperKind.COUNCIL_SUBMISSION)
    award_factories.make_outgoing(
        PaperKind.COUNCIL_SUBMISSION, decision, old.issued_by, day=day, replaces=old,
        reason="Ghi sai",
    )  # fmt: skip


def cited_later(decision, person):
    _cite(decision, DAY + timedelta(days=2))


def no_plan_number(decision, person):
    type(decision.campaign).objects.update(plan_number="")


def no_post(decision, person):
    Nomination.objects.filter(pk=person.pk).update(occupation="")
    Entrant.objects.filter(pk=person.entrant_id).update(occupation="")


def another_post_on_the_list(decision, person):
    Entrant.objects.filter(pk=person.entrant_id).update(occupation="Trưởng buôn")


def another_name_on_the_list(decision, person):
    Entrant.objects.filter(pk=person.entrant_id).update(full_name="H'Hen Niê Kdăm")


def unit_was_renamed(decision, person):
    type(person.unit).objects.filter(pk=person.unit_id).update(name="Thôn Đông Mới")


def addressed_otherwise_on_the_list(decision, person):
    Entrant.objects.filter(pk=person.entrant_id).update(honorific=Honorific.MR)


def _handed_in(decision, person):
    NominationHandIn.objects.create(
        nomination=person, revision=1, at=REVIEW, by=decision.made_by, words=words(person)
    )


def _changed_since(decision, person, **fields):
    """The unit handed in other words, and its list has the new ones."""
    _handed_in(decision, person)
    Nomination.objects.filter(pk=person.pk).update(**fields)
    listed = {{"subject_name": "full_name"}.get(name, name): each for name, each in fields.items()}
    Entrant.objects.filter(pk=person.entrant_id).update(**listed)


def another_year_than_handed_in(decision, person):
    _changed_since(decision, person, birth_year=1990)


def another_name_than_handed_in(decision, person):
    _changed_since(decision, person, subject_name="H'Hen Niê Kdăm")


def another_post_than_handed_in(decision, person):
    _changed_since(decision, person, occupation="Trưởng buôn")


def another_report_than_handed_in(decision, person):
    _handed_in(decision, person)
    AchievementReport.objects.filter(nomination=person).update(achievements="Việc khác.")


BROKEN = [
    (no_names, {Rule.EMPTY}, "không có tên nào"),
    (no_report, {Rule.COUNT, Rule.REPORT}, "03 tên nhưng chỉ có 02 báo cáo"),
    (no_minutes, {Rule.MINUTES}, "Bà H'Hen Niê: Chưa có kết quả họp bình xét"),
    (no_confirmation, {Rule.CONFIRMATION}, "Hộ bà Nguyễn Thị Hoa: Chưa có giấy xác nhận"),
    (not_passed, {Rule.VOTE}, "Hội đồng chưa thông qua"),
    (passed_for_another, {Rule.VOTE}, "danh sách là Giấy khen xã"),
    (met_later, {Rule.SESSION_DAY}, "họp ngày 21/11/2024, sau ngày văn bản 18/11/2024"),
    (cited_later, {Rule.CITED_LATER}, "ngày 20/11/2024, sau ngày văn bản 18/11/2024"),
    (no_plan_number, {Rule.CITED_MISSING}, "Kế hoạch của xã chưa ghi số, ngày"),
    (no_post, {Rule.SUBJECT}, "«Chức vụ, nghề nghiệp»"),
    (
        another_post_on_the_list,
        {Rule.REGISTERED},
        "Bản đăng ký ghi chức vụ, nghề nghiệp «Trưởng buôn»",
    ),
    (another_name_on_the_list, {Rule.REGISTERED}, "Bản đăng ký ghi họ tên «H'Hen Niê Kdăm»"),
    (addressed_otherwise_on_the_list, {Rule.REGISTERED}, "Bản đăng ký ghi cách xưng «Ông»"),
    (
        unit_was_renamed,
        {Rule.NAMES},
        "Thôn Đông: Danh sách ghi «Thôn Đông»; bản đăng ký, tờ trình, "
        "biên bản của đơn vị ghi «Thôn Đông Mới»",
    ),
    (
        another_year_than_handed_in,
        {Rule.NAMES},
        "Bà H'Hen Niê: Danh sách ghi «Năm sinh» là «1990», hồ sơ đơn vị đã nộp ghi «1985»",
    ),
    (another_name_than_handed_in, {Rule.NAMES}, "ghi «H'Hen Niê»"),
    (
        another_post_than_handed_in,
        {Rule.NAMES},
        "Danh sách ghi «Chức vụ, nghề nghiệp» là «Trưởng buôn»",
    ),
    (another_report_than_handed_in, {Rule.REPORT_WORDS}, "Báo cáo thành tích khác với bản đơn vị"),
]


@pytest.mark.parametrize(
    ("break_it", "rules", "sentence"), BROKEN, ids=[each.__name__ for each, *_ in BROKEN]
)
def test_each_rule_finds_its_broken_world(decision, person, break_it, rules, sentence):
    break_it(decision, person)

    found = findings_of(fresh(decision), DAY)

    assert {each.rule for each in found} == rules
    assert any(sentence in each.sentence for each in found), [each.sentence for each in found]


def test_a_submission_that_cites_no_number_is_told(campaign, secretary, collective, person):
    tier = campaign.tiers.first()
    session = passed(campaign, secretary, collective, person, tier=tier)
    decision = award_factories.make_decision(session, secretary, tier)
    award_factories.make_line(decision, session.items.first())

    found = {each.sentence: each.url for each in findings_of(decision, DAY)}

    missing = "Biên bản họp Hội đồng chưa có số, ngày trong sổ văn bản đi."
    assert found[missing] == f"/so-van-ban-di/ghi/bien-ban-hop/{session.pk}/"


def test_a_decision_that_cites_no_number_is_told(campaign, secretary, collective):
    session = passed(campaign, secretary, collective)
    decision = award_factories.make_decision(session, secretary)
    award_factories.make_line(decision, session.items.get())

    sentences = [each.sentence for each in findings_of(decision, DAY)]

    assert "Tờ trình của Hội đồng chưa có số, ngày trong sổ văn bản đi." in sentences


# --- the register of awards, of what was issued


@pytest.fixture
def issued(session, secretary, person):
    decision = award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)
    item = session.items.get(nomination=person)
    line = award_factories.make_line(decision, item, LineState.GRANTED)
    award_factories.make_outgoing(PaperKind.COUNCIL_SUBMISSION, decision, secretary)
    enter_awards(lines=[line], by=secretary, at=DECIDED)
    return fresh(decision)


def test_what_was_issued_and_entered_fits(issued):
    assert findings_of(issued, DAY) == ()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda: Award.objects.all().delete(), "Chưa vào sổ khen thưởng"),
        (lambda: Award.objects.update(name="Bà H'Hen"), "Sổ khen thưởng ghi «Bà H'Hen, Nông dân»"),
        (lambda: Award.objects.update(post="Trưởng buôn"), "Trưởng buôn"),
    ],
    ids=["not entered", "another name", "another post"],
)
def test_the_register_says_the_same(issued, spoil, sentence):
    spoil()

    (found,) = findings_of(fresh(issued), DAY)

    assert (found.rule, found.blocks) == (Rule.REGISTER, False)
    assert sentence in found.sentence


def test_every_rule_has_its_broken_world():
    broken = set().union(*(rules for _, rules, _ in BROKEN))

    assert broken | {Rule.REGISTER, Rule.UNLISTED, Rule.SUMMARY} == set(Rule)


# --- what blocks


BLOCKING = [
    (break_it, rules)
    for break_it, rules, _ in BROKEN
    if break_it is not no_names and any(each.blocks for each in rules)
]


@pytest.mark.parametrize(
    ("break_it", "rules"), BLOCKING, ids=[each.__name__ for each, _ in BLOCKING]
)
def test_what_blocks_keeps_the_paper_from_being_issued(
    decision, person, secretary, break_it, rules
):
    break_it(decision, person)

    refused(Incomplete, lambda: issue(fresh(decision), secretary), "chưa khớp nhau")


@pytest.mark.parametrize(
    "break_it",
    [
        no_plan_number,
        no_post,
        another_post_on_the_list,
        another_name_on_the_list,
        addressed_otherwise_on_the_list,
        another_report_than_handed_in,
    ],
)
def test_what_only_warns_does_not(decision, person, secretary, break_it):
    break_it(decision, person)

    issue(fresh(decision), secretary)

    assert fresh(decision).state == DecisionState.ISSUED


def test_who_is_renamed_after_the_paper_went_out_contradicts_nothing(issued, person, collective):
    item = issued.session.items.get(nomination=collective)
    award_factories.make_line(issued, item, LineState.REFUSED)

    unit_was_renamed(issued, person)

    assert findings_of(fresh(issued), DAY) == ()


# --- the pages


def test_many_names_are_checked_as_fast_as_one(campaign, secretary, registration, collective):
    session = passed(campaign, secretary, collective)
    decision = award_factories.make_decision(session, secretary)
    award_factories.make_line(decision, session.items.get())
    with CaptureQueriesContext(connection) as few:
        check([decision], DAY)
    for number in range(12):
        entrant = factories.make_entrant(registration, f"Y {number}")
        nomination = factories.make_nomination(registration, entrant)
        award_factories.complete(nomination, secretary)
        item = award_factories.make_item(session, nomination, "passed")
        award_factories.make_line(decision, item)

    with CaptureQueriesContext(connection) as many:
        check([fresh(decision)], DAY)

    # `fresh` itself asks once.
    assert len(many) - 1 <= len(few)


PAGES = {
    "secretary": 200, "chairman": 200, "council_member": 200, "supervisor": 200,
    "head": 404, "administrator": 404, "stranger": 404,
}  # fmt: skip


@pytest.mark.parametrize(("who", "status"), PAGES.items())
def test_who_reads_lists_reads_what_was_found(decision, person, client, request, who, status):
    no_report(decision, person)
    client.at = DECIDED
    client.force_login(request.getfixturevalue(who))

    for name, key in (
        ("decision_consistency", decision.pk),
        ("consistency", decision.campaign_id),
    ):
        answer = client.get(reverse(f"awards:{name}", args=[key]))
        assert answer.status_code == status
        if status == 200:
            assert "03 tên nhưng chỉ có 02 báo cáo" in text_of(soup(answer).main)


def test_the_page_of_the_list_and_its_form_say_that_it_is_blocked(
    decision, person, secretary, client
):
    no_report(decision, person)
    client.at = DECIDED
    client.force_login(secretary)

    page = text_of(soup(client.get(decision.get_absolute_url())).main)
    form = text_of(soup(client.get(reverse("awards:decision_issue", args=[decision.pk]))).main)

    assert "2 mục chưa khớp, chặn ghi ban hành" in page
    assert "Còn chặn ban hành" in form


def test_what_the_plan_lacks_is_written_where_the_finding_leads(decision, person):
    no_plan_number(decision, person)

    (found,) = findings_of(fresh(decision), DAY)

    assert found.url == reverse("campaigns:plan_facts", args=[decision.campaign_id])
