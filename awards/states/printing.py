"""The fixed words of certificates and of papers that go out."""

from django.db.models import TextChoices


class StockKind(TextChoices):
    """What a certificate is printed on."""

    PLAIN = "plain", "Giấy trắng: cổng in cả khung, Quốc hiệu và chữ «GIẤY KHEN»"
    PREPRINTED = "preprinted", "Phôi in sẵn: chỉ in phần thay đổi vào đúng chỗ"


class StockPart(TextChoices):
    """What of a certificate changes from one award to the next, in the order of reading."""

    COPY_MARK = "copy_mark", "Ghi chú cấp lại"
    KIND_WORD = "kind_word", "Ông, bà, tập thể, hộ gia đình"
    NAME = "name", "Tên người, tập thể, hộ"
    POST = "post", "Chức vụ, đơn vị, địa chỉ"
    ACHIEVEMENT = "achievement", "Nội dung khen thưởng"
    DECISION = "decision", "Số, ngày quyết định"
    BOOK_NUMBER = "book_number", "Số vào sổ"
    PLACE_DAY = "place_day", "Địa danh, ngày tháng"
    SIGNER_POST = "signer_post", "Chức vụ người ký"
    SIGNER_NAME = "signer_name", "Họ tên người ký"
    CODE = "code", "Mã QR xác minh"


class StockInk(TextChoices):
    """The colour of a text on a certificate."""

    BLACK = "black", "Đen"
    RED = "red", "Đỏ"
    BLUE = "blue", "Xanh"


class StockAlign(TextChoices):
    """On which side of its place a text stands."""

    LEFT = "left", "Trái"
    CENTER = "center", "Giữa"
    RIGHT = "right", "Phải"


class PaperSeries(TextChoices):
    """Whose book numbers are taken from (NĐ 30/2020, Phụ lục I, mục II.3.a).

    A council that issues under the agency's seal has a series of its own.
    """

    COMMITTEE = "committee", "Ủy ban nhân dân"
    COUNCIL = "council", "Hội đồng Thi đua - Khen thưởng"


class PaperKind(TextChoices):
    """The numbered papers of a campaign in the order of the dossier; last the year's statistics."""

    SUMMING_UP = "summing_up", "Báo cáo tổng hợp đăng ký"
    APPRAISAL = "appraisal", "Báo cáo thẩm định hồ sơ"
    INVITATION = "invitation", "Giấy mời họp Hội đồng"
    MINUTES = "minutes", "Biên bản họp Hội đồng"
    TALLY = "tally", "Biên bản kiểm phiếu"
    NOTICE = "notice", "Thông báo công khai"
    OPINIONS = "opinions", "Báo cáo tổng hợp ý kiến"
    COUNCIL_SUBMISSION = "council_submission", "Tờ trình của Hội đồng"
    DECISION = "decision", "Quyết định khen thưởng"
    SUBMISSION = "submission", "Tờ trình đề nghị khen thưởng"
    REVOCATION = "revocation", "Quyết định hủy bỏ khen thưởng"
    REVOCATION_REQUEST = "revocation_request", "Tờ trình đề nghị hủy bỏ khen thưởng"
    SUMMARY = "summary", "Báo cáo tổng kết phong trào"
    STATISTICS = "statistics", "Báo cáo thống kê thi đua, khen thưởng"
