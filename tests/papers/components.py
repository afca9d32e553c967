"""The components of a paper (Phụ lục I, mục II), each looked over: place, size, kind of letter."""

from collections.abc import Iterator
from itertools import takewhile

from core.papers.content import Paper
from core.papers.words import clean, day_words, plain
from tests.papers.measure import Pdf, Piece, squeeze
from tests.papers.places import (
    LEFT,
    NATION,
    NEAR,
    RIGHT,
    looks,
    near,
    rule_under,
    sections,
    together,
)

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEFT_SHARE = 62 / 160  # of the header's two columns
# From the foot of the post to that of the name: 25 to 30 mm for the hand, and a line.
LINE_MM = 5.9
HAND_MM, MOST_MM = 25 + LINE_MM, 30 + LINE_MM + 0.1


def header(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.1, II.2: the nation on the right, the issuer on the left, a rule under each."""
    first = pdf.on(0)
    nation = next((piece for piece in first if piece.text == NATION), None)
    motto = next((piece for piece in first if piece.text == MOTTO), None)
    if nation is None or motto is None:
        yield "thiếu Quốc hiệu hoặc Tiêu ngữ"
        return
    if not looks(nation, 12, 13, bold=True) or not looks(motto, 13, 14, bold=True):
        yield "Quốc hiệu, Tiêu ngữ sai cỡ hoặc kiểu chữ"
    if not near(nation.middle, motto.middle, 0.5) or not near(nation.y, 24.2):
        yield "Quốc hiệu, Tiêu ngữ đặt sai"
    if not 4.5 <= motto.y - nation.y <= 7:
        yield "Quốc hiệu và Tiêu ngữ không cách nhau dòng đơn"
    rule = rule_under(pdf, motto)
    if rule is None or not near(rule.width, motto.width, 0.5):
        yield "đường kẻ dưới Tiêu ngữ không dài bằng dòng chữ"
    yield from _issuer(pdf, paper, [piece for piece in first if piece.x1 < nation.x0], nation)


def _issuer(pdf: Pdf, paper: Paper, left: list[Piece], nation: Piece) -> Iterator[str]:
    """Level with the nation: who stands above, upright; then the issuer, bold, with its rule."""
    lines = together(left)
    above = list(takewhile(lambda piece: not piece.bold, lines))
    own = lines[len(above) :]
    for name, words, said in (
        ("chủ quản", paper.superior, squeeze("".join(piece.text for piece in above))),
        ("ban hành", paper.agency, squeeze("".join(piece.text for piece in own))),
    ):
        if said != squeeze(clean("".join(words))):
            yield f"tên cơ quan {name}: {said!r}"
    if not own or not near(lines[0].y, nation.y, 0.3):
        yield "tên cơ quan ban hành không ngang hàng với Quốc hiệu"
        return
    if not all(looks(piece, 12, 13, bold=True) for piece in own):
        yield "tên cơ quan ban hành sai cỡ hoặc kiểu chữ"
    if not all(looks(piece, 12, 13, bold=False) for piece in above):
        yield "tên cơ quan chủ quản sai cỡ hoặc kiểu chữ"
    middle = LEFT + (pdf.sizes[0][0] - LEFT - RIGHT) * LEFT_SHARE / 2
    if not all(near(piece.middle, middle, 0.5) for piece in lines):
        yield "tên cơ quan không ở giữa cột"
    rule, longest = rule_under(pdf, own[-1]), max(line.width for line in own)
    if rule is None or not 1 / 3 <= rule.width / longest <= 1 / 2:
        yield "đường kẻ dưới tên cơ quan không dài từ 1/3 đến 1/2 dòng chữ"


def number_and_day(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.3, II.4: level with each other, each in the middle of its column; the day in its words."""
    first = pdf.on(0)
    number = next((piece for piece in first if piece.text.startswith("Số:")), None)
    if (number is None) != (paper.symbol is None):
        yield "thừa hoặc thiếu dòng số, ký hiệu"
    if number and not looks(number, 13, 13, bold=False):
        yield "số, ký hiệu sai cỡ hoặc kiểu chữ"
    if not paper.has_place_line:
        return
    motto = next((piece for piece in first if piece.text == MOTTO), None)
    middle = motto.middle if motto else 0
    below = [piece for piece in first if motto and piece.y > motto.y and piece.italic]
    lines = together([piece for piece in below if near(piece.middle, middle, 0.6)])
    said = squeeze("".join(piece.text for piece in lines))
    place = f"{clean(paper.place)}, " if paper.place else ""
    if said != squeeze(place + day_words(paper.day, paper.year)):
        yield f"thiếu địa danh, thời gian hoặc sai: {said!r}"
        return
    if not all(looks(piece, 13, 14, bold=False, italic=True) for piece in lines):
        yield "địa danh, thời gian sai cỡ hoặc kiểu chữ"
    if number and not near(number.y, lines[0].y, 0.3):
        yield "số và địa danh không ngang nhau"


def titles(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.5: the kind and the subject in the middle, a rule of a third to a half under them."""
    if not paper.type_name:
        return
    middle = (LEFT + pdf.sizes[0][0] - RIGHT) / 2
    titles = [
        piece
        for piece in pdf.on(0)
        if looks(piece, 13, 14, bold=True) and near(piece.middle, middle, 0.5)
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
        rule, longest = rule_under(pdf, lines[-1]), max(line.width for line in lines[1:])
        shortest = min(line.width for line in lines[1:])
        if rule is None or not shortest / 3 - NEAR <= rule.width <= longest / 2 + NEAR:
            yield "đường kẻ dưới trích yếu không dài từ 1/3 đến 1/2 dòng chữ"


def opening(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.9.a, II.6: Kính gửi upright; the bases slanted, each with a line of its own, closed."""
    if bool(paper.addressees) != any(piece.text.startswith("Kính gửi:") for piece in pdf.on(0)):
        yield "thừa hoặc thiếu Kính gửi"
    for words in pdf.pieces:
        if words.text.startswith("Kính gửi:") and not looks(words, 13, 14, bold=False):
            yield "Kính gửi sai cỡ hoặc kiểu chữ"
    slanted = squeeze("".join(piece.text for piece in pdf.pieces if piece.italic))
    for place, base in enumerate(paper.bases, start=1):
        said = squeeze(clean(plain(base))).rstrip(";.,") + (
            ";" if place < len(paper.bases) else "."
        )
        if said not in slanted:
            yield f"căn cứ không in nghiêng hoặc không có dấu kết thúc: {said[:40]!r}"


def signatures(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.7: whole on one page, with room for the hand, and never without the end of the body."""
    last = sections(pdf, paper)[0][-1]
    bold = [piece for piece in pdf.on(last) if looks(piece, 13, 14, bold=True)]
    ends: list[float] = []
    names: list[tuple[int, float]] = []
    for place, signature in enumerate(paper.signatures):
        over = _standing(bold, clean("".join(signature.title_lines)).upper())
        if not over:
            yield f"chữ ký không ở trang cuối hoặc bị tách: {signature.title_lines}"
            continue
        above = {round(piece.y) for piece in pdf.on(last) if piece.y < over[0].y - 1}
        if paper.body and len(above) < 2:
            yield "chữ ký đứng một mình ở đầu trang"
        under = [
            piece
            for piece in bold
            if piece.y > over[-1].y and near(piece.middle, over[0].middle, 0.6)
        ]
        said = together(under)
        if squeeze("".join(piece.text for piece in said)) != squeeze(
            clean(signature.post_above_name + signature.name)
        ):
            yield f"tên người ký sai, bị tách hoặc không ở giữa: {signature.name[:30]!r}"
        elif said:
            names.append((place, said[0].y))
        ends.append(over[-1].y + (LINE_MM if signature.note else 0))
        bold = [piece for piece in bold if piece not in over]
    if len(ends) != len(paper.signatures):
        return
    if any(name - ends[place] < HAND_MM for place, name in names):
        yield "không đủ chỗ ký"
    # Names beside each other are level: whoever has the shorter post has more room.
    deepest = [max(ends[:2]), max(ends[:2]), *ends[2:]] if ends else []
    if any(name - deepest[place] > MOST_MM for place, name in names):
        yield "thừa chỗ ký"


def _standing(pieces: list[Piece], text: str) -> list[Piece]:
    """The lines, under each other about one middle, that say just this; nothing without them."""
    for start, first in enumerate(pieces):
        lines = [each for each in pieces[start:] if near(each.middle, first.middle, 0.6)]
        for stop in range(1, len(together(lines)) + 1):
            if squeeze("".join(each.text for each in lines[:stop])) == squeeze(text):
                return lines[:stop]
    return []


def recipients(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """II.9: «Nơi nhận:» 12 bold italic and level with the post; its list 11, dashed, stopped."""
    words = pdf.find("Nơi nhận:")
    if bool(words) != bool(paper.recipients):
        yield "thừa hoặc thiếu Nơi nhận"
    if not words:
        return
    if not looks(words[0], 12, 12, bold=True, italic=True) or not near(words[0].x0, LEFT, 0.5):
        yield "Nơi nhận sai cỡ, kiểu chữ hoặc vị trí"
    listed = [piece for piece in pdf.on(words[0].page) if near(piece.size, 11, 0.1)]
    small = squeeze("".join(piece.text for piece in listed if piece.y > words[0].y))
    wanted = [f"-{squeeze(clean(line)).rstrip(';.')}" for line in paper.recipients]
    if small != ";".join(wanted) + ".":
        yield f"danh sách nơi nhận: {small!r}"
    if len(paper.signatures) == 1:
        post = squeeze(clean(paper.signatures[0].title_lines[0]).upper())
        level = [squeeze(piece.text) for piece in pdf.pieces if near(piece.y, words[0].y, 0.5)]
        if not any(post.startswith(text) for text in level if text != "Nơinhận:"):
            yield "Nơi nhận không ngang hàng với quyền hạn, chức vụ"


def annexes(pdf: Pdf, paper: Paper) -> Iterator[str]:
    """III.1: «Phụ lục» 14 bold, its title in bold capitals, the reference slanted, all centred."""
    for annex, pages in zip(paper.annexes, sections(pdf, paper)[1:], strict=False):
        middle = (LEFT + pdf.sizes[pages[0]][0] - RIGHT) / 2
        top = [piece for piece in pdf.on(pages[0]) if near(piece.middle, middle, 0.6)]
        bold = squeeze("".join(piece.text for piece in top if looks(piece, 13, 14, bold=True)))
        word = squeeze(clean(f"{annex.word} {annex.number}")) if annex.word else ""
        if not bold.startswith(word + squeeze(clean(annex.title).upper())):
            yield f"phụ lục sai từ, số hoặc tên: {bold[:40]!r}"
        slanted = squeeze("".join(piece.text for piece in top if piece.italic))
        if not slanted.startswith(squeeze(clean(plain(annex.reference)))):
            yield f"dòng kèm theo của phụ lục sai chỗ hoặc kiểu chữ: {slanted[:40]!r}"
