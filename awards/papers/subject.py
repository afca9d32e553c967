"""Who a candidate is and what is known of him, as papers and pages tell it alike."""

from awards.models import Nomination
from awards.nominations.sections import BORN, FROM, LAND, WORKERS, on_lines
from awards.scores.standings import contributions_of, pledges_of
from campaigns.states import SubjectKind
from core.numbers import format_decimal
from core.papers.content import Field, Paragraph, Table, paragraphs
from core.papers.words import day_words, sentence
from registrations.papers.parts import contribution_table, result_table
from registrations.places import with_file_counts
from registrations.states import Honorific


def subject_fields(nomination: Nomination) -> tuple[Field, ...]:
    """Who it is, as far as the nomination knows: the page shows the same lines as the paper."""
    if nomination.is_collective:
        return _collective(nomination)
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        return _household(nomination)
    return _individual(nomination)


def fact_tables(nomination: Nomination) -> tuple[Table, ...]:
    """What comes in by itself: registered targets with their results, contributions."""
    tables: list[Table] = []
    pledges = list(pledges_of(nomination))
    if pledges:
        tables.append(result_table(pledges, nomination.campaign.results_said))
    contributions = list(with_file_counts(contributions_of(nomination)))
    if contributions:
        tables.append(contribution_table(contributions))
    return tuple(tables)


def told_before(nomination: Nomination) -> tuple[Paragraph, ...]:
    """What the unit registered for a person or household, and wrote down as its result."""
    entrant = nomination.entrant
    if entrant is None:
        return ()
    blocks = [Paragraph(f"Nội dung đăng ký: {sentence(entrant.content)}")]
    if entrant.result_note.strip():
        blocks += paragraphs(f"Kết quả thực hiện: {sentence(entrant.result_note)}")
    return tuple(blocks)


def joined(*parts: str) -> str:
    """What there is of it, each once, between commas."""
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _collective(nomination: Nomination) -> tuple[Field, ...]:
    people, women = nomination.people_total, nomination.women_total
    count = "" if people is None else format_decimal(people)
    if count and women is not None:
        count += f" (trong đó nữ:\u00a0{format_decimal(women)})"
    registration = nomination.registration
    phone = nomination.unit.phone if registration is None else registration.phone
    return (
        Field("Tên tập thể", nomination.name),
        Field("Địa điểm trụ sở, điện thoại", joined(nomination.unit.address, phone)),
        Field("Người đứng đầu", joined(nomination.head_name, nomination.head_title)),
        Field("Tổng số cán bộ, hội viên, người lao động, nhân khẩu", count),
    )


def _individual(nomination: Nomination) -> tuple[Field, ...]:
    """Of a birthday the portal keeps the year alone: the rest is the writer's or the hand's."""
    said, _ = on_lines(nomination)
    born = said.get(BORN) or day_words(None, nomination.birth_year or 0)
    return (
        Field("Họ và tên", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field(BORN, born),
        Field(FROM, said.get(FROM, "")),
        Field("Nơi thường trú", nomination.address),
        Field("Chức vụ, nghề nghiệp", nomination.occupation),
        Field("Đơn vị công tác, sinh hoạt", nomination.unit.name),
    )


def _household(nomination: Nomination) -> tuple[Field, ...]:
    said, _ = on_lines(nomination)
    return (
        Field("Họ và tên chủ hộ", nomination.subject_name),
        Field("Giới tính", "Nữ" if nomination.honorific == Honorific.MS else "Nam"),
        Field("Năm sinh", str(nomination.birth_year)),
        Field("Thôn, buôn", nomination.address),
        Field("Số nhân khẩu", "" if nomination.members is None else str(nomination.members)),
        Field(WORKERS, said.get(WORKERS, "")),
        Field("Ngành nghề sản xuất, kinh doanh chính", nomination.occupation),
        Field(LAND, said.get(LAND, "")),
    )
