"""The courses of the awarding half as tables, and the fixed words around them."""

from django.db.models import TextChoices

from awards.states.printing import PaperKind as PaperKind
from awards.states.printing import PaperSeries as PaperSeries
from awards.states.printing import StockAlign as StockAlign
from awards.states.printing import StockInk as StockInk
from awards.states.printing import StockKind as StockKind
from awards.states.printing import StockPart as StockPart


class Procedure(TextChoices):
    """How a nomination came up."""

    ORDINARY = "ordinary", "Đơn vị đề nghị"
    # The head of the agency found the achievement (điều 85; NĐ 152/2025, điều 33 khoản 8).
    SIMPLIFIED = "simplified", "Văn phòng phát hiện, thủ tục đơn giản"


class NominationState(TextChoices):
    """Where a nomination stands until the council meets."""

    DRAFT = "draft", "Đang lập"
    SUBMITTED = "submitted", "Đã nộp"
    RETURNED = "returned", "Trả lại để bổ sung"
    ACCEPTED = "accepted", "Đủ hồ sơ, đưa vào xét"
    INELIGIBLE = "ineligible", "Không đủ điều kiện"
    WITHDRAWN = "withdrawn", "Đã rút"


# What may follow what. The secretariat's own nominations go from draft to accepted at once.
NEXT_NOMINATION: dict[NominationState, set[NominationState]] = {
    NominationState.DRAFT: {NominationState.SUBMITTED, NominationState.ACCEPTED},
    NominationState.SUBMITTED: {
        NominationState.ACCEPTED,
        NominationState.RETURNED,
        NominationState.INELIGIBLE,
        NominationState.WITHDRAWN,
    },
    NominationState.RETURNED: {NominationState.SUBMITTED, NominationState.WITHDRAWN},
    NominationState.ACCEPTED: {NominationState.INELIGIBLE},
    NominationState.INELIGIBLE: {NominationState.ACCEPTED},
    NominationState.WITHDRAWN: {NominationState.DRAFT},
}

# In these whoever writes the nomination may change its words.
EDITABLE = {NominationState.DRAFT, NominationState.RETURNED}


def nomination_may_follow(old: str, new: NominationState) -> bool:
    """Whether a nomination in `old` may go to `new`."""
    return new in NEXT_NOMINATION[NominationState(old)]


class DossierPart(TextChoices):
    """A part of a nomination's dossier («thành phần hồ sơ»); a return opens some of them."""

    TIER = "tier", "Hình thức đề nghị"
    SUBJECT = "subject", "Thông tin đối tượng"
    REPORT = "report", "Báo cáo thành tích"
    EARLIER = "earlier", "Hình thức đã được khen thưởng"
    MEETING = "meeting", "Họp bình xét của đơn vị"
    CONFIRMATION = "confirmation", "Giấy xác nhận đóng góp"
    SCORE = "score", "Tự chấm điểm"
    EVIDENCE = "evidence", "Minh chứng"


class HoldKind(TextChoices):
    """Why nobody may be awarded or proposed for the time being (NĐ 152/2025, điều 4 khoản 4)."""

    DISCIPLINE = "discipline", "Đang xem xét kỷ luật"
    DISCIPLINED = "disciplined", "Đang trong thời hạn kỷ luật"
    INSPECTION = "inspection", "Đang thanh tra, kiểm tra, điều tra có dấu hiệu vi phạm"
    COMPLAINT = "complaint", "Đơn thư, phản ánh đang xác minh"


class AwardFileUse(TextChoices):
    """What a file of the awarding half is there for."""

    EVIDENCE = "evidence", "Minh chứng"
    REPORT = "report", "Báo cáo thành tích đã ký"
    MINUTES = "minutes", "Biên bản họp của đơn vị"
    CONFIRMATION = "confirmation", "Giấy xác nhận"
    HOLD = "hold", "Văn bản về việc tạm dừng xét"
    OPINION = "opinion", "Tài liệu kèm ý kiến"
    ANSWER = "answer", "Văn bản trả lời ý kiến"
    ROSTER = "roster", "Quyết định thành lập Hội đồng"
    WRITTEN_OPINION = "written_opinion", "Phiếu lấy ý kiến đã ký"
    SESSION_MINUTES = "session_minutes", "Biên bản họp Hội đồng đã ký"
    TALLY = "tally", "Biên bản kiểm phiếu đã ký"
    RESULT = "result", "Văn bản của cấp trên"
    REVOCATION = "revocation", "Văn bản hủy bỏ, thu hồi"
    PHOTO = "photo", "Ảnh"


class EarlierKind(TextChoices):
    """In which of the two tables of a report an earlier award stands (Mẫu 02, 03, mục III)."""

    TITLE = "title", "Danh hiệu thi đua"
    COMMENDATION = "commendation", "Hình thức khen thưởng"


class SheetKind(TextChoices):
    """Whose judgement a score sheet holds."""

    SELF = "self", "Đơn vị tự chấm"
    SECRETARIAT = "secretariat", "Văn phòng - thống kê chấm"


class NoticeState(TextChoices):
    """Where a public notice stands; when its days are over follows from the date."""

    DRAFT = "draft", "Đang lập"
    POSTED = "posted", "Đã công khai"
    CANCELLED = "cancelled", "Đã gỡ"


NEXT_NOTICE: dict[NoticeState, set[NoticeState]] = {
    NoticeState.DRAFT: {NoticeState.POSTED, NoticeState.CANCELLED},
    NoticeState.POSTED: {NoticeState.CANCELLED},
}


class CouncilRole(TextChoices):
    """What a member is in the council («chức danh trong Hội đồng»)."""

    CHAIR = "chair", "Chủ tịch Hội đồng"
    VICE = "vice", "Phó Chủ tịch Hội đồng"
    STANDING = "standing", "Ủy viên thường trực"
    SECRETARY = "secretary", "Thư ký"
    MEMBER = "member", "Ủy viên"


class SessionState(TextChoices):
    """Where a meeting of the council stands."""

    PLANNED = "planned", "Đang chuẩn bị"
    OPEN = "open", "Đang họp"
    CLOSED = "closed", "Đã kết thúc"
    CANCELLED = "cancelled", "Đã hủy"


NEXT_SESSION: dict[SessionState, set[SessionState]] = {
    SessionState.PLANNED: {SessionState.OPEN, SessionState.CANCELLED},
    SessionState.OPEN: {SessionState.CLOSED, SessionState.CANCELLED},
}


class Presence(TextChoices):
    """Whether a member came."""

    PRESENT = "present", "Có mặt"
    ABSENT = "absent", "Vắng"


class RecusalSource(TextChoices):
    """Why a member has no vote on a candidate."""

    OWN_UNIT = "own_unit", "Là người của đơn vị được xét"
    OWN_NOMINATION = "own_nomination", "Chính là người được xét"
    DECLARED = "declared", "Tự khai có liên quan"


class VoteMode(TextChoices):
    """How a round is voted."""

    PAPER = "paper", "Bỏ phiếu kín bằng giấy"
    OPEN = "open", "Biểu quyết công khai trên cổng"


class RoundState(TextChoices):
    """Where a round of voting stands."""

    OPEN = "open", "Đang bỏ phiếu"
    CLOSED = "closed", "Đã chốt"
    CANCELLED = "cancelled", "Đã hủy"


NEXT_ROUND: dict[RoundState, set[RoundState]] = {
    RoundState.OPEN: {RoundState.CLOSED, RoundState.CANCELLED}
}


class Choice(TextChoices):
    """A vote on one candidate."""

    AGREE = "agree", "Đồng ý"
    DISAGREE = "disagree", "Không đồng ý"
    BLANK = "blank", "Không có ý kiến"


class ItemOutcome(TextChoices):
    """What the council's vote on a candidate came to."""

    PASSED = "passed", "Thông qua"
    FAILED = "failed", "Không thông qua"


class DecisionKind(TextChoices):
    """What the list becomes: the commune's own decision, or a submission to those above."""

    DECISION = "decision", "Quyết định khen thưởng"
    SUBMISSION = "submission", "Tờ trình đề nghị khen thưởng"


class DecisionState(TextChoices):
    """Where a decision or submission stands."""

    PENDING = "pending", "Chờ Chủ tịch duyệt"
    CONFIRMED = "confirmed", "Chủ tịch đã duyệt"
    ISSUED = "issued", "Đã ban hành"
    UNDONE = "undone", "Đã hủy trước khi ban hành"


NEXT_DECISION: dict[DecisionState, set[DecisionState]] = {
    DecisionState.PENDING: {DecisionState.CONFIRMED, DecisionState.UNDONE},
    DecisionState.CONFIRMED: {DecisionState.PENDING, DecisionState.ISSUED, DecisionState.UNDONE},
}


class LineState(TextChoices):
    """What became of one name on a decision or submission."""

    LISTED = "listed", "Trong danh sách"
    STRUCK = "struck", "Chủ tịch rút tên"
    GRANTED = "granted", "Được tặng"
    REFUSED = "refused", "Cấp trên không tặng"
    UNDONE = "undone", "Văn bản đã hủy"
    # Another line of the same paper has the name since.
    CORRECTED = "corrected", "Ghi nhầm kết quả, đã đính chính"


NEXT_LINE: dict[LineState, set[LineState]] = {
    LineState.LISTED: {
        LineState.STRUCK,
        LineState.GRANTED,
        LineState.REFUSED,
        LineState.UNDONE,
    },
    LineState.STRUCK: {LineState.LISTED, LineState.UNDONE},
    # Of a submission alone: what those above said was written down wrongly.
    LineState.GRANTED: {LineState.CORRECTED},
    LineState.REFUSED: {LineState.CORRECTED},
}

# A name in one of these is spoken for: it stands on no second list.
LIVE_LINES = {LineState.LISTED, LineState.GRANTED}


class HonourRequestKind(TextChoices):
    """What somebody asks about the honours page."""

    CORRECTION = "correction", "Đính chính"
    TAKE_DOWN = "take_down", "Gỡ khỏi trang"


class BundleScope(TextChoices):
    """Whose papers an order asks for."""

    CAMPAIGN = "campaign", "Cả phong trào"
    DECISION = "decision", "Một quyết định, tờ trình"
    NOMINATION = "nomination", "Một đề nghị khen thưởng"
    CERTIFICATES = "certificates", "Giấy khen của một quyết định"


class BundleState(TextChoices):
    """Where an order for a dossier stands."""

    QUEUED = "queued", "Đang chờ"
    RUNNING = "running", "Đang kết xuất"
    DONE = "done", "Đã xong"
    FAILED = "failed", "Hỏng"
    CANCELLED = "cancelled", "Đã dừng"


# What may follow what. A state that is no key is final. A worker whose order is to be tried again
# puts it back into the queue; so does a person after a failure.
NEXT: dict[BundleState, set[BundleState]] = {
    BundleState.QUEUED: {BundleState.RUNNING, BundleState.CANCELLED},
    BundleState.RUNNING: {
        BundleState.QUEUED,
        BundleState.DONE,
        BundleState.FAILED,
        BundleState.CANCELLED,
    },
    BundleState.FAILED: {BundleState.QUEUED},
}

# An order in one of these is waited for; there is one for each scope at most.
LIVE_BUNDLES = {BundleState.QUEUED, BundleState.RUNNING}


def may_follow(old: str, new: BundleState) -> bool:
    """Whether an order in `old` may go to `new`."""
    return new in NEXT.get(BundleState(old), set())
