"""Files taken out: the row now, the bytes after the commit."""

import pytest
from django.db import transaction

from audit.actions import Action
from core.errors import Stale
from registrations.models import Attachment, Registration
from registrations.services import files
from registrations.services.drafting import remove_pledge
from registrations.services.results import remove_contribution
from registrations.states import State
from tests import factories
from tests.factories import OPEN, REVIEW
from tests.registrations.acts import filled
from tests.registrations.filing import attach, on_disk, remove
from tests.registrations.looking import actions, changes, entries, told
from tests.registrations.pages import Page

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def sent(campaign, unit, head):
    """A file of Thôn Đông's accepted registration."""
    return factories.make_attachment(filled(campaign, unit, State.ACCEPTED), head)


def test_a_file_is_removed_from_its_page(sent, head, client):
    client.force_login(head)
    client.at = REVIEW
    button = Page(client.get(sent.get_absolute_url())).soup.select_one("button[data-confirm]")

    answer = client.post(button.find_parent("form")["action"], follow=True)

    assert Page(answer).notices == ["Đã xóa tệp «bien-ban.pdf»."]
    assert (Attachment.objects.count(), on_disk()) == (0, {})


def test_what_it_was_stays_in_the_history(sent, head):
    remove(sent, head, REVIEW)

    (entry,) = entries(sent.registration)
    assert told(entry)[:2] == (Action.FILE_REMOVED, head)
    assert changes(entry)["name"] == ["bien-ban.pdf", None]
    assert changes(entry)["sha256"][1] is None


def test_bytes_go_only_when_the_removal_is_certain(sent, head):
    before = on_disk()

    def remove_and_fall():
        with transaction.atomic():
            remove(sent, head, REVIEW)
            raise RuntimeError("the power goes")

    with pytest.raises(RuntimeError):
        remove_and_fall()

    assert (Attachment.objects.count(), on_disk()) == (1, before)


def test_a_file_that_is_gone_already_is_stale(sent, head):
    twin = Attachment.objects.select_related("registration").get()
    remove(sent, head, REVIEW)

    with pytest.raises(Stale, match="đã được xóa ở nơi khác"):
        remove(twin, head, REVIEW)

    assert actions(sent.registration) == [Action.FILE_REMOVED]


def test_bytes_go_when_the_row_cannot_be_written(sent, head):
    stale = Registration.objects.get()
    Registration.objects.update(state=State.SUBMITTED)
    before = on_disk()

    with pytest.raises(Stale, match="vừa được nộp hoặc thay đổi"):
        attach(stale, head, REVIEW)

    assert (Attachment.objects.count(), on_disk()) == (1, before)


def test_a_part_that_is_gone_meanwhile_takes_no_file(sent, head):
    registration = sent.registration
    part = registration.pledges.get()
    registration.pledges.all().delete()
    before = on_disk()

    with pytest.raises(Stale, match="vừa được xóa"):
        attach(registration, head, REVIEW, part=part)

    assert on_disk() == before


def test_with_a_pledge_go_its_files(campaign, unit, head):
    draft = filled(campaign, unit)
    pledge = draft.pledges.get()
    for part in (pledge, None):
        attach(draft, head, OPEN, part=part)
    kept = draft.attachments.get(pledge=None)

    remove_pledge(pledge=pledge, by=head, at=OPEN)

    assert list(on_disk()) == [kept.file.name]
    assert actions(draft)[2:] == [Action.FILE_REMOVED, Action.PLEDGE_REMOVED]


def test_with_a_contribution_go_its_files(sent, head):
    given = factories.make_contribution(sent.registration, 1_000_000)
    attach(sent.registration, head, REVIEW, part=given)

    remove_contribution(contribution=given, by=head, at=REVIEW)

    assert list(on_disk()) == [sent.file.name]
    assert files.totals(sent.registration) == (1, sent.size)
