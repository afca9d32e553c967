"""The box of a form that takes a file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template

from core.forms import PortalForm
from core.uploads.fields import UploadField
from core.uploads.kinds import Kind
from tests.core.hostile.good import photo


class AForm(PortalForm):
    tep = UploadField(label="Tệp cần gửi")


def form_with(file=None) -> AForm:
    return AForm({}, {"tep": file} if file else {})


def test_a_good_file_cleans_to_what_may_be_stored():
    form = form_with(SimpleUploadedFile("ảnh.JPG", photo()))

    assert form.is_valid()
    assert (form.cleaned_data["tep"].kind, form.cleaned_data["tep"].name) == (Kind.JPEG, "ảnh.jpg")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (None, "Hãy chọn: Tệp cần gửi."),
        (
            SimpleUploadedFile("a.txt", b"a"),
            "Không nhận loại tệp của «a.txt». Hãy chọn tệp PDF, ảnh JPG hoặc ảnh PNG.",
        ),
        (
            SimpleUploadedFile("a.pdf", b""),
            "Tệp «a.pdf» trống, không có nội dung. Hãy chọn tệp khác.",
        ),
    ],
)
def test_a_fault_is_told_at_the_box(file, message):
    assert form_with(file).errors == {"tep": [message]}


def test_the_form_can_carry_a_file_and_offers_the_camera_without_forbidding_the_gallery():
    html = Template("{% load crispy_forms_tags %}{% crispy form %}").render(
        Context({"form": AForm(), "csrf_token": "x"})
    )

    assert 'enctype="multipart/form-data"' in html
    assert 'accept="image/*,application/pdf"' in html
    assert "capture" not in html
    assert "PDF, ảnh JPG hoặc PNG; nhiều nhất 10 MB." in html
