"""«Báo cáo tổng kết phong trào thi đua», with the counts of the campaign (plan, clause V.3).

It holds the five topics that TT 01/2024/TT-BNV asks for: results, effect, limits, causes, lessons.
"""

from datetime import datetime
from decimal import Decimal

from awards.kinds import KIND_ORDER
from awards.papers.figures import Figures, figures
from awards.papers.statistics import form_table
from campaigns.models import Campaign
from core.calendar import local_day, paper_date, two_digits
from core.money import format_dong, with_unit
from core.numbers import format_decimal
from core.papers.content import (
    Bar,
    Block,
    Chart,
    Column,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from core.papers.words import end
from registrations.papers.filing import filing_table, filing_words
from registrations.papers.parts import addressees, committee, plan_issuer, recipients
from registrations.summing import SummingUp


def summary_report(campaign: Campaign, at: datetime) -> Paper:
    """The report to those above, of what stands at `at`, as a draft of the year of `at`."""
    return Paper(
        key="bao-cao-tong-ket-phong-trao-thi-dua",
        agency=campaign.authority.paper_lines,
        symbol="BC-UBND",
        year=local_day(at).year,
        place=campaign.authority.place,
        type_name="BÁO CÁO",
        subject=f"Tổng kết {campaign.movement}",
        addressees=addressees(campaign),
        body=_body(campaign, figures(campaign, at)),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
            ),
        ),
        recipients=recipients(campaign),
        title=f"Báo cáo tổng kết {campaign.movement}",
    )


def _body(campaign: Campaign, counted: Figures) -> tuple[Block, ...]:
    return (
        *_opening(campaign),
        Heading("I. Đặc điểm tình hình"),
        Lines(4),
        *_carrying_out(counted.summed),
        *_outcome(campaign, counted),
        *_awards(counted),
        Heading("V. Đánh giá chung"),
        Heading("1. Ưu điểm, hiệu quả, tác dụng của phong trào", level=2),
        Lines(3),
        Heading("2. Tồn tại, hạn chế", level=2),
        Lines(3),
        Heading("3. Nguyên nhân", level=2),
        Lines(3),
        Heading("4. Bài học kinh nghiệm", level=2),
        Lines(3),
        Heading("VI. Phương hướng; kiến nghị, đề xuất"),
        Lines(3),
        Paragraph(
            end(f"Trên đây là báo cáo tổng kết {campaign.movement} của {committee(campaign)}")
        ),
    )


def _opening(campaign: Campaign) -> tuple[Block, ...]:
    emulation = campaign.emulation_phase
    begun = ""
    if campaign.parent_number and campaign.parent_issued_on:
        begun = (
            f"Thực hiện Kế hoạch số {campaign.parent_number} ngày "
            f"{paper_date(campaign.parent_issued_on)} của {plan_issuer(campaign)} "
            f"{campaign.parent_title}, "
        )
    name = committee(campaign)
    return (
        Paragraph(
            f"{begun}{name} đã tổ chức {campaign.movement}, thời gian thi đua từ "
            f"ngày {paper_date(emulation.first_day)} đến ngày {paper_date(emulation.last_day)}. "
            f"{name} báo cáo kết quả như sau:"
        ),
    )


def _carrying_out(summed: SummingUp) -> tuple[Block, ...]:
    total = summed.total
    return (
        Heading("II. Công tác lãnh đạo, chỉ đạo, triển khai"),
        Heading("1. Ban hành văn bản, phát động, tuyên truyền", level=2),
        Lines(3),
        Heading("2. Đăng ký thi đua", level=2),
        *(Paragraph(words) for words in filing_words(summed)),
        Paragraph(
            f"Các đơn vị đăng ký {format_decimal(total.pledges)} nội dung, công việc; có "
            f"{format_decimal(total.people)} cá nhân (trong đó {format_decimal(total.women)} nữ) "
            f"và {format_decimal(total.households)} hộ gia đình đăng ký tham gia."
        ),
        filing_table(summed, "Kết quả đăng ký theo loại đơn vị"),
    )


def _outcome(campaign: Campaign, counted: Figures) -> tuple[Block, ...]:
    results, given = counted.results, counted.giving
    return (
        Heading("III. Kết quả thực hiện"),
        Heading("1. Các chỉ tiêu, nội dung đăng ký", level=2),
        Paragraph(
            f"Trong {format_decimal(results.pledges)} nội dung đăng ký, "
            f"{format_decimal(results.reached)} nội dung đạt và vượt, "
            f"{format_decimal(results.missed)} nội dung chưa đạt, "
            f"{format_decimal(results.unknown)} nội dung chưa có kết quả "
            f"({campaign.results_said})."
        ),
        Table(
            columns=(
                Column("Nội dung thi đua"),
                Column("Đăng ký", width=20, kind="number"),
                Column("Đạt và vượt", width=20, kind="number"),
                Column("Chưa đạt", width=20, kind="number"),
                Column("Chưa có kết quả", width=22, kind="number"),
                Column("Tỷ lệ đạt (%)", width=18, kind="number"),
            ),
            rows=[
                (
                    row.label,
                    *(format_decimal(each) for each in row.numbers),
                    _percent(row.percent),
                )
                for row in counted.by_theme
            ],
            caption="Kết quả theo nội dung thi đua",
            total=(
                "Tổng cộng",
                *(format_decimal(each) for each in results.numbers),
                _percent(results.percent),
            ),
            numbering="through",
        ),
        *_theme_chart(counted),
        Heading("2. Huy động nguồn lực, an sinh xã hội", level=2),
        Paragraph(f"Tổng giá trị đóng góp, vận động: {with_unit(int(given.total))}."),
        Table(
            columns=(
                Column("Hình thức"),
                Column("Số khoản", width=22, kind="number"),
                Column("Tự đóng góp (đồng)", width=38, kind="number"),
                Column("Vận động (đồng)", width=38, kind="number"),
            ),
            rows=[
                (
                    row.kind.label,
                    format_decimal(row.count),
                    format_dong(int(row.own)),
                    format_dong(int(row.mobilised)),
                )
                for row in given.rows
                if row.count
            ],
            caption="Các khoản đóng góp, vận động theo hình thức",
            total=(
                "Tổng cộng",
                format_decimal(given.count),
                format_dong(int(given.own)),
                format_dong(int(given.mobilised)),
            ),
            numbering="through",
        ),
        *_giving_chart(counted),
        Heading("3. Cải cách hành chính, chuyển đổi số", level=2),
        Lines(3),
        Heading("4. Quốc phòng, an ninh", level=2),
        Lines(3),
        Heading("5. Gương điển hình", level=2),
        Lines(3),
    )


def _theme_chart(counted: Figures) -> tuple[Chart, ...]:
    """The table above as bars, so that a reader sees where it lags."""
    bars = tuple(
        Bar(row.label, (row.reached, row.missed, row.unknown), f"{row.reached}/{row.pledges} đạt")
        for row in counted.by_theme
        if row.pledges
    )
    if not bars:
        return ()
    series = ("Đạt và vượt", "Chưa đạt", "Chưa có kết quả")
    return (Chart("Biểu đồ 1. Kết quả theo nội dung thi đua", series, bars),)


def _giving_chart(counted: Figures) -> tuple[Chart, ...]:
    bars = tuple(
        Bar(
            row.kind.label,
            (row.own, row.mobilised),
            f"{format_dong(int(row.own + row.mobilised))} đồng",
        )
        for row in counted.giving.rows
        if row.count
    )
    if not bars:
        return ()
    return (Chart("Biểu đồ 2. Giá trị đóng góp, vận động", ("Tự đóng góp", "Vận động"), bars),)


def _given(counted: Figures) -> tuple[Block, ...]:
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
            f"{with_unit(money)}; trong {format_decimal(leaders + workers)} cá nhân có "
            f"{format_decimal(workers)} người trực tiếp lao động, công tác."
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


def _percent(share: Decimal | None) -> str:
    """Always with its decimal: «84,0» under «86,7»."""
    return "–" if share is None else str(share).replace(".", ",")


def _put_forward(counted: Figures) -> str:
    """Who was considered, who reached a tier, and once there are lists who stands on them."""
    forward = counted.forward
    said = (
        f"Có {format_decimal(counted.candidates)} tập thể, hộ gia đình, cá nhân được đưa vào danh "
        f"sách xét; {format_decimal(counted.qualified)} đối tượng đạt mức điểm xét khen thưởng"
    )
    if forward.listed:
        said += (
            f"; {format_decimal(len(forward.subjects))} đối tượng có tên trong quyết định, tờ "
            "trình khen thưởng"
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


def _awards(counted: Figures) -> tuple[Block, ...]:
    what = "đề nghị khen thưởng" if counted.forward.listed else "đối tượng đạt mức điểm xét"
    return (
        Heading("IV. Công tác khen thưởng"),
        Paragraph(_put_forward(counted)),
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
        *_given(counted),
    )
