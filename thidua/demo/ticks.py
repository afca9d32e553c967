"""What the demo's secretariat ticks off of the tasks of part V."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from registrations.models import AssignmentProgress
from registrations.services.assignments import mark_assignment
from thidua.demo.commune import Commune
from thidua.demo.rows import day, instant


@dataclass(frozen=True)
class TickRow:
    """A task by its clause, written down at an instant; without `done` it goes on."""

    at: str
    clause: str
    note: str
    done: str = ""


TICKS = (
    TickRow(
        "29/3 16:00", "V.2", "Đã phát Kế hoạch trên loa 12 buổi bằng tiếng Việt và tiếng Ê Đê."
    ),
    TickRow(
        "10/4 09:30",
        "V.1",
        "Các thôn, buôn, đoàn thể, trường học, Trạm Y tế đã họp, chọn việc trọng tâm để đăng ký.",
        done="9/4",
    ),
    TickRow(
        "10/4 09:45",
        "V.4",
        "Đã nhận đăng ký bằng văn bản và danh sách cá nhân, tổng hợp gửi huyện.",
        done="10/4",
    ),
    TickRow(
        "1/10 08:30",
        "V.2",
        "Đã phát 30 chuyên mục «Người tốt, việc tốt»; tiếp tục đến ngày tổng kết.",
    ),
    TickRow(
        "4/10 10:00",
        "V.5",
        "Mặt trận và các đoàn thể giám sát 4 cuộc, có thông báo kết quả từng cuộc.",
        done="30/9",
    ),
    TickRow("16/10 15:20", "V.3", "Đã tổng hợp kết quả các đơn vị; đang bình xét, lập hồ sơ."),
)


def ticking(commune: Commune) -> Iterator[datetime]:
    """Write the ticks down, one after the other, in a course of their own."""
    for row in TICKS:
        at = instant(row.at)
        yield at
        assignment = commune.campaign.assignments.get(clause=row.clause)
        stored = AssignmentProgress.objects.filter(assignment=assignment).first()
        mark_assignment(
            assignment=assignment,
            done_on=day(row.done) if row.done else None,
            note=row.note,
            version=stored.version if stored else 0,
            by=commune.secretary,
            at=at,
        )
