"""Two hands at one file: one row, one entry, and no bytes that nobody knows."""

import pytest

from audit.actions import Action
from core.errors import Stale
from registrations.models import Attachment
from registrations.states import FileUse, State
from tests import factories
from tests.factories import OPEN, REVIEW
from tests.registrations import acts
from tests.registrations.acts import filled
from tests.registrations.filing import attach, on_disk, remove
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def accepted(campaign, unit):
    return filled(campaign, unit, State.ACCEPTED)


def read(attachment) -> Attachment:
    """The file as a request of its own reads it."""
    rows = Attachment.objects.select_related("by", "registration__unit", "registration__campaign")
    return rows.get(pk=attachment.pk)


def careless_attach(registration, by) -> None:
    """Look whether it is there, then write: without holding the registration."""
    if not Attachment.objects.filter(registration=registration, name="bien-ban.pdf").exists():
        factories.make_attachment(registration, by)


def test_the_same_file_sent_twice_at_once_is_one_file(accepted, head):
    outcomes = together(*[lambda: attach(copy(accepted), head, REVIEW)] * 2)

    (sent,) = Attachment.objects.all()
    assert sorted(new for _, new in outcomes) == [False, True]
    assert {each.pk for each, _ in outcomes} == {sent.pk}
    assert on_disk() == {sent.file.name: sent.sha256}
    assert actions(accepted) == [Action.FILE_ADDED]


def test_control_sent_carelessly_it_is_there_twice(accepted, head):
    together(*[lambda: careless_attach(copy(accepted), head)] * 2)

    assert Attachment.objects.count() == 2


def test_of_two_removals_one_wins_and_the_other_is_told(accepted, head):
    sent = factories.make_attachment(accepted, head)

    outcomes = together(*[lambda: remove(read(sent), head, REVIEW)] * 2)

    assert kinds(outcomes) == [type(None), Stale]
    assert (actions(accepted), on_disk()) == ([Action.FILE_REMOVED], {})


def test_a_signed_copy_is_not_removed_under_the_hand_that_accepts(campaign, unit, head, secretary):
    registration = filled(campaign, unit, State.SUBMITTED)
    sent = factories.make_attachment(registration, head, use=FileUse.SIGNED_COPY)
    before = on_disk()

    slow, fast = overtaken(
        lambda: remove(read(sent), head, OPEN),
        by=lambda: acts.accept(copy(registration), secretary, OPEN),
    )

    assert (type(slow), fast) == (Stale, None)
    assert (Attachment.objects.count(), on_disk()) == (1, before)
