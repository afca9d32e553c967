"""Workbooks that want to do harm, or are none: refused in words, and quickly."""

import shutil
import subprocess
import sys
import zipfile
from random import Random
from time import monotonic

import pytest

from core.spreadsheets import child, container
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_BYTES
from core.spreadsheets.reading import read_workbook
from tests.core.spreadsheets import packages
from tests.core.spreadsheets.packages import cell, package, zipped

MILLION = 2**20
NOISE = Random(1).randbytes(10_000) * 25
WORDS = "".join(Random(2).choices("ăâđêôơư áàảãạ", k=700_000))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = (
    '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
)
FILE = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
FORMULA = '<row r="5"><c r="C5"><f>HYPERLINK("http://x","y")</f><v>1</v></c></row>'
ERROR = '<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>'
MACRO_TYPES = packages.TYPES.replace("sheet.main+xml", "sheet.macroEnabled.main+xml")


def long_row(number: int) -> str:
    texts = [
        WORDS[place : place + 999] for place in range(3000 * number, 3000 * number + 2998, 999)
    ]
    cells = [cell(f"{'ABCD'[place]}{number}", text) for place, text in enumerate(texts)]
    return f'<row r="{number}">{"".join(cells)}</row>'


# What is sent, and a piece of the sentence that refuses it.
HOSTILE = {
    "a bomb of one part": (
        lambda: package(extra={"xl/media/image.xml": b" " * (8 * MILLION)}),
        container.TOO_LARGE,
    ),
    "a bomb of many parts": (
        lambda: package(extra={f"xl/media/{n}.png": NOISE for n in range(90)}),
        container.TOO_LARGE,
    ),
    "a bomb that lies about its size": (
        lambda: packages.lying_about_sizes(package(extra={"xl/a.xml": b" " * (8 * MILLION)})),
        container.BROKEN,
    ),
    "too many parts": (
        lambda: package(extra={f"xl/{number}.xml": "<a/>" for number in range(100)}),
        container.TOO_LARGE,
    ),
    "a bomb of shared strings": (
        lambda: package(strings="<si><t/></si>" * 1_700_000),
        container.TOO_LARGE,
    ),
    "one long string in a million cells": (
        lambda: package(
            f'<row r="1">{"<c t=" + chr(34) + "s" + chr(34) + "><v>0</v></c>"}</row>',
            strings=f"<si><t>{'a' * 5000}</t></si>",
        ),
        "Ô A1 dài 5000 ký tự",
    ),
    "entities": (lambda: package("&b;", prologue=ENTITIES), container.BROKEN),
    "a file of the server": (lambda: package("&a;", prologue=FILE), container.BROKEN),
    "entities in another encoding": (
        lambda: package(extra={"xl/worksheets/sheet1.xml": ENTITIES.encode("utf-16")}),
        container.BROKEN,
    ),
    "a way out": (lambda: package(extra={"../../etc/cron.d/x": "x"}), container.BROKEN),
    "a way out on Windows": (lambda: package(extra={"..\\..\\x.exe": "x"}), container.BROKEN),
    "a place of its own": (lambda: package(extra={"/etc/passwd": "x"}), container.BROKEN),
    "a drive": (lambda: package(extra={"C:/x": "x"}), container.BROKEN),
    "two parts of one name": (
        lambda: package(extra={"xl/Workbook.xml": packages.BOOK}),
        container.BROKEN,
    ),
    "another packing": (
        lambda: zipped({"[Content_Types].xml": "x", "xl/a": "x"}, zipfile.ZIP_BZIP2),
        container.BROKEN,
    ),
    "a macro": (lambda: package(extra={"xl/vbaProject.bin": OLE}), container.MACROS),
    "a macro under another ending": (
        lambda: package(extra={"[Content_Types].xml": MACRO_TYPES}),
        container.MACROS,
    ),
    "an old macro sheet": (
        lambda: package(extra={"xl/macrosheets/sheet1.xml": "<a/>"}),
        container.MACROS,
    ),
    "a link to another file": (
        lambda: package(extra={"xl/externalLinks/externalLink1.xml": "<a/>"}),
        container.LINKS,
    ),
    "a file inside": (
        lambda: package(extra={"xl/embeddings/oleObject1.bin": OLE}),
        container.OBJECTS,
    ),
    "an ActiveX box": (
        lambda: package(extra={"xl/activeX/activeX1.xml": "<a/>"}),
        container.OBJECTS,
    ),
    "a zip password": (lambda: packages.marked_as_locked(package()), container.LOCKED),
    "an Excel password": (
        lambda: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        container.LOCKED,
    ),
    "an old workbook under the new ending": (
        lambda: OLE + bytes(5000),
        "Tệp .xls là dạng Excel cũ",
    ),
    "a formula": (lambda: package(FORMULA), "Ô C5 là công thức"),
    "an error": (lambda: package(ERROR), "Ô B2 (#REF!) đang báo lỗi trong Excel"),
    "an empty file": (lambda: b"", "Tệp rỗng"),
    "something else": (lambda: b"%PDF-1.7 and so on", container.BROKEN),
    "a page": (lambda: b"<html><table></table></html>", container.BROKEN),
    "a cut off file": (lambda: package()[:-200], container.BROKEN),
    "a file with a hole": (
        lambda: package()[:60] + bytes(40) + package()[100:],
        container.BROKEN,
    ),
    "an archive of pictures": (lambda: zipped({"a.jpg": "x"}), container.NOT_A_WORKBOOK),
    "a Word file": (
        lambda: zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}),
        container.NOT_A_WORKBOOK,
    ),
    "an OpenDocument": (
        lambda: zipped({"mimetype": "application/vnd.oasis", "content.xml": "<a/>"}),
        container.OPEN_DOCUMENT,
    ),
    "a sheet that is not there": (
        lambda: package(extra={"xl/_rels/workbook.xml.rels": packages.RELATIONS.format("")}),
        container.BROKEN,
    ),
    "broken markup": (lambda: package("<row><c></row>"), container.BROKEN),
    "a cell of no place": (
        lambda: package('<row r="1"><c r="ZZZZ99" t="n"><v>x</v></c></row>'),
        container.BROKEN,
    ),
    "a string that is not there": (
        lambda: package('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        container.BROKEN,
    ),
    "too many rows": (
        lambda: package(f'<row r="2001">{cell("A2001", "x")}</row>'),
        "Dòng 2001 còn dữ liệu",
    ),
    "a row at the very end": (
        lambda: package(f'<row r="1048576">{cell("A1048576", "x")}</row>'),
        "Dòng 1048576 còn dữ liệu",
    ),
    "too many columns": (
        lambda: package(f'<row r="1">{cell("AE1", "x")}</row>'),
        "Ô AE1 nằm ngoài 30 cột đầu",
    ),
    "a column at the very end": (
        lambda: package(f'<row r="1">{cell("XFD1", "x")}</row>'),
        "Ô XFD1 nằm ngoài",
    ),
    "a cell that is too long": (lambda: package(packages.one_row("x" * 1001)), "Ô A1 dài 1001"),
    "too much text": (
        lambda: package("".join(long_row(number) for number in range(1, 201))),
        "quá nhiều chữ",
    ),
    "nothing in it": (lambda: package('<row r="1"><c r="A1"/></row>'), "Bảng không có dữ liệu"),
    "too large a file": (lambda: b"PK\x03\x04" + bytes(MAX_BYTES), "Tệp lớn quá 5 MB"),
}


def test_the_corpus_is_as_long_as_we_say():
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_words(name):
    make, sentence = HOSTILE[name]
    data = make()
    began = monotonic()

    with pytest.raises(SheetError) as refusal:
        read_workbook(data, "danh-sach.xlsx")

    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert monotonic() - began < 20


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a.xls", "Tệp .xls là dạng Excel cũ"),
        ("A.XLS", "Tệp .xls là dạng Excel cũ"),
        ("a.xlsm", "Tệp có macro"),
        ("a.xlsb", "Không đọc được dạng .xlsb"),
        ("a.csv", "Tệp .csv dễ làm hỏng dấu tiếng Việt"),
        ("a.ods", "OpenDocument"),
        ("a.pdf", "Chỉ nhận tệp Excel"),
        ("a.xlsx.exe", "Chỉ nhận tệp Excel"),
        ("xlsx", "Chỉ nhận tệp Excel"),
        ("", "Chỉ nhận tệp Excel"),
    ],
)
def test_other_endings_are_told_the_way(name, sentence):
    with pytest.raises(SheetError, match=sentence):
        read_workbook(package(), name)


def in_a_limited_process(code: str) -> subprocess.CompletedProcess:
    begin = "from core.spreadsheets.child import limit; limit()"
    return subprocess.run(
        [sys.executable, "-c", f"{begin}; {code}"], capture_output=True, text=True, check=False
    )


def test_a_process_gets_little_memory():
    assert in_a_limited_process("bytearray(10**8)").returncode == 0
    assert "MemoryError" in in_a_limited_process("bytearray(10**9)").stderr


def test_a_process_writes_no_file_and_has_little_time(tmp_path):
    written = tmp_path / "x"
    in_a_limited_process(f"open({str(written)!r}, 'w').write('x')")
    asked = "import resource as r; print(r.getrlimit(r.RLIMIT_CPU))"

    assert written.read_text() == ""
    assert in_a_limited_process(asked).stdout == "(10, 11)\n"


def test_a_process_that_dies_is_a_refusal(monkeypatch):
    monkeypatch.setattr(child.sys, "executable", shutil.which("false"))

    with pytest.raises(SheetError, match="Tệp bung ra quá lớn"):
        child.run(package())


def test_a_process_that_never_ends_is_ended(monkeypatch):
    monkeypatch.setattr(child, "WALL_SECONDS", 0.01)

    with pytest.raises(SheetError, match="Tệp bung ra quá lớn"):
        child.run(package())
