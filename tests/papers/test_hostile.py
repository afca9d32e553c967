"""What nobody expects, in every paper that the portal prints: it is right, or it is refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Concat, Left

from accounts.models import Unit
from awards.models import AchievementReport, Nomination
from core.papers.certificate import Certificates
from core.papers.content import Block, GroupRow, Paper, Row, Table
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from core.papers.words import plain
from tests.awards.commune import make_empty
from tests.factories import REVIEW, make_authority
from tests.papers.measure import Pdf, squeeze
from tests.papers.producers import CERTIFICATES, PRODUCERS
from tests.papers.said import texts
from tests.papers.samples import HOSTILE, LETTERS
from tests.papers.verify import faults
from tests.papers.word import differences, read

LONG_UNIT = (
    "Trường Trung học cơ sở và Trung học phổ thông Dân tộc nội trú Nguyễn Thị Minh Khai "
    "huyện Krông Ana tỉnh Đắk Lắk"
)
REPORT = ("Thửa ruộng của buôn được cấy đúng lịch. " * 600)[:20_000]
MANY = 500
# Papers with a row for each person, name or paper, as many as a commune could ever have: one of
# each shape, for the time that they take; others have the same tables.
LISTS = {
    "ban-dang-ky",
    "danh-sach-de-nghi",
    "phieu-bau",
    "bien-ban-hop",
    "quyet-dinh",
    "so-khen-thuong",
}
SMALL = 14  # letters of a cell in those rows: the number of rows is looked at
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
    """Put it behind whatever people wrote, in every row of every table, as far as it has room."""
    for label in APPS:
        for model in apps.get_app_config(label).get_models():
            for name in _texts(model) if model.__name__ not in KEPT else ():
                most = model._meta.get_field(name).max_length or 100_000
                wanted = model._default_manager.exclude(**{name: ""})
                wanted.update(**{name: Left(Concat(F(name), Value(f" {text}")), most)})


def _letters(paper: Paper) -> int:
    return sum(map(len, texts(paper)))


def _rows(paper: Paper) -> int:
    return max((len(table.rows) for table in _tables(paper)), default=0)


def _papers(campaign, most: Callable[[Paper], int] = _letters) -> dict[str, Paper]:
    """The paper of each producer that has most letters, or most rows."""
    found = {name: list(produce(campaign, REVIEW)) for name, produce in PRODUCERS.items()}
    return {name: max(papers, key=most) for name, papers in found.items() if papers}


def _wrong(papers: dict[str, Paper]) -> dict[str, list[str]]:
    found = {}
    for name, paper in papers.items():
        data = to_pdf(paper)
        found[name] = [*faults(data, paper), *differences(paper, data)]
    return {name: said for name, said in found.items() if said}


def _certificates(campaign) -> dict[str, Certificates]:
    """The file of each producer that says most."""
    return {
        name: max(produce(campaign), key=lambda file: len(repr(file)))
        for name, produce in CERTIFICATES.items()
    }


def test_tags_and_the_letters_of_ede_stand_as_they_were_written_in_every_paper(full_campaign):
    _everywhere(f"{HOSTILE} {LETTERS}")
    full_campaign.refresh_from_db()

    papers = _papers(full_campaign)

    assert set(papers) == set(PRODUCERS)
    assert _wrong(papers) == {}
    # In capitals where the issuer stands.
    silent = [
        name
        for name, paper in papers.items()
        if not any("<script>" in text.lower() for text in texts(paper))
    ]
    assert silent == []


def test_names_of_three_lines_and_reports_of_twenty_thousand_letters_fit_everywhere(full_campaign):
    for unit in Unit.objects.all():
        Unit.objects.filter(pk=unit.pk).update(name=f"{LONG_UNIT} {unit.pk}")
    Nomination.objects.filter(subject_kind="collective").update(subject_name=LONG_UNIT)
    written = AchievementReport.objects.update(achievements=REPORT, lessons="Không")
    full_campaign.refresh_from_db()

    assert written
    assert _wrong(_papers(full_campaign)) == {}


def test_a_letter_that_the_font_lacks_stops_every_paper_and_is_named(full_campaign):
    _everywhere("👍")
    full_campaign.refresh_from_db()

    files = [*_papers(full_campaign).values(), *_certificates(full_campaign).values()]
    for file in files[: -len(("preview", "test sheet"))]:  # samples, not of anybody
        with pytest.raises(PaperFailed, match=r"«👍» \(U\+1F44D\)"):
            to_pdf(file)


def test_a_campaign_without_anybody_still_has_its_lists(db):
    papers = _papers(make_empty(make_authority("xã Khác", "xa-khac")))

    assert set(papers) == {
        "tong-hop-dang-ky",
        "bao-cao-tong-ket",
        "danh-sach-de-nghi",
        "phieu-cham-diem",
        "danh-sach-tien-thuong",
        "danh-sach-trao-thuong",
        "bao-cao-thong-ke",
        "so-van-ban-di",
        "muc-luc-ho-so",
    }
    assert _wrong(papers) == {}


def _with_tables(paper: Paper, change) -> Paper:
    """The paper with each of its tables changed, in annexes and in what follows too."""

    def of(body: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(change(each) if isinstance(each, Table) else each for each in body)

    return replace(
        paper,
        body=of(paper.body),
        annexes=tuple(replace(each, body=of(each.body)) for each in paper.annexes),
        following=tuple(_with_tables(each, change) for each in paper.following[:1]),
    )


def _tables(paper: Paper) -> list[Table]:
    return [block for part in paper.parts for block in part.body if isinstance(block, Table)]


def test_every_list_of_every_paper_may_be_empty(full_campaign):
    papers = {name: paper for name, paper in _papers(full_campaign).items() if _tables(paper)}

    assert len(papers) > 25
    emptied = {
        name: _with_tables(paper, lambda table: replace(table, rows=(), total=None))
        for name, paper in papers.items()
    }
    assert _wrong(emptied) == {}


def _small(row: Row | GroupRow) -> Row | GroupRow:
    if isinstance(row, GroupRow):
        return row
    return tuple(plain(cell)[:SMALL].strip() for cell in row)


def test_lists_of_five_hundred_are_right(full_campaign):
    """Each longest table has its rows again and again; what it counts is not counted anew."""
    many = {}
    for name, paper in _papers(full_campaign, _rows).items():
        if name in LISTS and _rows(paper):
            longest = max(_tables(paper), key=lambda table: len(table.rows))
            rows = [_small(longest.rows[at % len(longest.rows)]) for at in range(MANY)]
            many[name] = _with_tables(
                paper,
                lambda table, longest=longest, rows=rows: (
                    replace(table, rows=rows) if table is longest else table
                ),
            )

    assert set(many) == LISTS
    assert _wrong(many) == {}


# --- certificates


def test_certificates_say_tags_and_the_letters_of_ede_in_the_word_file_too(full_campaign):
    _everywhere("<b>&Ê̆Ƀ")
    full_campaign.refresh_from_db()

    files = _certificates(full_campaign)

    assert set(files) == set(CERTIFICATES)
    printed = {
        name: "".join(piece.text for piece in Pdf(to_pdf(file)).pieces)
        for name, file in files.items()
    }
    assert all("<b>&" in printed[name] for name in ("giay-khen", "giay-khen-tren-phoi"))
    written = {name: read(file).text for name, file in files.items()}
    assert {name: squeeze(text) for name, text in printed.items()} == written


def test_a_name_too_long_for_a_certificate_is_refused_by_name(full_campaign):
    _everywhere(f"{HOSTILE} {LETTERS} {HOSTILE} {LETTERS}")
    full_campaign.refresh_from_db()

    for name in ("giay-khen", "giay-khen-tren-phoi"):
        with pytest.raises(PaperFailed, match=r"^(Bà|Hộ bà) .*«.+» dài quá"):
            to_pdf(_certificates(full_campaign)[name])
