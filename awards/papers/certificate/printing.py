"""Certificates of awards on a stock, a page each."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from accounts.models import Authority
from awards.models import CertificateStock, StockField
from awards.papers.certificate.fixed import emblem_of, fixed_words
from awards.papers.certificate.words import Copied, labelled, words_of
from awards.states import StockPart
from core.papers.certificate import Box, Certificates, Code, Placed, Sheet
from core.papers.certificate.content import Ink, Side
from core.papers.errors import PaperFailed

NOTHING = "Không có giấy khen nào để in."


def certificates(stock: CertificateStock, awards: Sequence[Copied]) -> Certificates:
    """The certificates in the order given. Raises PaperFailed for none, or what cannot stand."""
    if not awards:
        raise PaperFailed(NOTHING)
    parts = list(stock.parts.all())
    only = awards[0].award.book_number if len(awards) == 1 else awards[0].award.number_in_force
    return file_of(
        stock,
        [sheet_of(stock, parts, words_of(each), each.award.name) for each in awards],
        key=f"giay khen {only}",
        title=f"Giấy khen: {awards[0].award.name}" if len(awards) == 1 else f"Giấy khen {only}",
        year=awards[0].award.year,
    )


def file_of(
    stock: CertificateStock, sheets: Sequence[Sheet], *, key: str, title: str, year: int
) -> Certificates:
    """A file on a stock, moved by what the printer is off by."""
    width, height = float(stock.width), float(stock.height)
    return Certificates(
        key=key,
        title=title,
        year=year,
        width=width,
        height=height,
        sheets=tuple(sheets),
        framed=stock.is_plain,
        emblem=emblem_of(stock.authority, width, height) if stock.is_plain else None,
        dx=float(stock.dx),
        dy=float(stock.dy),
    )


def sheet_of(
    stock: CertificateStock,
    parts: Sequence[StockField],
    words: Mapping[StockPart, str],
    of: str,
) -> Sheet:
    """One page: the fields that are shown; on plain paper also what is the same for everybody."""
    shown = [each for each in parts if each.shown and words.get(StockPart(each.part))]
    texts = tuple(
        Placed(str(each), labelled(each, words[StockPart(each.part)]), box_of(each))
        for each in shown
        if each.part != StockPart.CODE
    )
    code = next((_code(each, words) for each in shown if each.part == StockPart.CODE), None)
    if not stock.is_plain:
        return Sheet(of=of, texts=texts, code=code)
    return Sheet(of=of, code=code, **_with_fixed(stock.authority, stock, texts))


def _with_fixed(
    authority: Authority, stock: CertificateStock, texts: tuple[Placed, ...]
) -> dict[str, Any]:
    fixed, rule = fixed_words(authority, float(stock.width), float(stock.height))
    return {"texts": (*fixed, *texts), "rules": (rule,)}


def box_of(field: StockField) -> Box:
    """The place and the looks that the stock gives a field."""
    return Box(
        x=float(field.x),
        y=float(field.y),
        width=float(field.width),
        lines=field.lines,
        step=float(field.step),
        size=float(field.size),
        smallest=float(field.smallest),
        bold=field.bold,
        italic=field.italic,
        capitals=field.capitals,
        ink=cast(Ink, str(field.ink)),
        align=cast(Side, str(field.align)),
    )


def _code(field: StockField, words: Mapping[StockPart, str]) -> Code:
    address = words[StockPart.CODE]
    return Code(
        address,
        float(field.x),
        float(field.y),
        float(field.width),
        f"Mã QR dẫn tới trang xác minh: {address}",
    )
