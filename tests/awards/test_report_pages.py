"""The report on the screen: one section a page, the whole of it, a stale save."""

import pytest
from django.urls import reverse

from accounts.models import FormDraft
from awards.models import AchievementReport
from awards.nominations.sections import MOST_LETTERS, sections_of
from awards.states import NominationState, Procedure
from tests import factories
from tests.awards.basis import everything, moved, write
from tests.awards.pages import both_texts, messages, soup, summary, words
from tests.factories import REVIEW
from tests.registrations.pages import Page
from tests.typed.page import open_form

LONG = "ế" * MOST_LETTERS


@pytest.fixture
def nomination(registration):
    """Thôn Đông itself, being put forward."""
    return factories.make_nomination(registration, state=NominationState.DRAFT)


@pytest.fixture
def browser(client, head):
    client.at = REVIEW
    client.force_login(head)
    return client


def url(nomination, word: str = "") -> str:
    if not word:
        return reverse("awards:report_edit", args=[nomination.pk])
    return reverse("awards:report_section", args=[nomination.pk, word])


def test_section_by_section_the_report_is_written(nomination, browser):
    sections = sections_of(nomination)
    following = [*[url(nomination, each.word) for each in sections[1:]], url(nomination)]

    for section, onward in zip(sections, following, strict=True):
        page = url(nomination, section.word)
        typed = {**open_form(browser, page), section.name: f"Chữ của {section.word}"}
        assert browser.post(page, typed).url == onward

    report = AchievementReport.objects.get()
    assert {each.name: getattr(report, each.name) for each in sections} == {
        each.name: f"Chữ của {each.word}" for each in sections
    }
    assert report.version == len(sections)


def test_the_whole_shows_what_is_written_and_what_is_not(nomination, head, browser):
    write(nomination, head, overview="Dòng một.\nDòng hai.", measures="<b>Chia tổ</b>")

    page = browser.get(url(nomination))

    assert "Còn 4 mục phải viết." in Page(page).notices
    shown = [words(each) for each in soup(page).select(".report-section")]
    assert shown[0].startswith("1. Đặc điểm, tình hình; chức năng, nhiệm vụ Dòng một. Dòng hai.")
    assert "<b>Chia tổ</b>" in shown[2]
    open_ones = ["Chưa viết" in each for each in shown]
    assert open_ones == [False, True, False, True, True, True, True, True]


def test_the_next_thing_to_write_is_one_button(nomination, head, browser):
    write(nomination, head, overview="Thôn có 120 hộ.")

    page = browser.get(url(nomination))

    (button,) = soup(page).select(".btn-primary")
    assert (words(button), button["href"]) == (
        "Viết tiếp: thành tích trong đợt thi đua",
        url(nomination, "thanh-tich"),
    )


def test_what_comes_in_by_itself_stands_beside_as_it_is_printed(nomination, registration, browser):
    factories.make_contribution(registration, 70_000_000)

    page = soup(browser.get(url(nomination, "thanh-tich")))

    tables = [[words(cell) for cell in each.select("tbody :is(th, td)")]
              for each in page.select("table")]  # fmt: skip
    assert tables[0][:6] == [
        "Làm đường hoa ở trục chính của thôn (Chiều dài đường hoa)",
        "mét", "500", "500", "100", "Đạt",
    ]  # fmt: skip
    assert tables[1][2] == "70.000.000"
    assert not soup(browser.get(url(nomination, "bien-phap"))).select("table")


def test_a_person_sees_what_was_registered_and_done(registration, browser):
    entrant = factories.make_entrant(registration, result_note="Đã hiến 60 m².")
    made = factories.make_nomination(registration, entrant, NominationState.DRAFT)

    text = Page(browser.get(url(made, "thanh-tich"))).text

    assert "Nội dung đăng ký: Hiến 50 m² đất mở rộng đường" in text
    assert "Kết quả thực hiện: Đã hiến 60 m²." in text


def test_a_stale_save_shows_both_texts_and_keeps_what_was_typed(nomination, head, browser):
    page = url(nomination, "bien-phap")
    form = open_form(browser, page)
    write(nomination, head, measures="Của người khác")

    answer = browser.post(page, {**form, "measures": "Của tôi"})

    assert both_texts(answer)[0][1:] == ["Của người khác", "Của tôi"]
    again = {**Page(answer).typed}
    assert (again["measures"], again["version"]) == ("Của tôi", "1")
    assert AchievementReport.objects.get().measures == "Của người khác"
    browser.post(page, again)
    assert AchievementReport.objects.get().measures == "Của tôi"


def test_the_longest_section_is_kept_while_it_is_typed_and_saved(nomination, browser):
    page = url(nomination, "thanh-tich")
    form = {**open_form(browser, page), "achievements": LONG}

    browser.post(page, {**form, "_keep": "1"})
    assert FormDraft.objects.get().values["achievements"] == [LONG]
    browser.post(page, form)

    assert AchievementReport.objects.get().achievements == LONG


def test_one_letter_more_comes_back_with_every_letter(nomination, browser):
    page = url(nomination, "thanh-tich")
    form = open_form(browser, page)
    before = everything()

    answer = browser.post(page, {**form, "achievements": LONG + "ê"})

    assert [each[:47] for each in summary(answer)] == [
        "Thành tích trong đợt thi đua: nhiều nhất 20000 "
    ]
    assert Page(answer).typed["achievements"] == LONG + "ê"
    assert everything() == before


@pytest.mark.parametrize("word", ["thanh-tich", "tom-tat", "chap-hanh"])
def test_what_must_be_written_is_asked_for(nomination, browser, word):
    form = open_form(browser, url(nomination, word))
    before = everything()

    answer = browser.post(url(nomination, word), form)

    (sentence,) = summary(answer)
    assert sentence.startswith("Hãy nhập: ")
    assert everything() == before


def test_what_may_stay_empty_is_passed_by(nomination, browser):
    page = url(nomination, "kinh-nghiem")

    answer = browser.post(page, open_form(browser, page))

    assert answer.url == url(nomination, "chap-hanh")


def test_handed_in_meanwhile_nothing_typed_is_lost(nomination, browser):
    page = url(nomination, "bien-phap")
    form = {**open_form(browser, page), "measures": "Của tôi"}
    moved(nomination, NominationState.SUBMITTED)
    before = everything()

    answer = browser.post(page, form)

    assert list(summary(answer)) == ["Đề nghị đã nộp, không sửa được nữa."]
    assert Page(answer).typed["measures"] == "Của tôi"
    assert everything() == before


def test_a_page_that_cannot_save_leads_back_with_the_reason(nomination, browser):
    moved(nomination, NominationState.SUBMITTED)

    answer = browser.get(url(nomination, "bien-phap"), follow=True)

    assert answer.redirect_chain == [(url(nomination), 302)]
    assert messages(answer) == ["Đề nghị đã nộp, không sửa được nữa."]


@pytest.mark.parametrize("word", ["phong-trao", "khong-co", "version"])
def test_a_section_of_another_kind_is_not_found(nomination, browser, word):
    assert browser.get(url(nomination, word)).status_code == 404


def test_the_office_writes_two_sections_of_whom_it_found(registration, office):
    entrant = factories.make_entrant(registration)
    found = factories.make_nomination(
        registration, entrant, NominationState.DRAFT, procedure=Procedure.SIMPLIFIED
    )

    page = office.get(url(found))

    assert len(soup(page).select(".report-section")) == 2
    form = {**open_form(office, url(found, "tom-tat")), "summary": "Cứu bảy người"}
    assert office.post(url(found, "tom-tat"), form).url == url(found)
    assert AchievementReport.objects.get().summary == "Cứu bảy người"
