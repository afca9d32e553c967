"""The awarding half of the demo: from nominations to honours, with numbers counted by hand."""

from collections import Counter

from django.core.files.storage import default_storage

from awards.council.polls import poll_of
from awards.decisions.eligibility import hold_blocks
from awards.decisions.proposals import stops_for
from awards.models import (
    Award,
    AwardCopy,
    AwardFile,
    CouncilMember,
    CouncilSession,
    Decision,
    DecisionLine,
    Hold,
    Honour,
    Nomination,
    Notice,
    OutgoingPaper,
    Recusal,
    SessionItem,
    UnitVote,
    WrittenOpinion,
)
from awards.nominations.completeness import missing
from awards.nominations.similarity import near_copies
from awards.states import (
    AwardFileUse,
    DecisionState,
    ItemOutcome,
    LineState,
    NominationState,
    PaperKind,
    Procedure,
    RecusalSource,
    SheetKind,
)
from campaigns.states import SubjectKind, TierLevel
from tests.thidua.loaded import Loaded
from thidua.demo.rows import day, instant


def nomination(name: str) -> Nomination:
    return Nomination.objects.select_related("unit", "campaign", "tier").get(subject_name=name)


class TestAwards(Loaded):
    """One load for all of it."""

    def test_nearly_everybody_is_in_the_running(self):
        states = Counter(Nomination.objects.values_list("state", flat=True))

        assert states == {
            NominationState.ACCEPTED: 170,
            NominationState.DRAFT: 1,
            NominationState.SUBMITTED: 1,
            NominationState.INELIGIBLE: 1,
        }
        assert set(Nomination.objects.values_list("tier__level", flat=True)) == set(TierLevel)

    def test_everything_was_handed_in_on_the_seventeenth_and_looked_at_by_the_eighteenth(self):
        ordinary = Nomination.objects.filter(procedure=Procedure.ORDINARY)
        handed_in = ordinary.exclude(submitted_at=None)

        assert handed_in.count() == 171
        assert not handed_in.exclude(submitted_at__date=day("17/10")).exists()
        accepted = Nomination.objects.in_the_running()
        assert not accepted.exclude(accepted_at__lt=instant("18/10 08:00")).exists()

    def test_what_is_in_the_running_is_complete_and_the_draft_is_not(self):
        running = Nomination.objects.in_the_running().for_papers()

        assert [each for each in running if missing(each)] == []
        draft = Nomination.objects.get(state=NominationState.DRAFT)
        assert str(draft.unit) == "Buôn Čuăh"
        assert len(missing(draft)) == 4  # report, meeting, confirmation, own points

    def test_every_unit_that_nominates_has_met_and_scored_itself(self):
        handed_in = Nomination.objects.filter(procedure=Procedure.ORDINARY).exclude(revision=0)

        assert UnitVote.objects.count() == handed_in.count() == 171
        assert handed_in.filter(sheets__kind=SheetKind.SELF).count() == 171
        assert UnitVote.objects.filter(disagree__gt=0).exists()

    def test_one_was_returned_and_came_again(self):
        returned = nomination("Đoàn Thị Phượng")

        assert (returned.state, returned.revision) == (NominationState.ACCEPTED, 2)
        assert returned.returns.get().open_parts == ["report"]
        assert "63 gia đình" in returned.report.effects

    def test_one_was_found_by_the_office_in_a_unit_that_never_registered(self):
        found = Nomination.objects.get(procedure=Procedure.SIMPLIFIED)

        assert (str(found), str(found.unit)) == ("Ông Nguyễn Hữu Phước", "Thôn Đông")
        assert found.state == NominationState.ACCEPTED

    def test_one_is_ineligible_and_the_reason_is_told(self):
        assert "Bình Dương" in nomination("Nguyễn Văn Xoàn").state_reason

    def test_a_complaint_keeps_one_household_from_the_council(self):
        hold = Hold.objects.get()

        assert hold_blocks([hold.nomination], day("5/11"))
        assert hold.nomination.subject_kind == SubjectKind.HOUSEHOLD
        assert not hold.nomination.items.exists()

    def test_a_unit_tells_how_many_people_it_has(self):
        assert nomination("Buôn Čuăh").people_total == 812

    def test_reports_are_no_near_copies(self):
        compared = near_copies(self.campaign)

        assert (compared.reports, compared.pairs, compared.common) == (172, (), ())

    def test_nine_members_two_of_whom_come_in_by_the_sign_in_page(self):
        members = CouncilMember.objects.all()

        assert members.count() == 9
        assert members.get(user__username="chutich").role == "chair"
        assert members.get(user__username="hoidong").role == "member"

    def test_eight_came_and_one_wrote(self):
        poll = poll_of(CouncilSession.objects.get())

        assert len(poll.room.present) == 8
        assert poll.has_quorum
        assert WrittenOpinion.objects.get().member in poll.away
        assert len(poll.closed_rounds) == 1

    def test_members_do_not_vote_on_themselves_and_their_units(self):
        sources = Counter(Recusal.objects.values_list("source", flat=True))

        assert sources == {RecusalSource.OWN_UNIT: 13, RecusalSource.OWN_NOMINATION: 3}
        leader = nomination("H'Lan Hđơk").items.get()
        # She is left out of the base: seven in the room and the one who wrote.
        assert (leader.agree, leader.base) == (8, 8)

    def test_most_passed_and_four_did_not(self):
        items = SessionItem.objects.all()
        passed = items.filter(outcome=ItemOutcome.PASSED)
        failed = items.filter(outcome=ItemOutcome.FAILED)

        assert Counter(passed.values_list("tier__level", flat=True)) == {
            TierLevel.PROVINCE: 6,
            TierLevel.DISTRICT: 28,
            TierLevel.COMMUNE: 61,
        }
        assert {str(each) for each in failed} == {
            "Ông Lê Văn Tấn",
            "Thôn 6",
            "Ông Y Thịnh Kbuôr",
            "Ông Nguyễn Trọng Hiệp",
        }
        assert all(each.fail_reason for each in failed)

    def test_just_over_half_is_enough_for_the_communes_award(self):
        item = nomination("Võ Thị Lệ").items.get()

        assert (item.agree, item.disagree, item.blank, item.base) == (5, 2, 2, 9)
        assert item.outcome == ItemOutcome.PASSED

    def test_the_public_was_asked_for_ten_days_about_all_who_passed(self):
        notice = Notice.objects.get()

        assert notice.lines.count() == 95
        assert notice.closes_at == instant("17/11 00:00")
        assert notice.opinions.get().answer

    def test_each_list_stands_elsewhere(self):
        lists = {each.tier.level: each for each in Decision.objects.select_related("tier")}
        own, above = lists[TierLevel.COMMUNE], lists[TierLevel.PROVINCE]

        assert (own.state, own.number, own.issued_on) == (
            DecisionState.ISSUED, "150/QĐ-UBND", day("19/11"),
        )  # fmt: skip
        assert own.confirmed_by.username == "chutich"
        assert lists[TierLevel.DISTRICT].state == DecisionState.PENDING
        assert above.state == DecisionState.ISSUED
        assert set(above.lines.values_list("state", flat=True)) == {LineState.LISTED}

    def test_the_chairman_can_confirm_what_waits(self):
        waiting = Decision.objects.get(state=DecisionState.PENDING)
        rows = [each.nomination for each in waiting.lines.select_related("nomination")]

        assert len(rows) == 28
        assert stops_for(self.campaign, rows, instant("18/11 10:00")) == {}

    def test_the_register_has_a_number_and_the_money_of_each(self):
        awards = Award.objects.order_by("number")

        assert [each.number for each in awards] == list(range(1, 62))
        # 0,15 x 2.340.000 = 351.000, up to 360.000; twice for collectives, 1,5 times households.
        money = {(each.subject_kind, int(each.money)) for each in awards}
        assert money == {("individual", 360_000), ("collective", 710_000), ("household", 530_000)}
        granted = DecisionLine.objects.filter(state=LineState.GRANTED)
        assert granted.count() == 61

    def test_all_awards_are_on_the_honours_page_one_with_a_photo(self):
        assert Honour.objects.count() == 61
        photo = AwardFile.objects.get(use=AwardFileUse.PHOTO)
        assert photo.honour.photo_consent
        assert AwardCopy.objects.get().given_on == day("29/11")

    def test_every_file_is_there(self):
        uses = Counter(AwardFile.objects.values_list("use", flat=True))

        lists = [PaperKind.DECISION, PaperKind.SUBMISSION]
        assert OutgoingPaper.objects.filter(kind__in=lists).count() == 2
        assert uses[AwardFileUse.CONFIRMATION] == 28
        for each in AwardFile.objects.all():
            assert default_storage.size(each.file.name) == each.size
