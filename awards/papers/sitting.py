"""What the papers of a meeting of the council share: who stands on them, hours, who signs."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from awards.decisions.readback import GROUP_WORDS
from awards.kinds import KIND_ORDER
from awards.models import Council, CouncilMember, CouncilSession, Nomination, SessionItem
from awards.states import CouncilRole
from campaigns.states import SubjectKind
from core.calendar import COMMUNE_TZ, local_day, paper_day, two_digits
from core.papers.content import GroupRow, Row, Signature
from core.papers.words import NUMBER_GAP, roman


def committee_line(session: CouncilSession) -> str:
    """The committee over the council, on one line."""
    return " ".join(session.campaign.authority.paper_lines)


def day_of(session: CouncilSession) -> date:
    """The day on which the council meets, or met."""
    return local_day(session.opened_at or session.planned_at)


def by_kind(items: Iterable[SessionItem]) -> dict[SubjectKind, list[SessionItem]]:
    """The candidates by kind in the order of all lists, in a kind in that of the session.

    Their numbers are those of the session, so that a line has the same one on the ballot, on the
    board of the count and in the minutes.
    """
    rows = list(items)
    of_kind = {
        kind: [item for item in rows if item.nomination.subject_kind == kind] for kind in KIND_ORDER
    }
    return {kind: found for kind, found in of_kind.items() if found}


def rows_by_kind(
    items: Iterable[SessionItem], row: Callable[[SessionItem], Row]
) -> list[Row | GroupRow]:
    """A row for each candidate after its number, under the title of its kind."""
    rows: list[Row | GroupRow] = []
    for place, (kind, found) in enumerate(by_kind(items).items(), start=1):
        rows.append(GroupRow(f"{roman(place)}. {kind.label.upper()} ({two_digits(len(found))})"))
        rows += [(str(item.order), *row(item)) for item in found]
    return rows


def counted(items: Iterable[SessionItem]) -> str:
    """«02 tập thể, 01 hộ gia đình, 05 cá nhân»: only kinds that there are."""
    found = by_kind(items)
    return ", ".join(f"{two_digits(len(found[kind]))} {GROUP_WORDS[kind]}" for kind in found)


def full_name(nomination: Nomination) -> str:
    """Who it is and where from, on two lines; a collective is its unit."""
    if nomination.is_collective:
        return nomination.name
    where = nomination.unit.name
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        where = nomination.address or where
    return f"{nomination.name}\n{where}"


def on_one_line(nomination: Nomination) -> str:
    """The same within a sentence."""
    return full_name(nomination).replace("\n", ", ")


def hour_words(at: datetime | None, day: date) -> str:
    """«08 giờ 00 phút, ngày 05 tháng 11 năm 2024»; the hour is open for the hand without `at`."""
    if at is None:
        return f"{NUMBER_GAP}giờ{NUMBER_GAP}phút, {paper_day(day)}"
    local = at.astimezone(COMMUNE_TZ)
    return f"{local:%H} giờ {local:%M} phút, {paper_day(local.date())}"


def presiding(session: CouncilSession) -> str:
    """The post of whoever presides, in capitals."""
    chair = session.chair
    return "CHỦ TỊCH HỘI ĐỒNG" if chair.role == CouncilRole.CHAIR else "CHỦ TỌA PHIÊN HỌP"


def standing_office(council: Council | None, secretary: CouncilMember | None = None) -> Signature:
    """The council's standing member; without one the secretary; without a council open."""
    members = {each.role: each for each in council.members.all()} if council else {}
    standing = members.get(CouncilRole.STANDING)
    secretary = secretary or members.get(CouncilRole.SECRETARY)
    post = "THƯ KÝ HỘI ĐỒNG" if standing is None and secretary else "ỦY VIÊN THƯỜNG TRỰC"
    member = standing or secretary
    return Signature(("TM. THƯỜNG TRỰC HỘI ĐỒNG", post), name=member.full_name if member else "")


def described(member: CouncilMember) -> str:
    """«Trần Quốc Toàn, Chủ tịch UBND xã, Chủ tịch Hội đồng»."""
    return f"{member.full_name}, {member.title}, {member.get_role_display()}"


def signer(written: str) -> str:
    """The name alone out of «Bà H'Hen Niê, Chủ tịch Hội Phụ nữ»: no address, no post."""
    name = written.partition(",")[0].strip()
    for word in ("Ông ", "Bà ", "ông ", "bà "):
        name = name.removeprefix(word)
    return name


def lower_first(text: str) -> str:
    """A sentence of its own, told within another one."""
    return text[:1].lower() + text[1:]


def typed_lines(text: str) -> list[str]:
    """What was typed a line each."""
    return [line.strip() for line in text.splitlines() if line.strip()]
