"""What comes next after a hand-in, and when: the sentences of the receipt."""

from datetime import datetime

from core.calendar import short_day, until_words
from registrations.models import Registration
from registrations.states import State


def next_steps(registration: Registration, at: datetime) -> list[str]:
    """What the unit does and waits for next, in order, as the registration stands at `at`."""
    state = State(registration.state)
    if state == State.RETURNED:
        return _after_return(registration)
    if state == State.ACCEPTED:
        return [_results(registration, at), _closing(registration)]
    if state == State.WITHDRAWN:
        return [
            "Đăng ký đã rút. Muốn tham gia lại, hãy mở đăng ký, bấm «Soạn lại» rồi nộp lại "
            "khi còn thời gian đăng ký. Số tiếp nhận được giữ nguyên."
        ]
    if state == State.DRAFT:
        return [
            "Đăng ký đang được soạn lại và chưa nộp. Hãy mở đăng ký, bấm «Kiểm tra và nộp» "
            "khi còn thời gian đăng ký. Số tiếp nhận được giữ nguyên."
        ]
    desk = registration.campaign.receiving_desk
    return [
        f"In bản đăng ký, người đứng đầu đơn vị ký, rồi gửi bản giấy cho {desk}.",
        "Văn phòng kiểm tra rồi tiếp nhận. Nếu cần bổ sung, Văn phòng trả lại và cho biết nộp lại "
        "trước ngày nào; việc ấy hiện ở trang «Việc cần làm».",
        _results(registration, at),
    ]


def _after_return(registration: Registration) -> list[str]:
    returned = registration.open_return
    when = f" (hạn: {until_words(returned.due_at)})" if returned else ""
    return [
        f"Văn phòng đã trả lại đăng ký. Bản đã nộp vẫn ghi ở đây, nhưng phải sửa và nộp lại{when}.",
        "Mở đăng ký để đọc nội dung cần sửa, sửa các phần được mở, rồi bấm «Kiểm tra và nộp».",
    ]


def _results(registration: Registration, at: datetime) -> str:
    phase = registration.campaign.emulation_phase
    days = f"từ ngày {short_day(phase.first_day)} đến ngày {short_day(phase.last_day)}"
    if phase.is_over(at):
        return f"Thời gian thi đua ({days}) đã hết; hãy ghi đủ kết quả của từng nội dung."
    return f"Trong thời gian thi đua, {days}, ghi kết quả của từng nội dung trên cổng này."


def _closing(registration: Registration) -> str:
    return f"Kết quả {registration.campaign.results_said}."
