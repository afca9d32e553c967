"""Rules of the whole house: nobody has to remember them."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.structure.world import addresses, url_names

ROOT = Path(__file__).resolve().parents[2]
APPS = ("core", "audit", "accounts", "campaigns", "registrations", "awards", "thidua")

# Everything that a visitor may see, with the answer to a GET; all else asks to sign in first.
PUBLIC = {
    "home": 302,  # to the only campaign
    "campaigns:public": 200,
    "awards:public_notice": 200,
    "account_login": 200,
    "account_logout": 302,  # who is out goes home
    "account_help": 200,
    "account_signup": 200,  # these four are the same page of help: nobody signs up alone
    "account_reset_password": 200,
    "account_set_password": 200,
    "account_inactive": 200,
    "account_email": 200,
    "demo_enter": 405,  # POST only, and 404 but in the demo
    "demo_day": 405,
    "awards:verify": 200,
    "awards:verify_code": 200,  # also for a code that nobody was given
    "awards:honours_public": 200,
    "awards:honour_photo": 200,  # of who is on the page and has consented
    "awards:honour_ask": 200,
}
NAMES = [name for name, _ in url_names()]


def catalogue(name: str) -> str:
    """An address of Django's own pages."""
    given = {"object_id": 1, "content_type_id": 1, "app_label": "accounts", "id": 1}
    (pattern,) = (each for full, each in url_names() if full == name)
    wanted = {
        *pattern.pattern.converters,
        *getattr(pattern.pattern, "regex", re.compile("")).groupindex,
    }
    return reverse(name, kwargs={each: given[each] for each in wanted})


@pytest.fixture
def where(world):
    """The addresses of a URL name in a commune with a campaign."""
    return lambda name: [catalogue(name)] if name.startswith("admin:") else addresses(world, name)


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_public_page_is_one_that_there_is():
    assert set(PUBLIC) <= set(NAMES)


def test_a_visitor_sees_what_is_public_and_no_more(where):
    answers = {
        name: {Client().get(address).status_code for address in where(name)} for name in PUBLIC
    }

    assert answers == {name: {status} for name, status in PUBLIC.items()}


def door(address: str, method: str) -> str:
    """Where a visitor is sent who asks for an address; the catalogue's own door is ours."""
    place = getattr(Client(), method)(address).get("Location", "nowhere")
    if place.startswith(reverse("admin:login")):
        place = Client().get(place).get("Location", "nowhere")
    return unquote(place)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_asked_to_sign_in_for_everything_else(where, method):
    closed = [each for name in NAMES if name not in PUBLIC for each in where(name)]

    ends = {each: door(each, method) for each in closed}

    sign_in = f"{reverse('account_login')}?next=/"
    assert {each: end for each, end in ends.items() if not end.startswith(sign_in)} == {}
    assert len(closed) > 60


def test_an_address_that_nobody_made_says_so(db):
    assert Client().get("/khong-co/").status_code == 404


def sources(*endings: str) -> list[Path]:
    """The project's own files with one of the endings."""
    places = [ROOT / each for each in (*APPS, "templates")]
    return [file for place in places for file in place.rglob("*") if file.suffix in endings]


def lines_with(pattern: str, *endings: str) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for file in sources(*endings)
        if "migrations" not in file.parts
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(pattern, line)
    ]


def test_no_template_trusts_a_text():
    assert lines_with(r"\|\s*safe(seq)?\b|autoescape\s+off|\{%\s*debug", ".html") == []


def test_only_papers_make_markup_in_python():
    found = lines_with(r"mark_safe|SafeString|format_html|autoescape|SafeData", ".py")

    assert [line for line in found if not line.startswith("core/papers/")] == []


def test_no_template_has_a_script_or_a_style_of_its_own():
    assert lines_with(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", ".html") == []


def test_no_template_asks_a_question_that_belongs_to_a_rule():
    assert (
        lines_with(r"\{%-?\s*(if|elif).*\b(user\.(roles|role|is_staff)|_at\s*[<>])", ".html") == []
    )


def test_no_rule_reads_a_clock():
    """One clock: `request.received_at`. Commands read it themselves, for nobody sends them."""
    found = lines_with(r"timezone\.now\(|datetime\.now\(|date\.today\(|datetime\.today\(", ".py")

    allowed = ("thidua/middleware.py", "/management/")
    assert [line for line in found if not any(each in line for each in allowed)] == []


def test_nothing_is_saved_with_a_lock_that_sqlite_would_not_keep():
    assert lines_with(r"select_for_update", ".py") == []


def test_no_file_names_the_place_where_it_was_made():
    found = lines_with(r"/home/\w|/Users/\w|/root/\w", ".py", ".html")

    assert found == []


@pytest.mark.parametrize("app", APPS)
def test_files_stay_short(app):
    long = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in (ROOT / app).rglob("*.py")
        if "migrations" not in file.parts
    }

    assert {name: lines for name, lines in long.items() if lines > 320} == {}


@pytest.mark.parametrize(
    "sheet", sorted((ROOT / "static" / "css").glob("*.css")), ids=lambda it: it.name
)
def test_a_stylesheet_closes_what_it_opens(sheet):
    """A rule of one width that is left open swallows all that stands below it, in silence."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    depth = 0
    for mark in re.findall(r"@media|[{}]", text):
        assert mark != "@media" or depth == 0, "a rule of one width inside another"
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
    assert depth == 0
