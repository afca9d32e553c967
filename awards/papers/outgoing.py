"""«Sổ đăng ký văn bản đi» of a year and series, with the columns of NĐ 30/2020, Phụ lục IV."""

from collections.abc import Sequence

from accounts.models import Authority
from awards.models import OutgoingPaper
from awards.papers.invitation import COUNCIL
from awards.register.outgoing_book import Book, remarks
from awards.states import PaperSeries
from core.calendar import paper_date, two_digits
from core.papers.content import Column, Paper, Paragraph, Table, Text

COLUMNS = (
    Column("Số, ký hiệu văn bản", width=24),
    Column("Ngày tháng văn bản", width=19, kind="center"),
    Column("Tên loại và trích yếu nội dung văn bản"),
    Column("Người ký", width=24),
    Column("Nơi nhận văn bản", width=34),
    Column("Đơn vị, người nhận bản lưu", width=20),
    Column("Số lượng bản", width=11, kind="number"),
    Column("Ngày chuyển", width=19, kind="center"),
    Column("Ký nhận", width=14),
    Column("Ghi chú", width=24),
)
SIZE = 10  # points: ten columns on a page


def outgoing_book(authority: Authority, book: Book, papers: Sequence[OutgoingPaper]) -> Paper:
    """Every paper of the series in the order of its day; «Ký nhận» is left open for the hand.

    A register is not signed: it has no place for it in the decree.
    """
    committee = authority.paper_lines
    of_council = book.series == PaperSeries.COUNCIL
    return Paper(
        key=f"so-van-ban-di-{book.year}-{book.word}",
        superior=(" ".join(committee),) if of_council else (),
        agency=COUNCIL if of_council else committee,
        year=book.year,
        place=authority.place,
        type_name="SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        subject=f"Năm {book.year}",
        body=(
            Table(
                columns=COLUMNS,
                rows=[_row(each) for each in papers],
                empty="Chưa có văn bản nào",
                size=SIZE,
            ),
            *_closing(papers),
        ),
        landscape=True,
        title=f"Sổ đăng ký văn bản đi năm {book.year}, {book.series.label}",
    )


def _row(paper: OutgoingPaper) -> tuple[Text, ...]:
    return (
        paper.code,
        paper_date(paper.day),
        f"{paper.get_kind_display()}: {paper.about}",
        paper.signer_name,
        paper.recipients,
        paper.kept_by,
        "" if paper.copies is None else str(paper.copies),
        paper_date(paper.sent_on) if paper.sent_on else "",
        "",
        remarks(paper),
    )


def _closing(papers: Sequence[OutgoingPaper]) -> tuple[Paragraph, ...]:
    """How many stand in the book, so that no line can be added."""
    if not papers:
        return ()
    return (Paragraph(f"Sổ có {two_digits(len(papers))} văn bản./."),)
