"""A paper as HTML for the printer: the frame of Nghị định 30/2020/NĐ-CP, Phụ lục I.

The sizes and places are in `static/css/paper.css`; what depends on the text is measured in
`frame`. Every piece of content goes through `format_html`, so what looks like a tag is printed as
it stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.blocks import body_html
from core.papers.content import Annex, Block, Paper, Signature, Text
from core.papers.frame import (
    MOTTO,
    NATION,
    STAMP_MM,
    annex_title,
    authority_lines,
    dashed,
    document_title,
    hand_heights,
    header,
    posts,
    signature_room,
    text_width,
    titles,
    under_title,
)
from core.papers.markup import inline, joined, tag
from core.papers.metrics import width_mm
from core.papers.words import clean, listed


@dataclass(frozen=True)
class Share:
    """What of a paper stands in one file of several, which are joined page by page (`long_lists`).

    The parts from `first` to `last`; of the part `long` the blocks `body`, after those `before`.
    """

    first: int
    last: int
    long: int
    body: tuple[Block, ...]
    before: tuple[Block, ...] = ()
    begins: bool = True  # the long part, with its titles
    ends: bool = True  # the long part, with its signatures
    page: int = 1  # the number of the first page


def to_html(paper: Paper, share: Share | None = None) -> str:
    """The whole paper with its annexes, and the papers that follow it; or a share of it."""
    numbered = (
        format_html("<style>@page :first {{ counter-reset: page {} }}</style>", share.page)
        if share and not share.begins
        else SafeString()
    )
    return format_html(
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{}</title>'
        '<meta name="author" content="{}">{}</head><body>{}</body></html>',
        document_title(paper),
        clean(" ".join(paper.agency)),
        numbered,
        joined(
            _part(part, place, share if share and share.long == place else None)
            for place, part in enumerate(paper.parts)
            if share is None or share.first <= place <= share.last
        ),
    )


def _part(part: Paper | Annex, place: int, share: Share | None) -> SafeString:
    """A paper or an annex; the names of its pages are others than those before (paper.css)."""
    width = text_width(part.landscape)
    share = share or Share(first=0, last=0, long=0, body=part.body)
    ends = SafeString()
    begins: tuple[SafeString, ...]
    if isinstance(part, Paper):
        titled, css = bool(part.type_name), "signed" if part.signatures else ""
        begins = (_header(part, width), _titles(part), _opening(part, width))
        ends = _closing(part)
    else:
        titled, css, begins = bool(part.title), "annex", (_annex_titles(part, width),)
    return format_html(
        '<article class="{} {}">{}<div class="body">{}</div>{}</article>',
        _pages(part.landscape, place if share.begins else None),
        css if share.ends or css == "annex" else "",
        joined(begins) if share.begins else "",
        body_html(share.body, width, titled, share.before),
        ends if share.ends else "",
    )


def _pages(landscape: bool, place: int | None) -> str:
    """The name of the pages of a part: names alternate, so that each part counts from 1.

    Without a place the pages go on with the count of another file.
    """
    named = "on" if place is None else "even" if place % 2 else "odd"
    return f"{'wide' if landscape else 'tall'}-{named}"


def _stamp(words: str) -> SafeString:
    """What stands in the place for a seal, and the room for it."""
    if not words:
        return SafeString()
    room = format_html('<div style="height:{}mm"></div>', f"{STAMP_MM:.2f}")
    return joined((tag("p", inline(words), "stamp"), room))


def _lines(name: str, lines: Iterable[Text], css: str = "") -> SafeString:
    return joined(tag(name, inline(line), css) for line in lines)


def _rule(width: float) -> SafeString:
    return format_html('<div class="rule" style="width:{}mm"></div>', f"{width:.2f}")


# --- the header


def _header(paper: Paper, width: float) -> SafeString:
    """Ô 1–4: who issues, and the nation; the number and the day level with each other."""
    head = header(paper, width)
    second = SafeString()
    if head.has_second_row:
        second = format_html(
            '<div class="row"><div class="symbol">{}{}{}</div>'
            '<div class="place" style="font-size:{}pt">{}</div></div>',
            tag("p", inline(head.number)) if head.number else "",
            _lines("p", head.about, "about"),
            _stamp(head.stamp),
            head.day_size,
            tag("p", inline(head.day)) if head.day else "",
        )
    return format_html(
        '<div class="head"><div class="row"><div class="org" style="font-size:{}pt">{}{}{}</div>'
        '<div class="nation"><p class="name">{}</p><p class="motto">{}</p>{}</div></div>{}</div>',
        head.size,
        _lines("p", head.superior),
        _lines("p", head.agency, "own"),
        _rule(head.agency_rule),
        NATION,
        MOTTO,
        _rule(head.motto_rule),
        second,
    )


# --- the title


def _titles(paper: Paper) -> SafeString:
    """Ô 5a: the kind of paper, what it is about, a rule; under it the candidate of a form."""
    if not paper.type_name:
        return SafeString()
    title = titles(paper)
    return format_html(
        '<div class="titles"><h1>{}</h1>{}{}{}</div>',
        inline("\n".join(title.kind)),
        _lines("p", title.about, "about"),
        _rule(title.rule) if title.about else "",
        tag("p", inline(title.under), "under") if title.under else "",
    )


def _opening(paper: Paper, width: float) -> SafeString:
    """Ô 9a and the bases: to whom, by what authority, on what grounds."""
    authority, bases = authority_lines(paper, width), listed(paper.bases)
    return joined(
        (
            _addressees(paper.addressees),
            tag("p", inline("\n".join(authority)), "authority") if authority else SafeString(),
            tag("div", _lines("p", bases), "bases") if bases else SafeString(),
        )
    )


def _addressees(addressees: tuple[str, ...]) -> SafeString:
    """Kính gửi: one beside the words; two or more in a list whose dashes stand under the colon."""
    if not addressees:
        return SafeString()
    if len(addressees) == 1:
        return format_html('<div class="to"><p>Kính gửi: {}</p></div>', inline(addressees[0]))
    return format_html(
        '<div class="to"><div class="many"><p>Kính gửi:</p>'
        '<ul style="margin-left:{}mm">{}</ul></div></div>',
        f"{width_mm('Kính gửi', 14):.2f}",
        _lines("li", dashed(addressees)),
    )


# --- the end


def _closing(paper: Paper) -> SafeString:
    """Ô 7 and 9b: the signatures and Nơi nhận; kept whole, with the end of the body (paper.css)."""
    to = SafeString()
    if paper.recipients:
        to = format_html(
            '<div class="recipients"><p>Nơi nhận:</p><ul>{}</ul></div>',
            _lines("li", dashed(paper.recipients)),
        )
    room = signature_room(paper)
    signed = [
        _signature(signature, room, hand)
        for signature, hand in zip(paper.signatures, hand_heights(paper), strict=True)
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


def _signature(signature: Signature, room: float, hand: float) -> SafeString:
    """Right and post, room for the hand, name."""
    over, under = posts(signature, room)
    return format_html(
        '<div class="signature">{}{}<div class="hand" style="height:{}mm"></div>{}{}</div>',
        _lines("p", over, "right-of"),
        tag("p", inline(signature.note), "note") if signature.note else "",
        f"{hand:.2f}",
        _lines("p", under, "post"),
        tag("p", inline(signature.name), "signer") if signature.name else "",
    )


# --- annexes


def _annex_titles(annex: Annex, width: float) -> SafeString:
    """The head of a phụ lục, which stands on pages of its own."""
    return format_html(
        '<div class="titles">{}<h1>{}</h1>{}</div>',
        tag("p", inline(f"{annex.word} {annex.number}".strip()), "word") if annex.word else "",
        inline("\n".join(annex_title(annex.title, annex.landscape))),
        tag("p", inline(under_title(annex.reference, width - 5)), "reference")
        if annex.reference
        else "",
    )
