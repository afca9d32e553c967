"""Settings refuse nonsense; production refuses to start half-configured."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from thidua.environment import env_bool, env_int, env_list, env_str

ROOT = Path(__file__).resolve().parents[2]
NAME = "THIDUA_A_VARIABLE_OF_THE_TESTS"
PRODUCTION = {
    "THIDUA_ENV": "production",
    "THIDUA_SECRET_KEY": "k" * 64,
    "THIDUA_ALLOWED_HOSTS": "thidua.example.vn",
    "DATABASE_URL": "postgres://thidua@127.0.0.1/thidua",
}


def start(tmp_path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`manage.py check`, or other words, in an environment with just these variables of ours."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "manage.py", *(words or ["check"])],
        cwd=ROOT,
        env={**kept, "THIDUA_DATA_DIR": str(tmp_path), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def last_line(process: subprocess.CompletedProcess[str]) -> str:
    return process.stderr.strip().splitlines()[-1].split("ImproperlyConfigured: ")[-1]


def test_a_fresh_clone_starts_without_any_variable(tmp_path):
    process = start(tmp_path)

    assert (process.returncode, process.stderr) == (0, "")


def test_an_embedded_install_makes_a_secret_of_its_own_and_keeps_it(tmp_path):
    start(tmp_path)
    first = (tmp_path / "secret-key").read_text()
    start(tmp_path)

    assert len(first) > 80
    assert (tmp_path / "secret-key").read_text() == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_production_that_is_set_up_starts(tmp_path):
    process = start(tmp_path, **PRODUCTION)

    assert (process.returncode, process.stderr) == (0, "")
    assert not (tmp_path / "secret-key").exists()


def test_what_the_address_of_the_database_asks_for_is_kept(tmp_path):
    address = f"{PRODUCTION['DATABASE_URL']}?sslmode=verify-full&connect_timeout=5"
    ask = "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"

    process = start(tmp_path, "shell", "-v0", "-c", ask, **{**PRODUCTION, "DATABASE_URL": address})

    options = ast.literal_eval(process.stdout)
    assert (options["sslmode"], options["connect_timeout"]) == ("verify-full", 5)
    assert "statement_timeout=" in options["options"]


@pytest.mark.parametrize("name", ["THIDUA_SECRET_KEY", "THIDUA_ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_without_what_it_needs_does_not_start(tmp_path, name):
    process = start(tmp_path, **{**PRODUCTION, name: "  "})

    assert process.returncode == 1
    assert last_line(process) == f"Thiếu cấu hình bắt buộc: {name}."


def test_all_that_is_missing_is_named_at_once(tmp_path):
    process = start(tmp_path, THIDUA_ENV="production")

    assert last_line(process) == (
        "Thiếu cấu hình bắt buộc: THIDUA_SECRET_KEY, THIDUA_ALLOWED_HOSTS, DATABASE_URL."
    )


def test_hosts_of_commas_only_are_no_hosts(tmp_path):
    process = start(tmp_path, **{**PRODUCTION, "THIDUA_ALLOWED_HOSTS": " , ,"})

    assert process.returncode == 1
    assert last_line(process) == "Thiếu cấu hình bắt buộc: THIDUA_ALLOWED_HOSTS."


@pytest.mark.parametrize("name", ["THIDUA_DEMO", "THIDUA_DEBUG"])
def test_production_starts_neither_as_a_demo_nor_with_debug(tmp_path, name):
    process = start(tmp_path, **PRODUCTION, **{name: "1"})

    assert process.returncode == 1
    assert last_line(process) == "THIDUA_DEBUG và THIDUA_DEMO không được bật khi chạy thật."


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("THIDUA_ENV", "prod", "THIDUA_ENV chỉ nhận «embedded» hoặc «production»."),
        ("THIDUA_DEMO", "có", "THIDUA_DEMO phải là 1 hoặc 0, không phải «có»."),
        ("THIDUA_DEBUG", "2", "THIDUA_DEBUG phải là 1 hoặc 0, không phải «2»."),
        (
            "THIDUA_SESSION_HOURS",
            "12h",
            "THIDUA_SESSION_HOURS phải là số nguyên, không phải «12h».",
        ),
    ],
)
def test_nonsense_does_not_start(tmp_path, name, value, words):
    process = start(tmp_path, **{name: value})

    assert process.returncode == 1
    assert last_line(process) == words


@pytest.mark.parametrize(
    ("name", "value"),
    [("THIDUA_DEMO_DAY", "mai"), ("THIDUA_SESSION_HOURS", "0"), ("THIDUA_SESSION_HOURS", "-1")],
)
def test_what_would_break_every_page_does_not_start(tmp_path, name, value):
    process = start(tmp_path, THIDUA_DEMO="1", **{name: value})

    assert process.returncode == 1
    assert name in last_line(process)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1", True), ("true", True), ("YES", True), (" on ", True),
        ("0", False), ("False", False), ("no", False), ("OFF", False),
    ],
)  # fmt: skip
def test_a_truth_may_be_written_in_four_ways(monkeypatch, written, value):
    monkeypatch.setenv(NAME, written)

    assert env_bool(NAME, default=not value) is value


@pytest.mark.parametrize("default", [True, False])
def test_an_empty_truth_is_the_default(monkeypatch, default):
    assert env_bool(NAME, default) is default
    monkeypatch.setenv(NAME, "  ")
    assert env_bool(NAME, default) is default


@pytest.mark.parametrize("written", ["2", "có", "y", "tru", "1 0", "none"])
def test_another_truth_is_refused(monkeypatch, written):
    monkeypatch.setenv(NAME, written)

    with pytest.raises(ImproperlyConfigured) as error:
        env_bool(NAME)

    assert str(error.value) == f"{NAME} phải là 1 hoặc 0, không phải «{written}»."


def test_a_number_is_whole(monkeypatch):
    assert env_int(NAME, 5) == 5
    monkeypatch.setenv(NAME, " 24 ")
    assert env_int(NAME, 5) == 24


@pytest.mark.parametrize("written", ["1.5", "1,5", "mười", "1h", "0x10"])
def test_another_number_is_refused(monkeypatch, written):
    monkeypatch.setenv(NAME, written)

    with pytest.raises(ImproperlyConfigured) as error:
        env_int(NAME, 5)

    assert str(error.value) == f"{NAME} phải là số nguyên, không phải «{written}»."


def test_a_list_stands_between_commas(monkeypatch):
    assert env_list(NAME) == []
    monkeypatch.setenv(NAME, " a.vn, ,b.vn,")
    assert env_list(NAME) == ["a.vn", "b.vn"]


def test_a_secret_may_stand_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "secret").write_text("Khoá bí mật\n", encoding="utf-8")
    monkeypatch.setenv(NAME, "không phải")
    monkeypatch.setenv(f"{NAME}_FILE", str(tmp_path / "secret"))

    assert env_str(NAME) == "Khoá bí mật"


def test_a_secret_in_a_file_that_is_not_there_does_not_start(monkeypatch, tmp_path):
    monkeypatch.setenv(f"{NAME}_FILE", str(tmp_path / "secret"))

    with pytest.raises(FileNotFoundError):
        env_str(NAME)


def test_a_text_is_trimmed_and_has_a_default(monkeypatch):
    assert env_str(NAME, "như cũ") == "như cũ"
    monkeypatch.setenv(NAME, "  mới ")
    assert env_str(NAME, "như cũ") == "mới"
