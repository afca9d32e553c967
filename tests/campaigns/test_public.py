"""The public page of a campaign: for everybody, and nothing private on it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from audit.log import SYSTEM
from campaigns.models import Campaign
from campaigns.planfile.reading import read_plan
from campaigns.planfile.writing import write_plan
from registrations.models import Registration
from registrations.states import State
from tests import factories
from tests.campaigns import plan_text
from tests.campaigns.plan_file import table

EVERYBODY = [
    "head", "secretary", "chairman", "council_member", "supervisor", "administrator", "stranger",
]  # fmt: skip


def page_of(client, campaign) -> BeautifulSoup:
    answer = client.get(campaign.get_absolute_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words_of(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


def test_it_has_an_address_that_says_whose_it_is(campaign):
    assert campaign.get_absolute_url() == "/phong-trao/xa-mau/120-nam-dak-lak/"


def test_a_visitor_may_read_it(client, campaign):
    page = page_of(client, campaign)

    assert [" ".join(each.get_text().split()) for each in page("h1")] == [campaign.title]
    assert page.title.get_text() == f"{campaign.title} – Thi đua"


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_person_may_read_it(client, campaign, request, name):
    client.force_login(request.getfixturevalue(name))

    page = page_of(client, campaign)

    assert len(page("h1")) == 1


def test_it_shows_the_slogan(client, campaign):
    page = page_of(client, campaign)

    assert page.select_one(".slogan").get_text() == f"“{plan_text.SLOGAN}”"


def test_it_shows_every_criterion_in_the_words_of_the_plan(client, campaign):
    page = page_of(client, campaign)

    shown = [
        " ".join(each.get_text().split())
        for kind in ("Tập thể", "Cá nhân", "Hộ gia đình")
        for each in page.find("h3", string=kind).find_next("ol")("li")
    ]
    criteria = campaign.criteria.order_by("clause")
    assert shown == [f"{each.text} (mục {each.clause})" for each in criteria]
    assert len(shown) == 10


def test_it_shows_the_five_themes(client, campaign):
    page = page_of(client, campaign)

    shown = page.find("h2", string="Nội dung thi đua").find_next("ol")("li")
    assert [each.get_text() for each in shown] == [
        f"{each.name}. {each.text}" for each in campaign.themes.all()
    ]


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        ("2024-04-01 09:00", "Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024. "
                             "Còn 8 ngày 15 giờ."),
        ("2024-04-10 00:00", "Tổ chức thi đua đến hết ngày 15/10/2024. Còn 189 ngày."),
    ],
)  # fmt: skip
def test_it_tells_the_deadline_in_words(client, campaign, instant, words):
    client.at = factories.at(instant)

    page = page_of(client, campaign)

    assert [" ".join(each.get_text().split()) for each in page.select(".deadline")] == [words]


def test_it_shows_the_phase_of_now_without_colour(client, campaign):
    page = page_of(client, campaign)

    now = [each.select_one(".phase-name").get_text() for each in page.select("[aria-current=step]")]
    assert now == ["Đăng ký thi đua", "Tổ chức thi đua"]


def test_it_cites_the_clause_that_the_plan_file_names(client, authority, edit):
    rule = table("[registration]")
    file = edit((rule, rule.replace('clause = "V.4"', 'clause = "VI.2"')))
    campaign, _ = write_plan(read_plan(file), authority=authority, actor=SYSTEM, at=factories.OPEN)

    page = page_of(client, campaign)

    assert page.find("blockquote").footer.get_text() == "Mục VI.2 của kế hoạch"


def fill_in(campaign, unit, secretary) -> list[str]:
    """A registration with all that is private in it; each text is to be looked for."""
    registration = factories.make_registration(
        campaign, unit, State.ACCEPTED, head_name="Người Đứng Đầu", phone="0987 654 321"
    )
    factories.make_pledge(registration, content="Nội dung riêng", indicator="Chỉ tiêu riêng")
    entrant = factories.make_entrant(registration, "Người Đăng Ký", address="Địa chỉ riêng")
    factories.make_contribution(registration, 51_000_000, entrant, content="Đóng góp riêng")
    return [
        "Người Đứng Đầu", "0987 654 321", "Nội dung riêng", "Chỉ tiêu riêng", "Người Đăng Ký",
        "Địa chỉ riêng", "51.000.000", "Đóng góp riêng", registration.receipt_code, str(unit),
        unit.head_name, unit.phone, secretary.full_name, secretary.username,
    ]  # fmt: skip


def test_nothing_that_units_write_is_public(client, campaign, unit, secretary):
    private = fill_in(campaign, unit, secretary)

    answer = client.get(campaign.get_absolute_url())

    text = answer.content.decode()
    assert [each for each in private if each in text] == []


def test_a_visitor_sees_no_link_that_is_not_theirs(client, campaign):
    page = page_of(client, campaign)

    addresses = {link["href"].split("#")[0] for link in page("a")} - {""}
    keys = [campaign.authority.slug, campaign.slug]
    public = {
        reverse("awards:public_notice", args=keys),
        reverse("awards:honours_public", args=keys),
    }
    assert addresses == {"/", reverse("account_login"), reverse("awards:verify"), *public}


def test_what_the_plan_says_is_not_markup(client, campaign):
    Campaign.objects.update(title="<script>alert(1)</script>", slogan="<img src=x>")

    page = page_of(client, campaign)

    assert page.h1.get_text() == "<script>alert(1)</script>"
    assert [each.get("src") for each in page("script")] == [
        "/static/js/portal.js",
        "/static/js/typed.js",
    ]
    assert page("img") == []


def test_the_campaign_of_another_commune_is_at_its_own_address(client, campaign, stranger):
    other = factories.make_campaign(stranger.roles[0].authority)
    Campaign.objects.filter(pk=other.pk).update(title="Phong trào của xã Khác")

    assert page_of(client, other).h1.get_text() == "Phong trào của xã Khác"
    assert page_of(client, campaign).h1.get_text() == campaign.title


@pytest.mark.parametrize(
    "address",
    ["/phong-trao/xa-mau/khac/", "/phong-trao/xa-khac/120-nam-dak-lak/", "/phong-trao/xa-mau/"],
)
def test_what_is_not_there_is_not_found(client, campaign, stranger, address):
    answer = client.get(address)

    assert answer.status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_for_reading_only(client, campaign, method):
    assert getattr(client, method)(campaign.get_absolute_url()).status_code == 405


def test_it_costs_the_same_however_much_was_registered(
    client, campaign, unit, other_unit, secretary, django_assert_num_queries
):
    with django_assert_num_queries(6):
        client.get(campaign.get_absolute_url())
    fill_in(campaign, unit, secretary)
    factories.make_registration(campaign, other_unit, State.SUBMITTED)

    with django_assert_num_queries(6):
        client.get(campaign.get_absolute_url())

    assert Registration.objects.count() == 2
