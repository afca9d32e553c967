"""Faults of a plan file: each named with its line and key, in words that a clerk understands."""

import pytest

from campaigns.planfile.reading import PlanFileError, read_plan
from tests.campaigns.plan_file import table
from tests.factories import PLAN

REGISTRATION = table("[[phases]]\n# Kế hoạch không ghi ngày bắt đầu nhận đăng ký")
REVIEW = table("[[phases]]\n# Kế hoạch không ghi thời gian bình xét")
PROVINCE = table('[[tiers]]\nclause = "III.2"\nform = "bang_khen"')
DISTRICT = table('[[tiers]]\nclause = "III.2"\nform = "giay_khen"\nlevel = "district"')
HOUSEHOLD_1 = table('[[criteria]]\nsubject_kind = "household"\nclause = "IV.1.c.1"')
HOUSEHOLD_2 = table('[[criteria]]\nsubject_kind = "household"\nclause = "IV.1.c.2"')
HOUSEHOLD_3 = table('[[criteria]]\nsubject_kind = "household"\nclause = "IV.1.c.3"')

PERIODS = "'before_day', 'through_day' hoặc 'within_month'"
KINDS = (
    "'organisation', 'hamlet', 'school', 'health_station', 'cooperative', 'enterprise', "
    "'office' hoặc 'armed_force'"
)
DAY = "phải là ngày, viết năm-tháng-ngày và không có dấu nháy, ví dụ 2024-04-10"

# What was written, what a clumsy hand makes of it, the key, the words; the fault stands on the
# line of the new text.
FAULTS = {
    "a key misspelt": (
        "minimum_pledges = 1", "minimum_pledge = 1",
        "registration.minimum_pledge", "khóa lạ, tệp kế hoạch không có khóa này"),
    "a table misspelt": (
        "[parent_plan]", "[parent]",
        "parent", "khóa lạ, tệp kế hoạch không có khóa này"),
    "a number for a text": (
        'signer_title = "CHỦ TỊCH"', "signer_title = 1",
        "campaign.signer_title", "phải là chữ, đặt trong dấu nháy"),
    "an empty text": (
        'council_name = "Hội đồng Thi đua - Khen thưởng xã"', 'council_name = "  "',
        "campaign.council_name", "không được để trống"),
    "a text too long": (
        'results_words = "tính đến tháng 10/2024"', f'results_words = "{"x" * 101}"',
        "campaign.results_words", "dài quá 100 ký tự"),
    "a slug with marks": (
        'slug = "120-nam-dak-lak"', 'slug = "120 năm Đắk Lắk"',
        "slug", "chỉ dùng chữ thường không dấu, số và dấu gạch ngang"),
    "a day of the screen": (
        "before = 2024-04-10", 'before = "10/4/2024"',
        "phases[2].before", "phải là ngày, viết năm-tháng-ngày, ví dụ 2024-04-10"),
    "a truth for a day": (
        "occasion_on = 2024-11-22", "occasion_on = true",
        "campaign.occasion_on", DAY),
    "a rule that there is not": (
        'rule = "before_day"', 'rule = "before"',
        "phases[2].rule", f"phải là một trong: {PERIODS}"),
    "a kind of unit misspelt": (
        '"office", "armed_force"]', '"office", "army"]',
        "participants.unit_kinds[8]", f"phải là một trong: {KINDS}"),
    "a regime that there is not": (
        'legal_regime = "2024"', 'legal_regime = "2023"',
        "campaign.legal_regime", "phải là một trong: '2024', '2025' hoặc '2026'"),
    "a format that there is not": ("format = 1", "format = 2", "format", "phải là một trong: 1"),
    "yes for a truth": (
        "decided_here = true", 'decided_here = "có"',
        "tiers[3].decided_here", "phải là true hoặc false"),
    "words for a number": (
        "minimum_pledges = 1", 'minimum_pledges = "một"',
        "registration.minimum_pledges", "phải là số nguyên"),
    "half a pledge": (
        "minimum_pledges = 1", "minimum_pledges = 1.5",
        "registration.minimum_pledges", "phải là số nguyên"),
    "no pledge": (
        "minimum_pledges = 1", "minimum_pledges = 0",
        "registration.minimum_pledges", "phải từ 1 trở lên"),
    "many pledges": (
        "minimum_pledges = 1", "minimum_pledges = 51",
        "registration.minimum_pledges", "không được quá 50"),
    "a threshold in words": (
        "threshold = 50_000_000", 'threshold = "50 triệu"',
        "criteria[10].threshold", "phải là số"),
    "a threshold of nothing": (
        "threshold = 50_000_000", "threshold = 0",
        "criteria[10].threshold", "phải lớn hơn 0"),
    "a part of a đồng": (
        "threshold = 50_000_000", "threshold = 50_000_000.5",
        "criteria[10].threshold", "có quá nhiều chữ số thập phân"),
    "more than a hundred": (
        "minimum_total = 95", "minimum_total = 101",
        "tiers[1].minimum_total", "không được quá 100"),
    "no number": ("minimum_total = 95", "minimum_total = nan",
        "tiers[1].minimum_total", "phải là số"),
    "a maximum too large": (
        "threshold = 50_000_000", "threshold = 50_000_000\nmaximum = 100_000",
        "criteria[10].maximum", "có quá nhiều chữ số"),
    "an hour in a day": (
        "occasion_on = 2024-11-22", "occasion_on = 2024-11-22T07:00:00",
        "campaign.occasion_on", "phải là ngày, viết năm-tháng-ngày, ví dụ 2024-04-10"),
    "an empty list": (
        'reports_to = ["Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana"]',
        "reports_to = []",
        "campaign.reports_to", "cần ít nhất 1 mục"),
    "a text for a list": (
        'reports_to = ["Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana"]',
        'reports_to = "Ủy ban nhân dân huyện Krông Ana"',
        "campaign.reports_to", "phải là danh sách"),
    "an empty second line": (
        'reports_to = ["Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana"]',
        'reports_to = ["Ủy ban nhân dân huyện Krông Ana", ""]',
        "campaign.reports_to[2]", "không được để trống"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_its_line_and_key(edit, name):
    old, new, key, words = FAULTS[name]
    file = edit((old, new))
    text = file.read_text(encoding="utf-8")
    line = text[: text.index(new) + len(new)].count("\n") + 1

    with pytest.raises(PlanFileError) as error:
        read_plan(file)

    # A key misspelt is also a key left out; that has a test of its own.
    told = [fault for fault in error.value.faults if not fault.endswith("thiếu khóa này.")]
    assert told == [f"Dòng {line}, {key}: {words}."]


# A fault of a whole table is told at its head.
TABLE_FAULTS = {
    "a key left out": (
        'receiving_desk = "Văn phòng', '#receiving_desk = "Văn phòng',
        "[campaign]", "campaign.receiving_desk", "thiếu khóa này"),
    "before_day with a last day": (
        "before = 2024-04-10", "last_day = 2024-04-09",
        REGISTRATION[:20], "phases[2]",
        "rule «before_day» cần khóa before và không có last_day"),
    "before_day with both days": (
        "before = 2024-04-10", "before = 2024-04-10\nlast_day = 2024-04-09",
        REGISTRATION[:20], "phases[2]",
        "rule «before_day» cần khóa before và không có last_day"),
    "through_day with a day before": (
        'rule = "through_day"\nwords = ""', 'before = 2024-11-01\nrule = "through_day"\nwords = ""',
        REVIEW[:50], "phases[4]",
        "rule «through_day» cần khóa last_day và không có before"),
    "a month without its last day": (
        "last_day = 2024-11-30\n", "",
        '[[phases]]\nkind = "summing_up"', "phases[5]",
        "rule «within_month» cần khóa last_day và không có before"),
    "before its own first day": (
        "before = 2024-04-10", "before = 2024-03-01",
        REGISTRATION[:20], "phases[2]", "before phải sau first_day"),
    "the last day first": (
        "last_day = 2024-10-15", "last_day = 2024-03-14",
        '[[phases]]\nkind = "emulation"', "phases[3]", "last_day phải từ first_day trở đi"),
    "money without a threshold": (
        "threshold = 50_000_000\n", "",
        HOUSEHOLD_3[:60], "criteria[10]", "method «money» cần threshold và money_reading"),
    "money without its reading": (
        'money_reading = "together"\n', "",
        HOUSEHOLD_3[:60], "criteria[10]", "method «money» cần threshold và money_reading"),
    "a threshold for points": (
        'method = "money"', 'method = "points"',
        HOUSEHOLD_3[:60], "criteria[10]",
        "threshold và money_reading chỉ dùng với method «money»"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE_FAULTS)
def test_a_fault_of_a_table_names_the_line_of_its_head(edit, name):
    old, new, head, key, words = TABLE_FAULTS[name]
    file = edit((old, new))
    text = file.read_text(encoding="utf-8")
    line = text[: text.index(head)].count("\n") + 1

    with pytest.raises(PlanFileError) as error:
        read_plan(file)

    assert error.value.faults == [f"Dòng {line}, {key}: {words}."]


WHOLE_FAULTS = {
    "a phase left out": (
        [(REVIEW, "")],
        "phases cần đúng một giai đoạn mỗi loại: "
        "launch, registration, emulation, review, summing_up"),
    "a phase twice": (
        [(REVIEW, REVIEW + REVIEW)],
        "phases cần đúng một giai đoạn mỗi loại: "
        "launch, registration, emulation, review, summing_up"),
    "tiers from below": (
        [(PROVINCE + DISTRICT, DISTRICT + PROVINCE)],
        "tiers phải xếp từ cao xuống thấp theo minimum_total"),
    "a kind of subject without criteria": (
        [(HOUSEHOLD_1 + HOUSEHOLD_2 + HOUSEHOLD_3, "")],
        "chưa có tiêu chuẩn (criteria) cho đối tượng «household»"),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE_FAULTS)
def test_a_fault_of_the_whole_file_names_the_key(edit, name):
    changes, words = WHOLE_FAULTS[name]

    with pytest.raises(PlanFileError) as error:
        read_plan(edit(*changes))

    assert error.value.faults == [f"cả tệp: {words}."]


def test_all_faults_are_told_at_once(edit):
    file = edit(("minimum_pledges = 1", "minimum_pledges = 0"), ("format = 1", "format = 3"))

    with pytest.raises(PlanFileError) as error:
        read_plan(file)

    assert [fault.split(", ")[1].split(":")[0] for fault in error.value.faults] == [
        "format",
        "registration.minimum_pledges",
    ]


def test_an_empty_file_lacks_every_part(tmp_path):
    (tmp_path / "plan.toml").touch()

    with pytest.raises(PlanFileError) as error:
        read_plan(tmp_path / "plan.toml")

    parts = ("format", "slug", "campaign", "participants", "registration", "phases", "themes",
             "criteria", "tiers")  # fmt: skip
    assert error.value.faults == [f"{part}: thiếu khóa này." for part in parts]


def test_what_is_no_toml_is_told_with_its_line(edit):
    file = edit(("format = 1", "format: 1"))

    with pytest.raises(PlanFileError) as error:
        read_plan(file)

    (fault,) = error.value.faults
    assert fault.startswith("Sai cú pháp TOML: ")
    assert "line 8, column 7" in fault


def test_a_file_in_another_encoding_is_refused(tmp_path):
    file = tmp_path / "plan.toml"
    file.write_bytes(PLAN.read_text(encoding="utf-8").encode("utf-16"))

    with pytest.raises(PlanFileError) as error:
        read_plan(file)

    assert error.value.faults == ["Tệp không phải UTF-8 (byte thứ 1)."]


@pytest.mark.parametrize(
    ("encoding", "newline"),
    [("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("utf-8-sig", "\r\n")],
    ids=["line ends of Windows", "byte order mark", "Notepad: both"],
)
def test_a_file_saved_on_windows_is_the_same_plan(tmp_path, encoding, newline):
    file = tmp_path / "plan.toml"
    text = PLAN.read_text(encoding="utf-8")
    with file.open("w", encoding=encoding, newline=newline) as stream:
        stream.write(text)

    assert read_plan(file) == read_plan(PLAN)


def test_letters_typed_in_two_parts_are_stored_as_one(edit):
    file = edit(('signer_name = "Trần Quốc Toàn"', 'signer_name = "Trâ\u0300n Quô\u0301c Toàn"'))

    assert read_plan(file).campaign.signer_name == "Trần Quốc Toàn"
