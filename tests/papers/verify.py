"""Looks a finished PDF over against the law: `faults(pdf, paper)` is empty for a right paper.

Every rule is of Nghị định 30/2020/NĐ-CP, Phụ lục I, unless another is named. Here what holds for
every page; the components are looked over in `components`.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from core.papers.content import Annex, PageBreak, Paper, Paragraph, Table
from core.papers.words import clean, plain
from tests.papers import components
from tests.papers.measure import LOST, MM, Mark, Pdf, Piece, squeeze
from tests.papers.places import (
    BOTTOM,
    LEFT,
    NATION,
    NEAR,
    RIGHT,
    TOP,
    near,
    sections,
    starts,
)
from tests.papers.said import texts

__all__ = ["NATION", "faults", "sections"]

SHORT, LONG = 210.0, 297.0
# More than the highest of what may not be torn: a row of twenty lines, a chart with its title.
MOST_FREE = {False: 140.0, True: 115.0}
UNSEEN = 35.0  # the room for a hand and a seal that nothing is printed under, and what is over it
HIGH = 0.55  # what a letter is high, of its size: lines nearer than that touch


def faults(data: bytes, paper: Paper) -> list[str]:
    """What is wrong with the paper, each a sentence; nothing when it is right."""
    pdf = Pdf(data)
    papers = [replace(paper, following=()), *paper.following]
    begun = starts(pdf) if paper.following else [0]
    if len(begun) != len(papers):
        return [f"{len(begun)} văn bản trong tệp thay vì {len(papers)}"]
    stops = [*begun[1:], len(pdf.sizes)]
    return [
        fault
        for each, start, stop in zip(papers, begun, stops, strict=True)
        for fault in _faults(pdf.only(list(range(start, stop))), each)
    ]


def _faults(pdf: Pdf, paper: Paper) -> list[str]:
    return [
        fault
        for look in (
            _pages,
            _margins,
            _room,
            _overlaps,
            _numbers,
            _fonts,
            _letters,
            components.header,
            components.number_and_day,
            components.titles,
            components.opening,
            _sizes,
            components.signatures,
            components.recipients,
            _tables,
            components.annexes,
            _content,
        )  # fmt: skip
        for fault in look(pdf, paper)
    ]


def _pages(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.1, I.2: A4, upright or lying."""
    parts: list[Paper | Annex] = [paper, *paper.annexes]
    found = sections(pdf, paper)
    if len(found) != len(parts):
        yield f"{len(found) - 1} phụ lục thay vì {len(parts) - 1}"
    for part, pages in zip(parts, found, strict=False):
        wanted = (LONG, SHORT) if part.landscape else (SHORT, LONG)
        for page in pages:
            if not all(near(a, b, 0.1) for a, b in zip(pdf.sizes[page], wanted, strict=True)):
                yield f"trang {page + 1}: khổ giấy {pdf.sizes[page]}"


def _margins(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.3: nothing but the page number stands outside the text area."""
    things: list[Piece | Mark] = [*pdf.pieces, *pdf.marks]
    for thing in things:
        width, height = pdf.sizes[thing.page]
        if isinstance(thing, Piece):
            top, bottom, what = thing.y - thing.size * 0.2, thing.y, thing.text
            if thing in pdf.head(thing.page) and thing.text.strip().isdigit():
                continue
        else:
            top, bottom, what = thing.y0, thing.y1, "đường kẻ"
        inside = (
            thing.x0 >= LEFT - NEAR
            and thing.x1 <= width - RIGHT + NEAR
            and top >= TOP - NEAR
            and bottom <= height - BOTTOM + NEAR
        )
        if not inside:
            yield f"trang {thing.page + 1}: ra ngoài lề: {what[:40]!r}"


def _room(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """No page is left half empty while the part goes on, unless its content breaks the page.

    What stands on the last page did not fit on the one before.
    """
    for part, pages in zip((paper, *paper.annexes), sections(pdf, paper), strict=False):
        if any(isinstance(block, PageBreak) for block in part.body):
            continue
        for page, after in pairwise(pages):
            free = pdf.sizes[page][1] - BOTTOM - _end(pdf, page)
            last = _end(pdf, after) - TOP + UNSEEN
            if free > (last if after == pages[-1] else MOST_FREE[part.landscape]):
                yield f"trang {page + 1}: bỏ trống {free:.0f} mm"


def _end(pdf: Pdf, page: int) -> float:
    """Where the page ends, from its upper edge."""
    ends = [piece.y for piece in pdf.on(page)]
    return max(ends + [mark.y1 for mark in pdf.marks if mark.page == page], default=TOP)


def _overlaps(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """No text over another, and none across the border of its cell."""
    for page in range(len(pdf.sizes)):
        pieces = sorted(
            (piece for piece in pdf.pieces if piece.page == page and piece.text.strip()),
            key=lambda piece: piece.y,
        )
        for place, one in enumerate(pieces):
            for other in pieces[place + 1 :]:
                if other.y - one.y > HIGH * other.size * MM:
                    break
                if min(one.x1, other.x1) - max(one.x0, other.x0) > NEAR:
                    both = f"{one.text[:20]!r}, {other.text[:20]!r}"
                    yield f"trang {page + 1}: chữ đè lên nhau: {both}"
        upright = [
            mark for mark in pdf.marks if mark.page == page and mark.width < 1 and not mark.lies
        ]
        for piece in pieces:
            middle = piece.y - piece.size * MM / 4
            if any(
                mark.y0 < middle < mark.y1 and piece.x0 + NEAR < mark.middle < piece.x1 - NEAR
                for mark in upright
            ):
                yield f"trang {page + 1}: chữ đè lên đường kẻ: {piece.text[:30]!r}"


def _numbers(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.7: centred in the upper margin, 13 or 14 pt upright, from page 2; an annex has its own."""
    for pages in sections(pdf, paper):
        for number, page in enumerate(pages, start=1):
            said = [piece.text.strip() for piece in pdf.head(page)]
            if said != ([] if number == 1 else [str(number)]):
                yield f"trang {page + 1}: số trang {said}"
            for piece in pdf.head(page):
                middle = (LEFT + pdf.sizes[page][0] - RIGHT) / 2
                right = near(piece.middle, middle) and 9 <= piece.y <= 14
                if not right or not 12.9 <= piece.size <= 14.1 or piece.bold or piece.italic:
                    yield f"trang {page + 1}: số trang đặt hoặc in sai"


def _fonts(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.4: the font of Times New Roman's kind, embedded as a subset, and no other."""
    for font in pdf.fonts.values():
        if not font.embedded or font.name[6:12] != "+Tinos":
            yield f"phông chữ lạ hoặc không nhúng: {font.name}"


def _letters(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.4: Unicode (TCVN 6909:2001), in its composed form; no letter lost."""
    for piece in pdf.pieces:
        if LOST in piece.text or not unicodedata.is_normalized("NFC", piece.text):
            yield f"trang {piece.page + 1}: chữ mất hoặc không dựng sẵn: {piece.text[:40]!r}"


def _sizes(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.4, II.6: running text 13 to 14 points, what begins a paragraph 10 to 12,7 mm in."""
    for part, pages in zip((paper, *paper.annexes), sections(pdf, paper), strict=False):
        text = "".join(piece.text for page in pages for piece in pdf.on(page) if _is_text(piece))
        for block in part.body:
            if isinstance(block, Paragraph) and squeeze(plain(block.text)):
                said = clean(plain(block.text)).split("\n")[0]
                if squeeze(said)[:400] not in squeeze(text):
                    yield f"nội dung sai cỡ chữ: {said[:40]!r}"
                first = [
                    piece for piece in pdf.pieces if piece.text and said.startswith(piece.text)
                ]
                if block.indent and block.align == "justify" and len(said) > 60 and first:
                    steps = {round(piece.x0 - LEFT, 1) for piece in first if len(piece.text) > 20}
                    if steps and not any(9.9 <= step <= 12.8 for step in steps):
                        yield f"đầu đoạn không lùi vào từ 1 đến 1,27 cm: {said[:40]!r}"


def _is_text(piece: Piece) -> bool:
    return 12.9 <= piece.size <= 14.1


def _tables(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """A table says its header on every page where it stands."""
    bodies = [paper.body, *(annex.body for annex in paper.annexes)]
    for body, pages in zip(bodies, sections(pdf, paper), strict=False):
        firsts = {
            squeeze(clean(table.columns[-1].title)) for table in body if isinstance(table, Table)
        }
        for page in pages:
            upright = [mark for mark in pdf.marks if mark.page == page and not mark.lies]
            said = squeeze("".join(piece.text for piece in pdf.on(page) if piece.bold))
            if upright and not any(first in said for first in firsts):
                yield f"trang {page + 1}: bảng không có dòng tiêu đề"


def _content(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """All that was written is there, letter by letter."""
    printed = pdf.text()
    for text in texts(paper):
        if squeeze(text) not in printed:
            yield f"thiếu hoặc sai chữ: {text[:60]!r}"
