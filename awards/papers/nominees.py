"""«Danh sách trích ngang»: who is nominated, landscape, a list per kind of subject."""

from datetime import date

from django.db.models import prefetch_related_objects

from awards.models import Nomination
from awards.scores.standings import Place, ranking
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import two_digits
from core.numbers import format_decimal, format_total
from core.papers.content import Column, GroupRow, Paper, Paragraph, Signature, Table, Text
from core.papers.words import roman
from registrations.papers.parts import outcome_words
from registrations.states import Honorific

TITLES = {
    SubjectKind.COLLECTIVE: "tập thể",
    SubjectKind.INDIVIDUAL: "cá nhân",
    SubjectKind.HOUSEHOLD: "hộ gia đình",
}
COUNCIL = ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")


def nominee_list(campaign: Campaign, kind: SubjectKind, day: date) -> Paper:
    """Everybody of a kind who reached a tier, by tier, best first.

    Ethnicity and party membership are never printed (Nghị định 356/2025: sensitive data).
    """
    places = [place for place in ranking(campaign, kind) if place.standing.tier is not None]
    prefetch_related_objects(
        [each.nomination for each in places], "registration__pledges", "report"
    )
    return Paper(
        key=f"danh-sach-de-nghi-{TITLES[kind]}",
        superior=(" ".join(campaign.authority.paper_lines),),
        agency=COUNCIL,
        year=day.year,
        place=campaign.authority.place,
        type_name=f"DANH SÁCH {TITLES[kind].upper()} ĐỀ NGHỊ KHEN THƯỞNG",
        subject=f"Có thành tích xuất sắc trong {campaign.movement}",
        body=(
            Table(
                columns=COLUMNS[kind],
                rows=_rows(campaign, kind, places),
                numbering="group",
                empty="Chưa có đối tượng nào đạt mức xét",
            ),
            *_closing(kind, places),
        ),
        signatures=(
            Signature(("NGƯỜI LẬP DANH SÁCH",), note="(Ký, ghi rõ họ tên)"),
            # The council uses the committee's seal: both posts of its chairman stand over the name
            # (NĐ 30/2020, Phụ lục I, mục II.7.c).
            Signature(
                ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG"),
                post_above_name=f"CHỦ TỊCH {' '.join(campaign.authority.paper_lines)}",
                name=campaign.signer_name,
            ),
        ),
        landscape=True,
        title=f"Danh sách {TITLES[kind]} đề nghị khen thưởng",
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


def _closing(kind: SubjectKind, places: list[Place]) -> tuple[Paragraph, ...]:
    """How many stand on the list, so that no line can be added; nothing under an empty one."""
    if not places:
        return ()
    return (Paragraph(f"Danh sách có {two_digits(len(places))} {TITLES[kind]}./."),)


def _rows(
    campaign: Campaign, kind: SubjectKind, places: list[Place]
) -> list[GroupRow | tuple[Text, ...]]:
    rows: list[GroupRow | tuple[Text, ...]] = []
    number = 0
    for tier in campaign.tiers.all():
        of_tier = [place for place in places if place.standing.tier == tier]
        if of_tier:
            number += 1
            rows.append(GroupRow(f"{roman(number)}. {tier.name} ({len(of_tier)})"))
            rows += [_row(kind, place) for place in of_tier]
    return rows


def _row(kind: SubjectKind, place: Place) -> tuple[Text, ...]:
    nomination = place.nomination
    clauses = sorted({mark.criterion.clause.rsplit(".", 1)[0] for mark in place.standing.marks})
    total = place.standing.total
    last = (", ".join(clauses), "" if total is None else format_total(total), "", "")
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
