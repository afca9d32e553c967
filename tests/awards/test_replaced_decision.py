"""The register after its decision was replaced: the old number stays, the new one stands beside it.

NĐ 30/2020, điều 18: wrong content is answered by a new paper of the same kind.
"""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from audit.models import Entry
from awards.decisions.certifying import handed_over, printable
from awards.exports import ceremony_workbook, register_workbook
from awards.models import Award
from awards.papers import ceremony_list, register_book
from awards.papers.certificate.words import Copied, words_of
from awards.register.verifying import verify
from awards.services.outgoing import replace_paper
from awards.states import PaperKind, StockPart
from tests import award_factories
from tests.award_factories import make_outgoing
from tests.awards.outgoing import signed
from tests.awards.pages import soup, words
from tests.awards.register import NOW
from tests.structure.page import faults

OLD, NEW = "150/QĐ-UBND", "160/QĐ-UBND"
SAYS = "thay thế bằng 160/QĐ-UBND"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def award(person, secretary) -> Award:
    return award_factories.make_granted(person, secretary)


@pytest.fixture
def paper(award, secretary):
    """The decision as it went out first."""
    decision = award.line.decision
    found = decision.outgoing.filter(kind=PaperKind.DECISION).first()
    return found or make_outgoing(PaperKind.DECISION, decision, secretary, OLD, signer_name="A")


@pytest.fixture
def replaced(paper, secretary):
    """The one in its place, signed by a deputy a week later."""
    return make_outgoing(
        PaperKind.DECISION,
        paper.decision,
        secretary,
        NEW,
        day=date(2024, 11, 25),
        signer_title="KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        signer_name="Nguyễn Thị Thảo",
        replaces=paper,
        reason="Sai chức vụ của một người",
    )


def stored(award) -> dict:
    return Award.objects.filter(pk=award.pk).values().get()


def entry(award) -> Award:
    (found,) = [each for each in printable(award.line.decision) if each.pk == award.pk]
    return found


def test_the_entry_itself_does_not_change(award, paper, secretary):
    before = stored(award)

    new = replace_paper(
        paper=paper,
        signed=signed(number=NEW, day=date(2024, 11, 25)),
        reason="Sai chức vụ của một người",
        by=secretary,
        at=NOW,
    )

    assert stored(award) == before
    assert entry(award).new_number == new.code == NEW
    assert not Entry.objects.about(award).filter(action__startswith="award.revoked").exists()


def test_a_decision_that_stands_has_nothing_beside_it(award, paper):
    found = entry(award)

    assert (found.new_number, found.new_day) == (None, None)
    assert (found.number_in_force, found.day_in_force) == (OLD, award.decided_on)


def test_the_last_of_two_replacements_counts(award, replaced, secretary):
    make_outgoing(
        PaperKind.DECISION,
        replaced.decision,
        secretary,
        "170/QĐ-UBND",
        day=date(2024, 11, 28),
        replaces=replaced,
        reason="Sai ngày",
    )

    assert entry(award).new_number == "170/QĐ-UBND"


def test_another_paper_of_the_list_that_is_replaced_changes_nothing(award, paper, secretary):
    first = make_outgoing(PaperKind.COUNCIL_SUBMISSION, paper.decision, secretary)
    make_outgoing(
        PaperKind.COUNCIL_SUBMISSION, paper.decision, secretary, replaces=first, reason="Sai"
    )

    assert entry(award).new_number is None


@pytest.mark.usefixtures("replaced")
def test_the_pages_of_the_register_show_both(award, client, secretary):
    client.at = NOW
    client.force_login(secretary)

    for address in (
        award.get_absolute_url(),
        reverse("awards:register", args=[award.authority.slug]),
        reverse("awards:unit_awards", args=[award.nomination.unit_id]),
    ):
        answer = client.get(address)
        said = words(soup(answer).main)
        assert OLD in said
        assert NEW in said
        assert "thay thế bằng" in said.lower()
        assert faults(answer) == []


@pytest.mark.usefixtures("replaced")
def test_the_register_on_paper_and_as_a_workbook_has_both(award):
    found = entry(award)

    book = repr(register_book(award.authority, 2024, [found]).body)
    sheet = load_workbook(BytesIO(register_workbook(award.authority, [found], NOW))).active

    assert OLD in book
    assert SAYS in book
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert OLD in cells
    assert NEW in cells


@pytest.mark.usefixtures("replaced")
def test_what_is_printed_now_cites_the_decision_that_holds(award, campaign):
    said = words_of(Copied(entry(award)))

    assert said[StockPart.DECISION] == f"{NEW} ngày 25 tháng 11 năm 2024"
    assert said[StockPart.PLACE_DAY].endswith("ngày 25 tháng 11 năm 2024")
    assert said[StockPart.SIGNER_NAME] == "Nguyễn Thị Thảo"
    assert said[StockPart.SIGNER_POST] == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert said[StockPart.BOOK_NUMBER] == award.book_number
    given = handed_over(campaign)
    assert NEW in repr(ceremony_list(campaign, given, 2024).body)
    sheet = load_workbook(BytesIO(ceremony_workbook(campaign, given, 2024))).active
    assert NEW in [cell.value for row in sheet.iter_rows() for cell in row]


@pytest.mark.usefixtures("replaced")
def test_the_public_is_told_of_both_numbers_in_one_query(award, client, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = verify(award.code)

    assert (found.decision_number, found.new_number) == (OLD, NEW)
    answer = client.get(reverse("awards:verify_code", args=[award.code]))
    assert f"Số {OLD} ngày 18/11/2024; đã được thay thế bằng Quyết định số {NEW}" in words(
        soup(answer).main
    )
    assert faults(answer) == []


def test_a_decision_that_stands_says_nothing_to_the_public(award, paper, client):
    answer = client.get(reverse("awards:verify_code", args=[award.code]))

    assert "thay thế" not in words(soup(answer).main)
