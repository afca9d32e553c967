"""The register, the code that anybody may ask about, the honours page, and a revocation."""

from datetime import date

from django.urls import reverse

from audit.actions import Action
from audit.models import Entry
from awards.models import Award, Revocation
from tests.awards.life.cast import HOUSEHOLD, JUST_AT, JUST_OVER, PERSON, STRUCK, UNIT, Life

NUMBERS = {HOUSEHOLD: 1, JUST_OVER: 2, UNIT: 3, PERSON: 4}
VALID, REVOKED = "Khen thưởng có thật và còn hiệu lực", "Đã bị hủy bỏ, không còn hiệu lực"
WHY_REVOKED = "Kê khai sai số mét đường"
# What people of the units and of the office have done on the way.
ACTS = {
    Action.NOMINATION_STARTED, Action.NOMINATION_EDITED, Action.REPORT_WRITTEN,
    Action.UNIT_MEETING_WRITTEN, Action.AWARD_FILE_ADDED, Action.SELF_SCORED,
    Action.NOMINATION_SUBMITTED, Action.NOMINATION_RETURNED, Action.NOMINATION_ACCEPTED,
    Action.HOLD_PLACED, Action.HOLD_LIFTED, Action.SCORED,
    Action.NOTICE_MADE, Action.NOTICE_POSTED, Action.OPINION_RECEIVED, Action.OPINION_ANSWERED,
    Action.COUNCIL_SET_UP, Action.COUNCIL_MEMBER_ADDED, Action.SESSION_PLANNED,
    Action.AGENDA_CHANGED, Action.RECUSED, Action.ATTENDANCE_NOTED, Action.SESSION_OPENED,
    Action.ROUND_OPENED, Action.ROUND_COUNTED, Action.ROUND_CLOSED, Action.SESSION_CLOSED,
    Action.STEPPED_DOWN, Action.DECISION_MADE, Action.NAME_STRUCK, Action.DECISION_CONFIRMED,
    Action.DECISION_ISSUED, Action.RESULT_FROM_ABOVE, Action.FELL_BACK, Action.AWARD_ENTERED,
    Action.HONOUR_PUBLISHED, Action.AWARD_REVOKED, Action.AWARD_RETURNED,
}  # fmt: skip


def the_register_has_no_gap(life: Life) -> None:
    """Four awards, four numbers; who was not passed, or struck, has none."""
    assert {each.name: each.number for each in Award.objects.all()} == NUMBERS
    supervisor = life.supervisor.open(reverse("awards:register", args=["xa-mau"]))
    for name, number in NUMBERS.items():
        assert f"{number:02d}/2024" in supervisor.row(name)
    supervisor.does_not_see(JUST_AT, STRUCK)


def anybody_may_verify(life: Life) -> None:
    """By the code alone, without signing in; of a code that nobody was given nothing is said."""
    life.public.open(reverse("awards:verify"))
    for award in Award.objects.all():
        life.public.open(reverse("awards:verify_code", args=[award.code]))
        life.public.sees(VALID, award.name, award.decision_number, award.book_number)
    life.public.open(reverse("awards:verify_code", args=["AAAACCCCDDDD"]))
    life.public.sees("Không có khen thưởng nào mang mã này")


def all_are_honoured(life: Life) -> None:
    """Nothing comes onto the public page by itself."""
    life.at("2024-11-22 07:00")
    life.public.open(public_page(life)).does_not_see(*NUMBERS)
    life.secretary.open(reverse("awards:honours", args=[life.campaign.pk]))
    life.secretary.press("Đăng các mục đã chọn")
    life.public.open(public_page(life)).sees(*NUMBERS)
    life.public.does_not_see(JUST_AT, STRUCK, "530.000")


def one_is_revoked(life: Life) -> None:
    """By the office with a decision; not before the award, not tomorrow, not by anybody else."""
    life.at("2024-12-10 09:00")
    award = Award.objects.get(number=NUMBERS[JUST_OVER])
    page = reverse("awards:award_revoke", args=[award.pk])
    secretary = life.secretary.open(award.get_absolute_url()).follow("Hủy bỏ, thu hồi")
    secretary.is_refused(
        "Ghi hủy bỏ", told("7/11/2024", "7/11/2024"), "không thể trước ngày 8/11/2024"
    )
    secretary.is_refused("Ghi hủy bỏ", told("9/12/2024", "11/12/2024"), "không thể sau hôm nay")
    given = secretary.sent
    for other in (life.chairman, life.supervisor, life.member, life.head):
        other.cannot(page, {**given, "received_on": "10/12/2024"})
    secretary.press("Ghi hủy bỏ", told("9/12/2024", "10/12/2024"))
    # Fifteen working days from Tuesday 10 December: Tuesday, three weeks later.
    assert Revocation.objects.get().return_by == date(2024, 12, 31)
    secretary.sees("Hết ngày 31/12/2024", "Chưa nộp lại 360.000 đồng")
    secretary.cannot(page, {**given, "received_on": "10/12/2024"})


def told(decided: str, received: str) -> dict[str, str]:
    """What is typed of a revocation."""
    return {
        "Lý do hủy bỏ": WHY_REVOKED,
        "Kết luận của cơ quan có thẩm quyền": "Kết luận số 5/KL-UBND ngày 02/12/2024",
        "Số quyết định hủy bỏ": "201/QĐ-UBND",
        "Ngày quyết định hủy bỏ": decided,
        "Ngày người được khen nhận quyết định": received,
    }


def everybody_sees_that_it_is_revoked(life: Life) -> None:
    """Code and register say so at once; the public page has only the others."""
    for award in Award.objects.all():
        life.public.open(reverse("awards:verify_code", args=[award.code]))
        life.public.sees(REVOKED if award.name == JUST_OVER else VALID)
        life.public.does_not_see(WHY_REVOKED)
    life.public.open(public_page(life)).does_not_see(JUST_OVER)
    life.public.sees(HOUSEHOLD, UNIT, PERSON)
    register = life.supervisor.open(reverse("awards:register", args=["xa-mau"]))
    assert "Đã hủy bỏ" in register.row(JUST_OVER)
    assert {each.name: each.number for each in Award.objects.all()} == NUMBERS


def what_was_given_comes_back(life: Life) -> None:
    """Certificate and money, each on its day."""
    life.at("2024-12-20 09:00")
    award = Award.objects.get(number=NUMBERS[JUST_OVER])
    secretary = life.secretary.open(award.get_absolute_url()).follow("Ghi đã nộp lại")
    days = {"Ngày nộp lại giấy khen": "16/12/2024", "Ngày nộp lại tiền thưởng": "17/12/2024"}
    secretary.press("Ghi đã nộp lại", days).sees("Đã nộp lại đủ")
    life.chairman.open(award.get_absolute_url()).sees("Đã nộp lại đủ")


def the_history_tells_it_all(life: Life) -> None:
    """Every act, in an unbroken row, and on the page of the award what became of it."""
    rows = Entry.objects.filter(authority_key=life.campaign.authority_id).order_by("sequence")
    entries = list(rows)
    assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))
    assert [each.at for each in entries] == sorted(each.at for each in entries)
    assert {each.action for each in entries} >= ACTS
    award = Award.objects.get(number=NUMBERS[JUST_OVER])
    became = [
        Action.AWARD_ENTERED,
        Action.HONOUR_PUBLISHED,
        Action.AWARD_REVOKED,
        Action.AWARD_RETURNED,
    ]
    assert sorted(each.action for each in Entry.objects.about(award)) == sorted(became)


def public_page(life: Life) -> str:
    return reverse("awards:honours_public", args=[life.campaign.authority.slug, life.campaign.slug])
