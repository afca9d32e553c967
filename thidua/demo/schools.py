"""What the schools of the demo registered."""

from registrations.states import Direction, PledgeKind, State
from thidua.demo.rows import PersonRow, PledgeRow, RegistrationRow

# Tables, laid out by hand.
# fmt: off
SCHOOLS = (
    RegistrationRow(
        "mam-non", "20/3 16:45", 34, 34,
        measures=(
            "Tổ chuyên môn dự giờ chéo hai tuần một lần; họp phụ huynh bằng hai thứ tiếng ở lớp "
            "buôn.\nSân trường, vườn rau do giáo viên và phụ huynh cùng làm vào chiều thứ Sáu."
        ),
        pledges=(
            PledgeRow(2, "Huy động trẻ mẫu giáo 5 tuổi ra lớp", "Tỷ lệ trẻ 5 tuổi ra lớp", "%", 99,
                "30/9", "99.6", "Số liệu điều tra phổ cập đầu năm học 2024-2025"),
            PledgeRow(2, "Giảm tỷ lệ trẻ suy dinh dưỡng thể thấp còi",
                "Số trẻ còn suy dinh dưỡng thể thấp còi", "trẻ", 18, "30/9", 20,
                "Theo kết quả cân, đo tháng 9/2024",
                direction=Direction.AT_MOST, baseline=30, steps=("31/5 26",)),
            PledgeRow(5, "Vườn cổ tích và đồ chơi từ lốp xe, gỗ tận dụng", "Số góc chơi hoàn thành",
                "góc", 6, "31/8", 7, "Ảnh chụp, biên bản kiểm tra an toàn"),
            PledgeRow(4, "Sổ liên lạc điện tử cho phụ huynh", "Tỷ lệ lớp sử dụng", "%", 100, "30/9",
                100, "Thống kê của phần mềm"),
        ),
        people=(
            PersonRow("Bà", "Nguyễn Thị Tường Vi", 1978, "Hiệu trưởng", "8.5 8 8",
                "Chỉ đạo làm vườn cổ tích, bữa ăn đủ chất cho trẻ",
                "Hoàn thành 7 góc chơi từ vật liệu tận dụng, tiết kiệm khoảng 45 triệu đồng; thực "
                "đơn thay đổi theo mùa, có rau của vườn trường."),
            PersonRow("Bà", "H'Wen Mlô", 1991, "Giáo viên", "9 8.5 8.5",
                "Tăng cường tiếng Việt cho trẻ bằng bộ truyện tranh song ngữ tự làm",
                "Tự làm 14 cuốn truyện tranh Việt – Ê Đê, dùng cho 3 lớp; cuối năm trẻ lớp chị "
                "mạnh dạn nói tiếng Việt, được hội thi đồ dùng cấp huyện chọn."),
            PersonRow("Bà", "Cao Thị Ngân", 1994, "Giáo viên", "6.5 8 6",
                "Xây dựng góc thiên nhiên cho lớp chồi",
                "Làm góc thiên nhiên với 30 chậu cây do trẻ tự chăm sóc."),
            PersonRow("Bà", "Trần Thị Huệ", 1983, "Nhân viên cấp dưỡng", "8 7.5 8",
                "Bảo đảm 100 % bữa ăn an toàn, cải tiến 10 món cho trẻ biếng ăn",
                "Không xảy ra ngộ độc; thêm 11 món mới, lượng thức ăn thừa giảm rõ rệt."),
        ),
        points="9 8.5 10",
    ),
    RegistrationRow(
        "le-hong-phong", "21/3 10:50", 39, 30,
        measures=(
            "Giao chỉ tiêu từng tổ; kèm học sinh yếu vào giờ ra chơi và chiều thứ Năm.\nHội cha mẹ "
            "học sinh cùng nhà trường làm thư viện xanh."
        ),
        pledges=(
            PledgeRow(2, "Nâng chất lượng học sinh hoàn thành tốt chương trình lớp học",
                "Tỷ lệ học sinh hoàn thành tốt trở lên", "%", 62, "31/5", "63.5",
                "Báo cáo tổng kết năm học 2023-2024"),
            PledgeRow(5, "Thư viện xanh giữa sân trường", "", "", None,
                "31/5", 1, "Bàn giao ngày 24/5/2024",
                kind=PledgeKind.WORK, direction=Direction.DONE, place="Sân điểm trường chính",
                scale="1.900 đầu sách, 58 triệu đồng vận động", starts="25/3",
                steps=("30/4 0", "24/5 1")),
            PledgeRow(4, "Học bạ số cho học sinh khối 1, 2, 3", "Tỷ lệ học bạ được ký số", "%", 100,
                "30/9", 100, "Thống kê trên cơ sở dữ liệu ngành"),
        ),
        people=(
            PersonRow("Bà", "Trương Thị Minh Nguyệt", 1976, "Hiệu trưởng", "8 8 7.5",
                "Xây dựng trường học hạnh phúc, thư viện xanh",
                "Vận động 58 triệu đồng làm thư viện xanh với 1.900 đầu sách; mỗi lớp có một tiết "
                "đọc sách ngoài trời hằng tuần."),
            PersonRow("Ông", "Phạm Văn Đông", 1987, "Giáo viên, Tổng phụ trách Đội", "8.5 8.5 8",
                "Phong trào kế hoạch nhỏ, nuôi heo đất giúp bạn đến trường",
                "Các em góp 21 triệu đồng, tặng 15 bộ sách và 7 xe đạp; lập đội phát thanh măng "
                "non phát tin về phong trào thi đua."),
            PersonRow("Bà", "Nguyễn Thị Quế", 1989, "Giáo viên lớp 5", "8 6.5 5.5",
                "Kèm 6 học sinh chưa hoàn thành môn Toán, tiếng Việt",
                "Cả 6 em đều hoàn thành chương trình, 2 em vươn lên khá."),
            PersonRow("Bà", "H'Đáp Niê", 1996, "Giáo viên tiếng Anh", "6.5 7 6.5",
                "Lập câu lạc bộ tiếng Anh thứ Tư cho học sinh khối 4, 5",
                "Câu lạc bộ có 34 em, sinh hoạt 18 buổi."),
            PersonRow("Ông", "Lê Quang Đại", 1979, "Nhân viên bảo vệ", "7.5 5.5 6.5",
                "Trực cổng, hướng dẫn học sinh qua đường an toàn",
                "Trực đủ các buổi, cổng trường không ùn tắc, không tai nạn; tự trồng dải hoa dọc "
                "hàng rào dài 40 mét."),
        ),
        points="6.5 6 10",
    ),
    RegistrationRow(
        "no-trang-long", "18/3 15:20", 52, 31,
        measures=(
            "Ban Giám hiệu thay nhau ngủ lại khu bán trú, dạy kỹ năng tự phục vụ cho học sinh xa "
            "nhà.\nThầy cô đến từng nhà học sinh có nguy cơ bỏ học; phối hợp già làng, trưởng buôn "
            "vận động bằng tiếng Ê Đê.\nMỗi tổ chuyên môn có một sáng kiến áp dụng ngay trong năm."
        ),
        pledges=(
            PledgeRow(2, "Nâng tỷ lệ học sinh khá, giỏi bậc trung học cơ sở",
                "Tỷ lệ học sinh xếp loại học tập khá, tốt", "%", 48, "31/5", "51.2",
                "Báo cáo tổng kết năm học 2023-2024"),
            PledgeRow(1, "Không để học sinh bỏ học giữa chừng", "Số học sinh bỏ học trong năm học",
                "em", 6, "31/5", 4, "Sổ theo dõi sĩ số; tỷ lệ duy trì sĩ số 99,1 %",
                direction=Direction.AT_MOST, baseline=13),
            PledgeRow(5, "Vườn rau, chuồng gà của học sinh bán trú",
                "Lượng rau tự trồng cho bếp ăn",
                "kg", 1500, "30/9", 1820, "Sổ nhập bếp ăn bán trú",
                kind=PledgeKind.MODEL, place="Khu bán trú", scale="600 m² vườn, 160 con gà",
                steps=("31/5 430", "31/8 1350")),
            PledgeRow(4, "Phòng học thông minh dùng chung cho hai điểm trường lẻ",
                "Số tiết dạy trực tuyến kết nối ba điểm trường", "tiết", 60, "30/9", 66,
                "Thời khóa biểu, sổ đầu bài"),
        ),
        people=(
            PersonRow("Ông", "Phạm Quốc Hưng", 1974, "Hiệu trưởng", "9 9 8.5",
                "Xây dựng khu bán trú kiểu mẫu, giảm học sinh bỏ học",
                "Tỷ lệ duy trì sĩ số 99,1 %, cao nhất từ trước đến nay; vận động được 2 máy lọc "
                "nước, 60 giường tầng cho học sinh bán trú."),
            PersonRow("Bà", "H'Nghen Kbuôr", 1988, "Giáo viên Ngữ văn", "9.5 9.5 9.5",
                "Đưa sử thi, luật tục Ê Đê vào bài học; kèm học sinh có nguy cơ bỏ học",
                "Soạn 12 tiết học từ sử thi Ê Đê được nhà trường dùng chung. Đến nhà vận động 9 em "
                "trở lại lớp, có em chị đón về ở cùng suốt mùa thi."),
            PersonRow("Ông", "Nguyễn Hoàng Long", 1985, "Giáo viên Toán", "8.5 8.5 7.5",
                "Bồi dưỡng học sinh giỏi, dạy trực tuyến cho hai điểm trường lẻ",
                "Dạy 38 tiết kết nối ba điểm trường; có 4 học sinh đạt giải cấp huyện."),
            PersonRow("Bà", "Đỗ Thị Thanh Nhàn", 1992,
                "Giáo viên Tiểu học, điểm trường Buôn Êa Tŭng",
                "8.5 8 8.5",
                "Dạy lớp ghép, nấu bữa trưa cho học sinh nhà xa",
                "Nấu trưa cho 17 em suốt năm học bằng gạo, rau của phụ huynh góp; lớp không em nào "
                "nghỉ học quá ba ngày."),
            PersonRow("Ông", "Y Nuên Hwing", 1980, "Nhân viên bảo vệ, quản sinh", "7.5 7.5 8",
                "Cùng học sinh làm vườn rau, chuồng gà bán trú",
                "Vườn cho 1.820 kg rau, đàn gà 160 con; học sinh biết ủ phân, ghi sổ thu chi."),
            PersonRow("Ông", "Lưu Văn Hòa", 1990, "Nhân viên y tế trường học", "6.5 7.5 6.5",
                "Khám sàng lọc, dạy rửa tay, phòng bệnh theo mùa",
                "Khám 486 học sinh, phát hiện 23 em cận thị, báo gia đình đưa đi khám."),
        ),
        points="9 9 10",
    ),
    RegistrationRow(
        "y-jut", "31/3 20:05", 28, 21,
        measures=(
            "Hiệu trưởng kiểm tra nền nếp đầu tuần; mỗi giáo viên nhận đỡ đầu một học sinh khó "
            "khăn.\nMời nghệ nhân trong buôn dạy chiêng vào tiết hoạt động trải nghiệm."
        ),
        pledges=(
            PledgeRow(2, "Học sinh lớp 1 đọc thông viết thạo cuối năm học",
                "Tỷ lệ học sinh lớp 1 hoàn thành môn tiếng Việt", "%", 96, "31/5"),
            PledgeRow(5, "Sân chơi bóng rổ, xà đơn cho học sinh", "Số hạng mục hoàn thành",
                "hạng mục", 2, "31/8"),
        ),
        people=(
            PersonRow("Ông", "Y Danh Êñuôl", 1975, "Hiệu trưởng", "",
                "Vận động xã hội hóa làm sân chơi cho học sinh"),
            PersonRow("Bà", "Mai Thị Thu Thảo", 1993, "Giáo viên lớp 1", "",
                "Kèm học sinh lớp 1 người dân tộc thiểu số đọc thông viết thạo tiếng Việt"),
            PersonRow("Bà", "H'Rin Adrơng", 1998, "Giáo viên Âm nhạc", "",
                "Lập đội chiêng, đội hát dân ca của trường"),
        ),
        state=State.SUBMITTED,
    ),
)
