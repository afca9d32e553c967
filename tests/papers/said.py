"""Every text of a paper's content, as it must stand on the paper."""

from collections.abc import Iterator

from core.papers.content import Block, Chart, Field, Heading, Items, Paper, Paragraph, Table, Text
from core.papers.words import clean, plain


def texts(paper: Paper) -> Iterator[str]:
    """The texts of a paper and its annexes; of one that fills pages, its beginning and its end.

    A cell of a table that runs over a page is interrupted by the header of the next.
    """
    yield from (clean(line) for line in (*paper.superior, *paper.agency, *paper.addressees))
    yield from (clean(plain(base)).rstrip(" ;.") for base in paper.bases)
    yield clean(plain(paper.under_subject))
    for body in (paper.body, *(annex.body for annex in paper.annexes)):
        for block in body:
            for text in _said(block):
                whole = clean(plain(text))
                yield from (whole[:200], whole[-200:]) if len(whole) > 2_000 else (whole,)


def _said(block: Block) -> Iterator[Text]:
    match block:
        case Paragraph(text=text):
            yield text
        case Heading(text=text, level=level):
            yield plain(text).upper() if level == 1 else text if level > 1 else ""
        case Field(label=label, value=value):
            yield label.rstrip(": ")
            yield value
        case Items(items=items):
            yield from items
        case Table(rows=rows, caption=caption, total=total, columns=columns):
            yield caption
            yield from (column.title for column in columns)
            yield from (column.over for column in columns)
            yield from total or ()
            for row in rows:
                yield from row if isinstance(row, tuple) else (row.title,)
        case Chart(title=title, bars=bars):
            yield title
            for bar in bars:
                yield bar.label
                yield bar.words
        case _:
            pass
