"""Stocks on the page: who sees what, editing, both texts of a stale save, previews, printing."""

from decimal import Decimal

import pytest
from django.urls import reverse

from awards.forms.stocks import COLUMNS, box_name, columns_of
from awards.models import CertificateStock
from awards.services.stocks import edit_stock
from awards.states import StockPart
from core.numbers import format_decimal
from tests import award_factories
from tests.awards.register import NOW, give_copy
from tests.papers.measure import Pdf
from tests.registrations.pages import Page
from tests.structure.page import faults

READERS = {"secretary", "chairman", "supervisor"}
PEOPLE = (*sorted(READERS), "council_member", "head", "administrator", "stranger")


@pytest.fixture
def visit(client, request):
    """Sign somebody in, in the days after the decision."""

    def sign_in(name: str):
        client.at = NOW
        client.force_login(request.getfixturevalue(name))
        return client

    return sign_in


def typed(stock: CertificateStock, **changed) -> dict:
    """What the page of the stock sends back, with some boxes changed."""
    sent = {
        "name": stock.name, "kind": stock.kind, "width": format_decimal(stock.width),
        "height": format_decimal(stock.height), "dx": "0", "dy": "0", "source_note": "",
        "version": str(stock.version),
    }  # fmt: skip
    for field in stock.parts.all():
        for name in columns_of(StockPart(field.part)):
            value = getattr(field, name)
            if isinstance(value, bool):
                sent |= {box_name(StockPart(field.part), name): "on"} if value else {}
            else:
                sent[box_name(StockPart(field.part), name)] = (
                    format_decimal(value) if isinstance(value, Decimal) else str(value)
                )
    return {**sent, **changed}


@pytest.mark.parametrize("name", PEOPLE)
def test_stocks_are_there_for_their_readers_only(name, stock, visit):
    browser = visit(name)
    wanted = 200 if name in READERS else 404

    for address in (
        reverse("awards:stocks", args=[stock.authority.slug]),
        reverse("awards:stock", args=[stock.pk]),
        reverse("awards:stock_paper", args=[stock.pk]),
        reverse("awards:stock_test", args=[stock.pk]),
    ):
        assert browser.get(address).status_code == wanted, address


def test_a_reader_gets_no_form_and_is_refused_with_words(stock, visit):
    browser, address = visit("chairman"), reverse("awards:stock", args=[stock.pk])

    assert not Page(browser.get(address)).soup.select("main input[name=name]")
    answer = browser.post(address, typed(stock, name="Khác"), follow=True)
    assert "Chỉ Văn phòng - thống kê" in answer.content.decode()
    stock.refresh_from_db()
    assert stock.version == 1


def test_the_secretariat_adds_a_stock_with_one_button(authority, visit):
    browser = visit("secretary")

    browser.post(reverse("awards:stock_add", args=[authority.slug]), {"mau": "300x210"})

    assert [each.width for each in authority.stocks.all()] == [Decimal(300)]


def test_what_is_typed_is_saved(stock, visit):
    browser = visit("secretary")
    sent = typed(stock, dx="-1,5", **{"name-x": "41,5", "name-bold": ""})

    answer = browser.post(reverse("awards:stock", args=[stock.pk]), sent)

    assert answer.status_code == 302
    stock.refresh_from_db()
    field = stock.parts.get(part=StockPart.NAME)
    assert (stock.dx, stock.version) == (Decimal("-1.5"), 2)
    assert (field.x, field.bold) == (Decimal("41.5"), False)


WRONG = {
    "name-x": ("250", "ra ngoài mép phải"),
    "name-smallest": ("30", "cỡ nhỏ nhất lớn hơn cỡ chữ"),
    "name-size": ("5", "cỡ chữ từ 6 đến 90"),
    "name-width": ("0", "bề rộng trên 0"),
    "name-lines": ("9", "4"),
    "book_number-y": ("211", "ra ngoài mép dưới"),
    "width": ("20", "từ 50 đến 1.000 mm"),
    "dx": ("-31", "nhiều nhất 30 mm"),
    "name": ("", "Hãy nhập"),
}


@pytest.mark.parametrize("box", WRONG)
def test_what_cannot_be_is_said_at_its_box_and_nothing_is_saved(box, stock, visit):
    value, words = WRONG[box]
    browser = visit("secretary")

    page = Page(
        browser.post(reverse("awards:stock", args=[stock.pk]), typed(stock, **{box: value}))
    )

    assert words in page.soup.select_one("#error-summary").get_text()
    stock.refresh_from_db()
    assert stock.version == 1


def test_a_stale_save_shows_both_texts_and_the_second_press_keeps_what_was_typed(
    stock, secretary, visit
):
    browser, address = visit("secretary"), reverse("awards:stock", args=[stock.pk])
    sent = typed(stock, **{"name-x": "41,5"})
    values = {"name": "Tên của người khác"}
    given = {"parts": {StockPart.NAME: {"x": Decimal(50)}}, "version": 1}
    edit_stock(stock=stock, values=values, **given, by=secretary, at=NOW)

    page = Page(browser.post(address, sent))

    both = page.soup.select_one(".both-texts").get_text(" ")
    assert "Tên của người khác" in both
    assert "Từ mép trái: 50" in both
    assert "Từ mép trái: 41,5" in both
    again = {**sent, "version": page.soup.select_one("input[name=version]")["value"]}
    assert browser.post(address, again).status_code == 302
    assert stock.parts.get(part=StockPart.NAME).x == Decimal("41.5")


def test_a_preview_draws_what_is_typed_and_saves_nothing(stock, visit):
    browser = visit("secretary")
    sent = typed(stock, kind="preprinted", **{"name-y": "108"})

    answer = browser.post(reverse("awards:stock_preview", args=[stock.pk]), sent)

    pdf = Pdf(answer.content)
    (name,) = pdf.find("H'Nhơn Kbuôr")
    assert abs(name.y - 108) < 0.3
    assert pdf.find("GIẤY KHEN") == []
    stock.refresh_from_db()
    assert (stock.kind, stock.version) == ("plain", 1)


def test_a_preview_of_what_cannot_be_is_the_page_again(stock, visit):
    browser = visit("secretary")

    answer = browser.post(
        reverse("awards:stock_preview", args=[stock.pk]), typed(stock, **{"name-x": "-"})
    )

    assert answer["Content-Type"].startswith("text/html")
    assert Page(answer).soup.select_one("#error-summary")


def test_all_columns_of_a_field_are_on_the_page(stock, visit):
    page = Page(visit("secretary").get(reverse("awards:stock", args=[stock.pk])))

    heads = page.soup.select(".stock-table thead th")
    assert len(heads) == len(COLUMNS) + 1
    assert len(page.soup.select(".stock-table tbody tr")) == len(StockPart)


@pytest.mark.parametrize("name", ["secretary", "chairman"])
def test_the_pages_are_in_order_as_pages(name, awards, stock, visit):
    browser = visit(name)
    award, decision = awards[0], awards[0].line.decision

    for address in (
        reverse("awards:stocks", args=[stock.authority.slug]),
        stock.get_absolute_url(),
        reverse("awards:certificate", args=[award.pk]),
        reverse("awards:certificates", args=[decision.pk]),
        award.get_absolute_url(),
        decision.get_absolute_url(),
        reverse("awards:papers", args=[award.campaign_id]),
        reverse("awards:register", args=[stock.authority.slug]),
    ):
        assert faults(browser.get(address, follow=True)) == [], address


def test_the_form_sent_empty_comes_back_in_order(stock, visit):
    answer = visit("secretary").post(stock.get_absolute_url(), {"x": ""})

    assert faults(answer) == []
    assert "<title>Lỗi: " in answer.content.decode()


# --- printing


def test_the_certificate_of_an_award_is_printed_on_the_default_stock(awards, stock, visit):
    browser = visit("secretary")

    answer = browser.get(reverse("awards:certificate_paper", args=[awards[0].pk]))

    assert answer["Content-Type"] == "application/pdf"
    assert Pdf(answer.content).find("H'Hen Niê")


def test_another_stock_is_chosen_by_its_number(awards, stock, printed, visit):
    address = reverse("awards:certificate_paper", args=[awards[0].pk])

    answer = visit("secretary").get(address, {"phoi": printed.pk})

    assert Pdf(answer.content).find("GIẤY KHEN") == []
    assert visit("secretary").get(address, {"phoi": 999}).status_code == 404


def test_a_copy_is_printed_by_its_number(awards, stock, secretary, visit):
    give_copy(awards[0], secretary)
    address = reverse("awards:certificate_paper", args=[awards[0].pk])

    again = visit("secretary").get(address, {"ban": "1"})

    assert any("cấp lại" in piece.text for piece in Pdf(again.content).pieces)
    assert visit("secretary").get(address, {"ban": "2"}).status_code == 404


def test_without_a_stock_the_page_leads_to_the_stocks(awards, visit):
    browser = visit("secretary")

    answer = browser.get(reverse("awards:certificate_paper", args=[awards[0].pk]))

    assert answer["Location"] == reverse("awards:stocks", args=[awards[0].authority.slug])


def test_what_is_revoked_is_refused_with_words(awards, stock, secretary, visit):
    award_factories.make_revocation(awards[0], secretary)

    answer = visit("secretary").get(
        reverse("awards:certificate_paper", args=[awards[0].pk]), follow=True
    )

    assert "đã bị hủy bỏ" in answer.content.decode()
    assert answer["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(("name", "status"), [("chairman", 302), ("head", 302), ("stranger", 404)])
def test_others_print_nothing(name, status, awards, stock, visit):
    browser = visit(name)

    assert (
        browser.get(reverse("awards:certificate_paper", args=[awards[0].pk])).status_code == status
    )
