"""Lists of what the council passed, the chairman's word, signed papers, results from above."""

from django.urls import reverse

from awards.models import Award, Decision, DecisionLine
from awards.states import DecisionKind, DecisionState, LineState
from tests.awards.life.cast import (
    DISTRICT,
    HOUSEHOLD,
    JUST_AT,
    JUST_OVER,
    PERSON,
    STRUCK,
    UNIT,
    Life,
    scan,
)
from tests.awards.life.meeting import session

COMMUNE = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
WHY_LOWER = "Thành tích trong phạm vi xã"
ABOVE = "Quyết định số 2210/QĐ-UBND của Chủ tịch UBND huyện"


def one_is_stepped_down(life: Life) -> None:
    """By the office, with a reason; the failed one is nowhere."""
    life.at("2024-11-06 08:00")
    secretary = life.secretary.open(decisions(life))
    secretary.sees("Hội đồng thông qua 5 trường hợp").does_not_see(JUST_AT)
    assert life.head.status(decisions(life)) == 404
    secretary.follow(f"Đổi hình thức: {HOUSEHOLD}")
    secretary.is_refused("Đổi hình thức", {"Hình thức": COMMUNE}, "Lý do")
    secretary.press("Đổi hình thức", {"Hình thức": COMMUNE, "Lý do": WHY_LOWER})
    item = session().items.get(nomination=life.nomination(HOUSEHOLD))
    assert (item.tier.name, item.award_tier.name) == (DISTRICT, COMMUNE)


def lists_are_drawn_up(life: Life) -> None:
    """The commune decides its own form and submits the district's; a second click adds nobody."""
    life.secretary.open(decisions(life)).press("Lập danh sách cho 5 tên")
    assert names(own()) == {HOUSEHOLD, JUST_OVER, STRUCK}
    assert names(submission()) == {UNIT, PERSON}
    assert own().kind == DecisionKind.DECISION
    assert submission().kind == DecisionKind.SUBMISSION
    life.secretary.cannot(reverse("awards:draw_up", args=[session().pk]))


def the_chairman_strikes_one_and_confirms(life: Life) -> None:
    """What he read back and nothing else; nobody else confirms, and he issues nothing."""
    life.at("2024-11-07 09:00")
    chairman = life.chairman.open(own().get_absolute_url()).sees("Hạ từ Giấy khen huyện")
    old = {"agreed": "on", "version": str(own().version)}
    chairman.follow(f"Rút tên: {STRUCK}")
    chairman.is_refused("Rút tên", {}, "Lý do")
    chairman.press("Rút tên", {"Lý do": "Đang nghỉ phép dài ngày"})
    confirm = reverse("awards:decision_confirm", args=[own().pk])
    chairman.cannot(confirm, old)
    now = {"agreed": "on", "version": str(own().version)}
    life.secretary.cannot(confirm, now)
    chairman.is_refused("Duyệt danh sách", {}, "Hãy đánh dấu «Tôi đã đọc lại danh sách trên»")
    # 526.500 and 351.000 đồng, each up to ten thousands
    chairman.sees("1 hộ gia đình, 1 cá nhân, 890.000 đồng tiền thưởng")
    chairman.press("Duyệt danh sách", {"Tôi đã đọc lại": True})
    chairman.open(submission().get_absolute_url()).press(
        "Duyệt danh sách", {"Tôi đã đọc lại": True}
    )
    assert {each.state for each in Decision.objects.all()} == {DecisionState.CONFIRMED}
    assert names(own()) == {HOUSEHOLD, JUST_OVER}


def the_papers_are_issued(life: Life) -> None:
    """With number, day and the signed scan; from then on nothing of them changes."""
    life.at("2024-11-08 15:00")
    life.secretary.open(own().get_absolute_url()).follow("Ghi ban hành")
    too_early = paper("150/QĐ-UBND", "6/11/2024")
    life.secretary.is_refused("Ghi ban hành", too_early, "không được trước ngày 7/11/2024")
    in_future = paper("150/QĐ-UBND", "9/11/2024")
    life.secretary.is_refused("Ghi ban hành", in_future, "không được sau hôm nay")
    assert not Award.objects.exists()
    life.secretary.press("Ghi ban hành", paper("150/QĐ-UBND", "8/11/2024"))
    issue(life, submission(), "88/TTr-UBND", "8/11/2024")
    entered = [(each.number, each.name, each.money) for each in Award.objects.order_by("number")]
    assert entered == [(1, HOUSEHOLD, 530_000), (2, JUST_OVER, 360_000)]
    line = own().lines.get(nomination=life.nomination(JUST_OVER))
    life.chairman.cannot(reverse("awards:name_strike", args=[line.pk]), {"reason": "Xem lại"})
    life.chairman.cannot(reverse("awards:decision_reopen", args=[own().pk]), {"reason": "Xem lại"})
    assert "Rút tên" not in life.chairman.open(own().get_absolute_url()).text.split("Lịch sử")[0]


def those_above_answer(life: Life) -> None:
    """One is granted and enters the register, one is refused with a reason."""
    life.at("2024-11-18 10:00")
    secretary = life.secretary.open(submission().get_absolute_url())
    secretary.follow("Ghi kết quả của cấp trên")
    said = {
        "Văn bản của cấp trên": ABOVE,
        "Ngày văn bản": "18/11/2024",
        f"Kết quả: {UNIT}": "Được tặng",
        f"Kết quả: {PERSON}": "Không được tặng",
    }
    secretary.is_refused("Ghi kết quả", said, f"Hãy ghi lý do không tặng: {PERSON}.")
    why = next(each for each in secretary.labels() if each.endswith(f"tặng): {PERSON}"))
    secretary.press("Ghi kết quả", {**said, why: "Chưa đủ thời gian công tác"})
    award = Award.objects.get(nomination=life.nomination(UNIT))
    assert (award.number, award.decision_number) == (3, "2210/QĐ-UBND")
    assert award.decided_by == "Chủ tịch Ủy ban nhân dân huyện"
    refused = DecisionLine.objects.get(state=LineState.REFUSED)
    assert refused.nomination == life.nomination(PERSON)
    assert not Award.objects.filter(nomination=refused.nomination).exists()


def the_refused_one_falls_back(life: Life) -> None:
    """Knowingly, onto a new list of the commune, which the chairman confirms like any other."""
    life.at("2024-11-19 08:00")
    secretary = life.secretary.open(submission().get_absolute_url())
    secretary.follow(f"Chuyển xuống hình thức thấp hơn: {PERSON}")
    lower = {"Hình thức": COMMUNE, "Lý do": "Xứng đáng với hình thức của xã"}
    secretary.press("Đưa vào danh sách thấp hơn", lower)
    line = DecisionLine.objects.get(state=LineState.REFUSED)
    secretary.cannot(reverse("awards:fall_back", args=[line.pk]), secretary.sent)
    second = Decision.objects.get(state=DecisionState.PENDING)
    assert names(second) == {PERSON}
    life.chairman.open(second.get_absolute_url()).sees("mà cấp trên không tặng")
    life.chairman.press("Duyệt danh sách", {"Tôi đã đọc lại": True})

    life.at("2024-11-20 08:00")
    secretary.open(second.get_absolute_url()).follow("Ghi ban hành")
    used = paper("150/QĐ-UBND", "20/11/2024")
    secretary.is_refused("Ghi ban hành", used, "Số 150/QĐ-UBND đã ghi cho một văn bản khác")
    issue(life, second, "163/QĐ-UBND", "20/11/2024")
    award = Award.objects.get(nomination=life.nomination(PERSON))
    assert (award.number, award.form_name, award.decision_number) == (4, COMMUNE, "163/QĐ-UBND")


def issue(life: Life, decision: Decision, number: str, day: str) -> None:
    life.secretary.open(decision.get_absolute_url()).follow("Ghi ban hành")
    life.secretary.press("Ghi ban hành", paper(number, day)).sees(f"Đã ghi ban hành {number}.")


def paper(number: str, day: str) -> dict:
    """What is typed of a signed paper; who signs is filled in already."""
    return {
        "Số, ký hiệu văn bản": number,
        "Ngày ký văn bản": day,
        "Bản đã ký": scan("van-ban.pdf"),
    }


def own() -> Decision:
    """The commune's own decision, the first of them."""
    return Decision.objects.filter(kind=DecisionKind.DECISION).order_by("pk")[0]


def submission() -> Decision:
    return Decision.objects.get(kind=DecisionKind.SUBMISSION)


def names(decision: Decision) -> set[str]:
    """Who stands on the list and was not struck."""
    lines = decision.lines.exclude(state=LineState.STRUCK).select_related("nomination")
    return {each.nomination.name for each in lines}


def decisions(life: Life) -> str:
    return reverse("awards:decisions", args=[life.campaign.pk])
