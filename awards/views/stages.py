"""What the secretariat has to do for a meeting: before it, in it, after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from awards.council.quorum import Quorum
from awards.models import AwardFile, CouncilSession, SessionItem
from awards.permissions import (
    can_edit_session,
    can_invite,
    can_keep_signed,
    can_note_attendance,
    can_set_agenda,
    can_write_notes,
)
from awards.states import AwardFileUse

# The signed papers of a meeting, by the word in the address.
SIGNED = {
    "bien-ban": (AwardFileUse.SESSION_MINUTES, "Biên bản họp đã ký"),
    "kiem-phieu": (AwardFileUse.TALLY, "Biên bản kiểm phiếu đã ký"),
}


@dataclass(frozen=True)
class Task:
    """One line of the list; without `url` it is not to be done now. `done` None: neither nor."""

    title: str
    hint: str
    status: str
    done: bool | None = None
    url: str = ""


@dataclass(frozen=True)
class Stage:
    """Before, in or after the meeting."""

    title: str
    tasks: tuple[Task, ...]


def stages(
    user,
    session: CouncilSession,
    *,
    items: Sequence[SessionItem],
    quorum: Quorum,
    council_faults: Sequence[str],
    item_faults: Sequence[str],
    files: Sequence[AwardFile],
) -> tuple[Stage, ...]:
    """The list as it stands, with links to what the person may do now."""
    return (
        Stage(
            "Trước phiên họp", _before(user, session, items, quorum, council_faults, item_faults)
        ),
        Stage("Trong phiên họp", _within(user, session, items, quorum)),
        Stage("Sau phiên họp", _after(user, session, files)),
    )


def _before(user, session, items, quorum, council_faults, item_faults) -> tuple[Task, ...]:
    edit, invite = can_edit_session(user, session), can_invite(user, session)
    agenda_done = (not item_faults) if edit else None
    return (
        _roster(session, quorum, council_faults, edit),
        Task(
            "Giờ, nơi họp, chương trình",
            "Người chủ trì, thư ký, khách mời",
            "Đã lập",
            True,
            _url("session_edit", session, edit),
        ),
        Task(
            "Danh sách xét",
            "Trường hợp đủ hồ sơ, không bị tạm dừng",
            f"{len(items)} trường hợp",
            agenda_done,
            _url("session_agenda", session, can_set_agenda(user, session)),
        ),
        Task(
            "Giấy mời họp",
            "Một bản chung hoặc từng người; kèm chương trình, tài liệu",
            "In được" if invite else "–",
            None,
            _url("invitations", session, invite),
        ),
    )


def _roster(session, quorum, faults, edit) -> Task:
    council = reverse("awards:council", args=[session.council.authority.slug])
    return Task(
        "Thành viên Hội đồng",
        "Theo quyết định thành lập, kiện toàn",
        "Cần xem lại" if faults else f"{quorum.total} người biểu quyết",
        not faults,
        council if edit else "",
    )


def _within(user, session, items, quorum) -> tuple[Task, ...]:
    note, write = can_note_attendance(user, session), can_write_notes(user, session)
    recused = sum(len(item.recusals.all()) for item in items)
    return (
        Task(
            "Điểm danh",
            "Có mặt, vắng có lý do",
            f"{quorum.present}/{quorum.total} có mặt",
            quorum.is_met,
            _url("attendance", session, note),
        ),
        Task(
            "Người không tham gia biểu quyết",
            "Cổng tự tìm, thành viên tự khai",
            f"{recused} lượt",
            None,
            _url("recusals", session, note),
        ),
        Task(
            "Thảo luận, kết luận",
            "Ban kiểm phiếu, ý kiến, kết luận của người chủ trì",
            "Đã ghi" if session.conclusion else "Chưa ghi",
            bool(session.conclusion) if write else None,
            _url("session_notes", session, write),
        ),
    )


def _after(user, session, files) -> tuple[Task, ...]:
    keep = can_keep_signed(user, session)
    there = {each.use for each in files}
    return tuple(
        Task(
            title,
            "Bản chụp hoặc PDF",
            "Đã có" if use in there else "Chưa có",
            (use in there) if keep else None,
            reverse("awards:session_signed", args=[session.pk, word]) if keep else "",
        )
        for word, (use, title) in SIGNED.items()
    )


def _url(name: str, session: CouncilSession, may: object) -> str:
    return reverse(f"awards:{name}", args=[session.pk]) if may else ""
