"""The «Lịch sử» block of a page: what happened, in words."""

from datetime import UTC, date
from decimal import Decimal
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.urls import reverse

from accounts.services import record_act
from audit.actions import Action
from core.calendar import COMMUNE_TZ
from registrations.services.drafting import save_details
from registrations.services.lifecycle import submit_registration
from registrations.services.results import add_contribution
from registrations.states import ContributionKind, Origin, State
from tests import factories


def block_of(subject) -> BeautifulSoup:
    html = Template("{% load audit %}{% history thing %}").render(Context({"thing": subject}))
    return BeautifulSoup(html, "html.parser")


def lines(tag) -> list[str]:
    return [" ".join(each.get_text(" ").split()) for each in tag]


def changes_of(subject) -> list[str]:
    """The changes of the newest entry."""
    return lines(block_of(subject).ol.li.select("ul li"))


def note_down(head, subject, changes, **more) -> None:
    record_act(
        by=head,
        authority_id=subject.campaign.authority_id,
        action=Action.REGISTRATION_EDITED,
        subject=subject,
        at=factories.at("2024-04-01 14:05:07"),
        changes=changes,
        **more,
    )


def test_a_thing_without_history_says_so(draft):
    block = block_of(draft)

    assert lines([block.summary, block.p]) == [
        "Lịch sử (0)",
        "Chưa có việc nào được ghi lại.",
    ]


def test_an_act_is_told_with_its_instant_the_person_and_the_role(draft, head):
    submit_registration(
        registration=draft, key=uuid4(), by=head, at=factories.at("2024-04-09 23:59:07")
    )

    block = block_of(draft)

    assert lines([block.summary, block.strong, block.select_one(".muted")]) == [
        "Lịch sử (1)",
        "Nộp đăng ký",
        "23 giờ 59 phút 07 giây, ngày 09/4/2024 · Nguyễn Văn Bảy, Phụ trách đơn vị (Thôn Đông)",
    ]


def test_states_and_empty_values_are_told_in_words(draft, head):
    submit_registration(registration=draft, key=uuid4(), by=head, at=factories.OPEN)

    assert changes_of(draft) == [
        "Số tiếp nhận: (trống) → 1",
        "Trạng thái: Đang soạn → Đã nộp",
    ]


def test_fields_are_told_by_their_names(draft, head):
    values = {"head_name": "H'Nhơn Kbuôr", "phone": "", "people_total": 120}
    save_details(registration=draft, values=values, version=1, by=head, at=factories.OPEN)

    assert changes_of(draft) == [
        "Người đứng đầu đơn vị: Y Wiêng Niê → H'Nhơn Kbuôr",
        "Tổng số người của đơn vị: (trống) → 120",
        "Điện thoại liên hệ: 0900 000 001 → (trống)",
    ]


def test_a_day_is_told_as_people_write_it(draft, head):
    pledge = draft.pledges.get()
    note_down(head, draft, {"due_on": (None, date(2024, 8, 25))}, part=pledge)

    assert changes_of(draft) == ["Ngày hoàn thành: (trống) → 25/08/2024"]


@pytest.mark.parametrize("zone", [COMMUNE_TZ, UTC])
def test_an_instant_is_told_in_the_time_of_the_commune(draft, head, secretary, zone):
    due_at = factories.at("2024-04-13 00:00")
    returned = factories.make_return(draft, secretary, due_at)
    note_down(head, draft, {"due_at": (None, due_at.astimezone(zone))}, part=returned)

    assert changes_of(draft) == [
        "Nộp lại trước lúc: (trống) → 00 giờ 00 phút 00 giây, ngày 13/4/2024"
    ]


def test_a_contribution_is_told_in_words(campaign, unit, head):
    registration = factories.make_registration(campaign, unit, State.ACCEPTED)
    values = {
        "entrant": None,
        "kind": ContributionKind.GOODS,
        "origin": Origin.MOBILISED,
        "content": "Xi măng",
        "value": Decimal(12_000_000),
        "work": "Đường thôn",
        "given_on": date(2024, 6, 1),
    }
    add_contribution(registration=registration, values=values, by=head, at=factories.REVIEW)

    told = dict(line.split(": (trống) → ") for line in changes_of(registration))

    assert told == {
        "Đóng góp bằng": "Hiện vật, vật tư",
        "Nguồn": "Vận động được",
        "Nội dung": "Xi măng",
        "Giá trị (đồng)": "12.000.000",
        "Cho công trình, hoạt động": "Đường thôn",
        "Ngày đóng góp": "01/06/2024",
    }


def test_the_newest_act_stands_first(draft, head):
    note_down(head, draft, {}, note="trước")
    note_down(head, draft, {}, note="sau")

    notes = lines(block_of(draft).find_all("li"))

    assert [note.split(" 14 giờ")[0] for note in notes] == [
        "Sửa thông tin đơn vị : sau",
        "Sửa thông tin đơn vị : trước",
    ]


def test_what_was_typed_is_not_markup(draft, head):
    note_down(head, draft, {"phone": ("", "<b>1</b>")}, note="<script>alert(1)</script>")

    block = block_of(draft)

    assert block.script is None
    assert block.b is None
    assert changes_of(draft) == ["Điện thoại liên hệ: (trống) → <b>1</b>"]


def test_the_page_of_a_registration_holds_its_history(client, draft, head):
    submit_registration(registration=draft, key=uuid4(), by=head, at=factories.OPEN)
    client.force_login(head)

    page = client.get(reverse("registrations:detail", args=[draft.pk]))

    history = BeautifulSoup(page.content, "html.parser").select_one("details.history")
    assert lines([history.summary, history.strong]) == ["Lịch sử (1)", "Nộp đăng ký"]
