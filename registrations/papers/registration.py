"""The unit's registration on paper («Bản đăng ký thi đua», plan, clause V.4: «bằng văn bản»)."""

from campaigns.states import PhaseKind
from core.calendar import local_day, paper_date, two_digits
from core.numbers import format_decimal
from core.papers.content import (
    Block,
    Column,
    Field,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Table,
    paragraphs,
)
from core.papers.words import end
from registrations.models import Entrant, LateAcceptance, PaperFiling, Registration
from registrations.papers.parts import desk, task_table, unit_header, work_table
from registrations.states import HANDED_IN, EntrantKind, PledgeKind, PostKind


def registration_paper(registration: Registration) -> Paper:
    """What was registered, to print, sign and send."""
    campaign, unit = registration.campaign, registration.unit
    superior, agency = unit_header(unit)
    return Paper(
        key=f"ban-dang-ky-thi-dua-{unit.name}",
        superior=superior,
        agency=agency,
        year=local_day(registration.submitted_at or registration.edited_at).year,
        place=campaign.authority.place,
        type_name="BẢN ĐĂNG KÝ THI ĐUA",
        subject=f"Trong {campaign.movement}",
        addressees=(f"{campaign.council_name} (qua {desk(campaign)})",),
        body=_body(registration),
        signatures=(
            Signature(("XÁC NHẬN TIẾP NHẬN",), note="(Ngày, tháng; ký, ghi rõ họ tên)"),
            Signature(
                ("ĐẠI DIỆN TẬP THỂ", registration.head_title.upper()),
                name=registration.head_name,
            ),
        ),
        title=f"Bản đăng ký thi đua của {unit}",
    )


def _body(registration: Registration) -> tuple[Block, ...]:
    campaign = registration.campaign
    entrants = list(registration.entrants.select_related("award_aim"))
    people = [each for each in entrants if each.kind == EntrantKind.INDIVIDUAL]
    households = [each for each in entrants if each.kind == EntrantKind.HOUSEHOLD]
    emulation, closing = campaign.emulation_phase, campaign.phase(PhaseKind.SUMMING_UP)
    pledges = list(registration.pledges.all())
    tasks = [each for each in pledges if each.kind == PledgeKind.TASK]
    works = [each for each in pledges if each.kind != PledgeKind.TASK]
    blocks: list[Block] = [
        Field("Tên tập thể", registration.unit.name),
        Field("Người đứng đầu", f"{registration.head_name}, {registration.head_title}"),
        Field("Điện thoại", registration.phone),
        Field("Tổng số người", _people(registration)),
    ]
    # Only what lies with the secretariat: a draft does not pass for something received.
    if registration.state in HANDED_IN:
        blocks.append(Field("Số tiếp nhận", _receipt(registration)))
    if notes := _exceptions(registration):
        blocks.append(Field("Ghi chú", "; ".join(notes)))
    blocks += [
        Heading("I. Các phong trào thi đua"),
        Table(
            columns=(
                Column("Tên phong trào"),
                Column("Mục tiêu", width=48),
                Column("Thời gian phát động", width=26, kind="center"),
                Column("Thời gian tổng kết", width=26, kind="center"),
            ),
            rows=[
                (
                    campaign.movement[:1].upper() + campaign.movement[1:],
                    "Hoàn thành các nội dung, chỉ tiêu đăng ký tại mục II và mục III",
                    paper_date(emulation.first_day),
                    closing.words or paper_date(closing.last_day),
                )
            ],
            numbering="through",
        ),
        Heading("II. Các nội dung, chỉ tiêu đăng ký"),
        task_table(tasks),
        Heading("III. Công trình, phần việc, mô hình"),
        work_table(works),
        Heading("IV. Cá nhân, hộ gia đình đăng ký"),
        Paragraph(
            f"Tổng số: {two_digits(len(people))} cá nhân, "
            f"{two_digits(len(households))} hộ gia đình."
        ),
        _people_table("Danh sách cá nhân đăng ký", people),
    ]
    if households:
        blocks.append(_household_table(households))
    blocks.append(Heading("V. Biện pháp thực hiện"))
    measures = paragraphs(registration.measures)
    blocks += measures or (Field("Biện pháp", lines=3),)
    blocks += (
        Heading("VI. Danh hiệu, hình thức khen thưởng phấn đấu"),
        Field("Danh hiệu thi đua"),
        Field("Hình thức khen thưởng"),
    )
    blocks.append(Paragraph(end("Tập thể cam kết thực hiện đầy đủ các nội dung đã đăng ký")))
    return tuple(blocks)


def _receipt(registration: Registration) -> str:
    """Number and day of what lies with the secretariat, and which hand-in it is."""
    day = paper_date(local_day(registration.submitted_at or registration.edited_at))
    words = f"{registration.receipt_code}, ngày {day}"
    return f"{words}, lần nộp {registration.revision}" if registration.revision else words


def _exceptions(registration: Registration) -> list[str]:
    """How it came otherwise than in time and by the unit's own hand."""
    found = []
    late = LateAcceptance.objects.filter(registration=registration).first()
    if late is not None:
        day = paper_date(local_day(late.at))
        found.append(f"Nộp muộn, được nhận ngày {day}, lý do: {late.reason.rstrip('.')}")
    if registration.in_grace:
        found.append("Nộp trong thời gian ân hạn")
    filing = PaperFiling.objects.filter(registration=registration).first()
    if filing is not None:
        signer = ", ".join(filter(None, (filing.signer_name, filing.signer_title)))
        found.append(
            f"Văn phòng nhập thay từ bản giấy ngày {paper_date(filing.received_on)}, "
            f"người ký {signer}"
        )
    return found


def _people(registration: Registration) -> str:
    if registration.people_total is None:
        return ""
    words = format_decimal(registration.people_total)
    if registration.women_total is not None:
        words += f" (nữ: {format_decimal(registration.women_total)})"
    return words


def _people_table(caption: str, people: list[Entrant]) -> Table:
    has_aims = any(each.award_aim for each in people)
    return Table(
        columns=(
            Column("Họ và tên", kind="name"),
            Column("Năm sinh", width=15, kind="center"),
            Column("Chức vụ, nghề nghiệp", width=36),
            Column("Nội dung đăng ký"),
            *_aim_column(has_aims),
        ),
        rows=[
            (
                each.addressed_name,
                str(each.birth_year),
                _post(each),
                each.content,
                *_aim(each, has_aims),
            )
            for each in people
        ],
        caption=caption,
        numbering="through",
    )


def _household_table(households: list[Entrant]) -> Table:
    has_aims = any(each.award_aim for each in households)
    return Table(
        columns=(
            Column("Hộ gia đình", kind="name"),
            Column("Năm sinh chủ hộ", width=17, kind="center"),
            Column("Thôn, buôn", width=26),
            Column("Ngành nghề", width=26),
            Column("Nội dung đăng ký"),
            *_aim_column(has_aims),
        ),
        rows=[
            (
                each.addressed_name,
                str(each.birth_year),
                each.address,
                each.occupation,
                each.content,
                *_aim(each, has_aims),
            )
            for each in households
        ],
        caption="Danh sách hộ gia đình đăng ký",
        numbering="through",
    )


def _post(each: Entrant) -> str:
    """The post, and whether the person leads: councils ask for the share of both."""
    if not each.post_kind:
        return each.occupation
    return f"{each.occupation} ({PostKind(each.post_kind).label.lower()})"


def _aim_column(has_aims: bool) -> tuple[Column, ...]:
    return (Column("Hình thức phấn đấu", width=28),) if has_aims else ()


def _aim(each: Entrant, has_aims: bool) -> tuple[str, ...]:
    return (each.award_aim.name if each.award_aim else "",) if has_aims else ()
