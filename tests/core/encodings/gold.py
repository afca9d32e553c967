"""What lists of people say, in Unicode; the tests write it in the old tables themselves."""

GOLD = """
Nguyễn Văn Bảy
Trần Thị Hồng Nhung
Lê Đình Phước
Phạm Ngọc Thạch
Hoàng Thị Mỹ Duyên
Huỳnh Thúc Kháng
Võ Thị Sáu
Đặng Quốc Việt
Bùi Thị Xuân
Đỗ Mạnh Cường
Hồ Xuân Hương
Ngô Bảo Châu
Dương Văn Tiến
Lý Thường Kiệt
Đinh Công Tráng
Trương Thị Nguyệt
Đoàn Thị Điểm
Phan Bội Châu
Vũ Hữu Lợi
Nguyễn Thị Thuý Hằng
Trịnh Xuân Thưởng
Cao Thị Bích Ngọc
Tạ Quang Bửu
Mai Thị Lựu
Lương Thế Vinh
Quách Đình Quý
Nông Thị Kiều
Hứa Văn Khoẻ
Tống Thị Lệ Lan
Khổng Minh Vượng
Hiến năm mươi mét vuông đất mở rộng đường
Trồng cây xanh dọc đường thôn
Làm đường hoa ở trục chính của thôn
Giữ gìn vệ sinh môi trường
Đoàn kết xây dựng đời sống văn hoá
Phát triển kinh tế hộ gia đình
Hướng dẫn kỹ thuật chăm sóc cà phê
Vận động nhân dân đóng góp
Tuần tra bảo vệ trật tự mỗi tuần
Giúp đỡ ba hộ nghèo thoát nghèo
Dạy chữ cho người lớn tuổi
Chăn nuôi bò sinh sản
Sửa chữa nhà tình nghĩa
Thu gom rác thải nhựa
Tổ trưởng tổ dân phố
Bí thư chi bộ thôn
Chủ tịch Hội Nông dân
Phó Chủ nhiệm hợp tác xã
Giáo viên tiểu học
Cán bộ y tế thôn bản
Trưởng ban công tác Mặt trận
Thợ mộc, thợ nề
Nội trợ và buôn bán nhỏ
Bộ đội xuất ngũ
Chiến sĩ dân quân tự vệ
Họ và tên chủ hộ
Chức vụ, nghề nghiệp
Nội dung đăng ký
Hình thức phấn đấu
Đơn vị, thôn buôn
Ngành nghề sản xuất, kinh doanh
Lãnh đạo, quản lý
Trực tiếp lao động
Tiếng Việt giàu và đẹp
Những ngày quyết thắng
""".strip().splitlines()

# As it was seen on screens of that time, letter by letter.
SEEN = {
    "tcvn3": {
        "TiÕng ViÖt": "Tiếng Việt",
        "NguyÔn V¨n B¶y": "Nguyễn Văn Bảy",
        "§Æng Quèc ViÖt": "Đặng Quốc Việt",
        "Hä vµ tªn chñ hé": "Họ và tên chủ hộ",
        "N\u00adíc uèng s¹ch": "Nước uống sạch",
        "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "§éc lËp - Tù do - H¹nh phóc": "Độc lập - Tự do - Hạnh phúc",
    },
    "vni": {
        "Tieáng Vieät": "Tiếng Việt",
        "Nguyeãn Vaên Baûy": "Nguyễn Văn Bảy",
        "Ñaëng Quoác Vieät": "Đặng Quốc Việt",
        "Hoï vaø teân chuû hoä": "Họ và tên chủ hộ",
        "Nöôùc uoáng saïch": "Nước uống sạch",
        "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
        "Aán Ñoä": "Ấn Độ",
        "Huyønh Thò Kyû, Thuïy Vî": "Huỳnh Thị Kỷ, Thụy Vỵ",
    },
}

# Nothing here is in an old table: Vietnamese, Ê Đê and its neighbours, names from abroad, signs.
RIGHT = [
    *GOLD,
    *[each.upper() for each in GOLD],
    *"""
Y Ƀlŭl Niê Kdăm|H'Hen Niê|H’Nhơn Kbuôr|Y Wiêng Niê|Y Thih Niê|H'Ñuê Mlô|Y Blưm Êban|H'Yŏ Ayŭn
Buôn Čuăh|Buôn Kmrơng Prŏng|Ea Drông|Cư M'gar|Krông Pắk|Krông Ana|Krông Búk|Ea Ô|Ea Kôm|Ea Tôr
Y Bôt Kbuôr|Y Tôp Niê|Y Sôk Êñuôl|H'Bêt Byă|Y Kôp Bkrông|Y Pêt Ksơr|Y Rôt Mlô|Y Yôk Hđơk
Rơ Chăm H'Phik|Siu Blêh|Ksor Kpă Klơng|Nay Đer|Rah Lan Vương|K'Brêt Lơ Mu|Pôi Ơn|Đinh Nuôi
Dlê Yang|Cư Né|Cư Pơng|Ea Súp|M'Đrắk|Ea H'leo|Êa Siên|Yang Mao|Hồ Lắk|Čư Êbur|Buôn Akô Dhông
Loïc|Müller|Élan|René Descartes|José María Muñoz|João Gonçalves|Loïc Dupré|Noël Raphaël|Zoë Brontë
Anaïs Nguyễn|Gaël Monfils|Citroën|Jörg Bär|Günther Grass|François Hollande|Garçon|Øystein Ås
Käse Straße|Björn Åkesson|Søren Kierkegaard|Saúl Ñíguez|Raúl Jaén|Façade café|Thaïlande|naïve
Mô hình «Đoàn Kết»|«Sạch từ nhà ra ngõ»|«An toàn»|“Gia đình văn hóa”|Hiến 50 m² đất|300 m³ cát
½ ha cà phê|¼ ha tiêu|10 ÷ 20 triệu|5 × 3 m|Đo bụi 5 µm|Ghi chú¹|25 °C|© 2024|CocaCola®|§ 5|£5
Lê Lô|Bà Hà|Hoà|Hòa|Thuý|Thúy|Lý|Hà Tô|Vô Cô|Tô Hoài|Lò Thì Sô|La Ê|Bá Há|Mã Lã|Xá Tò|Ló Pí
Ông Tạ|An Khê|Cà Ná|Hà Lam|Tân Hoà|Xã Lộ 25|Tổ 3|Đội 2B|Thôn 10A|A1, B2|Nguyen Van An|TRAN THI B
Ấp Bến Cát|Ỷ Lan|Ắt|Ừ|Ơ|Ủy ban nhân dân|Uỷ ban|Quỳnh|Quýnh|Khuỷu|Nguệch ngoạc|Gìn giữ|Giếng
Gô Đê|Kôn Tum|Pleikrông|Bôn Čư|Sê San|Mê Linh|Pa Cô|Vân Kiều|Xơ Đăng|Ba Na|Mnông|Gia Rai|Cơ Ho
Điện Biên Phủ|Việt Nam muôn năm|Đắk Lắk|Đăk Lăk|Đak Lak|Kbang|Chư Prông|Chư Păh|Đức Cơ|Ia Grai
""".replace("\n", "|").split("|"),
]
RIGHT = [each for each in RIGHT if each]
