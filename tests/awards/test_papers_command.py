"""`manage.py papers`: all papers of a campaign in a folder."""

import re
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from registrations.states import EntrantKind, State
from tests import factories
from tests.awards import builders
from tests.awards.reading import pages

SLUG = "120-nam-dak-lak"
FRONT = 2  # the index, and all papers bound in one


@pytest.fixture
def registrations(campaign, unit, other_unit):
    """An accepted registration, one that waits, and one that nobody has handed in."""
    first = builders.accepted(campaign, unit)
    for name, kind in [
        ("Vũ Thị An", EntrantKind.INDIVIDUAL),
        ("Lê Văn Tám", EntrantKind.HOUSEHOLD),
    ]:
        entrant = factories.make_entrant(first, name, kind)
        factories.make_nomination(first, entrant)
    factories.make_nomination(first)
    factories.make_registration(campaign, other_unit, State.SUBMITTED)
    draft = factories.make_unit(campaign.authority, "Thôn Tây")
    factories.make_registration(campaign, draft, State.DRAFT)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path_factory):
    """Drawn papers are kept where nobody else looks."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")


def _write(out: Path, name: str = SLUG, **options) -> list[str]:
    call_command("papers", name, out=out, **options)
    return sorted(str(file.relative_to(out)) for file in out.rglob("*") if file.is_file())


def test_it_writes_every_paper_in_the_order_of_the_dossier(registrations, tmp_path, capsys):
    out = tmp_path / "a" / "b"

    assert _write(out) == [
        "000-ca-bo.pdf",
        "000-muc-luc-van-ban.pdf",
        "1-to-trinh-quyet-dinh/001-danh-sach-de-nghi-tap-the.pdf",
        "1-to-trinh-quyet-dinh/002-danh-sach-de-nghi-ho-gia-dinh.pdf",
        "1-to-trinh-quyet-dinh/003-danh-sach-de-nghi-ca-nhan.pdf",
        "4-bao-cao-thanh-tich/004-bao-cao-thanh-tich-Thon-Dong.pdf",
        "4-bao-cao-thanh-tich/005-bao-cao-thanh-tich-Ho-ba-Le-Van-Tam.pdf",
        "4-bao-cao-thanh-tich/006-bao-cao-thanh-tich-Ba-Vu-Thi-An.pdf",
        "5-bien-ban-don-vi/007-to-trinh-de-nghi-Thon-Dong.pdf",
        "7-ban-dang-ky/008-ban-dang-ky-thi-dua-Buon-Cuah.pdf",
        "7-ban-dang-ky/009-ban-dang-ky-thi-dua-Thon-Dong.pdf",
        "8-bao-cao-phong-trao/010-bao-cao-tong-ket-phong-trao-thi-dua-du-thao.pdf",
        "8-bao-cao-phong-trao/011-bao-cao-tong-hop-dang-ky-thi-dua-du-thao.pdf",
    ]
    assert all(file.read_bytes().startswith(b"%PDF-") for file in out.rglob("*.pdf"))
    said = capsys.readouterr().out
    assert re.fullmatch(rf"Đã ghi 11 văn bản vào {re.escape(str(out))} \([0-9.]+ giây\)\.\n", said)


def test_a_campaign_without_anything_has_its_report_and_empty_lists(campaign, tmp_path):
    assert len(_write(tmp_path)) == 5 + FRONT


@pytest.mark.usefixtures("printed_anew")
def test_the_same_day_gives_the_same_bytes_and_another_day_does_not(campaign, tmp_path):
    for name, day in [("a", "2024-11-05"), ("b", "2024-11-05"), ("c", "2024-11-06")]:
        call_command("papers", SLUG, "--out", str(tmp_path / name), "--day", day)

    def reports(name: str) -> list[bytes]:
        return [
            file.read_bytes()
            for file in sorted((tmp_path / name / "8-bao-cao-phong-trao").iterdir())
        ]

    assert reports("a") == reports("b")
    for one, other in zip(reports("a"), reports("c"), strict=True):
        assert one != other


@pytest.mark.parametrize(("seconds", "counted"), [(-1, "1"), (0, "0")])
def test_a_day_is_told_as_it_stood_when_it_ended(campaign, unit, tmp_path, seconds, counted):
    midnight = factories.at("2024-11-06 00:00")
    builders.accepted(campaign, unit, accepted_at=midnight + timedelta(seconds=seconds))

    call_command("papers", SLUG, "--out", str(tmp_path), "--day", "2024-11-05")

    first, _ = sorted((tmp_path / "8-bao-cao-phong-trao").iterdir())
    said = re.sub(r"\s+", " ", "".join(pages(first.read_bytes())))
    assert "Tính đến ngày 05/11/2024" in said
    assert f"tổng hợp {counted} bản đăng ký" in said


@pytest.mark.parametrize("name", ["khong-co", "xa-mau/khong-co", "xa-khac/" + SLUG, "", "/", "%"])
def test_an_unknown_campaign_is_refused_by_name(campaign, tmp_path, name):
    with pytest.raises(CommandError, match=f"^Không có phong trào nào tên «{re.escape(name)}».$"):
        _write(tmp_path / "out", name)

    assert not (tmp_path / "out").exists()


def test_a_name_that_two_communes_use_asks_for_the_commune(campaign, stranger, tmp_path):
    other = stranger.memberships.get().authority
    factories.make_campaign(other)

    with pytest.raises(CommandError) as refusal:
        _write(tmp_path / "out")

    assert str(refusal.value).startswith(f"Có nhiều phong trào tên «{SLUG}», hãy chọn một: ")
    assert set(str(refusal.value).split(": ")[1].split(", ")) == {
        f"xa-mau/{SLUG}",
        f"xa-khac/{SLUG}",
    }
    assert not (tmp_path / "out").exists()


def test_with_the_commune_a_name_is_clear(campaign, unit, stranger, tmp_path):
    factories.make_campaign(stranger.memberships.get().authority)
    builders.accepted(campaign, unit)

    assert len(_write(tmp_path / "ours", f"xa-mau/{SLUG}")) == 6 + FRONT
    assert len(_write(tmp_path / "theirs", f"xa-khac/{SLUG}")) == 5 + FRONT


def test_a_sign_that_the_font_lacks_names_the_paper(campaign, unit, tmp_path):
    registration = builders.accepted(campaign, unit)
    factories.make_nomination(
        registration, factories.make_entrant(registration, result_note="Đã làm xong 👍")
    )

    with pytest.raises(CommandError, match=r"^Báo cáo thành tích: Bà H'Hen Niê: .*«👍»"):
        _write(tmp_path)


def test_a_file_in_place_of_the_folder_is_refused_in_words(campaign, tmp_path):
    (tmp_path / "out").write_text("đã có")

    with pytest.raises(CommandError):
        _write(tmp_path / "out")

    assert (tmp_path / "out").read_text() == "đã có"


def test_a_second_run_into_the_folder_leaves_no_paper_of_the_first(campaign, unit, tmp_path):
    """Numbers move when somebody is added: old files beside new ones make a false dossier."""
    registration = builders.accepted(campaign, unit)
    _write(tmp_path)
    factories.make_nomination(registration)

    with suppress(CommandError):  # a folder that is not empty may also be refused
        _write(tmp_path)

    names = [re.sub(r"^\d+-", "", file.name) for file in tmp_path.rglob("*.pdf")]
    assert sorted(names) == sorted(set(names))


def test_out_is_asked_for(campaign):
    with pytest.raises(CommandError, match="--out"):
        call_command("papers", SLUG)


def test_for_the_archive_papers_are_pdf_a(registrations, tmp_path):
    _write(tmp_path, archive=True)

    claims = {}
    for file in tmp_path.rglob("*.pdf"):
        with pikepdf.open(file) as opened, opened.open_metadata() as about:
            claims[file.name] = about.get("pdfaid:part", "")
    assert claims.pop("000-ca-bo.pdf") == ""
    assert set(claims.values()) == {"2"}
