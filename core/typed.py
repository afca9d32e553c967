"""Forms that keep what is typed into them, and show it again after a cut (decision 0006)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property


@dataclass(frozen=True)
class Typed:
    """The typed text of one page of one person, as the page's form takes it and gives it back.

    `whose` says, signed, for whom the page was drawn. `tab` names the tab and `seen` the draft that
    it has seen, so that one tab does not write over another one's text in silence. `when` is the
    hour of the text in words, `newer` that of a text which another tab has kept since.
    """

    page: str
    whose: str
    tab: str
    address: str
    seen: str = ""
    when: str = ""
    newer: str = ""
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def data(self) -> QueryDict:
        """The text as a browser would send it."""
        data = QueryDict(mutable=True)
        for name, texts in self.values.items():
            data.setlist(name, list(texts))
        return data


class KeepsTyped(forms.BaseForm):
    """A form that is given `typed` keeps what is typed and shows what was typed before.

    The text fills the boxes like initial values, so that nobody is scolded for a mere look; the
    hidden `version` is the one that was read when the text was typed, so that a save which is stale
    by now is refused as always.
    """

    def __init__(self, *args: Any, typed: Typed | None = None, **kwargs: Any) -> None:
        self.typed = typed
        super().__init__(*args, **kwargs)

    @cached_property
    def restored(self) -> bool:
        """Whether the boxes show typed text in the place of what is stored."""
        return any(
            box.has_changed(super(KeepsTyped, self).get_initial_for_field(box, name), text)
            for name, box in self.fields.items()
            if not box.widget.is_hidden and (text := self._typed_text(name)) is not None
        )

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """What was typed before, or else what is stored."""
        text = self._typed_text(field_name) if self.restored else None
        return super().get_initial_for_field(field, field_name) if text is None else text

    def _typed_text(self, name: str) -> Any:
        """What was typed into a box of this form; None for one that was not on the page."""
        if self.is_bound or self.typed is None or not self.typed.values:
            return None
        data, widget, there = self.typed.data, self.fields[name].widget, self.add_prefix(name)
        if widget.needs_multipart_form or widget.value_omitted_from_data(data, {}, there):
            return None
        return widget.value_from_datadict(data, {}, there)
