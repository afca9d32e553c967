"""The frame of a paper in Word: header, title, opening, the end, the head of an annex."""

from collections.abc import Iterable

from core.papers.content import Annex, Paper, Signature
from core.papers.frame import (
    LEFT_SHARE,
    MOTTO,
    NATION,
    STAMP_MM,
    annex_title,
    authority_lines,
    dashed,
    hand_heights,
    header,
    posts,
    signature_room,
    titles,
    under_title,
)
from core.papers.metrics import width_mm
from core.papers.word.pieces import Element, Place, cell, gap, paragraph, row, rule, table
from core.papers.words import clean, listed

DASH_MM = 2.9  # how far the lines of a list stand behind their dash


def lines(style: str, texts: Iterable[str]) -> list[Element]:
    """A paragraph for each line."""
    return [paragraph(style, text) for text in texts]


def head(paper: Paper, width: float) -> list[Element]:
    """Ô 1–4: two columns without lines; a rule under the issuer, one under the motto."""
    said = header(paper, width)
    left, right = width * LEFT_SHARE, width * (1 - LEFT_SHARE)
    small = "Small" if said.size == 12 else ""
    issuer = lines(f"Superior{small}", said.superior) + lines(f"Agency{small}", said.agency)
    if said.agency_rule:
        issuer.append(rule(said.agency_rule, left, 0.9))
    nation = [paragraph("Nation", NATION), paragraph("Motto", MOTTO)]
    nation.append(rule(said.motto_rule, right, 0.9))
    rows = [row([cell(_filled(issuer), left), cell(nation, right)])]
    if said.has_second_row:
        down = Place(before=4.2)
        number = [paragraph("Symbol", said.number, down)] if said.number else []
        number += [
            paragraph("Symbol", line, Place(before=0 if place else 2.1))
            for place, line in enumerate(said.about)
        ]
        if said.stamp:
            number += [paragraph("SignNote", said.stamp), gap(STAMP_MM)]
        style = "PlaceDay" if said.day_size == 14 else "PlaceDaySmall"
        day = [paragraph(style, said.day, down)] if said.day else []
        rows.append(row([cell(_filled(number), left), cell(_filled(day), right)]))
    return [table("Pair", [left, right], rows)]


def _filled(content: list[Element]) -> list[Element]:
    """A cell has at least one paragraph."""
    return content or [gap(with_next=False)]


def opening(paper: Paper, width: float) -> list[Element]:
    """Ô 5a, 9a and the bases: what it is, to whom, by what authority, on what grounds."""
    made = []
    if paper.type_name:
        said = titles(paper)
        made.append(paragraph("Title", "\n".join(said.kind)))
        made += lines("Subject", said.about)
        if said.about:
            made.append(rule(said.rule, width, 1))
        if said.under:
            made.append(paragraph("UnderSubject", said.under))
    made += _addressees(paper.addressees, width)
    authority = authority_lines(paper, width)
    if authority:
        made.append(paragraph("Authority", "\n".join(authority)))
    return [*made, gap(2), *(paragraph("Basis", basis) for basis in listed(paper.bases))]


def _addressees(addressees: tuple[str, ...], width: float) -> list[Element]:
    """Kính gửi: one beside the words; more in a list whose dashes stand under the colon."""
    if not addressees:
        return []
    if len(addressees) == 1:
        words = f"Kính gửi: {clean(addressees[0])}"
        return [paragraph("Addressee", words, Place(before=7, align="center")), gap(2)]
    listing, step = dashed(addressees), width_mm("Kính gửi", 14)
    longest = max(width_mm(clean(line), 14) for line in listing)
    side = max(0.0, (width - step - longest) / 2 - 1)
    under = Place(left=side + step + DASH_MM, hanging=DASH_MM)
    return [
        paragraph("Addressee", "Kính gửi:", Place(left=side, before=7)),
        *(paragraph("Addressee", line, under) for line in listing),
        gap(2),
    ]


# --- the end


def closing(paper: Paper, width: float) -> list[Element]:
    """Ô 7 and 9b, one after another and never split: each holds on to the next."""
    to: list[Element] = []
    if paper.recipients:
        to = [paragraph("RecipientsTitle", "Nơi nhận:")]
        to += lines("Recipient", dashed(paper.recipients))
    signed = [
        _signature(signature, signature_room(paper), hand)
        for signature, hand in zip(paper.signatures, hand_heights(paper), strict=True)
    ]
    if not (signed or to):
        return []
    if len(signed) < 2:
        pair = _pair(to, signed[0] if signed else [], width * 0.4375, width)
        return [gap(4.2), pair]
    made = [gap(4.2), _pair(signed[0], signed[1], width / 2, width)]
    if len(signed) > 2:
        made += [gap(6), *signed[2]]
    return [*made, gap(2), *to] if to else made


def _pair(left: list[Element], right: list[Element], first: float, width: float) -> Element:
    cells = [cell(_filled(left), first), cell(_filled(right), width - first)]
    return table("Pair", [first, width - first], [row(cells)])


def _signature(signature: Signature, room: float, hand: float) -> list[Element]:
    """Right and post, room for the hand, name."""
    over, under = posts(signature, room)
    made = lines("Post", over)
    if signature.note:
        made.append(paragraph("SignNote", signature.note))
    made += [gap(hand), *lines("Post", under)]
    return [*made, paragraph("Signer", signature.name)] if signature.name else made


# --- annexes


def annex_head(annex: Annex, width: float) -> list[Element]:
    """The word and number of an annex, its title, to what it belongs."""
    made = []
    if annex.word:
        made.append(paragraph("AnnexWord", f"{annex.word} {annex.number}".strip()))
    made.append(paragraph("AnnexTitle", "\n".join(annex_title(annex.title, annex.landscape))))
    if annex.reference:
        made.append(paragraph("AnnexReference", under_title(annex.reference, width - 5)))
    return [*made, gap(2)]
