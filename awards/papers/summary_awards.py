"""Part IV of the summary report: the awards."""

from awards.kinds import KIND_ORDER
from awards.papers.figures import Figures
from awards.papers.statistics import form_table
from awards.papers.summary_annexes import About, Annexes, cited, noted
from core.calendar import two_digits
from core.money import with_unit
from core.numbers import format_decimal
from core.papers.content import Bar, Block, Chart, Column, Heading, Paragraph, Table


def _given(counted: Figures, annex: str) -> tuple[Block, ...]:
    """What was awarded by that day; nothing before the first decision."""
    if not counted.given:
        return ()
    money = sum(each.money for each in counted.given)
    leaders = sum(each.leaders for each in counted.given)
    workers = sum(each.workers for each in counted.given)
    return (
        Paragraph(
            f"Đến ngày báo cáo, {format_decimal(sum(each.total for each in counted.given))} tập "
            f"thể, hộ gia đình, cá nhân đã được khen thưởng, tổng số tiền thưởng "
            f"{with_unit(money)}{noted(annex)}; trong {format_decimal(leaders + workers)} cá nhân "
            f"có {format_decimal(workers)} người trực tiếp lao động, công tác, "
            f"{format_decimal(counted.among.women)} người là nữ."
        ),
        form_table(counted.given, "Kết quả khen thưởng"),
        Chart(
            "Biểu đồ 3. Kết quả khen thưởng theo đối tượng",
            ("Tập thể", "Hộ gia đình", "Cá nhân"),
            tuple(
                Bar(
                    each.label,
                    (each.collectives, each.households, each.individuals),
                    f"{each.total} khen thưởng",
                )
                for each in counted.given
            ),
        ),
    )


def _put_forward(counted: Figures, annex: str) -> str:
    """Who was considered, who reached a tier, and once there are lists who stands on them."""
    forward = counted.forward
    said = (
        f"Có {format_decimal(counted.candidates)} tập thể, hộ gia đình, cá nhân được đưa vào danh "
        f"sách xét; {format_decimal(counted.qualified)} đối tượng đạt mức điểm xét khen thưởng"
    )
    if forward.listed:
        said += (
            f"; {format_decimal(len(forward.subjects))} đối tượng có tên trong quyết định, tờ "
            f"trình khen thưởng{noted(annex)}"
        )
    said += (
        f", trong đó {two_digits(forward.women)} cá nhân là nữ và "
        f"{two_digits(forward.households)} hộ gia đình."
    )
    if forward.twice:
        said += (
            f" {two_digits(forward.twice)} đối tượng cấp trên không tặng được chuyển xuống hình "
            "thức thấp hơn, tính ở cả hai hình thức trong bảng dưới đây."
        )
    return said


def awards_part(counted: Figures, annexes: Annexes) -> tuple[Block, ...]:
    """Who is put forward for what, and what was given by the day of the report."""
    what = "đề nghị khen thưởng" if counted.forward.listed else "đối tượng đạt mức điểm xét"
    return (
        Heading("IV. Công tác khen thưởng"),
        Paragraph(_put_forward(counted, cited(annexes, About.NAMES))),
        Table(
            columns=(
                Column("Hình thức khen thưởng"),
                *(Column(kind.label, width=28, kind="number") for kind in KIND_ORDER),
                Column("Cộng", width=20, kind="number"),
            ),
            rows=[
                (row.label, *(format_decimal(each) for each in row.numbers))
                for row in counted.by_tier
            ],
            caption=f"Số {what} theo hình thức và đối tượng",
            total=("Tổng cộng", *(format_decimal(each) for each in counted.tier_totals)),
            numbering="through",
        ),
        *_given(counted, cited(annexes, About.MONEY)),
    )
