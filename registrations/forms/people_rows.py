"""Reading a list of people: every row goes through the form that a single person goes through."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms

from campaigns.models import AwardTier, Campaign
from core.calendar import DayError, parse_day
from core.numbers import format_decimal
from core.spreadsheets.headers import Column, Layout, find_layout
from core.text import clean_line, fold
from registrations.forms.entrants import HouseholdForm, IndividualForm
from registrations.people_columns import EXAMPLES, HONORIFIC_TITLE, NAME, columns_of
from registrations.services.namesakes import Candidate
from registrations.states import EntrantKind

_HONORIFICS = {"ong": "ong", "nam": "ong", "anh": "ong", "ba": "ba", "nu": "ba", "chi": "ba"}
_BEFORE_NAME = re.compile(r"(ông|bà)\s+(?=\S)", re.IGNORECASE)
_MONTH = re.compile(r"[01]?[0-9]\s*[/.-]\s*([0-9]{4})")
_SHOWN = 60  # letters of a cell in a message


class _Row:
    """Every check of the form; not those of the model, which ask the database for each row."""

    def _post_clean(self) -> None:
        pass


class _IndividualRow(_Row, IndividualForm):
    pass


class _HouseholdRow(_Row, HouseholdForm):
    pass


_FORMS = {EntrantKind.INDIVIDUAL: _IndividualRow, EntrantKind.HOUSEHOLD: _HouseholdRow}


@dataclass
class PersonRow:
    """A row of the sheet: its number, the texts to show, what was taken how, what is wrong."""

    number: int
    shown: list[tuple[str, str]]
    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Who it is, for a question about the row."""
        words = dict(self.shown)
        year = self.values.get("birth_year", "")
        return f"{words[HONORIFIC_TITLE]} {self.values.get(NAME, '')}, sinh năm {year}"

    @property
    def candidate(self) -> Candidate:
        """The row for the service; only of a row without a fault."""
        return Candidate(self.number, self.values)


@dataclass
class PeopleList:
    """What a list says: the people, what is wrong with the table as a whole, what is not read."""

    columns: list[Column]
    people: list[PersonRow] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    @property
    def has_faults(self) -> bool:
        """Whether anything stands in the way of adding the list."""
        return bool(self.faults) or any(each.faults for each in self.people)


def fields_of(kind: EntrantKind) -> list[str]:
    """The fields that the form of a single person has."""
    return list(_FORMS[kind]._meta.fields)


def offered_words(kind: EntrantKind, campaign: Campaign) -> dict[str, list[str]]:
    """The words that a column may hold, for columns with a choice."""
    reader = _Reader(kind, campaign, columns_of(kind, fields_of(kind)))
    return {name: [label for _, label, _ in each] for name, each in reader.options.items()}


def read_people(rows: Sequence[Sequence[str]], kind: EntrantKind, campaign: Campaign) -> PeopleList:
    """Read the rows of a sheet; row 1 is the first. Asks the database a fixed number of times."""
    columns = columns_of(kind, fields_of(kind))
    layout = find_layout(rows, columns, NAME)
    found = PeopleList(columns)
    reader = _Reader(kind, campaign, columns)
    if lacking := reader.lacking(layout):
        found.faults.append(f"Bảng thiếu cột: {', '.join(lacking)}.")
        return found
    found.ignored += _not_read(rows, layout)
    for number, cells in _filled(rows, layout):
        texts = {name: _at(cells, place) for name, place in layout.places.items()}
        if not any(texts.values()):
            found.ignored.append(f"Dòng {number} không có tên ai: «{_short(' '.join(cells))}».")
        elif _is_example(texts, kind):
            found.ignored.append(f"Dòng {number} là dòng ví dụ của tệp mẫu.")
        else:
            found.people.append(reader.read(number, texts))
    if not found.people:
        found.faults.append("Không thấy ai trong bảng.")
    return found


def _not_read(rows: Sequence[Sequence[str]], layout: Layout) -> list[str]:
    told = [
        f"Dòng {number} ở trên hàng tiêu đề: «{_short(' '.join(row))}»."
        for number, row in enumerate(rows[: layout.first - 1], start=1)
        if layout.has_header and any(cell.strip() for cell in row)
    ]
    return told + [f"Cột «{_short(each)}» không dùng tới." for each in layout.unused]


def _filled(rows: Sequence[Sequence[str]], layout: Layout) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of data with something in them; a row that only counts has nothing in it."""
    taken = set(layout.places.values())
    for number, row in enumerate(rows[layout.first :], start=layout.first + 1):
        said = [
            place in taken or not cell.strip().rstrip(".").isdecimal()
            for place, cell in enumerate(row)
            if cell.strip()
        ]
        if any(said):
            yield number, row


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _is_example(texts: Mapping[str, str], kind: EntrantKind) -> bool:
    """Whether the row is the template's example, untouched."""
    example = EXAMPLES[kind]
    return all(fold(text) == fold(example.get(name, "")) for name, text in texts.items())


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


class _Reader:
    """Puts one row after the other through the form; what is the same for all is made once."""

    def __init__(self, kind: EntrantKind, campaign: Campaign, columns: list[Column]) -> None:
        self.form_class, self.campaign, self.columns = _FORMS[kind], campaign, columns
        blank = self._form({})
        self.titles = {name: str(each.label) for name, each in blank.fields.items()}
        self.required = {name for name, each in blank.fields.items() if each.required}
        self.options: dict[str, list[tuple[str, str, list[str]]]] = {}
        self.tiers: dict[str, AwardTier] = {}
        for name, each in blank.fields.items():
            if isinstance(each, forms.ModelChoiceField):
                self.tiers |= {str(tier.pk): tier for tier in each.queryset}
                self.options[name] = [
                    (key, each.label_from_instance(tier), [tier.name, tier.short_name])
                    for key, tier in self.tiers.items()
                ]
            elif isinstance(each, forms.ChoiceField):
                self.options[name] = [
                    (str(value), str(label), [str(label), str(value)])
                    for value, label in each.choices
                    if value
                ]

    def lacking(self, layout: Layout) -> list[str]:
        """The titles of columns that every row needs and the header does not name.

        Ông/Bà may stand before the name instead.
        """
        return [
            each.title
            for each in self.columns
            if each.name in self.required - {"honorific"} and each.name not in layout.places
        ]

    def read(self, number: int, texts: dict[str, str]) -> PersonRow:
        """One row: clean values, or what is wrong with it."""
        row = PersonRow(number, [(each.title, texts.get(each.name, "")) for each in self.columns])
        data = self._data(texts, row.notes)
        form = self._form(data)
        if form.is_valid():
            row.values = {each.name: form.cleaned_data[each.name] for each in self.columns}
            row.shown = [(each.title, self._words(each.name, row.values)) for each in self.columns]
            return row
        for name, messages in form.errors.items():
            typed = clean_line(texts.get(name, ""))
            said = f" (bảng ghi «{_short(typed)}»)." if typed else "."
            row.faults += [f"Dòng {number}: {each.rstrip('.')}{said}" for each in messages]
        return row

    def _form(self, data: dict[str, str]) -> Any:
        form = self.form_class(data, campaign=self.campaign)
        names = [each.name for each in self.columns]
        for name in set(form.fields) - set(names):
            del form.fields[name]  # what only a page needs
        for name, each in list(form.fields.items()):
            if isinstance(each, forms.ModelChoiceField) and hasattr(self, "options"):
                form.fields[name] = self._from_list(name, each)
        return form

    def _from_list(self, name: str, asked: forms.ModelChoiceField) -> forms.TypedChoiceField:
        """The same question, answered from the list that was read once."""
        return forms.TypedChoiceField(
            label=asked.label,
            required=asked.required,
            choices=[(key, label) for key, label, _ in self.options[name]],
            coerce=self.tiers.__getitem__,
            empty_value=None,
            error_messages=asked.error_messages,
        )

    def _data(self, texts: dict[str, str], notes: list[str]) -> dict[str, str]:
        """What would have been typed into the form."""
        data = dict(texts)
        if year := _year_of(data.get("birth_year", "")):
            notes.append(f"Lấy năm sinh {year} từ «{data['birth_year']}».")
            data["birth_year"] = year
        found = _BEFORE_NAME.match(clean_line(data.get(NAME, "")))
        if found and not data.get("honorific"):
            data["honorific"] = found[1]
            data[NAME] = clean_line(data[NAME])[found.end() :]
            notes.append(f"Tách «{found[1]}» khỏi họ tên.")
        for name, options in self.options.items():
            if data.get(name):
                data[name] = _chosen(data[name], options)
        return data

    def _words(self, name: str, values: Mapping[str, Any]) -> str:
        """A clean value as people read it."""
        value = values[name]
        labels = {key: label for key, label, _ in self.options.get(name, [])}
        if isinstance(value, AwardTier):
            return labels[str(value.pk)]
        if isinstance(value, int) and name != "birth_year":
            return format_decimal(value)
        return "" if value is None else labels.get(str(value), str(value))


def _year_of(text: str) -> str:
    """The year of a whole day or of a month and year; "" for anything else."""
    try:
        return str(parse_day(text).year)
    except DayError:
        month = _MONTH.fullmatch(text.strip())
        return month[1] if month else ""


def _chosen(text: str, options: Sequence[tuple[str, str, list[str]]]) -> str:
    """The key of the option that is meant; the text itself when that is not clear."""
    typed = fold(text)
    keys = {key for key, _, _ in options}
    if (key := _HONORIFICS.get(typed, "")) in keys:
        return key
    exact = [key for key, _, names in options if typed in map(fold, names)]
    begun = [key for key, _, names in options if any(fold(n).startswith(typed) for n in names)]
    for found in (exact, begun):
        if len(found) == 1:
            return found[0]
    return text
