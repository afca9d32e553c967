"""The day of the anniversary: awards on the public page; afterwards one certificate once more."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from awards.services.honouring import edit_honour, publish_honours
from awards.services.revoking import give_copy
from core.uploads.checking import check_upload
from thidua.demo.commune import Commune
from thidua.demo.courses import Course
from thidua.demo.desk import FOUND
from thidua.demo.pictures import photograph
from thidua.demo.rows import day, instant

PUBLISHED_AT = instant("22/11 07:00")
TOLD_AT = instant("22/11 07:20")
COPIED_AT = instant("29/11 09:10")
WITH_A_PHOTO = "Thôn Đoàn Kết"
COPY_KEY = UUID("0c9c4d0e-2b7e-4f3b-8a34-2911de0910aa")


def honouring(commune: Commune) -> Course:
    """Publish all awards, tell two of them in their own words, give one copy."""
    by = commune.secretary
    yield PUBLISHED_AT
    awards = list(commune.campaign.awards.all())
    published = publish_honours(campaign=commune.campaign, awards=awards, by=by, at=PUBLISHED_AT)
    honours = {each.award.nomination.subject_name: each for each in published}
    yield TOLD_AT
    photo = photograph("road", "Ngã ba Thôn Đoàn Kết có camera")
    edit_honour(
        honour=honours[WITH_A_PHOTO],
        text="Cả thôn góp 46 triệu đồng lắp 12 mắt camera ở các ngã ba, cổng thôn; từ tháng 7 đến "
        "tháng 9/2024 không xảy ra vụ trộm nào.",
        photo_consent="Ông Trần Văn Lợi, Trưởng thôn, đồng ý ngày 20/11/2024",
        photo=check_upload(SimpleUploadedFile("thon-doan-ket.jpg", photo)),
        version=honours[WITH_A_PHOTO].version,
        by=by,
        at=TOLD_AT,
    )
    edit_honour(
        honour=honours[FOUND],
        text="Bơi ra cứu hai em học sinh bị nước cuốn ở ngầm tràn Thôn Đông ngày 27/7/2024.",
        photo_consent="",
        photo=None,
        version=honours[FOUND].version,
        by=by,
        at=TOLD_AT,
    )
    yield COPIED_AT
    give_copy(
        award=honours["Ngô Văn Hiếu"].award,
        reason="Giấy khen bị ướt, nhòe chữ khi mang về",
        asked_by="Ngô Văn Hiếu",
        given_on=day("29/11"),
        key=COPY_KEY,
        by=by,
        at=COPIED_AT,
    )
