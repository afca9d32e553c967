"""What the co-operatives and enterprises of the demo registered."""

from registrations.states import ContributionKind, Direction, Origin, PledgeKind, State
from thidua.demo.rows import ContributionRow, OnPaper, PersonRow, PledgeRow, RegistrationRow

# Tables, laid out by hand.
# fmt: off
BUSINESSES = (
    RegistrationRow(
        "htx-thanh-binh", "19/3 08:50", 128, 54,
        measures=(
            "Ký hợp đồng tưới, cày, gặt với từng tổ sản xuất trước vụ; công khai đơn giá dịch "
            "vụ.\nTrích lợi nhuận lập quỹ giúp thành viên gặp rủi ro."
        ),
        pledges=(
            PledgeRow(1, "Tưới tiêu chủ động cho cánh đồng lúa nước",
                "Diện tích lúa được tưới đủ hai vụ", "ha", 210, "30/9", 214,
                "Biên bản nghiệm thu tưới vụ đông xuân, hè thu"),
            PledgeRow(2, "Cánh đồng lúa một giống ST25", "Diện tích gieo cùng một giống", "ha", 60,
                "30/6", 65, "Danh sách hộ và hợp đồng bao tiêu"),
            PledgeRow(5, "Nạo vét kênh mương nội đồng chào mừng ngày thành lập tỉnh",
                "Chiều dài kênh được nạo vét", "mét", 3200, "30/6", 3450,
                "Biên bản ngày 18/6/2024"),
        ),
        people=(
            PersonRow("Ông", "Nguyễn Thanh Bình", 1969, "Giám đốc hợp tác xã", "8.5 8.5 8.5",
                "Liên kết bao tiêu lúa ST25, nạo vét 3,2 km kênh mương",
                "Bao tiêu 430 tấn lúa với giá cao hơn thị trường 400 đồng/kg; hợp tác xã lãi và "
                "chia cho thành viên sớm hơn mọi năm một tháng."),
            PersonRow("Ông", "Trương Văn Nhỏ", 1981, "Tổ trưởng tổ thủy nông", "8.5 8 8",
                "Trực máy bơm, bảo đảm nước cho 210 ha lúa mùa hạn",
                "Trong 42 ngày hạn, cùng tổ thay ca bơm suốt đêm, không để ruộng nào cháy khô; tự "
                "chế lưới chắn rác giúp máy bơm bớt hỏng."),
            PersonRow("Bà", "Nguyễn Thị Lài", 1988, "Kế toán hợp tác xã", "8 7.5 7.5",
                "Đưa sổ sách lên phần mềm, báo nợ dịch vụ qua tin nhắn",
                "Hoàn thành sổ điện tử cho 128 thành viên, thu dịch vụ đạt 97 %, không còn tranh "
                "cãi về công nợ."),
            PersonRow("Ông", "Y Lâm Ksơr", 1985, "Nông dân, thành viên hợp tác xã", "7 7.5 7",
                "Cấy lúa theo hướng giảm giống, giảm thuốc trên 0,8 ha",
                "Giảm được 40 % lượng giống, hai lần phun thuốc; năng suất đạt 7,1 tấn/ha."),
            PersonRow("Ông", "Hồ Sỹ Lực", 1974, "Lái máy gặt", "7 7 6",
                "Gặt trước cho hộ neo người, không tăng giá khi vào vụ rộ",
                "Gặt 68 ha, giữ nguyên giá cả vụ; gặt không công 1,2 ha cho 4 hộ già yếu."),
        ),
        contributions=(
            ContributionRow(ContributionKind.MONEY, Origin.OWN,
                "Ủng hộ Quỹ Vì người nghèo, quỹ khuyến học của xã", 30_000_000,
                "Nhà đại đoàn kết, học bổng đầu năm học", "5/9"),
            ContributionRow(ContributionKind.LABOUR, Origin.OWN,
                "12 ca máy xúc nạo vét kênh ngoài kế hoạch", 21_600_000,
                "Kênh N3 cánh đồng Thôn Tây",
                "18/6"),
        ),
        points="7.5 8 10",
    ),
    RegistrationRow(
        "htx-brang", "28/3 14:30", 37, 22,
        measures="Ghi nhật ký đồng ruộng; mỗi tháng một lần đến vườn nhau kiểm tra chéo.",
        pledges=(
            PledgeRow(1, "Mở rộng vùng tiêu, cà phê canh tác hữu cơ", "Diện tích chuyển đổi thêm",
                "ha", 8, "31/8", 8, "Hồ sơ mã vùng trồng"),
            PledgeRow(4, "Dán mã truy xuất nguồn gốc cho sản phẩm", "Số sản phẩm có mã", "sản phẩm",
                4, "30/9", 5, "Ảnh tem và đường dẫn tra cứu"),
        ),
        people=(
            PersonRow("Bà", "H'Dim Êban", 1987, "Giám đốc hợp tác xã", "6 8 5.5",
                "Xây dựng 05 sản phẩm hữu cơ có mã truy xuất nguồn gốc",
                "Có 5 sản phẩm được dán mã, 1 sản phẩm đang làm hồ sơ OCOP 3 sao."),
            PersonRow("Ông", "Y Phôn Mdrang", 1991, "Nông dân, thành viên hợp tác xã", "7 6.5 6.5",
                "Chuyển 1 ha cà phê sang canh tác hữu cơ",
                "Chuyển xong 1 ha, ghi nhật ký đầy đủ; năng suất năm đầu giảm nhẹ."),
            PersonRow("Ông", "Nguyễn Văn Xoàn", 1979, "Nông dân, thành viên hợp tác xã", "",
                "Ủ 20 tấn phân hữu cơ từ vỏ cà phê cho tổ",
                "Tổ đã ủ được 17 tấn, đang ủ mẻ cuối."),
        ),
        points="6 5 0",
    ),
    RegistrationRow(
        "ca-phe-krong-mau", "26/3 15:45", 85, 47,
        measures=(
            "Lắp đồng hồ đo điện từng dây chuyền, thưởng tổ tiết kiệm nhất tháng.\nĐối thoại với "
            "người lao động hằng quý; ưu tiên tuyển người tại chỗ."
        ),
        pledges=(
            PledgeRow(1, "Tạo việc làm thường xuyên cho lao động của xã", "Số lao động tuyển mới",
                "người", 15, "30/9", 17, "Danh sách hợp đồng lao động"),
            PledgeRow(2, "Không để xảy ra tai nạn lao động, cháy nổ",
                "Số vụ tai nạn lao động, cháy nổ",
                "vụ", 0, "15/10", None, "Sẽ báo cáo sau ngày 15/10", direction=Direction.AT_MOST),
            PledgeRow(5, "Hệ thống xử lý nước thải sơ chế cà phê", "", "", None,
                "31/8", 1, "Giấy xác nhận vận hành thử nghiệm",
                kind=PledgeKind.WORK, direction=Direction.DONE, place="Xưởng sơ chế của công ty",
                scale="40 m³ một ngày đêm, vốn của công ty", starts="1/4",
                steps=("30/6 0", "28/8 1")),
        ),
        people=(
            PersonRow("Ông", "Vương Đình Khải", 1973, "Giám đốc công ty", "8 7.5 9",
                "Bao tiêu cà phê chín cho 120 hộ, ủng hộ an sinh xã hội",
                "Ký hợp đồng với 126 hộ; công ty ủng hộ 85 triệu đồng làm nhà đại đoàn kết và học "
                "bổng."),
            PersonRow("Bà", "Phùng Thị Yến", 1991, "Công nhân phân loại hạt", "6.5 8 6",
                "Đề xuất cải tiến bàn phân loại, giảm mỏi lưng cho công nhân",
                "Bàn mới được lắp cho 2 dây chuyền, năng suất tăng khoảng 12 %."),
            PersonRow("Ông", "Y Mlŭng Êban", 1996, "Công nhân vận hành lò sấy", "6.5 7.5 6",
                "Vận hành lò sấy tiết kiệm củi, an toàn",
                "Giảm 9 % lượng củi mỗi mẻ nhờ ghi chép nhiệt độ, độ ẩm; không để xảy ra sự cố."),
            PersonRow("Ông", "Trịnh Quốc Việt", 1988, "Tổ trưởng tổ cơ điện", "7 7.5 6",
                "Kiểm tra an toàn điện mỗi tuần, dạy nghề cho 2 lao động trẻ",
                "Kiểm tra đủ 28 tuần, thay 2 tủ điện cũ; 2 lao động trẻ đã làm được việc độc lập."),
        ),
        contributions=(
            ContributionRow(ContributionKind.MONEY, Origin.OWN,
                "Ủng hộ xây nhà đại đoàn kết, học bổng cho học sinh nghèo", 85_000_000,
                "01 nhà đại đoàn kết tại Buôn Kŏ Êmông, 20 suất học bổng", "2/9"),
        ),
        points="7.5 9 10",
    ),
    RegistrationRow(
        "vat-tu-tan-mau", "25/3 17:05", 9, 4,
        measures="Bán đúng giá niêm yết; tư vấn dùng thuốc đúng cách.",
        pledges=(
            PledgeRow(2, "Thu đổi bao gói thuốc bảo vệ thực vật đã qua sử dụng",
                "Khối lượng thu đổi", "kg", 300, "30/9"),
        ),
        people=(
            PersonRow("Ông", "Lâm Chí Công", 1979, "Chủ doanh nghiệp", "",
                "Tổ chức 02 điểm thu đổi bao gói thuốc bảo vệ thực vật"),
            PersonRow("Bà", "Thái Thị Ngọc", 1990, "Nhân viên bán hàng", "",
                "Hướng dẫn khách đọc nhãn, ghi sổ bán thuốc đúng quy định"),
        ),
        state=State.WITHDRAWN, withdrawn="27/3 16:15",
    ),
    RegistrationRow(
        "xang-dau", "5/4 09:30", 6, 3,
        measures="Bán đủ giờ kể cả ngày mưa bão; nhân viên tập chữa cháy mỗi quý một lần.",
        pledges=(
            PledgeRow(5, "Trồng hàng cây xanh trước cửa hàng", "Số cây sống",
                "cây", 40, "31/8", 42, "Ảnh chụp ngày 28/8/2024",
                kind=PledgeKind.WORK, responsible="Bà Tạ Thị Kim Ngân",
                place="Trước cửa hàng xăng dầu, Thôn Đông", scale="40 cây; 8 triệu đồng của doanh "
                "nghiệp", starts="1/6"),
            PledgeRow(2, "Không để xảy ra cháy nổ, sự cố môi trường", "Số vụ", "vụ", 0, "30/9", 0,
                "Sổ theo dõi an toàn", direction=Direction.AT_MOST),
        ),
        people=(
            PersonRow("Bà", "Tạ Thị Kim Ngân", 1977, "Chủ doanh nghiệp", "7 7 7.5",
                "Ủng hộ xăng, dầu cho xe chở nước sinh hoạt mùa khô",
                "Ủng hộ 300 lít dầu cho xe chở nước tới Buôn Kŏ Êmông trong tháng 4."),
            PersonRow("Ông", "Vũ Văn Chiến", 1990, "Nhân viên bán xăng dầu", "",
                "Hướng dẫn khách tắt máy, không dùng điện thoại khi đổ xăng"),
        ),
        on_paper=OnPaper(received="4/4"),
    ),
)
