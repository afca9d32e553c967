"""A paper as HTML for the printer: the frame of Nghị định 30/2020/NĐ-CP, Phụ lục I.

The sizes and places are in `static/css/paper.css`; here only what depends on the text is
measured: where a title breaks, how long a rule is. Every piece of content goes through
`format_html`, so what looks like a tag is printed as it stands.
"""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.blocks import body_html
from core.papers.content import Annex, Paper, Signature, Text
from core.papers.markup import inline, joined, tag
from core.papers.metrics import MM_PER_POINT, balance, shrink, width_mm
from core.papers.words import clean, day_words, listed, number_words, plain

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# Widths of the text area: A4 less 30 mm left and 20 mm right (Phụ lục I, mục I.3).
PORTRAIT_MM, LANDSCAPE_MM = 160.0, 247.0
# The header's two columns share it as 62 : 98, so that the Quốc hiệu stays on one line.
LEFT_SHARE = 62 / 160
TITLE_MM = {False: 130.0, True: 200.0}
HAND_MM = 27.0  # room for the hand and the seal
LINE_MM = 14 * 1.2 * MM_PER_POINT
RULE_SHARE = 0.4  # the law allows a third to a half of the line above (mục II.2, II.5)


def to_html(paper: Paper) -> str:
    """The whole paper with its annexes."""
    width = LANDSCAPE_MM if paper.landscape else PORTRAIT_MM
    return format_html(
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{}</title>'
        '<meta name="author" content="{}"></head><body>'
        '<article class="{}">{}{}{}<div class="body">{}</div>{}</article>{}</body></html>',
        document_title(paper),
        clean(" ".join(paper.agency)),
        f"{'wide' if paper.landscape else 'tall'}-odd{' signed' if paper.signatures else ''}",
        _header(paper, width),
        _titles(paper),
        _opening(paper, width),
        body_html(paper.body, width, titled=bool(paper.type_name)),
        _closing(paper),
        joined(_annex(annex, place) for place, annex in enumerate(paper.annexes, start=1)),
    )


def document_title(paper: Paper) -> str:
    """The title that a PDF reader shows."""
    words = paper.title or f"{paper.type_name} {paper.subject}"
    return " ".join(clean(words).split()) or paper.key


def _lines(name: str, lines: Iterable[Text], css: str = "") -> SafeString:
    return joined(tag(name, inline(line), css) for line in lines)


def _rule(width: float) -> SafeString:
    return format_html('<div class="rule" style="width:{}mm"></div>', f"{width:.2f}")


# --- the header


def _header(paper: Paper, width: float) -> SafeString:
    """Ô 1–4: who issues, and the nation; the number and the day level with each other."""
    left = width * LEFT_SHARE
    size, superior, agency = _issuer(paper, left)
    rule = RULE_SHARE * width_mm(agency[-1], size, bold=True) if agency else 0
    return format_html(
        '<div class="head"><div class="row"><div class="org" style="font-size:{}pt">{}{}{}</div>'
        '<div class="nation"><p class="name">{}</p><p class="motto">{}</p>{}</div></div>{}</div>',
        size,
        _lines("p", superior),
        _lines("p", agency, "own"),
        _rule(rule),
        NATION,
        MOTTO,
        _rule(width_mm(MOTTO, 14, bold=True)),
        _number_and_day(paper, width - left, left),
    )


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


def _number_and_day(paper: Paper, right: float, left: float) -> SafeString:
    number = clean(number_words(paper.symbol, paper.number)) if paper.symbol is not None else ""
    day = ""
    if paper.has_place_line:
        day = ", ".join(filter(None, (clean(paper.place), day_words(paper.day, paper.year))))
    about = ""
    if not paper.type_name and paper.subject:
        about = _lines("p", balance(clean(f"V/v {paper.subject}"), 13, max_mm=left - 2), "about")
    if not (number or day or about):
        return SafeString()
    size = shrink(day, (14, 13), italic=True, max_mm=right)
    return format_html(
        '<div class="row"><div class="symbol">{}{}</div>'
        '<div class="place" style="font-size:{}pt">{}</div></div>',
        tag("p", inline(number)) if number else "",
        about,
        size,
        tag("p", inline(day)) if day else "",
    )


# --- the title


def _titles(paper: Paper) -> SafeString:
    """Ô 5a: the kind of paper, what it is about, a rule; under it the candidate of a form."""
    if not paper.type_name:
        return SafeString()
    room = TITLE_MM[paper.landscape]
    kind = balance(clean(paper.type_name).upper(), 14, bold=True, max_mm=room)
    about = balance(clean(paper.subject), 14, bold=True, max_mm=room) if paper.subject else []
    return format_html(
        '<div class="titles"><h1>{}</h1>{}{}{}</div>',
        inline("\n".join(kind)),
        _lines("p", about, "about"),
        _rule(RULE_SHARE * max(width_mm(line, 14, bold=True) for line in about)) if about else "",
        tag("p", _under(paper.under_subject, room), "under") if paper.under_subject else "",
    )


def _under(text: Text, room: float) -> SafeString:
    """A line under a title: in equal lines too, unless its runs differ."""
    return inline(
        "\n".join(balance(clean(text), 14, italic=True, max_mm=room))
        if isinstance(text, str)
        else text
    )


def _opening(paper: Paper, width: float) -> SafeString:
    """Ô 9a and the bases: to whom, by what authority, on what grounds."""
    bases = listed(paper.bases)
    return joined(
        (
            _addressees(paper.addressees),
            tag(
                "p",
                inline(
                    "\n".join(balance(clean(paper.authority).upper(), 14, bold=True, max_mm=width))
                ),
                "authority",
            )
            if paper.authority
            else SafeString(),
            tag("div", _lines("p", bases), "bases") if bases else SafeString(),
        )
    )


def _addressees(addressees: tuple[str, ...]) -> SafeString:
    """Kính gửi: one beside the words; two or more in a list whose dashes stand under the colon."""
    if not addressees:
        return SafeString()
    if len(addressees) == 1:
        return format_html('<div class="to"><p>Kính gửi: {}</p></div>', clean(addressees[0]))
    return format_html(
        '<div class="to"><div class="many"><p>Kính gửi:</p>'
        '<ul style="margin-left:{}mm">{}</ul></div></div>',
        f"{width_mm('Kính gửi', 14):.2f}",
        _dashed(addressees),
    )


def _dashed(lines: tuple[str, ...]) -> SafeString:
    return _lines("li", (f"- {plain(line)}" for line in listed(lines)))


# --- the end


def _closing(paper: Paper) -> SafeString:
    """Ô 7 and 9b: the signatures and Nơi nhận; kept whole, with the end of the body (paper.css)."""
    to = SafeString()
    if paper.recipients:
        to = format_html(
            '<div class="recipients"><p>Nơi nhận:</p><ul>{}</ul></div>', _dashed(paper.recipients)
        )
    room = 88 if len(paper.signatures) == 1 else 78
    # Two beside each other have their names level; a third stands for itself.
    deep = max((_depth(signature, room) for signature in paper.signatures[:2]), default=0)
    signed = [
        _signature(signature, room, deep if place < 2 else 0)
        for place, signature in enumerate(paper.signatures)
    ]
    if not (signed or to):
        return SafeString()
    if len(signed) < 2:
        return tag("div", _pair("one", to, joined(signed)), "close")
    third = tag("div", signed[2], "third") if len(signed) > 2 else SafeString()
    return tag("div", joined((_pair("two", signed[0], signed[1]), third, to)), "close")


def _pair(css: str, left: SafeString, right: SafeString) -> SafeString:
    return format_html(
        '<div class="pair {}"><div class="row"><div>{}</div><div>{}</div></div></div>',
        css,
        left,
        right,
    )


def _signature(signature: Signature, room: float, deep: int) -> SafeString:
    """Right and post, room for the hand, name; as deep as so many lines."""
    titles, post = _posts(signature, room)
    hand = HAND_MM + max(0, deep - _depth(signature, room)) * LINE_MM
    return format_html(
        '<div class="signature">{}{}<div class="hand" style="height:{}mm"></div>{}{}</div>',
        _lines("p", titles, "right-of"),
        tag("p", inline(signature.note), "note") if signature.note else "",
        f"{hand:.2f}",
        _lines("p", post, "post"),
        tag("p", inline(signature.name), "signer") if signature.name else "",
    )


def _depth(signature: Signature, room: float) -> int:
    return sum(map(len, _posts(signature, room))) + bool(signature.note)


def _posts(signature: Signature, room: float) -> tuple[list[str], list[str]]:
    """The lines over and under the hand."""
    over = clean("\n".join(signature.title_lines)).upper()
    under = clean(signature.post_above_name)
    return (
        balance(over, 14, bold=True, max_mm=room),
        balance(under, 14, bold=True, max_mm=room),
    )


# --- annexes


def _annex(annex: Annex, place: int) -> SafeString:
    """A phụ lục on pages of its own: their names alternate, so that each counts from 1."""
    room, width = TITLE_MM[annex.landscape], LANDSCAPE_MM if annex.landscape else PORTRAIT_MM
    title = balance(clean(annex.title).upper(), 14, bold=True, max_mm=room)
    return format_html(
        '<article class="annex {}"><div class="titles">{}<h1>{}</h1>{}</div>'
        '<div class="body">{}</div></article>',
        f"{'wide' if annex.landscape else 'tall'}-{'even' if place % 2 else 'odd'}",
        tag("p", inline(f"{annex.word} {annex.number}".strip()), "word") if annex.word else "",
        inline("\n".join(title)),
        tag("p", _under(annex.reference, width - 5), "reference") if annex.reference else "",
        body_html(annex.body, width, titled=bool(annex.title)),
    )
