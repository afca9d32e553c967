"""Every paper of a campaign as a Word file: the same text, for the same people."""

import pytest
from django.urls import reverse
from django.utils.http import content_disposition_header

from awards.papers import entries
from core.papers.pdf import file_name
from tests.papers.word import differences, read
from tests.structure.world import make_world

PRINTS = {"secretary": 200, "chairman": 200}
PRINTS_NOT = dict.fromkeys(["council_member", "supervisor", "administrator", "head"], 404)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def papers(db, settings, tmp_path):
    """Every paper that is drawn of a commune in the middle of its campaign."""
    settings.MEDIA_ROOT = tmp_path
    world = make_world()
    found = entries(world.campaign, world.bundle.ordered_at)
    return [each.draw() for each in found if each.draw]


def test_every_paper_says_the_same_in_word_and_in_pdf(papers):
    found = {paper.title: differences(paper) for paper in papers}

    assert {title: faults for title, faults in found.items() if faults} == {}
    assert len(papers) == 32


def test_every_paper_has_its_title_and_nobodys_name(papers):
    known = [read(paper).document.core_properties for paper in papers]

    assert [each.title for each in known] == [paper.title for paper in papers]
    assert {each.author for each in known} == {""}


@pytest.mark.parametrize(("who", "status"), [*PRINTS.items(), *PRINTS_NOT.items()])
@pytest.mark.parametrize("paper", ["summary", "nominees", "achievement"])
def test_only_those_who_print_get_it(paper, who, status, campaign, collective, request, client):
    keys = {
        "summary": [campaign.pk],
        "nominees": [campaign.pk, "tap-the"],
        "achievement": [collective.pk],
    }
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse(f"awards:{paper}", args=[*keys[paper], "docx"]))

    # The head of a unit prints the unit's own report.
    if (paper, who) == ("achievement", "head"):
        status = 200
    assert answer.status_code == status
    if status == 200:
        assert answer["Content-Type"] == WORD
        assert answer["Content-Disposition"].startswith("attachment; ")
        assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("form", ["doc", "exe", "DOCX", "pdf.exe"])
def test_another_form_is_not_found(form, office, campaign, collective):
    for name, keys in (("summary", [campaign.pk]), ("achievement", [collective.pk])):
        assert office.get(reverse(f"awards:{name}", args=[*keys, form])).status_code == 404


def test_the_name_of_the_file_is_plain(papers):
    for paper in papers:
        name = file_name(paper, "docx")

        assert name.isascii()
        assert content_disposition_header(True, name) == f'attachment; filename="{name}"'
