"""Laws as data, with their sources: what a new database begins with. Later ones are entered in the catalogue."""

# (from, đồng, source): later ones are entered in the catalogue.
WAGES = [
    ("2019-07-01", 1_490_000, "Nghị định số 38/2019/NĐ-CP"),
    ("2023-07-01", 1_800_000, "Nghị định số 24/2023/NĐ-CP"),
    ("2024-07-01", 2_340_000, "Nghị định số 73/2024/NĐ-CP"),
    ("2026-07-01", 2_530_000, "Nghị định số 161/2026/NĐ-CP; đối chiếu lại trước khi dùng"),
]

LABOUR = "Bộ luật Lao động 2019, điều 112"
CHECK = "đối chiếu lại trước khi dùng"
NOTICES = {
    2024: f"{LABOUR}; Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023; {CHECK}",
    2025: f"{LABOUR}; Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024; {CHECK}",
    2026: f"{LABOUR}; thông báo của Bộ Nội vụ về ngày nghỉ năm 2026; {CHECK}",
}
NEW_YEAR, TET, KINGS = "Tết Dương lịch", "Tết Âm lịch", "Giỗ Tổ Hùng Vương"
APRIL_30, MAY_1, NATIONAL = "Ngày Chiến thắng 30/4", "Ngày Quốc tế lao động 1/5", "Quốc khánh"
SWAPPED = "Nghỉ hoán đổi"

# What falls on Monday to Friday; later years are entered in the catalogue.
DAYS_OFF = [
    ("2024-01-01", NEW_YEAR),
    *((f"2024-02-{day:02}", TET) for day in (8, 9, 12, 13, 14)),
    ("2024-04-18", KINGS),
    ("2024-04-29", SWAPPED),
    ("2024-04-30", APRIL_30),
    ("2024-05-01", MAY_1),
    ("2024-09-02", NATIONAL),
    ("2024-09-03", NATIONAL),
    ("2025-01-01", NEW_YEAR),
    *((f"2025-01-{day:02}", TET) for day in (27, 28, 29, 30, 31)),
    ("2025-04-07", KINGS),
    ("2025-04-30", APRIL_30),
    ("2025-05-01", MAY_1),
    ("2025-05-02", SWAPPED),
    ("2025-09-01", NATIONAL),
    ("2025-09-02", NATIONAL),
    ("2026-01-01", NEW_YEAR),
    ("2026-01-02", SWAPPED),
    *((f"2026-02-{day:02}", TET) for day in (16, 17, 18, 19, 20)),
    ("2026-04-27", KINGS),
    ("2026-04-30", APRIL_30),
    ("2026-05-01", MAY_1),
    ("2026-08-31", SWAPPED),
    ("2026-09-01", NATIONAL),
    ("2026-09-02", NATIONAL),
]
DAYS_WORKED = ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]

# The only day of these years that came by a later resolution.
CULTURE_DAY = ("2026-11-24", "Ngày Văn hóa Việt Nam")
CULTURE_SOURCE = "Nghị quyết số 80-NQ/TW năm 2026; đối chiếu lại trước khi dùng"


def add_wages(apps, schema_editor):
    BaseWage = apps.get_model("campaigns", "BaseWage")
    for day, amount, source in WAGES:
        BaseWage.objects.get_or_create(
            applies_from=day, defaults={"amount": amount, "source": source}
        )


def add_holidays(apps, schema_editor):
    Holiday = apps.get_model("campaigns", "Holiday")
    rows = [(day, name, False) for day, name in DAYS_OFF]
    rows += [(day, "Làm bù ngày nghỉ hoán đổi", True) for day in DAYS_WORKED]
    for day, name, is_worked in rows:
        values = {"name": name, "is_worked": is_worked, "source": NOTICES[int(day[:4])]}
        Holiday.objects.get_or_create(day=day, defaults=values)


def add_day(apps, schema_editor):
    Holiday = apps.get_model("campaigns", "Holiday")
    day, name = CULTURE_DAY
    Holiday.objects.get_or_create(
        day=day, defaults={"name": name, "is_worked": False, "source": CULTURE_SOURCE}
    )
