"""A nomination as a list of small tasks, each with how it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.urls import NoReverseMatch, reverse

from awards.models import Nomination
from awards.nominations.completeness import Missing, needs_confirmation
from awards.nominations.parts import open_parts, parts_of
from awards.scores.standings import contributions_of
from awards.states import DossierPart

# Where each part is written; a part whose page does not resolve has no line.
PART_URLS: dict[DossierPart, tuple[str, Callable[[Nomination], list[int]]]] = {
    DossierPart.TIER: ("awards:nomination_edit", lambda it: [it.pk]),
    DossierPart.SUBJECT: ("awards:nomination_edit", lambda it: [it.pk]),
    DossierPart.REPORT: ("awards:report_edit", lambda it: [it.pk]),
    DossierPart.EARLIER: ("awards:earlier_awards", lambda it: [it.pk]),
    DossierPart.MEETING: ("awards:unit_meeting", lambda it: [it.campaign_id, it.unit_id]),
    DossierPart.SCORE: ("awards:self_sheet", lambda it: [it.pk]),
    DossierPart.CONFIRMATION: ("awards:nomination_files", lambda it: [it.pk]),
    DossierPart.EVIDENCE: ("awards:nomination_files", lambda it: [it.pk]),
}
HINTS = {
    DossierPart.TIER: "Giấy khen hay Bằng khen, của cấp nào",
    DossierPart.SUBJECT: "Tên, năm sinh, chức vụ đúng như sẽ in trên giấy khen",
    DossierPart.REPORT: "Kết quả lớn nhất trước, số liệu có minh chứng",
    DossierPart.EARLIER: "Nếu đã từng được khen",
    DossierPart.MEETING: "Ghi cuộc họp và số phiếu, hoặc gửi ảnh chụp biên bản",
    DossierPart.CONFIRMATION: "Giấy xác nhận khoản đóng góp, vận động",
    DossierPart.SCORE: "Đơn vị tự cho điểm từng tiêu chuẩn",
    DossierPart.EVIDENCE: "Ảnh, biên bản, giấy tờ kèm theo",
}
# What may stay empty.
OPTIONAL = {DossierPart.EARLIER, DossierPart.EVIDENCE}


@dataclass(frozen=True)
class Task:
    """One line of the list. `done` is True, False, or None for what may stay empty.

    A line without an address is one that was not opened for correction.
    """

    title: str
    url: str
    done: bool | None
    status: str
    hint: str = ""


def nomination_tasks(nomination: Nomination, lacking: Iterable[Missing]) -> list[Task]:
    """What whoever writes it does, in order; of what was returned only the open parts."""
    wanted = {each.part for each in lacking}
    opened = open_parts(nomination)
    tasks = []
    for part in parts_of(nomination):
        url = _url(part, nomination)
        if not url or (part == DossierPart.CONFIRMATION and not _is_asked(nomination)):
            continue
        if part in opened:
            tasks.append(Task(part.label, url, *_standing(part, nomination, wanted), HINTS[part]))
        else:
            tasks.append(Task(part.label, "", None, "Không phải sửa"))
    return tasks


def _standing(
    part: DossierPart, nomination: Nomination, wanted: set[DossierPart]
) -> tuple[bool | None, str]:
    if part in wanted:
        return False, "Còn thiếu"
    if part == DossierPart.TIER:
        return True, nomination.tier.short_name
    if part not in OPTIONAL:
        return True, "Đã đủ"
    rows = nomination.files if part == DossierPart.EVIDENCE else nomination.earlier_awards
    number = rows.count()
    return (True, f"Đã có {number}") if number else (None, "Chưa có")


def _is_asked(nomination: Nomination) -> bool:
    """Whether somebody has to confirm what was given."""
    given = sum((each.value for each in contributions_of(nomination)), Decimal(0))
    return needs_confirmation(nomination, given, nomination.campaign.criteria.all())


def _url(part: DossierPart, nomination: Nomination) -> str:
    name, keys = PART_URLS[part]
    try:
        return reverse(name, args=keys(nomination))
    except NoReverseMatch:
        return ""
