"""«Danh sách trích ngang»: who is nominated, landscape, a list per kind of subject.

Before the council meets the standing office draws it up, of those who reached a tier; after the
meeting it is the council's, of those whom it passed, with the votes.
"""

from datetime import date

from django.db.models import prefetch_related_objects

from awards.council.shortlist import Name, Shortlist, shortlist
from awards.decisions.readback import GROUP_WORDS
from awards.models import Council, Nomination
from awards.papers.invitation import COUNCIL
from awards.papers.sitting import standing_office
from awards.scores.standings import Place
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import paper_day, two_digits
from core.numbers import format_decimal, format_total
from core.papers.content import Column, GroupRow, Paper, Paragraph, Signature, Table, Text
from core.papers.words import roman
from registrations.papers.parts import outcome_words
from registrations.states import Honorific

BEFORE = "(Danh sách trước phiên họp của Hội đồng, theo mức điểm đạt được)"
AFTER = "(Theo kết quả bỏ phiếu của Hội đồng tại phiên họp {days})"
NOBODY_REACHED = "Chưa có đối tượng nào đạt mức xét"
NOBODY_PASSED = "Hội đồng không thông qua đối tượng nào"


def nominee_list(campaign: Campaign, kind: SubjectKind, day: date) -> Paper:
    """Everybody of a kind who stands on the list on `day`, by tier.

    Ethnicity and party membership are never printed (Nghị định 356/2025: sensitive data).
    """
    found = shortlist(campaign, kind, day)
    prefetch_related_objects(
        [each.place.nomination for each in found.names], "registration__pledges", "report"
    )
    return Paper(
        key=f"danh-sach-de-nghi-{GROUP_WORDS[kind]}",
        superior=(" ".join(campaign.authority.paper_lines),),
        agency=COUNCIL,
        year=day.year,
        place=campaign.authority.place,
        type_name=f"DANH SÁCH {GROUP_WORDS[kind].upper()} ĐỀ NGHỊ KHEN THƯỞNG",
        subject=f"Có thành tích xuất sắc trong {campaign.movement}",
        under_subject=_standing(found),
        body=(
            Table(
                columns=COLUMNS[kind],
                rows=_rows(campaign, kind, found),
                numbering="group",
                empty=NOBODY_PASSED if found.met_on else NOBODY_REACHED,
            ),
            *_closing(kind, found),
        ),
        signatures=(
            Signature(("NGƯỜI LẬP DANH SÁCH",), note="(Ký, ghi rõ họ tên)"),
            _signature(campaign, found),
        ),
        landscape=True,
        title=f"Danh sách {GROUP_WORDS[kind]} đề nghị khen thưởng",
    )


_LAST = (
    Column("Tiêu chuẩn", width=17, kind="center"),
    Column("Điểm", width=14, kind="number"),
    Column("Kết quả bỏ phiếu", width=18, kind="center"),
    Column("Ghi chú", width=16),
)
COLUMNS = {
    SubjectKind.COLLECTIVE: (
        Column("Tên tập thể", width=45),
        Column("Người đứng đầu", width=36, kind="name"),
        Column("Số người (nữ)", width=20, kind="center"),
        Column("Tóm tắt thành tích"),
        *_LAST,
    ),
    SubjectKind.INDIVIDUAL: (
        Column("Họ và tên", kind="name"),
        Column("Năm sinh", width=13, kind="center"),
        Column("Nam, nữ", width=12, kind="center"),
        Column("Chức vụ, nghề nghiệp", width=28),
        Column("Đơn vị", width=38),
        Column("Tóm tắt thành tích"),
        *_LAST,
    ),
    SubjectKind.HOUSEHOLD: (
        Column("Hộ gia đình", kind="name"),
        Column("Năm sinh chủ hộ", width=16, kind="center"),
        Column("Thôn, buôn", width=28),
        Column("Tóm tắt thành tích, giá trị đóng góp"),
        *_LAST,
    ),
}


def _standing(found: Shortlist) -> str:
    """Whether the council has spoken, and when."""
    if not found.met_on:
        return BEFORE
    return AFTER.format(days=", ".join(map(paper_day, found.met_on)))


def _signature(campaign: Campaign, found: Shortlist) -> Signature:
    """The council answers for what it has passed, and the standing office for what it puts to it.

    The council uses the committee's seal: both posts of its chairman stand over the name (NĐ
    30/2020, Phụ lục I, mục II.7.c).
    """
    if not found.met_on:
        current = Council.objects.filter(authority=campaign.authority_id, is_current=True)
        return standing_office(current.first())
    return Signature(
        ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG"),
        post_above_name=f"CHỦ TỊCH {' '.join(campaign.authority.paper_lines)}",
        name=campaign.signer_name,
    )


def _closing(kind: SubjectKind, found: Shortlist) -> tuple[Paragraph, ...]:
    """How many stand on the list, so that no line can be added; nothing under an empty one."""
    if not found.names:
        return ()
    return (Paragraph(f"Danh sách có {two_digits(len(found.names))} {GROUP_WORDS[kind]}./."),)


def _rows(
    campaign: Campaign, kind: SubjectKind, found: Shortlist
) -> list[GroupRow | tuple[Text, ...]]:
    rows: list[GroupRow | tuple[Text, ...]] = []
    number = 0
    for tier in campaign.tiers.all():
        of_tier = [name for name in found.names if name.tier == tier]
        if of_tier:
            number += 1
            rows.append(GroupRow(f"{roman(number)}. {tier.name} ({two_digits(len(of_tier))})"))
            rows += [_row(kind, name) for name in of_tier]
    return rows


def _row(kind: SubjectKind, name: Name) -> tuple[Text, ...]:
    place = name.place
    nomination = place.nomination
    clauses = sorted({mark.criterion.clause.rsplit(".", 1)[0] for mark in place.standing.marks})
    total = "" if name.total is None else format_total(name.total)
    last = (", ".join(clauses), total, name.vote.replace(", ", "\n"), name.note)
    if nomination.is_collective:
        people, women = nomination.people_total, nomination.women_total
        count = "" if people is None else format_decimal(people)
        if count and women is not None:
            count += f" ({format_decimal(women)})"
        return (nomination.name, nomination.head_name, count, _collective(place), *last)
    if kind == SubjectKind.HOUSEHOLD:
        return (
            nomination.name,
            str(nomination.birth_year),
            nomination.address,
            f"{_facts(place)}. {_short(_told(nomination))}",
            *last,
        )
    return (
        nomination.name,
        str(nomination.birth_year),
        "Nữ" if nomination.honorific == Honorific.MS else "Nam",
        nomination.occupation,
        nomination.unit.name,
        _short(_told(nomination)),
        *last,
    )


def _told(nomination: Nomination) -> str:
    """The summary of the report, or else what the unit wrote of the person."""
    report = getattr(nomination, "report", None)
    if report is not None and report.summary:
        return str(report.summary)
    entrant = nomination.entrant
    return "" if entrant is None else entrant.result_note or entrant.content


def _facts(place: Place) -> str:
    """The computed facts of the candidate, in words."""
    return "; ".join(mark.words for mark in place.standing.marks if mark.words)


def _collective(place: Place) -> str:
    """The computed facts, then what was done, largest share of the target first."""
    registration = place.nomination.registration
    pledges = registration.pledges.all() if registration is not None else ()
    done = sorted(
        (each for each in pledges if each.percent),
        key=lambda each: -(each.percent or 0),
    )
    results = [f"{each.content}: {outcome_words(each)}" for each in done[:3]]
    return ". ".join([_facts(place), _short("; ".join(results))]).rstrip(". ")


def _short(text: str) -> str:
    """Two or three lines of the list: a longer text is cut at a word and says so."""
    limit = 220
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
