"""The unit puts itself, a person and a household forward; one comes back and goes in again."""

from django.urls import reverse

from audit.actions import Action
from awards.states import NominationState
from tests.awards.life.cast import DISTRICT, HOUSEHOLD, OURS, PERSON, UNIT, Life, scan
from tests.awards.nominating import actions

DONE = "Làm xong 520/500 mét đường hoa, 20 hộ cùng làm."
STEP = "Lưu và sang mục sau"


def the_unit_nominates(life: Life) -> None:
    """Chosen on one page for one tier; an unfinished dossier is not handed in."""
    life.at("2024-10-18 20:00")
    head = life.head.open("/").follow("Mở đề nghị khen thưởng").follow("Chọn người để đề nghị")
    head.press("Lập đề nghị", {DISTRICT: True, UNIT: True, PERSON: True, HOUSEHOLD: True})
    head.sees("Đã lập 3 đề nghị.")
    assert life.secretary.open(desk(life)).text.count("Đã nộp") == 1  # the counter alone
    life.secretary.does_not_see(PERSON)

    person = life.nomination(PERSON)
    head.open(reverse("awards:nomination_check", args=[person.pk]))
    head.sees("Chưa viết báo cáo thành tích.", "Chưa tự chấm đủ điểm")
    assert "Nộp đề nghị" not in head.buttons()
    whole = {"agreed": "on", "version": str(person.version)}
    head.cannot(reverse("awards:nomination_submit", args=[person.pk]), whole)
    assert life.other_head.status(person.get_absolute_url()) == 404


def the_unit_meets(life: Life) -> None:
    """One meeting votes on all three; more votes than people are refused."""
    head = life.head.open(life.nomination(PERSON).get_absolute_url()).follow("Họp bình xét")
    head.follow("Ghi cuộc họp")
    place = {"Ngày họp": "17/10/2024", "Giờ bắt đầu": "19:00", "Địa điểm": "Nhà văn hóa thôn"}
    numbers = {"Tổng số người được mời": "50", "Số người có mặt": "40"}
    head.press("Lưu và tiếp tục", {**place, **numbers})
    names = {"Người chủ trì": "Nguyễn Văn Bảy", "Người ghi biên bản": "H'Lan Niê"}
    head.press("Lưu và tiếp tục: kết quả", names)
    votes = {f"Đồng ý: {name}": "38" for name in OURS}
    against = {f"Không đồng ý: {name}": "2" for name in OURS}
    too_many = {**votes, **against, f"Không đồng ý: {PERSON}": "3"}
    head.is_refused("Lưu kết quả", too_many, "cộng lại nhiều hơn 40 người có mặt")
    head.press("Lưu kết quả", {**votes, **against})


def the_dossiers_are_filled(life: Life) -> None:
    """Details, report, confirmation, own points, each from the list of tasks."""
    for name in OURS:
        head = life.head.open(life.nomination(name).get_absolute_url())
        if name == PERSON:
            kind = {"Lãnh đạo hay trực tiếp lao động": "Trực tiếp lao động, công tác"}
            head.follow("Thông tin đối tượng").press("Lưu", kind)
            life.kept["details"] = head.sent
        if name == HOUSEHOLD:
            head.sees("Chưa có giấy xác nhận khoản đóng góp, vận động.")
            head.follow("Giấy xác nhận đóng góp").follow("Gửi tệp")
            paper = {"Tệp này là": "Giấy xác nhận", "Tệp": scan("xac-nhan.pdf")}
            head.press("Gửi tệp", paper).follow("Về đề nghị")
        head.follow("Báo cáo thành tích").follow("Bắt đầu viết")
        while STEP in head.buttons():
            head.press(STEP, {head.title: DONE})
        head.press("Lưu và xem cả báo cáo", {head.title: DONE}).follow("Về đề nghị")
        head.follow("Tự chấm điểm").press("Lưu điểm tự chấm", points(head, "9,5"))
        life.kept[f"own points of {name}"] = head.sent
        head.follow("Về đề nghị").does_not_see("Còn thiếu")


def all_is_handed_in(life: Life) -> None:
    """Not without the promise; at once with it, and once only."""
    head = life.head.follow("Đề nghị của Thôn Đông")
    head.follow("Kiểm tra và nộp 3 hồ sơ đủ")
    head.is_refused("Nộp các hồ sơ đã chọn", {}, "cam đoan")
    head.follow("Kiểm tra và nộp 3 hồ sơ đủ").press("Nộp các hồ sơ đã chọn", {"Tôi cam đoan": True})
    head.sees("Đã nộp 3 đề nghị khen thưởng.")
    for name in OURS:
        found = life.nomination(name)
        assert (found.state, found.revision) == (NominationState.SUBMITTED, 1)
    head.cannot(reverse("awards:nomination_remove", args=[found.pk]))


def one_is_returned_and_comes_again(life: Life) -> None:
    """Only what was ticked may be changed; the office sees what the unit has changed."""
    life.at("2024-10-19 09:00")
    secretary, person = life.secretary.open(desk(life)).follow(PERSON), life.nomination(PERSON)
    secretary.follow("Trả lại để bổ sung")
    why = {"Nội dung cần bổ sung, sửa": "Ghi rõ số hộ.", "Nộp lại đến hết ngày": "22/10/2024"}
    secretary.is_refused("Trả lại để bổ sung", why, "Hãy đánh dấu ít nhất một phần phải sửa")
    secretary.press("Trả lại để bổ sung", {**why, "Báo cáo thành tích": True})

    life.at("2024-10-20 19:00")
    head = life.head.open("/").follow("Mở đề nghị khen thưởng").follow(PERSON)
    head.sees("Ghi rõ số hộ.", "Hạn nộp lại: hết ngày 22/10/2024", "Không phải sửa")
    higher = {"tier": str(life.campaign.tiers.first().pk), "version": str(person.version)}
    head.cannot(
        reverse("awards:nomination_edit", args=[person.pk]), {**life.kept["details"], **higher}
    )
    more = {key: "10" for key in life.kept[f"own points of {PERSON}"] if key.startswith("diem-")}
    again = {**life.kept[f"own points of {PERSON}"], **more, "version": "1"}
    head.cannot(reverse("awards:self_sheet", args=[person.pk]), again)
    head.follow("Báo cáo thành tích").follow("Sửa mục này: Tóm tắt thành tích")
    head.press("Lưu và xem cả báo cáo", {"Tóm tắt thành tích": f"{DONE} Vận động 20 hộ."})
    head.follow("Về đề nghị").follow("Kiểm tra và nộp")
    head.press("Nộp đề nghị", {"Tôi cam đoan": True})
    found = life.nomination(PERSON)
    assert (found.state, found.revision) == (NominationState.SUBMITTED, 2)
    assert found.tier.name == DISTRICT


def all_are_taken_into_the_running(life: Life) -> None:
    """The office reads what changed, and takes exactly what it has read."""
    life.at("2024-10-21 08:00")
    secretary = life.secretary.open(desk(life)).follow(PERSON)
    secretary.sees("Vận động 20 hộ.", "lần nộp 2", "Đã trả lại 1 lần")
    accept = reverse("awards:nomination_accept", args=[life.nomination(PERSON).pk])
    secretary.cannot(accept, {"revision": "1"})
    life.head.cannot(accept, {"revision": "2"})
    secretary.open(desk(life))
    ticks = {f"Chọn để đưa vào xét {name}": True for name in OURS}
    secretary.press("Đưa các đề nghị đã chọn vào xét", ticks)
    assert {life.nomination(name).state for name in OURS} == {NominationState.ACCEPTED}
    assert actions(life.nomination(PERSON)).count(Action.NOMINATION_SUBMITTED) == 2


def points(visitor, given: str) -> dict[str, str]:
    """The same points in every box of the sheet, every tick at «met»."""
    labels = visitor.labels()
    return {
        **{each: given for each in labels if each.startswith("Điểm (0–")},
        **{each: "Đạt" for each in labels if each.startswith("Đạt hay không")},
    }


def desk(life: Life) -> str:
    return reverse("awards:nomination_desk", args=[life.campaign.pk])
