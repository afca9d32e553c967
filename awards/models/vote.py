"""Voting: rounds, counts, votes by name, opinions in writing.

A secret vote is never stored by name: of paper ballots there are counts alone.
"""

from django.db import models
from django.db.models import F, Q

from awards.models.council import CouncilMember, CouncilSession, SessionItem
from awards.states import Choice, RoundState, VoteMode


class VoteRound(models.Model):
    """One vote on some of the candidates («lượt bỏ phiếu»); a tie or a mistake asks for another.

    One that was opened by mistake, in which nobody voted, is cancelled and counts for nothing.
    Whatever the mode, what counts of it are its counts; how they came about is the mode's own.
    """

    session = models.ForeignKey(CouncilSession, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField("Lượt")
    mode = models.CharField("Hình thức", max_length=10, choices=VoteMode, default=VoteMode.PAPER)
    state = models.CharField(
        "Trạng thái", max_length=10, choices=RoundState, default=RoundState.OPEN
    )
    reason = models.CharField("Lý do bỏ phiếu lại", max_length=300, blank=True)
    issued = models.PositiveSmallIntegerField("Số phiếu phát ra", null=True)
    returned = models.PositiveSmallIntegerField("Số phiếu thu vào", null=True)
    invalid = models.PositiveSmallIntegerField("Số phiếu không hợp lệ", null=True)
    opened_at = models.DateTimeField("Bắt đầu lúc")
    closed_at = models.DateTimeField("Chốt hoặc hủy lúc", null=True)
    cancel_reason = models.CharField("Lý do hủy lượt", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "lượt bỏ phiếu"
        verbose_name_plural = "lượt bỏ phiếu"
        ordering = ["session", "number"]
        constraints = [
            models.UniqueConstraint(fields=["session", "number"], name="one_round_per_number"),
            models.UniqueConstraint(
                fields=["session"], condition=Q(state=RoundState.OPEN), name="one_open_round"
            ),
            models.CheckConstraint(
                condition=Q(returned__isnull=True) | Q(returned__lte=F("issued")),
                name="no_more_ballots_come_in_than_went_out",
            ),
            models.CheckConstraint(
                condition=Q(invalid__isnull=True) | Q(invalid__lte=F("returned")),
                name="no_more_ballots_are_invalid_than_came_in",
            ),
            models.CheckConstraint(
                condition=~Q(state=RoundState.CANCELLED)
                | Q(issued__isnull=True) & ~Q(cancel_reason=""),
                name="only_what_nobody_counted_is_cancelled_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"Lượt {self.number}"

    @property
    def valid(self) -> int | None:
        """How many ballots are valid; None while they are not counted."""
        if self.returned is None or self.invalid is None:
            return None
        return self.returned - self.invalid


class RoundItem(models.Model):
    """A candidate in a round, with the counts of this round; None while not counted.

    `blank` holds lines that say nothing or both.
    """

    round = models.ForeignKey(VoteRound, on_delete=models.CASCADE, related_name="items")
    item = models.ForeignKey(SessionItem, on_delete=models.CASCADE, related_name="rounds")
    agree = models.PositiveSmallIntegerField("Đồng ý", null=True)
    disagree = models.PositiveSmallIntegerField("Không đồng ý", null=True)
    blank = models.PositiveSmallIntegerField("Không có ý kiến", null=True)

    class Meta:
        verbose_name = "trường hợp trong lượt bỏ phiếu"
        verbose_name_plural = "trường hợp trong lượt bỏ phiếu"
        ordering = ["round", "item__order"]
        constraints = [
            models.UniqueConstraint(fields=["round", "item"], name="one_line_per_round_and_item")
        ]

    def __str__(self) -> str:
        return str(self.item)


class OpenVote(models.Model):
    """A vote by name in an open round."""

    line = models.ForeignKey(RoundItem, on_delete=models.CASCADE, related_name="votes")
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="+")
    choice = models.CharField("Ý kiến", max_length=10, choices=Choice)
    at = models.DateTimeField("Lúc")

    class Meta:
        verbose_name = "phiếu công khai"
        verbose_name_plural = "phiếu công khai"
        ordering = ["line", "member__order"]
        constraints = [
            models.UniqueConstraint(fields=["line", "member"], name="one_vote_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_choice_display()}"


class WrittenOpinion(models.Model):
    """The signed opinion of an absent member (NĐ 152/2025, điều 33 khoản 5): named, and counted."""

    session = models.ForeignKey(CouncilSession, on_delete=models.CASCADE, related_name="written")
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField("Ngày nhận")
    note = models.TextField("Ý kiến khác", blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "ý kiến bằng văn bản"
        verbose_name_plural = "ý kiến bằng văn bản"
        ordering = ["session", "member__order"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "member"], name="one_written_opinion_per_member"
            )
        ]

    def __str__(self) -> str:
        return f"Ý kiến của {self.member}"


class WrittenChoice(models.Model):
    """What an absent member says of one candidate."""

    opinion = models.ForeignKey(WrittenOpinion, on_delete=models.CASCADE, related_name="choices")
    item = models.ForeignKey(SessionItem, on_delete=models.CASCADE, related_name="written")
    choice = models.CharField("Ý kiến", max_length=10, choices=Choice)

    class Meta:
        verbose_name = "ý kiến bằng văn bản về một trường hợp"
        verbose_name_plural = "ý kiến bằng văn bản về một trường hợp"
        ordering = ["opinion", "item__order"]
        constraints = [
            models.UniqueConstraint(fields=["opinion", "item"], name="one_choice_per_item")
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.get_choice_display()}"
