"""The households that the hamlets of the demo registered, and what they gave; by unit."""

from registrations.states import ContributionKind, Origin
from thidua.demo.rows import ContributionRow, HouseholdRow

MONEY, GOODS = ContributionKind.MONEY, ContributionKind.GOODS
LABOUR, LAND = ContributionKind.LABOUR, ContributionKind.LAND
OWN, MOBILISED = Origin.OWN, Origin.MOBILISED

# Tables, laid out by hand.
# fmt: off
HOUSEHOLDS = {
    "thon-tay": (
        HouseholdRow("Ông", "Trịnh Văn Hải", 1970, "Trồng sầu riêng xen cà phê, máy xúc", "9 9.5",
            "Hiến đất, góp ca máy làm đường nội đồng; trồng sầu riêng theo hướng an toàn",
            "Vườn 1,8 ha cho thu 640 triệu đồng, trồng cỏ giữ ẩm, không phun thuốc cỏ. Gia đình "
            "cho 9 hộ mượn máy bơm và hướng dẫn tỉa cành.",
            "Thôn Tây", 5, (
                ContributionRow(LAND, OWN, "Hiến 180 m² đất vườn mở đường", 45_000_000,
                    "Đường nội đồng Thôn Tây", "12/6", 180),
                ContributionRow(LABOUR, OWN, "Góp 4 ca máy xúc và 16 ngày công", 12_000_000,
                    "Đường nội đồng Thôn Tây", "8/7", 16),
            )),
        HouseholdRow("Bà", "Nguyễn Thị Thủy", 1974, "Đại lý thu mua nông sản", "8.5 9",
            "Mua nông sản đúng giá, ứng vốn không lãi cho 10 hộ khó; vận động quỹ đèn đường",
            "Ứng 95 triệu đồng không lãi cho 12 hộ vào mùa tưới; công khai giá mua mỗi sáng trước "
            "cửa kho.",
            "Thôn Tây", 4, (
                ContributionRow(MONEY, OWN, "Ủng hộ 20 triệu đồng mua đèn năng lượng mặt trời",
                    20_000_000, "Thắp sáng đường quê Thôn Tây", "15/5"),
                ContributionRow(MONEY, MOBILISED, "Vận động bạn hàng ủng hộ đèn, dây điện",
                    35_000_000,
                    "Thắp sáng đường quê Thôn Tây", "20/7"),
            )),
        HouseholdRow("Ông", "Đỗ Văn Nghĩa", 1981, "Chăn nuôi heo an toàn sinh học", "8 7.5",
            "Nuôi heo có hầm biogas, chia giống cho hộ nghèo",
            "Đàn 60 con qua hai đợt dịch vẫn an toàn; giao rẽ 6 con giống cho 2 hộ nghèo.",
            "Thôn Tây", 4, (
                ContributionRow(MONEY, OWN, "Góp tiền làm đường hoa", 15_000_000,
                    "Đường hoa trục chính Thôn Tây", "10/4"),
                ContributionRow(GOODS, OWN, "Tặng 6 con heo giống", 12_000_000,
                    "Sinh kế cho 02 hộ nghèo", "16/8"),
            )),
    ),
    "thon-doan-ket": (
        HouseholdRow("Bà", "Lê Thị Hạnh", 1969, "Ươm cây giống cà phê, sầu riêng", "9 8.5",
            "Cung cấp cây giống rõ nguồn gốc, tặng cây cho hộ nghèo tái canh",
            "Vườn ươm xuất 42.000 cây giống có giấy xác nhận; tặng 2.000 cây và đến tận vườn chỉ "
            "cách trồng cho 8 hộ nghèo.",
            "Thôn Đoàn Kết", 3, (
                ContributionRow(GOODS, OWN, "Tặng 2.000 cây cà phê giống TR4", 30_000_000,
                    "Tái canh cà phê cho hộ nghèo", "2/6"),
                ContributionRow(MONEY, MOBILISED, "Vận động khách hàng góp quỹ khuyến học",
                    25_000_000,
                    "Quỹ khuyến học Thôn Đoàn Kết", "25/8"),
            )),
        HouseholdRow("Ông", "Vũ Đức Mạnh", 1978, "Vận tải nông sản, vật liệu", "8 8",
            "Chở vật liệu miễn phí cho công trình của thôn; lái xe an toàn",
            "Chở 46 chuyến cát, đá không lấy tiền; ba năm liền xe không vi phạm giao thông.",
            "Thôn Đoàn Kết", 5, (
                ContributionRow(LABOUR, OWN, "46 chuyến xe chở cát, đá", 32_000_000,
                    "Sửa nhà cho 02 hộ già yếu, sân nhà văn hóa", "30/6"),
                ContributionRow(MONEY, OWN, "Ủng hộ lắp camera an ninh", 18_000_000,
                    "Camera an ninh Thôn Đoàn Kết", "5/6"),
            )),
        HouseholdRow("Ông", "Phùng Văn Thi", 1966, "Trồng lúa, nuôi cá ao", "6 7",
            "Nuôi cá kết hợp trồng lúa, giúp hộ bên cạnh ngày công gặt",
            "Thu 1,9 tấn cá; đổi công gặt cho 4 nhà neo người.",
            "Thôn Đoàn Kết", 6, (
                ContributionRow(MONEY, OWN, "Góp tiền lắp camera an ninh", 5_000_000,
                    "Camera an ninh Thôn Đoàn Kết", "7/6"),
                ContributionRow(LABOUR, OWN, "Góp 30 ngày công", 9_000_000,
                    "Sửa nhà cho hộ già yếu", "10/5", 30),
            )),
    ),
    "thon-tan-tien": (
        HouseholdRow("Ông", "Hà Minh Tuấn", 1975, "Trồng cà phê, hồ tiêu", "7.5 7",
            "Hiến đất làm sân thể thao của thôn",
            "Hiến 240 m² đất mặt đường; cùng con trai trông coi, cắt cỏ sân bóng mỗi tuần.",
            "Thôn Tân Tiến", 5, (
                ContributionRow(LAND, OWN, "Hiến 240 m² đất làm sân thể thao", 60_000_000,
                    "Sân thể thao Thôn Tân Tiến", "22/4", 240),
            )),
        HouseholdRow("Bà", "Bế Thị Sen", 1979, "Nuôi ong, trồng mắc ca", "7 7.5",
            "Vận động đồng hương góp vốn xây cổng chào, giúp 5 hộ nuôi ong",
            "Chia 20 đàn ong cho 6 hộ cùng nuôi; mật đóng chai có nhãn, bán được 1.150 lít.",
            "Thôn Tân Tiến", 4, (
                ContributionRow(MONEY, OWN, "Góp tiền xây cổng chào", 10_000_000,
                    "Cổng chào Thôn Tân Tiến", "18/5"),
                ContributionRow(MONEY, MOBILISED, "Vận động đồng hương Cao Bằng góp xây cổng chào",
                    42_000_000, "Cổng chào Thôn Tân Tiến", "30/6"),
            )),
        HouseholdRow("Ông", "Lương Văn Cảnh", 1984, "Trồng lúa, chăn nuôi gà", "",
            "Chuyển 3 sào lúa kém hiệu quả sang trồng rau màu",
            "Đã chuyển được 2 sào, đang chờ nước để làm sào còn lại.",
            "Thôn Tân Tiến", 4),
    ),
    "thon-hoa-trung": (
        HouseholdRow("Ông", "Tạ Văn Thông", 1972, "Trồng cà phê, nuôi bò", "",
            "Nhận chăm sóc 100 mét hàng hoa trước ngõ", address="Thôn Hòa Trung", members=5),
    ),
    "buoncuah": (
        HouseholdRow("Ông", "Y Bliu Êban", 1972, "Trồng cà phê xen sầu riêng, hồ tiêu", "10 9.5",
            "Hiến đất làm đường vào bến nước; hướng dẫn 10 hộ tái canh cà phê",
            "Gia đình lùi hàng rào, hiến 350 m² đất đang trồng tiêu. Vườn 3 ha tưới tiết kiệm cho "
            "lãi 780 triệu đồng; hướng dẫn 13 hộ tái canh, cho 4 hộ mượn 120 triệu đồng không lấy "
            "lãi.",
            "Buôn Čuăh", 6, (
                ContributionRow(LAND, OWN, "Hiến 350 m² đất trồng tiêu làm đường", 70_000_000,
                    "Đường vào bến nước Buôn Čuăh", "4/5", 350),
                ContributionRow(LABOUR, OWN, "Góp 30 ngày công", 9_000_000,
                    "Đường vào bến nước Buôn Čuăh", "15/7", 30),
                ContributionRow(MONEY, MOBILISED, "Vận động dòng họ Êban góp mua xi măng, đá",
                    28_000_000, "Đường vào bến nước Buôn Čuăh", "20/6"),
            )),
        HouseholdRow("Bà", "H'Lĭm Kbuôr", 1976, "Dệt thổ cẩm, trồng cà phê", "9 9",
            "Giữ khung dệt trong nhà dài, đón khách xem dệt; vận động trùng tu nhà dài",
            "Đón 38 đoàn khách, bán 61 tấm thổ cẩm; phục dựng 4 hoa văn cũ cùng các chị trong tổ "
            "dệt.",
            "Buôn Čuăh", 5, (
                ContributionRow(MONEY, OWN, "Góp tiền thay ván sàn nhà dài", 12_000_000,
                    "Trùng tu nhà dài cộng đồng", "12/5"),
                ContributionRow(GOODS, MOBILISED, "Vận động 7 nhà góp gỗ, tôn lợp", 41_000_000,
                    "Trùng tu nhà dài cộng đồng", "9/7"),
            )),
        HouseholdRow("Ông", "Y Siăm Niê", 1983, "Nuôi bò lai, nuôi dê", "7 7",
            "Hiến đất mở ngõ, trồng cỏ nuôi bò nhốt chuồng",
            "Nuôi 14 bò lai nhốt chuồng, không thả rông; chia cỏ giống cho 7 hộ.",
            "Buôn Čuăh", 5, (
                ContributionRow(LAND, OWN, "Hiến 180 m² đất mở ngõ", 36_000_000,
                    "Ngõ nhóm 4 Buôn Čuăh", "28/5", 180),
                ContributionRow(LABOUR, OWN, "Góp 50 ngày công", 15_000_000,
                    "Ngõ nhóm 4, đường hoa nhà dài", "20/6", 50),
            )),
        HouseholdRow("Bà", "H'Ƀlă Ayŭn", 1968, "Trồng lúa nước, chăn nuôi", "7.5 8.5",
            "Góp gạo nuôi lớp đánh chiêng, nuôi trẻ mồ côi",
            "Nấu cơm trưa Chủ nhật cho 24 em học chiêng suốt ba tháng; nhận nuôi một cháu gái mồ "
            "côi.",
            "Buôn Čuăh", 7, (
                ContributionRow(GOODS, OWN, "Góp 520 kg gạo", 8_000_000,
                    "Lớp dạy đánh chiêng của buôn", "25/7"),
                ContributionRow(LABOUR, OWN, "Góp 20 ngày công", 6_000_000,
                    "Đường vào bến nước Buôn Čuăh", "11/6", 20),
            )),
    ),
    "buon-brang": (
        HouseholdRow("Ông", "Y Tơ̆ng Mlô", 1980, "Trồng cà phê, lái máy cày", "6 6",
            "Hiến đất làm hàng rào xanh, cày giúp hộ neo người",
            "Hiến 220 m² đất; cày không công 1,6 ha cho 5 hộ neo người.",
            "Buôn Ƀrang", 6, (
                ContributionRow(LAND, OWN, "Hiến 220 m² đất mở rộng đường buôn", 55_000_000,
                    "Đường trục Buôn Ƀrang", "6/6", 220),
            )),
        HouseholdRow("Bà", "H'Wơ̆n Êñuôl", 1985, "Trồng tiêu hữu cơ", "8 8",
            "Vận động vật liệu giúp 10 hộ làm nhà tiêu hợp vệ sinh",
            "Xin được gạch, xi măng cho 12 hộ; tự tay cùng chồng xây giúp 3 hộ già.",
            "Buôn Ƀrang", 4, (
                ContributionRow(GOODS, MOBILISED, "Vận động xi măng, gạch, ống bi", 49_500_000,
                    "Nhà tiêu hợp vệ sinh cho 12 hộ", "31/8"),
            )),
        HouseholdRow("Ông", "Nguyễn Văn Thắng", 1973, "Kinh doanh vật liệu xây dựng", "8.5 8",
            "Bán vật liệu trả chậm cho hộ nghèo làm nhà; ủng hộ công trình của buôn",
            "Cho 9 hộ mua trả chậm không lãi, tổng 130 triệu đồng; kho có bình chữa cháy, che chắn "
            "bụi.",
            "Buôn Ƀrang", 4, (
                ContributionRow(MONEY, OWN, "Ủng hộ sửa nhà sinh hoạt cộng đồng", 35_000_000,
                    "Nhà cộng đồng Buôn Ƀrang", "14/5"),
                ContributionRow(GOODS, OWN, "Tặng 8 tấn xi măng", 13_600_000,
                    "Đường trục Buôn Ƀrang", "19/6"),
                ContributionRow(LABOUR, OWN, "Góp 10 ngày công thợ", 4_000_000,
                    "Đường trục Buôn Ƀrang", "21/6", 10),
            )),
    ),
    "buon-ko-emong": (
        HouseholdRow("Ông", "Y Dhŭn Ksơr", 1977, "Trồng cà phê, ao cá", "6.5 -",
            "Hiến đất làm điểm trường, thả cá chung với hai hộ nghèo",
            "Hiến 160 m² đất; ao cá chung đã thu một đợt, chia đều ba nhà.",
            "Buôn Kŏ Êmông", 6, (
                ContributionRow(LAND, OWN, "Hiến 160 m² đất mở sân điểm trường", 48_000_000,
                    "Sân điểm trường Buôn Kŏ Êmông", "3/8", 160),
                ContributionRow(LABOUR, OWN, "Góp 20 ngày công", 6_000_000,
                    "Sân điểm trường Buôn Kŏ Êmông", "10/8", 20),
            )),
        HouseholdRow("Bà", "H'Čăm Byă", 1971, "Trồng ngô, nuôi heo đen", "5 6",
            "Nuôi heo đen bản địa, giữ giống cho buôn",
            "Giữ đàn 12 heo nái đen, bán giống rẻ cho 3 hộ.",
            "Buôn Kŏ Êmông", 8, (
                ContributionRow(MONEY, OWN, "Góp tiền mua sách, vở", 3_000_000,
                    "Lớp xóa mù chữ", "10/5"),
                ContributionRow(LABOUR, OWN, "Góp 15 ngày công dọn suối", 4_500_000,
                    "Làm sạch suối Êa Kŏ", "22/6", 15),
            )),
        HouseholdRow("Ông", "Y Nguê Hđơk", 1988, "Trồng mía, trồng rừng", "4.5 5",
            "Hiến đất làm đường vào khu sản xuất",
            "Hiến 400 m² đất rẫy. Đầu vụ còn một lần đốt lá mía chưa báo buôn, đã rút kinh nghiệm.",
            "Buôn Kŏ Êmông", 5, (
                ContributionRow(LAND, OWN, "Hiến 400 m² đất rẫy làm đường", 52_000_000,
                    "Đường khu sản xuất Kŏ Êmông", "17/4", 400),
            )),
    ),
    "buon-ea-tung": (
        HouseholdRow("Bà", "H'Yưr Mdrang", 1974, "Trồng dâu nuôi tằm, tạp hóa", "9 8",
            "Vận động làm đường ống nước, ứng giống dâu cho 5 hộ",
            "Ứng 9.000 hom dâu cho 6 hộ, chỉ lấy tiền khi bán kén; ghi sổ đóng góp đường nước rõ "
            "từng nhà.",
            "Buôn Êa Tŭng", 6, (
                ContributionRow(MONEY, MOBILISED, "Vận động con em xa quê, nhà tài trợ", 62_000_000,
                    "Đường ống nước sạch cuối buôn", "15/6"),
                ContributionRow(MONEY, OWN, "Góp tiền mua ống nước", 8_000_000,
                    "Đường ống nước sạch cuối buôn", "20/5"),
            )),
        HouseholdRow("Ông", "Y Luyện Knul", 1969, "Trồng cà phê, điều", "7 6.5",
            "Hiến đất đặt bể nước, cho đường ống đi qua vườn",
            "Cho 130 m² đất đặt bể, tự làm hàng rào bảo vệ; mỗi tuần súc rửa bể một lần.",
            "Buôn Êa Tŭng", 7, (
                ContributionRow(LAND, OWN, "Hiến 130 m² đất đặt bể nước", 40_000_000,
                    "Đường ống nước sạch cuối buôn", "2/5", 130),
                ContributionRow(MONEY, OWN, "Góp tiền xây bể", 12_000_000,
                    "Bể nước cuối buôn", "25/6"),
            )),
        HouseholdRow("Ông", "Y Hŏn Buôn Yă", 1990, "Trồng rau nhà lưới", "7 7",
            "Trồng rau an toàn trong nhà lưới, cung cấp cho bếp ăn bán trú",
            "Cung cấp 3,4 tấn rau có sổ nhật ký cho trường; hướng dẫn 2 bạn trẻ làm nhà lưới.",
            "Buôn Êa Tŭng", 4, (
                ContributionRow(GOODS, OWN, "Tặng rau cho bếp ăn bán trú cả năm học", 20_000_000,
                    "Bếp ăn Trường Nơ Trang Lơng", "20/9"),
            )),
    ),
    "buon-dur": (
        HouseholdRow("Bà", "H'Jŭng Kđoh", 1980, "Trồng cà phê, chăn nuôi bò", "",
            "Làm chuồng nuôi nhốt 6 con bò, giữ đường buôn sạch", address="Buôn Dur", members=6),
    ),
    "nong-dan": (
        HouseholdRow("Ông", "Lê Đức Thịnh", 1967, "Trang trại tổng hợp, chế biến mắc ca", "10 9",
            "Xây dựng trang trại mẫu, đón hội viên tham quan; góp quỹ hỗ trợ nông dân",
            "Trang trại 4,5 ha thu 2,1 tỷ đồng, giữ việc thường xuyên cho 8 người trong xã; đón 17 "
            "đoàn tham quan, chuyển giao máy sấy mắc ca cho tổ hợp tác.",
            "Thôn Tân Tiến", 5, (
                ContributionRow(MONEY, OWN, "Góp Quỹ Hỗ trợ nông dân", 50_000_000,
                    "Quỹ Hỗ trợ nông dân xã", "12/4"),
                ContributionRow(GOODS, OWN, "Tặng máy sấy mắc ca", 30_000_000,
                    "Tổ hợp tác mắc ca Thôn Tân Tiến", "6/8"),
            )),
    ),
}
