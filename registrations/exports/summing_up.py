"""The summing-up as a workbook: by unit, by pledge, the people, the households.

Every row says of which unit it is, so that a filter leaves rows that one understands.
"""

from core.calendar import local_day, short_day
from core.spreadsheets.writing import Cell, Column, Sheet, workbook
from registrations.models import Entrant
from registrations.states import Direction, Honorific, PledgeKind, PostKind
from registrations.summing import Filed, SummingUp

Rows = list[list[Cell]]


def summing_up_workbook(summed: SummingUp) -> bytes:
    """The same registrations that the report counts."""
    day = local_day(summed.at)
    sheets = [
        _sheet(summed, "Theo đơn vị", "TỔNG HỢP ĐĂNG KÝ THI ĐUA THEO ĐƠN VỊ", _UNITS,
               _units(summed), total=_unit_total(summed)),
        _sheet(summed, "Theo nội dung", "TỔNG HỢP ĐĂNG KÝ THI ĐUA THEO NỘI DUNG", _PLEDGES,
               _pledges(summed)),
        _sheet(summed, "Cá nhân", "DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA", _PEOPLE, _people(summed)),
        _sheet(summed, "Hộ gia đình", "DANH SÁCH HỘ GIA ĐÌNH ĐĂNG KÝ THI ĐUA", _HOMES,
               _homes(summed)),
    ]  # fmt: skip
    return workbook("Tổng hợp đăng ký thi đua", sheets, day.year)


def _sheet(
    summed: SummingUp,
    name: str,
    title: str,
    columns: tuple[Column, ...],
    rows: Rows,
    total: tuple[Cell, ...] = (),
) -> Sheet:
    counted = (
        f"Tính đến ngày {short_day(local_day(summed.at))}; chỉ gồm {len(summed.accepted)} bản "
        "đăng ký đã được tiếp nhận"
    )
    return Sheet(
        name=name,
        titles=(title, summed.campaign.title, counted),
        columns=columns,
        rows=[[number, *row] for number, row in enumerate(rows, start=1)],
        total=total,
        empty="Chưa có dòng nào trong các bản đăng ký đã được tiếp nhận.",
    )


_NUMBER = Column("STT", "count", 6)
_UNIT = Column("Đơn vị/thôn, buôn", width=34)
_KIND = Column("Loại đơn vị", width=24)

_UNITS = (
    _NUMBER, _KIND, _UNIT, Column("Số tiếp nhận", width=13), Column("Ngày nộp", "day", 13),
    Column("Lĩnh vực, công việc", "count", 12), Column("Công trình, phần việc", "count", 12),
    Column("Mô hình", "count", 10), Column("Số cá nhân", "count", 10),
    Column("Trong đó nữ", "count", 10), Column("Số hộ", "count", 10), Column("Ghi chú", width=22),
)  # fmt: skip


def _units(summed: SummingUp) -> Rows:
    return [_unit(each) for each in summed.accepted]


def _unit(each: Filed) -> list[Cell]:
    kinds = [pledge.kind for pledge in each.pledges]
    filed_at = each.registration.submitted_at
    return [
        each.unit.get_kind_display(),
        each.unit.name,
        each.registration.receipt_code,
        local_day(filed_at) if filed_at else None,
        *(kinds.count(kind) for kind in PledgeKind),
        len(each.people),
        each.women,
        len(each.households),
        each.notes,
    ]


def _unit_total(summed: SummingUp) -> tuple[Cell, ...]:
    total, pledged = summed.total, summed.theme_total
    return (
        None, "Tổng cộng", None, None, None, pledged.tasks, pledged.works, pledged.models,
        total.people, total.women, total.households, None,
    )  # fmt: skip


_PLEDGES = (
    _NUMBER, Column("Nội dung thi đua", width=36), Column("Loại đăng ký", width=20), _UNIT,
    Column("Lĩnh vực, công việc đăng ký", width=44), Column("Chỉ tiêu", width=32),
    Column("Chiều", width=18), Column("Mức hiện có", "number", 14),
    Column("Mức đăng ký", "number", 14), Column("Đơn vị tính", width=12),
    Column("Khởi công", "day", 13), Column("Hoàn thành", "day", 13),
    Column("Quy mô, kinh phí, nguồn", width=32), Column("Địa điểm", width=24),
    Column("Người phụ trách", width=24),
)  # fmt: skip


def _pledges(summed: SummingUp) -> Rows:
    return [
        [
            theme.name,
            PledgeKind(pledge.kind).label,
            each.unit.name,
            pledge.content,
            pledge.indicator,
            Direction(pledge.direction).label,
            pledge.baseline,
            pledge.target,
            pledge.unit_of_measure,
            pledge.starts_on,
            pledge.due_on,
            pledge.scale,
            pledge.place,
            pledge.responsible,
        ]
        for theme in summed.themes
        for each in summed.accepted
        for pledge in each.pledges
        if pledge.theme_id == theme.pk
    ]


_WHO = (
    _NUMBER, _KIND, _UNIT, Column("Ông (bà)", width=9), Column("Họ và tên", width=28),
    Column("Năm sinh", "year", 10),
)  # fmt: skip
_WHAT = (Column("Nội dung đăng ký", width=50), Column("Hình thức phấn đấu", width=34))
_PEOPLE = (*_WHO, Column("Chức vụ, nghề nghiệp", width=28), Column("Đối tượng", width=26), *_WHAT)
_HOMES = (
    *_WHO, Column("Thôn, buôn nơi ở", width=24), Column("Ngành nghề", width=24),
    Column("Số nhân khẩu", "count", 10), *_WHAT,
)  # fmt: skip


def _people(summed: SummingUp) -> Rows:
    return [
        [
            *_who(each, person),
            person.occupation,
            PostKind(person.post_kind).label if person.post_kind else "",
            *_what(person),
        ]
        for each in summed.accepted
        for person in each.people
    ]


def _homes(summed: SummingUp) -> Rows:
    return [
        [*_who(each, home), home.address, home.occupation, home.members, *_what(home)]
        for each in summed.accepted
        for home in each.households
    ]


def _who(each: Filed, entrant: Entrant) -> list[Cell]:
    return [
        each.unit.get_kind_display(),
        each.unit.name,
        Honorific(entrant.honorific).label,
        entrant.full_name,
        entrant.birth_year,
    ]


def _what(entrant: Entrant) -> list[Cell]:
    return [entrant.content, entrant.award_aim.name if entrant.award_aim else ""]
