"""Certificates of awards: what they say, where it stands, which are printed, in which order."""

from decimal import Decimal

import pytest

from awards.decisions.certifying import in_order, printable
from awards.models import Award, CertificateStock
from awards.papers import Copied, certificates
from awards.papers import test_sheet as sheet_to_lay_over
from awards.papers.certificate.words import achieved, kind_and_name, signer_post
from awards.register.shipped_stocks import A4
from awards.states import StockPart
from campaigns.states import SubjectKind
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from tests import award_factories
from tests.awards.register import give_copy
from tests.papers.measure import LOST, Pdf, squeeze

NEAR = 0.3  # mm
FIXED = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "TẶNG", "GIẤY KHEN")


def printing(stock: CertificateStock, *awards: Award) -> Pdf:
    return Pdf(to_pdf(certificates(stock, [Copied(each) for each in awards])))


def said(pdf: Pdf, page: int = 0) -> list[str]:
    return [piece.text for piece in pdf.pieces if piece.page == page]


def rename(award: Award, **fields) -> Award:
    """The award as if the register had taken these words."""
    for name, value in fields.items():
        setattr(award, name, value)
    return award


def test_a_printed_stock_gets_the_words_of_the_register_and_nothing_else(awards, printed):
    pdf = printing(printed, rename(awards[0], post="Trưởng buôn"))

    assert said(pdf) == [
        "Bà",
        "H'Hen Niê",
        "Trưởng buôn, Thôn Đông",
        "Đã có thành tích xuất sắc trong phong trào thi đua chào mừng kỷ niệm",
        "120 năm Ngày thành lập tỉnh Đắk Lắk (22/11/1904 - 22/11/2024)",
        "Quyết định số 150/QĐ-UBND ngày 18 tháng 11 năm 2024",
        "Số vào sổ: 01/2024",
        pdf.pieces[7].text,
        "CHỦ TỊCH",
        "Trần Quốc Toàn",
    ]
    assert pdf.pieces[7].text.endswith("ngày 18 tháng 11 năm 2024")


def test_plain_paper_gets_the_fixed_words_too_each_once(awards, stock):
    pdf = printing(stock, awards[0])

    for words in FIXED:
        assert said(pdf).count(words) == 1
    assert len(set(said(pdf))) == len(said(pdf))
    (title,) = pdf.find("GIẤY KHEN")
    assert abs(title.middle - 297 / 2) < NEAR


@pytest.mark.parametrize(("dx", "dy"), [("0", "0"), ("-2.5", "1.5")])
def test_every_field_stands_where_the_stock_says(awards, printed, dx, dy):
    CertificateStock.objects.filter(pk=printed.pk).update(dx=dx, dy=dy)
    printed.refresh_from_db()
    pdf = printing(printed, awards[0])
    single = {
        StockPart.KIND_WORD: "Bà",
        StockPart.NAME: "H'Hen Niê",
        StockPart.BOOK_NUMBER: "Số vào sổ: 01/2024",
        StockPart.SIGNER_POST: "CHỦ TỊCH",
        StockPart.SIGNER_NAME: "Trần Quốc Toàn",
    }

    for part, text in single.items():
        (piece,) = pdf.find(text)
        field = printed.parts.get(part=part)
        assert abs(piece.y - float(field.y + Decimal(dy))) < NEAR, part
        if field.align == "left":
            assert abs(piece.x0 - float(field.x + Decimal(dx))) < NEAR, part
        else:
            middle = float(field.x + field.width / 2 + Decimal(dx))
            assert abs(piece.middle - middle) < NEAR, part


def test_35_mm_are_free_for_hand_and_seal(awards, stock):
    pdf = printing(stock, awards[0])

    (post,), (name,) = pdf.find("CHỦ TỊCH"), pdf.find("Trần Quốc Toàn")
    assert name.y - post.y >= 35
    between = [each for each in pdf.pieces if post.y < each.y < name.y and each.x0 > 160]
    assert between == [name] or between == []


def test_fonts_are_ours_and_embedded(awards, stock):
    pdf = printing(stock, *awards)

    assert {font.name[6:12] for font in pdf.fonts.values()} == {"+Tinos"}
    assert all(font.embedded for font in pdf.fonts.values())
    assert not [piece for piece in pdf.pieces if LOST in piece.text]


EXTREMES = {
    "Ê Đê letters": {"name": "Ông Y Ƀlŭl Êban ê̆ ô̆ ơ̆ ư̆ Čñĕ"},
    "a tag": {"name": "Bà <script>alert('x')</script>"},
    "120 letters": {
        "name": "Bà " + "Nguyễn Thị Phương Thảo Hoàng Yến " * 3 + "Êban Niê Kđăm Ayŭn Mlô"
    },
    "a long post": {
        "post": "Phó Chủ tịch Hội đồng quản trị kiêm Giám đốc Hợp tác xã Nông nghiệp, Dịch vụ và "
        "Thương mại Bình Hòa, Tổ trưởng tổ hòa giải cơ sở",
        "unit_name": "Thôn Đông, xã Bình Hòa",
    },
}


@pytest.mark.parametrize("what", EXTREMES)
@pytest.mark.parametrize("kind", ["stock", "printed"])
def test_extremes_stand_whole_within_the_page(what, kind, awards, request):
    on = request.getfixturevalue(kind)
    award = rename(awards[0], **EXTREMES[what])

    pdf = printing(on, award)

    whole = squeeze("".join(said(pdf)))
    for words in EXTREMES[what].values():
        assert squeeze(words.removeprefix("Bà ").removeprefix("Ông ")) in whole
    assert all(each.x0 > 0 and each.x1 < float(on.width) for each in pdf.pieces)


def test_three_lines_stand_where_the_stock_gives_three(awards, stock):
    stock.parts.filter(part=StockPart.POST).update(lines=3, width=110, size=12, y=114.5)
    stock.parts.filter(part=StockPart.ACHIEVEMENT).update(y=131, size=11, step=5)
    stock.parts.filter(part=StockPart.PLACE_DAY).update(y=144)
    stock.parts.filter(part=StockPart.SIGNER_POST).update(y=151)
    award = rename(awards[0], **EXTREMES["a long post"])

    pdf = printing(stock, award)

    feet = sorted(each.y for each in pdf.pieces if each.size == 12 and 100 < each.y < 130)
    assert len(feet) == 3
    assert abs(feet[0] - 114.5) < NEAR


def test_what_cannot_stand_is_refused_with_the_name(awards, stock):
    award = rename(awards[0], name="Bà " + "Nguyễn Thị Phương Thảo " * 20)

    with pytest.raises(PaperFailed) as refused:
        certificates_pdf(stock, award)

    assert award.name[:40] in str(refused.value)


def certificates_pdf(stock, award) -> bytes:
    return to_pdf(certificates(stock, [Copied(award)]))


def test_a_hidden_field_is_not_printed_and_a_label_may_be_left_out(awards, printed):
    printed.parts.filter(part=StockPart.KIND_WORD).update(shown=False)
    printed.parts.filter(part=StockPart.BOOK_NUMBER).update(labelled=False)

    pdf = printing(printed, awards[0])

    assert "Bà" not in said(pdf)
    assert "01/2024" in said(pdf)


def test_a_copy_says_which_it_is_and_the_first_does_not(awards, stock, secretary):
    copy = give_copy(awards[0], secretary)

    first = printing(stock, awards[0])
    again = Pdf(to_pdf(certificates(stock, [Copied(awards[0], copy)])))

    assert not any("cấp lại" in text for text in said(first))
    assert "Bản cấp lại lần 1, ngày 20 tháng 12 năm 2024" in said(again)


def test_collectives_come_first_then_households_then_individuals(awards):
    assert [each.subject_kind for each in in_order(awards)] == [
        SubjectKind.COLLECTIVE,
        SubjectKind.HOUSEHOLD,
        SubjectKind.INDIVIDUAL,
    ]


def test_each_certificate_is_a_page_and_what_is_revoked_has_none(awards, stock, secretary):
    award_factories.make_revocation(awards[1], secretary)

    pages = printable(awards[0].line.decision)

    assert [each.pk for each in pages] == [awards[2].pk, awards[0].pk]
    assert len(printing(stock, *pages).sizes) == 2


def test_nothing_to_print_is_no_paper(stock):
    with pytest.raises(PaperFailed, match="Không có giấy khen nào"):
        certificates(stock, [])


@pytest.mark.parametrize(
    ("whole", "kind", "parts"),
    [
        ("Ông Y Wiêng Niê", SubjectKind.INDIVIDUAL, ("Ông", "Y Wiêng Niê")),
        ("Bà H'Nhơn Kbuôr", SubjectKind.INDIVIDUAL, ("Bà", "H'Nhơn Kbuôr")),
        ("Hộ bà Nguyễn Thị Hoa", SubjectKind.HOUSEHOLD, ("Hộ gia đình", "Bà Nguyễn Thị Hoa")),
        ("Ông Nghiêm Store", SubjectKind.COLLECTIVE, ("Tập thể", "Ông Nghiêm Store")),
        ("Thôn Đông", SubjectKind.COLLECTIVE, ("Tập thể", "Thôn Đông")),
    ],
)
def test_a_name_is_told_from_the_word_before_it(whole, kind, parts):
    assert kind_and_name(whole, kind) == parts


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("CHỦ TỊCH", "CHỦ TỊCH"),
        ("Chủ tịch", "CHỦ TỊCH"),
        ("Phó Chủ tịch", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        ("PHÓ CHỦ TỊCH PHỤ TRÁCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH PHỤ TRÁCH"),
    ],
)
def test_a_deputy_signs_for_the_chairman(title, printed):
    assert signer_post(title) == printed


def test_the_achievement_is_said_in_the_words_of_a_certificate():
    assert achieved("Có thành tích tốt.") == "Đã có thành tích tốt"
    assert achieved("Làm đường hoa") == "Làm đường hoa"


def test_the_test_sheet_has_rulers_crosses_and_the_hard_names(printed):
    pdf = Pdf(to_pdf(sheet_to_lay_over(printed)))

    whole = squeeze("".join(piece.text for piece in pdf.pieces))
    for name in ("H'Nhơn Kbuôr", "Y Wiêng Niê"):
        assert squeeze(name) in whole
    upright = {round(m.x0 + m.width / 2) for m in pdf.marks if m.page == 0 and not m.lies}
    assert set(range(10, 290)) <= upright
    field = A4[StockPart.NAME]
    crossed = [m for m in pdf.marks if m.page == 0 and m.lies and abs(m.y0 - field["y"]) < NEAR]
    assert any(
        abs(m.middle - float(printed.parts.get(part=StockPart.NAME).x)) < NEAR for m in crossed
    )
