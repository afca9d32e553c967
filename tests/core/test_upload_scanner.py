"""The virus scanner: clean, infected, or honestly not scanned."""

import logging
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.uploads.checking import check_upload
from core.uploads.faults import FileRefused
from core.uploads.scanner import Scan, scan
from tests.core.hostile.pdf import pdf, stream

# What every scanner calls a virus, for trying it out; written so that this file is none.
SIGN = "X5O!P%@AP[4" + "-EICAR-TEST"


@pytest.fixture
def scanner(settings, tmp_path):
    """Makes the office's scanner: a small program that does as it is told."""

    def make(body: str) -> Path:
        program = tmp_path / "clamscan"
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o700)
        settings.CLAMSCAN = f"{program} --no-summary"
        return program

    return make


def asked(data: bytes = b"%PDF-", **how) -> Scan:
    with TemporaryFile(buffering=0) as source:
        source.write(data)
        return scan(source, **how)


def upload(data: bytes):
    return check_upload(SimpleUploadedFile("bien-ban.pdf", data))


def test_without_a_scanner_a_file_is_not_scanned():
    assert asked() == Scan.UNSCANNED
    assert upload(pdf()).scan == Scan.UNSCANNED


def test_the_scanner_reads_the_whole_file_and_says_what_it_is(scanner):
    scanner(f"if grep -qF '{SIGN}'; then exit 1; fi; exit 0")

    assert asked(b"a" * 100_000) == Scan.CLEAN
    assert asked(b"a" * 100_000 + SIGN.encode()) == Scan.INFECTED


def test_it_is_called_with_the_words_of_the_setting(scanner):
    scanner('[ "$*" = "--no-summary -" ] || exit 1; exit 0')

    assert asked() == Scan.CLEAN


def test_an_infected_file_is_refused(scanner):
    scanner(f"grep -qF '{SIGN}' && exit 1; exit 0")

    assert upload(pdf()).scan == Scan.CLEAN
    with pytest.raises(FileRefused, match="có vi-rút nên không được lưu"):
        upload(pdf(stream(SIGN.encode())))


@pytest.mark.parametrize("body", ["exit 2", "exit 50", "kill -9 $$"])
def test_a_scanner_that_fails_has_not_scanned(body, scanner, caplog):
    scanner(body)

    with caplog.at_level(logging.ERROR):
        assert asked() == Scan.UNSCANNED

    assert "virus scanner ended with" in caplog.text


def test_a_scanner_that_is_not_there_or_takes_too_long_has_not_scanned(scanner, settings, caplog):
    scanner("exec sleep 20")
    assert asked(seconds=0.1) == Scan.UNSCANNED

    settings.CLAMSCAN = "/khong/co"
    assert asked() == Scan.UNSCANNED
    assert caplog.text.count("could not be asked") == 2
