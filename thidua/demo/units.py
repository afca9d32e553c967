"""The units of the demo's commune. Names, people and telephone numbers are made up."""

from accounts.states import UnitKind
from thidua.demo.rows import UnitRow

OFFICE = "Trụ sở Ủy ban nhân dân xã Mẫu"
# Hamlets are reached by telephone.
WITH_EMAIL = {kind for kind in UnitKind if kind not in {UnitKind.HAMLET, UnitKind.COOPERATIVE}}


def email_of(row: UnitRow) -> str:
    """The address of a unit; nobody has one in `.example`."""
    if row.kind in WITH_EMAIL or row.key == "thondong":
        return f"{row.key}@xamau.example.vn"
    return ""


# A line a unit: laid out by hand.
# fmt: off
UNITS = (
    UnitRow("thondong", UnitKind.HAMLET, "Thôn Đông",
            "Nguyễn Văn Bảy", "Trưởng thôn", "0900 000 101", "Thôn Đông, xã Mẫu"),
    UnitRow("buoncuah", UnitKind.HAMLET, "Buôn Čuăh",
            "Y Wiêng Niê", "Trưởng buôn", "0900 000 102", "Buôn Čuăh, xã Mẫu"),
    UnitRow("thon-tay", UnitKind.HAMLET, "Thôn Tây",
            "Lê Văn Tấn", "Trưởng thôn", "0900 000 103", "Thôn Tây, xã Mẫu"),
    UnitRow("thon-doan-ket", UnitKind.HAMLET, "Thôn Đoàn Kết",
            "Trần Văn Lợi", "Trưởng thôn", "0900 000 104", "Thôn Đoàn Kết, xã Mẫu"),
    UnitRow("thon-tan-tien", UnitKind.HAMLET, "Thôn Tân Tiến",
            "Nguyễn Thị Bích Liên", "Trưởng thôn", "0900 000 105", "Thôn Tân Tiến, xã Mẫu"),
    UnitRow("thon-hoa-trung", UnitKind.HAMLET, "Thôn Hòa Trung",
            "Đặng Văn Quý", "Trưởng thôn", "0900 000 106", "Thôn Hòa Trung, xã Mẫu"),
    UnitRow("thon-6", UnitKind.HAMLET, "Thôn 6",
            "Hồ Văn Định", "Trưởng thôn", "0900 000 107", "Thôn 6, xã Mẫu"),
    UnitRow("buon-brang", UnitKind.HAMLET, "Buôn Ƀrang",
            "Y Ƀhiŏ Mlô", "Trưởng buôn", "0900 000 108", "Buôn Ƀrang, xã Mẫu"),
    UnitRow("buon-ko-emong", UnitKind.HAMLET, "Buôn Kŏ Êmông",
            "H'Yŭn Kđoh", "Trưởng buôn", "0900 000 109", "Buôn Kŏ Êmông, xã Mẫu"),
    UnitRow("buon-ea-tung", UnitKind.HAMLET, "Buôn Êa Tŭng",
            "Y Jŭn Knul", "Trưởng buôn", "0900 000 110", "Buôn Êa Tŭng, xã Mẫu"),
    UnitRow("buon-dur", UnitKind.HAMLET, "Buôn Dur",
            "Y Mĭn Hwing", "Trưởng buôn", "0900 000 111", "Buôn Dur, xã Mẫu"),
    UnitRow("mat-tran", UnitKind.ORGANISATION, "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
            "Lê Văn Thành", "Chủ tịch", "0262 000 121", OFFICE),
    UnitRow("nong-dan", UnitKind.ORGANISATION, "Hội Nông dân xã",
            "Cao Văn Phúc", "Chủ tịch", "0262 000 122", OFFICE),
    UnitRow("phu-nu", UnitKind.ORGANISATION, "Hội Liên hiệp Phụ nữ xã",
            "H'Lan Hđơk", "Chủ tịch", "0262 000 123", OFFICE),
    UnitRow("cuu-chien-binh", UnitKind.ORGANISATION, "Hội Cựu chiến binh xã",
            "Đinh Công Trứ", "Chủ tịch", "0262 000 124", OFFICE),
    UnitRow("doan-thanh-nien", UnitKind.ORGANISATION,
            "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
            "Y Khăm Ayŭn", "Bí thư", "0262 000 125", OFFICE),
    UnitRow("cong-doan", UnitKind.ORGANISATION, "Công đoàn cơ sở xã",
            "Lương Thị Diễm", "Chủ tịch", "0262 000 126", OFFICE),
    UnitRow("mam-non", UnitKind.SCHOOL, "Trường Mầm non Hoa Pơ Lang",
            "Nguyễn Thị Tường Vi", "Hiệu trưởng", "0262 000 131", "Thôn Đoàn Kết, xã Mẫu"),
    UnitRow("le-hong-phong", UnitKind.SCHOOL, "Trường Tiểu học Lê Hồng Phong",
            "Trương Thị Minh Nguyệt", "Hiệu trưởng", "0262 000 132", "Thôn Tây, xã Mẫu"),
    UnitRow("y-jut", UnitKind.SCHOOL, "Trường Tiểu học Y Jút",
            "Y Danh Êñuôl", "Hiệu trưởng", "0262 000 133", "Buôn Čuăh, xã Mẫu"),
    UnitRow("no-trang-long", UnitKind.SCHOOL,
            "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nơ Trang Lơng (điểm "
            "trường chính và hai điểm trường lẻ Buôn Êa Tŭng, Buôn Kŏ Êmông)",
            "Phạm Quốc Hưng", "Hiệu trưởng", "0262 000 134", "Buôn Êa Tŭng, xã Mẫu"),
    UnitRow("tram-y-te", UnitKind.HEALTH_STATION, "Trạm Y tế xã",
            "Đào Thị Hải Yến", "Trạm trưởng", "0262 000 141", "Thôn Đoàn Kết, xã Mẫu"),
    UnitRow("htx-thanh-binh", UnitKind.COOPERATIVE, "Hợp tác xã Dịch vụ nông nghiệp Thanh Bình",
            "Nguyễn Thanh Bình", "Giám đốc", "0262 000 151", "Thôn Tân Tiến, xã Mẫu"),
    UnitRow("htx-brang", UnitKind.COOPERATIVE, "Hợp tác xã Nông nghiệp hữu cơ Ƀrang",
            "H'Dim Êban", "Giám đốc", "0262 000 152", "Buôn Ƀrang, xã Mẫu"),
    UnitRow("ca-phe-krong-mau", UnitKind.ENTERPRISE,
            "Công ty TNHH Chế biến cà phê Krông Mẫu",
            "Vương Đình Khải", "Giám đốc", "0262 000 161", "Thôn 6, xã Mẫu"),
    UnitRow("xang-dau", UnitKind.ENTERPRISE, "Doanh nghiệp tư nhân Xăng dầu Xã Mẫu",
            "Tạ Thị Kim Ngân", "Chủ doanh nghiệp", "0262 000 162", "Thôn Đông, xã Mẫu"),
    UnitRow("vat-tu-tan-mau", UnitKind.ENTERPRISE,
            "Doanh nghiệp tư nhân Vật tư nông nghiệp Tân Mẫu",
            "Lâm Chí Công", "Chủ doanh nghiệp", "0262 000 163", "Thôn Hòa Trung, xã Mẫu"),
    UnitRow("van-phong-thong-ke", UnitKind.OFFICE, "Bộ phận Văn phòng - thống kê",
            "Ngô Văn Hiếu", "Công chức Văn phòng - thống kê", "0262 000 171", OFFICE),
    UnitRow("van-hoa-xa-hoi", UnitKind.OFFICE, "Bộ phận Văn hóa - xã hội",
            "Y Sĭ Byă", "Công chức Văn hóa - xã hội", "0262 000 172", OFFICE),
    UnitRow("tai-chinh-ke-toan", UnitKind.OFFICE, "Bộ phận Tài chính - kế toán",
            "Huỳnh Thị Thu Trang", "Công chức Tài chính - kế toán", "0262 000 173", OFFICE),
    UnitRow("tu-phap-ho-tich", UnitKind.OFFICE, "Bộ phận Tư pháp - hộ tịch",
            "Nguyễn Thị Hoài An", "Công chức Tư pháp - hộ tịch", "0262 000 174", OFFICE),
    UnitRow("dia-chinh", UnitKind.OFFICE,
            "Bộ phận Địa chính - nông nghiệp - xây dựng và môi trường",
            "Phan Đăng Sơn", "Công chức Địa chính - nông nghiệp", "0262 000 175", OFFICE),
    UnitRow("cong-an", UnitKind.ARMED_FORCE, "Công an xã",
            "Nguyễn Khắc Huy", "Trưởng Công an xã", "0262 000 181", OFFICE),
    UnitRow("quan-su", UnitKind.ARMED_FORCE, "Ban Chỉ huy Quân sự xã",
            "Y Hăn Ksơr", "Chỉ huy trưởng", "0262 000 182", OFFICE),
)
