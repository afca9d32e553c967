"""What the offices, the health station and the armed forces of the demo registered."""

from registrations.states import Direction, PledgeKind, State
from thidua.demo.rows import PersonRow, PledgeRow, RegistrationRow

# Tables, laid out by hand.
# fmt: off
OFFICES = (
    RegistrationRow(
        "tram-y-te", "20/3 09:30", 9, 6,
        measures=(
            "Trực 24/24 giờ; mỗi viên chức phụ trách hai thôn, buôn cùng nhân viên y tế tại "
            "chỗ.\nNhắc lịch tiêm, lịch khám bằng tin nhắn và loa truyền thanh hai thứ tiếng."
        ),
        pledges=(
            PledgeRow(2, "Tiêm chủng mở rộng cho trẻ em dưới 1 tuổi", "Tỷ lệ trẻ tiêm đủ mũi", "%",
                95, "30/9", "96.1", "Hệ thống thông tin tiêm chủng"),
            PledgeRow(2, "Chiến dịch diệt loăng quăng, phòng chống sốt xuất huyết",
                "Số đợt ra quân toàn xã", "đợt", 6, "30/9", 7, "Kế hoạch, báo cáo từng đợt"),
            PledgeRow(4, "Lập hồ sơ sức khỏe điện tử cho người dân", "Tỷ lệ người dân có hồ sơ",
                "%", 90, "30/9", "92.4", "Thống kê của phần mềm ngày 30/9/2024"),
        ),
        people=(
            PersonRow("Bà", "Đào Thị Hải Yến", 1979, "Bác sĩ, Trạm trưởng", "9 9 8.5",
                "Chỉ đạo phòng chống sốt xuất huyết, quản lý bệnh không lây nhiễm",
                "Số ca sốt xuất huyết giảm 38 % so với cùng kỳ; quản lý, điều trị 612 người tăng "
                "huyết áp tại trạm, bà con đỡ phải lên huyện."),
            PersonRow("Ông", "Y Trung Ayŭn", 1986, "Y sĩ y học cổ truyền", "8 8 8",
                "Xây dựng vườn thuốc nam 70 loài, châm cứu miễn phí cho người nghèo",
                "Vườn có 74 loài, châm cứu miễn phí 320 lượt; sưu tầm 11 bài thuốc của người Ê "
                "Đê."),
            PersonRow("Bà", "Lê Thị Kiều Trinh", 1991, "Nữ hộ sinh", "8.5 8 7.5",
                "Khám thai lưu động tại ba buôn xa mỗi tháng một lần",
                "Tổ chức 7 đợt, khám 143 lượt; không có tai biến sản khoa."),
            PersonRow("Ông", "Hoàng Minh Trí", 1995, "Dược sĩ", "7 7 6.5",
                "Số hóa kho thuốc, cảnh báo thuốc gần hết hạn",
                "Kho thuốc khớp sổ 100 %, không còn thuốc hết hạn phải hủy."),
        ),
        points="8 8 10",
    ),
    RegistrationRow(
        "van-phong-thong-ke", "18/3 10:10", 4, 3,
        measures=(
            "Sáng thứ Hai điểm lại hồ sơ trễ; niêm yết số điện thoại người xử lý từng việc.\n«Ngày "
            "thứ Bảy không viết»: cán bộ khai hồ sơ điện tử giúp người dân."
        ),
        pledges=(
            PledgeRow(3, "Mô hình «Ngày thứ Bảy không viết» tại Bộ phận Một cửa",
                "Số buổi phục vụ ngày thứ Bảy", "buổi", 20, "30/9", 22, "Lịch trực và sổ tiếp dân",
                kind=PledgeKind.MODEL, responsible="Ông Ngô Văn Hiếu", place="Bộ phận Một cửa",
                scale="Hai cán bộ trực sáng thứ Bảy", steps=("30/4 4", "30/6 11", "31/8 18")),
            PledgeRow(3, "Giảm hồ sơ giải quyết trễ hẹn", "Tỷ lệ hồ sơ trễ hẹn", "%",
                1, "30/9", "0.7", "Thống kê của hệ thống một cửa điện tử",
                direction=Direction.AT_MOST, baseline="2.4",
                steps=("30/4 1.9", "30/6 1.2", "31/8 0.8")),
            PledgeRow(4, "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
                "Số hồ sơ được số hóa", "hồ sơ", 2400, "30/9", 2617,
                "Thống kê kho dữ liệu điện tử", responsible="Bà H'Sen Hđơk",
                steps=("30/4 520", "30/6 1310", "31/8 2150")),
        ),
        people=(
            PersonRow("Ông", "Ngô Văn Hiếu", 1988, "Công chức Văn phòng - thống kê", "8 8.5 7.5",
                "Triển khai «Ngày thứ Bảy không viết»",
                "Phục vụ 22 buổi, 690 lượt người; thời gian chờ bình quân từ 40 phút còn 15 phút."),
            PersonRow("Bà", "Nguyễn Thị Cẩm Tú", 1996, "Cán bộ Bộ phận Một cửa", "8.5 8.5 8",
                "Khai hồ sơ giúp người già, người không biết chữ",
                "Giúp 214 người khai hồ sơ; được 31 phiếu khen trong hộp thư góp ý, không có phiếu "
                "phàn nàn."),
            PersonRow("Bà", "H'Sen Hđơk", 1998, "Văn thư, lưu trữ", "7 7 6.5",
                "Chỉnh lý, số hóa hồ sơ giai đoạn 2015 - 2023",
                "Số hóa 2.617 hồ sơ, tìm một hồ sơ cũ còn chưa đến 2 phút."),
        ),
        points="7 6.5 10",
    ),
    RegistrationRow(
        "van-hoa-xa-hoi", "22/3 09:25", 3, 1,
        measures=(
            "Lịch phát thanh công bố trước; tin về thi đua phát cả tiếng Việt và tiếng Ê Đê.\nRà "
            "soát đối tượng chính sách tại nhà, không chờ người dân đến."
        ),
        pledges=(
            PledgeRow(2, "Chuyên mục truyền thanh «Người tốt, việc tốt» song ngữ",
                "Số chuyên mục phát", "chuyên mục", 28, "30/9", 30, "Sổ nhật ký phát thanh"),
            PledgeRow(4, "Chi trả trợ cấp xã hội qua tài khoản", "Tỷ lệ người nhận qua tài khoản",
                "%", 80, "30/9", "83.7", "Danh sách chi trả tháng 9/2024"),
            PledgeRow(5, "Ngày hội văn hóa các dân tộc xã Mẫu",
                "Số thôn, buôn có tiết mục tham gia",
                "thôn, buôn", 11, "30/9", 11, "Kế hoạch, ảnh ngày hội 31/8/2024"),
        ),
        people=(
            PersonRow("Ông", "Y Sĭ Byă", 1984, "Công chức Văn hóa - xã hội", "8.5 8.5 8",
                "Biên tập chuyên mục song ngữ, tổ chức ngày hội văn hóa",
                "Tự viết và đọc 30 chuyên mục bằng hai thứ tiếng, giới thiệu 42 gương người tốt; "
                "ngày hội có 11 đội với hơn 1.500 lượt người xem."),
            PersonRow("Ông", "Lê Anh Tuấn", 1990, "Công chức Lao động - thương binh và xã hội",
                "8 8 8.5",
                "Rà soát, chi trả trợ cấp tại nhà cho người già yếu",
                "Làm xong 100 % hồ sơ trợ cấp trong tháng phát sinh; tự lái xe đưa tiền đến 26 cụ "
                "không đi lại được."),
            PersonRow("Bà", "Bùi Thị Hương Giang", 1997, "Phụ trách Đài truyền thanh xã", "",
                "Phát thanh đúng giờ, làm bản tin bình xét thi đua hằng tuần",
                "Phát đủ 30 bản tin, thay mới 3 cụm loa hỏng bằng nguồn xã hội hóa."),
        ),
        points="8 7 10",
    ),
    RegistrationRow(
        "tai-chinh-ke-toan", "29/3 11:30", state=State.DRAFT,
    ),
    RegistrationRow(
        "tu-phap-ho-tich", "27/3 10:40", 2, 2,
        measures="Đăng ký lưu động tại buôn xa; liên thông khai sinh, cư trú, bảo hiểm y tế.",
        pledges=(
            PledgeRow(3, "Đăng ký khai sinh, kết hôn lưu động tại thôn, buôn", "Số buổi lưu động",
                "buổi", 8, "30/9", 8, "Biên bản từng buổi"),
            PledgeRow(4, "Số hóa sổ hộ tịch", "Số trang sổ được số hóa", "trang", 9000, "30/9",
                8450, "Máy quét hỏng ba tuần trong tháng 7",
                steps=("31/5 3200", "31/7 5400", "31/8 7300")),
            PledgeRow(2, "Tuyên truyền, phổ biến pháp luật", "Số buổi nói chuyện tại thôn, buôn",
                "buổi", 11, "30/9", 12, "Danh sách dự từng buổi"),
        ),
        people=(
            PersonRow("Bà", "Nguyễn Thị Hoài An", 1986, "Công chức Tư pháp - hộ tịch", "",
                "Đăng ký khai sinh lưu động cho trẻ ở các buôn xa",
                "Làm khai sinh cho 37 trẻ tại 8 buổi lưu động, trả thẻ bảo hiểm y tế cùng lúc."),
            PersonRow("Bà", "H'Ngọc Hmŏk", 1999, "Cán bộ không chuyên trách", "",
                "Phiên dịch khi phổ biến pháp luật, quét sổ hộ tịch",
                "Phiên dịch 12 buổi; quét 8.450 trang sổ."),
        ),
    ),
    RegistrationRow(
        "dia-chinh", "28/3 16:10", 3, 0,
        measures="Lịch đo đạc công khai; mỗi tuần một ngày làm việc tại thôn, buôn.",
        pledges=(
            PledgeRow(1, "Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "Số hồ sơ trình huyện",
                "hồ sơ", 90, "30/9", 97, "Sổ theo dõi hồ sơ"),
            PledgeRow(5, "Trồng cây xanh phân tán dọc đường liên thôn", "Số cây trồng mới còn sống",
                "cây", 1500, "30/9", None, "Kiểm đếm vào cuối tháng 10"),
        ),
        people=(
            PersonRow("Ông", "Phan Đăng Sơn", 1983, "Công chức Địa chính - nông nghiệp", "",
                "Làm hồ sơ đất đai tại thôn, buôn mỗi tuần một ngày",
                "Tiếp nhận 97 hồ sơ tại thôn, buôn, bà con đỡ một lượt đi lại."),
            PersonRow("Ông", "Võ Minh Nhật", 1993, "Cán bộ khuyến nông xã", "",
                "Hướng dẫn 10 hộ làm vườn mẫu tiết kiệm nước",
                "Hướng dẫn xong 11 hộ, vườn mẫu giảm khoảng một phần tư lượng nước tưới."),
            PersonRow("Ông", "Y Thuăt Niê", 1989, "Cán bộ thú y xã", "",
                "Tiêm phòng 95 % đàn bò, chó trên địa bàn"),
        ),
    ),
    RegistrationRow(
        "cong-an", "19/3 16:30", 12, 1,
        measures=(
            "Bám buôn, bám dân: mỗi cán bộ ăn, ở tại địa bàn 6 ngày mỗi tháng.\nLập nhóm nhắn tin "
            "báo tin an ninh với từng thôn, buôn."
        ),
        pledges=(
            PledgeRow(2, "Xây dựng địa bàn không ma túy", "Số thôn, buôn không có ma túy",
                "thôn, buôn", 11, "30/9", 11, "Kết quả rà soát quý III/2024"),
            PledgeRow(4, "Kích hoạt tài khoản định danh điện tử mức 2", "Tỷ lệ người đủ điều kiện",
                "%", 90, "30/9", "91.5", "Thống kê ngày 30/9/2024"),
            PledgeRow(3, "Trả kết quả cư trú trong ngày", "Tỷ lệ hồ sơ trả trong ngày", "%", 85,
                "30/9", "88.2", "Thống kê của hệ thống"),
        ),
        people=(
            PersonRow("Ông", "Nguyễn Khắc Huy", 1984, "Trưởng Công an xã", "8 8.5 7.5",
                "Chỉ đạo mô hình camera an ninh, địa bàn không ma túy",
                "Kết nối 61 mắt camera của 5 thôn, buôn; phạm pháp hình sự giảm 4 vụ so với cùng "
                "kỳ."),
            PersonRow("Ông", "Y Blan Adrơng", 1994, "Cảnh sát khu vực", "8.5 8 8.5",
                "Bám Buôn Kŏ Êmông, làm căn cước tại nhà cho người già",
                "Làm căn cước tại nhà cho 39 cụ và người khuyết tật; dạy võ tự vệ cho 30 em vào "
                "chiều Chủ nhật."),
            PersonRow("Bà", "Trần Thị Phương Dung", 1995, "Cán bộ Công an xã", "8 - 7.5",
                "Trả kết quả cư trú trong ngày cho người dân",
                "Tỷ lệ trả trong ngày đạt 88,2 %; hướng dẫn 45 học sinh làm căn cước ngay tại "
                "trường."),
            PersonRow("Ông", "Đậu Xuân Tiến", 1978, "Tổ trưởng tổ bảo vệ an ninh, trật tự cơ sở",
                "6 6.5 7",
                "Tuần tra đêm, hòa giải va chạm giao thông",
                "Tuần tra 62 đêm, bắt quả tang 1 vụ trộm cà phê, trả lại cho chủ 3 bao nhân."),
        ),
        points="7 6 10",
    ),
    RegistrationRow(
        "quan-su", "21/3 07:50", 38, 4,
        measures="Huấn luyện gắn với dân vận; mỗi tiểu đội dân quân nhận giúp một hộ chính sách.",
        pledges=(
            PledgeRow(2, "Huấn luyện dân quân năm 2024", "Tỷ lệ khá, giỏi", "%", 85, "31/7", "87.5",
                "Kết quả kiểm tra của Ban Chỉ huy Quân sự huyện"),
            PledgeRow(5, "Dân quân giúp dân làm đường, sửa nhà", "Số ngày công giúp dân",
                "ngày công", 250, "30/9", 285, "Sổ theo dõi ngày công"),
        ),
        people=(
            PersonRow("Ông", "Y Hăn Ksơr", 1982, "Chỉ huy trưởng Ban Chỉ huy Quân sự xã",
                "8 7.5 7.5",
                "Tổ chức huấn luyện, đưa dân quân giúp dân 250 ngày công",
                "Đơn vị góp 285 ngày công, sửa 3 nhà; tuyển quân đủ chỉ tiêu, không bù đổi."),
            PersonRow("Ông", "Nguyễn Tiến Đạt", 1997, "Tiểu đội trưởng dân quân cơ động", "",
                "Cùng tiểu đội nhận giúp hộ bà mẹ liệt sĩ",
                "Mỗi tuần cắt cử người giúp việc nhà, làm vườn; góp 31 ngày công làm đường."),
            PersonRow("Bà", "H'Ƀyơ̆ng Knul", 2000, "Dân quân, y tá đại đội", "7 6.5 7",
                "Sơ cứu trong huấn luyện, phát thuốc cho hộ chính sách",
                "Sơ cứu 14 trường hợp say nắng, trầy xước; phối hợp khám cho 22 người có công."),
            PersonRow("Ông", "Phạm Thạch Anh", 2003, "Chiến sĩ dân quân", "5.5 6 6",
                "Tham gia đủ các buổi giúp dân của tiểu đội",
                "Tham gia 8/12 buổi do bận học nghề."),
        ),
        points="7 6.5 0",
    ),
)
