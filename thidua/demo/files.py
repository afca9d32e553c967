"""What the demo's units send as evidence, their signed copies, and scans of what came on paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from django.core.files.uploadedfile import SimpleUploadedFile

from core.uploads.checking import check_upload
from registrations.models import Registration
from registrations.services.files import Part, attach_file
from registrations.states import FileUse
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.pictures import minutes, photograph, scan
from thidua.demo.rows import instant


@dataclass(frozen=True)
class FileRow:
    """A file, when it was sent and what it belongs to: «pledge 1», «contribution 2», or all."""

    at: str
    unit: str
    name: str
    draw: Callable[[], bytes]
    part: str = ""
    use: FileUse = FileUse.EVIDENCE


def _registration(signer: str, *lines: str) -> Callable[[], bytes]:
    return partial(scan, "BẢN ĐĂNG KÝ THI ĐUA", lines, signer)


SIGNED, PAPER = FileUse.SIGNED_COPY, FileUse.PAPER_SCAN
FILES = (
    FileRow("18/3 19:20", "buoncuah", "ban-dang-ky-da-ky.jpg",
        _registration("Y Wiêng Niê", "Tên tập thể: Buôn Čuăh", "Tổng số người: 812",
            "1. Đường bê tông vào bến nước: 180 mét", "2. Đường hoa trước nhà dài: 400 mét",
            "3. Lớp dạy đánh chiêng: 20 người", "4. Trẻ em đến trường: 99 %"), use=SIGNED),
    FileRow("19/3 15:40", "phu-nu", "dang-ky-hoi-phu-nu-da-ky.jpg",
        _registration("H'Lan Hđơk", "Tên tập thể: Hội Liên hiệp Phụ nữ xã",
            "Tổng số người: 968 hội viên", "Kèm danh sách cá nhân đăng ký"), use=SIGNED),
    FileRow("5/4 09:50", "xang-dau", "ban-giay-xang-dau-xa-mau.jpg",
        _registration("Tạ Thị Kim Ngân", "Tên tập thể: DNTN Xăng dầu Xã Mẫu",
            "Tổng số người: 6, trong đó nữ: 3", "1. Trồng 40 cây xanh trước cửa hàng",
            "2. Không để xảy ra cháy nổ", "Cá nhân: bà Tạ Thị Kim Ngân, ông Vũ Văn Chiến"),
        use=PAPER),
    FileRow("30/6 18:45", "buoncuah", "duong-vao-ben-nuoc.jpg",
        partial(photograph, "road", "Đường vào bến nước Buôn Čuăh"), part="pledge 1"),
    FileRow("20/8 16:30", "buoncuah", "bien-ban-nghiem-thu.pdf",
        partial(minutes, "BUÔN ČUĂH", "đường bê tông vào bến nước", "20/8",
            ("Chiều dài đo tại chỗ: 195 mét, rộng 2,5 mét;", "Mặt đường phẳng, có rãnh thoát nước;",
             "Đồng ý đưa vào sử dụng."), "Y Wiêng Niê"), part="pledge 1"),
    FileRow("1/7 19:05", "buoncuah", "duong-hoa-nha-dai.jpg",
        partial(photograph, "flowers", "Đường hoa trước nhà dài"), part="pledge 2"),
    FileRow("14/10 19:30", "buoncuah", "dat-hien-lam-duong.jpg",
        partial(photograph, "house", "Đất hiến làm đường vào bến nước"), part="contribution 1"),
    FileRow("30/8 09:10", "mat-tran", "nha-dai-doan-ket.jpg",
        partial(photograph, "house", "Nhà đại đoàn kết thứ sáu"), part="pledge 1"),
    FileRow("26/9 11:00", "no-trang-long", "vuon-rau-ban-tru.jpg",
        partial(photograph, "garden", "Vườn rau khu bán trú"), part="pledge 3"),
    FileRow("25/8 18:05", "thon-6", "ngo-nhom-3.jpg",
        partial(photograph, "road", "Ngõ nhóm 3 Thôn 6"), part="pledge 1"),
    FileRow("28/8 17:15", "xang-dau", "hang-cay-truoc-cua-hang.jpg",
        partial(photograph, "garden", "Hàng cây trước cửa hàng"), part="pledge 1"),
)  # fmt: skip


def attaching(commune: Commune) -> Iterator[Course]:
    """Every file, in a course of its own."""
    return (_attaching(row, commune) for row in FILES)


def _attaching(row: FileRow, commune: Commune) -> Course:
    at = instant(row.at)
    yield at
    registration = commune.campaign.registrations.get(unit=commune.units[row.unit])
    attach_file(
        registration=registration,
        use=row.use,
        part=_part(registration, row.part),
        upload=check_upload(SimpleUploadedFile(row.name, row.draw())),
        by=commune.secretary if row.use == PAPER else commune.heads[row.unit],
        at=at,
    )


def _part(registration: Registration, words: str) -> Part | None:
    """«pledge 1» is the first pledge that the unit wrote down."""
    kind, _, place = words.partition(" ")
    if not place:
        return None
    rows = registration.pledges if kind == "pledge" else registration.contributions
    return rows.order_by("pk")[int(place) - 1]
