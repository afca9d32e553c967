"""The draft of what replaces an issued paper, and the workbook of a list that was issued."""

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from awards.papers import replacement_draft
from awards.states import PaperKind
from core.papers.content import Paragraph
from core.papers.words import plain
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import listed, passed
from tests.awards.outgoing import everything, fresh, replace
from tests.awards.pages import soup
from tests.awards.reading import drawn, prose, says
from tests.papers.verify import faults
from tests.papers.word import differences


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def decision(campaign, secretary, person, collective):
    return listed(passed(campaign, secretary, person, collective), secretary)


@pytest.fixture
def papers(campaign, decision, secretary, collective):
    """One issued paper of each kind that a meeting, a list, a notice, a campaign have."""
    notice = award_factories.make_notice(campaign, secretary, collective)
    subjects = {
        PaperKind.DECISION: decision,
        PaperKind.COUNCIL_SUBMISSION: decision,
        PaperKind.MINUTES: decision.session,
        PaperKind.APPRAISAL: decision.session,
        PaperKind.INVITATION: decision.session,
        PaperKind.NOTICE: notice,
        PaperKind.SUMMARY: campaign,
    }
    return {
        kind: award_factories.make_outgoing(kind, subject, secretary)
        for kind, subject in subjects.items()
    }


@pytest.fixture
def office(client, secretary):
    client.at = DECIDED
    client.force_login(secretary)
    return client


def draft_url(paper, *form) -> str:
    return reverse("awards:outgoing_draft", args=[paper.pk, *form])


KINDS = [PaperKind.DECISION, PaperKind.COUNCIL_SUBMISSION, PaperKind.MINUTES, PaperKind.APPRAISAL,
         PaperKind.INVITATION, PaperKind.NOTICE, PaperKind.SUMMARY]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_number_and_day_are_open_and_it_says_what_it_replaces(papers, kind):
    old = fresh(papers[kind])

    paper = replacement_draft(old, DECIDED)

    assert (paper.number, paper.day, paper.draft) == (None, None, True)
    name = paper.type_name.capitalize()
    said = f"{name} này thay thế {name} số {old.code} ngày 18 tháng 11 năm 2024./."
    texts = [plain(each.text) for each in paper.body if isinstance(each, Paragraph)]
    assert [each for each in texts if "./." in each] == [each for each in texts if said in each]
    assert says(paper, said)
    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []


def test_it_is_drawn_from_what_stands_today(papers, person):
    type(person).objects.filter(pk=person.pk).update(subject_name="H'Hen Niê Kdăm")

    paper = replacement_draft(fresh(papers[PaperKind.DECISION]), DECIDED)

    assert says(paper, "Bà H'Hen Niê Kdăm")
    assert prose(paper)[-1].startswith("Điều 3. ")


def test_the_page_of_the_replacing_offers_it_in_both_forms(office, papers):
    old = papers[PaperKind.DECISION]
    before = everything()

    page = office.get(reverse("awards:outgoing_replace", args=[old.pk]))
    links = {each["href"] for each in soup(page).main.find_all("a")}

    assert {draft_url(old), draft_url(old, "docx")} <= links
    assert office.get(draft_url(old)).content.startswith(b"%PDF-")
    word = Document(BytesIO(office.get(draft_url(old, "docx")).content))
    assert any(f"thay thế Quyết định số {old.code}" in each.text for each in word.paragraphs)
    assert office.get(draft_url(old, "xlsx")).status_code == 404
    assert everything() == before


@pytest.mark.parametrize(
    ("who", "status"),
    [("secretary", 200), ("chairman", 404), ("council_member", 404), ("supervisor", 404),
     ("head", 404), ("administrator", 404), ("stranger", 404)],
)  # fmt: skip
def test_only_who_may_replace_gets_it(papers, client, request, who, status):
    client.at = DECIDED
    client.force_login(request.getfixturevalue(who))

    assert client.get(draft_url(papers[PaperKind.MINUTES])).status_code == status


def test_what_was_replaced_has_no_second_draft(office, papers, secretary):
    old = papers[PaperKind.MINUTES]
    replace(fresh(old), secretary, "09/BB-HĐTĐKT")

    assert office.get(draft_url(old)).status_code == 404


@pytest.mark.parametrize("kind", [PaperKind.DECISION, PaperKind.NOTICE])
def test_a_list_that_was_issued_keeps_its_workbook(office, papers, campaign, kind):
    """Its draft is gone: PDF and Word lead to the signed file."""
    name = {PaperKind.DECISION: "decision_paper", PaperKind.NOTICE: "notice_paper"}[kind]
    subject = papers[kind].subject

    sheet = reverse(f"awards:{name}", args=[subject.pk, "xlsx"])
    word = reverse(f"awards:{name}", args=[subject.pk, "docx"])
    page = office.get(reverse("awards:papers", args=[campaign.pk]))
    links = {each["href"] for each in soup(page).main.find_all("a")}

    assert load_workbook(BytesIO(office.get(sheet).content)).sheetnames
    assert office.get(word).url == papers[kind].get_absolute_url()
    assert sheet in links
    assert word not in links
