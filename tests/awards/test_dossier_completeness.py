"""What a dossier must hold, by procedure, kind and tier; each gap is told by itself."""

import pytest
from django.urls import reverse

from awards.models import AchievementReport, Nomination, ScoreSheet
from awards.nominations.completeness import missing, missing_of
from awards.nominations.sections import lacking, sections_of
from awards.states import AwardFileUse, DossierPart, NominationState, Procedure
from core.errors import Incomplete
from registrations.states import EntrantKind
from tests import award_factories, factories
from tests.awards.nominating import everything, fill, fresh, submit
from tests.awards.pages import soup, words
from tests.factories import REVIEW


@pytest.fixture
def unit_itself(registration, head) -> Nomination:
    return fill(factories.make_nomination(registration, None, NominationState.DRAFT), head)


@pytest.fixture
def someone(registration, head) -> Nomination:
    entrant = factories.make_entrant(registration, "H'Hen Niê")
    return fill(factories.make_nomination(registration, entrant, NominationState.DRAFT), head)


@pytest.fixture
def home(registration, head) -> Nomination:
    entrant = factories.make_entrant(registration, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    return fill(factories.make_nomination(registration, entrant, NominationState.DRAFT), head)


def parts(nomination) -> list[DossierPart]:
    return [each.part for each in missing(fresh(nomination))]


def told(nomination) -> list[str]:
    return [each.sentence for each in missing(fresh(nomination))]


def heading(nomination, section: str) -> str:
    """What the page of the report calls a section."""
    return next(each.label for each in sections_of(nomination) if each.name == section)


@pytest.mark.parametrize("who", ["unit_itself", "someone", "home"])
def test_a_whole_dossier_lacks_nothing(who, request):
    assert missing(request.getfixturevalue(who)) == []


def test_an_empty_one_tells_all_that_it_lacks(registration):
    entrant = factories.make_entrant(registration, kind=EntrantKind.HOUSEHOLD, address="")
    nomination = factories.make_nomination(registration, entrant, NominationState.DRAFT)

    assert parts(nomination) == [
        DossierPart.SUBJECT,
        DossierPart.REPORT,
        DossierPart.MEETING,
        DossierPart.CONFIRMATION,
        DossierPart.SCORE,
    ]
    assert told(nomination)[:2] == [
        "Chưa ghi: «Thôn, buôn nơi ở».",
        "Chưa viết báo cáo thành tích.",
    ]


@pytest.mark.parametrize(
    ("who", "field"),
    [
        ("unit_itself", "head_name"),
        ("unit_itself", "people_total"),
        ("someone", "occupation"),
        ("someone", "post_kind"),
        ("home", "occupation"),
        ("home", "address"),
    ],
)
def test_each_detail_that_papers_need_is_asked_for(who, field, request):
    nomination = request.getfixturevalue(who)
    empty = None if field == "people_total" else ""
    Nomination.objects.filter(pk=nomination.pk).update(**{field: empty})

    label = Nomination._meta.get_field(field).verbose_name
    assert told(nomination) == [f"Chưa ghi: «{label}»."]


@pytest.mark.parametrize(
    "section", ["overview", "achievements", "measures", "effects", "compliance", "summary"]
)
def test_each_section_of_the_report_is_asked_for(section, someone):
    setattr(someone.report, section, "")
    someone.report.save()

    assert told(someone) == [f"Báo cáo thành tích chưa có: «{heading(someone, section)}»."]


@pytest.mark.parametrize("who", ["unit_itself", "someone", "home"])
def test_what_is_asked_for_is_named_as_the_page_of_the_report_names_it(who, request, client, head):
    nomination = request.getfixturevalue(who)
    AchievementReport.objects.filter(pk=nomination.report.pk).update(measures="", effects="")
    client.at = REVIEW
    client.force_login(head)

    page = client.get(reverse("awards:report_edit", args=[nomination.pk]))

    names = [heading(nomination, "measures"), heading(nomination, "effects")]
    assert told(fresh(nomination)) == [f"Báo cáo thành tích chưa có: «{names[0]}»; «{names[1]}»."]
    todo = [words(each.find_previous("h2")) for each in soup(page).select(".state-todo")]
    assert [title.split(". ", 1)[1] for title in todo] == names


@pytest.mark.parametrize(("place", "asked"), [(0, True), (1, True), (2, False)])
def test_what_goes_up_also_says_what_others_learn(place, asked, someone):
    tier = someone.campaign.tiers.all()[place]
    Nomination.objects.filter(pk=someone.pk).update(tier=tier)
    someone.report.lessons = ""
    someone.report.save()

    assert parts(someone) == ([DossierPart.REPORT] if asked else [])
    # The page of the report asks for the same.
    assert [each.name for each in lacking(fresh(someone))] == (["lessons"] if asked else [])


@pytest.mark.parametrize("way", ["nothing", "a scan with it", "a scan of the meeting"])
def test_the_units_meeting_is_on_record_by_vote_or_scan(way, someone, head):
    meeting = someone.unit_vote.meeting
    someone.unit_vote.delete()
    owner = {
        "a scan with it": {"nomination": someone},
        "a scan of the meeting": {"meeting": meeting},
    }
    if way in owner:
        award_factories.make_award_file(AwardFileUse.MINUTES, head, **owner[way])

    assert parts(someone) == ([DossierPart.MEETING] if way == "nothing" else [])


def test_a_household_needs_somebody_to_confirm_what_it_gave(home):
    home.files.all().delete()

    assert told(home) == ["Chưa có giấy xác nhận khoản đóng góp, vận động."]


@pytest.mark.parametrize(("value", "asked"), [(49_999_999, False), (50_000_000, True)])
@pytest.mark.parametrize("who", ["someone", "unit_itself"])
def test_others_need_it_when_they_gave_as_much_as_the_plan_asks(who, value, asked, request):
    nomination = request.getfixturevalue(who)
    factories.make_contribution(nomination.registration, value, nomination.entrant)

    assert parts(nomination) == ([DossierPart.CONFIRMATION] if asked else [])


@pytest.mark.parametrize("how", ["no sheet", "a criterion without points"])
def test_every_judged_criterion_is_scored_by_the_unit_itself(how, someone):
    score = someone.sheets.get().scores.order_by("criterion__order").first()
    if how == "no sheet":
        ScoreSheet.objects.all().delete()
    else:
        score.points = None
        score.save()

    assert parts(someone) == [DossierPart.SCORE]
    assert (score.criterion.clause in told(someone)[0]) is True


def test_what_the_office_found_needs_the_summary_alone(registration, secretary):
    entrant = factories.make_entrant(registration, "H'Lan", post_kind="worker")
    own = factories.make_nomination(
        registration, entrant, NominationState.DRAFT, procedure=Procedure.SIMPLIFIED
    )
    before = told(own)

    award_factories.make_report(own, secretary, overview="", achievements="")

    assert before == ["Báo cáo thành tích chưa có: «Tóm tắt thành tích»."]
    assert missing(fresh(own)) == []


def test_what_is_incomplete_is_not_handed_in(someone, head):
    someone.unit_vote.delete()
    someone.sheets.get().scores.first().delete()
    before = everything()

    with pytest.raises(Incomplete) as refusal:
        submit(fresh(someone), head, REVIEW)

    assert str(refusal.value) == " ".join(told(someone))
    assert everything() == before


def test_many_are_asked_in_as_many_queries_as_one(
    registration, head, django_assert_num_queries, unit_itself, someone, home
):
    one = [fresh(someone)]
    all_three = [fresh(each) for each in (unit_itself, someone, home)]

    for asked in (one, all_three):
        with django_assert_num_queries(7):
            missing_of(asked)
