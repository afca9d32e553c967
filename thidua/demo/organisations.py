"""What the mass organisations of the demo registered: the Front, farmers, women."""

from registrations.states import ContributionKind, Origin, PledgeKind
from thidua.demo.rows import ContributionRow, PersonRow, PledgeRow, RegistrationRow

# Tables, laid out by hand.
# fmt: off
ORGANISATIONS = (
    RegistrationRow(
        "mat-tran", "20/3 15:05", 42, 17,
        measures=(
            "Ban Thường trực phân công ủy viên phụ trách từng thôn, buôn; công khai tiếp nhận, "
            "phân bổ quỹ tại bảng tin và trên loa truyền thanh.\nPhối hợp các đoàn thể giám sát "
            "việc đăng ký, thực hiện chỉ tiêu thi đua theo mục V.5 của Kế hoạch."
        ),
        pledges=(
            PledgeRow(1, "Xây mới, sửa chữa nhà đại đoàn kết cho hộ nghèo", "Số nhà được bàn giao",
                "nhà", 5, "31/8", 6, "Biên bản bàn giao từng nhà, nhà cuối ngày 28/8/2024",
                kind=PledgeKind.WORK, responsible="Ông Lê Văn Thành", place="5 thôn, buôn",
                scale="5 nhà, bình quân 84 triệu đồng mỗi nhà", starts="1/4",
                steps=("31/5 1", "30/6 2", "31/7 4")),
            PledgeRow(2, "Vận động Quỹ Vì người nghèo của xã", "Số tiền vận động được",
                "triệu đồng", 120, "30/9", "128.5", "Sao kê tài khoản quỹ đến 30/9/2024",
                steps=("30/4 22.5", "30/6 61", "31/8 104.5")),
            PledgeRow(2, "Giám sát thực hiện phong trào thi đua tại thôn, buôn",
                "Số cuộc giám sát có thông báo kết quả", "cuộc", 4, "30/9", 4,
                "Thông báo kết quả giám sát"),
        ),
        people=(
            PersonRow("Ông", "Lê Văn Thành", 1970, "Chủ tịch Ủy ban Mặt trận Tổ quốc xã", "9 8 9",
                "Vận động nguồn lực xây, sửa 05 nhà đại đoàn kết",
                "Kết nối 11 nhà hảo tâm, 3 doanh nghiệp; 6 nhà được bàn giao đúng hẹn, bình "
                "quân 84 triệu đồng mỗi nhà, mọi khoản chi đều có đại diện hộ ký nhận."),
            PersonRow("Bà", "Phạm Thị Bích Đào", 1985, "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc xã",
                "8 8.5 8",
                "Tham mưu 04 cuộc giám sát, theo dõi việc khắc phục sau giám sát",
                "Hoàn thành 4 cuộc giám sát, nêu 13 kiến nghị, đến nay 11 kiến nghị đã được giải "
                "quyết."),
            PersonRow("Ông", "Y Ƀlŭl Niê", 1949, "Người có uy tín của Buôn Ƀrang", "9.5 9 9.5",
                "Hòa giải tranh chấp đất rẫy, giữ đoàn kết trong buôn",
                "Hòa giải 5 vụ tranh chấp đất rẫy theo lý lẽ của luật tục và pháp luật, các bên "
                "đều ký cam kết. Ông góp 6 triệu đồng tiền phụ cấp của mình làm nhà cho hộ già neo "
                "đơn."),
            PersonRow("Bà", "Trịnh Thị Tám", 1956, "Tổ trưởng tổ nấu cháo từ thiện", "7.5 7 8.5",
                "Nấu cháo miễn phí mỗi tháng hai buổi cho người bệnh ở Trạm Y tế",
                "Tổ nấu 13 buổi, phát 780 suất cháo. Khi có bão số 3, tổ góp thêm 300 phần quà gửi "
                "đồng bào miền Bắc."),
            PersonRow("Ông", "Nguyễn Duy Thức", 1958, "Trưởng Ban Thanh tra nhân dân", "7 6 6.5",
                "Giám sát 03 công trình có vốn Nhân dân đóng góp",
                "Giám sát 4 công trình, phát hiện một đoạn bê tông thiếu độ dày và yêu cầu làm lại "
                "trước khi nghiệm thu."),
        ),
        contributions=(
            ContributionRow(ContributionKind.MONEY, Origin.MOBILISED,
                "Vận động Quỹ Vì người nghèo của xã", 128_500_000,
                "Nhà đại đoàn kết, quà Tết, sinh kế",
                "28/9"),
        ),
        points="9.5 9.5 0",
    ),
    RegistrationRow(
        "nong-dan", "21/3 14:40", 1246, 538,
        measures=(
            "Mỗi chi hội chọn một mô hình; cán bộ hội cùng Trạm Khuyến nông đến vườn hướng dẫn, "
            "không tập huấn chung chung.\nLiên kết hợp tác xã mua vật tư tập trung, bao tiêu sản "
            "phẩm."
        ),
        pledges=(
            PledgeRow(1, "Tái canh cà phê bằng giống mới, trồng xen cây ăn quả",
                "Diện tích tái canh",
                "ha", 45, "31/7", 48, "Tổng hợp của 9 chi hội, đối chiếu với công chức địa chính"),
            PledgeRow(2, "Vận động nông dân đạt danh hiệu sản xuất, kinh doanh giỏi",
                "Số hộ đăng ký và được bình xét cấp xã", "hộ", 320, "30/9", 332,
                "Biên bản bình xét ngày 24/9/2024"),
            PledgeRow(4, "Đưa nông sản của hội viên lên sàn thương mại điện tử",
                "Số gian hàng có đơn hàng", "gian hàng", 12, "30/9", 15,
                "Ảnh chụp màn hình đơn hàng"),
            PledgeRow(5, "Thu gom bao gói thuốc bảo vệ thực vật trên đồng ruộng",
                "Số bể chứa đặt mới tại các cánh đồng", "bể", 30, "30/6", 30,
                "Bản đồ vị trí bể, biên bản giao chi hội quản lý",
                kind=PledgeKind.WORK, place="Cánh đồng của 9 chi hội", scale="30 bể bê tông",
                starts="10/4", steps=("30/4 12", "31/5 22")),
        ),
        people=(
            PersonRow("Ông", "Cao Văn Phúc", 1972, "Chủ tịch Hội Nông dân xã", "8.5 8.5 8",
                "Chỉ đạo 9 chi hội mỗi chi hội một mô hình kinh tế",
                "Có 9/9 chi hội xây dựng được mô hình, 6 mô hình cho thu nhập tăng từ 15 % trở lên "
                "so với năm 2023."),
            PersonRow("Bà", "Hoàng Thị Lụa", 1978, "Nông dân, Chi hội trưởng Nông dân Thôn 6",
                "9 9 8",
                "Xây dựng tổ hợp tác trồng dâu nuôi tằm 10 hộ",
                "Tổ có 12 hộ với 7,4 ha dâu, bán kén chung nên giá cao hơn bán lẻ khoảng 8 %. Chị "
                "cho 4 hộ mượn né tằm, cùng cách ly khi tằm bị bệnh."),
            PersonRow("Ông", "Y Siăm Hmŏk", 1984, "Nông dân trồng cà phê", "8 8.5 7.5",
                "Hái cà phê chín từ 90 %, phơi giàn, bán cho cơ sở rang xay",
                "Bán được 3,2 tấn cà phê nhân chất lượng cao, giá hơn thị trường 11.000 đồng/kg; "
                "nhận 6 nhà trong buôn cùng làm."),
            PersonRow("Bà", "Vũ Thị Mơ", 1982, "Nông dân, chủ gian hàng trực tuyến", "7.5 8.5 7",
                "Bán trực tuyến mắc ca, tiêu sấy; hướng dẫn 5 chị cùng bán",
                "Gian hàng có 410 đơn trong sáu tháng; đã kèm 5 chị chụp ảnh, đóng gói, trả lời "
                "khách."),
            PersonRow("Ông", "Đàm Văn Kiên", 1986, "Nông dân trồng mắc ca", "8 6.5 6",
                "Ghép cải tạo 200 cây mắc ca, mở lớp ghép cành tại vườn",
                "Ghép 230 cây, cây sống 88 %; dạy ghép cho 17 người ngay tại vườn nhà, ai cũng "
                "được tự tay làm."),
            PersonRow("Ông", "Lâm Văn Tư", 1960, "Nông dân", "6.5 5.5 6",
                "Thu gom vỏ thuốc bảo vệ thực vật ở cánh đồng chi hội 4",
                "Thu gom được 3 đợt, khoảng 85 kg; hai đợt sau chưa làm được vì mưa kéo dài."),
        ),
        points="8 8.5 10",
    ),
    RegistrationRow(
        "phu-nu", "19/3 10:25", 968, 968,
        measures=(
            "Ban Chấp hành họp ngày 05 hằng tháng, kiểm điểm từng chỉ tiêu; mỗi ủy viên đỡ đầu một "
            "chi hội còn yếu.\nLồng ghép việc thi đua vào sinh hoạt chi hội, câu lạc bộ; khen ngay "
            "chị em có việc làm hay tại buổi sinh hoạt."
        ),
        pledges=(
            PledgeRow(5, "Đỡ đầu trẻ mồ côi theo chương trình «Mẹ đỡ đầu»",
                "Số trẻ được đỡ đầu ít nhất một năm học", "em", 10, "30/6", 12,
                "Danh sách và cam kết đỡ đầu của từng mẹ",
                kind=PledgeKind.MODEL, responsible="Bà H'Lan Hđơk", place="Các thôn, buôn của xã",
                scale="500.000 đồng mỗi em một tháng", steps=("30/4 4", "31/5 9")),
            PledgeRow(2, "Vận động hội viên phân loại rác, dùng làn nhựa đi chợ",
                "Số hộ hội viên thực hiện thường xuyên", "hộ", 400, "30/9", 436,
                "Báo cáo của 11 chi hội"),
            PledgeRow(1, "Giúp phụ nữ khởi nghiệp, phát triển kinh tế gia đình",
                "Số phụ nữ được vay vốn, học nghề và có việc làm thêm", "người", 35, "30/9", 37,
                "Danh sách vay vốn ủy thác, danh sách lớp nghề"),
            PledgeRow(4, "Tập huấn kỹ năng số, phòng tránh lừa đảo trực tuyến cho hội viên",
                "Số lượt hội viên được tập huấn", "lượt người", 300, "30/9", 325,
                "Danh sách điểm danh 7 lớp"),
        ),
        people=(
            PersonRow("Bà", "H'Lan Hđơk", 1982, "Chủ tịch Hội Liên hiệp Phụ nữ xã", "9 9 9",
                "Triển khai chương trình «Mẹ đỡ đầu», xây dựng 03 tổ phụ nữ liên kết sản xuất",
                "Vận động 12 mẹ đỡ đầu nhận nuôi dưỡng 12 cháu mồ côi, mỗi cháu 500.000 đồng một "
                "tháng. Lập 4 tổ liên kết, trong đó tổ dệt và tổ nuôi dê có hợp đồng bán hàng."),
            PersonRow("Bà", "Nguyễn Thị Thu Hà", 1990, "Phó Chủ tịch Hội Liên hiệp Phụ nữ xã",
                "8 8.5 8",
                "Tổ chức 6 lớp kỹ năng số cho hội viên",
                "Tổ chức 7 lớp, 325 lượt chị em dự; tự soạn bộ tranh «5 chiêu lừa đảo thường gặp» "
                "bằng hai thứ tiếng để phát về chi hội."),
            PersonRow("Bà", "H'Čĭm Ayŭn", 1968, "Nông dân, hội viên Chi hội Buôn Čuăh",
                "8.5 8.5 10",
                "Nhận đỡ đầu 02 cháu mồ côi trong buôn đến hết lớp 12",
                "Đưa 2 cháu về ăn ở cùng gia đình, cả hai được lên lớp. Nhà chỉ có 7 sào cà phê "
                "nhưng chị vẫn góp gạo cho nồi cháo của Trạm Y tế mỗi tháng."),
            PersonRow("Bà", "Đặng Thị Thúy Kiều", 1986, "Thợ may, hội viên Chi hội Thôn Đoàn Kết",
                "8 8 8.5",
                "Dạy may miễn phí cho 8 phụ nữ không có đất sản xuất",
                "Dạy 9 chị, 6 chị đã nhận may gia công tại nhà, thu nhập 3 đến 4 triệu đồng một "
                "tháng."),
            PersonRow("Bà", "Tô Thị Bé", 1973, "Nông dân, hội viên Chi hội Thôn Tây", "6 7.5 6.5",
                "Vận động 20 hộ trồng rau sạch, ủ rác hữu cơ tại vườn",
                "Có 22 hộ làm hố ủ, lượng rác chở đi của tổ giảm gần một nửa."),
            PersonRow("Bà", "H'Pŏk Niê", 1996, "Công nhân cạo mủ cao su", "6 - 6.5",
                "Tham gia đội văn nghệ của Hội, tập múa cho các em nhỏ",
                "Tập 3 bài múa cho 15 em, diễn tại ngày hội Trung thu."),
        ),
        contributions=(
            ContributionRow(ContributionKind.MONEY, Origin.OWN,
                "Hội viên góp quỹ «Mẹ đỡ đầu»", 36_000_000, "Nuôi dưỡng 12 trẻ mồ côi", "15/9"),
            ContributionRow(ContributionKind.GOODS, Origin.MOBILISED,
                "Vận động 12 xe đạp, 60 bộ sách giáo khoa", 31_200_000, "Tiếp bước em đến trường",
                "25/8"),
        ),
        points="8.5 8.5 10",
    ),
)
