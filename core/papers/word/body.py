"""The body of a paper in Word, block by block."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from core.papers.content import (
    Block,
    Chart,
    Field,
    Heading,
    Items,
    Lines,
    PageBreak,
    Paragraph,
    Space,
    Table,
)
from core.papers.word.charts import chart_blocks
from core.papers.word.pieces import Element, Place, dotted, gap, paragraph
from core.papers.word.tables import table_blocks
from core.papers.words import clean, heading_text, plain, runs

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}


class Body:
    """The blocks of one body on a text area of one width; `sizes` are those of its tables."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.made: list[Element] = []
        self.sizes: set[float] = set()

    def write(self, blocks: Iterable[Block]) -> "list[Element]":
        """All blocks in order."""
        for block in blocks:
            self._write(block)
        return self.made

    def _write(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.made.append(_paragraph(block))
            case Heading():
                style = f"Heading{block.level + 1}"
                self.made.append(paragraph(style, heading_text(block.text, block.level)))
            case Field():
                self._field(block)
            case Items():
                for item in block.items:
                    self.made.append(paragraph("Dashed", ("- ", *runs(item))))
            case Table():
                drawn, size = table_blocks(block, self.width)
                self.sizes.add(size)
                self.made += drawn
            case Chart():
                self.made += chart_blocks(block, self.width)
            case Lines():
                self._dots(block.count)
            case Space():
                self.made.append(gap(block.mm))
            case PageBreak():
                self.made.append(paragraph("Gap", "", Place(new_page=True)))
            case _:
                assert_never(block)

    def _field(self, field: Field) -> None:
        label = clean(field.label).rstrip(": ")
        if plain(field.value):
            self.made.append(paragraph("Body", (f"- {label}: ", *runs(field.value))))
            return
        more = field.lines > 1
        whole = Place(tab=self.width, with_next=more)
        self.made.append(dotted("Field", f"- {label}: ", whole))
        self._dots(field.lines - 1)

    def _dots(self, count: int) -> None:
        for number in range(count):
            place = Place(tab=self.width, with_next=number < count - 1)
            self.made.append(dotted("DottedLine", "", place))


def _paragraph(block: Paragraph) -> Element:
    looks = (
        tuple(
            replace(run, bold=run.bold or block.bold, italic=run.italic or block.italic)
            for run in runs(block.text)
        )
        if block.bold or block.italic
        else block.text
    )
    place = Place(
        with_next=block.keep_with_next,
        align="" if block.align == "justify" else _ALIGN[block.align],
    )
    return paragraph("Body" if block.indent else "BodyFlush", looks, place)
