"""What the thôn of the demo registered."""

from registrations.states import ContributionKind, Origin, PledgeKind, State
from thidua.demo.rows import (
    ContributionRow,
    Extended,
    PersonRow,
    PledgeRow,
    RegistrationRow,
    SentBack,
)

WORK = PledgeKind.WORK

# Tables, laid out by hand.
# fmt: off
HAMLETS = (
    RegistrationRow(
        "thon-tay", "19/3 19:42", 684, 338,
        measures=(
            "Họp thôn thống nhất chủ trương trước khi huy động; giao từng tổ tự quản phụ trách một "
            "đoạn đường, một hàng hoa.\nHằng tháng Ban công tác Mặt trận thôn kiểm tra, công khai "
            "thu chi tại nhà văn hóa thôn và trên loa truyền thanh."
        ),
        pledges=(
            PledgeRow(5, "Trồng và chăm sóc đường hoa dọc trục chính của thôn",
                "Chiều dài đường hoa trồng mới, có người chăm sóc", "mét", 850, "30/4", 920,
                "Biên bản nghiệm thu ngày 02/5/2024; 8 tổ tự quản nhận chăm sóc",
                kind=WORK, responsible="Bà Phạm Thị Hồng", place="Trục chính Thôn Tây",
                scale="850 m, 34 triệu đồng do Nhân dân đóng góp", starts="18/3",
                steps=("10/4 320", "30/4 870")),
            PledgeRow(5, "Thắp sáng đường quê bằng đèn năng lượng mặt trời",
                "Số bóng đèn lắp mới", "bóng", 45, "31/8", 52,
                "Nhân dân đóng góp toàn bộ kinh phí, có sổ thu chi của thôn",
                kind=WORK, responsible="Ông Lê Văn Tấn", place="Đường ngõ của 5 tổ tự quản",
                scale="45 bóng, khoảng 68 triệu đồng do Nhân dân đóng góp", starts="15/4",
                steps=("31/5 18", "31/7 41")),
            PledgeRow(1,
                "Bê tông hóa đường nội đồng theo phương thức Nhà nước và Nhân dân cùng làm",
                "Chiều dài đường bê tông rộng 3 mét hoàn thành", "mét", 600, "30/9", 600,
                "Biên bản nghiệm thu ngày 14/9/2024",
                kind=WORK, responsible="Ông Lê Văn Tấn", place="Cánh đồng phía đông Thôn Tây",
                scale="600 m; Nhà nước cấp xi măng, Nhân dân góp công và đất", starts="20/5",
                steps=("30/6 150", "31/8 480")),
            PledgeRow(2, "Vận động người dân tham gia bảo hiểm y tế",
                "Tỷ lệ người dân của thôn có thẻ bảo hiểm y tế", "%", 95, "30/9", "96.2",
                "Danh sách đối chiếu với bưu điện xã ngày 30/9/2024", baseline="91.5",
                steps=("30/6 93",)),
        ),
        people=(
            PersonRow("Ông", "Lê Văn Tấn", 1968, "Trưởng thôn", "9.5 9.5 9.5",
                "Vận động Nhân dân hiến đất, góp công làm đường nội đồng và đường hoa của thôn",
                "Chủ trì 6 cuộc họp thôn, vận động 31 hộ hiến 1.240 m² đất và góp 415 ngày công; "
                "đường nội đồng hoàn thành trước hạn 15 ngày. Ông công khai từng khoản thu, chi "
                "nên trong thôn không có đơn thư, thắc mắc."),
            PersonRow("Bà", "Phạm Thị Hồng", 1975, "Nông dân, Chi hội trưởng Phụ nữ thôn",
                "9 9 8.5",
                "Lập tổ phụ nữ chăm sóc đường hoa, vận động 60 hộ phân loại rác tại nhà",
                "Tổ 24 chị em chăm sóc 920 mét đường hoa, hoa sống trên 90 %. Có 68 hộ phân loại "
                "rác; tiền bán phế liệu 9,6 triệu đồng mua 12 suất quà cho trẻ em khó khăn."),
            PersonRow("Ông", "Nguyễn Đình Khôi", 1989, "Nông dân trồng sầu riêng", "8.5 9 7.5",
                "Xây dựng vườn sầu riêng 2 ha theo hướng VietGAP, hướng dẫn lại cho hộ trong thôn",
                "Vườn 2,1 ha được cấp chứng nhận VietGAP tháng 8/2024, thu 21 tấn quả. Đã hướng "
                "dẫn kỹ thuật tưới nhỏ giọt cho 14 hộ, giảm khoảng 30 % lượng nước tưới."),
            PersonRow("Bà", "Võ Thị Lệ", 1962, "Tổ trưởng tổ hòa giải thôn", "8 7.5 8",
                "Hòa giải thành từ 90 % vụ việc mâu thuẫn nhỏ trong thôn",
                "Tiếp nhận 7 vụ, hòa giải thành cả 7, trong đó 3 vụ tranh chấp ranh giới đất khi "
                "mở đường. Sáu tháng qua thôn không có khiếu kiện vượt cấp."),
            PersonRow("Ông", "Hoàng Văn Sáu", 1959, "Nông dân, hội viên Cựu chiến binh", "7 6 6.5",
                "Phụ trách tổ tự quản số 3 về an ninh trật tự",
                "Duy trì tổ tự quản 42 hộ, tuần tra hai buổi mỗi tháng. Địa bàn tổ còn để xảy ra "
                "một vụ mất trộm nông sản."),
        ),
        points="9 8 10",
    ),
    RegistrationRow(
        "thon-doan-ket", "21/3 20:15", 540, 266,
        measures=(
            "Lập ban vận động 7 người, mỗi người phụ trách 18 đến 20 hộ.\nPhối hợp Công an xã khảo "
            "sát điểm lắp camera, chọn đơn vị lắp đặt có bảo hành; thu tiền có biên nhận."
        ),
        pledges=(
            PledgeRow(5, "Lắp camera an ninh tại các ngã ba, cổng thôn",
                "Số mắt camera hoạt động, kết nối với Công an xã", "mắt", 12, "30/6", 12,
                "Công an xã xác nhận kết nối ngày 28/6/2024",
                kind=WORK, responsible="Ông Trần Văn Lợi", place="6 ngã ba và 2 cổng thôn",
                scale="12 mắt, 46 triệu đồng do Nhân dân đóng góp", starts="20/4",
                steps=("31/5 5",)),
            PledgeRow(2, "Giữ vững danh hiệu thôn văn hóa",
                "Tỷ lệ hộ đạt danh hiệu Gia đình văn hóa", "%", 92, "30/9", "93.5",
                "Biên bản họp bình xét của thôn ngày 27/9/2024"),
            PledgeRow(1, "Giúp hộ nghèo, hộ cận nghèo vươn lên",
                "Số hộ thoát nghèo, thoát cận nghèo bền vững", "hộ", 4, "30/9", 4,
                "Theo kết quả rà soát sơ bộ của xã"),
        ),
        people=(
            PersonRow("Bà", "Ngô Thị Thanh Xuân", 1958,
                "Cán bộ hưu trí, Trưởng ban công tác Mặt trận thôn", "9 8.5 9",
                "Vận động quỹ Vì người nghèo của thôn và sửa nhà cho 02 hộ già yếu",
                "Vận động được 38 triệu đồng, sửa xong nhà cho 02 hộ trước mùa mưa; danh sách ủng "
                "hộ được đọc trên loa thôn hằng tháng."),
            PersonRow("Ông", "Trần Văn Lợi", 1971, "Trưởng thôn", "8 8.5 8",
                "Vận động lắp 12 mắt camera an ninh, giảm trộm cắp vặt trong thôn",
                "Vận động 118/132 hộ góp 46 triệu đồng, lắp đủ 12 mắt camera; từ tháng 7 đến tháng "
                "9 thôn không xảy ra vụ trộm nào."),
            PersonRow("Ông", "Bùi Quang Vinh", 1994, "Thợ điện", "8 8 7",
                "Nhận bảo trì miễn phí đèn đường và camera của thôn",
                "Đã 9 lần sửa đèn, camera ngoài giờ làm, không lấy tiền công; hướng dẫn thêm 02 "
                "thanh niên trong thôn cùng trực."),
            PersonRow("Bà", "Đinh Thị Kim Oanh", 1987, "Tiểu thương chợ xã", "6.5 5.5 8",
                "Vận động 15 hộ buôn bán giảm túi ni lông, niêm yết giá",
                "Có 17 hộ cam kết và treo bảng giá, mỗi tuần bớt khoảng 6 kg túi ni lông. Ủng hộ "
                "40 suất bún cho bếp ăn từ thiện của Trạm Y tế."),
            PersonRow("Ông", "Mai Xuân Trường", 1976, "Nông dân", "6 6 5.5",
                "Trồng 300 cây keo dọc bờ suối chống sạt lở",
                "Trồng được 220 cây, phần còn lại phải dừng vì nắng hạn tháng 4; đến tháng 9 cây "
                "sống khoảng 70 %."),
        ),
        points="6.5 7 10",
    ),
    RegistrationRow(
        "thon-tan-tien", "27/3 16:20", 498, 251,
        measures=(
            "Giao Chi đoàn thanh niên làm nòng cốt tổ công nghệ số cộng đồng, trực tại nhà văn hóa "
            "tối thứ Ba và thứ Sáu.\nHuy động ngày công để giảm chi phí xây dựng; chi đoàn, chi "
            "hội mỗi tổ chức nhận một phần việc."
        ),
        pledges=(
            PledgeRow(5, "Xây sân thể thao và cổng chào của thôn",
                "Số công trình hoàn thành, đưa vào sử dụng", "công trình", 2, "31/8", 2,
                "Biên bản bàn giao ngày 30/8/2024",
                kind=WORK, responsible="Bà Nguyễn Thị Bích Liên", place="Cổng và sân Thôn Tân Tiến",
                scale="92 triệu đồng và 210 ngày công do Nhân dân đóng góp", starts="2/5",
                steps=("31/5 0", "31/7 1")),
            PledgeRow(4, "Hướng dẫn người dân nộp hồ sơ trên Cổng dịch vụ công",
                "Số người tự nộp được hồ sơ trực tuyến", "người", 80, "30/9", 86,
                "Sổ theo dõi của tổ công nghệ số cộng đồng"),
            PledgeRow(2, "Tái canh cà phê già cỗi", "Diện tích cà phê được tái canh", "ha", 12,
                "31/7", "10.5", "Thiếu cây giống do nắng hạn đầu mùa mưa",
                responsible="Ông Phan Thế Dũng", steps=("31/5 4", "30/6 7.5", "31/7 10.5")),
        ),
        people=(
            PersonRow("Bà", "Đoàn Thị Phượng", 1997, "Nhân viên y tế thôn", "9 9 9.5",
                "Theo dõi sức khỏe tại nhà cho toàn bộ người cao tuổi sống một mình",
                "Mỗi tháng đến đo huyết áp, nhắc thuốc cho 19 cụ sống một mình; phát hiện sớm 02 "
                "ca tai biến, đưa đi cấp cứu kịp thời. Chị còn vận động 55 người mua bảo hiểm y "
                "tế."),
            PersonRow("Bà", "Nguyễn Thị Bích Liên", 1980, "Trưởng thôn", "8.5 8.5 8",
                "Huy động Nhân dân xây cổng chào, sân thể thao của thôn",
                "Huy động 92 triệu đồng và 210 ngày công, hoàn thành hai công trình đúng hạn; sân "
                "có bóng chuyền, dụng cụ tập cho người cao tuổi, tối nào cũng đông người."),
            PersonRow("Ông", "Phan Thế Dũng", 1965, "Nông dân trồng cà phê", "8 8.5 7",
                "Tái canh 1,5 ha cà phê bằng giống TR4, trồng xen cây che bóng",
                "Tái canh xong 1,5 ha, cây sống 97 %. Cho 5 hộ lân cận mượn máy khoan hố và chia "
                "lại cây giống với giá gốc."),
            PersonRow("Ông", "Nông Văn Chấn", 1985, "Thợ xây", "7 6.5 7",
                "Góp công kỹ thuật xây cổng chào, sân thể thao",
                "Góp 26 ngày công thợ chính, chỉ lấy tiền ăn trưa; nhắc thợ phụ đội mũ, làm giàn "
                "giáo đúng quy định nên công trình an toàn."),
            PersonRow("Bà", "Lý Thị Mỹ", 1990, "Nông dân", "7 7 -",
                "Vận động tổ tiết kiệm 12 chị em cho nhau vay vốn không lãi",
                "Tổ có 14 chị, xoay vòng được 42 triệu đồng; 3 chị dùng tiền vay mua gà giống và "
                "đã trả đủ."),
        ),
        points="8 7.5 -",
    ),
    RegistrationRow(
        "thon-hoa-trung", "25/3 09:10", 455, 226,
        measures="Họp thôn, phân công các chi hội cùng thực hiện.",
        pledges=(
            PledgeRow(2, "Giữ gìn vệ sinh môi trường trong thôn", "Đường làng sạch đẹp", "buổi", 10,
                "15/10"),
            PledgeRow(5, "Sửa chữa nhà văn hóa thôn", "Nhà văn hóa được sửa mái, sơn lại",
                "công trình", 1, "31/7"),
        ),
        state=State.RETURNED,
        sent_back=SentBack(
            "27/3 10:05",
            "1. Nội dung thứ nhất chưa rõ chỉ tiêu: đề nghị ghi số mét đường hoặc số tuyến đường "
            "được giữ vệ sinh, không ghi «đường làng sạch đẹp».\n2. Chưa có danh sách cá nhân đăng "
            "ký theo mục V.4 của Kế hoạch; mỗi cá nhân ghi một việc cụ thể.",
            due="5/4", parts=("pledge 1", "individuals"),
        ),
    ),
    RegistrationRow(
        "thon-6", "12/4 19:20", 412, 203,
        measures=(
            "Họp thôn tối 11/4, chia việc theo bốn tổ tự quản; mỗi tổ cử một người ghi sổ.\n"
            "Phó thôn theo dõi thay Trưởng thôn trong thời gian Trưởng thôn điều trị."
        ),
        pledges=(
            PledgeRow(5, "Bê tông ngõ nhóm 3 nối ra đường liên thôn", "Chiều dài ngõ đổ bê tông",
                "mét", 260, "31/8", 272, "Biên bản nghiệm thu ngày 24/8/2024",
                kind=PledgeKind.WORK, responsible="Ông Hồ Văn Định", place="Ngõ nhóm 3, Thôn 6",
                scale="260 m, rộng 2,5 m; 62 triệu đồng và 120 ngày công", starts="20/5",
                steps=("30/6 80", "31/7 190")),
            PledgeRow(2, "Tổ rác phân loại tại nhà, ủ phân bón vườn",
                "Số hộ phân loại rác", "hộ", 45, "30/9", 47, "Sổ theo dõi của bốn tổ tự quản",
                kind=PledgeKind.MODEL, responsible="Bà Nguyễn Thị Hoa", place="Bốn tổ tự quản",
                scale="45 hộ, mỗi hộ hai thùng", steps=("31/7 28",)),
        ),
        people=(
            PersonRow("Ông", "Hồ Văn Định", 1967, "Trưởng thôn", "8 7.5 8",
                "Vận động hiến đất, góp công bê tông ngõ nhóm 3",
                "Cùng Phó thôn đến từng nhà; 9 hộ hiến 140 m² đất, ngõ xong trước hạn 7 ngày."),
            PersonRow("Bà", "Nguyễn Thị Hoa", 1985, "Nông dân, Tổ trưởng tổ tự quản số 2",
                "7.5 8 7.5",
                "Hướng dẫn các hộ phân loại rác, ủ phân bón vườn",
                "Hướng dẫn 47 hộ; 30 hộ đã có phân ủ dùng cho vườn rau."),
            PersonRow("Bà", "Nguyễn Thị Hoa", 1985, "Tiểu thương", "7 7 7",
                "Bán hàng không dùng túi ni lông mỏng, thu gom pin cũ",
                "Thu gom 18 kg pin cũ nộp cho xã; khách quen đều mang làn đi chợ."),
            PersonRow("Ông", "Hà Đức Cường", 1992, "Thợ xây", "7.5 7 -",
                "Phụ trách kỹ thuật đổ bê tông ngõ nhóm 3",
                "Trông coi cả 8 buổi đổ bê tông, không lấy công 12 ngày."),
        ),
        contributions=(
            ContributionRow(ContributionKind.LAND, Origin.MOBILISED, "9 hộ hiến đất mở ngõ",
                28_000_000, "Ngõ nhóm 3 Thôn 6", "2/6", 140),
            ContributionRow(ContributionKind.LABOUR, Origin.OWN, "Nhân dân trong thôn góp công",
                36_000_000, "Ngõ nhóm 3 Thôn 6", "24/8", 120),
            ContributionRow(ContributionKind.GOODS, Origin.MOBILISED, "Tặng 6 tấn xi măng",
                10_200_000, "Ngõ nhóm 3 Thôn 6", "18/6",
                giver="Cửa hàng vật liệu xây dựng Hai Lúa Mẫu"),
        ),
        points="7.5 8 10",
        extended=Extended(
            "9/4 14:20", "16/4",
            "Trưởng thôn nằm viện từ ngày 5/4, thôn chưa họp được để chọn việc đăng ký.",
            "Ông Trần Quốc Toàn, Chủ tịch Ủy ban nhân dân xã",
        ),
        as_a_list="danh-sach-thon-6.xlsx",
    ),
)
