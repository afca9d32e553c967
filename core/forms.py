"""Form fields and the form that every page uses: Vietnamese input, our buttons, our messages."""

from datetime import date
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models

from core.calendar import DayError, format_day, parse_day
from core.money import MoneyError, format_dong, parse_dong
from core.numbers import NumberError, format_decimal, parse_decimal
from core.text import clean_line, clean_paragraphs, has_control

CONTROL = "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại."


def _refuse_unseen(text: Any) -> None:
    """A sign that turns the writing round makes a number look like another one."""
    if has_control(str(text)):
        raise forms.ValidationError(CONTROL, code="control")


class _TextMixin:
    """No `maxlength` in the browser: it would cut pasted text off without a word."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class LineField(_TextMixin, forms.CharField):
    """One line of text: NFC, single spaces, no control characters."""

    def to_python(self, value: Any) -> str:
        """Refuse what cannot be seen, then tidy."""
        text = super().to_python(value) or ""
        _refuse_unseen(text)
        return clean_line(text)


class ProseField(_TextMixin, forms.CharField):
    """Text of several lines."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: Any) -> str:
        """Refuse what cannot be seen, then tidy."""
        text = super().to_python(value) or ""
        _refuse_unseen(text)
        return clean_paragraphs(text)


class DayField(forms.Field):
    """A day as people here write it, day first; never month first."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> date | None:
        """The day; ValidationError with the way to write it."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        _refuse_unseen(value)
        try:
            return parse_day(value)
        except DayError as reason:
            raise forms.ValidationError(str(reason), code="invalid") from reason

    def prepare_value(self, value: Any) -> Any:
        """A stored day as dd/mm/yyyy; what was typed stays as typed."""
        return format_day(value) if isinstance(value, date) else value


class NumberField(forms.Field):
    """A quantity: «12,5», «1.500»; ambiguous ones are refused with both readings."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, *, max_digits: int = 15, decimal_places: int = 2, **kwargs: Any) -> None:
        self.max_digits, self.decimal_places = max_digits, decimal_places
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """The number; ValidationError with the way to write it."""
        if value in self.empty_values:
            return None
        if isinstance(value, Decimal):
            return value
        _refuse_unseen(value)
        if str(value).strip().startswith(("-", "−", "–")):
            raise forms.ValidationError("Hãy nhập số từ 0 trở lên.", code="negative")
        try:
            number = parse_decimal(str(value))
        except NumberError as reason:
            raise forms.ValidationError(str(reason), code="invalid") from reason
        if number != round(number, self.decimal_places):
            raise forms.ValidationError(
                f"Hãy nhập nhiều nhất {self.decimal_places} chữ số sau dấu phẩy.", code="places"
            )
        if number >= Decimal(10) ** (self.max_digits - self.decimal_places):
            raise forms.ValidationError("Số này quá lớn.", code="large")
        return number

    def prepare_value(self, value: Any) -> Any:
        """A stored number in Vietnamese writing; what was typed stays as typed."""
        return format_decimal(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """By value, not by writing: «1500» and «1.500» are the same."""
        try:
            return bool(initial != self.to_python(data))
        except forms.ValidationError:
            return True


class CountField(forms.IntegerField):
    """A number of people or things."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})
    default_error_messages = {"invalid": "Hãy nhập số nguyên, ví dụ 12."}

    def to_python(self, value: Any) -> int | None:
        """The number; «1.000» is a thousand here, as in every other box."""
        if value in self.empty_values or isinstance(value, int):
            return value if isinstance(value, int) else None
        _refuse_unseen(value)
        if str(value).strip().startswith("-"):
            raise forms.ValidationError("Hãy nhập số từ 0 trở lên.", code="negative")
        try:
            number = parse_decimal(str(value))
        except NumberError as reason:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from reason
        if number != int(number):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return int(number)


class DongField(forms.Field):
    """An amount in đồng: «50.000.000», «50 triệu»."""

    widget = forms.TextInput(attrs={"inputmode": "text"})

    def to_python(self, value: Any) -> Decimal | None:
        """The amount; ValidationError with both readings when it is ambiguous."""
        if value in self.empty_values or isinstance(value, Decimal):
            return value or None
        _refuse_unseen(value)
        try:
            return Decimal(parse_dong(str(value)))
        except MoneyError as reason:
            raise forms.ValidationError(str(reason), code="invalid") from reason

    def prepare_value(self, value: Any) -> Any:
        """A stored amount with its dots; what was typed stays as typed."""
        return format_dong(int(value)) if isinstance(value, Decimal) else value


def portal_field(field: models.Field, **kwargs: Any) -> forms.Field | None:
    """The form field of a model field: `formfield_callback` of every model form here."""
    common = {
        "label": field.verbose_name[:1].upper() + field.verbose_name[1:],
        "help_text": field.help_text,
        "required": not (field.blank or field.null),
    }
    if field.choices or isinstance(field, models.ForeignKey):
        return field.formfield(**kwargs)
    if isinstance(field, models.TextField):
        return ProseField(**common)
    if isinstance(field, models.CharField):
        return LineField(max_length=field.max_length, **common)
    if isinstance(field, models.DateField):
        return DayField(**common)
    if isinstance(field, models.DecimalField):
        if field.decimal_places == 0:
            return DongField(**common)
        return NumberField(
            max_digits=field.max_digits, decimal_places=field.decimal_places, **common
        )
    if isinstance(field, models.IntegerField):
        return CountField(min_value=0, max_value=1_000_000, **common)
    return field.formfield(**kwargs)


class PortalFormMixin:
    """Our buttons and our messages: no browser validation, one way to say what is missing."""

    submit_label = "Lưu"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("use_required_attribute", False)
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _speak_plainly(field)
        self.helper = FormHelper()
        self.helper.attrs = {"novalidate": ""}
        self.helper.add_input(Submit("", self.submit_label, css_class="btn btn-primary"))

    def add_field(self, name: str, field: forms.Field) -> None:
        """One more box, with messages like the others'."""
        self.fields[name] = field
        _speak_plainly(field)

    def relabel(self, name: str, label: str, *, required: bool | None = None) -> None:
        """Call a field by another name, in its messages too."""
        field = self.fields[name]
        field.label = label
        if required is not None:
            field.required = required
        _speak_plainly(field)


def _speak_plainly(field: forms.Field) -> None:
    """Messages that say what to do."""
    label = str(field.label or "")
    choosing = isinstance(field, forms.ChoiceField | forms.FileField)
    field.error_messages["required"] = f"Hãy {'chọn' if choosing else 'nhập'}: {label}."
    if isinstance(field, forms.ChoiceField):
        field.error_messages["invalid_choice"] = f"Hãy chọn một mục có trong danh sách: {label}."
    for validator in field.validators:
        if isinstance(validator, MaxLengthValidator):
            validator.message = (
                f"{label}: nhiều nhất %(limit_value)d ký tự, đang có %(show_value)d. Hãy rút gọn."
            )
        elif isinstance(validator, MinValueValidator):
            validator.message = f"{label}: hãy nhập số từ %(limit_value)s trở lên."
        elif isinstance(validator, MaxValueValidator):
            validator.message = f"{label}: hãy nhập số không quá %(limit_value)s."


class PortalForm(PortalFormMixin, forms.Form):
    """A form without a model."""


class PortalModelForm(PortalFormMixin, forms.ModelForm):
    """A form over a model: it cleans, a service saves.

    Subclasses set `formfield_callback = portal_field` in their Meta.
    """

    def values(self) -> dict[str, Any]:
        """The clean values of the model's fields, for a service."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class VersionedForm(PortalModelForm):
    """A form over a row that people edit: it carries the version that was read.

    When a save was refused as stale, `offer_again` shows the page with what was typed and the
    version of now, so that pressing the button again is a knowing overwrite.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["version"]
        else:
            self.fields["version"].initial = self.instance.version

    def offer_again(self, reason: str) -> None:
        """Keep what was typed, show the refusal, take the version of the row as it is now.

        Of a row that is gone meanwhile only the refusal is shown.
        """
        self.add_error(None, reason)
        current = type(self.instance)._default_manager.filter(pk=self.instance.pk).first()
        if current is None:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(current.version)
        self.stored = [
            (self.fields[name].label, _stored_words(current, name)) for name in self._meta.fields
        ]


def _stored_words(row: models.Model, name: str) -> str:
    """A stored value as people read it."""
    show = getattr(row, f"get_{name}_display", None)
    value = show() if show else getattr(row, name)
    if isinstance(value, date):
        return format_day(value)
    if isinstance(value, Decimal):
        return format_decimal(value)
    return "" if value is None else str(value)
