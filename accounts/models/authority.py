"""The authority to which every row of a commune belongs."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F

from accounts.states import Level, PaperNumbering

if TYPE_CHECKING:
    from accounts.models.user import User


class AuthorityQuerySet(models.QuerySet["Authority"]):
    """Authorities, asked for by who may see them."""

    def visible_to(self, user: "User") -> "AuthorityQuerySet":
        """The authorities in which the person has a role."""
        return self.filter(pk__in=user.authority_ids)

    def hold(self, pk: int) -> None:
        """Hold an authority's row until the end of the transaction.

        Who takes a number of its outgoing papers stands in line here.
        """
        self.filter(pk=pk).update(place=F("place"))


class Authority(models.Model):
    """A people's committee: the commune that runs campaigns, or the level above it.

    Names are time-stamped settings: communes were regrouped in 2025 and old papers keep old names.
    """

    name = models.CharField("Tên", max_length=200, blank=True, help_text="Ví dụ: xã Bình Hòa")
    slug = models.SlugField("Tên trong địa chỉ", unique=True)
    level = models.CharField("Cấp", max_length=10, choices=Level, default=Level.COMMUNE)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        verbose_name="Cấp trên trực tiếp",
        related_name="children",
    )
    paper_name = models.CharField(
        "Tên cơ quan in trên văn bản",
        max_length=200,
        blank=True,
        help_text="Mỗi dòng cách nhau bằng dấu gạch đứng, ví dụ: ỦY BAN NHÂN DÂN|XÃ BÌNH HÒA",
    )
    place = models.CharField(
        "Địa danh trên văn bản",
        max_length=100,
        blank=True,
        help_text="Đứng trước ngày tháng, ví dụ: Bình Hòa",
    )
    paper_numbering = models.CharField(
        "Cách đánh số văn bản đi",
        max_length=10,
        choices=PaperNumbering,
        default=PaperNumbering.BY_TYPE,
        help_text="Văn bản của Hội đồng luôn có dãy số riêng; mỗi năm bắt đầu lại từ 01",
    )
    executors = models.CharField(
        "Ai thi hành quyết định khen thưởng",
        max_length=250,
        default="Công chức Văn phòng - thống kê, Tài chính - kế toán xã",
        help_text="Đứng đầu Điều thi hành, trước những người được khen",
    )
    contact_name = models.CharField("Người liên hệ", max_length=150, blank=True)
    contact_phone = models.CharField("Điện thoại liên hệ", max_length=30, blank=True)
    contact_email = models.EmailField("Thư điện tử liên hệ", blank=True)
    address = models.CharField("Địa chỉ trụ sở", max_length=250, blank=True)

    objects = AuthorityQuerySet.as_manager()

    class Meta:
        verbose_name = "cơ quan"
        verbose_name_plural = "cơ quan"
        ordering = ["level", "name"]

    def __str__(self) -> str:
        return self.name or "xã (chưa đặt tên)"

    @property
    def paper_lines(self) -> tuple[str, ...]:
        """The name as it stands at the top left of a paper, a line each."""
        text = self.paper_name or f"ỦY BAN NHÂN DÂN|{self.name.upper() or 'XÃ …………'}"
        return tuple(line.strip() for line in text.split("|") if line.strip())
