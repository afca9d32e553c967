"""What the demo's secretariat writes beside the points."""

from decimal import Decimal

# What a note says by clause: good points first, weak points second. Some are left without.
EVIDENCE = {
    "IV.1.a.1": (
        (
            "Biên bản họp đơn vị, không có đơn thư khiếu nại",
            "Kết quả xếp loại tổ chức 9 tháng đầu năm 2024",
            "Nhận xét của cấp ủy nơi đóng chân",
        ),
        ("Còn hai lần nộp báo cáo chậm, đã nhắc bằng văn bản",),
    ),
    "IV.1.a.3": (
        (
            "Danh sách đóng góp các quỹ của xã đến 30/9/2024",
            "Xác nhận của Ủy ban Mặt trận Tổ quốc xã",
            "Phiếu thu ủng hộ đồng bào bị thiệt hại do bão số 3",
        ),
        ("Mới đóng góp hai trong bốn quỹ đã phát động",),
    ),
    "IV.1.a.4": (
        (
            "Biên bản nghiệm thu, ảnh công trình; Tổ kiểm tra đã đến xem",
            "Mô hình đang hoạt động tốt, có đơn vị đến học tập",
        ),
        ("Chưa có công trình, mô hình riêng hoàn thành",),
    ),
    "IV.1.b.1": (
        (
            "Biên bản bình xét của đơn vị",
            "Nhận xét của chi bộ nơi cư trú",
            "Kết quả đánh giá, xếp loại quý III/2024",
            "Không vi phạm quy ước, hương ước",
        ),
        ("Vắng hai buổi họp không báo trước",),
    ),
    "IV.1.b.2": (
        (
            "Đã kiểm tra thực tế, đúng như báo cáo",
            "Ảnh và danh sách người được giúp",
            "Xác nhận của Ban tự quản",
            "Sáng kiến được đơn vị áp dụng",
        ),
        ("Có tham gia, kết quả chưa rõ nét", "Mới làm được một phần việc đăng ký"),
    ),
    "IV.1.b.3": (
        (
            "Sổ đóng góp các quỹ năm 2024",
            "Xác nhận của Hội Chữ thập đỏ xã",
            "Danh sách ủng hộ Quỹ Vì người nghèo",
        ),
        ("Chưa tham gia đều các cuộc vận động",),
    ),
    "IV.1.c.1": (
        (
            "Tổ kiểm tra xem vườn, chuồng trại ngày 16/10/2024",
            "Sổ ghi chép thu, chi của hộ; giấy chứng nhận VietGAP hoặc cam kết an toàn",
            "Nhận xét của công chức nông nghiệp xã",
        ),
        ("Quy mô nhỏ, chưa có cách làm mới",),
    ),
    "IV.1.c.2": (
        (
            "Biên bản họp bình xét của thôn, buôn",
            "Danh sách hộ được giúp có ký xác nhận",
            "Đạt Gia đình văn hóa năm 2023",
        ),
        ("Tham gia họp thôn, buôn chưa đầy đủ",),
    ),
}

# Points that were typed wrong at first, by the candidate's name, and why they were put right.
SLIPS = {
    "Buôn Čuăh": (Decimal(9), "Bổ sung bản xác nhận không có đơn thư của Công an xã"),
    "Y Wiêng Niê": (Decimal("8.5"), "Nhập nhầm điểm của dòng dưới, đã đối chiếu phiếu giấy"),
    "Lê Thị Hạnh": (Decimal(8), "Đã nhận giấy xác nhận nguồn gốc cây giống"),
}
