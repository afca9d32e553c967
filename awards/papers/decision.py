"""«Quyết định» of the chairman on the commune's own awards, with its list (NĐ 30/2020, Mẫu 1.2)."""

from datetime import datetime

from awards.decisions.readback import Group, ReadBack, read_back
from awards.models import Decision
from awards.papers.award_list import (
    bases_in_force,
    cited_submission,
    counted,
    kinds_in_words,
    money_list,
    period,
)
from campaigns.models import Campaign
from core.calendar import local_day
from core.money import with_unit
from core.papers.content import Block, Paper, Paragraph, Run, Signature
from core.papers.words import DAY_GAP, NUMBER_GAP, end

SYMBOL = "QĐ-UBND"


def decision_paper(decision: Decision, at: datetime) -> Paper:
    """The draft, without number and day. Raises PaperFailed for an empty list.

    The power is the chairman's own: his post stands over the bases and alone at the signature
    (Luật Thi đua, khen thưởng, điều 80 khoản 3).
    """
    campaign, day = decision.campaign, local_day(at)
    read = read_back(decision, at)
    whole = " ".join(campaign.authority.paper_lines)
    words = counted(read.groups)
    return Paper(
        key="quyet-dinh-khen-thuong",
        agency=campaign.authority.paper_lines,
        symbol=SYMBOL,
        year=day.year,
        place=campaign.authority.place,
        type_name="QUYẾT ĐỊNH",
        subject=(
            f"Về việc tặng {decision.tier.get_form_display()} cho các "
            f"{kinds_in_words(read.groups)} có thành tích xuất sắc trong {campaign.movement}"
        ),
        authority=f"CHỦ TỊCH {whole}",
        bases=(*bases_in_force(campaign, day), _proposed_by(decision, day.year)),
        body=_body(decision, read, words, day.year),
        signatures=(Signature((campaign.signer_title.upper(),), name=campaign.signer_name),),
        recipients=_recipients(campaign, 3 if read.money is not None else 2),
        annexes=(money_list(decision, read, SYMBOL, day.year),),
        title=f"Quyết định tặng {decision.tier.short_name}",
    )


def _proposed_by(decision: Decision, year: int) -> str:
    """The council's own submission; before it is issued its number is written by hand."""
    cited = cited_submission(decision)
    cited = cited or (
        f"Tờ trình số\u00a0{NUMBER_GAP}/TTr-HĐTĐKT ngày{DAY_GAP}tháng{DAY_GAP}năm {year}"
    )
    return f"Theo đề nghị của {decision.campaign.council_name} tại {cited}"


def _body(decision: Decision, read: ReadBack, words: str, year: int) -> tuple[Block, ...]:
    campaign = decision.campaign
    articles = [
        f"Tặng {decision.tier.name} cho {words} (có danh sách kèm theo) đã có thành tích xuất "
        f"sắc trong {campaign.movement}, {period(campaign)}."
    ]
    if read.money is not None:
        articles.append(
            f"Kèm theo {decision.tier.get_form_display()}, {_each(read.groups)}; tổng số tiền "
            f"thưởng {with_unit(int(read.money))}, trích từ Quỹ thi đua, khen thưởng của xã năm "
            f"{year}."
        )
    articles.append(
        f"{campaign.authority.executors}; các "
        f"{kinds_in_words(read.groups)} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này"
    )
    articles[-1] = str(end(articles[-1]))
    return (
        Paragraph("QUYẾT ĐỊNH:", indent=False, align="center", bold=True, keep_with_next=True),
        *(
            Paragraph((Run(f"Điều {place}. ", bold=True), text))
            for place, text in enumerate(articles, start=1)
        ),
    )


def _each(groups: tuple[Group, ...]) -> str:
    """«mỗi tập thể được thưởng 710.000 đồng; mỗi hộ gia đình 530.000 đồng; …»."""
    given = [each for each in groups if each.each is not None]
    first = f"mỗi {given[0].words} được thưởng {with_unit(int(given[0].each or 0))}"
    rest = [f"mỗi {each.words} {with_unit(int(each.each or 0))}" for each in given[1:]]
    return "; ".join([first, *rest])


def _recipients(campaign: Campaign, article: int) -> tuple[str, ...]:
    """Those who carry it out, those above who are told, the archive."""
    above = [each.name for each in campaign.recipients.all() if each.note]
    return (
        f"Như Điều {article}",
        *(f"{name} (b/c)" for name in above),
        "Lưu: VT, TĐKT",
    )
