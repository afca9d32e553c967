"""What the buôn of the demo registered."""

from registrations.states import PledgeKind
from thidua.demo.rows import Late, PersonRow, PledgeRow, RegistrationRow, SentBack

WORK, MODEL = PledgeKind.WORK, PledgeKind.MODEL

# Tables, laid out by hand.
# fmt: off
BUONS = (
    RegistrationRow(
        "buoncuah", "18/3 18:55", 812, 420,
        measures=(
            "Chi bộ, già làng, trưởng buôn cùng đến từng nhà; họp bằng tiếng Ê Đê và tiếng Việt để "
            "mọi người cùng hiểu, cùng bàn.\nMỗi nhóm hộ liền kề nhận một đoạn đường, một hàng "
            "cây; cuối tháng các nhóm chấm điểm chéo.\nGiữ nhà dài, bến nước sạch đẹp làm nơi sinh "
            "hoạt cộng đồng."
        ),
        pledges=(
            PledgeRow(5, "Khôi phục bến nước và làm đường bê tông vào bến nước của buôn",
                "Chiều dài đường bê tông vào bến nước", "mét", 180, "31/8", 195,
                "Nghiệm thu ngày 20/8/2024; hộ ông Y Bliu Êban hiến 350 m² đất",
                kind=WORK, responsible="Ông Y Wiêng Niê", place="Bến nước Buôn Čuăh",
                scale="180 m; đất và ngày công của bà con, xi măng của xã", starts="5/5",
                steps=("31/5 40", "30/6 95", "31/7 150", "20/8 195")),
            PledgeRow(5, "Làm đường hoa trước nhà dài cộng đồng",
                "Chiều dài đường hoa có người chăm sóc", "mét", 400, "30/6", 460,
                "Ảnh chụp và biên bản chấm điểm chéo tháng 6/2024",
                kind=WORK, responsible="Ông Y Čuăn Ayŭn", place="Trước nhà dài cộng đồng",
                scale="400 m, cây giống do các hộ góp", starts="20/3",
                steps=("30/4 180", "31/5 350")),
            PledgeRow(1, "Mở lớp dạy đánh chiêng cho thanh thiếu niên",
                "Số học viên đánh được từ 03 bài chiêng", "người", 20, "30/9", 24,
                "Danh sách lớp có xác nhận của nghệ nhân",
                kind=MODEL, responsible="Ông Y Thịnh Kbuôr", place="Nhà dài cộng đồng",
                scale="Một lớp, hai buổi mỗi tuần", steps=("31/5 6", "31/7 15", "31/8 21")),
            PledgeRow(2, "Vận động trẻ em trong độ tuổi đến trường",
                "Tỷ lệ trẻ em trong độ tuổi đến trường", "%", 99, "30/9", "99.4",
                "Đối chiếu với Trường Tiểu học Y Jút đầu năm học 2024-2025"),
        ),
        people=(
            PersonRow("Ông", "Y Wiêng Niê", 1974, "Trưởng buôn", "9.5 10 9.5",
                "Vận động bà con hiến đất, góp công khôi phục bến nước và đường vào bến nước",
                "Đến từng nhà vận động 27 hộ hiến 910 m² đất, góp 360 ngày công; bến nước hoàn "
                "thành trước hạn 11 ngày. Ông viết quy ước giữ bến nước bằng hai thứ tiếng, được "
                "cả buôn thông qua."),
            PersonRow("Bà", "H'Nguôm Êban", 1979, "Nông dân, Tổ trưởng tổ dệt thổ cẩm", "9.5 9 9",
                "Truyền nghề dệt cho 10 phụ nữ trẻ, tìm nơi bán sản phẩm",
                "Mở 2 lớp dệt buổi tối tại nhà dài cho 13 chị; tổ bán được 46 sản phẩm, mỗi chị có "
                "thêm khoảng 1,2 triệu đồng một tháng."),
            PersonRow("Ông", "Y Thịnh Kbuôr", 1953, "Già làng", "9 9 8.5",
                "Dạy đánh chiêng, kể khan cho thanh thiếu niên trong buôn",
                "Cùng 3 nghệ nhân dạy 24 em đánh được ba bài chiêng; đội chiêng trẻ của buôn diễn "
                "mở màn ngày hội văn hóa của xã."),
            PersonRow("Ông", "Y Čuăn Ayŭn", 1990, "Nông dân, Chi đoàn trưởng", "8 8.5 8",
                "Cùng đoàn viên trồng 500 cây xanh quanh bến nước và nhà dài",
                "Trồng 540 cây sao đen, lộc vừng, cây sống 92 %; thanh niên chia ca tưới suốt mùa "
                "khô, không thuê người."),
            PersonRow("Bà", "H'Sưt Niê", 1992, "Nhân viên y tế buôn", "8 7.5 7.5",
                "Vận động phụ nữ mang thai trong buôn khám thai đủ kỳ",
                "Cả 16 chị mang thai đều khám đủ kỳ và sinh tại cơ sở y tế; chị dùng tiếng Ê Đê để "
                "giải thích nên các mẹ dễ nhớ."),
            PersonRow("Bà", "H'Rơ̆m Mlô", 1965, "Nông dân", "6.5 6 6",
                "Giữ vườn rau sạch, chia giống rau bản địa cho các hộ",
                "Chia giống cà đắng, lá bép cho 18 hộ. Vườn mẫu chưa mở rộng được vì thiếu nước."),
        ),
        points="9.5 9 10",
    ),
    RegistrationRow(
        "buon-brang", "22/3 17:30", 566, 291,
        measures=(
            "Trưởng buôn và Ban tự quản lập danh sách từng hộ chưa có công trình vệ sinh, bàn cách "
            "giúp ngày công, vật liệu.\nNhờ Hội Nông dân, hợp tác xã trong buôn hướng dẫn kỹ thuật."
        ),
        pledges=(
            PledgeRow(1, "Vận động hộ gia đình làm nhà tiêu hợp vệ sinh",
                "Số hộ có nhà tiêu hợp vệ sinh làm mới", "hộ", 25, "30/9", 21,
                "Còn 4 hộ đã đào hố, chờ vật liệu",
                responsible="Ông Y Ƀhiŏ Mlô", steps=("31/5 6", "31/7 13", "31/8 17")),
            PledgeRow(5, "Trồng hàng rào cây xanh thay hàng rào tạm", "Chiều dài hàng rào cây xanh",
                "mét", 700, "31/7", 745, "Biên bản nghiệm thu ngày 29/7/2024",
                kind=WORK, place="Các ngõ của Buôn Ƀrang", scale="700 m, cây giống tự ươm",
                starts="15/5", steps=("30/6 410",)),
            PledgeRow(2, "Ký cam kết không tảo hôn, không hôn nhân cận huyết",
                "Tỷ lệ hộ ký cam kết", "%", 100, "30/6", 100, "Bản cam kết lưu tại nhà cộng đồng"),
            PledgeRow(4, "Mở tài khoản thanh toán, dùng mã QR trong mua bán nông sản",
                "Số hộ dùng thanh toán không tiền mặt", "hộ", 60, "30/9", 64,
                "Danh sách của tổ công nghệ số cộng đồng"),
        ),
        people=(
            PersonRow("Ông", "Y Ƀhiŏ Mlô", 1977, "Trưởng buôn", "8 7.5 8",
                "Vận động 25 hộ làm nhà tiêu hợp vệ sinh, dời chuồng bò ra xa nhà ở",
                "Vận động 21 hộ làm xong nhà tiêu, 17 hộ dời chuồng; ông cho mượn khuôn đúc ống bi "
                "để bà con đỡ tiền thuê."),
            PersonRow("Bà", "H'Ƀĕl Êban", 1988, "Nông dân, Chi hội trưởng Phụ nữ buôn", "8.5 8 8.5",
                "Vận động các gia đình trẻ không tảo hôn, cho con gái học hết phổ thông",
                "Nói chuyện tại 5 buổi sinh hoạt với 130 lượt người; từ đầu đợt đến nay buôn không "
                "có trường hợp tảo hôn."),
            PersonRow("Ông", "Y Kê̆ng Mlô", 1995, "Nông dân nuôi dê", "6 8 5.5",
                "Xây dựng mô hình nuôi dê Bách Thảo 30 con, giúp 3 hộ cùng nuôi",
                "Đàn dê có 41 con; cho 3 hộ nhận nuôi rẽ 9 con, mỗi hộ đã có thêm 2 đến 3 dê con. "
                "Anh ủ phân dê bón cà phê, giảm tiền mua phân."),
            PersonRow("Bà", "H'Dlô̆n Byă", 2001, "Sinh viên, tình nguyện viên tổ công nghệ số",
                "7 7 6.5",
                "Hướng dẫn bà con dùng ví điện tử, mã QR khi bán nông sản",
                "Hè 2024 đến nhà hướng dẫn 64 hộ cài ứng dụng, dặn cách tránh lừa đảo qua mạng "
                "bằng tiếng Ê Đê."),
            PersonRow("Ông", "Y Blŏ Êñuôl", 1982, "Thợ hàn", "6.5 - -",
                "Làm 30 thùng rác bằng phuy cũ đặt dọc đường buôn",
                "Đã làm và sơn 30 thùng từ phuy do bà con góp."),
        ),
        points="7.5 7 10",
    ),
    RegistrationRow(
        "buon-ko-emong", "20/3 08:20", 438, 229,
        measures=(
            "Phân công chi hội Phụ nữ, Nông dân, Chi đoàn mỗi tổ chức giúp 2 đến 3 hộ nghèo theo "
            "việc cụ thể: giống, ngày công, học chữ.\nHằng quý họp buôn nghe báo cáo lại."
        ),
        pledges=(
            PledgeRow(1, "Giúp hộ nghèo có sinh kế mới", "Số hộ nghèo được giúp giống, kỹ thuật",
                "hộ", 8, "31/8", 9, "Danh sách có chữ ký của hộ nhận giúp",
                steps=("31/5 3", "31/7 7")),
            PledgeRow(2, "Mở lớp xóa mù chữ buổi tối", "Số học viên đọc, viết được",
                "người", 18, "30/9", None, "Đang chờ kết quả kiểm tra cuối khóa"),
            PledgeRow(5, "Làm sạch suối Êa Kŏ, không vứt rác xuống suối",
                "Số buổi ra quân dọn suối", "buổi", 6, "30/9", 7, "Ảnh chụp từng buổi"),
        ),
        people=(
            PersonRow("Bà", "H'Yŭn Kđoh", 1983, "Trưởng buôn", "8 8 8.5",
                "Vận động mở lớp xóa mù chữ và đứng lớp mỗi tuần hai buổi",
                "Lớp có 21 học viên, phần lớn là phụ nữ trên 40 tuổi. Chị vừa dạy vừa trông trẻ "
                "giúp để các mẹ đến lớp, chưa buổi nào phải nghỉ."),
            PersonRow("Ông", "Y Nhiăm Rbam", 1969, "Nông dân", "7 6.5 6.5",
                "Hướng dẫn 5 hộ nghèo trồng xen đậu trong cà phê kiến thiết",
                "Đã hướng dẫn 5 hộ, vụ đầu thu bình quân 420 kg đậu mỗi hộ."),
            PersonRow("Bà", "H'Mrư̆n Byă", 1994, "Nông dân", "7 6.5 6.5",
                "Giữ nhóm trẻ tại nhà cộng đồng mùa thu hái để cha mẹ đi rẫy",
                "Trông 11 cháu trong 6 tuần cao điểm, không lấy tiền; nấu cháo bằng gạo bà con "
                "góp."),
            PersonRow("Ông", "Y Tŭk Ksơr", 2000, "Dân quân, nông dân", "6 6.5 5.5",
                "Tham gia đủ các buổi dọn suối, tuần tra đêm",
                "Tham gia 5/7 buổi dọn suối và 11 đêm tuần tra."),
        ),
        points="7 6.5 10",
        sent_back=SentBack(
            "21/3 09:40",
            "Phần biện pháp thực hiện còn trống. Đề nghị ghi rõ tổ chức nào giúp hộ nào, giúp việc "
            "gì, rồi nộp lại.",
            due="27/3", again="25/3 19:05", parts=("measures",),
        ),
    ),
    RegistrationRow(
        "buon-ea-tung", "26/3 11:15", 603, 312,
        measures=(
            "Phối hợp Trường Nơ Trang Lơng, Trạm Y tế họp phụ huynh tại buôn mỗi tháng một "
            "lần.\nBan tự quản kiểm tra đường điện, đường nước trước mùa khô."
        ),
        pledges=(
            PledgeRow(1, "Nối dài đường ống nước sạch đến nhóm hộ cuối buôn",
                "Số hộ được dùng nước sạch thêm", "hộ", 22, "31/7", 23,
                "Biên bản bàn giao ngày 25/7/2024",
                kind=WORK, responsible="Ông Y Jŭn Knul", place="Nhóm hộ cuối Buôn Êa Tŭng",
                scale="1,4 km mương, 168 ngày công", starts="10/6", steps=("30/6 8",)),
            PledgeRow(2, "Tiêm đủ mũi vắc xin cho trẻ em dưới 1 tuổi", "Tỷ lệ trẻ được tiêm đủ mũi",
                "%", 95, "30/9", "95.8", "Sổ tiêm chủng của Trạm Y tế xã"),
            PledgeRow(5, "Trồng cây bóng mát ở sân nhà cộng đồng và điểm trường",
                "Số cây trồng mới còn sống", "cây", 120, "31/8", 120, "Kiểm đếm ngày 30/8/2024"),
        ),
        people=(
            PersonRow("Ông", "Y Jŭn Knul", 1976, "Trưởng buôn", "8.5 8 7.5",
                "Huy động bà con đào 1,4 km mương đặt ống nước sạch",
                "Huy động 168 ngày công đào mương trong 12 ngày; ông trực tiếp cùng đội thợ dò áp "
                "lực nước đến từng nhà."),
            PersonRow("Bà", "H'Wơ̆n Ayŭn", 1986, "Cô đỡ thôn, buôn", "9 8.5 9",
                "Theo dõi thai sản, nhắc lịch tiêm chủng cho từng gia đình",
                "Nhắc lịch cho 47 gia đình bằng sổ tay và điện thoại, tỷ lệ tiêm đủ mũi cao nhất "
                "xã. Đêm 14/8 chị băng mưa đưa một sản phụ khó sinh đến trạm an toàn."),
            PersonRow("Ông", "Y Sô̆n Kbuôr", 1998, "Thợ sửa xe máy", "6.5 6.5 7",
                "Sửa xe miễn phí cho học sinh nghèo, bơm vá xe cho giáo viên cắm buôn",
                "Sửa 57 lượt xe đạp, xe máy không lấy tiền công."),
            PersonRow("Bà", "H'Ngơm Niê", 1971, "Nông dân", "7 7.5 6",
                "Chuyển 0,6 ha cà phê già sang trồng dâu nuôi tằm",
                "Trồng 0,6 ha dâu, đã bán 9 lứa kén được 63 triệu đồng; 2 nhà bên cạnh đang học "
                "làm theo."),
            PersonRow("Ông", "Y Ngăm Hmŏk", 1992, "Nông dân, thợ chụp ảnh", "6.5 6.5 6",
                "Chụp ảnh, quay phim việc làm hay của buôn để giới thiệu trên trang của Đoàn xã",
                "Đăng 19 bài ảnh; bài về đường ống nước có hơn 4.000 lượt xem. Phim ngắn đăng ký "
                "làm chưa xong."),
        ),
        points="6 6.5 10",
    ),
    RegistrationRow(
        "buon-dur", "30/3 20:25", 377, 190,
        measures="Họp buôn đầu tháng 4, thống nhất từng việc; Ban tự quản cử người theo dõi.",
        pledges=(
            PledgeRow(5, "Sửa nhà văn hóa cộng đồng của buôn", "Nhà được lợp lại mái, quét vôi",
                "công trình", 1, "31/7", 1, "Biên bản nghiệm thu ngày 26/7/2024",
                kind=WORK, responsible="Ông Y Mĭn Hwing", place="Nhà văn hóa Buôn Dur",
                scale="Lợp 140 m² mái tôn; 38 triệu đồng do Nhân dân góp", starts="10/6"),
            PledgeRow(2, "Vận động hộ gia đình đăng ký nuôi nhốt gia súc, không thả rông",
                "Số hộ có chuồng nuôi nhốt", "hộ", 40, "30/9", 34,
                "Còn 6 hộ đang làm chuồng", steps=("30/6 12", "31/8 26")),
        ),
        people=(
            PersonRow("Ông", "Y Mĭn Hwing", 1981, "Trưởng buôn", "",
                "Vận động 40 hộ nuôi nhốt gia súc, giữ đường buôn sạch sẽ"),
            PersonRow("Bà", "H'Ƀăr Čil", 1990, "Nông dân, Chi hội trưởng Phụ nữ buôn", "",
                "Lập tổ 15 phụ nữ giữ đường buôn sạch mỗi sáng Chủ nhật"),
        ),
        late=Late(
            "12/4 09:10",
            "Giông lốc làm buôn mất điện, mất sóng từ chiều 8/4 đến 11/4; Trưởng buôn đã báo qua "
            "Công an viên trước hạn.",
        ),
    ),
)
