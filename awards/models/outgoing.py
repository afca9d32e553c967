"""The register of outgoing papers («sổ văn bản đi»): number, day, signer and the signed bytes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.models import Authority
from awards.models.council import CouncilSession
from awards.models.decision import ISSUED_STAYS, Decision
from awards.models.nomination import READERS
from awards.models.notice import Notice
from awards.models.register import Award, RegisterBook, Revocation
from awards.models.vote import VoteRound
from awards.states import PaperKind, PaperSeries
from campaigns.models import Campaign
from core.errors import WrongState
from core.text import fold
from core.uploads.faults import size_words
from core.uploads.keeping import random_place

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class PaperRule:
    """How a kind of paper is numbered (NĐ 30/2020, Phụ lục III), and the column of what it is of.

    `column` is empty for what is of the campaign itself.
    """

    letters: str
    issuer: str
    column: str = ""

    @property
    def symbol(self) -> str:
        """«TTr-UBND»: what stands after the number, unless the office writes it otherwise."""
        return f"{self.letters}-{self.issuer}"


_UBND, _COUNCIL = "UBND", "HĐTĐKT"
RULES: dict[PaperKind, PaperRule] = {
    PaperKind.SUMMING_UP: PaperRule("BC", _UBND),
    PaperKind.APPRAISAL: PaperRule("BC", _COUNCIL, "session"),
    PaperKind.INVITATION: PaperRule("GM", _COUNCIL, "session"),
    PaperKind.MINUTES: PaperRule("BB", _COUNCIL, "session"),
    PaperKind.TALLY: PaperRule("BB", _COUNCIL, "round"),
    PaperKind.NOTICE: PaperRule("TB", _COUNCIL, "notice"),
    PaperKind.OPINIONS: PaperRule("BC", _COUNCIL, "notice"),
    PaperKind.COUNCIL_SUBMISSION: PaperRule("TTr", _COUNCIL, "decision"),
    PaperKind.DECISION: PaperRule("QĐ", _UBND, "decision"),
    PaperKind.SUBMISSION: PaperRule("TTr", _UBND, "decision"),
    PaperKind.REVOCATION: PaperRule("QĐ", _UBND, "revocation"),
    PaperKind.REVOCATION_REQUEST: PaperRule("TTr", _UBND, "award"),
    PaperKind.SUMMARY: PaperRule("BC", _UBND),
    PaperKind.STATISTICS: PaperRule("BC", _UBND, "register"),
}
# What a paper may be of, by the name of its column; none of them: of the campaign itself.
SUBJECTS: dict[str, type[models.Model]] = {
    "session": CouncilSession,
    "round": VoteRound,
    "notice": Notice,
    "decision": Decision,
    "revocation": Revocation,
    "award": Award,
    "register": RegisterBook,
}


def random_name(paper: "OutgoingPaper", name: str) -> str:
    """Where the bytes lie: nobody can guess it, and it says nothing of what it is."""
    return random_place("van-ban-di")


class OutgoingPaperQuerySet(models.QuerySet["OutgoingPaper"]):
    """Papers that went out; they cannot be changed or deleted."""

    def visible_to(self, user: "User") -> "OutgoingPaperQuerySet":
        """All of the authority for those who read its awarding half; for no unit."""
        return self.filter(authority_id__in=user.authorities_as(*READERS))

    def matching(self, text: str) -> "OutgoingPaperQuerySet":
        """Those whose number, words or signer contain the text, marks and case aside."""
        return self.filter(folded__contains=fold(text))

    def current(self) -> "OutgoingPaperQuerySet":
        """Those that no later paper replaces."""
        return self.filter(replaced_by__isnull=True)

    def update(self, **values: Any) -> NoReturn:
        """Refused."""
        raise WrongState(ISSUED_STAYS)

    def delete(self) -> NoReturn:
        """Refused."""
        raise WrongState(ISSUED_STAYS)

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: it could write over a paper."""
        raise WrongState(ISSUED_STAYS)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise WrongState(ISSUED_STAYS)


def _of_its_kind() -> Q:
    """A paper is of the thing that its kind says, and of no other."""
    condition = Q()
    for kind, rule in RULES.items():
        columns = {f"{each}__isnull": each != rule.column for each in SUBJECTS}
        condition |= Q(kind=kind, **columns)
    return condition


def _originals() -> list[models.UniqueConstraint]:
    """Of each thing there is one paper of a kind; a second one says which it replaces."""
    of_campaign = {f"{each}__isnull": True for each in SUBJECTS}
    return [
        *(
            models.UniqueConstraint(
                fields=["kind", column],
                condition=Q(replaces__isnull=True, **{f"{column}__isnull": False}),
                name=f"one_original_paper_per_{column}",
            )
            for column in SUBJECTS
        ),
        models.UniqueConstraint(
            fields=["kind", "campaign"],
            condition=Q(replaces__isnull=True, **of_campaign),
            name="one_original_paper_per_campaign",
        ),
    ]


class OutgoingPaper(models.Model):
    """A paper that was signed and went out: one row of the register (NĐ 30/2020, Phụ lục IV).

    Written once: neither the row nor the bytes ever change. Wrong content is answered by a new
    paper of the same kind that names the one that it replaces (điều 18). `book` is the series of
    kinds that are counted together: the letters of the kind, or «» where the office counts all of
    them in one; `code` is the number as the paper has it, «05/TTr-UBND».
    """

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="outgoing", verbose_name="Cơ quan"
    )
    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="outgoing", verbose_name="Phong trào"
    )
    kind = models.CharField("Loại văn bản", max_length=20, choices=PaperKind)
    session = models.ForeignKey(
        CouncilSession, on_delete=models.PROTECT, null=True, related_name="outgoing"
    )
    round = models.ForeignKey(
        VoteRound, on_delete=models.PROTECT, null=True, related_name="outgoing"
    )
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, null=True, related_name="outgoing")
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, related_name="outgoing"
    )
    revocation = models.ForeignKey(
        Revocation, on_delete=models.PROTECT, null=True, related_name="outgoing"
    )
    award = models.ForeignKey(Award, on_delete=models.PROTECT, null=True, related_name="outgoing")
    register = models.ForeignKey(
        RegisterBook, on_delete=models.PROTECT, null=True, related_name="outgoing"
    )
    series = models.CharField("Dãy số của", max_length=10, choices=PaperSeries)
    book = models.CharField(max_length=40, blank=True)
    year = models.PositiveSmallIntegerField("Năm")
    number = models.PositiveIntegerField("Số")
    suffix = models.CharField(max_length=2, blank=True)
    code = models.CharField("Số, ký hiệu văn bản", max_length=60)
    day = models.DateField("Ngày tháng văn bản")
    about = models.CharField("Trích yếu", max_length=500)
    signer_title = models.CharField("Chức vụ người ký", max_length=100)
    signer_name = models.CharField("Họ tên người ký", max_length=150)
    recipients = models.TextField("Nơi nhận", blank=True)
    kept_by = models.CharField("Đơn vị, người nhận bản lưu", max_length=150, blank=True)
    copies = models.PositiveSmallIntegerField("Số lượng bản", null=True)
    sent_on = models.DateField("Ngày chuyển", null=True)
    note = models.CharField("Ghi chú", max_length=300, blank=True)
    file = models.FileField("Bản đã ký", upload_to=random_name, max_length=100)
    name = models.CharField("Tên tệp", max_length=150)
    content_type = models.CharField("Loại tệp", max_length=30)
    size = models.PositiveIntegerField("Dung lượng (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)
    issued_at = models.DateTimeField("Ghi vào sổ lúc")
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    replaces = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        related_name="replaced_by",
        verbose_name="Thay thế cho",
    )
    reason = models.CharField("Lý do thay thế", max_length=300, blank=True)
    folded = models.CharField(max_length=900, editable=False)

    objects = OutgoingPaperQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = "văn bản đi"
        verbose_name_plural = "văn bản đi"
        ordering = ["authority", "-year", "series", "kind", "-number", "-suffix"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "series", "book", "year", "number", "suffix"],
                name="one_outgoing_paper_per_number",
            ),
            models.UniqueConstraint(
                fields=["authority", "year", "code"], name="one_outgoing_paper_per_code"
            ),
            models.CheckConstraint(
                condition=_of_its_kind(), name="an_outgoing_paper_is_of_what_its_kind_says"
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(reason=""),
                name="what_replaces_a_paper_says_why",
            ),
            *_originals(),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.code}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new paper; one that there is stays as it is. Raises WrongState."""
        if not self._state.adding:
            raise WrongState(ISSUED_STAYS)
        words = (self.code, self.about, self.signer_name, self.get_kind_display(), self.recipients)
        self.folded = fold(" ".join(words))[:900]
        # Never an UPDATE of a row whose key somebody has written onto a new object.
        super().save(*args, **{**kwargs, "force_insert": True})

    def get_absolute_url(self) -> str:
        """The page of the paper."""
        return reverse("awards:outgoing", args=[self.pk])

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Nothing that went out is deleted. Raises WrongState."""
        raise WrongState(ISSUED_STAYS)

    def get_file_url(self) -> str:
        """The signed bytes."""
        return reverse("awards:outgoing_file", args=[self.pk, self.name])

    @property
    def subject(self) -> models.Model:
        """What it is of: a meeting, a notice, a list, a year's register …; the campaign itself."""
        column = RULES[PaperKind(self.kind)].column
        found: models.Model = getattr(self, column) if column else self.campaign
        return found

    @property
    def size_words(self) -> str:
        """The size of the file as people read it."""
        return size_words(self.size)

    @property
    def is_replaced(self) -> bool:
        """Whether a later paper stands in its place."""
        return getattr(self, "replaced_by", None) is not None
