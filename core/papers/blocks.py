"""The body of a paper as HTML, block by block."""

from typing import assert_never

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers import metrics
from core.papers.charts import chart_html
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
from core.papers.frame import INDENT_MM
from core.papers.markup import inline, joined, tag
from core.papers.tables import table_html
from core.papers.words import heading_text, plain

SURE_MM = 1.0  # what our measure of a line may be off by


def body_html(
    blocks: tuple[Block, ...],
    width_mm: float,
    titled: bool = True,
    before: tuple[Block, ...] = (),
) -> SafeString:
    """The blocks on a text area of that width; `before` are those that were drawn already.

    Headings are nested without a gap, h2 under the title, whatever their levels: a reader that
    speaks the paper steps through them (PDF/UA-1, 7.4.2). Without a title they begin with h1.
    """
    parts: list[SafeString] = []
    open_levels: list[int] = []
    for block in before:
        if isinstance(block, Heading):
            _open(block, open_levels)
    for block in blocks:
        if isinstance(block, Heading):
            _open(block, open_levels)
            parts.append(_heading(block, rank=len(open_levels) + titled))
        else:
            parts.append(_block(block, width_mm))
    return joined(parts)


def _open(heading: Heading, levels: list[int]) -> None:
    """The levels that are open under a heading, it among them."""
    while levels and levels[-1] >= heading.level:
        levels.pop()
    levels.append(heading.level)


def _heading(heading: Heading, rank: int) -> SafeString:
    text = heading_text(heading.text, heading.level)
    return tag(f"h{rank}", inline(text), f"level-{heading.level}")


def _block(block: Block, width_mm: float) -> SafeString:
    match block:
        case Paragraph():
            return _paragraph(block, width_mm)
        case Heading():
            return _heading(block, rank=2)
        case Field():
            return _field(block)
        case Items():
            return tag(
                "ul",
                joined(format_html("<li>- {}</li>", inline(item)) for item in block.items),
                "items",
            )
        case Table():
            return table_html(block, width_mm)
        case Chart():
            return chart_html(block, width_mm)
        case Lines():
            return _dotted(block.count)
        case Space():
            return format_html('<div style="height:{}mm"></div>', f"{block.mm:.2f}")
        case PageBreak():
            return tag("div", SafeString(), "page-break")
    assert_never(block)


def _paragraph(paragraph: Paragraph, room_mm: float) -> SafeString:
    looks = {
        paragraph.align: paragraph.align != "justify",
        "indent": paragraph.indent,
        "bold": paragraph.bold,
        "italic": paragraph.italic,
        "with-next": paragraph.keep_with_next,
        # Of two lines or more: with them alone a signature may begin a page.
        "long": _wide(paragraph) > room_mm + SURE_MM,
    }
    return tag("p", inline(paragraph.text), " ".join(look for look, has in looks.items() if has))


def _wide(paragraph: Paragraph) -> float:
    """How long the paragraph is on one line, with its indent, in mm."""
    indent = INDENT_MM if paragraph.indent else 0.0
    return indent + metrics.width_mm(plain(paragraph.text), 14, bold=paragraph.bold)


def _field(field: Field) -> SafeString:
    label = inline(field.label.rstrip(": "))
    if field.value:
        return format_html('<p class="indent">- {}: {}</p>', label, inline(field.value))
    return format_html(
        '<div class="field"><p class="indent">- {}: <span class="dots"></span></p>{}</div>',
        label,
        _dotted(field.lines - 1),
    )


def _dotted(count: int) -> SafeString:
    return joined(tag("p", tag("span", SafeString(), "dots"), "line") for _ in range(count))
