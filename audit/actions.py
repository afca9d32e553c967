"""Every action that can be recorded, each with its words."""

from django.db.models import TextChoices


class Action(TextChoices):
    """What happened. The value is stored for ever: words may change, values may not."""

    PLAN_LOADED = "plan.loaded", "Nạp kế hoạch"
    CATALOGUE_CHANGED = "catalogue.changed", "Sửa danh mục"
    PASSWORD_CHANGED = "account.password_changed", "Đổi mật khẩu"
    REGISTRATION_STARTED = "registration.started", "Bắt đầu soạn đăng ký"
    REGISTRATION_EDITED = "registration.edited", "Sửa thông tin đơn vị"
    PLEDGE_ADDED = "registration.pledge_added", "Thêm nội dung đăng ký"
    PLEDGE_EDITED = "registration.pledge_edited", "Sửa nội dung đăng ký"
    PLEDGE_REMOVED = "registration.pledge_removed", "Xóa nội dung đăng ký"
    ENTRANT_ADDED = "registration.entrant_added", "Thêm cá nhân, hộ đăng ký"
    ENTRANT_EDITED = "registration.entrant_edited", "Sửa cá nhân, hộ đăng ký"
    ENTRANT_REMOVED = "registration.entrant_removed", "Xóa cá nhân, hộ đăng ký"
    REGISTRATION_SUBMITTED = "registration.submitted", "Nộp đăng ký"
    REGISTRATION_WITHDRAWN = "registration.withdrawn", "Rút đăng ký"
    REGISTRATION_REOPENED = "registration.reopened", "Soạn lại đăng ký đã rút"
    REGISTRATION_RETURNED = "registration.returned", "Trả lại để bổ sung"
    REGISTRATION_ACCEPTED = "registration.accepted", "Tiếp nhận đăng ký"
    RESULT_ENTERED = "registration.result_entered", "Ghi kết quả thực hiện"
    CONTRIBUTION_ADDED = "registration.contribution_added", "Ghi khoản đóng góp"
    CONTRIBUTION_REMOVED = "registration.contribution_removed", "Xóa khoản đóng góp"
    CANDIDATES_LISTED = "nomination.listed", "Lập danh sách xét khen thưởng"
    SCORED = "nomination.scored", "Chấm điểm"
    BUNDLE_ORDERED = "paper.bundle_ordered", "Yêu cầu kết xuất bộ văn bản"
