"""A stock of certificates as one page: the paper, then a row of boxes for each field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from awards.models import CertificateStock, StockField
from awards.states import StockAlign, StockInk, StockPart
from core.conflict import BothTexts, in_words
from core.forms import CountField, NumberField, PortalForm, VersionedForm, portal_field
from core.uploads.faults import size_words
from core.uploads.fields import UploadField
from core.uploads.limits import MAX_FILE_BYTES

LARGEST_MM, LEAST_MM = Decimal(1000), Decimal(50)
LEAST_POINTS, LARGEST_POINTS = Decimal(6), Decimal(90)
MOST_LINES = 4
FARTHEST = Decimal(30)  # mm: no printer is off by more
MEASURES = ("x", "y", "width", "step", "size", "smallest")
TICKS = ("shown", "labelled", "bold", "italic", "capitals")
CHOICES = {"ink": StockInk, "align": StockAlign}
# As the columns of the page stand.
COLUMNS = ("shown", "x", "y", "width", "lines", "step", "size", "smallest", "bold", "italic",
           "capitals", "ink", "align", "labelled")  # fmt: skip
# What says nothing of a QR code, and of which fields there are words before the number.
ONLY_OF_TEXTS = frozenset(COLUMNS) - {"shown", "x", "y", "width"}
WITH_LABEL = {StockPart.DECISION, StockPart.BOOK_NUMBER}


class OffsetField(NumberField):
    """A distance that may go to the other side: «-1,5»."""

    widget = forms.TextInput(attrs={"inputmode": "text"})

    def to_python(self, value: Any) -> Decimal | None:
        """The number, below zero after a minus of any kind."""
        text = str(value or "").strip()
        if isinstance(value, Decimal) or not text.startswith(("-", "−", "–")):
            return super().to_python(value)
        number = super().to_python(text[1:])
        return None if number is None else -number


@dataclass(frozen=True)
class PartRow:
    """A row of the page: what it places, and its boxes in the order of the columns."""

    part: StockPart
    boxes: Sequence[tuple[str, forms.BoundField | None]]

    @property
    def errors(self) -> list[str]:
        """What is wrong in the row."""
        return [str(error) for _, box in self.boxes if box is not None for error in box.errors]


class EmblemForm(PortalForm):
    """The picture over the words of certificates on plain paper."""

    submit_label = "Dùng hình này"

    file = UploadField(
        label="Hình",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        help_text=f"Ảnh PNG hoặc JPG; nhiều nhất {size_words(MAX_FILE_BYTES)}. Nền trắng.",
    )


class StockForm(VersionedForm):
    """The paper's size, the printer's error, and the place and looks of each field."""

    submit_label = "Lưu mẫu phôi"
    both: Sequence[BothTexts] = ()

    class Meta:
        model = CertificateStock
        fields = ["name", "kind", "width", "height", "dx", "dy", "source_note"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, parts: Sequence[StockField], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("dx", "dy"):
            label = str(self.fields[name].label)
            self.add_field(name, OffsetField(label=label, max_digits=4, decimal_places=1))
        self.fields["dx"].help_text = "Số âm là sang trái. Ví dụ: -1,5"
        self.fields["dy"].help_text = "Số âm là lên trên. Ví dụ: 0,8"
        self.parts = {StockPart(each.part): each for each in parts}
        for part, row in self.parts.items():
            for name in columns_of(part):
                field = _box(part, name)
                field.initial = getattr(row, name)
                self.add_field(box_name(part, name), field)

    @property
    def heads(self) -> list[str]:
        """The titles of the columns."""
        return [str(StockField._meta.get_field(name).verbose_name) for name in COLUMNS]

    @property
    def rows(self) -> list[PartRow]:
        """The rows of the page."""
        return [PartRow(part, list(self._boxes(part))) for part in self.parts]

    def _boxes(self, part: StockPart) -> Iterator[tuple[str, forms.BoundField | None]]:
        there = columns_of(part)
        for name, head in zip(COLUMNS, self.heads, strict=True):
            yield head, self[box_name(part, name)] if name in there else None

    @property
    def paper_boxes(self) -> list[forms.BoundField]:
        """The boxes of the paper itself."""
        return [self[name] for name in self._meta.fields]

    def part_values(self) -> dict[StockPart, Mapping[str, Any]]:
        """What was given for each field, for a service."""
        return {
            part: {name: self.cleaned_data[box_name(part, name)] for name in columns_of(part)}
            for part in self.parts
        }

    def typed_parts(self) -> list[StockField]:
        """The fields as they were typed, not saved: for a preview."""
        values = self.part_values()
        for part, row in self.parts.items():
            for name, value in values[part].items():
                setattr(row, name, value)
        return list(self.parts.values())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in ("width", "height"):
            length = cleaned.get(name)
            if length is not None and not LEAST_MM <= length <= LARGEST_MM:
                self.add_error(name, f"{self.fields[name].label}: từ 50 đến 1.000 mm.")
        for name in ("dx", "dy"):
            if abs(cleaned.get(name) or 0) > FARTHEST:
                self.add_error(name, f"{self.fields[name].label}: nhiều nhất 30 mm về mỗi phía.")
        for part in self.parts:
            self._check(part, cleaned)
        return cleaned

    def _check(self, part: StockPart, cleaned: Mapping[str, Any]) -> None:
        """A field stands on the paper, and its smallest size is no larger than its size."""
        given = {name: cleaned.get(box_name(part, name)) for name in columns_of(part)}
        if not given["shown"]:
            return
        x, y, width = given["x"], given["y"], given["width"]
        if width is not None and width <= 0:
            self.add_error(box_name(part, "width"), f"{part.label}: hãy nhập bề rộng trên 0.")
        across, down = cleaned.get("width"), cleaned.get("height")
        if None not in (x, width, across) and x + width > across:
            self.add_error(box_name(part, "x"), f"{part.label}: ra ngoài mép phải tờ giấy.")
        if None not in (y, down) and y > down:
            self.add_error(box_name(part, "y"), f"{part.label}: ra ngoài mép dưới tờ giấy.")
        self._check_letters(part, given)

    def _check_letters(self, part: StockPart, given: Mapping[str, Any]) -> None:
        size, smallest = given.get("size"), given.get("smallest")
        for name, points in (("size", size), ("smallest", smallest)):
            if points is not None and not LEAST_POINTS <= points <= LARGEST_POINTS:
                self.add_error(box_name(part, name), f"{part.label}: cỡ chữ từ 6 đến 90.")
        if size is not None and smallest is not None and smallest > size:
            self.add_error(box_name(part, "smallest"), f"{part.label}: cỡ nhỏ nhất lớn hơn cỡ chữ.")

    def offer_again(self, reason: str) -> None:
        """As every form; each field of the stock is one line of both texts."""
        super().offer_again(reason)
        stored = {
            StockPart(each.part): each for each in StockField.objects.filter(stock=self.instance)
        }
        typed = {StockPart(each.part): each for each in self.typed_parts()}
        self.both = [
            *self.both,
            *(
                BothTexts(part.label, _told(stored[part], part), _told(typed[part], part))
                for part in self.parts
                if part in stored
            ),
        ]


def columns_of(part: StockPart) -> list[str]:
    """The columns in which a field has a box."""
    return [
        name
        for name in COLUMNS
        if not (part == StockPart.CODE and name in ONLY_OF_TEXTS)
        and not (name == "labelled" and part not in WITH_LABEL)
    ]


def box_name(part: StockPart, name: str) -> str:
    """The name of a box on the page."""
    return f"{part.value}-{name}"


def _box(part: StockPart, name: str) -> forms.Field:
    title = StockField._meta.get_field(name).verbose_name
    label = f"{part.label}: {str(title).lower()}"
    if name in TICKS:
        return forms.BooleanField(label=label, required=False)
    if name in CHOICES:
        return forms.ChoiceField(label=label, choices=CHOICES[name].choices)
    if name == "lines":
        return CountField(label=label, min_value=1, max_value=MOST_LINES)
    return NumberField(label=label, max_digits=5, decimal_places=1)


def _told(row: StockField, part: StockPart) -> str:
    """«In: có; Từ mép trái: 30; …»."""
    return "; ".join(
        f"{StockField._meta.get_field(name).verbose_name}: {_said(row, name)}"
        for name in columns_of(part)
    )


def _said(row: StockField, name: str) -> str:
    value = getattr(row, name)
    return ("có" if value else "không") if isinstance(value, bool) else in_words(row, name)
