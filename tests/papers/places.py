"""Where a paper's parts and lines are in its file, for those who look it over."""

from core.papers.content import Paper
from core.papers.words import clean
from tests.papers.measure import Mark, Pdf, Piece, squeeze

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
LEFT, RIGHT, TOP, BOTTOM = 30.0, 20.0, 20.0, 20.0
NEAR = 0.35  # mm: what a line may stand out by


def starts(pdf: Pdf) -> list[int]:
    """The pages that begin a paper: each says the name of the nation."""
    return [
        page
        for page in range(len(pdf.sizes))
        if any(piece.text == NATION and piece.bold for piece in pdf.on(page))
    ]


def sections(pdf: Pdf, paper: Paper) -> list[list[int]]:
    """The pages of the paper, then of each annex: an annex begins where its title stands."""
    starts = [0]
    for annex in paper.annexes:
        title = squeeze(clean(annex.title).upper())
        for page in range(starts[-1] + 1, len(pdf.sizes)):
            top = squeeze("".join(piece.text for piece in pdf.on(page)[:6] if piece.bold))
            if title[:30] in top:
                starts.append(page)
                break
    return [
        list(range(start, stop))
        for start, stop in zip(starts, [*starts[1:], len(pdf.sizes)], strict=True)
    ]


def together(lines: list[Piece]) -> list[Piece]:
    """The first of these lines and those that follow it in single spacing, on the same page."""
    found = lines[:1]
    for line in lines[1:]:
        if line.page != found[-1].page or not 4 <= line.y - found[-1].y <= 7:
            break
        found.append(line)
    return found


def near(a: float, b: float, within: float = 1.0) -> bool:
    return abs(a - b) <= within


def looks(piece: Piece, least: float, most: float, *, bold: bool, italic: bool = False) -> bool:
    return least - 0.1 <= piece.size <= most + 0.1 and (piece.bold, piece.italic) == (bold, italic)


def rule_under(pdf: Pdf, line: Piece) -> Mark | None:
    """The rule within 6 mm under a line and about its middle."""
    under = [
        mark
        for mark in pdf.marks
        if mark.page == line.page
        and mark.lies
        and 0 < mark.y0 - line.y < 6
        and near(mark.middle, line.middle, 3)
    ]
    return min(under, key=lambda mark: mark.y0, default=None)
