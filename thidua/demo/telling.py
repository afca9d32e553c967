"""What the demo's units write in their achievement reports.

The facts come from the tables; the words around them differ from one unit and person to the next.
"""

from collections.abc import Mapping
from decimal import Decimal

from awards.models import Nomination
from awards.nominations.sections import FROM, LAND, WORKERS
from core.numbers import format_decimal
from thidua.demo.filing import Filing
from thidua.demo.rows import HouseholdRow, PersonRow, PledgeRow

# Of those who stand for a collective, a person, a household; one after the other in turn.
OVERVIEWS = (
    "Sinh ra và lớn lên ở {unit}, hiện là {post}. Được mọi người tin cậy giao việc chung.",
    "Về {unit} sinh sống đã nhiều năm; công việc hằng ngày: {post}. Gia đình nền nếp, hòa thuận.",
    "Đang công tác, lao động tại {unit}: {post}. Chưa qua lớp bồi dưỡng nào, tự học là chính.",
    "Là {post} của {unit}; ngoài việc nhà còn tham gia tổ tự quản nơi ở.",
    "Từ năm 2019 gắn bó với {unit}, nhiệm vụ được giao: {post}.",
)
HOUSES = (
    "Nhà có {members} khẩu ở {address}, sống bằng nghề: {post}.",
    "Gia đình {members} người, làm ăn tại {address}. Nghề chính: {post}.",
    "Hộ ở {address}, {members} nhân khẩu, thu nhập từ: {post}. Đất sản xuất có sổ, không tranh "
    "chấp.",
)
HOMES = (
    "thị trấn Buôn Trấp, huyện Krông Ana",
    "xã Dur Kmăl, huyện Krông Ana",
    "huyện Lắk, tỉnh Đắk Lắk",
    "xã Ea Na, huyện Krông Ana",
    "huyện Cư Kuin, tỉnh Đắk Lắk",
)
FIELDS = ("1,2 ha cà phê", "8 sào ruộng", "0,9 ha cà phê, 2 sào ruộng", "1,5 ha tiêu xen cà phê")
COLLECTIVES = (
    "{unit} có {people} người, do {head} đứng đầu. Thuận lợi: nội bộ đồng lòng; khó khăn: kinh phí "
    "ít, phải dựa vào vận động.",
    "Năm 2024 {unit} có {people} người. {head} phụ trách chung, từng phần việc có người nhận.",
    "{head} đứng đầu {unit}; tập thể gồm {people} người, họp giao việc vào đầu tháng.",
)
EFFECTS = (
    "Việc làm này đã có nơi đến xem và làm theo; riêng ở {unit} hầu hết các nhà đều hưởng ứng.",
    "Người được lợi trước hết là bà con {unit}; kinh phí công khai nên không ai thắc mắc.",
    "Kết quả đã được kiểm tra tại chỗ, đài truyền thanh xã đưa tin; {unit} sẽ giữ nếp làm này.",
    "Cách làm ít tốn tiền, {unit} đã bàn để các tổ khác cùng áp dụng từ quý IV.",
    "So với năm trước, {unit} tiến bộ rõ, người dân tự giác hơn và bớt phải nhắc.",
    "Chưa có điều kiện đo hết hiệu quả, nhưng {unit} thấy việc trôi chảy và đỡ tốn công hơn.",
)
LESSONS = (
    "Làm từ việc nhỏ, thấy được ngay; nói trước phải làm được mới giữ được lòng tin.",
    "Muốn dân góp thì dân phải được bàn, được kiểm tra từng khoản.",
    "Chọn đúng người làm nòng cốt, khen kịp thời bằng lời trước khi khen bằng giấy.",
    "Ghi sổ ngay trong ngày; cuối đợt không phải nhớ lại.",
)
KEEPING = (
    "Chấp hành tốt chủ trương của Đảng, pháp luật; thực hiện đúng quy ước nơi ở.",
    "Không vi phạm pháp luật, đóng thuế, góp quỹ đầy đủ, gia đình không có người mắc tệ nạn.",
    "Nghiêm túc học tập và làm theo Bác; quý nào cũng được nhận xét hoàn thành nhiệm vụ.",
    "Giữ đúng nội quy, quy chế; không có đơn thư, khiếu nại.",
    "Gương mẫu trong nếp sống văn minh, việc cưới, việc tang không phô trương.",
)
MEASURES = (
    "Xin ý kiến cấp ủy và Ban tự quản trước khi làm. {own}",
    "Bắt tay từ tháng 4, vừa làm vừa rút kinh nghiệm. {own}",
    "Chia việc theo tuần, thứ Bảy nào cũng xem lại. {own}",
    "Làm mẫu trước cho mọi người thấy rồi mới vận động. {own}",
)
MOST_SUMMARY = 400


def report_of(
    nomination: Nomination, row: PersonRow | None, filing: Filing, place: int
) -> Mapping[str, str]:
    """All sections that a report of this subject needs; `row` None is the unit itself.

    Each `place` has its own turns of phrase.
    """
    unit = "đơn vị" if len(str(filing.unit)) > 60 else str(filing.unit)
    written = {
        "overview": _overview(nomination, row, filing, unit, place),
        "achievements": _achievements(row, filing),
        "measures": _measures(row, filing, place),
        "effects": EFFECTS[place % len(EFFECTS)].format(unit=unit),
        "compliance": KEEPING[place % len(KEEPING)],
        "summary": _summary(row, filing),
    }
    if not nomination.tier.decided_here:
        written["lessons"] = LESSONS[place % len(LESSONS)]
    return written


def _overview(
    nomination: Nomination, row: PersonRow | None, filing: Filing, unit: str, place: int
) -> str:
    if row is None:
        words = COLLECTIVES[place % len(COLLECTIVES)]
        return words.format(
            unit=filing.unit, people=nomination.people_total, head=filing.unit.head_name
        )
    post = _lower(row.occupation)
    if isinstance(row, HouseholdRow):
        members = row.members or 4
        words = HOUSES[place % len(HOUSES)]
        words = words.format(members=members, address=row.address, post=post)
        land = FIELDS[place % len(FIELDS)]
        return f"{WORKERS}: {(members + 1) // 2}\n{LAND}: {land}\n{words}"
    words = OVERVIEWS[place % len(OVERVIEWS)].format(unit=unit, post=post)
    return f"{FROM}: {HOMES[place % len(HOMES)]}\n{words}"


def _achievements(row: PersonRow | None, filing: Filing) -> str:
    if row is not None:
        return f"{row.content}. {row.result}".strip()
    if not filing.row.pledges:
        return "Đã làm các việc ghi trong bản đăng ký."
    return "\n".join(f"- {_reached(each)}." for each in filing.row.pledges)


def _reached(pledge: PledgeRow) -> str:
    if pledge.result is None or not pledge.unit_of_measure:
        return f"{pledge.content}: {'đang làm' if pledge.result is None else 'đã xong'}"
    return f"{pledge.content}: {format_decimal(Decimal(pledge.result))} {pledge.unit_of_measure}"


def _measures(row: PersonRow | None, filing: Filing, place: int) -> str:
    if row is None:
        return filing.row.measures or "Họp bàn, phân công, kiểm tra hằng tháng."
    return MEASURES[place % len(MEASURES)].format(own=f"Việc chính: {_lower(row.content)}.")


def _summary(row: PersonRow | None, filing: Filing) -> str:
    """Whole sentences, as many as there is room for."""
    if row is None:
        first = filing.row.pledges[0] if filing.row.pledges else None
        return _reached(first)[:MOST_SUMMARY] if first else "Hoàn thành các nội dung đã đăng ký"
    words = row.result or row.content
    if len(words) <= MOST_SUMMARY:
        return words.rstrip(".")
    return words[:MOST_SUMMARY].rpartition(".")[0] or words[:MOST_SUMMARY]


def _lower(words: str) -> str:
    """As it stands inside a sentence."""
    return words[:1].lower() + words[1:]
