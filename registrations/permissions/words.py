"""The sentences that several refusals share."""

from accounts.models import Unit
from registrations.models import Registration
from registrations.states import State

NOT_YOUR_UNIT = "Chỉ người phụ trách đơn vị được làm việc này."
TYPED_FROM_PAPER = (
    "Đăng ký này do Văn phòng nhập từ bản giấy của đơn vị; hãy liên hệ Văn phòng để sửa."
)
NOT_SECRETARIAT = "Chỉ Văn phòng - thống kê được làm việc này."


def not_invited(unit: Unit) -> str:
    """Why nothing is taken from a unit that the campaign does not call on."""
    return f"{unit} không có trong danh sách đơn vị tham gia phong trào này."


def state_in_words(registration: Registration) -> str:
    """How the registration stands, inside a sentence."""
    return State(registration.state).label.lower()
