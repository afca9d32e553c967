"""«Giấy mời họp» (NĐ 30/2020, Mẫu 1.7): what it says, and who gets it."""

import pytest
from django.urls import reverse

from awards.models import CouncilSession
from awards.papers import invitation
from awards.papers.invitation import documents, when_words
from awards.states import SessionState
from core.papers.words import plain
from tests import award_factories
from tests.awards.sitting import ready, seat, standing
from tests.papers.said import texts


@pytest.fixture
def session(campaign, council, judged_person) -> CouncilSession:
    made = ready(campaign, council, judged_person)
    made.agenda = "Thảo luận\nBỏ phiếu"
    made.guests = "Bí thư Đảng ủy xã"
    return made


def test_the_general_one_names_all_on_a_list(session):
    paper = invitation(session)

    words = list(texts(paper))
    assert words[4].endswith("kính mời: Các thành viên Hội đồng (có danh sách kèm theo).")
    assert "Khách mời: Bí thư Đảng ủy xã." in words
    assert len(paper.annexes[0].body[0].rows) == 7


def test_the_one_for_a_member_names_that_member_alone(session, council):
    paper = invitation(session, seat(council, 6))

    words = list(texts(paper))
    assert words[4].endswith("kính mời: Ông (bà) Thành viên 6, Công chức xã, Ủy viên.")
    assert "Khách mời: Bí thư Đảng ủy xã." not in words
    assert paper.annexes == ()


def test_it_says_when_where_what_and_ends_as_the_decree_has_it(session):
    paper = invitation(session)

    words = list(texts(paper))
    assert "Thời gian: 08 giờ 00, thứ Ba, ngày 05 tháng 11 năm 2024." in words
    assert "Địa điểm: Hội trường UBND xã." in words
    assert "Thảo luận;" in words
    assert "Bỏ phiếu." in words
    assert plain(paper.body[-1].text).endswith("Rất mong được đón tiếp./.")
    assert (paper.symbol, paper.number, paper.day) == ("GM-HĐTĐKT", None, None)


def test_the_hour_is_the_communes(session):
    assert when_words(session) == "08 giờ 00, thứ Ba, ngày 05 tháng 11 năm 2024"


def test_the_documents_are_counted(session):
    assert documents(list(session.items.all()))[0] == (
        "danh sách 01 trường hợp xét khen thưởng (01 cá nhân)"
    )
    assert documents([])[0] == "danh sách 00 trường hợp xét khen thưởng"


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("who", ["secretary", "chairman"])
def test_those_who_print_get_it(who, form, client, session, council, request):
    client.force_login(request.getfixturevalue(who))
    keys = [session.pk, seat(council, 6).pk]

    general = client.get(reverse("awards:invitation", args=[session.pk, form]))
    single = client.get(reverse("awards:invitation_of", args=[*keys, form]))

    start = b"%PDF-" if form == "pdf" else b"PK"
    assert (general.content[: len(start)], single.content[: len(start)]) == (start, start)


@pytest.mark.parametrize("who", ["council_member", "supervisor", "head", "stranger"])
def test_for_the_others_there_is_none(who, client, session, request):
    client.force_login(request.getfixturevalue(who))

    assert client.get(reverse("awards:invitation", args=[session.pk])).status_code == 404


@pytest.mark.parametrize("state", [SessionState.CLOSED, SessionState.CANCELLED])
def test_nobody_is_invited_to_what_is_over(state, office, campaign, council, judged_person):
    session = standing(campaign, council, state, judged_person)

    assert office.get(reverse("awards:invitation", args=[session.pk])).status_code == 404


def test_a_member_of_another_council_is_not_invited(office, session, authority):
    other = award_factories.make_council(authority, is_current=False)
    keys = [session.pk, seat(other, 1).pk]

    assert office.get(reverse("awards:invitation_of", args=keys)).status_code == 404
