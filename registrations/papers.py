"""The unit's registration on paper («Bản đăng ký thi đua», plan, clause V.4: «bằng văn bản»)."""

from datetime import date

from core.calendar import local_day, short_day, two_digits
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
from registrations.models import Entrant, Registration
from registrations.paper_parts import pledge_table, unit_header
from registrations.states import HANDED_IN, EntrantKind


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
        addressees=(f"{campaign.council_name} (qua {campaign.receiving_desk})",),
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
    entrants = list(registration.entrants.all())
    people = [each for each in entrants if each.kind == EntrantKind.INDIVIDUAL]
    households = [each for each in entrants if each.kind == EntrantKind.HOUSEHOLD]
    emulation = campaign.emulation_phase
    blocks: list[Block] = [
        Field("Tên tập thể", registration.unit.name),
        Field("Người đứng đầu", f"{registration.head_name}, {registration.head_title}"),
        Field("Điện thoại", registration.phone),
        Field("Tổng số người", _people(registration)),
    ]
    # Only what lies with the secretariat: a draft does not pass for something received.
    if registration.state in HANDED_IN:
        blocks.append(
            Field(
                "Số tiếp nhận",
                f"{registration.receipt_code}, ngày {short_day(_submitted_day(registration))}",
            )
        )
    blocks += [
        Heading("I. Phong trào thi đua"),
        Paragraph(
            f"{registration.unit.name} đăng ký tham gia {campaign.movement}, thời gian thi đua từ "
            f"ngày {short_day(emulation.first_day)} đến ngày {short_day(emulation.last_day)}."
        ),
        Heading("II. Các nội dung, chỉ tiêu đăng ký"),
        pledge_table(registration.pledges.all()),
        Heading("III. Cá nhân, hộ gia đình đăng ký"),
        Paragraph(
            f"Tổng số: {two_digits(len(people))} cá nhân, "
            f"{two_digits(len(households))} hộ gia đình."
        ),
        _people_table("Danh sách cá nhân đăng ký", people),
    ]
    if households:
        blocks.append(_household_table(households))
    blocks.append(Heading("IV. Biện pháp thực hiện"))
    measures = paragraphs(registration.measures)
    blocks += measures or (Field("Biện pháp", lines=3),)
    blocks.append(Paragraph(end("Tập thể cam kết thực hiện đầy đủ các nội dung đã đăng ký")))
    return tuple(blocks)


def _submitted_day(registration: Registration) -> date:
    return local_day(registration.submitted_at or registration.edited_at)


def _people(registration: Registration) -> str:
    if registration.people_total is None:
        return ""
    words = format_decimal(registration.people_total)
    if registration.women_total is not None:
        words += f" (nữ: {format_decimal(registration.women_total)})"
    return words


def _people_table(caption: str, people: list[Entrant]) -> Table:
    return Table(
        columns=(
            Column("Họ và tên", kind="name"),
            Column("Năm sinh", width=15, kind="center"),
            Column("Chức vụ, nghề nghiệp", width=38),
            Column("Nội dung đăng ký"),
        ),
        rows=[
            (each.addressed_name, str(each.birth_year), each.occupation, each.content)
            for each in people
        ],
        caption=caption,
        numbering="through",
    )


def _household_table(households: list[Entrant]) -> Table:
    return Table(
        columns=(
            Column("Hộ gia đình", kind="name"),
            Column("Năm sinh chủ hộ", width=17, kind="center"),
            Column("Thôn, buôn", width=28),
            Column("Ngành nghề", width=30),
            Column("Nội dung đăng ký"),
        ),
        rows=[
            (
                each.addressed_name,
                str(each.birth_year),
                each.address,
                each.occupation,
                each.content,
            )
            for each in households
        ],
        caption="Danh sách hộ gia đình đăng ký",
        numbering="through",
    )
