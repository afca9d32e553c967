"""The register of outgoing papers as people use it: look up, print, issue, replace."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import OutgoingPaper
from awards.papers import outgoing_book
from awards.register.outgoing import issued_of
from awards.register.outgoing_book import books_of, papers_of
from awards.states import PaperKind
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.outgoing import MINUTES, closed_session, fresh, issue, replace
from tests.awards.pages import at_field, messages, soup, summary, table, value, words
from tests.core.hostile.pdf import pdf


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign):
    return closed_session(campaign)


@pytest.fixture
def as_(client):
    def sign_in(user):
        client.at = DECIDED
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def office(as_, secretary):
    return as_(secretary)


@pytest.fixture
def papers(campaign, session, secretary):
    """Minutes of the council; a report of the committee."""
    return (
        issue(MINUTES, session, secretary, about="Họp xét khen thưởng", recipients="Lưu: VT"),
        issue(PaperKind.SUMMARY, campaign, secretary, "45", about="Tổng kết phong trào",
              signer_name="Nguyễn Thị Hoa"),
    )  # fmt: skip


def listed(browser, authority, **asked) -> list[str]:
    """The numbers that the page shows."""
    answer = browser.get(reverse("awards:outgoing_register", args=[authority.slug]), asked)
    assert answer.status_code == 200
    return [row[0] for row in table(answer)] if soup(answer).select("table tbody") else []


def test_the_register_shows_what_the_decree_asks_for(office, authority, papers):
    answer = office.get(reverse("awards:outgoing_register", args=[authority.slug]))

    rows = {row[0]: row[1:] for row in table(answer)}
    assert rows["05/BB-HĐTĐKT"] == [
        "18/11/2024", "Biên bản họp Hội đồng Họp xét khen thưởng", "Trần Quốc Toàn", "Lưu: VT",
        "–", "–", "18/11/2024", "–",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["45/BC-UBND", "05/BB-HĐTĐKT"]),
        ({"tim": "tong ket"}, ["45/BC-UBND"]),
        ({"tim": "nguyen thi hoa"}, ["45/BC-UBND"]),
        ({"tim": "bb-hdtdkt"}, ["05/BB-HĐTĐKT"]),
        ({"tim": "không có"}, []),
        ({"nam": "2024"}, ["45/BC-UBND", "05/BB-HĐTĐKT"]),
        ({"nam": "2023"}, []),
        ({"day-so": "hoi-dong"}, ["05/BB-HĐTĐKT"]),
        ({"day-so": "uy-ban"}, ["45/BC-UBND"]),
        ({"loai": "bao-cao-tong-ket"}, ["45/BC-UBND"]),
        ({"loai": "khac", "nam": "x", "day-so": "y"}, ["45/BC-UBND", "05/BB-HĐTĐKT"]),
    ],
)
def test_it_is_searched_without_marks_and_filtered(office, authority, papers, asked, found):
    assert sorted(listed(office, authority, **asked)) == sorted(found)


READS = {"secretary": 200, "chairman": 200, "council_member": 200, "supervisor": 200,
         "head": 404, "administrator": 404, "stranger": 404}  # fmt: skip
PRINTS = {**READS, "council_member": 404, "supervisor": 404}


@pytest.mark.parametrize("who", READS)
def test_who_reads_and_who_prints(authority, papers, as_, request, who):
    browser = as_(request.getfixturevalue(who))
    paper = papers[0]

    asked = {
        "outgoing_register": ([authority.slug], READS),
        "outgoing": ([paper.pk], READS),
        "outgoing_file": ([paper.pk, paper.name], READS),
        "outgoing_sheet": ([authority.slug], PRINTS),
    }
    for name, (keys, expected) in asked.items():
        assert browser.get(reverse(f"awards:{name}", args=keys)).status_code == expected[who], name


def test_the_report_on_opinions_is_read_by_secretariat_and_chairman_alone(
    campaign, collective, secretary, chairman, supervisor, as_
):
    notice = award_factories.make_notice(campaign, secretary, collective)
    paper = award_factories.make_outgoing(PaperKind.OPINIONS, notice, secretary)

    answers = {who: as_(who).get(paper.get_file_url()).status_code
               for who in (secretary, chairman, supervisor)}  # fmt: skip

    assert answers == {secretary: 200, chairman: 200, supervisor: 404}
    assert "Tải bản đã ký" not in words(soup(as_(supervisor).get(paper.get_absolute_url())).main)


def test_the_bytes_come_as_they_were_signed(office, papers):
    answer = office.get(papers[0].get_file_url())

    with papers[0].file.open() as stored:
        assert answer.content == stored.read()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("name", ["khac.pdf", "../ban-da-ky.pdf"])
def test_under_another_name_there_are_none(office, papers, name):
    address = papers[0].get_file_url().replace("ban-da-ky.pdf", name)

    assert office.get(address).status_code == 404


def test_the_book_has_every_paper_of_its_series_in_order(
    campaign, session, secretary, authority, papers
):
    replace(fresh(papers[0]), secretary)
    (book,) = [each for each in books_of(authority, secretary) if each.word == "hoi-dong"]
    rows = papers_of(authority, secretary).filter(series=book.series).order_by("number")

    drawn = outgoing_book(authority, book, list(rows)).body[0]

    assert [column.title for column in drawn.columns] == [
        "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
        "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản",
        "Ngày chuyển", "Ký nhận", "Ghi chú",
    ]  # fmt: skip
    assert [(row[0], row[-1]) for row in drawn.rows] == [
        ("05/BB-HĐTĐKT", "Đã được thay thế bằng văn bản số 06/BB-HĐTĐKT"),
        ("06/BB-HĐTĐKT", "Thay thế văn bản số 05/BB-HĐTĐKT"),
    ]


@pytest.mark.parametrize("word", ["uy-ban", "hoi-dong"])
def test_the_book_is_printed(office, authority, papers, word):
    answer = office.get(reverse("awards:outgoing_paper", args=[authority.slug, 2024, word]))

    assert answer.content.startswith(b"%PDF-")


def test_no_series_of_another_name_and_no_year_out_of_time(office, authority, papers):
    for year, word in ((2024, "khac"), (99, "uy-ban")):
        address = reverse("awards:outgoing_paper", args=[authority.slug, year, word])
        assert office.get(address).status_code == 404


def test_the_workbook_takes_no_text_for_a_formula(office, authority, campaign, secretary):
    issue(PaperKind.SUMMARY, campaign, secretary, "45", about='=HYPERLINK("http://x")',
          recipients="@SUM(A1)")  # fmt: skip

    answer = office.get(reverse("awards:outgoing_sheet", args=[authority.slug]), {"tim": "45/"})

    sheet = load_workbook(BytesIO(answer.content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert '=HYPERLINK("http://x")' in [cell.value for cell in cells]


def test_a_thousand_rows_cost_as_many_queries_as_one(office, authority, campaign, secretary):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(office, authority)
        return len(queries)

    issue(MINUTES, closed_session(campaign), secretary, "1")
    asked()
    few = asked()
    for number in range(2, 40):
        award_factories.make_outgoing(MINUTES, closed_session(campaign), secretary, str(number))

    assert asked() == few


# --- issuing


def sent(**fields) -> dict:
    return {
        "number": "05/BB-HĐTĐKT",
        "day": "18/11/2024",
        "about": "Họp Hội đồng",
        "signer_title": "CHỦ TỊCH HỘI ĐỒNG",
        "signer_name": "Trần Quốc Toàn",
        "file": SimpleUploadedFile("bien-ban.pdf", pdf()),
        **fields,
    }


def issue_url(session, word="bien-ban-hop") -> str:
    return reverse("awards:outgoing_issue", args=[word, session.pk])


def test_the_form_proposes_number_words_and_signer(office, session, secretary, campaign):
    issue(MINUTES, closed_session(campaign), secretary, "8")

    answer = office.get(issue_url(session))

    assert value(answer, "number") == "09/BB-HĐTĐKT"
    assert value(answer, "signer_name") == session.chair.full_name
    assert words(soup(answer).find(attrs={"name": "about"})).startswith("Họp Hội đồng Thi đua")


def test_a_signed_paper_is_written_down_and_shown(office, session):
    answer = office.post(issue_url(session), sent(), follow=True)

    assert messages(answer) == ["Đã ghi ban hành 05/BB-HĐTĐKT."]
    paper = issued_of(MINUTES, session)
    assert paper.sha256 in words(soup(answer).main)
    assert paper.copies is None


def test_how_many_copies_is_what_the_office_says(office, session):
    """Ten recipients are not one copy: the form proposes none."""
    assert value(office.get(issue_url(session)), "copies") == ""

    office.post(issue_url(session), sent(copies="12"))

    assert issued_of(MINUTES, session).copies == 12


def test_a_refusal_keeps_what_was_typed(office, session, campaign, secretary):
    issue(MINUTES, closed_session(campaign), secretary)

    answer = office.post(issue_url(session), sent())

    assert any("05/BB-HĐTĐKT đã ghi" in each for each in summary(answer))
    assert (value(answer, "number"), value(answer, "day")) == ("05/BB-HĐTĐKT", "18/11/2024")
    assert issued_of(MINUTES, session) is None


def test_without_the_signed_file_nothing_is_issued(office, session):
    answer = office.post(issue_url(session), sent(file=""))

    assert at_field(answer, "file") == "Hãy chọn: Bản đã ký, đóng dấu."
    assert OutgoingPaper.objects.count() == 0


def test_what_has_its_paper_leads_to_it(office, session, secretary):
    paper = issue(MINUTES, session, secretary)

    answer = office.post(issue_url(session), sent(number="9"), follow=True)

    assert answer.redirect_chain[0][0] == paper.get_absolute_url()
    assert "thì ban hành văn bản thay thế" in messages(answer)[0]
    assert OutgoingPaper.objects.count() == 1


@pytest.mark.parametrize("who", ["chairman", "council_member", "supervisor"])
def test_others_who_see_the_meeting_are_told_why_not(session, as_, request, who):
    answer = as_(request.getfixturevalue(who)).get(issue_url(session), follow=True)

    assert "Chỉ Văn phòng - thống kê được làm việc này." in messages(answer)[0]


@pytest.mark.parametrize("who", ["head", "administrator", "stranger"])
def test_for_others_there_is_no_form(session, as_, request, who):
    assert as_(request.getfixturevalue(who)).get(issue_url(session)).status_code == 404


def test_an_unknown_kind_is_not_found(office, session):
    assert office.get(issue_url(session, "thu-moi")).status_code == 404


def test_a_replacement_is_written_down_and_both_pages_say_so(office, papers):
    old = papers[0]

    answer = office.post(
        reverse("awards:outgoing_replace", args=[old.pk]),
        sent(number="06/BB-HĐTĐKT", reason="Ghi sai tên đệm"),
        follow=True,
    )

    assert messages(answer) == ["Đã ban hành 06/BB-HĐTĐKT thay thế 05/BB-HĐTĐKT."]
    assert "Ghi sai tên đệm" in words(soup(answer).main)
    page = soup(office.get(old.get_absolute_url())).main
    assert "Đã được thay thế bằng Biên bản họp Hội đồng 06/BB-HĐTĐKT" in words(page)
    assert reverse("awards:outgoing_replace", args=[old.pk]) not in str(page)
    new = issued_of(MINUTES, old.session)
    page = soup(office.get(new.get_absolute_url())).main
    assert reverse("awards:outgoing_replace", args=[new.pk]) in str(page)


# --- the draft gives way


DRAFTS = {
    PaperKind.MINUTES: "session_minutes",
    PaperKind.APPRAISAL: "appraisal",
    PaperKind.NOTICE: "notice_paper",
    PaperKind.OPINIONS: "opinion_report",
    PaperKind.SUMMARY: "summary",
}


@pytest.fixture
def subjects(campaign, session, collective, secretary):
    notice = award_factories.make_notice(campaign, secretary, collective)
    return {
        PaperKind.MINUTES: session,
        PaperKind.APPRAISAL: session,
        PaperKind.NOTICE: notice,
        PaperKind.OPINIONS: notice,
        PaperKind.SUMMARY: campaign,
    }


@pytest.mark.parametrize("form", [(), ("docx",)])
@pytest.mark.parametrize("kind", DRAFTS)
def test_the_address_of_a_draft_leads_to_what_was_issued(office, subjects, secretary, kind, form):
    subject = subjects[kind]
    paper = award_factories.make_outgoing(kind, subject, secretary)

    answer = office.get(reverse(f"awards:{DRAFTS[kind]}", args=[subject.pk, *form]))

    assert (answer.status_code, answer.url) == (302, paper.get_absolute_url())


@pytest.mark.parametrize("kind", DRAFTS)
def test_the_page_of_the_papers_offers_the_signed_file_instead_of_the_draft(
    office, campaign, subjects, secretary, kind
):
    address = reverse("awards:papers", args=[campaign.pk])
    draft = reverse(f"awards:{DRAFTS[kind]}", args=[subjects[kind].pk])
    before = {link["href"] for link in soup(office.get(address)).main.find_all("a")}

    paper = award_factories.make_outgoing(kind, subjects[kind], secretary)

    after = {link["href"] for link in soup(office.get(address)).main.find_all("a")}
    assert draft in before
    assert draft not in after
    assert {paper.get_file_url(), paper.get_absolute_url()} <= after - before


def test_the_pages_of_meeting_and_notice_offer_it_too(office, subjects, secretary):
    for kind, name in ((MINUTES, "session_papers"), (PaperKind.NOTICE, "notice")):
        paper = award_factories.make_outgoing(kind, subjects[kind], secretary)
        page = soup(office.get(reverse(f"awards:{name}", args=[subjects[kind].pk])))
        links = {link["href"] for link in page.main.find_all("a")}

        assert paper.get_file_url() in links
        assert reverse(f"awards:{DRAFTS[kind]}", args=[subjects[kind].pk]) not in links


def test_the_page_of_the_papers_costs_as_much_for_many_meetings(office, campaign, secretary):
    address = reverse("awards:papers", args=[campaign.pk])

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert office.get(address).status_code == 200
        return len(queries)

    award_factories.make_outgoing(MINUTES, closed_session(campaign), secretary)
    asked()
    few = asked()
    for _ in range(5):
        award_factories.make_outgoing(MINUTES, closed_session(campaign), secretary)
        closed_session(campaign)

    assert asked() == few
