"""From a file to a checked plan; a fault names its line and key."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from campaigns.planfile.schema import PlanFile


class PlanFileError(Exception):
    """The file is not a plan; each fault is a Vietnamese sentence with line and key."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


# What pydantic finds, in words; `{…}` comes from the finding's own context.
WORDS = {
    "missing": "thiếu khóa này",
    "extra_forbidden": "khóa lạ, tệp kế hoạch không có khóa này",
    "date_type": "phải là ngày, viết năm-tháng-ngày và không có dấu nháy, ví dụ 2024-04-10",
    "date_from_datetime_parsing": "phải là ngày, viết năm-tháng-ngày, ví dụ 2024-04-10",
    "date_from_datetime_inexact": "phải là ngày, viết năm-tháng-ngày, ví dụ 2024-04-10",
    "date_parsing": "phải là ngày, viết năm-tháng-ngày, ví dụ 2024-04-10",
    "enum": "phải là một trong: {expected}",
    "literal_error": "phải là một trong: {expected}",
    "string_type": "phải là chữ, đặt trong dấu nháy",
    "string_too_short": "không được để trống",
    "string_too_long": "dài quá {max_length} ký tự",
    "string_pattern_mismatch": "chỉ dùng chữ thường không dấu, số và dấu gạch ngang",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "int_type": "phải là số nguyên",
    "int_from_float": "phải là số nguyên",
    "int_parsing": "phải là số nguyên",
    "decimal_type": "phải là số",
    "decimal_parsing": "phải là số",
    "decimal_max_digits": "có quá nhiều chữ số",
    "decimal_max_places": "có quá nhiều chữ số thập phân",
    "decimal_whole_digits": "có quá nhiều chữ số",
    "finite_number": "phải là số",
    "greater_than": "phải lớn hơn {gt}",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
    "list_type": "phải là danh sách",
    "too_short": "cần ít nhất {min_length} mục",
    "model_type": "phải là một bảng",
    "value_error": "{error}",
}


def read_plan(path: Path) -> PlanFile:
    """The plan in a TOML file. Raises PlanFileError with every fault, OSError without file."""
    try:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise PlanFileError([f"Tệp không phải UTF-8 (byte thứ {fault.start + 1})."]) from fault
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise PlanFileError([f"Sai cú pháp TOML: {fault}."]) from fault
    try:
        return PlanFile.model_validate(data)
    except ValidationError as faults:
        raise PlanFileError([_sentence(fault, text) for fault in faults.errors()]) from faults


def _sentence(fault: Any, text: str) -> str:
    context = {name: str(value) for name, value in fault.get("ctx", {}).items()}
    context["expected"] = context.get("expected", "").replace(" or ", " hoặc ")
    words = WORDS.get(fault["type"], fault["msg"]).format(**context)
    where = fault["loc"]
    line = line_of(text, where)
    key = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in where)
    key = key.lstrip(".") or "cả tệp"
    return f"Dòng {line}, {key}: {words}." if line else f"{key}: {words}."


def line_of(text: str, where: tuple[str | int, ...]) -> int | None:
    """The line (from 1) of a key such as ("phases", 1, "rule"); its table's if it is missing."""
    names = [part for part in where if isinstance(part, str)]
    if not names:
        return None
    # ("phases", 1, "rule") is of the second [[phases]]; ("campaign", "reports_to", 1) is not.
    place = where[1] if len(where) > 1 and isinstance(where[1], int) else 0
    lines = text.splitlines()
    header = re.compile(rf"\s*\[\[?\s*{re.escape(names[0])}\s*\]\]?\s*(#.*)?$")
    heads = [number for number, line in enumerate(lines) if header.match(line)]
    if len(heads) > place and len(names) > 1:
        return _key_line(lines, heads[place] + 1, names[1]) or heads[place] + 1
    if len(heads) > place:
        return heads[place] + 1
    return _key_line(lines, 0, names[0])


def _key_line(lines: list[str], start: int, name: str) -> int | None:
    """The line of `name = …` in the table that starts at `start`."""
    for number in range(start, len(lines)):
        if re.match(r"\s*\[", lines[number]):
            return None
        if re.match(rf"\s*{re.escape(name)}\s*=", lines[number]):
            return number + 1
    return None
