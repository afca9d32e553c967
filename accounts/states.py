"""The fixed words of the house: roles of people, kinds of unit, levels of authority."""

from django.db.models import TextChoices


class Level(TextChoices):
    """The level of an authority. The district exists in papers up to 30/6/2025 only."""

    COMMUNE = "commune", "Cấp xã"
    DISTRICT = "district", "Cấp huyện"
    PROVINCE = "province", "Cấp tỉnh"


class UnitKind(TextChoices):
    """What a unit is (clauses III.1 and V.1–V.5 of the plan)."""

    ORGANISATION = "organisation", "Đoàn thể chính trị - xã hội"
    HAMLET = "hamlet", "Thôn, buôn"
    SCHOOL = "school", "Trường học"
    HEALTH_STATION = "health_station", "Trạm Y tế"
    COOPERATIVE = "cooperative", "Hợp tác xã"
    ENTERPRISE = "enterprise", "Doanh nghiệp"
    OFFICE = "office", "Cơ quan, bộ phận chuyên môn"
    ARMED_FORCE = "armed_force", "Lực lượng vũ trang"


class PaperNumbering(TextChoices):
    """How an office counts its outgoing papers in a year: a local rule."""

    BY_TYPE = "by_type", "Mỗi loại văn bản một dãy số"
    TOGETHER = "together", "Mọi loại văn bản chung một dãy số"


class Role(TextChoices):
    """What a person may be in an authority; the rights are in `docs/roles.md`."""

    ADMINISTRATOR = "administrator", "Quản trị"
    SECRETARIAT = "secretariat", "Văn phòng - thống kê"
    UNIT_HEAD = "unit_head", "Phụ trách đơn vị"
    COUNCIL_MEMBER = "council_member", "Thành viên Hội đồng"
    CHAIRMAN = "chairman", "Chủ tịch"
    SUPERVISOR = "supervisor", "Giám sát"
