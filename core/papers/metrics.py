"""How wide a text stands on paper, measured in our own font files; breaking titles well.

Tinos has the advance widths of Times New Roman, the font that Nghị định 30/2020/NĐ-CP (Phụ lục I,
mục I.4) asks for, so lines break where they would in a paper written with it. The papers are set
without kerning: a line is as wide as the sum of its letters, and rules can be given to the
tenth of a millimetre.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont, TTLibError

from core.papers.errors import PaperFailed

MM_PER_POINT = 25.4 / 72
MOST_LINES = 8  # a title of more is no title: its lines are only filled
ONE_LINE_MORE = 0.5

Width = Callable[[str], float]

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


@lru_cache(maxsize=8)
def _advances(file: Path) -> dict[int, float]:
    """The width of each letter of a font file, in em; marks that stand over a letter have none."""
    try:
        with TTFont(BytesIO(file.read_bytes()), lazy=True) as font:
            em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
            return {
                code: 0.0 if unicodedata.combining(chr(code)) else widths[glyph][0] / em
                for code, glyph in font.getBestCmap().items()
            }
    except (OSError, TTLibError) as fault:
        raise PaperFailed(f"Không đọc được tệp phông chữ {file.name} của văn bản.") from fault


def font_file(style: str) -> Path:
    """The file of a style of Tinos."""
    return Path(settings.PAPER_FILES) / "fonts" / f"Tinos-{style}.ttf"


def letters_missing(text: str) -> list[str]:
    """The letters of the text that some style of Tinos lacks, each once, in order of appearance."""
    known = _letters(tuple(map(font_file, STYLES)))
    return [letter for letter in dict.fromkeys(text) if ord(letter) not in known]


@lru_cache(maxsize=2)
def _letters(files: tuple[Path, ...]) -> frozenset[int]:
    return frozenset(set.intersection(*(set(_advances(file)) for file in files)) | {0x0A})


def require_letters(text: str) -> None:
    """Go on if every style of Tinos has every letter; raise PaperFailed that names those it lacks.

    A surrogate is named by its number only: it is no letter that could be shown.
    """
    if missing := letters_missing(text):
        named = ", ".join(
            f"{'' if 0xD800 <= ord(letter) < 0xE000 else f'«{letter}» '}(U+{ord(letter):04X})"
            for letter in missing[:10]
        )
        raise PaperFailed(
            f"Phông chữ của văn bản không có ký tự {named}. Hãy bỏ hoặc thay ký tự này."
        )


@lru_cache(maxsize=5_000)
def _em_width(text: str, file: Path) -> float:
    advances = _advances(file)
    return sum(advances.get(ord(letter), 0.5) for letter in unicodedata.normalize("NFC", text))


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of a text on one line; a letter that Tinos lacks counts half an em."""
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    return _em_width(text, font_file(style)) * size_pt * MM_PER_POINT


# --- breaking titles

# Written together in a title: a day, a number and what it counts, a range; and a name.
_TIES = (
    re.compile(r"(?<=\bngày) (?=\d)|(?<=\bngày \d) (?=tháng)|(?<=\bngày \d\d) (?=tháng)"),
    re.compile(r"(?<=\btháng) (?=\d)|(?<=\d) (?=năm \d{4})|(?<=\bnăm) (?=\d)|(?<=\d) (?=\w)"),
    re.compile(r"(?<=\bsố) (?=\d)|(?<=\bĐiều) (?=\d)|(?<=\bkhoản) (?=\d)| (?=[-–] )"),
    re.compile(r"(?<=\u00a0[-–]) "),
)
NAME_WORDS = 4

# Words of two or more syllables that a title should not tear apart if it can help it.
_COMPOUNDS = frozenset(
    re.split(
        r",\s+",
        """ban chỉ, ban nhân, biên bản, báo cáo, bằng khen, bỏ phiếu, chi bộ, chi hội, chiến binh,
    chào mừng, chí minh, chỉ huy, chỉ tiêu, chủ tịch, chức danh, chức vụ, cá nhân, công an,
    công trình, công ty, công việc, công đoàn, cơ quan, cơ sở, cấp trình, cổ phần, cộng sản,
    cựu chiến, danh sách, doanh nghiệp, dân tộc, dịch vụ, ghi chú, gia đình, giấy khen,
    hoàn thành, hình thức, hướng dẫn, hồ chí, hộ gia, hội đồng, hợp tác, hữu hạn, khen thưởng,
    kinh phí, kiểm phiếu, kế hoạch, kết hợp, kết quả, kỷ niệm, liên hiệp, lĩnh vực, lập thành,
    minh chứng, mầm non, mặt trận, nghề nghiệp, ngày thành, người đứng, nhân dân, nông dân,
    nông nghiệp, năm sinh, nội dung, phong trào, phát động, phổ thông, phụ lục, phụ nữ,
    phụ trách, quy mô, quyết định, quân sự, sơ kết, số lượng, số tiền, thanh niên, thi đua,
    thành lập, thành tích, thông báo, thương mại, thống kê, thời gian, thủ trưởng, thực hiện,
    tiêu chuẩn, tiền thưởng, tiểu học, trung học, trung tâm, trách nhiệm, trưởng buôn,
    trưởng thôn, trạm y, tác xã, tóm tắt, tập thể, tổ chức, tổ quốc, tổng hợp, tổng kết,
    tờ trình, uỷ ban, việc tặng, việc đề, việt nam, văn phòng, xuất sắc, xác nhận, y tế,
    đoàn thanh, đăng ký, đơn vị, đại diện, đảng bộ, đảng ủy, đề nghị, địa chỉ, địa điểm,
    đối tượng, đứng đầu, ủy ban""",
    )
)
# The name of the body that governs: a title breaks before it, not within.
_BODY = frozenset({"ủy ban", "ban nhân", "nhân dân"})
# Words of a name in capitals that want the next one.
_NAMES = frozenset(re.findall(r"\w+", "nguyễn trần lê phạm hoàng huỳnh võ bùi đặng ngô thị văn"))
# Words that open a new part of a title: a good place to begin a line.
_OPENERS = frozenset(
    re.findall(
        r"\w+",
        """về của và cho trong từ đến tại theo với nhằm đối giai năm ngày đợt phong lập chào
        xã huyện tỉnh phường thôn buôn quận""",
    )
)


def bind(text: str) -> str:
    """The title with no-break spaces inside days, numbers, ranges and names."""
    for tie in _TIES:
        text = tie.sub("\u00a0", text)
    return text if text.isupper() else _tie_names(text)


def _tie_names(text: str) -> str:
    """«Đắk Lắk», «Nguyễn Thị Minh Khai», «Y Ƀlŭl Niê»: words with capitals in a row."""
    first, *others = text.split(" ")
    tied, length = first, 1
    before = _may_be_name(first)
    for word in others:
        now = _may_be_name(word)
        together = before and now and length < NAME_WORDS
        length = length + 1 if together else 1
        tied += ("\u00a0" if together else " ") + word
        before = now and word[-1] not in ",;:.)"
    return tied


def _may_be_name(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _cut(word: str, room: float, width: Width) -> list[str]:
    """A word too long for any line, in pieces that fit, never between a letter and its mark."""
    if width(word) <= room:
        return [word]
    if "\u00a0" in word:
        return [piece for part in word.split("\u00a0") for piece in _cut(part, room, width)]
    pieces = [""]
    for letter in word:
        if pieces[-1] and not unicodedata.combining(letter) and width(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=2_000)
def _balanced(line: str, size_pt: float, bold: bool, italic: bool, room: float) -> tuple[str, ...]:
    width: Width = partial(width_mm, size_pt=size_pt, bold=bold, italic=italic)
    words = [piece for word in bind(line).split(" ") if word for piece in _cut(word, room, width)]
    greedy: list[str] = []
    for word in words:
        if greedy and width(f"{greedy[-1]} {word}") <= room:
            greedy[-1] += f" {word}"
        else:
            greedy.append(word)
    lines = len(greedy)
    if lines < 2 or lines > MOST_LINES:
        return tuple(greedy)
    # One line more than needed, when only that keeps words whole.
    few, more = (_best_breaks(words, count, room, width) for count in (lines, lines + 1))
    return tuple(few[1] if few[0] <= more[0] + ONE_LINE_MORE else more[1])


def _best_breaks(
    words: list[str], lines: int, room: float, width: Width
) -> tuple[float, list[str]]:
    """The words in so many lines, well broken and about equally long; and what that costs."""
    goal = width(" ".join(words)) / lines
    # The cheapest way to set the first words, however many, in the lines so far.
    best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for _ in range(lines):
        further: dict[int, tuple[float, list[str]]] = {}
        for start, (cost, done) in best.items():
            for stop in range(start + 1, len(words) + 1):
                line = " ".join(words[start:stop])
                length = width(line)
                if length > room:
                    break
                total = cost + ((length - goal) / goal) ** 2 + _break_cost(words, stop)
                if stop not in further or total < further[stop][0]:
                    further[stop] = (total, [*done, line])
        best = further
    return best.get(len(words), (float("inf"), words))


def _break_cost(words: list[str], at: int) -> float:
    """How ill a break before the word at that place reads; below zero where it reads well."""
    if at >= len(words):
        return 0.0
    before = (re.findall(r"\w+", words[at - 1].lower()) or [""])[-1]
    after = (re.findall(r"\w+", words[at].lower()) or [""])[0]
    if f"{before} {after}" in _BODY:
        return 1.0
    if f"{before} {after}" in _COMPOUNDS:
        return 0.4
    if words[at - 1][-1] in ",;:":
        return -0.06
    hanging = before in _OPENERS or before in _NAMES
    return (0.2 if hanging else 0.0) - (0.04 if after in _OPENERS else 0.0)


def balance(
    text: str, size_pt: float, *, max_mm: float, bold: bool = False, italic: bool = False
) -> list[str]:
    """The lines of a title: as few as fit, about equally long, broken where the sense allows.

    A line feed in the text is kept. Days, numbers and names hold together by no-break spaces.
    """
    return [
        line
        for part in unicodedata.normalize("NFC", text).split("\n")
        for line in _balanced(part.strip(), size_pt, bold, italic, max_mm)
    ]


def stand(
    text: str,
    lines: int,
    size_pt: float,
    *,
    max_mm: float,
    bold: bool = False,
    italic: bool = False,
) -> list[str]:
    """The text on as few lines as it needs, about equally long; none when `lines` are too few.

    Unlike a title, it never takes a line more for its sense, and no word is cut.
    """
    width: Width = partial(width_mm, size_pt=size_pt, bold=bold, italic=italic)
    tied = bind(unicodedata.normalize("NFC", text)).split(" ")
    for words in (tied, [piece for word in tied for piece in word.split("\u00a0")]):
        for count in range(1, lines + 1):
            cost, found = _best_breaks(words, count, max_mm, width)
            if cost < float("inf"):
                return found
    return []


def shrink(
    text: str,
    sizes_pt: tuple[float, ...],
    *,
    max_mm: float,
    bold: bool = False,
    italic: bool = False,
) -> float:
    """The first of the sizes in which the text fits on one line, else the last."""
    for size in sizes_pt:
        if width_mm(text, size, bold=bold, italic=italic) <= max_mm:
            return size
    return sizes_pt[-1]
