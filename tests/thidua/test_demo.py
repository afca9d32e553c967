"""The demo's data: refused where it does not belong, whole, and the same on every load."""

import pytest
from django.core.management import CommandError
from django.db import transaction
from django.db.models import Count

from accounts.models import Unit, User
from audit.models import Entry
from awards.scores.standings import ranking
from campaigns.models import Campaign, InvitedUnit
from campaigns.states import SubjectKind
from core.text import nfc
from registrations.assigning import tasks
from registrations.models import Entrant, Pledge, Registration
from registrations.progress import progress
from registrations.states import (
    Direction,
    EntrantKind,
    Honorific,
    Outcome,
    PledgeKind,
    State,
)
from tests.factories import REVIEW
from tests.thidua.loaded import PLAN, Loaded, load_or_lay_out, run
from thidua.demo.people import PASSWORD, ROLES
from thidua.demo.rows import instant


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    """What the demo's units send does not stay."""
    settings.MEDIA_ROOT = tmp_path


def history() -> list[Entry]:
    """What was written down, but for the first entry: `load_plan` reads the clock."""
    [campaign] = Campaign.objects.all()
    return list(Entry.objects.filter(authority_key=campaign.authority_id).order_by("sequence"))[1:]


def dump() -> list[tuple]:
    """All that happened and where everybody stands, without keys and salts."""
    [campaign] = Campaign.objects.all()
    rows = [
        (each.at, each.actor_name, each.action, each.subject_name, each.note, each.values)
        for each in history()
    ]
    rows += Unit.objects.order_by("name").values_list("name", "head_name", "phone")
    rows += User.objects.order_by("username").values_list("username", "full_name", "date_joined")
    for kind in SubjectKind:
        rows += [(place.rank, str(place.nomination)) for place in ranking(campaign, kind)]
    return rows


@pytest.mark.parametrize("command", ["load_demo", "demo_accounts"])
def test_commands_outside_demo_mode_are_refused(db, settings, command):
    settings.DEMO = False

    with pytest.raises(CommandError, match="THIDUA_DEMO=1"):
        run(command)

    assert not User.objects.exists()
    assert not Unit.objects.exists()


def test_load_demo_without_a_plan_says_what_to_run_first(db, settings):
    settings.DEMO = True

    with pytest.raises(CommandError, match="load_plan campaigns/plans/120-nam-dak-lak.toml"):
        run("load_demo")


def test_load_demo_gives_the_same_on_every_fresh_load(db, settings):
    settings.DEMO = True
    with transaction.atomic():
        # Most often another process has loaded this one.
        load_or_lay_out()
        first = dump()
        transaction.set_rollback(True)

    run("load_plan", str(PLAN))
    run("load_demo")

    assert dump() == first


def test_demo_accounts_prints_everybody_and_the_password(settings):
    settings.DEMO = True

    said = run("demo_accounts")

    assert [each.username for each in ROLES if f"  {each.username}\n" not in said] == []
    assert PASSWORD in said
    assert "nút" in said


class TestLoaded(Loaded):
    """The demo as its visitors find it."""

    def test_a_commune_is_filled(self):
        assert str(self.campaign.authority) == "xã Mẫu"
        assert self.campaign.authority.parent.parent.name == "tỉnh Đắk Lắk"
        assert InvitedUnit.objects.count() == Unit.objects.count() >= 28
        assert set(Registration.objects.values_list("state", flat=True)) == set(State)
        assert {pledge.outcome for pledge in Pledge.objects.all()} == set(Outcome)
        people = Entrant.objects.filter(kind=EntrantKind.INDIVIDUAL)
        assert people.count() >= 115
        assert 0.4 < people.filter(honorific=Honorific.MS).count() / people.count() < 0.5
        assert Entrant.objects.filter(kind=EntrantKind.HOUSEHOLD).count() >= 22

    def test_everything_is_handed_in_before_the_day_that_visitors_see_first(self):
        handed_in = Registration.objects.exclude(submitted_at=None)

        afterwards = handed_in.filter(submitted_at__gte=instant("1/4 00:00"))
        assert handed_in.count() == 32
        # Each of these three shows an exception.
        assert set(afterwards.values_list("unit__name", flat=True)) == {
            "Thôn 6",
            "Buôn Dur",
            "Doanh nghiệp tư nhân Xăng dầu Xã Mẫu",
        }
        assert not Registration.objects.filter(unit__name="Thôn Đông").exists()
        assert Registration.objects.get(unit__name="Buôn Čuăh").state == State.ACCEPTED

    def test_every_way_to_stand_is_shown(self):
        for kind in SubjectKind:
            standings = [place.standing for place in ranking(self.campaign, kind)]
            totals = [standing.total for standing in standings if standing.total is not None]

            assert {each.tier for each in standings} == {*self.campaign.tiers.all(), None}
            assert min(totals) < 70
            assert len(set(totals)) < len(totals) < len(standings)
            # Nothing is mandatory for individuals.
            assert any(each.failed_gates for each in standings) == (kind != SubjectKind.INDIVIDUAL)

    def test_results_came_in_over_time(self):
        several = Pledge.objects.annotate(times=Count("entries")).filter(times__gte=2)
        course = progress(self.campaign, REVIEW.date()).course

        assert several.count() >= 25
        assert set(PledgeKind) == set(Pledge.objects.values_list("kind", flat=True))
        others = Pledge.objects.exclude(direction=Direction.AT_LEAST)
        assert others.filter(direction=Direction.AT_MOST).count() >= 3
        assert others.filter(direction=Direction.DONE).count() >= 2
        assert [each.kept for each in course] == sorted(each.kept for each in course)
        assert len({each.kept for each in course}) >= 6

    def test_the_result_of_a_pledge_is_the_one_of_its_newest_entry(self):
        for pledge in Pledge.objects.filter(entries__isnull=False).distinct():
            newest = pledge.entries.order_by("as_of", "pk").last()
            assert (pledge.result, pledge.result_on) == (newest.value, newest.as_of)

    def test_some_tasks_of_the_plan_are_ticked_off(self):
        found = tasks(self.campaign)

        assert found.words == "3/5 việc đã xong"
        assert sum(each.progress is not None for each in found.rows) == 5

    def test_text_is_as_the_forms_would_write_it(self):
        texts = [
            text
            for model in (Unit, Registration, Pledge, Entrant)
            for row in model.objects.all()
            for text in vars(row).values()
            if isinstance(text, str)
        ]

        assert [text for text in texts if text != nfc(text).strip()] == []

    def test_history_is_in_the_order_of_time(self):
        instants = [each.at for each in history()]

        assert instants == sorted(instants)

    def test_people_of_the_sign_in_page_have_the_password_and_nobody_else_has_one(self):
        shown = {each.username for each in ROLES}

        for user in User.objects.all():
            assert user.has_usable_password() == (user.username in shown)
            assert user.check_password(PASSWORD) == (user.username in shown)
        assert {user.full_name for user in User.objects.filter(username__in=shown)} == {
            each.full_name for each in ROLES
        }

    def test_loading_again_changes_nothing(self):
        before = dump()

        said = run("load_demo")

        assert "giữ nguyên" in said
        assert dump() == before
