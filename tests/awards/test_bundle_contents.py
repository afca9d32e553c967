"""What is in a dossier: the order of the law, scans between the papers, the index, the rights."""

import re
import zipfile
from io import BytesIO

import pikepdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from PIL import Image
from pypdf import PdfReader

from awards.models import AwardFile
from awards.papers import FOLDERS, entries
from awards.permissions import can_open_file
from awards.states import AwardFileUse, PaperKind, SessionState
from awards.tasks.building import APART, GONE, build_dossier
from campaigns.states import TierLevel
from core.papers.errors import PaperFailed
from tests import factories
from tests.award_factories import (
    DECIDED,
    make_award_file,
    make_granted,
    make_outgoing,
    make_revocation,
)
from tests.awards import builders
from tests.awards.deciding import listed, passed
from tests.awards.nominating import make_meeting


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


def pdf(*texts: str) -> bytes:
    """A PDF with so many pages as somebody's scanner makes them."""
    made, out = pikepdf.new(), BytesIO()
    for _ in texts:
        made.add_blank_page(page_size=(595, 842))
    made.save(out)
    return out.getvalue()


def picture(kind: str, size: tuple[int, int] = (60, 40)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "red").save(out, kind)
    return out.getvalue()


@pytest.fixture
def whole(campaign, secretary, collective, person):
    """A list with one name, her meeting, confirmation and evidence, and signed papers."""
    decision = listed(passed(campaign, secretary, person, collective), secretary)
    AwardFile.objects.all().delete()  # what makes a dossier complete is no real scan
    made = make_meeting(person)
    made.votes.create(nomination=person, agree=40, disagree=0)
    session = decision.session
    session.rounds.create(number=1, state="closed", opened_at=DECIDED, closed_at=DECIDED)
    for use, data, name, owner in [
        (AwardFileUse.MINUTES, pdf("1"), "bien-ban.pdf", {"meeting": made}),
        (AwardFileUse.CONFIRMATION, picture("JPEG"), "xac-nhan.jpg", {"nomination": person}),
        (AwardFileUse.EVIDENCE, pdf("1", "2"), "minh-chung.pdf", {"nomination": person}),
        (AwardFileUse.SESSION_MINUTES, pdf("1"), "da-ky.pdf", {"session": session}),
        (AwardFileUse.TALLY, pdf("1"), "kiem-phieu.pdf", {"session": session}),
    ]:
        make_award_file(use, secretary, data, name, **owner)
    return decision


def built(of, tmp_path, at=DECIDED, **given):
    folder = tmp_path / "made"
    folder.mkdir(exist_ok=True)
    return build_dossier(of, at, folder, **given)


def names(dossier) -> list[str]:
    with zipfile.ZipFile(dossier.archive) as archive:
        return archive.namelist()


def index_of(dossier) -> str:
    with zipfile.ZipFile(dossier.archive) as archive:
        reader = PdfReader(BytesIO(archive.read("000-muc-luc-van-ban.pdf")))
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def test_a_dossier_follows_the_order_in_which_it_is_handed_up(whole):
    kinds = [each.kind for each in entries(whole, DECIDED)]

    assert kinds == [
        "council-submission",
        "decision",
        "appraisal",
        "session-minutes",
        "file-session_minutes",
        "tally",
        "file-tally",
        "achievement-report",
        "unit-submission",
        "unit-minutes",
        "file-minutes",
        "file-confirmation",
        "file-evidence",
        "registration",
    ]


def test_the_dossier_of_a_candidate_holds_what_is_about_it(whole, person, collective):
    def titles(of) -> set[str]:
        return {each.title for each in entries(of, DECIDED)}

    assert "Báo cáo thành tích: Bà H'Hen Niê" in titles(person)
    assert "Báo cáo thành tích: Thôn Đông" not in titles(person)
    assert any("Giấy xác nhận (Bà H'Hen Niê)" in each for each in titles(person))
    assert not any("H'Hen Niê" in each for each in titles(collective))


def test_an_issued_list_goes_in_as_it_was_signed(whole, secretary):
    drafted = list(entries(whole, DECIDED))
    paper = make_outgoing(PaperKind.DECISION, whole, secretary, "12/QĐ-UBND")

    issued = list(entries(whole, DECIDED))

    assert (drafted[1].kind, bool(drafted[1].draw), drafted[1].file) == ("decision", True, None)
    assert (issued[1].kind, issued[1].draw, issued[1].file) == ("decision", None, paper)
    assert (issued[1].symbol, issued[1].day) == ("12/QĐ-UBND", "18/11/2024")
    assert [each.kind for each in issued] == [each.kind for each in drafted]


def test_the_index_says_number_and_day_of_what_was_issued(whole, secretary, tmp_path):
    make_outgoing(PaperKind.DECISION, whole, secretary, "12/QĐ-UBND", data=pdf("1", "2", "3"))

    dossier = built(whole, tmp_path)

    assert "12/QĐ-UBND 18/11/2024 Quyết định khen thưởng" in index_of(dossier)
    assert any(each.endswith("van-ban.pdf") for each in names(dossier))


def test_bookmarks_pages_and_text_of_the_bound_file_are_right(whole, tmp_path):
    dossier = built(whole, tmp_path)

    reader = PdfReader(dossier.whole)
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]
    marks = [each for part in reader.outline if isinstance(part, list) for each in part]
    at = {each.title: reader.get_destination_page_number(each) for each in marks}
    assert dossier.pages == len(pages)
    papers = [each for each in names(dossier) if not each.endswith(".docx")]
    assert len(marks) == dossier.count == len(papers) - 1
    assert "BÁO CÁO THÀNH TÍCH" in pages[at["Báo cáo thành tích: Bà H'Hen Niê"]]
    assert "BẢN ĐĂNG KÝ THI ĐUA" in pages[at["Bản đăng ký thi đua của Thôn Đông"]]
    assert "Họp bình xét" in pages[at["Biên bản họp bình xét của Thôn Đông"]]
    assert reader.outline[0].title == "Mục lục văn bản trong hồ sơ"
    groups = [each.title for each in reader.outline[1:] if not isinstance(each, list)]
    assert groups == [title for _, title in FOLDERS.values()][:7]


def test_the_index_names_the_pages_of_the_bound_file(whole, tmp_path):
    dossier = built(whole, tmp_path)

    reader = PdfReader(dossier.whole)
    told = index_of(dossier)
    marks = [each for part in reader.outline if isinstance(part, list) for each in part]
    starts = [reader.get_destination_page_number(each) + 1 for each in marks]
    ends = [each - 1 for each in starts[1:]] + [dossier.pages]
    for number, (mark, first, last) in enumerate(zip(marks, starts, ends, strict=True), start=1):
        said = f"{first}-{last}" if last > first else f"{first}"
        title = re.escape(mark.title.split(":")[0])
        assert re.search(rf" {number} .*?{title}.*? {said}( |$)", told), mark.title
        assert reader.page_labels[first - 1] == str(first)
    assert reader.page_labels[0] == "ML-1"
    assert "MỤC LỤC VĂN BẢN TRONG HỒ SƠ" in told
    assert "Mục lục này gồm 14 văn bản" in told


def test_the_bound_file_is_the_sum_of_its_papers(whole, tmp_path):
    dossier = built(whole, tmp_path)

    with zipfile.ZipFile(dossier.archive) as archive:
        pages = sum(
            len(PdfReader(BytesIO(archive.read(each))).pages) if each.endswith(".pdf") else 1
            for each in archive.namelist()
            if not each.endswith(".docx")
        )
    assert dossier.pages == pages


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "anh.jpg"), ("PNG", "anh.png")])
@pytest.mark.parametrize("size", [(60, 40), (40, 60)])
def test_a_picture_fills_a_page_of_a4(person, secretary, tmp_path, kind, name, size):
    file = make_award_file(
        AwardFileUse.EVIDENCE, secretary, picture(kind, size), name, nomination=person
    )
    AwardFile.objects.filter(pk=file.pk).update(content_type=f"image/{kind.lower()}")

    dossier = built(person, tmp_path)

    reader = PdfReader(dossier.whole)
    (page,) = [each for each in reader.pages if each.images]
    box = [round(float(each)) for each in page.mediabox[2:]]
    assert box == ([842, 595] if size[0] > size[1] else [595, 842])
    assert page.images[0].image.size == size
    assert page.images[0].image.convert("RGB").getpixel((5, 5))[0] > 240


@pytest.mark.parametrize("data", [b"%PDF-1.7 no more", b"", pdf("1")[:200]])
def test_a_file_that_cannot_be_bound_is_in_the_archive_only_and_the_index_says_so(
    person, secretary, tmp_path, data
):
    make_award_file(AwardFileUse.EVIDENCE, secretary, data, "hong.pdf", nomination=person)

    dossier = built(person, tmp_path)

    (name,) = [each for each in names(dossier) if each.startswith("6-")]
    with zipfile.ZipFile(dossier.archive) as archive:
        assert archive.read(name) == data
    assert APART in index_of(dossier)
    assert dossier.count == 4


def test_a_file_whose_bytes_are_gone_is_told_of(person, secretary, tmp_path):
    file = make_award_file(AwardFileUse.EVIDENCE, secretary, pdf("1"), nomination=person)
    file.file.storage.delete(file.file.name)

    dossier = built(person, tmp_path)

    assert not [each for each in names(dossier) if each.startswith("6-")]
    assert GONE in index_of(dossier)


def test_a_name_with_signs_that_the_font_lacks_stops_no_dossier(person, secretary, tmp_path):
    make_award_file(AwardFileUse.EVIDENCE, secretary, pdf("1"), "👍.pdf", nomination=person)

    assert "Minh chứng" in index_of(built(person, tmp_path))


def test_what_a_person_may_not_open_is_not_in_the_dossier(whole, person, head, secretary):
    """The control: the same list with nobody asked about has the files."""
    files = {each.file.pk for each in entries(person, DECIDED) if each.file}
    theirs = {each.file.pk for each in entries(person, DECIDED, secretary) if each.file}
    of_head = {each.file.pk for each in entries(person, DECIDED, head) if each.file}

    may = {each.pk for each in AwardFile.objects.all() if can_open_file(head, each)}
    assert theirs == files
    assert of_head == files & may != files


def test_the_same_rows_give_the_same_bytes(whole, tmp_path):
    first = built(whole, tmp_path)
    before = first.archive.read_bytes(), first.whole.read_bytes()
    again = built(whole, tmp_path)

    assert (again.archive.read_bytes(), again.whole.read_bytes()) == before


def test_every_paper_that_cannot_be_drawn_is_named(campaign, registration, tmp_path):
    for name in ("Lê Văn Tám", "Vũ Thị An"):
        entrant = factories.make_entrant(registration, name, result_note="Xong 👍")
        factories.make_nomination(registration, entrant)

    with pytest.raises(PaperFailed) as fault:
        built(campaign, tmp_path)

    said = str(fault.value).splitlines()
    assert {each.split(": ")[1] for each in said[:2]} == {"Bà Lê Văn Tám", "Bà Vũ Thị An"}


def test_each_more_candidate_costs_the_same_number_of_questions(campaign, registration, secretary):
    def asked() -> int:
        with CaptureQueriesContext(connection) as context:
            for each in entries(campaign, DECIDED, secretary):
                if each.draw:
                    each.draw()
        return len(context)

    counts = []
    for number in range(4):
        builders.person(registration, f"Người {number}", None, secretary)
        counts.append(asked())

    _, first, second = [later - each for each, later in zip(counts, counts[1:], strict=False)]
    assert first == second
    assert first < 15


def test_listing_what_is_in_it_asks_as_often_for_many_as_for_few(campaign, registration, secretary):
    def asked() -> int:
        with CaptureQueriesContext(connection) as context:
            list(entries(campaign, DECIDED, secretary))
        return len(context)

    first = builders.person(registration, "Người đầu", None, secretary)
    make_award_file(AwardFileUse.EVIDENCE, secretary, nomination=first)
    asked()  # what the person's roles are is asked once
    few = asked()
    for number in range(5):
        nomination = builders.person(registration, f"Người {number}", None, secretary)
        make_award_file(AwardFileUse.EVIDENCE, secretary, nomination=nomination)
    assert asked() == few


# --- what is beside the PDF, and what the index says


def word_in(dossier, ending: str) -> str:
    """The text of the Word file in the archive whose name ends so."""
    with zipfile.ZipFile(dossier.archive) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith(ending)]
        made = Document(BytesIO(archive.read(name)))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return re.sub(r"\s+", " ", " ".join([*(each.text for each in made.paragraphs), *cells]))


def test_what_is_sent_on_with_a_list_lies_in_the_archive_as_a_word_file_too(whole, tmp_path):
    dossier = built(whole, tmp_path)

    words = [each for each in names(dossier) if each.endswith(".docx")]
    assert words == [
        "1-to-trinh-quyet-dinh/001-to-trinh-cua-hoi-dong-du-thao.docx",
        "1-to-trinh-quyet-dinh/002-quyet-dinh-khen-thuong-du-thao.docx",
    ]
    assert all(each.replace(".docx", ".pdf") in names(dossier) for each in words)
    assert "H'Hen Niê" in word_in(dossier, words[1])
    assert "Dự thảo. Có bản Word" in index_of(dossier)


def test_the_word_file_of_what_was_issued_has_its_number_and_day(whole, secretary, tmp_path):
    make_outgoing(PaperKind.DECISION, whole, secretary, "12/QĐ-UBND", data=pdf("1"))

    dossier = built(whole, tmp_path)

    said = word_in(dossier, "002-van-ban.docx")
    assert "12/QĐ-UBND" in said
    assert "ngày 18 tháng 11 năm 2024" in said
    assert "Kèm theo Quyết định số 12/QĐ-UBND ngày 18 tháng 11 năm 2024" in said
    assert "H'Hen Niê" in said


def test_a_number_put_in_between_stays_open_for_the_hand(whole, secretary, tmp_path):
    make_outgoing(PaperKind.DECISION, whole, secretary, "12a/QĐ-UBND", data=pdf("1"))

    assert "12/QĐ-UBND" not in word_in(built(whole, tmp_path), "002-van-ban.docx")


def test_the_author_is_written_one_way_for_drafts_and_for_what_was_issued(whole, secretary):
    def authors() -> dict[str, str]:
        return {each.kind: each.author for each in entries(whole, DECIDED)}

    drafted = authors()
    make_outgoing(PaperKind.DECISION, whole, secretary, "12/QĐ-UBND")
    make_outgoing(PaperKind.COUNCIL_SUBMISSION, whole, secretary)

    assert authors() == drafted
    assert drafted["decision"] == "Ủy ban nhân dân xã Mẫu"
    units = {
        "achievement-report",
        "unit-submission",
        "unit-minutes",
        "registration",
        "file-minutes",
        "file-confirmation",
        "file-evidence",
    }
    assert {drafted[each] for each in units} == {"Thôn Đông"}
    ours = set(drafted) - units - {"decision"}
    assert {drafted[each] for each in ours} == {whole.session.council.name}


def test_the_index_says_what_a_file_is_and_not_how_it_is_called(whole, person, secretary, tmp_path):
    make_award_file(AwardFileUse.EVIDENCE, secretary, pdf("1"), "IMG_2024.pdf", nomination=person)

    dossier = built(whole, tmp_path)
    told = index_of(dossier)

    assert not re.search(r"\.(pdf|jpg|png)\b", told)
    assert "Biên bản họp bình xét của đơn vị, bản đã ký Thôn Đông" in told
    assert "Minh chứng (Bà H'Hen Niê), tệp 01" in told
    assert "Minh chứng (Bà H'Hen Niê), tệp 02" in told
    assert any(each.endswith("IMG-2024.pdf") for each in names(dossier))


def test_the_invitation_of_a_meeting_that_is_over_goes_in_as_it_was_signed(whole, secretary):
    def invited(of) -> list[bool]:
        return [bool(each.file) for each in entries(of, DECIDED) if each.kind == "invitation"]

    campaign, session = whole.campaign, whole.session
    type(session).objects.filter(pk=session.pk).update(state=SessionState.OPEN)
    assert invited(campaign) == [False]
    type(session).objects.filter(pk=session.pk).update(state=SessionState.CLOSED)
    assert invited(campaign) == []
    make_outgoing(PaperKind.INVITATION, session, secretary)
    assert invited(campaign) == [True]
    assert invited(whole) == []


def awarded_kinds(campaign) -> list[str]:
    return [each.kind for each in entries(campaign, DECIDED) if each.part == "awards"]


def test_without_an_award_there_is_no_paper_of_awards(whole):
    assert awarded_kinds(whole.campaign) == []


def test_register_lists_and_revocations_close_the_dossier_of_a_campaign(
    campaign, person, collective, family, secretary, tmp_path
):
    award = make_granted(person, secretary, number=1)
    make_granted(collective, secretary, number=2)
    above = make_granted(
        family, secretary, number=3, level=TierLevel.DISTRICT, decided_by="Chủ tịch huyện"
    )
    assert awarded_kinds(campaign) == [
        "register",
        "rewards-commune",
        "rewards-district",
        "ceremony",
    ]

    make_revocation(award, secretary)
    make_revocation(above, secretary)
    paper = make_outgoing(PaperKind.REVOCATION_REQUEST, above, secretary, data=pdf("1"))

    assert awarded_kinds(campaign) == [
        "register", "rewards-commune", "ceremony", "revocation", "revocation-request",
    ]  # fmt: skip
    *_, last = entries(campaign, DECIDED)
    assert (last.file, last.draw) == (paper, None)
    told = index_of(built(campaign, tmp_path))
    for title in ("Trích sổ khen thưởng năm 2024", "Danh sách trao thưởng", "Danh sách nhận tiền"):
        assert title in told


def test_an_entry_that_was_a_mistake_has_no_paper_of_revocation(campaign, person, secretary):
    award = make_granted(person, secretary, level=TierLevel.DISTRICT)
    make_revocation(award, secretary, is_mistake=True, decision_number="")

    assert "revocation-request" not in awarded_kinds(campaign)


# --- for the archive


def claim_of(data: bytes) -> str:
    with pikepdf.open(BytesIO(data)) as opened, opened.open_metadata() as about:
        return f"{about.get('pdfaid:part', '')}{about.get('pdfaid:conformance', '')}"


def test_for_the_archive_what_we_draw_is_pdf_a_and_the_rest_claims_nothing(whole, tmp_path):
    plain = built(whole, tmp_path)
    with zipfile.ZipFile(plain.archive) as archive:
        before = {claim_of(archive.read(each)) for each in names(plain) if each.endswith(".pdf")}

    kept = built(whole, tmp_path, archive=True)

    with zipfile.ZipFile(kept.archive) as archive:
        claims = {
            each: claim_of(archive.read(each)) for each in names(kept) if each.endswith(".pdf")
        }
        by_people = ("bien-ban.pdf", "minh-chung.pdf", "da-ky.pdf", "kiem-phieu.pdf")
        sent = [each for each in claims if each.endswith(by_people)]
    assert before == {""}
    assert len(sent) == 4
    assert {claims[each] for each in sent} == {""}
    assert {claims[each] for each in set(claims) - set(sent)} == {"2A"}
    assert claim_of(kept.whole.read_bytes()) == ""
    assert kept.count == plain.count
