"""Taking an award back: the chairman's decision, or the request to whoever gave it (điều 93).

A decision is cancelled by the authority that awarded, on the conclusion of a competent body and at
the request of whoever proposed (NĐ 152/2025, điều 56); certificate and money come back within 15
working days (điều 58).
"""

from datetime import datetime

from awards.models import Award
from awards.papers.award_list import bases_in_force
from campaigns.states import TierLevel
from core.calendar import local_day, paper_date, paper_day
from core.money import with_unit
from core.papers.content import Block, Lines, Paper, Paragraph, Run, Signature
from core.papers.words import NUMBER_GAP, day_words, end
from registrations.papers.parts import committee

OPEN = "\u2026" * 12  # written by hand, or in the Word file


def revocation_paper(award: Award, at: datetime) -> Paper:
    """The draft: a decision on the commune's own awards, a «tờ trình» on those from above."""
    if award.level == TierLevel.COMMUNE:
        return _decision(award, at)
    return _request(award, at)


def _decision(award: Award, at: datetime) -> Paper:
    campaign, day = award.campaign, local_day(at)
    whole = " ".join(campaign.authority.paper_lines)
    form = award.get_form_display()
    return Paper(
        key=f"quyet-dinh-huy-bo-{award.name}",
        agency=campaign.authority.paper_lines,
        symbol="QĐ-UBND",
        year=day.year,
        place=campaign.authority.place,
        type_name="QUYẾT ĐỊNH",
        subject=f"Về việc hủy bỏ Quyết định tặng {form} và thu hồi {form}, tiền thưởng",
        authority=f"CHỦ TỊCH {whole}",
        bases=(
            *bases_in_force(campaign, day)[:-1],
            f"Căn cứ {_conclusion(award, day.year)}",
            "Theo đề nghị của Văn phòng - thống kê",
        ),
        body=(
            Paragraph("QUYẾT ĐỊNH:", indent=False, align="center", bold=True, keep_with_next=True),
            *_articles(award, committee(campaign)),
        ),
        signatures=(Signature((campaign.signer_title.upper(),), name=campaign.signer_name),),
        recipients=("Như Điều 3", "Lưu: VT, TĐKT"),
        title=f"Quyết định hủy bỏ: {award.name}",
    )


def _articles(award: Award, where: str) -> tuple[Block, ...]:
    form = award.get_form_display()
    money = f" và số tiền thưởng {with_unit(int(award.money))}" if award.money else ""
    texts = (
        f"Hủy bỏ việc tặng {award.form_name} cho {_who(award)} tại Quyết định số "
        f"{award.decision_number} {paper_day(award.decided_on)} của {award.decided_by} (số vào sổ "
        f"{award.book_number}). Lý do: {_reason(award)}.",
        f"{award.name} có trách nhiệm nộp lại {form}{money} cho {where} trong thời hạn 15 ngày làm "
        f"việc, kể từ ngày nhận được Quyết định này{_last_day(award)}.",
        str(
            end(
                f"{award.campaign.authority.executors} và {award.name} chịu trách nhiệm thi hành "
                "Quyết định này"
            )
        ),
    )
    return tuple(
        Paragraph((Run(f"Điều {place}. ", bold=True), text))
        for place, text in enumerate(texts, start=1)
    )


def _request(award: Award, at: datetime) -> Paper:
    campaign, day = award.campaign, local_day(at)
    issuer = committee(campaign)
    return Paper(
        key=f"to-trinh-huy-bo-{award.name}",
        agency=campaign.authority.paper_lines,
        symbol="TTr-UBND",
        year=day.year,
        place=campaign.authority.place,
        type_name="TỜ TRÌNH",
        subject=f"Về việc đề nghị hủy bỏ quyết định tặng {award.form_name}",
        addressees=(award.decided_by,),
        bases=(*bases_in_force(campaign, day)[:-1], f"Căn cứ {_conclusion(award, day.year)}"),
        body=(
            Paragraph(
                f"{issuer} kính đề nghị {award.decided_by} xem xét, hủy bỏ việc tặng "
                f"{award.form_name} cho {_who(award)} tại Quyết định số {award.decision_number} "
                f"{paper_day(award.decided_on)} và thu hồi hiện vật, tiền thưởng kèm theo."
            ),
            Paragraph(f"Lý do: {_reason(award)}."),
            Paragraph("Tóm tắt nội dung vi phạm:", keep_with_next=True),
            Lines(4),
            Paragraph(
                "Hồ sơ kèm theo: quyết định khen thưởng; kết luận của cơ quan có thẩm quyền."
            ),
            Paragraph(end(f"Kính trình {award.decided_by} xem xét, quyết định")),
        ),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
            ),
        ),
        recipients=("Như trên", "Lưu: VT, VP-TK"),
        title=f"Tờ trình đề nghị hủy bỏ: {award.name}",
    )


def _who(award: Award) -> str:
    return ", ".join(filter(None, (award.name, award.post, award.unit_name)))


def _conclusion(award: Award, year: int) -> str:
    """The conclusion of the competent body; open for the hand until it is written down."""
    if award.is_revoked:
        return str(award.revocation.conclusion)
    return f"Kết luận số {NUMBER_GAP}{day_words(None, year)} của {OPEN}"


def _reason(award: Award) -> str:
    return award.revocation.reason.rstrip(" .") if award.is_revoked else OPEN


def _last_day(award: Award) -> str:
    if not award.is_revoked:
        return ""
    return f", chậm nhất là ngày {paper_date(award.revocation.return_by)}"
