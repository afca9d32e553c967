"""«Báo cáo tổng hợp đăng ký thi đua» for the district (plan, clause V.4: «để tổng hợp gửi …»).

What the registrations say is counted; how well it went is for the office to write by hand.
"""

from core.calendar import local_day, paper_day
from core.numbers import format_decimal
from core.papers.content import (
    Block,
    Column,
    Field,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from core.papers.words import end
from registrations.papers.annexes import annexes
from registrations.papers.filing import filing_table, filing_words
from registrations.papers.parts import addressees, committee, own_plan, plan_issuer, recipients
from registrations.states import PledgeKind
from registrations.summing import SummingUp

SYMBOL = "BC-UBND"


def summing_up_report(summed: SummingUp) -> Paper:
    """The report, as a draft of the year of its instant; its annexes list what was registered."""
    campaign, year = summed.campaign, local_day(summed.at).year
    return Paper(
        key="bao-cao-tong-hop-dang-ky-thi-dua",
        agency=campaign.authority.paper_lines,
        symbol=SYMBOL,
        year=year,
        place=campaign.authority.place,
        type_name="BÁO CÁO",
        subject=f"Tổng hợp đăng ký thi đua trong {campaign.movement}",
        addressees=addressees(campaign),
        bases=_bases(summed),
        body=(*_filing(summed), *_pledged(summed), *_people(summed), *_by_hand(summed)),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
            ),
        ),
        recipients=recipients(campaign),
        annexes=annexes(summed, SYMBOL, year),
        title=f"Báo cáo tổng hợp đăng ký thi đua trong {campaign.movement}",
    )


def _bases(summed: SummingUp) -> tuple[str, ...]:
    """The plan from above and the commune's own; what our rows do not know is left open."""
    campaign = summed.campaign
    bases = []
    if campaign.parent_number and campaign.parent_issued_on:
        bases.append(
            f"Căn cứ Kế hoạch số {campaign.parent_number} {paper_day(campaign.parent_issued_on)} "
            f"của {plan_issuer(campaign)} {campaign.parent_title}"
        )
    bases.append(own_plan(campaign))
    return tuple(bases)


# --- who has filed


def _filing(summed: SummingUp) -> tuple[Block, ...]:
    return (
        Heading("I. Công tác triển khai"),
        Lines(3),
        Heading("II. Kết quả đăng ký"),
        Heading("1. Việc nộp bản đăng ký", level=2),
        *(Paragraph(words) for words in filing_words(summed)),
        filing_table(summed, "Bảng 1. Kết quả đăng ký theo loại đơn vị"),
    )


# --- what was registered


def _pledged(summed: SummingUp) -> tuple[Block, ...]:
    total = summed.theme_total
    kinds = (PledgeKind.TASK, PledgeKind.WORK, PledgeKind.MODEL)
    return (
        Heading("2. Nội dung đăng ký", level=2),
        Paragraph(
            f"Các đơn vị đăng ký {_number(len(summed.pledges))} nội dung, gồm "
            f"{_number(total.tasks)} lĩnh vực, công việc; {_number(total.works)} công trình, "
            f"phần việc; {_number(total.models)} mô hình (chi tiết tại Phụ lục I và Phụ lục II)."
        ),
        Table(
            columns=(
                Column("Nội dung thi đua"),
                *(Column(kind.label, width=24, kind="number") for kind in kinds),
                Column("Cộng", width=18, kind="number"),
            ),
            rows=[(line.label, *_written(line.numbers)) for line in summed.by_theme],
            caption="Bảng 2. Nội dung đăng ký theo nội dung thi đua",
            total=("Tổng cộng", *_written(total.numbers)),
            numbering="through",
        ),
    )


def _people(summed: SummingUp) -> tuple[Block, ...]:
    total = summed.total
    return (
        Heading("3. Cá nhân, hộ gia đình đăng ký", level=2),
        Paragraph(
            f"Có {_number(total.people)} cá nhân (trong đó {_number(total.women)} nữ) và "
            f"{_number(total.households)} hộ gia đình đăng ký thi đua (danh sách tại Phụ lục III "
            "và Phụ lục IV)."
        ),
    )


def _by_hand(summed: SummingUp) -> tuple[Block, ...]:
    campaign = summed.campaign
    return (
        Heading("III. Đánh giá chung"),
        Field("Ưu điểm", lines=3),
        Field("Tồn tại, hạn chế và nguyên nhân", lines=3),
        Heading("IV. Nhiệm vụ thời gian tới; kiến nghị, đề xuất"),
        Lines(3),
        Paragraph(
            end(
                "Trên đây là báo cáo tổng hợp đăng ký thi đua trong "
                f"{campaign.movement} của {committee(campaign)}"
            )
        ),
    )


def _written(numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(map(_number, numbers))


def _number(value: int) -> str:
    return format_decimal(value)
