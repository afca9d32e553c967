"""What the other organisations of the demo registered: veterans, youth, trade union."""

from registrations.states import PledgeKind, State
from thidua.demo.rows import PersonRow, PledgeRow, RegistrationRow

# Tables, laid out by hand.
# fmt: off
ASSOCIATIONS = (
    RegistrationRow(
        "cuu-chien-binh", "25/3 08:35", 214, 23,
        measures=(
            "Mỗi chi hội nhận giữ một đoạn đường, một điểm nóng về an ninh trật tự.\nKể chuyện "
            "truyền thống tại ba trường học; hội viên khá giúp hội viên khó bằng giống, ngày công."
        ),
        pledges=(
            PledgeRow(2, "Kể chuyện truyền thống cách mạng cho học sinh", "Số buổi kể chuyện",
                "buổi", 6, "30/9", 7, "Xác nhận của các trường"),
            PledgeRow(1, "Giúp hội viên xóa nhà dột nát", "Số nhà được làm mới hoặc sửa chữa",
                "nhà",
                3, "31/8", 2, "Nhà thứ ba khởi công ngày 20/9/2024, dự kiến xong trong tháng 11",
                kind=PledgeKind.WORK, responsible="Ông Đinh Công Trứ", steps=("30/6 1",)),
            PledgeRow(5, "Đường tự quản «sáng, xanh, sạch, đẹp, an toàn»",
                "Chiều dài đường do Hội tự quản", "mét", 1500, "31/7", 1650,
                "Biên bản kiểm tra của Ban Thường vụ Hội"),
        ),
        people=(
            PersonRow("Ông", "Đinh Công Trứ", 1961, "Chủ tịch Hội Cựu chiến binh xã", "9 8.5 8.5",
                "Xây dựng 1,5 km đường tự quản, giúp hội viên sửa nhà",
                "Cùng hội viên giữ 1,65 km đường tự quản; vận động 74 triệu đồng sửa 2 nhà cho hội "
                "viên. Ông 7 lần đến trường kể chuyện, lần nào học sinh cũng hỏi thêm ngoài giờ."),
            PersonRow("Ông", "Y Dhăm Kđoh", 1957, "Hội viên, nông dân", "8 8 7.5",
                "Giữ và dạy lại các bài hát kháng chiến bằng tiếng Ê Đê",
                "Ghi âm 9 bài, dạy cho câu lạc bộ 18 người; Đài truyền thanh xã đã phát 5 bài."),
            PersonRow("Ông", "Nguyễn Trọng Hiệp", 1965, "Hội viên, chủ trang trại", "8.5 8 8.5",
                "Giúp 06 hội viên nghèo giống heo, cám trả chậm",
                "Giao 24 con heo giống trả chậm không lãi cho 6 hội viên, đến nay 5 người đã có "
                "lãi và trả xong vốn."),
            PersonRow("Bà", "Lê Thị Nhung", 1960, "Hội viên, cựu thanh niên xung phong",
                "8.5 7.5 9",
                "Thăm hỏi, tắm gội cho người già không nơi nương tựa",
                "Mỗi tuần hai buổi đến chăm 4 cụ già neo đơn; vận động được 4 giường, 8 bộ chăn "
                "màn."),
            PersonRow("Ông", "Bùi Văn Chước", 1963, "Hội viên, nông dân", "6.5 6 6",
                "Tham gia tổ tự quản an ninh trật tự cụm 2",
                "Tham gia tuần tra 14 buổi; chưa vận động được thêm hội viên mới như đăng ký."),
        ),
        points="9 9 10",
    ),
    RegistrationRow(
        "doan-thanh-nien", "22/3 21:10", 186, 84,
        measures=(
            "Ngày thứ Bảy tình nguyện luân phiên ở từng thôn, buôn; đoàn viên cán bộ xã mỗi người "
            "đỡ đầu một tổ công nghệ số cộng đồng.\nCông bố tiến độ trên trang mạng xã hội của "
            "Đoàn xã."
        ),
        pledges=(
            PledgeRow(4,
                "Ra quân ngày thứ Bảy tình nguyện giải quyết thủ tục hành chính cho người dân",
                "Số buổi hỗ trợ tại thôn, buôn", "buổi", 12, "30/9", 14,
                "Kế hoạch và ảnh từng buổi"),
            PledgeRow(5, "Công trình thanh niên «Thắp sáng đường buôn»",
                "Chiều dài đường có đèn chiếu sáng", "mét", 1200, "31/8", 1200,
                "Biên bản bàn giao cho Buôn Čuăh, Buôn Êa Tŭng",
                kind=PledgeKind.WORK, responsible="Ông Y Khăm Ayŭn",
                place="Buôn Čuăh và Buôn Êa Tŭng", scale="1.200 m, 48 cột, 96 triệu đồng vận động",
                starts="1/6", steps=("30/6 450", "31/7 900")),
            PledgeRow(2, "Hiến máu tình nguyện", "Số đơn vị máu", "đơn vị", 60, "30/9", 68,
                "Giấy chứng nhận của Ban Chỉ đạo hiến máu huyện"),
        ),
        people=(
            PersonRow("Ông", "Y Khăm Ayŭn", 1993, "Bí thư Đoàn xã", "8.5 9 9",
                "Tổ chức 12 ngày thứ Bảy tình nguyện, công trình thắp sáng đường buôn",
                "Tổ chức 14 buổi, giúp 512 lượt người làm hồ sơ; vận động 96 triệu đồng lắp 48 cột "
                "đèn. Anh trực tiếp hiến máu lần thứ 9."),
            PersonRow("Bà", "Nguyễn Thị Khánh Linh", 1999, "Phó Bí thư Đoàn xã", "8 8.5 8",
                "Phụ trách đội hình công nghệ số, lập 11 tổ hướng dẫn",
                "Đội hình có 33 đoàn viên, hướng dẫn kích hoạt 640 tài khoản định danh mức 2."),
            PersonRow("Ông", "Y Đăm Êban", 1997, "Thợ điện nước, đoàn viên", "7.5 8 8",
                "Đấu nối, bảo dưỡng miễn phí đèn đường của công trình thanh niên",
                "Đấu nối 48 bóng, sửa 6 lần sau dông; dạy nghề cho 2 bạn chưa có việc."),
            PersonRow("Bà", "H'Trinh Buôn Yă", 2003, "Sinh viên tình nguyện", "7.5 7.5 7",
                "Mở lớp ôn hè tiếng Việt cho trẻ chuẩn bị vào lớp 1",
                "Dạy 5 tuần cho 26 trẻ ở hai buôn, cuối khóa các cháu nhận đủ mặt chữ cái."),
            PersonRow("Ông", "Trần Gia Bảo", 2002, "Đoàn viên, thợ cơ khí", "6.5 6.5 -",
                "Làm 20 khung bảng tuyên truyền bằng sắt tận dụng",
                "Đã làm xong 20 khung, lắp ở nhà văn hóa và cổng trường."),
        ),
        points="9 9.5 0",
    ),
    RegistrationRow(
        "cong-doan", "29/3 16:35", 61, 33,
        measures=(
            "Phát động từng tổ công đoàn đăng ký một việc giúp dân; mỗi quý bình chọn đoàn viên "
            "tận tụy với công việc."
        ),
        pledges=(
            PledgeRow(3, "Phong trào «Cán bộ, công chức không hẹn dân lần hai»",
                "Tỷ lệ hồ sơ giải quyết trước và đúng hạn", "%", 99, "15/10"),
            PledgeRow(2, "Góp một ngày lương giúp hộ khó khăn", "Số tiền đóng góp", "triệu đồng",
                18, "30/6"),
        ),
        people=(
            PersonRow("Bà", "Lương Thị Diễm", 1981, "Chủ tịch Công đoàn cơ sở xã", "",
                "Vận động đoàn viên góp một ngày lương, thăm hỏi đoàn viên ốm đau"),
            PersonRow("Ông", "Hà Văn Nam", 1992, "Đoàn viên, cán bộ không chuyên trách", "",
                "Cải tiến cách xếp lịch trực Bộ phận Một cửa để không bỏ trống giờ trưa"),
            PersonRow("Bà", "H'Uyên Kbuôr", 1995, "Đoàn viên, văn thư", "",
                "Số hóa toàn bộ công văn đến năm 2023, 2024"),
        ),
        state=State.SUBMITTED,
    ),
)
