"""The stocks that come with the portal, as a beginning: whoever prints measures the real paper.

No text in force that fixes the size of commendation certificates was found: NĐ 98/2023 and NĐ
152/2025 (điều 6) leave it to other papers. 300 × 210 and 420 × 297 mm are the sizes that programs
for printing certificates begin with; they are settings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from awards.states import StockKind, StockPart

NOT_FOUND = (
    "Chưa tìm được văn bản đang có hiệu lực quy định kích thước giấy khen cấp xã; đây là khổ "
    "thường gặp, hãy đo phôi thật rồi sửa lại."
)
PLAIN_NOTE = "Khổ A4 nằm ngang, in trên giấy trắng; dùng khi chưa có phôi in sẵn."
Values = Mapping[str, Any]

# On A4 lying, after the pattern of NĐ 50/2006, điều 28: place of the emblem, nation, who decides,
# «TẶNG», «GIẤY KHEN» above; name and achievement in the middle; decision and number of the
# register at the lower left; place, day, post, 35 mm for hand and seal, name at the lower right.
A4: dict[StockPart, dict[str, Any]] = {
    StockPart.COPY_MARK: {"x": 22, "y": 24, "width": 85, "size": 11, "smallest": 8,
                          "italic": True, "align": "left"},
    StockPart.KIND_WORD: {"x": 30, "y": 95, "width": 237, "size": 16, "smallest": 12},
    StockPart.NAME: {"x": 30, "y": 107, "width": 237, "size": 26, "smallest": 14, "bold": True},
    StockPart.POST: {"x": 30, "y": 116.5, "width": 237, "size": 15, "smallest": 11},
    StockPart.ACHIEVEMENT: {"x": 30, "y": 125, "width": 237, "lines": 2, "step": 7.5,
                            "size": 16, "smallest": 11, "italic": True},
    StockPart.CODE: {"x": 22, "y": 150, "width": 21, "size": 10, "smallest": 10},
    StockPart.DECISION: {"x": 24, "y": 181, "width": 120, "size": 13, "smallest": 10,
                         "align": "left"},
    StockPart.BOOK_NUMBER: {"x": 24, "y": 188, "width": 120, "size": 13, "smallest": 10,
                            "align": "left"},
    StockPart.PLACE_DAY: {"x": 165, "y": 141, "width": 110, "size": 14, "smallest": 11,
                          "italic": True},
    StockPart.SIGNER_POST: {"x": 165, "y": 147.5, "width": 110, "lines": 2, "step": 5.5,
                            "size": 14, "smallest": 11, "bold": True, "capitals": True},
    StockPart.SIGNER_NAME: {"x": 165, "y": 192.5, "width": 110, "size": 14, "smallest": 11,
                            "bold": True},
}  # fmt: skip


@dataclass(frozen=True)
class Shipped:
    """A stock to begin with: what its row says, and each of its fields."""

    word: str
    values: Values
    parts: Mapping[StockPart, Values]


def _scaled(across: Decimal, down: Decimal, letters: Decimal) -> dict[StockPart, Values]:
    """The places on A4, stretched to another size."""
    factors = {"x": across, "width": across, "y": down, "step": down}
    factors |= dict.fromkeys(("size", "smallest"), letters)
    return {
        part: {
            name: value if name not in factors else _tenth(Decimal(str(value)) * factors[name])
            for name, value in looks.items()
        }
        for part, looks in A4.items()
    }


def _tenth(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _size(width: int, height: int, name: str, kind: StockKind, note: str) -> Values:
    return {"name": name, "kind": kind, "width": Decimal(width), "height": Decimal(height),
            "source_note": note}  # fmt: skip


_ONE = Decimal(1)
SHIPPED = {
    each.word: each
    for each in (
        Shipped(
            "a4",
            _size(297, 210, "Giấy trắng A4 nằm ngang", StockKind.PLAIN, PLAIN_NOTE),
            _scaled(_ONE, _ONE, _ONE),
        ),
        Shipped(
            "300x210",
            _size(300, 210, "Phôi in sẵn 300 × 210 mm", StockKind.PREPRINTED, NOT_FOUND),
            _scaled(Decimal(300) / 297, _ONE, _ONE),
        ),
        Shipped(
            "a3",
            _size(420, 297, "Phôi in sẵn A3 (420 × 297 mm)", StockKind.PREPRINTED, NOT_FOUND),
            _scaled(Decimal(420) / 297, Decimal(297) / 210, Decimal("1.3")),
        ),
    )
}
