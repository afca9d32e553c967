"""«Báo cáo tổng kết phong trào thi đua», with the counts of the campaign (plan, clause V.3).

It holds the five topics that TT 01/2024/TT-BNV asks for: results, effect, limits, causes, lessons.
"""

from datetime import datetime
from decimal import Decimal

from awards.papers.figures import Figures, figures
from awards.papers.summary_annexes import About, Annexes, cited, noted, summary_annexes
from awards.papers.summary_awards import awards_part
from campaigns.models import Campaign
from core.calendar import local_day, paper_date
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

SYMBOL = "BC-UBND"


def summary_report(campaign: Campaign, at: datetime) -> Paper:
    """The report to those above, of what stands at `at`, as a draft of the year of `at`."""
    year = local_day(at).year
    counted = figures(campaign, at)
    annexes = summary_annexes(counted, SYMBOL, year)
    return Paper(
        key="bao-cao-tong-ket-phong-trao-thi-dua",
        agency=campaign.authority.paper_lines,
        symbol=SYMBOL,
        year=year,
        place=campaign.authority.place,
        type_name="BÁO CÁO",
        subject=f"Tổng kết {campaign.movement}",
        addressees=addressees(campaign),
        body=_body(campaign, counted, annexes),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
            ),
        ),
        recipients=recipients(campaign),
        annexes=tuple(annexes.values()),
        title=f"Báo cáo tổng kết {campaign.movement}",
    )


def _body(campaign: Campaign, counted: Figures, annexes: Annexes) -> tuple[Block, ...]:
    return (
        *_opening(campaign),
        Heading("I. Đặc điểm tình hình"),
        Lines(4),
        *_carrying_out(counted.summed, cited(annexes, About.REGISTERED)),
        *_outcome(campaign, counted, cited(annexes, About.RESULTS)),
        *awards_part(counted, annexes),
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


def _carrying_out(summed: SummingUp, annex: str) -> tuple[Block, ...]:
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
            f"và {format_decimal(total.households)} hộ gia đình đăng ký tham gia"
            f"{noted(annex)}."
        ),
        filing_table(summed, "Kết quả đăng ký theo loại đơn vị"),
    )


def _outcome(campaign: Campaign, counted: Figures, annex: str) -> tuple[Block, ...]:
    results, given = counted.results, counted.giving
    return (
        Heading("III. Kết quả thực hiện"),
        Heading("1. Các chỉ tiêu, nội dung đăng ký", level=2),
        Paragraph(
            f"Trong {format_decimal(results.pledges)} nội dung đăng ký, "
            f"{format_decimal(results.reached)} nội dung đạt và vượt, "
            f"{format_decimal(results.missed)} nội dung chưa đạt, "
            f"{format_decimal(results.unknown)} nội dung chưa có kết quả"
            f"{noted(campaign.results_said, annex)}."
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


def _percent(share: Decimal | None) -> str:
    """Always with its decimal: «84,0» under «86,7»."""
    return "–" if share is None else str(share).replace(".", ",")
