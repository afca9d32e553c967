"""The lists that pages show, as workbooks: who sees the page takes its rows along, nobody else."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import VoteRound
from awards.states import RoundState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import listed, passed
from tests.awards.outgoing import everything
from tests.awards.pages import soup

PAGES = {
    "nomination_desk": "nomination_desk_sheet",
    "session": "session_sheet",
    "votes": "votes_sheet",
    "round": "round_sheet",
    "decisions": "decisions_sheet",
    "honours": "honours_sheet",
    "council": "council_sheet",
}
PEOPLE = ["secretary", "chairman", "council_member", "supervisor", "head", "administrator",
          "stranger"]  # fmt: skip


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def keys(campaign, secretary, person, collective):
    """The keys of each page, where a meeting is over, a list is drawn up, an award is given."""
    session = passed(campaign, secretary, person, collective)
    listed(session, secretary)
    made = session.rounds.create(
        number=1, state=RoundState.CLOSED, opened_at=DECIDED, closed_at=DECIDED, mode="paper"
    )
    made.items.create(item=session.items.first(), agree=8, disagree=1, blank=0)
    award_factories.make_award(
        award_factories.make_line(
            award_factories.make_decision(session, secretary),
            session.items.last(),
            "granted",
        ),
        secretary,
    )
    return {
        "nomination_desk": [campaign.pk],
        "session": [session.pk],
        "votes": [session.pk],
        "round": [session.pk, 1],
        "decisions": [campaign.pk],
        "honours": [campaign.pk],
        "council": [campaign.authority.slug],
    }


def cells(answer) -> list[str]:
    book = load_workbook(BytesIO(answer.content))
    return [str(cell.value) for page in book for row in page.iter_rows() for cell in row]


@pytest.mark.parametrize("page", PAGES)
def test_the_page_offers_its_rows_and_nothing_is_changed(keys, client, secretary, page):
    client.at = DECIDED
    client.force_login(secretary)
    before = everything()
    address = reverse(f"awards:{PAGES[page]}", args=keys[page])

    shown = soup(client.get(reverse(f"awards:{page}", args=keys[page]))).main
    found = cells(client.get(address))

    assert address in {each["href"] for each in shown.find_all("a")}
    name = "Bà H'Hen Niê" if page != "council" else "Thành viên 1"
    name = "Thôn Đông" if page == "honours" else name
    assert name in " ".join(found)
    assert name in shown.get_text(" ")
    assert everything() == before


@pytest.mark.parametrize("who", PEOPLE)
def test_who_may_not_see_the_page_gets_no_workbook(keys, client, request, who):
    client.at = DECIDED
    client.force_login(request.getfixturevalue(who))

    for page, sheet in PAGES.items():
        seen = client.get(reverse(f"awards:{page}", args=keys[page])).status_code == 200
        answer = client.get(reverse(f"awards:{sheet}", args=keys[page]))
        assert answer.status_code == (200 if seen else 404), (page, who)


def test_the_desk_comes_as_it_was_filtered(keys, client, secretary):
    client.at = DECIDED
    client.force_login(secretary)
    address = reverse("awards:nomination_desk_sheet", args=keys["nomination_desk"])

    found = " ".join(cells(client.get(address, {"doi-tuong": "tap-the"})))

    assert "Thôn Đông" in found
    assert "Bà H'Hen Niê" not in found


def test_an_open_round_has_no_workbook(keys, client, secretary):
    pk, number = keys["round"]
    client.at = DECIDED
    client.force_login(secretary)
    VoteRound.objects.filter(session=pk).update(state=RoundState.OPEN, closed_at=None)

    assert client.get(reverse("awards:round_sheet", args=[pk, number])).status_code == 404
