"""People and households that a unit registers."""

from hashlib import sha256
from typing import Any

from django.db import models

from campaigns.models import AwardTier
from core.names import sort_key
from core.text import canonical, fold
from registrations.models.people_import import PeopleImport
from registrations.models.registration import Registration
from registrations.states import EntrantKind, Honorific, PostKind


class Entrant(models.Model):
    """An individual or a household on a unit's list (clause V.4: «danh sách cá nhân»).

    For a household the name is that of its head. Only what an award needs is asked for.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="entrants", verbose_name="Đăng ký"
    )
    kind = models.CharField("Đối tượng", max_length=12, choices=EntrantKind)
    honorific = models.CharField("Ông hay bà", max_length=5, choices=Honorific)
    full_name = models.CharField("Họ và tên", max_length=150)
    birth_year = models.PositiveSmallIntegerField("Năm sinh")
    occupation = models.CharField("Chức vụ, nghề nghiệp", max_length=150)
    post_kind = models.CharField(
        "Lãnh đạo hay trực tiếp lao động", max_length=10, choices=PostKind, blank=True
    )
    address = models.CharField("Thôn, buôn nơi ở", max_length=150, blank=True)
    members = models.PositiveSmallIntegerField("Số nhân khẩu", null=True, blank=True)
    content = models.CharField(
        "Nội dung đăng ký",
        max_length=600,
        help_text="Việc cụ thể sẽ làm trong đợt thi đua",
    )
    award_aim = models.ForeignKey(
        AwardTier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Hình thức khen thưởng phấn đấu",
    )
    result_note = models.TextField("Kết quả thực hiện", blank=True)
    # Two real people with one name and year: the second says so and gets the next number.
    namesake = models.PositiveSmallIntegerField(default=0, editable=False)
    batch = models.ForeignKey(
        PeopleImport,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="entrants",
        verbose_name="Lần nhập danh sách",
    )
    form_key = models.UUIDField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1)
    folded = models.CharField(max_length=320, editable=False, db_index=True)
    sort_key = models.CharField(max_length=240, editable=False)
    twin_key = models.CharField(max_length=200, editable=False)

    class Meta:
        verbose_name = "cá nhân, hộ đăng ký"
        verbose_name_plural = "cá nhân, hộ đăng ký"
        ordering = ["registration", "kind", "sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "kind", "twin_key", "birth_year", "namesake"],
                name="one_entrant_per_name_and_year",
                violation_error_message="Người này đã có trong danh sách của đơn vị.",
            ),
            models.UniqueConstraint(
                fields=["registration", "form_key"], name="one_entrant_per_form"
            ),
        ]

    def __str__(self) -> str:
        return self.addressed_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fill the keys, then save."""
        self.fill_keys()
        super().save(*args, **kwargs)

    @property
    def addressed_name(self) -> str:
        """The name as papers write it: «Ông Y Wiêng Niê», «Hộ bà Nguyễn Thị Hoa»."""
        word = Honorific(self.honorific).label
        if self.kind == EntrantKind.HOUSEHOLD:
            return f"Hộ {word.lower()} {self.full_name}"
        return f"{word} {self.full_name}"

    def fill_keys(self) -> None:
        """Compute the search, sort and twin columns from the name."""
        self.folded = fold(f"{self.full_name} {self.address}")[:320]
        self.sort_key = sort_key(self.full_name)
        twin_key = canonical(self.full_name)
        if len(twin_key) > 200:
            # Letters that unfold into many: cut off, two people could become one.
            twin_key = sha256(twin_key.encode()).hexdigest()
        self.twin_key = twin_key
