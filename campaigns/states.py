"""The fixed words of a campaign: kinds of phase, deadline, subject, criterion and tier."""

from django.db.models import TextChoices


class PhaseKind(TextChoices):
    """The five phases of a movement (Luật Thi đua, khen thưởng, điều 17)."""

    LAUNCH = "launch", "Phát động"
    REGISTRATION = "registration", "Đăng ký thi đua"
    EMULATION = "emulation", "Tổ chức thi đua"
    REVIEW = "review", "Bình xét"
    SUMMING_UP = "summing_up", "Tổng kết"


class PeriodRule(TextChoices):
    """How the plan's words bound a phase."""

    BEFORE_DAY = "before_day", "trước ngày"  # the day itself is out
    THROUGH_DAY = "through_day", "đến hết ngày"  # the day itself is in
    WITHIN_MONTH = "within_month", "trong tháng"  # the whole month


class SubjectKind(TextChoices):
    """Who may be honoured (clause III.1; Luật Thi đua, khen thưởng, điều 8 khoản 3)."""

    COLLECTIVE = "collective", "Tập thể"
    INDIVIDUAL = "individual", "Cá nhân"
    HOUSEHOLD = "household", "Hộ gia đình"


class CriterionMethod(TextChoices):
    """How a criterion is met."""

    POINTS = "points", "Chấm điểm"
    MET = "met", "Đạt hoặc không đạt"
    TARGETS = "targets", "Tính theo tỷ lệ chỉ tiêu đăng ký đạt"
    MONEY = "money", "Tính theo giá trị đóng góp"


class MoneyReading(TextChoices):
    """The two readings of clause IV.1.c, third dash."""

    TOGETHER = "together", "Đóng góp và vận động cộng lại phải đạt mức"
    MOBILISED_ONLY = "mobilised_only", "Chỉ phần vận động phải đạt mức; đóng góp không định mức"


class TierLevel(TextChoices):
    """Whose chairman signs the award."""

    COMMUNE = "commune", "Chủ tịch UBND xã"
    DISTRICT = "district", "Chủ tịch UBND huyện"
    PROVINCE = "province", "Chủ tịch UBND tỉnh"


class AwardForm(TextChoices):
    """The form of the award (Luật Thi đua, khen thưởng, điều 74, 75)."""

    BANG_KHEN = "bang_khen", "Bằng khen"
    GIAY_KHEN = "giay_khen", "Giấy khen"


class CommendationKind(TextChoices):
    """The type of commendation («loại hình khen thưởng», Luật Thi đua, khen thưởng, điều 8).

    Only merit counts toward a higher merit award (NĐ 152/2025, điều 4 khoản 3).
    """

    MERIT = "merit", "Công trạng"
    CAMPAIGN = "campaign", "Phong trào thi đua (chuyên đề)"
    SUDDEN = "sudden", "Đột xuất"


class VoteBase(TextChoices):
    """Of whom the share of a vote is counted (NĐ 152/2025, điều 33 khoản 5)."""

    ALL_MEMBERS = "all_members", "Tổng số thành viên Hội đồng"
    PRESENT = "present", "Số thành viên dự họp và gửi ý kiến bằng văn bản"


class MoneyRounding(TextChoices):
    """How the reward is rounded after multiplying (NĐ 152/2025, điều 49 khoản 2: upwards)."""

    UP = "up", "Làm tròn lên hàng chục nghìn đồng"
    NEAREST = "nearest", "Làm tròn đến hàng chục nghìn đồng gần nhất"
    NONE = "none", "Không làm tròn"
