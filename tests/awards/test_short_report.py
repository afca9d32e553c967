"""The report on one page, for anybody whose full one is there."""

import pytest
from django.urls import reverse

from awards.papers import achievement_report
from tests import award_factories
from tests.awards.reading import drawn, pages, prose
from tests.factories import REVIEW
from tests.papers.verify import faults
from tests.papers.word import differences

DAY = REVIEW.date()


@pytest.fixture(params=["collective", "person", "family"])
def subject(request):
    return request.getfixturevalue(request.param)


def test_it_says_the_summary_and_stands_on_one_page(subject, secretary):
    award_factories.make_report(subject, secretary, summary="Vận động 32 hộ hiến 1.250 m² đất.")

    paper = achievement_report(subject, DAY, short=True)

    assert paper.type_name.startswith("BÁO CÁO TÓM TẮT THÀNH TÍCH\nĐỀ NGHỊ TẶNG ")
    assert prose(paper)[0].startswith("Vận động 32 hộ hiến 1.250 m² đất.")
    assert prose(paper)[-1].endswith("./.")
    assert len(pages(drawn(paper))) == 1
    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []


def test_it_is_signed_as_the_full_one(subject):
    full, short = (achievement_report(subject, DAY, short=each) for each in (False, True))

    assert short.signatures == full.signatures
    assert (short.superior, short.agency) == (full.superior, full.agency)


def test_what_was_registered_is_counted_up(collective):
    said = prose(achievement_report(collective, DAY, short=True))

    assert any(each.startswith("Kết quả các nội dung đã đăng ký: ") for each in said)
    assert any("500/500" in each for each in said)


def test_it_has_a_name_of_its_own(collective, client, secretary):
    client.at = REVIEW
    client.force_login(secretary)

    answers = [
        client.get(reverse(f"awards:{name}", args=[collective.pk]))
        for name in ("achievement", "short_report")
    ]

    assert [each.headers["Content-Disposition"] for each in answers] == [
        'inline; filename="bao-cao-thanh-tich-Thon-Dong.pdf"',
        'inline; filename="bao-cao-tom-tat-thanh-tich-Thon-Dong.pdf"',
    ]


@pytest.mark.parametrize(
    ("who", "status"), [("head", 200), ("chairman", 200), ("other_head", 404), ("supervisor", 404)]
)
def test_those_who_print_the_full_one_print_it(collective, client, request, who, status):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:short_report", args=[collective.pk, "docx"]))

    assert answer.status_code == status
