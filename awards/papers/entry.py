"""A place in a dossier, and what takes it once a paper was issued."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from django.db.models import Model

from awards.models import AwardFile, OutgoingPaper
from awards.register.outgoing import Issued, key_of
from awards.states import PaperKind
from core.calendar import paper_date, paper_day
from core.papers.content import Paper, Text
from core.papers.words import day_words, number_words, plain
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
        word=(lambda: _numbered(draw(), found)) if draw and entry.has_word else None,
    )


def _numbered(paper: Paper, issued: OutgoingPaper) -> Paper:
    """The paper as it was issued: number and day, also where its list names them.

    A number that was put in between («07a») stays open for the hand.
    """
    if issued.suffix or paper.symbol is None:
        return paper
    symbol, year = issued.code.partition("/")[2] or paper.symbol, issued.day.year
    told = {
        number_words(paper.symbol, None).removeprefix("Số: "): f"{issued.number:02d}/{symbol}",
        day_words(None, paper.year): paper_day(issued.day),
    }
    annexes = tuple(replace(each, reference=_told(each.reference, told)) for each in paper.annexes)
    given = {"symbol": symbol, "number": issued.number, "year": year, "day": issued.day}
    return replace(paper, **given, annexes=annexes, draft=False)


def _told(reference: Text, told: dict[str, str]) -> str:
    words = plain(reference)
    for open_, said in told.items():
        words = words.replace(open_, said)
    return words
