"""The papers of a public notice: the notice, a slip to write on, the report on what was said."""

from datetime import datetime
from itertools import groupby

from awards.decisions.publishing import PublicLine, public_lines
from awards.models import Notice, Opinion
from awards.papers.nominees import COUNCIL
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import last_day, local_day, paper_date, two_digits
from core.papers.content import (
    Block,
    Column,
    Field,
    GroupRow,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
)
from core.papers.words import day_words, end, finish, roman


def notice_paper(notice: Notice) -> Paper:
    """«Thông báo» with the list as everybody may read it, a draft without number and day.

    Until it is posted the days of the notice are open too.
    """
    campaign = notice.campaign
    lines = public_lines(notice)
    return Paper(
        key="thong-bao-cong-khai",
        superior=_committee(campaign),
        agency=COUNCIL,
        place=campaign.authority.place,
        symbol="TB-HĐTĐKT",
        year=_year(notice),
        type_name="THÔNG BÁO",
        subject="Công khai danh sách đề nghị khen thưởng",
        body=(
            Paragraph(
                f"{campaign.council_name} thông báo công khai danh sách tập thể, hộ gia đình, cá "
                f"nhân đề nghị khen thưởng trong {campaign.movement} để lấy ý kiến, như sau:"
            ),
            _list(campaign, lines),
            Paragraph(f"Thời gian công khai: {_span(notice)}."),
            Paragraph(finish(f"Nơi niêm yết: {notice.places}", ".")),
            Paragraph(finish(f"Nơi nhận ý kiến: {notice.contact}", ".")),
            Paragraph(
                end(
                    "Ý kiến có thể gửi trên cổng thi đua, bằng văn bản hoặc nói trực tiếp; người "
                    "góp ý có thể ghi hoặc không ghi tên và được giữ kín. Hết thời gian trên, Hội "
                    "đồng xem xét các ý kiến đã nhận rồi trình cấp có thẩm quyền quyết định"
                )
            ),
        ),
        signatures=(_chairman(campaign),),
        recipients=("Các đơn vị có tên trong danh sách", "Nơi niêm yết", "Lưu: VT, HĐTĐKT"),
        title="Thông báo công khai danh sách đề nghị khen thưởng",
    )


def opinion_slip(notice: Notice) -> Paper:
    """«Phiếu góp ý» for those who would rather write on paper."""
    campaign = notice.campaign
    return Paper(
        key="phieu-gop-y-cong-khai",
        superior=_committee(campaign),
        agency=COUNCIL,
        place=campaign.authority.place,
        year=_year(notice),
        type_name="PHIẾU GÓP Ý",
        subject=f"Về danh sách đề nghị khen thưởng trong {campaign.movement}",
        addressees=(campaign.council_name,),
        body=(
            Field("Tập thể, hộ gia đình, cá nhân được góp ý"),
            Field("Nội dung góp ý", lines=6),
            Field("Tài liệu kèm theo (nếu có)"),
            Field("Họ và tên người góp ý (có thể không ghi)"),
            Field("Cách liên hệ (có thể không ghi)"),
            Paragraph(finish(f"Nơi nhận phiếu: {notice.contact}", ".")),
            Paragraph(f"Thời gian nhận: {_span(notice)}.", italic=True),
        ),
        signatures=(Signature(("NGƯỜI GÓP Ý",), note="(Ký; có thể không ký)"),),
        title="Phiếu góp ý công khai",
    )


def opinion_report(notice: Notice, at: datetime) -> Paper:
    """«Báo cáo tổng hợp ý kiến»: what was said and what was found; never who has said it."""
    campaign = notice.campaign
    opinions = list(notice.opinions.select_related("nomination"))
    return Paper(
        key="bao-cao-tong-hop-y-kien-cong-khai",
        superior=_committee(campaign),
        agency=COUNCIL,
        place=campaign.authority.place,
        symbol="BC-HĐTĐKT",
        year=local_day(at).year,
        type_name="BÁO CÁO",
        subject="Tổng hợp ý kiến công khai danh sách đề nghị khen thưởng",
        addressees=(f"Chủ tịch Ủy ban nhân dân {campaign.authority.name or 'xã'}",),
        body=(
            Heading("I. Việc công khai"),
            Paragraph(
                f"{campaign.council_name} đã công khai {two_digits(notice.lines.count())} trường "
                f"hợp đề nghị khen thưởng trong {campaign.movement}; thời gian: {_span(notice)}."
            ),
            Paragraph(finish(f"Nơi niêm yết: {notice.places}", ".")),
            Heading("II. Ý kiến đã nhận"),
            *_said(opinions, at),
            Heading("III. Nhận xét, kiến nghị"),
            *_by_hand(opinions),
        ),
        signatures=(_chairman(campaign),),
        recipients=("Như trên", "Lưu: VT, HĐTĐKT, hồ sơ khen thưởng"),
        title="Báo cáo tổng hợp ý kiến công khai",
    )


def _committee(campaign: Campaign) -> tuple[str, ...]:
    """Over the council's name at the top left."""
    return (" ".join(campaign.authority.paper_lines),)


def _chairman(campaign: Campaign) -> Signature:
    """The council uses the committee's seal: both posts of its chairman stand over the name."""
    return Signature(
        ("TM. HỘI ĐỒNG", "CHỦ TỊCH HỘI ĐỒNG"),
        post_above_name=f"CHỦ TỊCH {' '.join(campaign.authority.paper_lines)}",
        name=campaign.signer_name,
    )


def _year(notice: Notice) -> int:
    return local_day(notice.posted_at or notice.made_at).year


def _span(notice: Notice) -> str:
    """From when to when opinions are taken; open for the hand until it is posted."""
    if notice.posted_at is None or notice.closes_at is None:
        year = _year(notice)
        days = two_digits(notice.days)
        return f"{days} ngày, từ {day_words(None, year)} đến hết {day_words(None, year)}"
    first, last = local_day(notice.posted_at), last_day(notice.closes_at)
    return f"từ ngày {paper_date(first)} đến hết ngày {paper_date(last)}"


def _list(campaign: Campaign, lines: list[PublicLine]) -> Table:
    """Groups of one kind and one form: the form is said in full, once."""
    rows: list[Row | GroupRow] = []
    groups = groupby(lines, key=lambda line: (line.kind, line.form))
    for place, ((kind, form), found) in enumerate(groups, start=1):
        group = list(found)
        words = f"{SubjectKind(kind).label.upper()}: {form} ({two_digits(len(group))})"
        rows.append(GroupRow(f"{roman(place)}. {words}"))
        where = campaign.authority.name
        rows += [(line.name, line.unit or where, line.achievement) for line in group]
    return Table(
        columns=(
            Column("Tên tập thể, hộ gia đình, cá nhân", width=44),
            Column("Đơn vị", width=36),
            Column("Tóm tắt thành tích"),
        ),
        rows=rows,
        numbering="group",
    )


def _said(opinions: list[Opinion], at: datetime) -> tuple[Block, ...]:
    if not opinions:
        return (Paragraph(f"Đến ngày {paper_date(local_day(at))} không nhận được ý kiến nào."),)
    named = sum(bool(each.name) for each in opinions)
    typed = sum(each.received_by_id is not None for each in opinions)
    answered = sum(each.answered_at is not None for each in opinions)
    count = len(opinions)
    return (
        Paragraph(
            f"Đến ngày {paper_date(local_day(at))} đã nhận {two_digits(count)} ý kiến: "
            f"{two_digits(count - typed)} gửi trên cổng, {two_digits(typed)} gửi bằng văn bản hoặc "
            f"nói trực tiếp; {two_digits(named)} có ghi tên, {two_digits(count - named)} không ghi "
            f"tên. Đã trả lời {two_digits(answered)}, còn {two_digits(count - answered)} đang xem "
            "xét."
        ),
        Table(
            columns=(
                Column("Về ai", width=32),
                Column("Ngày nhận", width=22, kind="center"),
                Column("Nội dung ý kiến"),
                Column("Kết quả xem xét"),
            ),
            rows=[
                (
                    str(each.nomination or "Cả danh sách"),
                    paper_date(local_day(each.at)),
                    each.text,
                    each.answer or "Đang xem xét",
                )
                for each in opinions
            ],
            numbering="through",
        ),
    )


def _by_hand(opinions: list[Opinion]) -> tuple[Block, ...]:
    """Without an opinion there is nothing to weigh; else the office writes."""
    if opinions:
        return (Lines(4),)
    return (
        Paragraph(
            end(
                "Không có ý kiến khác về danh sách đã công khai; kính trình Chủ tịch Ủy ban nhân "
                "dân xã xem xét, quyết định"
            )
        ),
    )
