"""The styles of a Word file: every look has a name, so that an office changes it in one place.

Sizes and distances are those of `static/css/paper.css` (Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from dataclasses import dataclass

from core.papers.frame import INDENT_MM
from core.papers.word.pieces import Element, node, twips

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
SIX_POINTS = 6 * 25.4 / 72
SINGLE = 240
BODY_LINE = 251  # 1.2 of the size: the font's own single line is 1.149 of it


@dataclass(frozen=True)
class Look:
    """A paragraph style: `key` in the file, `name` in Word's list; sizes in points, rest in mm."""

    key: str
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "both"
    first: float = 0
    before: float = 0
    line: int = BODY_LINE
    with_next: bool = False
    level: int | None = None  # its place in Word's outline
    rule: bool = False
    based_on: str = "Normal"


CENTER = "center"
LOOKS = (
    # --- the frame
    Look("Header", "header", 13, align=CENTER, line=SINGLE),
    Look("Superior", "Tên cơ quan chủ quản", 13, align=CENTER, line=SINGLE),
    Look("Agency", "Tên cơ quan ban hành", 13, bold=True, align=CENTER, line=SINGLE),
    Look("SuperiorSmall", "Tên cơ quan chủ quản nhỏ", 12, align=CENTER, line=SINGLE),
    Look("AgencySmall", "Tên cơ quan ban hành nhỏ", 12, bold=True, align=CENTER, line=SINGLE),
    Look("Nation", "Quốc hiệu", 13, bold=True, align=CENTER, line=SINGLE),
    Look("Motto", "Tiêu ngữ", 14, bold=True, align=CENTER, line=SINGLE),
    Look("Symbol", "Số, ký hiệu", 13, align=CENTER, line=SINGLE),
    Look("PlaceDay", "Địa danh, thời gian", 14, italic=True, align=CENTER, line=SINGLE),
    Look("PlaceDaySmall", "Địa danh, thời gian nhỏ", 13, italic=True, align=CENTER, line=SINGLE),
    Look("Title", "Title", bold=True, align=CENTER, before=6.2, with_next=True, level=0),
    Look("Subject", "Trích yếu", bold=True, align=CENTER, with_next=True),
    Look("UnderSubject", "Dưới trích yếu", align=CENTER, before=SIX_POINTS),
    Look("Addressee", "Kính gửi", align="left", before=0),
    Look("Authority", "Thẩm quyền ban hành", bold=True, align=CENTER, before=9 * 25.4 / 72),
    Look("Basis", "Căn cứ", italic=True, first=INDENT_MM, before=SIX_POINTS),
    Look("Rule", "Đường kẻ", 1, align=CENTER, line=20, rule=True),
    Look("Gap", "Khoảng trống", 1, line=20),
    # --- the body
    Look("Body", "Đoạn văn", first=INDENT_MM, before=SIX_POINTS),
    Look("BodyFlush", "Đoạn văn không thụt", before=SIX_POINTS),
    Look("Heading1", "heading 1", bold=True, align=CENTER, before=SIX_POINTS, with_next=True,
         level=0),
    Look("Heading2", "heading 2", bold=True, align="left", first=INDENT_MM, before=SIX_POINTS,
         with_next=True, level=1),
    Look("Heading3", "heading 3", bold=True, align="left", first=INDENT_MM, before=SIX_POINTS,
         with_next=True, level=2),
    Look("Heading4", "heading 4", align="left", first=INDENT_MM, before=SIX_POINTS, with_next=True,
         level=3),
    Look("Field", "Mục điền", align="left", first=INDENT_MM, before=SIX_POINTS),
    Look("DottedLine", "Dòng chấm", align="left", before=2.0),
    Look("Dashed", "Gạch đầu dòng", first=INDENT_MM, before=SIX_POINTS),
    # --- tables
    Look("TableCaption", "caption", 12, bold=True, align=CENTER, before=SIX_POINTS, line=SINGLE,
         with_next=True),
    Look("TableUnit", "Đơn vị tính", 12, italic=True, align="right", line=SINGLE, with_next=True),
    Look("CellTitle", "Bảng: tiêu đề cột", 12, bold=True, align=CENTER, line=SINGLE,
         with_next=True),
    Look("CellText", "Bảng: chữ", 12, align="left", line=SINGLE),
    Look("CellNumber", "Bảng: số", 12, align="right", line=SINGLE),
    Look("CellCenter", "Bảng: ở giữa", 12, align=CENTER, line=SINGLE),
    Look("CellGroup", "Bảng: tên nhóm", 12, bold=True, align="left", line=SINGLE, with_next=True),
    Look("CellEmpty", "Bảng: không có dòng", 12, italic=True, align=CENTER, line=SINGLE),
    Look("TotalText", "Bảng: tổng cộng", 12, bold=True, align="left", line=SINGLE),
    Look("TotalNumber", "Bảng: số tổng cộng", 12, bold=True, align="right", line=SINGLE),
    Look("TotalCenter", "Bảng: tổng cộng ở giữa", 12, bold=True, align=CENTER, line=SINGLE),
    # --- charts
    Look("Bar", "Biểu đồ: chữ", 11, align="left", line=SINGLE, with_next=True),
    Look("BarKey", "Biểu đồ: chú giải", 11, align=CENTER, line=SINGLE, with_next=True),
    # --- the end
    Look("Post", "Quyền hạn, chức vụ", bold=True, align=CENTER, with_next=True),
    Look("SignNote", "Chỉ dẫn ký", italic=True, align=CENTER, with_next=True),
    Look("Signer", "Họ tên người ký", bold=True, align=CENTER, with_next=True),
    Look("RecipientsTitle", "Nơi nhận", 12, bold=True, italic=True, align="left", line=SINGLE,
         with_next=True),
    Look("Recipient", "Danh sách nơi nhận", 11, align="left", line=SINGLE, with_next=True),
    # --- annexes
    Look("AnnexWord", "Phụ lục", bold=True, align=CENTER, with_next=True),
    Look("AnnexTitle", "Tên phụ lục", bold=True, align=CENTER, with_next=True, level=0),
    Look("AnnexReference", "Kèm theo", italic=True, align=CENTER, before=0),
)  # fmt: skip


def styles_of(sizes: set[float]) -> list[Element]:
    """All styles; those of cells also in the other sizes that the tables of the paper have."""
    smaller = [
        sized(look, size)
        for size in sorted(sizes - {12.0})
        for look in LOOKS
        if look.key.startswith(("Cell", "Total"))
    ]
    return [*_ground(), *map(style_of, (*LOOKS, *smaller)), *_tables()]


def cell_style(key: str, size: float) -> str:
    """The key of a style of cells in a size."""
    return key if size == 12 else f"{key}{size:g}"


def sized(look: Look, size: float) -> Look:
    """The same look in another size, under a name of its own."""
    return Look(
        cell_style(look.key, size), f"{look.name} {size:g}", size, align=look.align,
        line=look.line, based_on=look.key,
    )  # fmt: skip


def defaults() -> Element:
    """What holds where no style says otherwise: the font, the size, the language."""
    return node(
        "docDefaults",
        node("rPrDefault", node("rPr", _fonts(), *_size(14), _language())),
        node("pPrDefault", node("pPr", node("spacing", before=0, after=0))),
    )


def _fonts() -> Element:
    return node("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _size(points: float) -> list[Element]:
    half = round(points * 2)
    return [node("sz", val=half), node("szCs", val=half)]


def _language() -> Element:
    return node("lang", val=LANGUAGE, eastAsia=LANGUAGE)


def _ground() -> list[Element]:
    """The four styles that Word takes for granted."""
    normal = node("style", node("name", val="Normal"), node("qFormat"), type="paragraph",
                  default=1, styleId="Normal")  # fmt: skip
    letters = node("style", node("name", val="Default Paragraph Font"), type="character",
                   default=1, styleId="DefaultParagraphFont")  # fmt: skip
    plain = node("style", node("name", val="Normal Table"), _margins(0, 0), type="table",
                 default=1, styleId="TableNormal")  # fmt: skip
    unlisted = node("style", node("name", val="No List"), type="numbering", default=1,
                    styleId="NoList")  # fmt: skip
    return [normal, letters, plain, unlisted]


def style_of(look: Look) -> Element:
    """The style of a look, as the file keeps it."""
    lines = node("pPr")
    if look.with_next:
        lines.append(node("keepNext"))
    if look.rule:
        # Eighths of a point: 0.6 pt, as the PDF has it.
        lines.append(node("pBdr", node("bottom", val="single", sz=5, space=0, color="000000")))
    exact = {"lineRule": "exact" if look.line < SINGLE else "auto"}
    lines.append(node("spacing", before=twips(look.before), line=look.line, **exact))
    if look.first:
        lines.append(node("ind", firstLine=twips(look.first)))
    lines.append(node("jc", val=look.align))
    if look.level is not None:
        lines.append(node("outlineLvl", val=look.level))
    letters = node("rPr")
    if look.bold:
        letters.append(node("b"))
    if look.italic:
        letters.append(node("i"))
    letters.extend(_size(look.size))
    return node(
        "style", node("name", val=look.name), node("basedOn", val=look.based_on), node("qFormat"),
        lines, letters, type="paragraph", styleId=look.key,
    )  # fmt: skip


def _tables() -> list[Element]:
    """A table with lines, and one without for what stands beside each other."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = node(
        "tblBorders",
        *(node(edge, val="single", sz=4, space=0, color="000000") for edge in edges),
    )
    lined = node("style", node("name", val="Bảng có kẻ"), node("basedOn", val="TableNormal"),
                 node("tblPr", borders, *_margins(1, 1.2)), type="table", customStyle=1,
                 styleId="Lined")  # fmt: skip
    pair = node("style", node("name", val="Hai cột"), node("basedOn", val="TableNormal"),
                _margins(0, 0), type="table", customStyle=1, styleId="Pair")  # fmt: skip
    return [lined, pair]


def _margins(upright: float, across: float) -> Element:
    sides = (("top", upright), ("left", across), ("bottom", upright), ("right", across))
    cells = node("tblCellMar", *(node(side, w=twips(mm), type="dxa") for side, mm in sides))
    return node("tblPr", cells)
