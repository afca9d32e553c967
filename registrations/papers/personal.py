"""«Bản đăng ký thi đua» of one person or household, to be signed by themselves (clause V.4)."""

from datetime import date

from accounts.states import UnitKind
from core.calendar import local_day, paper_date
from core.papers.content import Block, Field, Paper, Paragraph, Signature
from core.papers.words import end
from registrations.models import Entrant, Registration
from registrations.papers.parts import desk, unit_header
from registrations.states import EntrantKind, Honorific, PostKind

SIGNED = "(Ký, ghi rõ họ tên)"


def personal_registration(entrant: Entrant) -> Paper:
    """What one of the unit's list registers, as a form to sign.

    A plan asks for a list of names alone; districts that want a sheet of each person get it here.
    """
    registration = entrant.registration
    unit, campaign = registration.unit, registration.campaign
    superior, agency = unit_header(unit)
    is_household = entrant.kind == EntrantKind.HOUSEHOLD
    return Paper(
        key=f"ban-dang-ky-{entrant.full_name}",
        superior=superior,
        agency=agency,
        year=_day(registration).year,
        place=campaign.authority.place,
        type_name="BẢN ĐĂNG KÝ THI ĐUA",
        subject=f"Trong {campaign.movement}",
        under_subject="(Dành cho hộ gia đình)" if is_household else "(Dành cho cá nhân)",
        addressees=(f"{campaign.council_name} (qua {desk(campaign)})",),
        body=(*_person(entrant), *_pledge(entrant)),
        signatures=_signatures(registration, entrant),
        title=f"Bản đăng ký thi đua: {entrant.addressed_name}",
    )


def _day(registration: Registration) -> date:
    return local_day(registration.submitted_at or registration.edited_at)


def _person(entrant: Entrant) -> tuple[Field, ...]:
    sex = "Nữ" if entrant.honorific == Honorific.MS else "Nam"
    if entrant.kind == EntrantKind.HOUSEHOLD:
        return (
            Field("Họ và tên chủ hộ", entrant.full_name),
            Field("Năm sinh", f"{entrant.birth_year}; giới tính: {sex}"),
            Field("Thôn, buôn", entrant.address or entrant.registration.unit.name),
            Field("Số nhân khẩu", str(entrant.members or "")),
            Field("Ngành nghề sản xuất, kinh doanh chính", entrant.occupation),
        )
    post = entrant.occupation
    if entrant.post_kind:
        post += f" ({PostKind(entrant.post_kind).label.lower()})"
    return (
        Field("Họ và tên", entrant.full_name),
        Field("Năm sinh", f"{entrant.birth_year}; giới tính: {sex}"),
        Field("Chức vụ, nghề nghiệp", post),
        Field("Đơn vị", entrant.registration.unit.name),
    )


def _pledge(entrant: Entrant) -> tuple[Block, ...]:
    campaign = entrant.registration.campaign
    emulation = campaign.emulation_phase
    aim = entrant.award_aim.name if entrant.award_aim else ""
    who = "Gia đình tôi" if entrant.kind == EntrantKind.HOUSEHOLD else "Tôi"
    return (
        Paragraph(
            f"{who} đăng ký tham gia {campaign.movement}, thời gian thi đua từ ngày "
            f"{paper_date(emulation.first_day)} đến ngày {paper_date(emulation.last_day)}, với nội "
            "dung sau:"
        ),
        Paragraph(entrant.content),
        Field("Biện pháp thực hiện", lines=3),
        Field("Hình thức khen thưởng phấn đấu", aim),
        Paragraph(end(f"{who} cam kết thực hiện đầy đủ các nội dung đã đăng ký")),
    )


def _signatures(registration: Registration, entrant: Entrant) -> tuple[Signature, ...]:
    """The unit confirms left, who registers signs right."""
    word = "CHỦ HỘ" if entrant.kind == EntrantKind.HOUSEHOLD else "NGƯỜI ĐĂNG KÝ"
    has_seal = registration.unit.kind != UnitKind.HAMLET
    return (
        Signature(
            ("XÁC NHẬN CỦA ĐƠN VỊ", registration.head_title.upper()),
            name=registration.head_name,
            note="(Ký tên, đóng dấu)" if has_seal else SIGNED,
        ),
        Signature((word,), name=entrant.full_name, note=SIGNED),
    )
