"""What was said in the demo's council, and how it did not vote as one."""

PLACE = "Phòng họp tầng 2, trụ sở Ủy ban nhân dân xã"
AGENDA = """Thông qua mục đích, tiêu chuẩn và cách làm việc.
Báo cáo kết quả thẩm định hồ sơ, chấm điểm.
Thảo luận từng trường hợp.
Bỏ phiếu kín, công bố kết quả kiểm phiếu.
Kết luận của người chủ trì."""
GUESTS = """Bà Phạm Thị Lan, Ban Thanh tra nhân dân
Ông Vũ Trọng Nghĩa, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã"""
TELLERS = """Hoàng Đức Thiện
H'Nhơn Kbuôr
Lương Thị Diễm"""
DISCUSSION = """Ông Hoàng Đức Thiện: các tập thể đề nghị cấp tỉnh đều có công trình đã nghiệm thu, \
số liệu khớp với báo cáo của thôn, buôn.
Bà H'Nhơn Kbuôr: cần ưu tiên người trực tiếp lao động, nhất là ở buôn; đồng ý xét ông Nguyễn Hữu \
Phước cứu người dù thôn không đăng ký thi đua.
Ông Lê Văn Thành: đề nghị xem kỹ thời gian công tác của trường hợp ông Lê Văn Tấn trước khi trình \
tỉnh."""
CONCLUSION = """Các thành viên đã nghe báo cáo, thảo luận và bỏ phiếu kín. Giao Văn phòng - thống \
kê công khai danh sách lấy ý kiến 10 ngày, hoàn thiện hồ sơ trình Chủ tịch Ủy ban nhân dân xã; hộ \
đang có đơn phản ánh chưa đưa vào xét."""
WRITTEN_NOTE = "Đồng ý với kết quả thẩm định của Văn phòng - thống kê."

# Votes against and blank ones in the box, by name; all others agree.
DISSENT = {
    "Lê Văn Tấn": (2, 0),  # 6 of 9 are not the 80 % that the province's award asks for
    "Nguyễn Trọng Hiệp": (4, 1),
    "Y Thịnh Kbuôr": (1, 0),
    "Thôn 6": (1, 0),
    "Y Siăm Niê": (0, 1),
    "Võ Thị Lệ": (2, 1),
}
