"""What the public asks about the honours page, and the answer."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from audit.models import Entry
from awards.models import HonourRequest
from awards.services.honour_requests import answer_honour_request, ask_about_honour
from awards.states import HonourRequestKind
from awards.views.honours_public import MOST_REQUESTS, SECONDS
from core.errors import Incomplete, NotAllowed, Stale, WrongState
from tests import award_factories
from tests.awards.register import NOW, everything, make_request
from tests.registrations.hands import together
from tests.registrations.pages import Page

TYPED = {
    "kind": "take_down",
    "text": "Gia đình xin gỡ",
    "name": "Y Thih",
    "contact": "0905 000 002",
}


@pytest.fixture(autouse=True)
def _nobody_has_asked() -> None:
    cache.clear()


@pytest.fixture
def honour(person, secretary):
    return award_factories.make_honour(award_factories.make_granted(person, secretary), secretary)


@pytest.fixture
def address(honour, client) -> str:
    award = honour.award
    client.at = NOW
    return reverse("awards:honour_ask", args=[award.authority.slug, award.campaign.slug, honour.pk])


def ask(honour, **given):
    values = {
        "kind": HonourRequestKind.CORRECTION,
        "text": "Sai tên đệm",
        "name": "Y Thih",
        "contact": "0905 000 002",
        "key": None,
        **given,
    }
    return ask_about_honour(honour=honour, at=NOW, **values)


def test_anybody_asks_without_signing_in(address, client, honour):
    answer = client.post(address, TYPED, follow=True)

    asked = HonourRequest.objects.get()
    assert Page(answer).notices[0].startswith("Đã gửi đề nghị.")
    assert (asked.honour, asked.kind, asked.text, asked.at) == (
        honour,
        "take_down",
        "Gia đình xin gỡ",
        NOW,
    )


def test_the_history_tells_of_it_without_who_asked(honour):
    ask(honour)

    (entry,) = Entry.objects.about(honour.award)
    assert (entry.action, entry.actor, entry.note) == ("honour.requested", None, "Đính chính")
    assert "Y Thih" not in entry.actor_name + entry.note + entry.values


def test_one_page_sent_twice_is_one_request(address, client):
    typed = {**TYPED, "form_key": Page(client.get(address)).typed["form_key"]}

    for _ in range(2):
        assert client.post(address, typed).status_code == 302

    assert HonourRequest.objects.count() == 1
    assert Entry.objects.filter(action="honour.requested").count() == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_clicks_are_one_request(honour):
    key = "12345678-1234-5678-1234-567812345678"

    outcomes = together(*[lambda: ask(honour, key=key)] * 2)

    assert outcomes[0] == outcomes[1] == HonourRequest.objects.get()


@pytest.mark.parametrize("lacking", ["kind", "text", "name", "contact"])
def test_what_is_lacking_is_asked_for(lacking, address, client):
    page = Page(client.post(address, {**TYPED, lacking: ""}))

    assert list(page.complaints) == [lacking]
    assert not HonourRequest.objects.exists()


@pytest.mark.parametrize("lacking", ["text", "name", "contact"])
def test_the_service_asks_too(lacking, honour):
    before = everything()

    with pytest.raises(Incomplete):
        ask(honour, **{lacking: " "})

    assert everything() == before


def test_about_what_is_gone_nobody_asks(honour, secretary):
    award_factories.make_revocation(honour.award, secretary)
    before = everything()

    with pytest.raises(WrongState):
        ask(honour)

    assert everything() == before


def test_who_floods_waits(address, client):
    for _ in range(MOST_REQUESTS):
        assert client.post(address, TYPED).status_code == 302

    assert client.post(address, TYPED).status_code == 429
    assert HonourRequest.objects.count() == MOST_REQUESTS
    client.at = NOW.fromtimestamp(NOW.timestamp() + SECONDS, NOW.tzinfo)
    assert client.post(address, TYPED).status_code == 302


def test_what_was_asked_is_on_no_public_page(address, client, honour):
    client.post(address, TYPED)

    award = honour.award
    page = client.get(
        reverse("awards:honours_public", args=[award.authority.slug, award.campaign.slug])
    )

    assert "Gia đình xin gỡ" not in page.content.decode()
    assert "Gia đình xin gỡ" not in client.get(address).content.decode()


# --- the answer


def test_the_secretary_answers_once(honour, office):
    asked = make_request(honour)
    address = reverse("awards:honour_answer", args=[asked.pk])
    assert "0905 000 002" in Page(office.get(address)).text

    office.post(address, {"answer": "Đã sửa tên đệm"})
    again = office.post(address, {"answer": "Khác"}, follow=True)

    asked.refresh_from_db()
    assert (asked.answer, asked.answered_by.username) == ("Đã sửa tên đệm", "secretary")
    assert Page(again).notices[-1] == "Đề nghị này vừa được người khác trả lời. Hãy tải lại trang."


@pytest.mark.parametrize(
    ("answer", "who", "error"),
    [
        (" ", "secretary", Incomplete),
        ("Đã gỡ", "chairman", NotAllowed),
        ("Đã gỡ", "head", NotAllowed),
        ("Đã gỡ", "stranger", NotAllowed),
    ],
)
def test_an_answer_that_cannot_be_is_refused(answer, who, error, honour, request):
    asked = make_request(honour)
    before = everything()

    with pytest.raises(error):
        answer_honour_request(asked=asked, answer=answer, by=request.getfixturevalue(who), at=NOW)

    assert everything() == before


def test_of_two_answers_one_wins(honour, secretary):
    asked = make_request(honour, answered_at=None)
    answer_honour_request(asked=asked, answer="Đã sửa", by=secretary, at=NOW)
    before = everything()

    with pytest.raises(Stale):
        answer_honour_request(asked=asked, answer="Đã gỡ", by=secretary, at=NOW)

    assert everything() == before


@pytest.mark.parametrize("who", ["head", "chairman", "supervisor", "stranger"])
def test_nobody_else_reads_what_was_asked(who, honour, client, request):
    address = reverse("awards:honour_answer", args=[make_request(honour).pk])
    client.force_login(request.getfixturevalue(who))

    assert client.get(address).status_code == 404
