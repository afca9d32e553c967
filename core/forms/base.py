"""The form that every page uses: our buttons, our messages, versions and one-time keys."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator

from core.conflict import BothTexts, in_words
from core.errors import RuleBroken, Stale
from core.typed import KeepsTyped

# The name of the button that saves and goes on to one more of the same.
MORE = "_more"


class Extras(Div):
    """Boxes that most people leave empty, folded away; open when one is filled or wrong."""

    template = "bootstrap5/layout/extras.html"

    def __init__(self, label: str, *names: str) -> None:
        super().__init__(*names)
        self.label = label
        self.names = names
        self.is_open = False

    def render(self, form: forms.Form, context: Any, *args: Any, **kwargs: Any) -> str:
        """Drawn when the form is checked already, so that a fault inside is not folded away."""
        self.is_open = any(form[name].errors or form[name].value() for name in self.names)
        drawn: str = super().render(form, context, *args, **kwargs)
        return drawn


class PortalFormMixin(KeepsTyped):
    """Our buttons and our messages: no browser validation, one way to say what is missing.

    `extras` names the boxes that are folded away under `extras_label`; `more_label` is a second
    button (`MORE` in what is sent) that saves and goes on to one more of the same.
    """

    submit_label = "Lưu"
    more_label = ""
    extras: tuple[str, ...] = ()
    extras_label = "Chi tiết thêm"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("use_required_attribute", False)
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _speak_plainly(field)
        self.helper = FormHelper()
        self.helper.attrs = {"novalidate": ""}
        if self.typed is not None:
            self.helper.attrs["data-keeps-typed"] = self.typed.address
        self.helper.add_input(_button("", self.submit_label, "btn-primary"))
        if self.more_label:
            self.helper.add_input(_button(MORE, self.more_label, "btn-outline-secondary"))
        if self.extras:
            self.fold()

    def fold(self) -> None:
        """Lay the form out with its `extras` folded away."""
        plain = [
            name
            for name, field in self.fields.items()
            if name not in self.extras and not field.widget.is_hidden
        ]
        self.helper.layout = Layout(*plain, Extras(self.extras_label, *self.extras))
        self.helper.render_unmentioned_fields = True

    def add_field(self, name: str, field: forms.Field) -> None:
        """One more box, with messages like the others'."""
        self.fields[name] = field
        _speak_plainly(field)

    def refuse(self, reason: RuleBroken) -> None:
        """Show a service's refusal on the form, so that nothing typed is lost."""
        self.add_error(None, str(reason))

    def lock(self, names: Iterable[str]) -> None:
        """Show these fields as text: what is posted for them counts for nothing."""
        for name in names:
            field = self.fields[name]
            field.disabled = True
            field.required = False
            field.validators = []  # nobody could mend here what an older rule let through

    def relabel(self, name: str, label: str, *, required: bool | None = None) -> None:
        """Call a field by another name, in its messages too."""
        field = self.fields[name]
        field.label = label
        if required is not None:
            field.required = required
        _speak_plainly(field)


def _button(name: str, label: str, look: str) -> Submit:
    """A button of our look alone: crispy would make every one of them a main button."""
    button = Submit(name, label)
    button.field_classes = f"btn {look}"
    return button


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

    Over a new row it carries a one-time key instead (`form_key`): what is sent twice is one row.
    When a save was refused as stale, `offer_again` shows the page with what was typed, both
    texts side by side (`both`) and the
    version of now, so that pressing the button again is a knowing overwrite.
    """

    # Of a row that its owner has once (the report of a unit) a new one has version 0: no key.
    once_for_its_owner = False
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self.once_for_its_owner:
            self.fields["version"].initial = 0
        elif self.instance.pk is None:
            del self.fields["version"]
            self.fields["form_key"] = forms.UUIDField(
                widget=forms.HiddenInput, required=False, initial=uuid4
            )
        else:
            self.fields["version"].initial = self.instance.version

    def refuse(self, reason: RuleBroken) -> None:
        """As every form; where another hand was faster, with both texts."""
        if isinstance(reason, Stale):
            self.offer_again(str(reason))
        else:
            super().refuse(reason)

    def stored(self) -> Any:
        """The row as it is now, None when it is gone.

        A form over what its owner has once asks by the owner: another tab may have begun it.
        """
        return type(self.instance)._default_manager.filter(pk=self.instance.pk).first()

    def offer_again(self, reason: str) -> None:
        """Keep what was typed, show the refusal, take the version of the row as it is now.

        Of a row that is gone meanwhile only the refusal is shown.
        """
        self.add_error(None, reason)
        current = self.stored()
        if current is None:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(current.version)
        # A valid form has written what was typed on its own instance.
        both = (current, self.instance)
        self.both = [
            BothTexts(str(self.fields[name].label), *(in_words(row, name) for row in both))
            for name in self._meta.fields
        ]
