"""Near copies among achievement reports: copied, copied with changes, the same work told twice."""

import pytest

from awards.nominations.passages import marked, rows_of, words_of
from awards.nominations.similarity import NEAR, near_copies, nearness
from awards.states import NominationState
from campaigns.models import Campaign
from tests import award_factories, factories

ROAD = (
    "Thôn vận động 46 hộ hiến 1.250 m² đất để mở rộng trục đường chính từ 3 mét lên 5 mét. Bà con "
    "đóng góp 320 ngày công san lấp mặt bằng, đổ bê tông 480 mét và trồng hoa mười giờ dọc hai bên "
    "đường. Chi bộ phân công từng đảng viên phụ trách ba hộ, mỗi tối thứ bảy họp tổ tự quản để rút "
    "kinh nghiệm. Ban công tác Mặt trận giám sát việc thu chi, công khai sổ sách tại nhà văn hóa."
)
# Names, numbers and a few words are others; the sentences are not.
RENAMED = (
    ROAD.replace("46 hộ", "51 hộ")
    .replace("1.250", "980")
    .replace("320", "275")
    .replace("480 mét", "350 mét")
    .replace("Thôn vận động", "Buôn đã vận động")
    .replace("thứ bảy", "chủ nhật")
)
# Another writer tells of another road.
OWN_WORDS = (
    "Năm nay con đường vào buôn không còn lầy lội nữa. Già làng đi từng nhà nói chuyện, ai cũng "
    "bớt một phần rào vườn cho xe chở cà phê qua được. Thanh niên góp sức đào rãnh thoát nước, phụ "
    "nữ nấu cơm cho thợ, người lớn tuổi trông trẻ. Tiền mua xi măng do các hộ kinh doanh ủng hộ, "
    "còn thiếu thì quỹ buôn bù vào. Làm xong, mọi người trồng cây chuối cảnh và treo đèn năng "
    "lượng mặt trời trước cổng."
)
OTHER_WORK = (
    "Trường tổ chức phụ đạo miễn phí cho 38 học sinh yếu vào chiều thứ tư hằng tuần. Giáo viên "
    "soạn bộ câu hỏi riêng cho từng nhóm trình độ, gọi điện cho phụ huynh khi học sinh vắng. Cuối "
    "năm tỷ lệ lên lớp thẳng đạt cao hơn năm trước, không còn em nào bỏ học giữa chừng. Thư viện "
    "thân thiện mở cửa cả giờ ra chơi, có góc đọc sách song ngữ do cha mẹ học sinh cùng làm."
)


@pytest.fixture
def write(registration, secretary):
    """A report on the list, written so."""

    def written(name: str, text: str, state=NominationState.ACCEPTED, **sections):
        entrant = factories.make_entrant(registration, name)
        nomination = factories.make_nomination(registration, entrant, state)
        values = {"overview": "", "achievements": text, "summary": "", **sections}
        award_factories.make_report(nomination, secretary, **values)
        return nomination

    return written


def pairs(campaign: Campaign) -> list[tuple[str, str]]:
    return [
        (each.first.subject_name, each.second.subject_name) for each in near_copies(campaign).pairs
    ]


PAIRS = {
    "copied": (ROAD, ROAD, True),
    "copied with names and numbers changed": (ROAD, RENAMED, True),
    "copied into a longer one": (ROAD, f"{OTHER_WORK} {ROAD}", True),
    "copied in capitals with other signs": (ROAD, ROAD.upper().replace(".", " ;"), True),
    "half copied": (ROAD, f"{ROAD[: len(ROAD) // 2]} {OTHER_WORK[: len(ROAD) // 2]}", False),
    "the same work in own words": (ROAD, OWN_WORDS, False),
    "other work": (ROAD, OTHER_WORK, False),
}


@pytest.mark.parametrize("case", PAIRS)
def test_what_is_near(case, campaign, write):
    one, other, near = PAIRS[case]
    write("An", one)
    write("Bình", other)

    assert pairs(campaign) == ([("An", "Bình")] if near else [])
    assert (nearness(words_of(one), words_of(other)) >= NEAR) is near


def test_the_percent_of_a_copy_is_all_of_it_and_of_a_changed_one_less(campaign, write):
    for name, text in [("An", ROAD), ("Bình", ROAD), ("Cao", RENAMED)]:
        write(name, text)

    found = near_copies(campaign).pairs

    assert [(each.first.subject_name, each.second.subject_name) for each in found][0] == (
        "An",
        "Bình",
    )
    assert found[0].percent == 100
    assert all(NEAR <= each.percent < 100 for each in found[1:])


def test_every_section_counts(campaign, write):
    write("An", "", measures=ROAD)
    write("Bình", "", effects=ROAD)

    assert pairs(campaign) == [("An", "Bình")]


def test_words_of_the_plan_make_nobody_similar(campaign, write):
    plan = " ".join(criterion.text for criterion in campaign.criteria.all())
    write("An", plan)
    write("Bình", plan)

    assert pairs(campaign) == []


FORM = (
    "Thực hiện chỉ đạo của cấp trên, trong thời gian qua tập thể và cá nhân đã nghiêm túc quán "
    "triệt, triển khai đầy đủ các nội dung thi đua, chấp hành tốt chủ trương của Đảng, chính sách, "
    "pháp luật của Nhà nước, giữ gìn đoàn kết nội bộ, không có đơn thư khiếu nại vượt cấp kéo dài. "
)


def told(number: int) -> str:
    """Fifty words that nobody else writes."""
    return " ".join(f"việc{number}x{word}" for word in range(50))


def test_a_form_that_was_handed_out_makes_nobody_similar(campaign, write):
    for number in range(12):
        write(f"Người {number:02d}", FORM * 2 + told(number))

    assert pairs(campaign) == []


def test_who_copies_behind_a_form_is_found_all_the_same(campaign, write):
    for number in range(12):
        write(f"Người {number:02d}", FORM + (ROAD if number < 2 else told(number)))

    assert pairs(campaign) == [("Người 00", "Người 01")]


def test_a_report_that_says_only_what_everybody_says_is_named(campaign, write):
    for number in range(12):
        write(f"Người {number:02d}", ROAD if number < 9 else told(number))

    compared = near_copies(campaign)

    assert compared.pairs == ()
    assert [each.subject_name for each in compared.common] == [f"Người {n:02d}" for n in range(9)]


def test_a_mass_of_copies_is_a_chain_and_no_square(campaign, write):
    for number in range(90):
        write(f"Người {number:02d}", ROAD if number < 40 else told(number))

    found = near_copies(campaign).pairs

    assert {name for each in pairs(campaign) for name in each} == {
        f"Người {n:02d}" for n in range(40)
    }
    assert len(found) == 39


def test_short_reports_are_not_compared(campaign, write):
    write("An", "Hiến 50 mét vuông đất làm đường.")
    write("Bình", "Hiến 50 mét vuông đất làm đường.")

    assert pairs(campaign) == []


@pytest.mark.parametrize("state", NominationState)
def test_drafts_are_nobodys_business(state, campaign, write):
    write("An", ROAD)
    write("Bình", ROAD, state)

    seen = state not in (NominationState.DRAFT, NominationState.WITHDRAWN)
    assert bool(pairs(campaign)) == seen


def test_only_the_pairs_of_one_candidate(campaign, write):
    write("An", ROAD)
    write("Bình", ROAD)
    mine = write("Cao", OTHER_WORK)
    write("Dung", OTHER_WORK)

    found = near_copies(campaign, of=mine).pairs

    assert [(each.first.subject_name, each.second.subject_name) for each in found] == [
        ("Cao", "Dung")
    ]


def test_marked_passages_are_what_stands_in_both_and_make_up_the_text():
    text = "Một. Hai ba bốn năm sáu bảy tám. Chín!"
    other = rows_of(words_of("không, hai ba bốn năm sáu bảy thôi"))

    found = marked(text, other, frozenset())

    assert [(each.text, each.common) for each in found] == [
        ("Một. ", False),
        ("Hai ba bốn năm sáu bảy", True),
        (" tám. Chín!", False),
    ]


@pytest.mark.parametrize("text", ["", "!", "một hai", "một hai ba bốn năm", "một hai ba bốn năm."])
def test_marked_passages_lose_no_letter(text):
    other = rows_of(words_of("một hai ba bốn năm"))

    assert "".join(each.text for each in marked(text, other, frozenset())) == text


def test_what_is_everybodys_is_not_marked():
    rows = rows_of(words_of("một hai ba bốn năm"))

    assert not any(each.common for each in marked("Một hai ba bốn năm", rows, frozenset(rows)))
