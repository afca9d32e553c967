"""A place in a dossier, and what takes it once a paper was issued."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from django.db.models import Model

from awards.models import AwardFile, OutgoingPaper
from awards.papers.numbered import numbered
from awards.register.outgoing import Issued, key_of
from awards.states import PaperKind
from core.calendar import paper_date
from core.papers.content import Paper
from registrations.models import Attachment

SENT = "Tệp gửi kèm"
FOLDERS = {
    "lists": ("1-to-trinh-quyet-dinh", "Tờ trình, quyết định và danh sách"),
    "council": ("2-bien-ban-hoi-dong", "Biên bản họp Hội đồng"),
    "tallies": ("3-bien-ban-kiem-phieu", "Biên bản kiểm phiếu"),
    "reports": ("4-bao-cao-thanh-tich", "Báo cáo thành tích"),
    "meetings": ("5-bien-ban-don-vi", "Biên bản họp của đơn vị"),
    "evidence": ("6-xac-nhan-minh-chung", "Giấy xác nhận và minh chứng"),
    "registrations": ("7-ban-dang-ky", "Bản đăng ký thi đua"),
    "campaign": ("8-bao-cao-phong-trao", "Báo cáo của phong trào"),
    "awards": ("9-so-khen-thuong", "Sổ khen thưởng, trao thưởng, hủy bỏ"),
}
# The kinds that get a number, and with it a place in the register of outgoing papers.
_NUMBERED = {
    "council-submission": PaperKind.COUNCIL_SUBMISSION,
    "decision": PaperKind.DECISION,
    "submission": PaperKind.SUBMISSION,
    "appraisal": PaperKind.APPRAISAL,
    "invitation": PaperKind.INVITATION,
    "session-minutes": PaperKind.MINUTES,
    "tally": PaperKind.TALLY,
    "summary": PaperKind.SUMMARY,
    "summing-up": PaperKind.SUMMING_UP,
    "notice": PaperKind.NOTICE,
    "opinions": PaperKind.OPINIONS,
    "revocation": PaperKind.REVOCATION,
    "revocation-request": PaperKind.REVOCATION_REQUEST,
}
# Sent on as a Word file too, with its list (NĐ 152/2025, điều 33 khoản 12).
_WITH_WORD = ("council-submission", "decision", "submission")


@dataclass(frozen=True)
class Entry:
    """A place in a dossier: a paper that we draw, or a file that somebody sent.

    `kind` and `subject` say which paper it is, the same in every dossier; `title` stands in for the
    paper's own as long as it is not drawn. `author` is whoever's paper it is, in small letters.
    """

    kind: str
    part: str  # of FOLDERS
    title: str
    subject: object
    draw: Callable[[], Paper] | None = None
    file: AwardFile | Attachment | OutgoingPaper | None = None
    author: str = ""
    symbol: str = ""
    day: str = ""
    note: str = ""
    stand_in: str = ""  # the title, where the sender's has letters that no paper can print
    word: Callable[[], Paper] | None = None  # what lies beside the signed file as a Word file

    @property
    def folder(self) -> str:
        """Where it lies in the archive."""
        return FOLDERS[self.part][0]

    @property
    def has_word(self) -> bool:
        """Whether it goes in as a Word file beside its PDF: what is sent on with a list."""
        return self.kind in _WITH_WORD


def as_issued(entry: Entry, issued: Issued) -> Entry:
    """What was issued is the signed file; no draft stands in its place.

    Of what has a Word file, that has the number and the day of the signed one.
    """
    kind = _NUMBERED.get(entry.kind)
    found = issued.get(key_of(kind, cast(Model, entry.subject))) if kind else None
    if found is None:
        return entry
    draw = entry.draw
    return replace(
        entry,
        title=f"{found.get_kind_display()}: {found.about}",
        draw=None,
        file=found,
        symbol=found.code,
        stand_in=str(found.get_kind_display()),
        day=paper_date(found.day),
        word=(lambda: _as_numbered(draw(), found)) if draw and entry.has_word else None,
    )


def _as_numbered(paper: Paper, issued: OutgoingPaper) -> Paper:
    """With its number; one that was put in between («07a») stays open for the hand."""
    if issued.suffix:
        return paper
    return numbered(paper, issued.number, issued.code.partition("/")[2], issued.day)
