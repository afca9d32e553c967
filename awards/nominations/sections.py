"""The sections of an achievement report: which there are, what each asks, in which order.

Along Mẫu 08 of NĐ 98/2023 (chuyên đề, đợt); a household's follow the plan, clause IV.1.c. The
editor, the paper and the question what is lacking all read this one table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from awards.models import AchievementReport, Nomination
from awards.states import Procedure
from campaigns.states import SubjectKind
from core.text import fold

MOST_LETTERS = 20_000  # of a section
MOST_SHORT = 800  # of a short report: it stands on one page
MOST_SUMMARY = 400
SUMMARY = "summary"


@dataclass(frozen=True)
class Section:
    """One section: its field, its word in addresses, its heading, and what to write into it."""

    name: str
    word: str
    label: str
    hint: str
    needed: bool = True
    most: int = MOST_LETTERS


_NO_COPYING = (
    "Kết quả lớn nhất viết trước. Số liệu nào cũng phải có minh chứng. Không chép báo cáo của "
    "người khác, đơn vị khác."
)
_PRINTED = "Bảng chỉ tiêu, khoản đóng góp bên dưới được in kèm, không phải gõ lại."
_LESSONS = Section(
    "lessons",
    "kinh-nghiem",
    "Kinh nghiệm rút ra",
    "Điều rút ra để lần sau làm tốt hơn, nơi khác tránh được.",
    needed=False,
)
_SUMMARY = Section(
    SUMMARY,
    "tom-tat",
    "Tóm tắt thành tích",
    "Hai, ba dòng, có số liệu. Danh sách đề nghị in đúng những chữ này. Ví dụ: Vận động 32 hộ "
    "hiến 1.250 m² đất, làm xong 520 mét đường hoa.",
    most=MOST_SUMMARY,
)
_COMMON = (
    Section(
        "achievements",
        "thanh-tich",
        "Thành tích trong đợt thi đua",
        f"{_NO_COPYING} {_PRINTED}",
    ),
    Section(
        "measures",
        "bien-phap",
        "Biện pháp, giải pháp, mô hình",
        "Đã làm bằng cách nào, ai cùng làm, từ khi nào; mô hình tên gì, ở đâu.",
    ),
    Section(
        "effects",
        "hieu-qua",
        "Hiệu quả, ảnh hưởng, khả năng nhân rộng",
        "Ai được lợi, được bao nhiêu; nơi nào đã làm theo, nơi nào có thể làm theo.",
    ),
    _LESSONS,
    Section(
        "compliance",
        "chap-hanh",
        "Việc chấp hành chủ trương, chính sách, pháp luật",
        "Chủ trương của Đảng, chính sách, pháp luật của Nhà nước, quy ước của thôn, buôn.",
    ),
    Section(
        "charity",
        "tu-thien",
        "Hoạt động nhân đạo, từ thiện",
        "Việc gì, cho ai, khi nào, trị giá bao nhiêu.",
        needed=False,
    ),
    _SUMMARY,
)
_COLLECTIVE = Section(
    "overview",
    "dac-diem",
    "Đặc điểm, tình hình; chức năng, nhiệm vụ",
    "Tổ chức của đơn vị, chức năng, nhiệm vụ được giao, thuận lợi, khó khăn. Tên, địa chỉ, số "
    "người bên dưới được in kèm, không phải gõ lại.",
)
BORN, FROM = "Ngày, tháng, năm sinh", "Quê quán"
WORKERS, LAND = "Số lao động", "Diện tích đất sản xuất"
# What the form asks for on a line of its own and nobody but the writer knows.
LINES = {
    SubjectKind.COLLECTIVE: (),
    SubjectKind.INDIVIDUAL: (BORN, FROM),
    SubjectKind.HOUSEHOLD: (WORKERS, LAND),
}
_INDIVIDUAL = Section(
    "overview",
    "ly-lich",
    "Quê quán, trình độ, nhiệm vụ được giao",
    f"Mỗi mục một dòng để in đúng chỗ của mẫu: «{FROM}: xã Bình Hòa, huyện Krông Ana», "
    f"«{BORN}: 05/02/1985». Sau đó là trình độ chuyên môn, nhiệm vụ được giao hoặc đảm nhận. Họ "
    "tên, đơn vị bên dưới được in kèm, không phải gõ lại.",
)
_HOUSEHOLD = (
    Section(
        "overview",
        "gia-dinh",
        "Lao động, ngành nghề, đất sản xuất",
        f"Mỗi mục một dòng để in đúng chỗ của mẫu: «{WORKERS}: 3», «{LAND}: 1,5 ha cà phê». Sau đó "
        "là điều khác cần kể về gia đình. Tên chủ hộ, thôn, buôn, số nhân khẩu, nghề chính bên "
        "dưới được in kèm, không phải gõ lại.",
    ),
    _COMMON[0],
    Section(
        "measures",
        "cach-lam",
        "Áp dụng tiến bộ kỹ thuật, cách làm mới",
        "Giống mới, máy mới, cách làm mới; bắt đầu khi nào, trên diện tích nào.",
    ),
    Section(
        "effects",
        "kinh-te",
        "Kết quả kinh tế",
        "Thu nhập trước và sau khi làm, việc làm cho bao nhiêu người.",
    ),
    _LESSONS,
    Section(
        "compliance",
        "chap-hanh",
        "Việc chấp hành pháp luật; an toàn lao động, môi trường",
        "Chính sách, pháp luật, quy ước của thôn, buôn; an toàn lao động, giữ gìn môi trường.",
    ),
    Section(
        "charity",
        "phong-trao",
        "Tham gia phong trào của thôn, buôn; giúp đỡ hộ khác",
        "Đã giúp bao nhiêu hộ, giúp việc gì; phong trào nào của thôn, buôn đã tham gia.",
        needed=False,
    ),
    _SUMMARY,
)
_SHORT = (
    replace(
        _COMMON[0],
        hint="Khoảng mười dòng, in trong một trang. Kết quả lớn nhất viết trước, số liệu "
        "nào cũng phải có minh chứng.",
        most=MOST_SHORT,
    ),
    _SUMMARY,
)


def sections_of(nomination: Nomination) -> tuple[Section, ...]:
    """The sections of the nomination's report, in the order of the paper, the summary last.

    What goes up to the district and the province also says what others can learn from it. The
    simplified procedure asks for a short report alone (NĐ 152/2025, điều 33 khoản 8).
    """
    if nomination.procedure == Procedure.SIMPLIFIED:
        return _SHORT
    if nomination.subject_kind == SubjectKind.HOUSEHOLD:
        sections = _HOUSEHOLD
    else:
        sections = (_COLLECTIVE if nomination.is_collective else _INDIVIDUAL, *_COMMON)
    if nomination.tier.decided_here:
        return sections
    return tuple(replace(each, needed=True) if each is _LESSONS else each for each in sections)


def report_of(nomination: Nomination) -> AchievementReport | None:
    """The report as it is; None while nobody has begun it."""
    return getattr(nomination, "report", None)


def lacking(nomination: Nomination) -> list[Section]:
    """The sections that must be written and are not."""
    report = report_of(nomination)
    return [each for each in sections_of(nomination) if each.needed and not text_of(report, each)]


def text_of(report: AchievementReport | None, section: Section) -> str:
    """What is written in a section; nothing while nobody has begun."""
    return "" if report is None else str(getattr(report, section.name))


def on_lines(nomination: Nomination) -> tuple[dict[str, str], str]:
    """What stands on lines of its own in the overview, «Quê quán: …», by label; and the rest.

    The form has a place for each of these (Mẫu 08, mục I); one that is written twice stands there
    once, the second time it is a part of the rest.
    """
    labels = {fold(each): each for each in LINES[SubjectKind(nomination.subject_kind)]}
    report = report_of(nomination)
    found: dict[str, str] = {}
    rest = []
    for line in (report.overview if report else "").splitlines():
        label, colon, value = re.sub(r"^\s*[-+•*]\s*", "", line).partition(":")
        name = labels.get(fold(label.strip()), "")
        if colon and name and value.strip() and name not in found:
            found[name] = value.strip().rstrip(".;")
        else:
            rest.append(line)
    return found, "\n".join(rest)


def after(sections: Sequence[Section], section: Section) -> Section | None:
    """The section that comes next; None after the last."""
    place = sections.index(section) + 1
    return sections[place] if place < len(sections) else None
