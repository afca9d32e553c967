"""A complaint stops one, points are given, the list is posted, somebody says something to it."""

from decimal import Decimal
from uuid import uuid4

from django.urls import reverse

from awards.decisions.proposals import stops_for
from awards.models import Hold, Notice
from awards.scores.standings import standing_of
from awards.states import NoticeState
from tests.awards.life.cast import HOUSEHOLD, OURS, PERSON, THEIRS, UNIT, Life
from tests.awards.life.nominating import points

OPINION = "Bà H'Hen làm tốt, nhưng đề nghị xem lại số mét đường."
PLACES = {"Nơi niêm yết": "Trụ sở UBND xã", "Nơi nhận ý kiến": "Văn phòng - thống kê xã"}


def a_complaint_stops_one(life: Life) -> None:
    """The unit and the public learn nothing of it; a list with this name is refused."""
    life.at("2024-10-22 09:00")
    person = life.nomination(PERSON)
    secretary = life.secretary.open(person.get_absolute_url()).follow("Điều kiện xét")
    secretary.follow("Ghi tạm dừng xét").press(
        "Ghi tạm dừng xét",
        {
            "Loại việc": "Đơn thư, phản ánh đang xác minh",
            "Nội dung": "Phản ánh về số mét đường",
            "Văn bản": "Đơn ngày 21/10/2024",
        },
    )
    assert life.head.status(reverse("awards:holds", args=[person.pk])) == 404
    life.head.open(person.get_absolute_url()).does_not_see("Tạm dừng", "21/10/2024")
    assert standing_in_the_way(life, PERSON)[0].startswith("Tạm dừng xét: đơn thư")
    secretary.open(reverse("awards:notice_make", args=[life.campaign.pk]))
    secretary.is_refused("Lưu thông báo", {**PLACES, f"Công khai {PERSON}": True}, "Tạm dừng xét")


def the_complaint_is_settled(life: Life) -> None:
    """Not without a conclusion."""
    life.at("2024-10-23 15:00")
    secretary = life.secretary.open(life.nomination(PERSON).get_absolute_url())
    secretary.follow("Điều kiện xét").follow("Xem từng việc tạm dừng").follow("Bỏ tạm dừng")
    secretary.is_refused("Bỏ tạm dừng xét", {}, "Kết luận, lý do bỏ")
    secretary.press("Bỏ tạm dừng xét", {"Kết luận, lý do bỏ": "Đã đo lại: đủ 520 mét."})
    assert Hold.objects.get().lifted_by == life.users["secretary"]
    assert not any("Tạm dừng" in each for each in standing_in_the_way(life, PERSON))


def points_are_given(life: Life) -> None:
    """Computed criteria by the portal, the others by the office; a change has its reason."""
    for name, word, given in (
        (UNIT, "tap-the", "9"),
        (PERSON, "ca-nhan", "9"),
        (HOUSEHOLD, "ho-gia-dinh", "9"),
    ):
        board = f"{reverse('awards:board', args=[life.campaign.pk])}?doi-tuong={word}"
        sheet = life.secretary.open(board).follow(name)
        sheet.is_refused("Lưu, về bảng điểm", points(sheet, "10,5"), "10")
        sheet.press("Lưu, về bảng điểm", points(sheet, given))
    life.secretary.open(reverse("awards:sheet", args=[life.nomination(HOUSEHOLD).pk]))
    life.secretary.sees("Tự đóng góp 60.000.000 đồng, vận động 0 đồng", "10 / 10 điểm")
    life.secretary.open(reverse("awards:sheet", args=[life.nomination(UNIT).pk]))
    life.secretary.sees("1/1 chỉ tiêu đạt và vượt")

    sheet = life.secretary.open(reverse("awards:sheet", args=[life.nomination(PERSON).pk]))
    label = next(each for each in sheet.labels() if each.startswith("Điểm (0–"))
    reason = next(each for each in sheet.labels() if each.startswith("Lý do sửa điểm"))
    sheet.is_refused("Lưu, về bảng điểm", {label: "8,5"}, "lý do")
    sheet.press("Lưu, về bảng điểm", {label: "8,5", reason: "Xem lại minh chứng"})
    assert life.head.status(reverse("awards:sheet", args=[life.nomination(PERSON).pk])) == 404
    totals = {name: standing_of(life.nomination(name)).total for name in OURS}
    # (9 + 10 + 9 + 10) / 40, (8.5 + 9 + 9) / 30, (9 + 9 + 10) / 30, as shares of a hundred
    assert totals == {UNIT: Decimal("95.00"), PERSON: Decimal("88.33"), HOUSEHOLD: Decimal("93.33")}
    assert standing_of(life.nomination(UNIT)).tier.short_name == "Bằng khen tỉnh"


def the_list_is_posted(life: Life) -> None:
    """Everybody in the running for ten days; the public reads no points and no year of birth."""
    life.at("2024-10-25 08:00")
    secretary = life.secretary.open(reverse("awards:notices", args=[life.campaign.pk]))
    secretary.follow("Lập thông báo công khai")
    secretary.press("Lưu thông báo", PLACES)
    assert life.public.status(public_page(life)) == 200
    life.public.open(public_page(life)).does_not_see(PERSON)
    secretary.press("Công khai danh sách")
    notice = Notice.objects.get()
    assert notice.state == NoticeState.POSTED
    assert notice.lines.count() == len((*OURS, *THEIRS))
    life.public.open(public_page(life)).sees(*OURS, *THEIRS, "hết ngày 4/11/2024", "520/500 mét")
    life.public.does_not_see("88,33", "1985", "1972", "Đơn ngày 21/10")


def an_opinion_comes_and_is_answered(life: Life) -> None:
    """Without a name; while it waits nothing is decided of whom it is about, and of no one else."""
    life.at("2024-10-26 20:15")
    public = life.public.open(public_page(life))
    about = {"Ý kiến về": f"{PERSON} – {UNIT}", "Nội dung ý kiến": OPINION}
    public.is_refused("Gửi ý kiến", {"Ý kiến về": f"{PERSON} – {UNIT}"}, "Nội dung ý kiến")
    public.press("Gửi ý kiến", about)
    life.kept["opinion"] = public.sent
    public.open(public_page(life)).does_not_see(OPINION)
    assert "Còn 1 ý kiến công khai chưa trả lời." in standing_in_the_way(life, PERSON)
    assert all("ý kiến công khai" not in each for each in standing_in_the_way(life, HOUSEHOLD))

    life.at("2024-10-27 10:00")
    notice = reverse("awards:notice", args=[Notice.objects.get().pk])
    assert life.head.status(notice) == 404
    secretary = life.secretary.open(notice)
    secretary.sees("1 ý kiến chưa trả lời", OPINION, "không ghi tên")
    secretary.follow("Trả lời ý kiến").press(
        "Lưu trả lời", {"Kết quả xem xét, trả lời": "Đã đo lại ngày 23/10/2024: đủ 520 mét."}
    )
    secretary.does_not_see("1 ý kiến chưa trả lời")
    assert standing_in_the_way(life, PERSON) == (
        "Đang công khai lấy ý kiến, đến hết ngày 4/11/2024.",
    )


def the_days_are_over(life: Life) -> None:
    """After the last day nobody can say anything more, and nothing stands in the way."""
    life.at("2024-11-05 00:00")
    life.public.open(public_page(life)).sees("không có danh sách nào đang công khai")
    life.public.cannot(public_page(life), {**life.kept["opinion"], "form_key": str(uuid4())})
    names = (*OURS, *THEIRS)
    assert [standing_in_the_way(life, name) for name in names] == [()] * len(names)


def standing_in_the_way(life: Life, name: str) -> tuple[str, ...]:
    """What forbids to decide on somebody now."""
    nomination = life.nomination(name)
    found = stops_for(life.campaign, [nomination], life.secretary.client.at)
    return found.get(nomination.pk, ())


def public_page(life: Life) -> str:
    return reverse("awards:public_notice", args=[life.campaign.authority.slug, life.campaign.slug])
