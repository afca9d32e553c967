"""«Tờ trình» of the council to the chairman, with the draft of his decision (điều 83, 90.4).

The council advises and the chairman decides: its list goes to him before the decision that he
signs, which cites it («Theo đề nghị của Hội đồng … tại Tờ trình số …»).
"""

from datetime import datetime

from awards.decisions.readback import ReadBack, read_back
from awards.models import Decision
from awards.papers.award_list import (
    bases_in_force,
    counted,
    kinds_in_words,
    period,
    vote_list,
)
from awards.papers.invitation import COUNCIL
from awards.papers.sitting import committee_line
from awards.papers.submission import minutes_basis, named_groups
from awards.states import CouncilRole
from core.calendar import local_day
from core.papers.content import Block, Items, Paper, Paragraph, Signature
from core.papers.errors import PaperFailed
from core.papers.words import end

SYMBOL = "TTr-HĐTĐKT"
NO_CHAIR = "Hội đồng chưa có Chủ tịch."


def council_submission(decision: Decision, at: datetime) -> Paper:
    """The draft, without number and day. Raises PaperFailed for an empty list.

    The council writes under the committee's seal: it has a number series of its own, and both
    posts of its chairman stand at the name (NĐ 30/2020, Phụ lục I, mục II.3.a và II.7.c).
    """
    campaign, day = decision.campaign, local_day(at)
    read = read_back(decision, at)
    words = counted(read.groups)
    return Paper(
        key="to-trinh-cua-hoi-dong",
        superior=(committee_line(decision.session),),
        agency=COUNCIL,
        symbol=SYMBOL,
        year=day.year,
        place=campaign.authority.place,
        type_name="TỜ TRÌNH",
        subject=(
            f"Về việc đề nghị tặng {decision.tier.name} cho các {kinds_in_words(read.groups)} "
            f"có thành tích xuất sắc trong {campaign.movement}"
        ),
        addressees=(f"Chủ tịch Ủy ban nhân dân {campaign.authority.name or 'xã'}",),
        bases=(*bases_in_force(campaign, day), minutes_basis(decision, read)),
        body=_body(decision, read, words),
        signatures=(_signature(decision),),
        recipients=("Như trên", "Các thành viên Hội đồng", "Lưu: VT, Hồ sơ Hội đồng"),
        annexes=(vote_list(decision, read, SYMBOL, day.year, issuer=campaign.council_name),),
        title=f"Tờ trình của Hội đồng: {decision.tier.short_name}",
    )


def _signature(decision: Decision) -> Signature:
    """A deputy for the council, where it has one: its chairman would write to himself."""
    members = list(decision.session.council.members.all())
    for role, lines in (
        (CouncilRole.VICE, ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH HỘI ĐỒNG")),
        (CouncilRole.CHAIR, ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG")),
    ):
        for member in members:
            if member.role == role:
                return Signature(lines, post_above_name=member.title.upper(), name=member.full_name)
    raise PaperFailed(NO_CHAIR)


def _body(decision: Decision, read: ReadBack, words: str) -> tuple[Block, ...]:
    campaign = decision.campaign
    chairman = f"Chủ tịch Ủy ban nhân dân {campaign.authority.name or 'xã'}"
    return (
        Paragraph(
            f"{campaign.council_name} kính đề nghị {chairman} xem xét, tặng {decision.tier.name} "
            f"cho {words} (có danh sách kèm theo) đã có thành tích xuất sắc trong "
            f"{campaign.movement}, {period(campaign)}, cụ thể:"
        ),
        *named_groups(read),
        Paragraph(
            "Kết quả xét: các trường hợp đúng đối tượng, đủ điều kiện, tiêu chuẩn; hồ sơ, thủ tục "
            "theo quy định. Hội đồng đã bỏ phiếu; số phiếu và tỷ lệ đồng ý của từng trường hợp "
            "ghi trong danh sách."
        ),
        Paragraph("Hồ sơ kèm theo:", keep_with_next=True),
        Items(
            (
                f"Dự thảo Quyết định của {chairman};",
                "Danh sách đề nghị khen thưởng;",
                "Biên bản họp Hội đồng, biên bản kiểm phiếu;",
                "Báo cáo thành tích của từng trường hợp.",
            )
        ),
        Paragraph(end(f"Kính trình {chairman} xem xét, quyết định")),
    )
