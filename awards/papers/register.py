"""«Sổ khen thưởng»: the register of a year on paper, to keep and to sign for what was received."""

from collections.abc import Sequence
from dataclasses import replace

from accounts.models import Authority
from awards.models import Award
from campaigns.models import Campaign
from core.calendar import paper_date, two_digits
from core.money import format_dong
from core.papers.content import Column, Paper, Paragraph, Signature, Table, Text

COLUMNS = (
    Column("Số vào sổ", width=16, kind="center"),
    Column("Họ tên, tập thể, hộ gia đình", width=42),
    Column("Đơn vị, địa chỉ", width=30),
    Column("Hình thức khen thưởng", width=32),
    Column("Thành tích"),
    Column("Số, ngày quyết định", width=26),
    Column("Tiền thưởng (đồng)", width=20, kind="number"),
    Column("Ngày nhận, ký nhận", width=26),
)
SIZE = 10  # points: an entry stands on four lines


def register_book(authority: Authority, year: int, awards: Sequence[Award]) -> Paper:
    """Every entry of a year in the order of its numbers; what was revoked stays and says so."""
    return Paper(
        key=f"so-khen-thuong-{year}",
        agency=authority.paper_lines,
        year=year,
        place=authority.place,
        type_name="SỔ KHEN THƯỞNG",
        subject=f"Năm {year}",
        body=(
            Table(
                columns=COLUMNS,
                rows=[_row(award) for award in awards],
                total=_total(awards),
                empty="Chưa có khen thưởng nào vào sổ",
                size=SIZE,
            ),
            *_closing(awards),
        ),
        signatures=(
            Signature(("NGƯỜI GHI SỔ",), note="(Ký, ghi rõ họ tên)"),
            Signature(("CHỦ TỊCH",), note="(Ký, đóng dấu)"),
        ),
        landscape=True,
        title=f"Sổ khen thưởng năm {year}",
    )


def register_extract(campaign: Campaign, year: int, awards: Sequence[Award]) -> Paper:
    """What the register of a year has of one campaign, for its dossier."""
    book = register_book(campaign.authority, year, awards)
    return replace(
        book,
        key=f"trich-{book.key}",
        type_name="TRÍCH SỔ KHEN THƯỞNG",
        subject=f"Năm {year}, trong {campaign.movement}",
        body=(*book.body[:1], *_closing(awards, "Bản trích")),
        title=f"Trích sổ khen thưởng năm {year}",
    )


def _row(award: Award) -> tuple[Text, ...]:
    return (
        award.book_number,
        award.name,
        award.unit_name,
        award.form_name,
        award.achievement,
        _decision(award),
        format_dong(int(award.money)) if award.money else "",
        _received(award),
    )


def _decision(award: Award) -> str:
    """As it was entered; below it what was issued in its place."""
    words = f"{award.decision_number}\n{paper_date(award.decided_on)}"
    if award.new_number and award.new_day:
        words += f"\nthay thế bằng {award.new_number}\n{paper_date(award.new_day)}"
    return words


def _received(award: Award) -> str:
    """Left open for the hand; crossed out in words for what was revoked."""
    if not award.is_revoked:
        return ""
    revocation = award.revocation
    day = paper_date(revocation.decided_on)
    if revocation.is_mistake:
        return f"Mục ghi nhầm, hủy ngày {day}"
    return f"Đã hủy bỏ: Quyết định {revocation.decision_number} ngày {day}"


def _total(awards: Sequence[Award]) -> tuple[Text, ...] | None:
    if not awards:
        return None
    money = sum(int(award.money or 0) for award in awards if not award.is_revoked)
    return ("Cộng (không tính khen thưởng đã hủy bỏ)", format_dong(money), "")


def _closing(awards: Sequence[Award], what: str = "Sổ") -> tuple[Paragraph, ...]:
    """How many stand in the book, so that no line can be added."""
    if not awards:
        return ()
    revoked = sum(award.is_revoked for award in awards)
    words = f"{what} có {two_digits(len(awards))} khen thưởng"
    if revoked:
        words += f", trong đó {two_digits(revoked)} khen thưởng đã hủy bỏ"
    return (Paragraph(f"{words}./."),)
