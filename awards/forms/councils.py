"""What the secretariat writes of the council: the decision, a member."""

from typing import Any

from django import forms

from accounts.models import Authority, User
from awards.models import Council, CouncilMember
from awards.models.council import AT_THE_TABLE
from core.conflict import BothTexts, in_words
from core.forms import PortalForm, PortalModelForm, VersionedForm, portal_field
from core.uploads.fields import HELP, UploadField

EARLIEST_YEAR, LATEST_YEAR = 1920, 2015


class CouncilForm(VersionedForm):
    """The decision on the council; a new one may take over the roster of the old one."""

    submit_label = "Lưu Hội đồng"

    class Meta:
        model = Council
        fields = ["name", "decision_number", "decided_on"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, old: Council | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision_number"].help_text = "Ví dụ: 12/QĐ-UBND"
        self.fields["decided_on"].help_text = "Ví dụ: 15/1/2024"
        if self.instance.pk is not None:
            return
        # The same decision sent twice is known by its number and day.
        del self.fields["form_key"]
        if old is not None:
            copying = forms.BooleanField(
                label=f"Chép {old.members.count()} thành viên của Hội đồng hiện nay sang",
                required=False,
                initial=True,
            )
            self.add_field("copy_members", copying)
        file = UploadField(
            label="Quyết định đã ký (bản chụp hoặc PDF)",
            required=False,
            help_text=f"Gửi sau cũng được. {HELP}",
        )
        self.add_field("file", file)


class UploadForm(PortalForm):
    """One signed paper."""

    submit_label = "Gửi tệp"

    file = UploadField(label="Tệp")


class MemberForm(PortalModelForm):
    """A member of the council; `version` is the council's."""

    submit_label = "Lưu thành viên"
    both: tuple[BothTexts, ...] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = CouncilMember
        fields = ["full_name", "title", "role", "votes", "unit", "user", "birth_year"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.council = council
        self.fields["version"].initial = council.version
        self.fields["title"].help_text = "Chức vụ ở nơi công tác, ví dụ: Chủ tịch Hội Phụ nữ xã"
        self._choices(council.authority)
        self.fields[
            "birth_year"
        ].help_text = "Để cổng nhận ra khi chính người này được đề nghị khen thưởng. Ví dụ: 1975"

    def _choices(self, authority: Authority) -> None:
        unit, user = self.fields["unit"], self.fields["user"]
        unit.queryset = authority.units.all()
        unit.empty_label = "Không thuộc đơn vị nào đăng ký"
        unit.help_text = "Thành viên không biểu quyết về đơn vị mình và người của đơn vị mình."
        user.queryset = User.objects.filter(
            memberships__authority=authority, memberships__role__in=AT_THE_TABLE, is_active=True
        ).distinct()
        user.empty_label = "Không dùng cổng"
        user.help_text = "Để thành viên đọc hồ sơ và biểu quyết trên cổng."

    def clean_birth_year(self) -> int | None:
        year = self.cleaned_data["birth_year"]
        if year is not None and not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise forms.ValidationError(
                f"Năm sinh phải từ {EARLIEST_YEAR} đến {LATEST_YEAR}.", code="year"
            )
        return year

    def offer_again(self, reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the version of now."""
        self.add_error(None, reason)
        council = Council.objects.get(pk=self.council.pk)
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(council.version)
        stored = CouncilMember.objects.filter(pk=self.instance.pk).first()
        if stored is not None:
            self.both = tuple(
                BothTexts(str(self.fields[name].label), in_words(stored, name), self._typed(name))
                for name in self._meta.fields
            )

    def _typed(self, name: str) -> str:
        return in_words(self.instance, name)
