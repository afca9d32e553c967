"""What a clumsy or hostile hand types into a score sheet."""

from decimal import Decimal

import pytest

from audit.models import Entry
from awards.models import ScoreSheet
from awards.scores.standings import standing_of
from awards.services.judging import Judgement, save_sheet
from campaigns.models import Criterion
from core.errors import RuleBroken
from core.numbers import format_decimal
from tests.awards import builders
from tests.awards.pages import at_field, both_texts, soup, summary, value
from tests.awards.sheets import address, note, points, save, stored, typed
from tests.factories import REVIEW

NUMBER = "Chỉ ghi chữ số, ví dụ 1.500 hoặc 12,5; không ghi đơn vị kèm theo."
GROUPS = (
    "Các nhóm chữ số chưa đúng. Dấu chấm chia từng nhóm ba chữ số, dấu phẩy ngăn phần thập phân, "
    "ví dụ 1.500 hoặc 12,5."
)
MOST = "Tiêu biểu, gương mẫu, chấp hành pháp luật: nhiều nhất 10 điểm."
NEGATIVE = "Hãy nhập số từ 0 trở lên."


def _nothing_happened(nomination) -> bool:
    acts = Entry.objects.filter(action="nomination.scored")
    frozen = Criterion.objects.filter(first_scored_at__isnull=False)
    found = stored(nomination), ScoreSheet.objects.count(), acts.count(), frozen.count()
    return found == ({}, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("11", MOST),
        ("10,01", MOST),
        ("10.01", MOST),
        ("1.500", MOST),
        ("85", MOST),
        ("-1", NEGATIVE),
        ("−1", NEGATIVE),
        ("–0,5", NEGATIVE),
        ("8.5.1", GROUPS),
        ("8,5,1", GROUPS),
        ("8..5", GROUPS),
        ("8,", GROUPS),
        ("8 5", GROUPS),
        ("8/10", NUMBER),
        ("8 điểm", NUMBER),
        ("tám", NUMBER),
        ("NaN", NUMBER),
        ("Infinity", NUMBER),
        ("1e1", NUMBER),
        ("0x8", NUMBER),
        ("٨", NUMBER),
        ("８", NUMBER),
        ("<b>8</b>", NUMBER),
        ("8; DROP TABLE", NUMBER),
        ("8,125", "Hãy nhập nhiều nhất 2 chữ số sau dấu phẩy."),
        ("0,001", "Hãy nhập nhiều nhất 2 chữ số sau dấu phẩy."),
        ("10000", "Số này quá lớn."),
        ("9" * 15, "Số này quá lớn."),
        ("9" * 5_000, "Số quá lớn: nhiều nhất 15 chữ số."),
        ("   ", "Hãy nhập một số."),
    ],
)
def test_what_is_no_number_of_points_is_refused_at_its_box(office, person, text, sentence):
    name = points(person, "IV.1.b.1")

    page = save(office, person, {"IV.1.b.1": text, "IV.1.b.2": "9", "IV.1.b.2 note": "Giấy tờ"})

    assert page.status_code == 200
    assert at_field(page, name) == sentence
    assert summary(page) == {sentence: f"#id_{name}"}
    assert value(page, name) == text
    assert value(page, points(person, "IV.1.b.2")) == "9"
    assert value(page, note(person, "IV.1.b.2")) == "Giấy tờ"
    assert _nothing_happened(person)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("0", "0.00"),
        ("0,00", "0.00"),
        ("00", "0.00"),
        ("10", "10.00"),
        ("10,00", "10.00"),
        ("010", "10.00"),
        ("8,5", "8.50"),
        ("8.5", "8.50"),
        ("8,25", "8.25"),
        ("0,01", "0.01"),
        ("9,99", "9.99"),
        (" 8\u00a0", "8.00"),
        ("\u200b8", "8.00"),
    ],
)
def test_points_are_read_as_people_write_them(office, person, text, kept):
    save(office, person, {"IV.1.b.1": text})

    assert stored(person) == {"IV.1.b.1": (kept, "")}


def test_each_wrong_box_has_its_own_message(office, person):
    page = save(office, person, {"IV.1.b.1": "11", "IV.1.b.2": "-1", "IV.1.b.3": "x"})

    assert summary(page) == {
        MOST: f"#id_{points(person, 'IV.1.b.1')}",
        NEGATIVE: f"#id_{points(person, 'IV.1.b.2')}",
        NUMBER: f"#id_{points(person, 'IV.1.b.3')}",
    }
    assert _nothing_happened(person)


@pytest.mark.parametrize("text", ["10", "co", "True", "dat khong", "DAT"])
def test_met_or_not_takes_only_its_own_words(office, collective, text):
    page = save(office, collective, {"IV.1.a.4": text})

    assert at_field(page, points(collective, "IV.1.a.4")) != ""
    assert _nothing_happened(collective)


@pytest.mark.parametrize("text", ["a" * 501, "có ký tự \u0007", "ngược \u202e chiều", "rỗng \x00"])
def test_grounds_that_cannot_be_stored_are_refused_at_their_box(office, person, text):
    page = save(office, person, {"IV.1.b.1": "9", "IV.1.b.1 note": text})

    assert at_field(page, note(person, "IV.1.b.1")) != ""
    assert value(page, points(person, "IV.1.b.1")) == "9"
    assert _nothing_happened(person)


def test_the_boxes_of_a_sheet_speak_as_all_forms_of_the_portal(office, collective):
    page = save(office, collective, {"IV.1.a.4": "co", "IV.1.a.1 note": "a" * 501})

    assert list(summary(page)) == [
        "Căn cứ, minh chứng: nhiều nhất 500 ký tự, đang có 501. Hãy rút gọn.",
        "Hãy chọn một mục có trong danh sách: Có mô hình tiêu biểu, công trình hoàn thành.",
    ]


def test_grounds_of_500_letters_are_kept_whole(office, person):
    save(office, person, {"IV.1.b.1": "9", "IV.1.b.1 note": "ầ" * 500})

    assert stored(person) == {"IV.1.b.1": ("9.00", "ầ" * 500)}


def test_grounds_that_look_like_a_tag_are_only_text(office, person):
    save(office, person, {"IV.1.b.1": "9", "IV.1.b.1 note": "<img src=x onerror=alert(1)>"})

    page = office.get(address(person))

    assert soup(page).find("img") is None
    assert value(page, note(person, "IV.1.b.1")) == "<img src=x onerror=alert(1)>"


def test_grounds_without_points_are_kept_and_are_no_score(office, person):
    save(office, person, {"IV.1.b.1 note": "Đợi biên bản của thôn", "IV.1.b.2": "9"})

    page = office.get(address(person))
    assert value(page, note(person, "IV.1.b.1")) == "Đợi biên bản của thôn"
    assert value(page, points(person, "IV.1.b.1")) == ""
    assert [each.points for each in standing_of(person).marks] == [None, 9, None]


def test_to_a_second_hand_grounds_without_points_read_as_not_scored(office, person):
    save(office, person, {"IV.1.b.1 note": "Đợi biên bản"})

    page = save(office, person, {"IV.1.b.1": "9"})

    assert both_texts(page)[0][1:] == ["Chưa chấm – Đợi biên bản", "9 điểm"]


@pytest.mark.parametrize("version", ["", "x", "1.5", "\x00"])
def test_a_sheet_whose_version_was_tampered_with_is_refused(office, person, version):
    page = save(office, person, {"IV.1.b.1": "9"}, version=version)

    assert page.status_code == 200
    assert len(summary(page)) == 1
    assert _nothing_happened(person)


@pytest.mark.parametrize("version", [-1, 1, 7, 10**12, 10**30])
def test_a_version_that_never_was_is_stale(office, person, version):
    page = save(office, person, {"IV.1.b.1": "9"}, version=version)

    assert "vừa được người khác lưu" in next(iter(summary(page)))
    assert value(page, "version") == "0"
    assert _nothing_happened(person)


# --- what the page does not offer


@pytest.mark.parametrize(("who", "clause"), [("collective", "IV.1.a.2"), ("family", "IV.1.c.3")])
def test_points_for_a_computed_criterion_cannot_be_posted(office, request, who, clause):
    nomination = request.getfixturevalue(who)
    before = standing_of(nomination).marks
    data = typed(nomination, {})
    data[points(nomination, clause)] = data[note(nomination, clause)] = "10"

    office.post(address(nomination), data)

    assert stored(nomination) == {}
    assert standing_of(nomination).marks == before


def test_a_criterion_of_another_kind_or_campaign_cannot_be_posted(office, authority, person):
    later = builders.another_campaign(authority)
    foreign = [
        builders.criterion(person.campaign, "IV.1.a.1"),
        builders.criterion(later, "IV.1.b.1"),
    ]
    data = typed(person, {"IV.1.b.1": "5"})
    data |= {f"diem-{each.pk}": "10" for each in foreign}

    office.post(address(person), data)

    assert stored(person) == {"IV.1.b.1": ("5.00", "")}
    assert not later.criteria.filter(first_scored_at__isnull=False).exists()


def _refused(nomination, criterion, points_, by) -> str:
    with pytest.raises(RuleBroken) as refusal:
        save_sheet(
            nomination=nomination,
            judgements={criterion: Judgement(points_)},
            version=0,
            by=by,
            at=REVIEW,
        )
    assert _nothing_happened(nomination)
    return str(refusal.value)


@pytest.mark.parametrize("clause", ["IV.1.a.1", "IV.1.a.2", "IV.1.c.1", "IV.1.c.3"])
def test_the_service_refuses_a_criterion_of_another_kind(person, secretary, clause):
    criterion = builders.criterion(person.campaign, clause)

    assert _refused(person, criterion, 5, secretary) == (
        f"Tiêu chuẩn «{criterion}» không dành cho đối tượng này."
    )


def test_the_service_refuses_a_criterion_of_another_campaign(authority, person, secretary):
    criterion = builders.criterion(builders.another_campaign(authority), "IV.1.b.1")

    assert _refused(person, criterion, 5, secretary).endswith("không dành cho đối tượng này.")


def test_the_service_refuses_a_computed_criterion(collective, family, secretary):
    for nomination, clause in [(collective, "IV.1.a.2"), (family, "IV.1.c.3")]:
        criterion = builders.criterion(nomination.campaign, clause)
        assert _refused(nomination, criterion, 5, secretary).endswith(
            "do hệ thống tính, không chấm tay."
        )


@pytest.mark.parametrize("points_", [Decimal(-1), Decimal("10.01")])
def test_the_service_refuses_points_outside_the_scale(person, secretary, points_):
    criterion = builders.criterion(person.campaign, "IV.1.b.1")

    assert _refused(person, criterion, points_, secretary) == (
        f"Điểm của «{criterion}» phải từ 0 đến {format_decimal(criterion.maximum)}."
    )


def test_the_service_refuses_half_met(collective, secretary):
    criterion = builders.criterion(collective.campaign, "IV.1.a.4")

    assert _refused(collective, criterion, 5, secretary).endswith("chỉ có đạt hoặc không đạt.")
