"""The same name and birth year: a person decides, nobody is merged, dropped or written over."""

import pytest

from core.errors import Duplicate, Incomplete, Stale
from registrations.models import Entrant
from registrations.services.importing import save_list
from registrations.services.namesakes import Candidate
from registrations.states import EntrantKind, ImportState, TwinChoice
from tests import factories
from tests.factories import OPEN
from tests.registrations import sheets
from tests.registrations.listing import bring, confirm, names
from tests.registrations.looking import entries, everything


@pytest.fixture
def mine(draft, head, client):
    """Thôn Đông's draft with Bà H'Hen Niê (1985) on its list, its head before the screen."""
    client.force_login(head)
    factories.make_entrant(draft)
    return draft


def numbers(registration) -> list[int]:
    return sorted(registration.entrants.values_list("namesake", flat=True))


@pytest.mark.parametrize("name", ["H'Hen Niê", "H’HEN NIÊ", "h hen  niê", "HʼHen Niê"])
def test_who_is_there_already_is_asked_about(name, mine, client):
    page = bring(client, mine, *sheets.people(name, "Lê Đình Cường"))

    questions = [each.get_text(" ", strip=True) for each in page.soup.select("legend")]
    assert [each.split(":")[0] for each in questions] == ["Dòng 2"]
    assert questions[0].endswith("đã có trong danh sách của đơn vị")


@pytest.mark.parametrize(
    "changed",
    [{"full_name": "H'Hên Niê"}, {"full_name": "H'Hen Nie"}, {"birth_year": "1986"}],
)
def test_another_name_or_year_is_no_question(changed, mine, client):
    page = bring(client, mine, sheets.titles(), sheets.person(**changed))

    assert page.soup.select("legend") == []


def test_who_stands_twice_in_the_sheet_is_asked_about_the_second_time(mine, client):
    page = bring(client, mine, *sheets.people("Lê An", "Lê Bình", "LÊ AN"))

    (question,) = [each.get_text(" ", strip=True) for each in page.soup.select("legend")]
    assert question == "Dòng 4: Bà LÊ AN, sinh năm 1985, đã có ở dòng 2"


def test_without_a_choice_nobody_is_added(mine, client):
    bring(client, mine, *sheets.people("H'Hen Niê", "Lê Đình Cường"))
    before = everything()

    page = confirm(client, mine)

    message = "Dòng 2: hãy chọn bỏ qua hoặc vẫn thêm."
    assert page.complaints == {"twin_2": message}
    assert page.summary == {message: "id_twin_2_0"}
    assert everything() == before


@pytest.mark.parametrize("choice", ["", "merge", "2"])
def test_a_made_up_choice_is_none(choice, mine, client):
    bring(client, mine, *sheets.people("H'Hen Niê"))
    before = everything()

    page = confirm(client, mine, twin_2=choice)

    assert page.complaints == {"twin_2": "Dòng 2: hãy chọn bỏ qua hoặc vẫn thêm."}
    assert everything() == before


def test_a_row_that_is_passed_over_leaves_the_other_person_as_they_were(mine, client):
    there = Entrant.objects.values().get()
    bring(client, mine, sheets.titles(), sheets.person(occupation="Khác"), sheets.person("Lê An"))

    confirm(client, mine, twin_2="skip")

    assert names(mine) == ["H'Hen Niê", "Lê An"]
    assert Entrant.objects.values().get(pk=there["id"]) == there
    assert entries(mine)[-1].note == ("1 cá nhân: Bà Lê An (1985). Bỏ qua 1: Bà H'Hen Niê (1985)")


def test_another_person_of_the_same_name_gets_the_next_number(mine, client):
    bring(client, mine, *sheets.people("H'Hen Niê", "H’Hen Niê", "Lê An"))

    confirm(client, mine, twin_2="add", twin_3="add")

    assert names(mine) == ["H'Hen Niê", "H'Hen Niê", "H’Hen Niê", "Lê An"]
    assert numbers(mine) == [0, 0, 1, 2]
    assert "Bà H'Hen Niê (1985, người khác trùng tên)" in entries(mine)[-1].note


def test_many_twins_can_be_passed_over_at_once(mine, client):
    factories.make_entrant(mine, "Lê An")
    bring(client, mine, *sheets.people("H'Hen Niê", "Lê An", "Lê Bình", "LÊ AN"))

    confirm(client, mine, skip_rest="on", twin_5="add")

    assert names(mine) == ["H'Hen Niê", "Lê An", "Lê Bình", "LÊ AN"]
    assert numbers(mine) == [0, 0, 0, 1]


def test_when_all_are_passed_over_nothing_happens(mine, client):
    bring(client, mine, *sheets.people("H'Hen Niê"))
    before = everything()

    page = confirm(client, mine, twin_2="skip")

    assert page.summary == {"Không còn ai để thêm: mọi dòng đều được bỏ qua.": ""}
    assert everything() == before


def test_a_person_is_no_twin_of_a_household(mine, client):
    page = bring(
        client,
        mine,
        sheets.home("H'Hen Niê", birth_year="1985"),
        kind=EntrantKind.HOUSEHOLD,
    )

    assert page.soup.select("legend") == []


# --- the list has changed since it was shown


@pytest.fixture
def waiting(mine, head):
    return factories.make_import(mine, head)


def candidate(name: str, choice=None, row: int = 2) -> Candidate:
    values = {
        "honorific": "ba",
        "full_name": name,
        "birth_year": 1985,
        "occupation": "Nông dân",
        "content": "Hiến đất",
    }
    return Candidate(row, values, choice)


def refused(batch, by, *candidates, error) -> str:
    """The refusal; and nothing has changed."""
    before = everything()
    with pytest.raises(error) as refusal:
        save_list(batch=batch, candidates=candidates, converted=False, by=by, at=OPEN)
    assert everything() == before
    return str(refusal.value)


def test_who_came_onto_the_list_meanwhile_is_asked_about(waiting, head):
    words = refused(waiting, head, candidate("Lê An", row=2), candidate("H'Hen Niê", row=3),
                    error=Duplicate)  # fmt: skip

    assert words.startswith("Dòng 3: người này đã có trong danh sách của đơn vị.")


def test_who_went_from_the_list_meanwhile_is_not_passed_over(waiting, mine, head):
    mine.entrants.all().delete()

    words = refused(waiting, head, candidate("H'Hen Niê", TwinChoice.SKIP), error=Stale)

    assert words == "Dòng 2: người trùng tên vừa được xóa ở nơi khác. Hãy xem lại."


def test_nobody_left_to_add_is_a_refusal(waiting, head):
    refused(waiting, head, candidate("H'Hen Niê", TwinChoice.SKIP), error=Incomplete)


def test_the_page_asks_again_with_the_twins_of_now(mine, client, monkeypatch):
    """Between showing and saving somebody else adds Lê An."""
    bring(client, mine, *sheets.people("Lê An"))
    factories.make_entrant(mine, "Lê An")

    page = confirm(client, mine)

    assert list(page.complaints) == ["twin_2"]
    assert mine.imports.get().state == ImportState.PREVIEW
