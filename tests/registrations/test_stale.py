"""Two tabs on one row: the older one is refused, nothing of either is lost."""

import pytest

from registrations.models import Entrant, Pledge, Registration
from registrations.states import State
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.looking import actions, changes, entries, everything
from tests.registrations.pages import Page

STALE = (
    "Nội dung này vừa được lưu ở nơi khác. Hãy so hai bản bên dưới; "
    "bấm lưu lần nữa để giữ bản đang nhập."
)
# For each form: the table that it writes, and a box of it.
FORMS = {
    "details": (Registration, "measures"),
    "pledge_edit": (Pledge, "content"),
    "entrant_edit": (Entrant, "content"),
    "pledge_result": (Pledge, "result_note"),
    "entrant_result": (Entrant, "result_note"),
}
FIRST, SECOND, THIRD = "Bản của thẻ thứ nhất", "Bản của thẻ thứ hai", "Bản của thẻ thứ ba"

every_form = pytest.mark.parametrize("name", FORMS)


@pytest.fixture
def tabs(campaign, unit, head, client):
    """Opens a form of Thôn Đông's registration in as many tabs as one likes."""
    client.force_login(head)

    def open_one(name: str):
        state = State.ACCEPTED if "result" in name else State.DRAFT
        registration = filled(campaign, unit, state)
        door = doors.url(name, registration)
        typed = doors.sent(name, registration)
        _, box = FORMS[name]

        def save(text: str, version: str = "1") -> Page:
            return Page(client.post(door, typed | {box: text, "version": version}))

        return registration, save

    return open_one


def stored(name: str) -> str:
    """What the table holds in the box of that form."""
    model, box = FORMS[name]
    return model.objects.values_list(box, flat=True).get()


@every_form
def test_the_older_tab_is_refused_and_overwrites_nothing(name, tabs):
    _, save = tabs(name)
    save(SECOND)
    before = everything()

    page = save(FIRST)

    assert page.status == 200
    assert page.title.startswith("Lỗi: ")
    assert everything() == before
    assert stored(name) == SECOND


@every_form
def test_both_texts_are_on_the_page(name, tabs):
    _, save = tabs(name)
    save(SECOND)

    page = save(FIRST)

    assert page.typed[FORMS[name][1]] == FIRST
    assert SECOND in page.stored


@every_form
def test_the_two_texts_stand_side_by_side_and_the_difference_is_named(name, tabs):
    registration, save = tabs(name)
    save(SECOND)

    page = save(FIRST)

    differing = [row for row in page.both_texts if row[0].endswith(" Khác nhau")]
    assert [row[1:] for row in differing] == [[SECOND, FIRST]]
    same = [row for row in page.both_texts if row not in differing]
    assert all(label.endswith(" Giống nhau") and one == two for label, one, two in same)
    assert len(page.both_texts) >= len(doors.sent(name, registration)) - 1


@every_form
def test_the_refusal_says_that_it_was_saved_elsewhere(name, tabs):
    _, save = tabs(name)
    save(SECOND)

    page = save(FIRST)

    (reason,) = page.summary
    assert "vừa được lưu ở nơi khác" in reason


@pytest.mark.parametrize("name", ["details", "pledge_edit", "entrant_edit"])
def test_the_refusal_says_how_to_go_on(name, tabs):
    _, save = tabs(name)
    save(SECOND)

    assert list(save(FIRST).summary) == [STALE]


@pytest.mark.parametrize("name", ["pledge_result", "entrant_result"])
def test_the_refusal_of_a_result_says_what_the_page_offers(name, tabs):
    _, save = tabs(name)
    save(SECOND)

    assert "Hãy tải lại trang" not in " ".join(save(FIRST).summary)


@every_form
def test_pressing_again_with_the_offered_version_saves_knowingly(name, tabs):
    registration, save = tabs(name)
    save(SECOND)
    offered = save(FIRST).typed["version"]

    page = save(FIRST, offered)

    assert page.status == 302
    assert stored(name) == FIRST
    assert changes(entries(registration)[-1])[FORMS[name][1]] == [SECOND, FIRST]


@every_form
def test_a_third_tab_in_between_is_seen_too(name, tabs):
    _, save = tabs(name)
    save(SECOND)
    offered = save(FIRST).typed["version"]
    save(THIRD, offered)

    page = save(FIRST, offered)

    assert stored(name) == THIRD
    assert THIRD in page.stored
    assert page.typed["version"] == "3"


@every_form
@pytest.mark.parametrize("version", ["", "abc", "0", "-1", "2", "99999999999999999999", "1.5"])
def test_a_made_up_version_saves_nothing(version, name, tabs):
    registration, save = tabs(name)
    before = everything()

    page = save(FIRST, version)

    assert page.status == 200
    assert page.title.startswith("Lỗi: ")
    assert everything() == before
    assert actions(registration) == []


@every_form
def test_the_same_form_sent_twice_saves_once(name, tabs):
    registration, save = tabs(name)

    pages = [save(FIRST) for _ in range(2)]

    assert [page.status for page in pages] == [302, 200]
    assert len(actions(registration)) == 1


def test_two_people_on_two_rows_do_not_disturb_each_other(draft, head, client):
    client.force_login(head)
    client.post(doors.url("pledge_add", draft), doors.sent("pledge_add", draft))
    sent = doors.sent("pledge_edit", draft)

    answers = [
        client.post(doors.url("pledge_edit", draft, pledge.pk), sent)
        for pledge in draft.pledges.all()
    ]

    assert [each.status_code for each in answers] == [302, 302]
