"""What each field of a certificate says of an award: the copied words of the register."""

import re
from dataclasses import dataclass

from awards.decisions.certifying import post_and_unit
from awards.models import Award, AwardCopy, StockField
from awards.register.verifying import verify_url
from awards.states import StockPart
from campaigns.states import SubjectKind
from core.calendar import paper_day

KIND_WORDS = {
    SubjectKind.COLLECTIVE: "Tập thể",
    SubjectKind.HOUSEHOLD: "Hộ gia đình",
}
# «Ông Y Wiêng Niê», «Hộ bà Nguyễn Thị Hoa»: as the register writes names.
_NAMED = re.compile(r"(?P<home>Hộ )?(?P<word>[Ôô]ng|[Bb]à) (?P<name>.+)")
_DEPUTY = re.compile(r"^(KT\.?\s*CHỦ TỊCH)?\s*(PHÓ CHỦ TỊCH.*)$", re.IGNORECASE)
# The words before a number, which some printed stocks have already.
LABELS = {StockPart.DECISION: "Quyết định số ", StockPart.BOOK_NUMBER: "Số vào sổ: "}


@dataclass(frozen=True)
class Copied:
    """An award, and which of its copies is printed; the first certificate without one."""

    award: Award
    copy: AwardCopy | None = None


def words_of(copied: Copied) -> dict[StockPart, str]:
    """The text of every field; of the code the address that it leads to.

    A decision that was replaced holds no more: what is printed now cites the one in its place.
    """
    award, decision = copied.award, copied.award.line.decision
    kind, name = kind_and_name(award.name, SubjectKind(award.subject_kind))
    place = f"{award.authority.place}, " if award.authority.place else ""
    return {
        StockPart.COPY_MARK: _copy_mark(copied.copy),
        StockPart.KIND_WORD: kind,
        StockPart.NAME: name,
        StockPart.POST: post_and_unit(award),
        StockPart.ACHIEVEMENT: achieved(award.achievement),
        StockPart.DECISION: f"{award.number_in_force} {paper_day(award.day_in_force)}",
        StockPart.BOOK_NUMBER: award.book_number,
        StockPart.PLACE_DAY: f"{place}{paper_day(award.day_in_force)}",
        StockPart.SIGNER_POST: signer_post(award.new_signer_title or decision.signer_title),
        StockPart.SIGNER_NAME: award.new_signer_name or decision.signer_name,
        StockPart.CODE: verify_url(award),
    }


def labelled(field: StockField, text: str) -> str:
    """The text of a field with the words before it, where the stock has none printed."""
    label = LABELS.get(StockPart(field.part), "") if field.labelled and text else ""
    return label + text


def kind_and_name(whole: str, kind: SubjectKind) -> tuple[str, str]:
    """«Ông», «Y Wiêng Niê»; «Hộ gia đình», «Bà Nguyễn Thị Hoa»; «Tập thể», the name."""
    named = _NAMED.fullmatch(whole)
    if kind == SubjectKind.COLLECTIVE or named is None:
        return KIND_WORDS.get(kind, ""), whole
    word = named["word"].capitalize()
    if kind == SubjectKind.HOUSEHOLD:
        return KIND_WORDS[kind], f"{word} {named['name']}"
    return word, named["name"]


def achieved(text: str) -> str:
    """«Có thành tích …» of the register as the certificate says it: «Đã có thành tích …»."""
    text = text.rstrip(" .")
    return f"Đã có{text[2:]}" if text.startswith("Có ") else text


def signer_post(title: str) -> str:
    """The signer's post; a deputy signs for the chairman, on two lines (NĐ 30/2020, mục II.7)."""
    deputy = _DEPUTY.match(" ".join(title.split()))
    return f"KT. CHỦ TỊCH\n{deputy[2].upper()}" if deputy else title.upper()


def _copy_mark(copy: AwardCopy | None) -> str:
    if copy is None:
        return ""
    return f"Bản cấp lại lần {copy.number}, {paper_day(copy.given_on)}"
