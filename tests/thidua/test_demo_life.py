"""What goes on in the demo beside the plain course: exceptions, files, reminders, reports."""

from io import BytesIO
from itertools import pairwise

import pikepdf
from django.core.files.storage import default_storage
from PIL import Image

from accounts.models import Unit
from registrations.models import (
    Attachment,
    Contribution,
    Entrant,
    Extension,
    LateAcceptance,
    PeopleImport,
    Pledge,
    ProgressReport,
    Registration,
    Reminder,
    ReportRequest,
)
from registrations.states import (
    Channel,
    ContributionKind,
    EmailState,
    EntrantKind,
    FileUse,
    ImportState,
    PledgeKind,
    PostKind,
    ReminderReason,
    ReportState,
    State,
)
from tests.factories import DEADLINE
from tests.thidua.loaded import Loaded


class TestLife(Loaded):
    """One load for all of it."""

    def test_one_registration_came_on_paper_and_its_scan_is_there(self):
        registration = Registration.objects.get(paper_filing__isnull=False)

        assert registration.state == State.ACCEPTED
        assert registration.submitted_at < DEADLINE
        assert registration.attachments.filter(use=FileUse.PAPER_SCAN).count() == 1

    def test_a_unit_with_more_time_handed_in_after_the_common_deadline(self):
        extension = Extension.objects.get()
        registration = Registration.objects.get(unit=extension.unit)

        assert DEADLINE < registration.submitted_at < extension.closes_at
        assert extension.at < DEADLINE
        assert (bool(extension.reason), bool(extension.signer)) == (True, True)
        assert not registration.is_late

    def test_one_was_received_late_with_a_reason(self):
        late = LateAcceptance.objects.get()

        assert late.reason
        assert late.registration.is_late
        assert late.at > DEADLINE

    def test_a_list_came_in_at_once_with_two_people_of_one_name(self):
        batch = PeopleImport.objects.get()
        twins = batch.entrants.filter(full_name="Nguyễn Thị Hoa", birth_year=1985)

        assert batch.state == ImportState.SAVED
        assert batch.entrants.count() == len(batch.rows) - 1
        assert sorted(twins.values_list("namesake", flat=True)) == [0, 1]

    def test_most_people_say_what_they_are_and_strive_for(self):
        people = Entrant.objects.filter(kind=EntrantKind.INDIVIDUAL)
        leaders = people.filter(post_kind=PostKind.LEADER).count()

        assert not people.filter(post_kind="").exists()
        assert 0.1 < leaders / people.count() < 0.35
        assert people.filter(award_aim=None).count() < people.count() / 4
        assert len(set(people.values_list("award_aim", flat=True))) == 4

    def test_gifts_are_counted_and_one_giver_is_on_no_list(self):
        for kind in (ContributionKind.LAND, ContributionKind.LABOUR):
            assert Contribution.objects.filter(kind=kind, quantity__gt=0).count() >= 5
        assert Contribution.objects.exclude(giver_name="").count() == 1

    def test_works_and_models_say_where_and_how_big(self):
        works = Pledge.objects.exclude(kind=PledgeKind.TASK)
        told = works.exclude(place="").exclude(scale="")

        assert told.filter(kind=PledgeKind.WORK).count() >= 8
        assert told.filter(kind=PledgeKind.MODEL).count() >= 3

    def test_every_file_can_be_opened(self):
        for each in Attachment.objects.all():
            with default_storage.open(each.file.name) as opened:
                data = opened.read()

            assert len(data) == each.size < 300_000
            if each.name.endswith(".pdf"):
                assert len(pikepdf.open(BytesIO(data)).pages) == 1
            else:
                Image.open(BytesIO(data)).verify()

    def test_evidence_stands_at_pledges_and_gifts(self):
        evidence = Attachment.objects.filter(use=FileUse.EVIDENCE)

        assert 5 <= evidence.count() <= 12
        assert evidence.filter(pledge__isnull=False).count() >= 5
        assert evidence.filter(contribution__isnull=False).count() >= 1
        assert Attachment.objects.filter(use=FileUse.SIGNED_COPY).count() == 2

    def test_nothing_was_sent_before_there_was_something_to_show(self):
        for each in Attachment.objects.select_related("registration"):
            assert each.at > each.registration.submitted_at

    def test_reminders_went_out_by_plan_by_hand_by_telephone_and_in_the_group(self):
        assert {each.channel for each in Reminder.objects.all()} == set(Channel)
        assert {each.reason for each in Reminder.objects.all()} == set(ReminderReason)
        portal = Reminder.objects.filter(channel=Channel.PORTAL)
        assert portal.filter(by=None).exists()
        assert portal.exclude(by=None).exists()

    def test_e_mails_went_out_to_nobody_real(self):
        assert Unit.objects.exclude(email="").count() >= 10
        assert not Unit.objects.exclude(email="").exclude(email__endswith="@xamau.example.vn")
        assert not Reminder.objects.filter(email_state=EmailState.WAITING).exists()
        assert Reminder.objects.filter(email_state=EmailState.SENT).count() >= 10

    def test_two_reports_were_asked_for_and_some_are_missing(self):
        accepted = Registration.objects.filter(state=State.ACCEPTED).count()

        for request in ReportRequest.objects.all():
            sent = request.reports.filter(state=ReportState.SENT)
            assert any(each.is_late for each in sent)
            assert accepted / 3 < sent.count() < accepted
        assert ReportRequest.objects.count() == 2
        assert ProgressReport.objects.filter(state=ReportState.DRAFT).count() == 1

    def test_reports_are_not_all_in_the_same_words(self):
        words = sorted(ProgressReport.objects.values_list("done", flat=True))

        assert [each for each, following in pairwise(words) if each == following] == []
