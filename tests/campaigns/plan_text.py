"""The words of the real plan, from the paper and not from the plan file; white space folded."""

# I.1
PURPOSES = [
    "Tổ chức và thực hiện tốt các phong trào thi đua lập thành tích thiết thực chào mừng 120 "
    "năm ngày thành lập tỉnh Đắk Lắk, với chủ đề “Khát vọng xây dựng tỉnh Đắk Lắk giàu đẹp, "
    "văn minh, bản sắc”. Phấn đấu thực hiện thắng lợi các nhiệm vụ phát triển kinh tế xã hội, "
    "an ninh quốc phòng năm 2024 và những năm tiếp theo.",
    "Phát huy sức mạnh tổng hợp, nâng cao hiệu quả công tác, tinh thần lao động, động viên cán "
    "bộ, công chức, viên chức và Nhân dân thực hiện thắng lợi mục tiêu phát triển kinh tế - xã "
    "hội năm 2024.",
    "Phát hiện, xây dựng, tôn vinh và nhân rộng các gương điển hình tiên tiến có thành tích "
    "tiêu biểu, xuất sắc trong đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 120 năm "
    "ngày thành lập tỉnh Đắk Lắk.",
]
# I.2
REQUIREMENTS = [
    "Các đoàn thể, đơn vị, cán bộ, công chức, doanh nghiệp, hợp tác xã trên địa bàn xã tiếp "
    "tục đẩy mạnh thực hiện tốt các phong trào thi đua yêu nước và tổ chức các hoạt động kỷ "
    "niệm 120 năm ngày thành lập tỉnh đảm bảo đúng thẩm quyền, an toàn, trang trọng, tiết "
    "kiệm, có chiều sâu, nhằm tạo không khí phấn khởi ngày hội lớn của toàn dân hướng về cội "
    "nguồn; động viên cán bộ, đảng viên, Nhân dân trên địa bàn xã tiếp tục phát huy truyền "
    "thống cách mạng, nổ lực, đoàn kết, quyết tâm vượt qua khó khăn, phấn đấu đạt và vượt chỉ "
    "tiêu, nhiệm vụ phát triển kinh tế-xã hội giai đoạn 2021-2025.",
    "Các đoàn thể, đơn vị, cán bộ, công chức, doanh nghiệp, hợp tác xã tổ chức thực hiện đợt "
    "thi đua đặc biệt này; theo dõi, phát hiện đề nghị khen thưởng kịp thời những tập thể và "
    "cá nhân có thành tích tiêu biểu xuất sắc trong đợt thi đua đặc biệt này.",
]
# II.1
THEMES = [
    "Các đoàn thể, đơn vị, cán bộ, công chức, doanh nghiệp, hợp tác xã tổ chức thực hiện hoàn "
    "thành vượt mức các chỉ tiêu, nhiệm vụ theo tinh thần Nghị quyết Đại hội Đảng bộ xã lần "
    "thứ IX đã đề ra, thông qua đợt thi đua đặc biệt này tiếp tục đẩy nhanh tiến độ thực hiện "
    "các công trình, dự án trên địa bàn xã nhằm phát huy hiệu quả sau đầu tư.",
    "Tổ chức có hiệu quả các phong trào thi đua để thực hiện hoàn thành và hoàn thành vượt mức "
    "các chỉ tiêu, nhiệm vụ được giao năm 2024, góp phần thực hiện thắng lợi nhiệm vụ phát "
    "triển kinh tế-xã hội, đảm bảo quốc phòng an ninh, trật tự an toàn xã hội trên địa bàn xã; "
    "triển khai đồng bộ, tạo sự chuyển biến trong một số phong trào thi đua đang thực hiện "
    "trên địa bàn xã gắn với thực hiện học tập và làm theo tư tưởng, đạo đức, phong cách Hồ "
    "Chí Minh, cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”.",
    "Tích cực thực hiện công tác Cải cách hành chính; tăng cường kỷ luật, kỷ cương và đẩy mạnh "
    "cải cách hành chính trong cơ quan.",
    "Thi đua thực hiện xây dựng chính quyền điện tử hướng tới chính quyền số, phát triển kinh "
    "tế số và xã hội số, đáp ứng yêu cầu của người dân và doanh nghiệp, tạo cơ sở phát triển "
    "kinh tế, xã hội trong thời kỳ mới.",
    "Tập trung huy động các nguồn lực, có kế hoạch triển khai thực hiện các công trình, phần "
    "việc chào mừng kỷ niệm 120 năm ngày thành lập tỉnh; các đoàn thể, đơn vị, cán bộ, công "
    "chức, doanh nghiệp, hợp tác xã có kế hoạch phát động, đăng ký thi đua thực hiện công "
    "trình, phần việc ý nghĩa, thiết thực, phấn đấu các đoàn thể, đơn vị, cán bộ, công chức, "
    "doanh nghiệp, hợp tác xã, có những tập thể, cá nhân điển hình tiên tiến được biểu dương, "
    "khen thưởng.",
]
# III.1
PARTICIPANTS = [
    "Các đoàn thể, đơn vị, cán bộ, công chức, doanh nghiệp, hợp tác xã trên địa bàn xã.",
    "Cán bộ, đảng viên, công chức, viên chức, chiến sỹ lực lượng vũ trang, người lao động, hộ "
    "gia đình và Nhân dân trên địa bàn xã.",
]
# IV.1.a
COLLECTIVE = [
    "Là tập thể gương mẫu, nội bộ đoàn kết, chấp hành tốt chủ trương, đường lối của Đảng, "
    "chính sách pháp luật của Nhà nước; các quy chế, quy định của cơ quan, đơn vị và cộng đồng "
    "dân cư;",
    "Có thành tích xuất sắc tiêu biểu trong đợt thi đua, có tỷ lệ các chỉ tiêu đăng ký đều đạt "
    "và vượt kế hoạch đề ra (tính đến tháng 10/2024);",
    "Tích cực tham gia xây dựng các loại quỹ, các hoạt động nhân đạo, từ thiện góp phần thực "
    "hiện tốt công tác an sinh xã hội trên địa bàn xã.",
    "Có mô hình tiêu biểu, công trình hoàn thành đảm bảo khối lượng, chất lượng đưa vào hoạt "
    "động đạt hiệu quả, thiết thực chào mừng kỷ niệm 120 năm ngày thành lập tỉnh Đắk Lắk.",
]
# IV.1.b
INDIVIDUAL = [
    "Là cá nhân tiêu biểu, gương mẫu, điển hình tiên tiến chấp hành tốt chủ trương, đường lối "
    "của Đảng, chính sách pháp luật của Nhà nước; các quy chế, quy định của cơ quan, đơn vị và "
    "địa phương.",
    "Gương mẫu đi đầu trong các phong trào thi đua, các cuộc vận động, đặc biệt có hoạt động "
    "sáng tạo thiết thực, hiệu quả chào mừng 120 năm ngày thành lập tỉnh Đắk Lắk gắn với việc "
    "“Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”;",
    "Tích cự tham gia các hoạt động nhân đạo từ thiện, góp phần thực hiện tốt an sinh xã hội "
    "trên địa bàn xã.",
]
# IV.1.c
HOUSEHOLD = [
    "Áp dụng tiến bộ khoa học kỹ thuật, có cách làm mới trong sản xuất kinh doanh, thực hiện "
    "sản xuất kinh doanh hiệu quả, phát triển kinh tế tổng hợp hoặc kinh doanh hàng hoá, dịch "
    "vụ đảm bảo đúng quy định hiện hành, đảm bảo an toàn vệ sinh lao động và bảo vệ môi "
    "trường;",
    "Tích cực tham gia hưởng ứng các phòng trào thi đua, các cuộc vận động do thôn, buôn phát "
    "động, có tinh thần tương thân tương ái giúp đỡ các gia đình, hộ gia đình khác cùng phát "
    "triển;",
    "Có đóng góp thiết thực, hiệu quả cho xây dựng nông thôn mới, công tác an sinh xã hội, các "
    "công trình phúc lợi trên địa bàn xã hoặc tích cực tuyên truyền, vận động, huy động nguồn "
    "lực từ tổ chức, cộng đồng, dòng họ, cá nhân có giá trị từ 50 triệu đồng trở lên.",
]
# V.1 to V.5
ASSIGNMENTS = [
    "Trưởng các đoàn thể, thôn, buôn, trường học, trạm Y tế và toàn bộ cán bộ, công chức của "
    "xã, căn cứ chức năng, nhiệm vụ của mình để triển khai thực hiện Kế hoạch này; xác định "
    "nhiệm vụ, công việc trọng tâm, có giải pháp cụ thể để hoàn thành trong số những chỉ tiêu, "
    "nhiệm vụ chính trị được giao theo Kế hoạch phát triển kinh tế - xã hội năm 2024 của xã để "
    "đăng ký thi đua. Tuyên truyền, phát động, vận động cán bộ, công chức và Nhân dân tích cực "
    "tham gia hưởng ứng thực hiện phong trào thi đua.",
    "Phụ trách Đài truyền thanh xã tuyên truyền rộng rãi; công chức chuyên môn có liên quan "
    "phối hợp với các ban ngành, đoàn thể, tổ chức phổ biến, tuyên truyền rộng rãi Kế hoạch "
    "này trong các đoàn thể chính trị - xã hội của xã và nhân dân.",
    "Giao cho công chức Văn phòng – thống kê, thường xuyên theo dõi, kiểm tra, đôn đốc thực "
    "hiện tốt các nhiệm vụ, chủ yếu trong Kế hoạch này; tổng hợp kết quả thực hiện phong trào "
    "thi đua của xã, báo cáo UBND huyện và phòng Nội vụ huyện theo quy định. Tham mưu cho UBND "
    "xã thực hiện đăng ký thi đua, lập hồ sơ khen thưởng; tổng hợp báo cáo kết quả phong trào "
    "thi đua, bình xét, lập hồ sơ khen thưởng của xã.",
    "Mỗi đoàn thể chính trị - xã hội ở xã, Trưởng các thôn buôn, hợp tác xã dịch vụ nông "
    "nghiệp Thanh Bình và cán bộ, công chức của xã, lựa chọn và đăng ký (bằng văn bản) gửi về "
    "UBND xã từ 01 lĩnh vực/công việc để xác định chủ điểm thi đua và danh sách cá nhân đăng "
    "ký nội dung thi đua gửi về Hội đồng Thi đua - Khen thưởng xã (qua Văn phòng – thống kê "
    "xã) trước ngày 10/4/2024 để tổng hợp gửi UBND huyện.",
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã, các tổ chức chính trị - xã hội xã tuyên "
    "truyền, vận động đoàn viên, hội viên, phát huy quyền làm chủ của các tổ chức xã hội và "
    "của nhân dân, tạo sự đồng thuận xã hội, tăng cường khối đại đoàn kết, thực hiện kế hoạch "
    "Phát động thi đua chào mừng kỷ niệm 120 năm ngày thành lập tỉnh Đắk Lắk trên địa bàn xã.",
]
# II.2
AIM = (
    "Tạo không khí thi đua sôi nổi, rộng khắp ở tất cả Các đoàn thể, đơn vị, cán bộ, công "
    "chức, doanh nghiệp, hợp tác xã và tầng lớp Nhân dân, qua đó phát huy sức mạnh tổng hợp, "
    "sự tham gia tích cực của cả hệ thống chính trị nhằm hoàn thành thắng lợi các mục tiêu, "
    "chỉ tiêu phát triển kinh tế-xã hội, đảm bảo quốc phòng, an ninh năm 2024 và những năm "
    "tiếp theo."
)
# II.4
WATCHWORD = (
    "Lập thành tích chào mừng kỷ niệm 120 năm ngày thành lập tỉnh Đắk Lắk với chủ đề “Khát "
    "vọng xây dựng tỉnh Đắk Lắk giàu đẹp, văn minh, bản sắc”."
)
TITLE = (
    "phát động thi đua lập thành tích chào mừng kỷ niệm 120 năm ngày thành lập tỉnh Đắk Lắk "
    "(22/11/1904 - 22/11/2024)"
)
SLOGAN = "Khát vọng xây dựng tỉnh Đắk Lắk giàu đẹp, văn minh, bản sắc"
# Nơi nhận; the paper's brace with «Báo cáo» takes in the first four lines.
RECIPIENTS = [
    ("UBND huyện Krông Ana", "Báo cáo"),
    ("Phòng Nội vụ", "Báo cáo"),
    ("Thường trực Đảng ủy", "Báo cáo"),
    ("Thường trực HĐND xã", "Báo cáo"),
    ("UBMTTQVN và các đoàn thể CT-XH ở xã", ""),
    ("CT, PCT UBND xã", ""),
    ("Các đơn vị: Trường học, Y tế", ""),
    ("Trưởng thôn buôn", ""),
    ("HTXVNN Thanh Bình", ""),
    ("Cán bộ, công chức xã", ""),
    ("Lưu VT, TĐKT", ""),
]
