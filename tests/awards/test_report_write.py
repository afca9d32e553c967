"""Writing the achievement report: sections, versions, limits."""

import pytest

from awards.models import AchievementReport
from awards.nominations.sections import MOST_LETTERS, MOST_SHORT, MOST_SUMMARY, lacking, sections_of
from awards.states import NominationState, Procedure
from core.errors import NotAllowed, RuleBroken, Stale, WrongState
from tests import factories
from tests.awards.basis import everything, moved, told, write
from tests.factories import REVIEW

WRITTEN = "nomination.report_written"


@pytest.fixture
def nomination(registration):
    """Thôn Đông itself, being put forward."""
    return factories.make_nomination(registration, state=NominationState.DRAFT)


def test_the_first_save_begins_it_and_the_next_adds(nomination, head):
    write(nomination, head, overview="Thôn có 120 hộ.")
    report = write(nomination, head, 1, measures="Chia sáu tổ.\nHọp tối thứ sáu.")

    assert (report.overview, report.measures) == (
        "Thôn có 120 hộ.",
        "Chia sáu tổ.\nHọp tối thứ sáu.",
    )
    assert (report.version, report.saved_at, report.saved_by) == (2, REVIEW, head)
    assert told(nomination) == [(WRITTEN, ""), (WRITTEN, "")]


def test_saving_it_moves_the_day_of_the_nomination(nomination, head):
    nomination.edited_at = factories.OPEN
    nomination.save()

    write(nomination, head)

    nomination.refresh_from_db()
    assert nomination.edited_at == REVIEW


def test_the_same_words_twice_change_nothing(nomination, head):
    write(nomination, head, measures="Chia tổ.")
    before = AchievementReport.objects.values().get()

    again = write(nomination, head, 0, measures="Chia tổ.")

    assert (again.version, AchievementReport.objects.values().get()) == (1, before)
    assert told(nomination) == [(WRITTEN, "")]


@pytest.mark.parametrize("version", [0, 1, 3, -1])
def test_a_version_that_is_not_the_stored_one_is_refused(nomination, head, version):
    write(nomination, head, measures="Một.")
    write(nomination, head, 1, measures="Hai.")
    before = everything()

    with pytest.raises(Stale, match="bấm lưu lần nữa"):
        write(nomination, head, version, measures="Ba.")

    assert everything() == before


def test_a_report_that_nobody_has_begun_has_no_later_version(nomination, head):
    before = everything()

    with pytest.raises(Stale):
        write(nomination, head, 1)

    assert everything() == before


@pytest.mark.parametrize(("name", "most"), [("lessons", MOST_LETTERS), ("summary", MOST_SUMMARY)])
def test_a_section_has_an_end(nomination, head, name, most):
    write(nomination, head, **{name: "ê" * most})
    before = everything()

    with pytest.raises(RuleBroken, match=f"nhiều nhất {most} ký tự, đang có {most + 1}"):
        write(nomination, head, 1, **{name: "ê" * (most + 1)})

    assert everything() == before


@pytest.mark.parametrize("name", ["nomination_id", "saved_by_id", "nothing"])
def test_only_sections_are_written(nomination, head, name):
    before = everything()

    with pytest.raises(RuleBroken, match="không có mục đó"):
        write(nomination, head, **{name: "1"})

    assert everything() == before


def test_a_nomination_that_moved_on_meanwhile_is_not_written(nomination, head):
    type(nomination).objects.filter(pk=nomination.pk).update(
        state=NominationState.SUBMITTED, submitted_at=REVIEW
    )
    before = everything()

    with pytest.raises(Stale, match="vừa được nộp"):
        write(nomination, head)

    assert everything() == before


def test_of_a_return_only_what_it_opened_is_written(nomination, head, secretary):
    for parts, is_open in (((), True), (("report",), True), (("meeting", "files"), False)):
        nomination = moved(nomination, NominationState.RETURNED, *parts, by=secretary)
        if is_open:
            write(nomination, head, 0, measures="Chia tổ.")
        else:
            with pytest.raises(WrongState, match="Văn phòng chỉ mở"):
                write(nomination, head, 1, measures="Khác")


def test_a_return_that_came_meanwhile_shuts_the_part(nomination, head, secretary):
    first = moved(nomination, NominationState.RETURNED, by=secretary)
    assert first.open_return.open_parts == []
    read = first.__class__.objects.prefetch_related("returns").get(pk=first.pk)
    list(read.returns.all())
    moved(nomination, NominationState.RETURNED, "meeting", by=secretary)
    before = everything()

    with pytest.raises(WrongState):
        write(read, head)

    assert everything() == before


def test_of_whom_the_office_found_it_writes_the_short_report(nomination, head, secretary):
    nomination.procedure = Procedure.SIMPLIFIED
    nomination.save()

    write(nomination, secretary, achievements="x" * MOST_SHORT, summary="Cứu bảy người.")

    assert [each.name for each in sections_of(nomination)] == ["achievements", "summary"]
    with pytest.raises(RuleBroken):
        write(nomination, secretary, 1, achievements="x" * (MOST_SHORT + 1))
    with pytest.raises(RuleBroken):
        write(nomination, secretary, 1, overview="Quê quán")
    with pytest.raises(NotAllowed):
        write(nomination, head, 1, achievements="Khác")


def test_what_must_be_written_and_is_not_is_told_in_order(nomination, head):
    write(nomination, head, achievements="Xong.", summary="Xong.")

    report = type(nomination).objects.get(pk=nomination.pk)

    assert [each.name for each in lacking(report)] == [
        "overview",
        "measures",
        "effects",
        "compliance",
    ]
