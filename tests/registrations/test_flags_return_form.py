"""The return form: what is to be corrected is ticked, a part, a section, or everything."""

import pytest

from registrations.correcting import sections
from registrations.models import Registration, Return
from registrations.states import EntrantKind, State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import filled, submit
from tests.registrations.flagging import KEYS, named
from tests.registrations.looking import everything
from tests.registrations.pages import Page

NOTHING = "Hãy đánh dấu ít nhất một phần phải sửa, hoặc chọn «Sửa toàn bộ»."


@pytest.fixture
def submitted(campaign, unit, head, secretary, client) -> Registration:
    """Thôn Đông's registration with a part of every kind, the secretary before the screen."""
    registration = filled(campaign, unit)
    factories.make_entrant(registration, "Y Blưm Êban", EntrantKind.HOUSEHOLD, members=5)
    submit(registration, head, OPEN)
    client.force_login(secretary)
    return registration


def ticked(registration, *keys: str) -> dict:
    """What is sent when just these boxes are ticked."""
    sent = doors.sent("return", registration)
    del sent["everything"]
    return sent | {"parts": [named(registration, key) for key in keys]}


def boxes(page: Page) -> list[str]:
    """The boxes that are ticked on the page."""
    found = page.soup.select("input[type=checkbox][checked]")
    return [each.get("value", each["name"]) for each in found]


def test_every_part_has_a_box_with_the_units_words_beside_it(submitted, client):
    page = Page(client.get(doors.url("return", submitted)))

    labels = {
        box["value"]: " ".join(page.soup.find("label", attrs={"for": box["id"]}).text.split())
        for box in page.soup.select("input[name=parts]")
    }
    parts = [part for section in sections(submitted) for part in section.parts]
    assert set(labels) == {part.key for part in parts} | {
        f"all:{section.name}" for section in sections(submitted)
    }
    for part in parts:
        assert labels[part.key].startswith(" ".join(part.label.split()))
        assert labels[part.key].endswith(" ".join((part.words or part.label).split()))


def test_nothing_is_ticked_beforehand(submitted, client):
    assert boxes(Page(client.get(doors.url("return", submitted)))) == []


@pytest.mark.parametrize("key", KEYS)
def test_what_is_ticked_is_opened(key, submitted, client):
    client.post(doors.url("return", submitted), ticked(submitted, key))

    assert Return.objects.get().open_parts == [named(submitted, key)]


def test_several_boxes_are_opened_together(submitted, client):
    client.post(doors.url("return", submitted), ticked(submitted, "pledges", "measures"))

    assert Return.objects.get().open_parts == ["measures", "pledges"]


@pytest.mark.parametrize("place", range(4))
def test_the_box_of_a_section_opens_all_of_it(place, submitted, client):
    section = sections(submitted)[place]
    sent = ticked(submitted) | {"parts": [f"all:{section.name}"]}

    client.post(doors.url("return", submitted), sent)

    assert Return.objects.get().open_parts == [part.key for part in section.parts]


def test_everything_is_a_choice_in_words(submitted, client):
    client.post(doors.url("return", submitted), ticked(submitted) | {"everything": "on"})

    assert Return.objects.get().open_parts == []
    assert Registration.objects.get().state == State.RETURNED


def test_everything_beside_single_boxes_is_everything(submitted, client):
    client.post(doors.url("return", submitted), ticked(submitted, "measures") | {"everything": "1"})

    assert Return.objects.get().open_parts == []


def test_without_any_tick_it_is_asked_for(submitted, client):
    before = everything()

    page = Page(client.post(doors.url("return", submitted), ticked(submitted)))

    assert page.title == "Lỗi: Trả lại để bổ sung – Thi đua"
    assert page.summary == {NOTHING: "id_parts_0"}
    assert page.complaints == {"parts": NOTHING}
    assert page.soup.find(id="id_parts_0")["name"] == "parts"
    assert everything() == before


def test_what_was_ticked_stays_ticked_when_something_else_is_wrong(submitted, client):
    sent = ticked(submitted, "measures", "pledge:{pledge}") | {"reason": ""}

    page = Page(client.post(doors.url("return", submitted), sent))

    assert list(page.summary) == ["Hãy nhập: Nội dung cần bổ sung, sửa."]
    assert boxes(page) == sent["parts"]


def test_everything_stays_ticked_when_something_else_is_wrong(submitted, client):
    sent = ticked(submitted) | {"reason": "", "everything": "on"}

    page = Page(client.post(doors.url("return", submitted), sent))

    assert boxes(page) == ["everything"]


@pytest.mark.parametrize("key", ["pledge:0", "all:x", "details", "<script>"])
def test_a_made_up_box_is_refused(key, submitted, client):
    before = everything()

    page = Page(client.post(doors.url("return", submitted), ticked(submitted, key)))

    assert list(page.summary) == ["Hãy chọn một mục có trong danh sách: Phần đơn vị được sửa."]
    assert everything() == before


def test_a_box_of_another_registration_is_refused(submitted, campaign, other_unit, client):
    theirs = filled(campaign, other_unit)
    before = everything()

    client.post(doors.url("return", submitted), ticked(theirs, "pledge:{pledge}")
                | {"revision": str(submitted.revision)})  # fmt: skip

    assert everything() == before


@pytest.mark.parametrize(("people", "is_open"), [(5, True), (50, False)])
def test_a_long_list_is_folded_until_something_in_it_is_ticked(people, is_open, submitted, client):
    for number in range(people):
        factories.make_entrant(submitted, f"Y Thih {number}")
    sent = ticked(submitted, "entrant:{person}") | {"reason": ""}
    address = doors.url("return", submitted)

    pages = [Page(client.get(address)), Page(client.post(address, sent))]

    folds = [page.soup.select("fieldset.tick-group details")[2] for page in pages]
    assert [fold.has_attr("open") for fold in folds] == [is_open, True]


def test_the_number_of_queries_does_not_grow_with_the_parts(
    submitted, client, django_assert_max_num_queries
):
    for number in range(50):
        factories.make_entrant(submitted, f"Y Thih {number}")
        factories.make_pledge(submitted, content=f"Việc {number}")

    with django_assert_max_num_queries(12):
        client.get(doors.url("return", submitted))
