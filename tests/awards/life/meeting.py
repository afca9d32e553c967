"""The council: roster by decision, agenda, roll, recusals, a secret ballot on paper, minutes."""

from io import BytesIO

from django.urls import reverse
from pypdf import PdfReader

from awards.models import Council, CouncilSession
from awards.states import ItemOutcome, RecusalSource, SessionState
from tests.awards.life.cast import (
    HOUSEHOLD,
    JUST_AT,
    JUST_OVER,
    OURS,
    PERSON,
    STRUCK,
    THEIRS,
    UNIT,
    Life,
    scan,
)

SIZE = 12
ROLES = ("Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng", "Ủy viên thường trực", "Thư ký")
# Seat: whose account, whose unit. Seat 6 leads Thôn Đông, which is before the council.
ACCOUNTS = {1: "chairman", 4: "secretary", 5: "member"}
OF_THE_UNIT, RELATED, AWAY = 6, 7, 12
SAVE = "Lưu kết quả kiểm phiếu"
HERE, ABSENT = "Có mặt", "Vắng"
# For, against, blank. Seat 6 has no vote on Thôn Đông's, seat 7 none on the person; 12 is away.
VOTES = {
    UNIT: ("10", "0", "0"),  # of 11
    PERSON: ("8", "1", "0"),  # of 10: just the 80 % that the district's form asks for
    HOUSEHOLD: ("9", "1", "0"),  # of 11
    JUST_OVER: ("7", "4", "0"),  # of 12: over the half
    JUST_AT: ("6", "4", "1"),  # of 12: the half, and no more
    STRUCK: ("11", "0", "0"),
}
PAPERS = {
    "Phiếu phát ra": "11",
    "Phiếu thu vào": "11",
    "Phiếu hợp lệ": "11",
    "Phiếu không hợp lệ": "0",
}


def the_council_is_set_up(life: Life) -> None:
    """By its decision, seat by seat; without enough seats no meeting is planned."""
    life.at("2024-10-28 09:00")
    council = reverse("awards:council", args=[life.campaign.authority.slug])
    secretary = life.secretary.open(council).follow("Ghi quyết định thành lập")
    decision = {"Số quyết định": "12/QĐ-UBND", "Ngày quyết định": "15/1/2024"}
    name = {"Tên Hội đồng": "Hội đồng Thi đua - Khen thưởng xã"}
    secretary.press("Lưu Hội đồng", {**name, **decision, "Quyết định đã ký": scan("qd.pdf")})
    secretary.open(reverse("awards:session_plan", args=[life.campaign.pk]))
    secretary.sees("phải có đúng một Chủ tịch Hội đồng, đang có 0")
    for place in range(1, SIZE + 1):
        secretary.open(council).follow("Thêm thành viên").press("Lưu thành viên", seat(life, place))
    made = Council.objects.get()
    assert [each.order for each in made.members.all()] == list(range(1, SIZE + 1))
    assert made.members.filter(votes=True).count() == SIZE
    assert life.head.status(council) == 404


def seat(life: Life, place: int) -> dict[str, str | bool]:
    """What is typed of the member in this seat."""
    typed: dict[str, str | bool] = {
        "Họ và tên": member(place),
        "Chức vụ": "Công chức xã",
        "Chức danh trong Hội đồng": ROLES[place - 1] if place <= len(ROLES) else "Ủy viên",
        "Có quyền biểu quyết": True,
    }
    if place in ACCOUNTS:
        user = life.users[ACCOUNTS[place]]
        typed |= {"Họ và tên": str(user), "Tài khoản": str(user)}
    if place == OF_THE_UNIT:
        typed["Là người của đơn vị"] = UNIT
    return typed


def member(place: int) -> str:
    return f"Thành viên {place:02d}"


def a_meeting_is_planned(life: Life) -> None:
    """With an agenda of all six; the form may be lower than the one that was reached."""
    life.at("2024-10-29 08:00")
    secretary = life.secretary.open(reverse("awards:sessions", args=[life.campaign.pk]))
    secretary.follow("Lập phiên họp").press(
        "Lưu phiên họp", {"Ngày họp": "5/11/2024", "Giờ họp": "8:00"}
    )
    secretary.follow("Danh sách xét")
    ticks = {f"Đưa vào phiên họp {name}": True for name in (*OURS, *THEIRS)}
    secretary.press("Lưu danh sách xét", {**ticks, "Hình thức xét: Thôn Đông": "Giấy khen huyện"})
    items = session().items.select_related("nomination", "tier")
    tiers = {each.nomination.name: each.tier.short_name for each in items}
    assert tiers == dict.fromkeys(OURS, "Giấy khen huyện") | dict.fromkeys(THEIRS, "Giấy khen xã")


def members_with_an_interest_have_no_vote(life: Life) -> None:
    """The portal finds who is of the unit; another one is declared."""
    secretary = life.secretary.open(reverse("awards:recusals", args=[session().pk]))
    found = [each for item in session().items.all() for each in item.recusals.all()]
    assert {each.member.order for each in found} == {OF_THE_UNIT}
    assert {each.source for each in found} == {RecusalSource.OWN_UNIT}
    assert len(found) == len(OURS)
    related = {"Trường hợp": PERSON, "Thành viên": member(RELATED)}
    secretary.is_refused("Ghi không tham gia biểu quyết", related, "Lý do")
    secretary.press("Ghi không tham gia biểu quyết", {**related, "Lý do": "Là em ruột"})
    assert "Thành viên 06 (Là người của đơn vị được xét)" in secretary.row(PERSON)
    assert "Thành viên 07 (Tự khai có liên quan: Là em ruột)" in secretary.row(PERSON)


def it_opens_with_two_thirds_and_not_below(life: Life) -> None:
    """Seven of twelve are too few, eight are enough; then three more come."""
    life.at("2024-11-05 08:00")
    roll(life, 7)
    secretary = life.secretary.open(session().get_absolute_url())
    secretary.sees("7/12")
    assert "Khai mạc phiên họp" not in secretary.buttons()
    opening = reverse("awards:session_open", args=[session().pk])
    secretary.cannot(opening, {"version": str(session().version)})
    roll(life, 8)
    life.member.cannot(opening, {"version": str(session().version)})
    life.secretary.open(session().get_absolute_url()).press("Khai mạc phiên họp")
    assert session().state == SessionState.OPEN
    roll(life, SIZE - 1)
    assert session().attendances.filter(presence="present").count() == SIZE - 1


def roll(life: Life, present: int) -> None:
    """The first so many members are there, the others away."""
    life.secretary.open(reverse("awards:attendance", args=[session().pk]))
    names = [each.full_name for each in session().council.members.all()]
    life.secretary.press(
        "Lưu điểm danh",
        {
            f"{name}: có mặt hay vắng": HERE if place < present else ABSENT
            for place, name in enumerate(names)
        },
    )


def the_ballots_are_counted(life: Life) -> None:
    """Every sum must come out; nobody but the office sees the numbers before they are closed."""
    life.at("2024-11-05 09:30")
    secretary = life.secretary.open(session().get_absolute_url()).follow("Bỏ phiếu, kết quả")
    secretary.follow("Mở lượt bỏ phiếu").press("Mở lượt bỏ phiếu")
    life.kept["round"] = secretary.sent
    secretary.follow("Ghi kết quả kiểm phiếu")
    one_too_many = count(PERSON, ("9", "1", "0"))
    secretary.is_refused(SAVE, one_too_many, "phải là 9 (11 phiếu hợp lệ, trừ 2 người")
    more_than_there_are = {**count(), "Phiếu phát ra": "12"}
    secretary.is_refused(SAVE, more_than_there_are, "chỉ có 11 thành viên có mặt")
    secretary.press(SAVE, count())
    votes = reverse("awards:votes", args=[session().pk])
    life.member.open(votes).sees("Số phiếu chỉ hiện sau khi chốt")
    life.member.does_not_see("8/10")
    page = reverse("awards:count_paper", args=[session().pk, 1])
    life.member.cannot(page, {**secretary.sent, "version": "2", "invalid": "1", "valid": "10"})
    secretary.press("Chốt lượt 1")
    life.member.open(votes).sees("8/10", "7/12", "6/12")


def count(name: str = "", votes: tuple[str, str, str] = ("", "", "")) -> dict[str, str]:
    """The tellers' numbers, but of one candidate what is given."""
    said = {**VOTES, name: votes} if name else VOTES
    words = ("Đồng ý", "Không đồng ý", "Không có ý kiến")
    boxes = {
        f"{label} {candidate}: {label}": number
        for candidate, numbers in said.items()
        for label, number in zip(words, numbers, strict=True)
    }
    return {**PAPERS, **boxes}


def the_meeting_ends(life: Life) -> None:
    """Outcomes are written once; the minutes tell the numbers; nothing can be voted any more."""
    life.at("2024-11-05 11:00")
    secretary = life.secretary.open(reverse("awards:votes", args=[session().pk]))
    secretary.follow("Kết thúc phiên họp")
    secretary.press(
        "Kết thúc phiên họp", {"Kết luận của người chủ trì": "Giao Văn phòng lập hồ sơ."}
    )
    items = {each.nomination.name: each for each in session().items.select_related("nomination")}
    bases = {UNIT: 11, PERSON: 10, HOUSEHOLD: 11, JUST_OVER: 12, JUST_AT: 12, STRUCK: 12}
    assert {name: each.base for name, each in items.items()} == bases
    failed = {name for name, each in items.items() if each.outcome == ItemOutcome.FAILED}
    assert failed == {JUST_AT}
    assert items[JUST_AT].fail_reason.startswith("Được 6/12 phiếu (50 %)")
    again = {**life.kept["round"], "reason": "Xem lại"}
    secretary.cannot(reverse("awards:open_round", args=[session().pk]), again)

    answer = secretary.client.get(reverse("awards:session_minutes", args=[session().pk]))
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    for text in ("BIÊN BẢN", "11/12", "8/10", "6/12", "Giao Văn phòng lập hồ sơ"):
        assert text in " ".join(told.split())


def session() -> CouncilSession:
    return CouncilSession.objects.select_related("council").get()
