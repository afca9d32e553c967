"""What nobody expects, in every paper that the portal prints: it is right, or it is refused."""

from dataclasses import replace

import pytest
from django.apps import apps
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Concat

from accounts.models import Unit
from awards.models import AchievementReport, Nomination
from core.papers.content import Paper, Table
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from tests.awards.commune import make_empty
from tests.factories import REVIEW
from tests.papers.producers import PRODUCERS
from tests.papers.said import texts
from tests.papers.verify import faults
from tests.papers.word import differences
from tests.structure.world import make_world

LONG_UNIT = (
    "Trường Trung học cơ sở và Trung học phổ thông Dân tộc nội trú Nguyễn Thị Minh Khai "
    "huyện Krông Ana tỉnh Đắk Lắk"
)
REPORT = "Thửa ruộng của buôn được cấy đúng lịch. " * 500
# What is said by keys, addresses and numbers is no text of a person.
KEYS = ("key", "slug", "code", "hash", "sha", "email", "phone", "file", "url", "symbol", "password")
APPS = ("accounts", "campaigns", "registrations", "awards")
# What went out stays as it is, whoever writes.
KEPT = {"User", "Session", "Membership", "OutgoingPaper"}


def _texts(model: type[models.Model]) -> list[str]:
    """The columns of a table that people fill with words."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, models.FileField | models.EmailField | models.SlugField)
        and not field.choices
        and not field.unique
        and (field.max_length or 1_000) > 20  # shorter ones are for «2/3» and the like
        and not any(word in field.name for word in KEYS)
    ]


def _everywhere(text: str) -> None:
    """Put it behind whatever people wrote, in every row of every table."""
    for label in APPS:
        for model in apps.get_app_config(label).get_models():
            for name in _texts(model) if model.__name__ not in KEPT else ():
                wanted = model._default_manager.exclude(**{name: ""})
                wanted.update(**{name: Concat(F(name), Value(f" {text}"))})


def _papers(campaign) -> dict[str, Paper]:
    """The paper of each producer that says most."""
    found = {name: list(produce(campaign, REVIEW)) for name, produce in PRODUCERS.items()}
    return {
        name: max(papers, key=lambda paper: sum(map(len, texts(paper))))
        for name, papers in found.items()
        if papers
    }


@pytest.fixture
def campaign(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return make_world().campaign


def _wrong(papers: dict[str, Paper]) -> dict[str, list[str]]:
    found = {
        name: [*faults(to_pdf(paper), paper), *differences(paper)] for name, paper in papers.items()
    }
    return {name: said for name, said in found.items() if said}


def test_every_producer_has_a_paper(campaign):
    assert set(_papers(campaign)) == set(PRODUCERS)


def test_tags_and_the_letters_of_ede_stand_as_they_were_written_in_every_paper(campaign):
    _everywhere("<script>&Ê̆Ƀ")
    campaign.refresh_from_db()

    papers = _papers(campaign)

    assert set(papers) == set(PRODUCERS)
    assert _wrong(papers) == {}
    # In capitals where the issuer stands.
    silent = [
        name
        for name, paper in papers.items()
        if not any("<script>" in text.lower() for text in texts(paper))
    ]
    assert silent == []


def test_names_of_three_lines_and_reports_of_twenty_thousand_letters_fit_everywhere(campaign):
    for unit in Unit.objects.all():
        Unit.objects.filter(pk=unit.pk).update(name=f"{LONG_UNIT} {unit.pk}")
    Nomination.objects.filter(subject_kind="collective").update(subject_name=LONG_UNIT)
    collective = campaign.nominations.filter(subject_kind="collective").first()
    AchievementReport.objects.update_or_create(
        nomination=collective, defaults={"achievements": REPORT, "lessons": "Không"}
    )
    campaign.refresh_from_db()

    assert _wrong(_papers(campaign)) == {}


def test_a_letter_that_the_font_lacks_stops_every_paper_and_is_named(campaign):
    _everywhere("👍")
    campaign.refresh_from_db()

    for paper in _papers(campaign).values():
        with pytest.raises(PaperFailed, match=r"«👍» \(U\+1F44D\)"):
            to_pdf(paper)


def test_a_campaign_without_anybody_still_has_its_lists(db, authority):
    papers = _papers(make_empty(authority))

    assert {"bao-cao-tong-ket", "tong-hop-dang-ky", "danh-sach-de-nghi"} <= set(papers)
    assert _wrong(papers) == {}


def test_lists_of_five_hundred_are_right(campaign):
    """Each longest table has its rows again and again; what it counts is not counted anew."""
    papers = _papers(campaign)
    many = {}
    for name in ("danh-sach-de-nghi", "so-khen-thuong"):
        paper = papers[name]
        body = tuple(
            replace(block, rows=(list(block.rows) * 500)[:500])
            if isinstance(block, Table) and block.rows
            else block
            for block in paper.body
        )
        many[name] = replace(paper, body=body)

    assert _wrong(many) == {}
