"""The commune's picture on certificates: who sends it, what is taken, where it is printed."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from audit.models import Entry
from awards.models import CertificateEmblem
from awards.papers import Copied, certificates
from awards.services.emblems import remove_emblem, set_emblem
from core.errors import NotAllowed, RuleBroken, Stale
from core.papers.errors import PaperFailed
from core.papers.pdf import to_pdf
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests.awards.pages import soup, words
from tests.awards.register import NOW
from tests.structure.page import faults

READERS = {"secretary", "chairman", "supervisor"}
PEOPLE = (*sorted(READERS), "council_member", "head", "administrator", "stranger")


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def visit(client, request):
    def sign_in(name: str):
        client.at = NOW
        client.force_login(request.getfixturevalue(name))
        return client

    return sign_in


def picture(kind: str = "PNG", ink=(200, 0, 0)) -> bytes:
    out = BytesIO()
    Image.new("RGB", (80, 80), ink).save(out, kind)
    return out.getvalue()


def checked(name: str = "quoc-huy.png", kind: Kind = Kind.PNG, data: bytes = b"") -> CheckedFile:
    return CheckedFile(name, kind, data or picture(), Scan.UNSCANNED)


def send(browser, authority, data: bytes | None = None, name: str = "quoc-huy.png"):
    file = SimpleUploadedFile(name, picture() if data is None else data)
    return browser.post(reverse("awards:emblem", args=[authority.slug]), {"file": file})


def stored() -> list[str]:
    try:
        folders = default_storage.listdir("hinh-giay-khen")[0]
    except FileNotFoundError:
        return []
    return [
        name for each in folders for name in default_storage.listdir(f"hinh-giay-khen/{each}")[1]
    ]


def pictures_of(stock, award) -> int:
    data = to_pdf(certificates(stock, [Copied(award)]))
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages[0].Resources.get("/XObject", {}))


# --- printing


def test_plain_paper_has_the_picture_and_printed_stock_has_not(
    awards, stock, printed, authority, secretary
):
    before = to_pdf(certificates(stock, [Copied(awards[0])]))
    set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)

    assert (pictures_of(stock, awards[0]), pictures_of(printed, awards[0])) == (1, 0)
    remove_emblem(authority=authority, by=secretary, at=NOW)
    assert to_pdf(certificates(stock, [Copied(awards[0])])) == before


def test_a_picture_whose_bytes_are_gone_stops_the_certificate(awards, stock, authority, secretary):
    kept = set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)
    default_storage.delete(kept.file.name)

    with pytest.raises(PaperFailed, match="Hãy gửi lại hình"):
        certificates(stock, [Copied(awards[0])])


# --- sending


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg")])
def test_the_secretariat_sends_a_picture_which_is_kept_and_recorded(
    kind, name, authority, secretary, visit
):
    answer = send(visit("secretary"), authority, picture(kind), name)

    kept = CertificateEmblem.objects.get()
    assert answer.url == reverse("awards:emblem", args=[authority.slug])
    assert (kept.authority, kept.name, kept.by, kept.at) == (authority, name, secretary, NOW)
    (entry,) = Entry.objects.about(authority).filter(action="stock.emblem_set")
    assert (entry.actor, name in entry.note) == (secretary, True)
    assert len(stored()) == 1


def test_a_second_one_takes_the_place_of_the_first(
    authority, secretary, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        for ink in ((200, 0, 0), (0, 0, 200)):
            upload = checked(data=picture(ink=ink))
            set_emblem(authority=authority, upload=upload, by=secretary, at=NOW)

    kept = CertificateEmblem.objects.get()
    assert kept.sha256 == upload.sha256
    assert stored() == [kept.file.name.split("/")[-1]]


def test_taken_away_the_bytes_go_and_the_history_says_so(
    authority, secretary, visit, django_capture_on_commit_callbacks
):
    set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)

    with django_capture_on_commit_callbacks(execute=True):
        visit("secretary").post(reverse("awards:emblem_remove", args=[authority.slug]))

    assert not CertificateEmblem.objects.exists()
    assert stored() == []
    assert Entry.objects.about(authority).filter(action="stock.emblem_removed").count() == 1
    with pytest.raises(Stale):
        remove_emblem(authority=authority, by=secretary, at=NOW)


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"%PDF-1.4 x", "a.pdf"), (b"<svg/>", "a.svg"), (b"GIF89a", "a.gif"), (b"", "a.png")],
)
def test_what_is_no_picture_is_refused_with_words(data, name, authority, visit):
    answer = send(visit("secretary"), authority, data, name)

    assert answer.status_code == 200
    assert "<title>Lỗi: " in answer.content.decode()
    assert faults(answer) == []
    assert not CertificateEmblem.objects.exists()
    assert stored() == []


def test_a_good_pdf_is_no_picture(authority, secretary, visit):
    out = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)

    answer = send(visit("secretary"), authority, out.getvalue(), "a.pdf")

    assert "Hãy gửi một ảnh PNG hoặc JPG." in words(soup(answer).main)
    with pytest.raises(RuleBroken):
        set_emblem(
            authority=authority, upload=checked("a.pdf", Kind.PDF, b"%PDF"), by=secretary, at=NOW
        )
    assert stored() == []


def test_a_row_that_cannot_be_written_leaves_no_bytes(authority, secretary, monkeypatch):
    def broken(**given):
        raise RuntimeError

    monkeypatch.setattr("awards.services.emblems.record_act", broken)

    with pytest.raises(RuntimeError):
        set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)

    assert stored() == []


# --- who


@pytest.mark.parametrize("name", PEOPLE)
def test_the_picture_is_there_for_the_readers_of_stocks_only(
    name, authority, stock, secretary, visit
):
    set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)
    browser = visit(name)
    wanted = 200 if name in READERS else 404

    page = browser.get(reverse("awards:emblem", args=[authority.slug]))
    shown = browser.get(reverse("awards:emblem_picture", args=[authority.slug, "quoc-huy.png"]))

    assert (page.status_code, shown.status_code) == (wanted, wanted)
    if wanted == 200:
        assert faults(page) == []
        assert shown["Cache-Control"] == "private, no-store"
        assert (soup(page).main.find("input", type="file") is not None) == (name == "secretary")
        assert faults(browser.get(reverse("awards:stocks", args=[authority.slug]))) == []


@pytest.mark.parametrize("name", [each for each in PEOPLE if each != "secretary"])
def test_the_others_neither_send_nor_take_away(name, authority, secretary, visit, request):
    kept = set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)
    browser, by = visit(name), request.getfixturevalue(name)

    for answer in (
        send(browser, authority, picture(ink=(0, 0, 9))),
        browser.post(reverse("awards:emblem_remove", args=[authority.slug])),
    ):
        assert answer.status_code in (302, 404)
    with pytest.raises(NotAllowed):
        set_emblem(authority=authority, upload=checked(), by=by, at=NOW)
    with pytest.raises(NotAllowed):
        remove_emblem(authority=authority, by=by, at=NOW)

    assert CertificateEmblem.objects.get().sha256 == kept.sha256
    assert len(stored()) == 1


def test_another_name_in_the_address_is_not_found(authority, secretary, visit):
    set_emblem(authority=authority, upload=checked(), by=secretary, at=NOW)

    url = reverse("awards:emblem_picture", args=[authority.slug, "khac.png"])

    assert visit("secretary").get(url).status_code == 404
