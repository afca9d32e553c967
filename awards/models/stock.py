"""What certificates are printed on («mẫu phôi»): the paper's size, where each text stands."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from accounts.models import Authority
from accounts.states import Role
from awards.states import StockAlign, StockInk, StockKind, StockPart
from core.uploads.keeping import random_place

if TYPE_CHECKING:
    from accounts.models import User

# Who looks into the stocks; only the secretariat keeps them.
STOCK_READERS = (Role.SECRETARIAT, Role.CHAIRMAN, Role.SUPERVISOR)


class CertificateStockQuerySet(models.QuerySet["CertificateStock"]):
    """Stocks, asked for by who may see them and what is in use."""

    def visible_to(self, user: "User") -> "CertificateStockQuerySet":
        """Those of the authorities whose stocks the person may read."""
        return self.filter(authority_id__in=user.authorities_as(*STOCK_READERS))

    def in_use(self) -> "CertificateStockQuerySet":
        """Those to print on."""
        return self.filter(retired_at__isnull=True)


class CertificateStock(models.Model):
    """A kind of paper for certificates. The size is not fixed by law that we could read: a setting.

    `dx`, `dy` are what the printer is off by, put right: millimetres to the right and down. One
    stock of an authority is its default. A stock is never deleted, for certificates were printed
    on it: it is retired. `source_note` says where its size comes from.
    """

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="stocks", verbose_name="Cơ quan"
    )
    name = models.CharField("Tên mẫu phôi", max_length=120)
    kind = models.CharField("Loại giấy", max_length=10, choices=StockKind)
    width = models.DecimalField("Bề ngang tờ giấy (mm)", max_digits=5, decimal_places=1)
    height = models.DecimalField("Bề dọc tờ giấy (mm)", max_digits=5, decimal_places=1)
    dx = models.DecimalField("Chỉnh sang phải (mm)", max_digits=4, decimal_places=1, default=0)
    dy = models.DecimalField("Chỉnh xuống dưới (mm)", max_digits=4, decimal_places=1, default=0)
    source_note = models.CharField("Căn cứ về khổ giấy", max_length=400, blank=True)
    is_default = models.BooleanField("Mẫu mặc định", default=False)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField("Thêm lúc")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    retired_at = models.DateTimeField("Thôi dùng lúc", null=True)
    form_key = models.UUIDField(null=True, editable=False)

    objects = CertificateStockQuerySet.as_manager()

    class Meta:
        verbose_name = "mẫu phôi giấy khen"
        verbose_name_plural = "mẫu phôi giấy khen"
        ordering = ["authority", "-is_default", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "name"],
                condition=Q(retired_at__isnull=True),
                name="one_stock_in_use_per_name",
            ),
            models.UniqueConstraint(
                fields=["authority"], condition=Q(is_default=True), name="one_default_stock"
            ),
            models.UniqueConstraint(fields=["authority", "form_key"], name="one_stock_per_form"),
            models.CheckConstraint(
                condition=Q(is_default=False) | Q(retired_at__isnull=True),
                name="the_default_stock_is_in_use",
            ),
            models.CheckConstraint(
                condition=Q(width__gt=0, height__gt=0), name="a_stock_has_a_size"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of the stock."""
        return reverse("awards:stock", args=[self.pk])

    @property
    def is_plain(self) -> bool:
        """Whether the portal draws the frame and the fixed words too."""
        return self.kind == StockKind.PLAIN


def random_name(emblem: "CertificateEmblem", name: str) -> str:
    """Where the bytes lie: nobody can guess it."""
    return random_place("hinh-giay-khen")


class CertificateEmblem(models.Model):
    """The picture that a commune prints over the words of plain paper; one at most. Private."""

    authority = models.OneToOneField(Authority, on_delete=models.PROTECT, related_name="emblem")
    file = models.FileField("Tệp", upload_to=random_name, max_length=100)
    name = models.CharField("Tên tệp", max_length=150)
    content_type = models.CharField("Loại tệp", max_length=30)
    size = models.PositiveIntegerField("Dung lượng (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)
    at = models.DateTimeField("Gửi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "hình trên giấy khen"
        verbose_name_plural = "hình trên giấy khen"

    def __str__(self) -> str:
        return self.name


class StockField(models.Model):
    """Where one text stands on a stock, in millimetres from the upper left corner.

    `y` is the foot of the first line; of the QR code its upper edge, and `width` its side.
    `labelled` prints the words before a number too («Quyết định số», «Số vào sổ»), which some
    printed stocks have already. `step` 0 leaves the distance of lines to the size.
    """

    stock = models.ForeignKey(CertificateStock, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField("Ô", max_length=15, choices=StockPart)
    order = models.PositiveSmallIntegerField()
    shown = models.BooleanField("In", default=True)
    labelled = models.BooleanField("Kèm chữ dẫn", default=True)
    x = models.DecimalField("Từ mép trái", max_digits=5, decimal_places=1)
    y = models.DecimalField("Từ mép trên", max_digits=5, decimal_places=1)
    width = models.DecimalField("Rộng", max_digits=5, decimal_places=1)
    lines = models.PositiveSmallIntegerField("Số dòng", default=1)
    step = models.DecimalField("Cách dòng", max_digits=4, decimal_places=1, default=0)
    size = models.DecimalField("Cỡ chữ", max_digits=4, decimal_places=1)
    smallest = models.DecimalField("Cỡ nhỏ nhất", max_digits=4, decimal_places=1)
    bold = models.BooleanField("Đậm", default=False)
    italic = models.BooleanField("Nghiêng", default=False)
    capitals = models.BooleanField("In hoa", default=False)
    ink = models.CharField("Màu", max_length=5, choices=StockInk, default=StockInk.BLACK)
    align = models.CharField("Căn", max_length=6, choices=StockAlign, default=StockAlign.CENTER)

    class Meta:
        verbose_name = "ô của mẫu phôi"
        verbose_name_plural = "ô của mẫu phôi"
        ordering = ["stock", "order"]
        constraints = [
            models.UniqueConstraint(fields=["stock", "part"], name="one_field_per_stock_part"),
            models.CheckConstraint(
                condition=Q(smallest__lte=F("size")), name="the_smallest_size_is_no_larger"
            ),
        ]

    def __str__(self) -> str:
        return self.get_part_display()
