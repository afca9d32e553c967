"""The frame of a paper as lines: what is measured once, for every writer alike.

Nghị định 30/2020/NĐ-CP, Phụ lục I fixes where a component stands; here only what depends on the
text: where a title breaks, how long the rule under it is, how deep a signature reaches.
"""

from dataclasses import dataclass, replace

from core.papers.content import Paper, Run, Signature, Text
from core.papers.metrics import MM_PER_POINT, balance, shrink, width_mm
from core.papers.words import clean, day_words, listed, number_words, plain, runs

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# Widths of the text area: A4 less 30 mm left and 20 mm right (Phụ lục I, mục I.3).
PORTRAIT_MM, LANDSCAPE_MM = 160.0, 247.0
# The header's two columns share it as 62 : 98, so that the Quốc hiệu stays on one line.
LEFT_SHARE = 62 / 160
TITLE_MM = {False: 130.0, True: 200.0}
HAND_MM = 27.0  # room for the hand and the seal
STAMP_MM = 14.0  # room under the issuer for a seal that is put over its name
INDENT_MM = 12.7  # of a first line (mục II.6)
LINE_MM = 14 * 1.2 * MM_PER_POINT
RULE_SHARE = 0.4  # the law allows a third to a half of the line above (mục II.2, II.5)


def text_width(landscape: bool) -> float:
    """The width between the margins, in mm."""
    return LANDSCAPE_MM if landscape else PORTRAIT_MM


def document_title(paper: Paper) -> str:
    """The title that a reader of the file shows."""
    words = paper.title or f"{paper.type_name} {paper.subject}"
    return " ".join(clean(words).split()) or paper.key


@dataclass(frozen=True)
class Header:
    """Ô 1–4: the issuer's lines and their size, the rules, the number, the day and its size."""

    size: int
    superior: list[str]
    agency: list[str]
    agency_rule: float
    motto_rule: float
    number: str
    about: list[str]
    stamp: str
    day: str
    day_size: float

    @property
    def has_second_row(self) -> bool:
        """Whether anything stands under the issuer and the nation."""
        return bool(self.number or self.day or self.about or self.stamp)


def header(paper: Paper, width: float) -> Header:
    """The header of a paper on a text area of that width."""
    left = width * LEFT_SHARE
    size, superior, agency = _issuer(paper, left)
    number = clean(number_words(paper.symbol, paper.number)) if paper.symbol is not None else ""
    day = ""
    if paper.has_place_line:
        day = ", ".join(filter(None, (clean(paper.place), day_words(paper.day, paper.year))))
    about = []
    if not paper.type_name and paper.subject:
        about = balance(clean(f"V/v {paper.subject}"), 13, max_mm=left - 2)
    return Header(
        size=size,
        superior=superior,
        agency=agency,
        agency_rule=_rule(agency, size),
        motto_rule=width_mm(MOTTO, 14, bold=True),
        number=number,
        about=about,
        stamp=clean(paper.stamp),
        day=day,
        day_size=shrink(day, (14, 13), italic=True, max_mm=width - left),
    )


def _rule(lines: list[str], size: float) -> float:
    """How long the rule under bold lines is: by the longest of them."""
    return RULE_SHARE * max((width_mm(line, size, bold=True) for line in lines), default=0.0)


def _issuer(paper: Paper, left: float) -> tuple[int, list[str], list[str]]:
    """The lines over and of the issuer, in 13 pt; in 12 when they would be more than four."""
    for size in (13, 12):
        superior, agency = (
            [
                part
                for line in lines
                for part in balance(clean(line), size, bold=bold, max_mm=left - 5)
            ]
            for lines, bold in ((paper.superior, False), (paper.agency, True))
        )
        if len(superior) + len(agency) <= 4:
            break
    return size, superior, agency


@dataclass(frozen=True)
class Titles:
    """Ô 5a: the kind of paper, what it is about, a rule; under it the candidate of a form."""

    kind: list[str]
    about: list[str]
    rule: float
    under: Text


def titles(paper: Paper) -> Titles:
    """The title of a paper, broken into lines."""
    room = TITLE_MM[paper.landscape]
    about = balance(clean(paper.subject), 14, bold=True, max_mm=room) if paper.subject else []
    return Titles(
        kind=balance(clean(paper.type_name).upper(), 14, bold=True, max_mm=room),
        about=about,
        rule=_rule(about, 14),
        under=under_title(paper.under_subject, room),
    )


def under_title(text: Text, room: float) -> Text:
    """What stands under a title, in equal lines too: each run that has lines of its own."""
    if isinstance(text, str):
        return "\n".join(balance(clean(text), 14, italic=True, max_mm=room)) if text else ""
    if any(run.text != "\n" for run in runs(text)[1::2]):
        return text
    return tuple(
        replace(run, text="\n".join(_balanced(run, room))) if place % 2 == 0 else run
        for place, run in enumerate(runs(text))
    )


def _balanced(run: Run, room: float) -> list[str]:
    return balance(clean(run.text), 14, bold=run.bold, italic=run.italic, max_mm=room)


def annex_title(title: str, landscape: bool) -> list[str]:
    """The title of an annex, broken into lines."""
    return balance(clean(title).upper(), 14, bold=True, max_mm=TITLE_MM[landscape])


def authority_lines(paper: Paper, width: float) -> list[str]:
    """The line in capitals over the bases of a decision; none where there is none."""
    if not paper.authority:
        return []
    return balance(clean(paper.authority).upper(), 14, bold=True, max_mm=width)


def dashed(lines: tuple[str, ...]) -> list[str]:
    """Lines of Kính gửi and Nơi nhận, each after a dash and closed."""
    return [f"- {plain(line)}" for line in listed(lines)]


# --- signatures


def signature_room(paper: Paper) -> float:
    """How wide the lines of a signature may be."""
    return 88 if len(paper.signatures) == 1 else 78


def posts(signature: Signature, room: float) -> tuple[list[str], list[str]]:
    """The lines over and under the hand."""
    over = clean("\n".join(signature.title_lines)).upper()
    under = clean(signature.post_above_name)
    return (
        balance(over, 14, bold=True, max_mm=room),
        balance(under, 14, bold=True, max_mm=room),
    )


def hand_heights(paper: Paper) -> list[float]:
    """The room for each hand: two beside each other have their names level, a third is free."""
    room = signature_room(paper)
    depths = [
        sum(map(len, posts(signature, room))) + bool(signature.note)
        for signature in paper.signatures
    ]
    deep = max(depths[:2], default=0)
    return [
        HAND_MM + (max(0, deep - depth) * LINE_MM if place < 2 else 0)
        for place, depth in enumerate(depths)
    ]
