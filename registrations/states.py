"""The course of a registration, as a table; and the fixed words around it."""

from django.db.models import TextChoices


class State(TextChoices):
    """Where a registration stands."""

    DRAFT = "draft", "Đang soạn"
    SUBMITTED = "submitted", "Đã nộp"
    RETURNED = "returned", "Trả lại để bổ sung"
    ACCEPTED = "accepted", "Đã tiếp nhận"
    WITHDRAWN = "withdrawn", "Đã rút"


# What may follow what. A state that is no key is final. What is accepted without having been handed
# in is accepted late («nhận muộn»).
NEXT: dict[State, set[State]] = {
    State.DRAFT: {State.SUBMITTED, State.ACCEPTED},
    State.SUBMITTED: {State.RETURNED, State.ACCEPTED, State.WITHDRAWN},
    State.RETURNED: {State.SUBMITTED, State.ACCEPTED, State.WITHDRAWN},
    State.WITHDRAWN: {State.DRAFT},
}

# In these the unit may change its words.
EDITABLE = {State.DRAFT, State.RETURNED}

# In these the paper lies with the secretariat.
HANDED_IN = {State.SUBMITTED, State.ACCEPTED}


def may_follow(old: str, new: State) -> bool:
    """Whether a registration in `old` may go to `new`."""
    return new in NEXT.get(State(old), set())


class PledgeKind(TextChoices):
    """What a unit takes on (clauses II.1 and V.4)."""

    TASK = "task", "Lĩnh vực, công việc"
    WORK = "work", "Công trình, phần việc"
    MODEL = "model", "Mô hình"


class Direction(TextChoices):
    """Which way a pledge is measured: more is better, less is better, or done at all."""

    AT_LEAST = "at_least", "Ít nhất phải đạt"
    AT_MOST = "at_most", "Không được vượt quá"
    DONE = "done", "Chỉ cần làm xong"


class EntrantKind(TextChoices):
    """Whom a unit registers beside itself."""

    INDIVIDUAL = "individual", "Cá nhân"
    HOUSEHOLD = "household", "Hộ gia đình"

    @property
    def word(self) -> str:
        """The label inside a sentence."""
        return self.label.lower()


class Honorific(TextChoices):
    """How a person is addressed in papers; it also tells the sex that statistics ask for."""

    MR = "ong", "Ông"
    MS = "ba", "Bà"


class PostKind(TextChoices):
    """Whether a person leads or works with their own hands: councils ask for the share of both."""

    LEADER = "leader", "Lãnh đạo, quản lý"
    WORKER = "worker", "Trực tiếp lao động, công tác"


class ContributionKind(TextChoices):
    """What was given (Luật Thi đua, khen thưởng, điều 74 khoản 5: công sức, đất đai, tài sản)."""

    MONEY = "money", "Tiền mặt"
    GOODS = "goods", "Hiện vật, vật tư"
    LABOUR = "labour", "Ngày công"
    LAND = "land", "Hiến đất"


class Origin(TextChoices):
    """Whether the giver gave it or moved others to give it (clause IV.1.c, third dash)."""

    OWN = "own", "Tự đóng góp"
    MOBILISED = "mobilised", "Vận động được"


class Outcome(TextChoices):
    """What became of a pledge at the cut-off."""

    EXCEEDED = "exceeded", "Vượt"
    REACHED = "reached", "Đạt"
    MISSED = "missed", "Chưa đạt"
    UNKNOWN = "unknown", "Chưa có kết quả"


class FileUse(TextChoices):
    """What an attached file is there for."""

    EVIDENCE = "evidence", "Minh chứng"
    SIGNED_COPY = "signed_copy", "Bản đăng ký đã ký"
    PAPER_SCAN = "paper_scan", "Bản giấy do đơn vị gửi"


class ScanState(TextChoices):
    """Whether a virus scanner has looked at a file; without a scanner we say so."""

    CLEAN = "clean", "Sạch"
    UNSCANNED = "unscanned", "Chưa quét vi-rút"


class ImportState(TextChoices):
    """The course of a list that came in as a whole."""

    PREVIEW = "preview", "Chờ xác nhận"
    SAVED = "saved", "Đã thêm"
    UNDONE = "undone", "Đã hoàn tác"


# What may follow on what; an import that was undone stays undone.
IMPORT_NEXT: dict[str, set[ImportState]] = {
    ImportState.PREVIEW: {ImportState.SAVED},
    ImportState.SAVED: {ImportState.UNDONE},
}


class TwinChoice(TextChoices):
    """What is to become of a row whose name and birth year are there already."""

    SKIP = "skip", "Bỏ qua dòng này"
    ADD = "add", "Vẫn thêm: người khác trùng tên"


class ReminderReason(TextChoices):
    """What a unit is reminded of."""

    MISSING = "missing", "Chưa nộp đăng ký"
    RETURNED = "returned", "Chưa nộp lại đăng ký"
    REPORT = "report", "Chưa gửi báo cáo tiến độ"


class Channel(TextChoices):
    """How a unit was reminded."""

    PORTAL = "portal", "Trên cổng"
    CALL = "call", "Gọi điện"
    CHAT = "chat", "Nhắn nhóm"


class EmailState(TextChoices):
    """What became of the e-mail of a reminder."""

    NONE = "none", "Không có địa chỉ"
    WAITING = "waiting", "Chờ gửi"
    SENT = "sent", "Đã gửi"
    FAILED = "failed", "Gửi không được"
    DROPPED = "dropped", "Không cần gửi nữa"


# What the e-mail of a reminder may become; one that failed is taken in hand again.
NEXT_EMAIL: dict[EmailState, set[EmailState]] = {
    EmailState.WAITING: {EmailState.SENT, EmailState.FAILED, EmailState.DROPPED},
    EmailState.FAILED: {EmailState.WAITING, EmailState.DROPPED},
}


class ReportState(TextChoices):
    """Where a progress report stands."""

    DRAFT = "draft", "Đang soạn"
    SENT = "sent", "Đã gửi"


NEXT_REPORT: dict[ReportState, set[ReportState]] = {ReportState.DRAFT: {ReportState.SENT}}
