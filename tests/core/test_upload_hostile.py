"""A corpus of files that must not get in: each refused with its own sentence, at little cost."""

import unicodedata

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.uploads.checking import check_upload
from core.uploads.faults import Fault, FileRefused
from core.uploads.kinds import sniff
from core.uploads.limits import CPU_SECONDS
from tests.core.hostile import documents, others, pictures
from tests.core.hostile.measure import cost

HOSTILE = {**others.BUILDERS, **documents.BUILDERS, **pictures.BUILDERS}
OPENED = {**documents.BUILDERS, **pictures.BUILDERS}  # the child is asked about these
BEGINNINGS = {
    Fault.EMPTY: "Tệp «{}» trống",
    Fault.TOO_BIG: "Tệp «{}» nặng 10,1 MB, mỗi tệp nhiều nhất 10 MB.",
    Fault.WRONG_TYPE: "Không nhận loại tệp của «{}». Hãy chọn tệp PDF, ảnh JPG hoặc ảnh PNG.",
    Fault.HEIC: "Ảnh «{}» ở dạng HEIC của iPhone",
    Fault.NOT_ITS_NAME: "Nội dung của «{}» không phải loại tệp mà tên của nó nói.",
    Fault.BROKEN: "Không mở được «{}» vì tệp hỏng",
    Fault.TOO_MANY_PIXELS: "Ảnh «{}» quá lớn, nhiều nhất 64 triệu điểm ảnh.",
    Fault.ENCRYPTED: "Tệp PDF «{}» đang khóa bằng mật khẩu.",
    Fault.SCRIPT: "Tệp PDF «{}» có mã lệnh bên trong.",
    Fault.LAUNCH: "Tệp PDF «{}» có lệnh mở chương trình",
    Fault.FILES_INSIDE: "Tệp PDF «{}» có tệp khác đính kèm bên trong.",
    Fault.MEDIA: "Tệp PDF «{}» có phim, âm thanh",
    Fault.LIVE_FORM: "Tệp PDF «{}» là biểu mẫu điền trên máy (XFA).",
    Fault.MIXED: "Tệp PDF «{}» có lẫn nội dung của loại tệp khác.",
    Fault.NO_PAGES: "Tệp PDF «{}» không có trang nào.",
    Fault.TOO_MANY_PAGES: "Tệp PDF «{}» dài hơn 200 trang.",
    Fault.TOO_COMPLEX: "Tệp «{}» quá phức tạp",
}
# How the person sees a name that was made to deceive.
SHOWN = {"anh\u202egpj.exe": "anhgpj.exe", "nul.jpg\0.exe": "nul.jpg.exe"}


def sent(name: str, data: bytes, content_type: str = "application/pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_the_right_sentence(name):
    fault, build = HOSTILE[name]

    with pytest.raises(FileRefused) as refusal:
        check_upload(sent(name, build()))

    assert refusal.value.fault == fault
    assert str(refusal.value).startswith(BEGINNINGS[fault].format(SHOWN.get(name, name)))


@pytest.mark.parametrize("name", OPENED)
def test_looking_into_it_costs_little(name):
    fault, build = OPENED[name]
    data = build()

    code, said, seconds, megabytes = cost(data, sniff(data))

    assert (code, said) == (0, f"no {fault}")
    assert seconds < CPU_SECONDS * 0.6
    assert megabytes < 256


def test_the_corpus_is_large_enough_and_knows_every_fault():
    told = {fault for fault, _ in HOSTILE.values()}

    assert len(HOSTILE) >= 45
    assert set(Fault) - told == {Fault.TOO_SLOW, Fault.INFECTED}  # these have tests of their own


@pytest.mark.parametrize("content_type", ["image/jpeg", "text/html", "", "application/x-sh"])
def test_what_the_browser_says_of_the_kind_counts_for_nothing(content_type):
    with pytest.raises(FileRefused) as refusal:
        check_upload(sent("page.jpg", others.HTML, content_type))

    assert refusal.value.fault == Fault.NOT_ITS_NAME


@pytest.mark.parametrize("fault", Fault)
def test_every_sentence_is_whole_and_says_what_to_do(fault):
    sentence = str(FileRefused(fault, "tệp 1.pdf", 12_345_678))

    assert "«tệp 1.pdf»" in sentence
    assert " Hãy " in sentence or " hãy " in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert unicodedata.is_normalized("NFC", sentence)
