"""The progress reports that the demo's secretariat asks for, and what the units write."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.calendar import through_day
from core.numbers import format_decimal
from registrations.models import Pledge, Registration, ReportRequest
from registrations.services.reporting import ask_report, save_report, send_report
from registrations.states import Direction
from thidua.demo.commune import Commune
from thidua.demo.courses import A_MOMENT, Course
from thidua.demo.rows import day, instant


@dataclass(frozen=True)
class RequestRow:
    """What every accepted unit is asked for, and through which day."""

    at: str
    title: str
    through: str
    guidance: str


@dataclass(frozen=True)
class ReportRow:
    """What a unit wrote; `at` is when it was sent, or only saved when `draft`.

    Without words it writes where its pledges stand.
    """

    request: int
    unit: str
    at: str
    done: str = ""
    difficulties: str = ""
    proposals: str = ""
    draft: bool = False


REQUESTS = (
    RequestRow(
        "24/6 08:30",
        "Báo cáo tiến độ 6 tháng đầu năm 2024",
        "5/7",
        "Việc đã làm theo từng nội dung đăng ký, số liệu đến hết ngày 30/6; việc chậm và lý do.",
    ),
    RequestRow(
        "23/9 08:30",
        "Báo cáo tiến độ 9 tháng năm 2024",
        "4/10",
        "Kết quả đến hết ngày 30/9; việc chưa xong thì ghi ngày xong; cá nhân, hộ nổi bật.",
    ),
)

REPORTS = (
    ReportRow(0, "buoncuah", "1/7 19:15",
        "Đường vào bến nước đã đổ bê tông 95 m, đường hoa trước nhà dài xong 460 m. Lớp chiêng "
        "có 6 em đánh được ba bài.",
        "Mưa sớm, xe chở cát khó vào bến nước.",
        "Đề nghị xã cho mượn máy trộn bê tông trong tháng 7."),
    ReportRow(0, "thon-tay", "2/7 20:05",
        "Các việc đăng ký đang làm đúng tiến độ; Nhân dân đã góp đủ phần kinh phí đợt một."),
    ReportRow(0, "phu-nu", "3/7 09:40",
        "Đã nhận đỡ đầu 12 trẻ mồ côi, trao 8 xe đạp; 11/11 chi hội có tuyến đường tự quản."),
    ReportRow(0, "no-trang-long", "28/6 16:10",
        "Kết thúc năm học: duy trì sĩ số 99,1 %, vượt chỉ tiêu giảm học sinh bỏ học. Vườn bán trú "
        "cho 430 kg rau."),
    ReportRow(0, "mat-tran", "4/7 10:30",
        "Bàn giao 2 nhà đại đoàn kết, Quỹ Vì người nghèo được 61 triệu đồng.",
        "Giá vật liệu tăng, phải vận động thêm cho nhà thứ ba."),
    ReportRow(0, "tram-y-te", "5/7 15:50",
        "Tiêm chủng, khám thai đúng kế hoạch; hai đợt khám lưu động tại buôn xa."),
    ReportRow(0, "thon-6", "8/7 07:35",
        "Ngõ nhóm 3 đã đổ 80 m; 28 hộ phân loại rác.",
        "Báo cáo gửi chậm vì Trưởng thôn mới ra viện."),
    ReportRow(0, "cong-an", "4/7 08:00",
        "Sáu tháng không có án nghiêm trọng; 34 camera an ninh do Nhân dân góp đã chạy."),
    ReportRow(1, "buoncuah", "2/10 19:40",
        "Đường vào bến nước xong 195 m, nghiệm thu ngày 20/8. Lớp chiêng có 24 em. Hiến đất "
        "910 m², góp 360 ngày công.",
        "",
        "Đề nghị xét khen hộ ông Y Bliu Êban hiến 350 m² đất."),
    ReportRow(1, "phu-nu", "3/10 08:55",
        "Hoàn thành các nội dung đăng ký; quỹ «Mẹ đỡ đầu» được 36 triệu đồng."),
    ReportRow(1, "no-trang-long", "30/9 10:20",
        "Vườn rau 1.820 kg; 66 tiết học trực tuyến nối ba điểm trường."),
    ReportRow(1, "mat-tran", "4/10 09:15",
        "Bàn giao 6 nhà đại đoàn kết, vượt 1 nhà; giám sát đủ 4 cuộc."),
    ReportRow(1, "quan-su", "3/10 14:30",
        "Huấn luyện đạt khá; dân quân giúp dân 410 ngày công."),
    ReportRow(1, "thon-tan-tien", "4/10 21:10",
        "Sân thể thao đưa vào sử dụng, cổng chào xong. Còn việc bê tông ngõ đang làm.",
        "Thiếu nước nên phải dừng đổ bê tông hai tuần."),
    ReportRow(1, "buon-dur", "7/10 18:20",
        "Nhà văn hóa đã lợp mái, quét vôi; 34 hộ có chuồng nuôi nhốt.",
        "Còn 6 hộ thiếu tôn lợp chuồng."),
    ReportRow(1, "thon-tay", "3/10 20:30",
        "Đang tổng hợp số liệu của các tổ tự quản.",
        draft=True),
    *(
        ReportRow(request, unit, at)
        for request, unit, at in (
            (0, "thon-doan-ket", "1/7 19:30"),
            (0, "buon-brang", "2/7 20:10"),
            (0, "buon-ko-emong", "4/7 17:20"),
            (0, "buon-ea-tung", "3/7 18:45"),
            (0, "nong-dan", "3/7 10:15"),
            (0, "cuu-chien-binh", "2/7 09:00"),
            (0, "doan-thanh-nien", "4/7 21:35"),
            (0, "mam-non", "28/6 15:30"),
            (0, "tu-phap-ho-tich", "4/7 16:05"),
            (0, "van-phong-thong-ke", "5/7 10:40"),
            (1, "thon-6", "3/10 20:15"),
            (1, "buon-brang", "2/10 20:40"),
            (1, "buon-ko-emong", "4/10 18:30"),
            (1, "doan-thanh-nien", "4/10 22:05"),
            (1, "ca-phe-krong-mau", "2/10 15:25"),
            (1, "tu-phap-ho-tich", "4/10 16:35"),
            (1, "van-phong-thong-ke", "4/10 10:10"),
        )
    ),
)  # fmt: skip


def asking(commune: Commune) -> Course:
    """Ask for one report after the other."""
    for row in REQUESTS:
        at = instant(row.at)
        yield at
        ask_report(
            campaign=commune.campaign,
            title=row.title,
            guidance=row.guidance,
            closes_at=through_day(day(row.through)),
            reminder_days="3,1",
            by=commune.secretary,
            at=at,
        )


def reporting(commune: Commune) -> Iterator[Course]:
    """Every report, in a course of its own."""
    return (_reporting(row, commune) for row in REPORTS)


def _reporting(row: ReportRow, commune: Commune) -> Course:
    at, by = instant(row.at), commune.heads[row.unit]
    yield at - A_MOMENT
    registration = commune.campaign.registrations.get(unit=commune.units[row.unit])
    report = save_report(
        request=ReportRequest.objects.get(title=REQUESTS[row.request].title),
        registration=registration,
        values={
            "done": row.done or _so_far(registration),
            "difficulties": row.difficulties,
            "proposals": row.proposals,
        },
        version=0,
        by=by,
        at=at - A_MOMENT,
    )
    if not row.draft:
        yield at
        send_report(report=report, version=report.version, by=by, at=at)


def _so_far(registration: Registration) -> str:
    """Where each pledge stands, a line for each."""
    return "\n".join(f"- {each.content}: {_stand(each)}." for each in registration.pledges.all())


def _stand(pledge: Pledge) -> str:
    if pledge.result is None:
        return "đang làm"
    if pledge.direction == Direction.DONE:
        return "đã làm xong" if pledge.result else "chưa xong"
    return f"{format_decimal(pledge.result)} {pledge.unit_of_measure}"
