"""Writing a section of an achievement report, and an award that the subject has had."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator

from awards.models import AchievementReport, EarlierAward
from awards.nominations.sections import MOST_SUMMARY, Section
from awards.services.reporting import FIRST_YEAR
from core.forms import VersionedForm, portal_field


class SectionForm(VersionedForm):
    """One section of a report; the version 0 stands for a report that nobody has begun."""

    submit_label = "Lưu và sang mục sau"
    once_for_its_owner = True

    class Meta:
        model = AchievementReport
        fields: list[str] = []
        formfield_callback = portal_field

    def __init__(self, *args: Any, section: Section, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section = section
        field = self.fields[section.name]
        field.help_text = section.hint
        field.validators = [MaxLengthValidator(section.most)]
        field.widget.attrs["rows"] = 4 if section.most == MOST_SUMMARY else 12
        self.relabel(section.name, section.label, required=section.needed)

    def offer_again(self, reason: str) -> None:
        """Also for one that another tab has begun meanwhile."""
        if self.instance.pk is None:
            rows = AchievementReport.objects.filter(nomination=self.instance.nomination)
            self.instance.pk = rows.values_list("pk", flat=True).first()
        super().offer_again(reason)


def section_form(section: Section) -> type[SectionForm]:
    """The form of one section: it cleans this field and no other."""
    return forms.modelform_factory(
        AchievementReport, form=SectionForm, fields=[section.name], formfield_callback=portal_field
    )


class EarlierAwardForm(VersionedForm):
    submit_label = "Ghi vào danh sách"
    more_label = "Ghi và thêm hình thức khác"

    class Meta:
        model = EarlierAward
        fields = ["kind", "year", "form", "decision"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, this_year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        year = self.fields["year"]
        year.validators = [MinValueValidator(FIRST_YEAR), MaxValueValidator(this_year)]
        year.help_text = f"Ví dụ: {this_year - 1}"
        self.relabel("year", year.label)
        self.fields["form"].help_text = "Ví dụ: Giấy khen của Chủ tịch UBND xã; Lao động tiên tiến"
        self.fields[
            "decision"
        ].help_text = "Ví dụ: Số 45/QĐ-UBND ngày 20/11/2023 của Chủ tịch UBND xã"
