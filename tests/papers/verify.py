"""Looks a finished PDF over against the law: `faults(pdf, paper)` is empty for a right paper.

Every rule is of Nghị định 30/2020/NĐ-CP, Phụ lục I, unless another is named.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from core.papers.content import Annex, Paper, Paragraph, Table
from core.papers.words import clean, plain
from tests.papers.measure import LOST, MM, Mark, Pdf, Piece, squeeze
from tests.papers.said import texts

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SHORT, LONG = 210.0, 297.0
LEFT, RIGHT, TOP, BOTTOM = 30.0, 20.0, 20.0, 20.0
NEAR = 0.35  # mm: what a line may stand out by
HIGH = 0.55  # what a letter is high, of its size: lines nearer than that touch


def faults(data: bytes, paper: Paper) -> list[str]:
    """What is wrong with the paper, each a sentence; nothing when it is right."""
    pdf = Pdf(data)
    papers = [replace(paper, following=()), *paper.following]
    starts = _starts(pdf) if paper.following else [0]
    if len(starts) != len(papers):
        return [f"{len(starts)} văn bản trong tệp thay vì {len(papers)}"]
    stops = [*starts[1:], len(pdf.sizes)]
    return [
        fault
        for each, start, stop in zip(papers, starts, stops, strict=True)
        for fault in _faults(pdf.only(list(range(start, stop))), each)
    ]


def _faults(pdf: Pdf, paper: Paper) -> list[str]:
    return [
        fault
        for look in (
            _pages,
            _margins,
            _overlaps,
            _numbers,
            _fonts,
            _letters,
            _header,
            _number_and_day,
            _titles,
            _opening,
            _sizes,
            _signatures,
            _recipients,
            _tables,
            _annexes,
            _content,
        )  # fmt: skip
        for fault in look(pdf, paper)
    ]


def _starts(pdf: Pdf) -> list[int]:
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


def _near(a: float, b: float, within: float = 1.0) -> bool:
    return abs(a - b) <= within


def _pages(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """I.1, I.2: A4, upright or lying."""
    parts: list[Paper | Annex] = [paper, *paper.annexes]
    found = sections(pdf, paper)
    if len(found) != len(parts):
        yield f"{len(found) - 1} phụ lục thay vì {len(parts) - 1}"
    for part, pages in zip(parts, found, strict=False):
        wanted = (LONG, SHORT) if part.landscape else (SHORT, LONG)
        for page in pages:
            if not all(_near(a, b, 0.1) for a, b in zip(pdf.sizes[page], wanted, strict=True)):
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
                right = _near(piece.middle, middle) and 9 <= piece.y <= 14
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


def _rule_under(pdf: Pdf, line: Piece) -> Mark | None:
    """The rule within 6 mm under a line and about its middle."""
    under = [
        mark
        for mark in pdf.marks
        if mark.page == line.page
        and mark.lies
        and 0 < mark.y0 - line.y < 6
        and _near(mark.middle, line.middle, 3)
    ]
    return min(under, key=lambda mark: mark.y0, default=None)


def _looks(piece: Piece, least: float, most: float, *, bold: bool, italic: bool = False) -> bool:
    return least - 0.1 <= piece.size <= most + 0.1 and (piece.bold, piece.italic) == (bold, italic)


def _header(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.1, II.2: the nation on the right, the issuer on the left, a rule under each."""
    first = pdf.on(0)
    nation = next((piece for piece in first if piece.text == NATION), None)
    motto = next((piece for piece in first if piece.text == MOTTO), None)
    if nation is None or motto is None:
        yield "thiếu Quốc hiệu hoặc Tiêu ngữ"
        return
    if not _looks(nation, 12, 13, bold=True) or not _looks(motto, 13, 14, bold=True):
        yield "Quốc hiệu, Tiêu ngữ sai cỡ hoặc kiểu chữ"
    if not _near(nation.middle, motto.middle, 0.5) or not _near(nation.y, 24.2):
        yield "Quốc hiệu, Tiêu ngữ đặt sai"
    if not 4.5 <= motto.y - nation.y <= 7:
        yield "Quốc hiệu và Tiêu ngữ không cách nhau dòng đơn"
    rule = _rule_under(pdf, motto)
    if rule is None or not _near(rule.width, motto.width, 0.5):
        yield "đường kẻ dưới Tiêu ngữ không dài bằng dòng chữ"
    left = [piece for piece in first if piece.x1 < nation.x0 and piece.y < nation.y + 45]
    own = [piece for piece in left if piece.bold][: 8 if paper.agency else 0]
    said = squeeze("".join(piece.text for piece in own))
    if said != squeeze(clean("".join(paper.agency))):
        yield f"tên cơ quan ban hành: {said!r}"
        return
    if any(not _looks(piece, 12, 13, bold=True) for piece in own):
        yield "tên cơ quan ban hành sai cỡ chữ"
    rule = _rule_under(pdf, own[-1])
    if rule is None or not 1 / 3 <= rule.width / own[-1].width <= 1 / 2:
        yield "đường kẻ dưới tên cơ quan không dài từ 1/3 đến 1/2 dòng chữ"


def _number_and_day(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.3, II.4: level with each other, each in the middle of its column."""
    first = pdf.on(0)
    number = next((piece for piece in first if piece.text.startswith("Số:")), None)
    day = next((piece for piece in first if "năm" in piece.text and piece.italic), None)
    if (number is None) != (paper.symbol is None):
        yield "thừa hoặc thiếu dòng số, ký hiệu"
    if (day is None) and paper.has_place_line:
        yield "thiếu địa danh, thời gian"
    if number and not _looks(number, 13, 13, bold=False):
        yield "số, ký hiệu sai cỡ hoặc kiểu chữ"
    if day and paper.has_place_line and not _looks(day, 13, 14, bold=False, italic=True):
        yield "địa danh, thời gian sai cỡ hoặc kiểu chữ"
    if number and day and paper.has_place_line and not _near(number.y, day.y, 0.3):
        yield "số và địa danh không ngang nhau"


def _titles(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.5: the kind and the subject in the middle, a rule of a third to a half under them."""
    if not paper.type_name:
        return
    middle = (LEFT + pdf.sizes[0][0] - RIGHT) / 2
    titles = [
        piece
        for piece in pdf.on(0)
        if _looks(piece, 13, 14, bold=True) and _near(piece.middle, middle, 0.5)
    ]
    wanted = squeeze(clean(paper.type_name).upper() + clean(paper.subject))
    lines: list[Piece] = []
    for piece in titles:
        lines.append(piece)
        if squeeze("".join(line.text for line in lines)) == wanted:
            break
    else:
        yield "tên loại, trích yếu sai hoặc không ở giữa"
        return
    if paper.subject:
        rule, longest = _rule_under(pdf, lines[-1]), max(line.width for line in lines[1:])
        shortest = min(line.width for line in lines[1:])
        if rule is None or not shortest / 3 - NEAR <= rule.width <= longest / 2 + NEAR:
            yield "đường kẻ dưới trích yếu không dài từ 1/3 đến 1/2 dòng chữ"


def _opening(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.9.a, II.6: Kính gửi upright; the bases slanted, each with a line of its own, closed."""
    if bool(paper.addressees) != any(piece.text.startswith("Kính gửi:") for piece in pdf.on(0)):
        yield "thừa hoặc thiếu Kính gửi"
    for words in pdf.pieces:
        if words.text.startswith("Kính gửi:") and not _looks(words, 13, 14, bold=False):
            yield "Kính gửi sai cỡ hoặc kiểu chữ"
    slanted = squeeze("".join(piece.text for piece in pdf.pieces if piece.italic))
    for place, base in enumerate(paper.bases, start=1):
        said = squeeze(clean(plain(base))).rstrip(";.,") + (
            ";" if place < len(paper.bases) else "."
        )
        if said not in slanted:
            yield f"căn cứ không in nghiêng hoặc không có dấu kết thúc: {said[:40]!r}"


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


def _annexes(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """III.1: «Phụ lục» 14 bold, its title in bold capitals, the reference slanted, all centred."""
    for annex, pages in zip(paper.annexes, sections(pdf, paper)[1:], strict=False):
        middle = (LEFT + pdf.sizes[pages[0]][0] - RIGHT) / 2
        top = [piece for piece in pdf.on(pages[0]) if _near(piece.middle, middle, 0.6)]
        bold = squeeze("".join(piece.text for piece in top if _looks(piece, 13, 14, bold=True)))
        word = squeeze(clean(f"{annex.word} {annex.number}")) if annex.word else ""
        if not bold.startswith(word + squeeze(clean(annex.title).upper())):
            yield f"phụ lục sai từ, số hoặc tên: {bold[:40]!r}"
        slanted = squeeze("".join(piece.text for piece in top if piece.italic))
        if not slanted.startswith(squeeze(clean(plain(annex.reference)))):
            yield f"dòng kèm theo của phụ lục sai chỗ hoặc kiểu chữ: {slanted[:40]!r}"


def _signatures(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.7: whole on one page, with room for the hand, and never without the end of the body."""
    for signature in paper.signatures:
        title = squeeze(clean("".join(signature.title_lines)).upper())
        last = sections(pdf, paper)[0][-1]
        bold = [piece for piece in pdf.on(last) if _looks(piece, 13, 14, bold=True)]
        if title not in squeeze("".join(piece.text for piece in bold)):
            yield f"chữ ký không ở trang cuối hoặc bị tách: {signature.title_lines}"
            continue
        first = next(piece for piece in bold if title.startswith(squeeze(piece.text)))
        above = {round(piece.y) for piece in pdf.on(last) if piece.y < first.y - 1}
        if paper.body and len(above) < 2:
            yield "chữ ký đứng một mình ở đầu trang"
        under = [piece for piece in bold if piece.text.strip() == clean(signature.name)]
        if signature.name and not any(25 <= piece.y - first.y <= 60 for piece in under):
            yield "không đủ chỗ ký hoặc tên người ký bị tách"


def _recipients(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.9: «Nơi nhận:» 12 bold italic and level with the post; its list 11, dashed, stopped."""
    words = pdf.find("Nơi nhận:")
    if bool(words) != bool(paper.recipients):
        yield "thừa hoặc thiếu Nơi nhận"
    if not words:
        return
    if not _looks(words[0], 12, 12, bold=True, italic=True) or not _near(words[0].x0, LEFT, 0.5):
        yield "Nơi nhận sai cỡ, kiểu chữ hoặc vị trí"
    listed = [piece for piece in pdf.on(words[0].page) if _near(piece.size, 11, 0.1)]
    small = squeeze("".join(piece.text for piece in listed if piece.y > words[0].y))
    wanted = [f"-{squeeze(clean(line)).rstrip(';.')}" for line in paper.recipients]
    if small != ";".join(wanted) + ".":
        yield f"danh sách nơi nhận: {small!r}"
    if len(paper.signatures) == 1:
        post = squeeze(clean(paper.signatures[0].title_lines[0]).upper())
        level = [squeeze(piece.text) for piece in pdf.pieces if _near(piece.y, words[0].y, 0.5)]
        if not any(post.startswith(text) for text in level if text != "Nơinhận:"):
            yield "Nơi nhận không ngang hàng với quyền hạn, chức vụ"


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
