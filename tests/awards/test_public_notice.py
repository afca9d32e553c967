"""The page of a posted list: what everybody reads, what nobody may, how an opinion is sent."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import AwardFile, Nomination, Opinion
from awards.states import NoticeState
from tests import award_factories, factories
from tests.award_factories import NOTICE
from tests.awards import builders, pages
from tests.conftest import ClockClient
from tests.core.hostile.pdf import pdf
from tests.factories import REVIEW
from tests.registrations.doors import file

TOO_MANY = 10


@pytest.fixture(autouse=True)
def _clean(settings, tmp_path):
    """The count of what was sent lives in the cache, which outlives a test."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def visitor() -> ClockClient:
    """Somebody with a browser, while the list is posted."""
    browser = ClockClient()
    browser.at = NOTICE
    return browser


@pytest.fixture
def notice(campaign, collective, person, secretary):
    """Thôn Đông and bà H'Hen, posted."""
    return award_factories.make_notice(campaign, secretary, collective, person)


@pytest.fixture
def address(campaign) -> str:
    return reverse("awards:public_notice", args=[campaign.authority.slug, campaign.slug])


def said(notice, nomination=None, **given) -> dict:
    key = f"{notice.pk}-{nomination.pk}" if nomination else str(notice.pk)
    return {"subject": key, "text": "Tôi có ý kiến.", "form_key": str(uuid4()), **given}


def test_everybody_reads_name_unit_form_and_achievement(
    notice, person, secretary, visitor, address
):
    award_factories.make_report(person, secretary, summary="Hiến 120 mét vuông đất")

    rows = pages.table(visitor.get(address))

    tier = str(person.tier)
    assert rows == [
        ["Thôn Đông", "", tier, "Theo báo cáo thành tích gửi Hội đồng"],
        ["Bà H'Hen Niê", "Thôn Đông", tier, "Hiến 120 mét vuông đất"],
    ]


CANARIES = {
    "telephone of the unit": "0900000001",
    "address": "Chỗ ở bí mật",
    "year of birth": "1961",
    "work": "Nghề kín",
    "what the hold is about": "Tố cáo chuyện kín",
    "paper of the hold": "Đơn kín 25/10",
    "opinion": "Ý kiến kín",
    "name of who said it": "Người góp kín",
    "their telephone": "0911222333",
    "answer": "Trả lời kín",
    "name of their file": "tep-kin.pdf",
    "another section of the report": "Lý lịch kín",
}


@pytest.fixture
def secrets(campaign, registration, secretary, unit) -> Nomination:
    """A posted name about whom everything private is known."""
    type(unit).objects.update(phone=CANARIES["telephone of the unit"])
    entrant = factories.make_entrant(
        registration, "Trần Văn Sáu", birth_year=1961,
        address=CANARIES["address"], occupation=CANARIES["work"],
    )  # fmt: skip
    nomination = factories.make_nomination(registration, entrant)
    award_factories.make_report(
        nomination, secretary, overview=CANARIES["another section of the report"], summary="Tốt"
    )
    award_factories.make_hold(
        nomination, secretary,
        reason=CANARIES["what the hold is about"], paper=CANARIES["paper of the hold"],
    )  # fmt: skip
    notice = award_factories.make_notice(campaign, secretary, nomination)
    opinion = award_factories.make_opinion(
        notice, nomination, text=CANARIES["opinion"], name=CANARIES["name of who said it"],
        contact=CANARIES["their telephone"], answer=CANARIES["answer"],
        answered_at=NOTICE, answered_by=secretary,
    )  # fmt: skip
    award_factories.make_award_file("opinion", None, name="tep-kin.pdf", opinion=opinion)
    return nomination


@pytest.mark.parametrize("what", CANARIES)
def test_nothing_private_is_in_any_byte_of_the_page(what, secrets, visitor, head, address):
    signed_in = ClockClient()
    signed_in.at = NOTICE
    signed_in.force_login(head)
    refused = visitor.post(address, {"subject": "x"})

    for answer in (visitor.get(address), signed_in.get(address), refused):
        assert "Trần Văn Sáu" in answer.content.decode()
        assert CANARIES[what] not in answer.content.decode()


def test_the_canaries_are_seen_where_they_may_be(secrets, office, secretary):
    """The control: the office's own pages do say these things."""
    notice = secrets.notice_lines.get().notice
    office.at = NOTICE

    seen = "".join(
        office.get(each).content.decode()
        for each in (
            reverse("awards:notice", args=[notice.pk]),
            reverse("awards:holds", args=[secrets.pk]),
        )
    )

    elsewhere = (
        "telephone of the unit", "address", "year of birth", "work", "another section of the report"
    )  # fmt: skip
    assert tuple(what for what in CANARIES if CANARIES[what] not in seen) == elsewhere


@pytest.mark.parametrize("state", [NoticeState.DRAFT, NoticeState.CANCELLED])
def test_what_is_not_posted_is_not_shown(state, campaign, collective, secretary, visitor, address):
    award_factories.make_notice(campaign, secretary, collective, state=state)

    text = visitor.get(address).content.decode()

    assert "Thôn Đông" not in text
    assert "Hiện không có danh sách nào" in text


def test_when_its_days_are_over_names_and_form_are_gone(notice, visitor, address):
    visitor.at = notice.closes_at

    answer = visitor.get(address)
    sent = visitor.post(address, said(notice))

    assert "Thôn Đông" not in answer.content.decode()
    assert not pages.soup(answer).select("main form")
    assert (sent.status_code, Opinion.objects.exists()) == (302, False)


def test_a_visitor_sends_an_opinion_and_is_told(notice, person, visitor, address):
    answer = visitor.post(address, said(notice, person, file_1=file("a.pdf", pdf())), follow=True)

    opinion = Opinion.objects.get()
    assert (opinion.nomination, opinion.text, opinion.received_by) == (
        person,
        "Tôi có ý kiến.",
        None,
    )
    assert AwardFile.objects.get().opinion == opinion
    (message,) = pages.messages(answer)
    assert message.startswith("Xã đã nhận ý kiến lúc 08:00 ngày 6/11/2024.")


def test_an_opinion_of_somebody_signed_in_names_nobody(notice, head, client, address):
    client.at = NOTICE
    client.force_login(head)

    client.post(address, said(notice))

    assert Opinion.objects.get().received_by is None


def test_a_second_press_sends_nothing_more(notice, visitor, address):
    sent = said(notice)

    visitor.post(address, sent)
    visitor.post(address, sent)

    assert Opinion.objects.count() == 1


def test_what_is_missing_is_told_at_its_box(notice, visitor, address):
    answer = visitor.post(address, said(notice, text="", name="Lê Thị Ba"))

    assert pages.summary(answer) == {"Hãy nhập: Nội dung ý kiến.": "#id_text"}
    assert pages.value(answer, "name") == "Lê Thị Ba"
    assert not Opinion.objects.exists()


def test_a_subject_of_another_list_is_refused(
    notice, campaign, family, secretary, visitor, address
):
    draft = award_factories.make_notice(campaign, secretary, family, state=NoticeState.DRAFT)

    answer = visitor.post(address, said(draft, family))

    assert list(pages.summary(answer)) == ["Hãy chọn một mục có trong danh sách: Ý kiến về."]


def test_a_program_that_fills_the_trap_is_told_thanks_and_nothing_is_kept(notice, visitor, address):
    answer = visitor.post(address, said(notice, website="http://x"), follow=True)

    assert pages.messages(answer)[0].startswith("Xã đã nhận ý kiến")
    assert not Opinion.objects.exists()


def test_too_many_from_one_address_have_to_wait_and_lose_no_word(notice, visitor, address):
    for _ in range(TOO_MANY):
        visitor.post(address, said(notice))

    answer = visitor.post(address, said(notice, text="Ý kiến thứ mười một"))
    other = visitor.post(address, said(notice), REMOTE_ADDR="10.0.0.9")

    assert (answer.status_code, other.status_code) == (429, 302)
    assert "Ý kiến thứ mười một" in answer.content.decode()
    assert list(pages.summary(answer))[0].startswith("Từ mạng này vừa có nhiều ý kiến")
    assert Opinion.objects.count() == TOO_MANY + 1


def test_the_form_asks_for_a_token(notice, address):
    browser = ClockClient(enforce_csrf_checks=True)
    browser.at = NOTICE

    assert browser.post(address, said(notice)).status_code == 403
    assert not Opinion.objects.exists()


def test_an_address_that_there_is_not(notice, campaign, visitor):
    address = reverse("awards:public_notice", args=["xa-khac", campaign.slug])

    assert visitor.get(address).status_code == 404


def test_thirty_names_cost_no_more_than_one(campaign, registration, secretary, visitor, address):
    def queries(names: int) -> int:
        people = [builders.person(registration, f"Người {names} {n}", None, secretary)
                  for n in range(names)]  # fmt: skip
        campaign.notices.all().update(state=NoticeState.CANCELLED)
        award_factories.make_notice(campaign, secretary, *people)
        with CaptureQueriesContext(connection) as asked:
            visitor.get(address)
        return len(asked)

    assert queries(1) == queries(30)


def test_the_office_page_costs_no_more_for_thirty_opinions(notice, person, office):
    address = reverse("awards:notice", args=[notice.pk])
    office.at = REVIEW

    def queries(opinions: int) -> int:
        for _ in range(opinions):
            award_factories.make_opinion(notice, person)
        office.get(address)
        with CaptureQueriesContext(connection) as asked:
            office.get(address)
        return len(asked)

    assert queries(1) == queries(30)


def test_the_secretariat_types_and_answers_on_its_pages(notice, person, office):
    office.at = NOTICE
    entered = office.post(
        reverse("awards:opinion_enter", args=[notice.pk]),
        said(notice, person, received_on="6/11/2024"),
        follow=True,
    )
    opinion = Opinion.objects.get()
    answered = office.post(
        reverse("awards:opinion_answer", args=[notice.pk, opinion.pk]),
        {"answer": "Đã xem xét"},
        follow=True,
    )

    assert pages.messages(entered) == ["Đã ghi ý kiến."]
    assert pages.messages(answered) == ["Đã lưu trả lời."]
    assert "Đã xem xét" in answered.content.decode()
