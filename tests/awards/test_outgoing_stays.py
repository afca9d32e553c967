"""What went out stays: no save, no UPDATE, no DELETE, no bulk act, no other manager changes it."""

from hashlib import sha256
from io import StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from awards.models import Decision, DecisionLine, OutgoingPaper
from awards.states import DecisionState, LineState
from core.errors import WrongState
from tests import award_factories
from tests.awards.outgoing import (
    BYTES,
    MINUTES,
    closed_session,
    everything,
    fresh,
    issue,
    replace,
)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign):
    return closed_session(campaign)


@pytest.fixture
def paper(session, secretary) -> OutgoingPaper:
    return fresh(issue(MINUTES, session, secretary))


def written_over(paper):
    """A new object with the key of the old one: Django would UPDATE it."""
    twin = OutgoingPaper(pk=paper.pk)
    for field in OutgoingPaper._meta.concrete_fields:
        setattr(twin, field.attname, getattr(paper, field.attname))
    twin.about = "Khác"
    twin.save()


ACTS = {
    "save": lambda paper: paper.save(),
    "save of one field": lambda paper: paper.save(update_fields=["about"]),
    "delete": lambda paper: paper.delete(),
    "update": lambda paper: OutgoingPaper.objects.update(about="Khác"),
    "update of some": lambda paper: OutgoingPaper.objects.filter(pk=paper.pk).update(number=9),
    "update from its meeting": lambda paper: paper.session.outgoing.update(about="Khác"),
    "update past the manager": lambda paper: OutgoingPaper._base_manager.update(about="Khác"),
    "delete of rows": lambda paper: OutgoingPaper.objects.all().delete(),
    "delete past the manager": lambda paper: OutgoingPaper._base_manager.all().delete(),
    "bulk_update": lambda paper: OutgoingPaper.objects.bulk_update([paper], ["about"]),
    "bulk_create over it": lambda paper: OutgoingPaper.objects.bulk_create(
        [paper], update_conflicts=True, update_fields=["about"], unique_fields=["id"]
    ),
    "update_or_create": lambda paper: OutgoingPaper.objects.update_or_create(
        pk=paper.pk, defaults={"about": "Khác"}
    ),
    "a new object with its key": written_over,
}


@pytest.mark.parametrize("name", ACTS)
def test_nothing_changes_a_paper_that_went_out(paper, name):
    before = everything()
    paper.about = "Khác"

    with pytest.raises((WrongState, DatabaseError)), transaction.atomic():
        ACTS[name](paper)

    assert everything() == before


@pytest.mark.parametrize(
    "sql", ["UPDATE awards_outgoingpaper SET about = 'x'", "DELETE FROM awards_outgoingpaper"]
)
def test_postgresql_itself_refuses(paper, sql):
    if connection.vendor != "postgresql":
        pytest.skip("on SQLite whoever reaches the file reaches all of it")

    with (
        pytest.raises(DatabaseError, match="stays as it is"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_the_bytes_are_those_of_the_fingerprint(paper):
    with default_storage.open(paper.file.name) as stored:
        assert sha256(stored.read()).hexdigest() == paper.sha256 == sha256(BYTES).hexdigest()


def test_a_replacement_leaves_the_old_row_and_its_bytes_alone(paper, secretary):
    row = OutgoingPaper.objects.filter(pk=paper.pk).values().get()

    replace(paper, secretary)

    assert OutgoingPaper.objects.filter(pk=paper.pk).values().get() == row
    with default_storage.open(paper.file.name) as stored:
        assert stored.read() == BYTES


def test_a_row_that_cannot_be_written_leaves_no_bytes(session, secretary, monkeypatch, tmp_path):
    def fail(*args, **kwargs):
        raise RuntimeError("power cut")

    monkeypatch.setattr("awards.services.outgoing.record_act", fail)

    with pytest.raises(RuntimeError, match="power cut"):
        issue(MINUTES, session, secretary)

    assert OutgoingPaper.objects.count() == 0
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


# --- lists: the same by every way in


@pytest.fixture
def decision(session, secretary, collective):
    made = award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)
    item = award_factories.make_item(session, collective, "passed")
    award_factories.make_line(made, item, LineState.GRANTED)
    return made


OF_A_LIST = {
    "update past the manager": lambda it: Decision._base_manager.update(number="1"),
    "delete past the manager": lambda it: Decision._base_manager.all().delete(),
    "bulk_update": lambda it: Decision.objects.bulk_update([it], ["number"]),
    "bulk_create over it": lambda it: Decision.objects.bulk_create(
        [it], update_conflicts=True, update_fields=["number"], unique_fields=["id"]
    ),
    "bulk_update past the manager": lambda it: Decision._base_manager.bulk_update([it], ["number"]),
    "update of names past the manager": lambda it: DecisionLine._base_manager.update(money=1),
    "delete of names past the manager": lambda it: DecisionLine._base_manager.all().delete(),
    "bulk_update of names": lambda it: DecisionLine.objects.bulk_update(
        list(it.lines.all()), ["money"]
    ),
    "bulk_create of names": lambda it: DecisionLine.objects.bulk_create(
        list(it.lines.all()), update_conflicts=True, update_fields=["money"], unique_fields=["id"]
    ),
}


@pytest.mark.parametrize("name", OF_A_LIST)
def test_no_way_in_changes_an_issued_list(decision, name):
    before = [list(each.objects.order_by("pk").values()) for each in (Decision, DecisionLine)]
    decision.number = "1"

    try:
        with transaction.atomic():
            OF_A_LIST[name](decision)
    except WrongState:
        pass

    now = [list(each.objects.order_by("pk").values()) for each in (Decision, DecisionLine)]
    assert now == before


def test_control_what_is_not_issued_is_changed_past_the_manager(session, secretary):
    made = award_factories.make_decision(session, secretary)

    assert Decision._base_manager.filter(pk=made.pk).update(number="1") == 1


def test_postgresql_itself_refuses_for_an_issued_list(decision):
    if connection.vendor != "postgresql":
        pytest.skip("on SQLite whoever reaches the file reaches all of it")

    with (
        pytest.raises(DatabaseError, match="stays as it is"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE awards_decision SET number = 'x'")


# --- verify_papers


def verified() -> str:
    out = StringIO()
    call_command("verify_papers", stdout=out)
    return out.getvalue().strip()


def test_whole_papers_are_counted(paper, secretary):
    replace(paper, secretary)

    assert verified() == "2 văn bản còn nguyên vẹn."


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda path: path.write_bytes(BYTES + b" "), "tệp đã khác"),
        (lambda path: path.unlink(), "mất tệp"),
    ],
)
def test_what_was_spoilt_is_named(paper, secretary, tmp_path, spoil, fault):
    replace(paper, secretary)
    spoil(tmp_path / paper.file.name)

    with pytest.raises(CommandError) as told:
        verified()

    assert str(told.value) == (
        "1 văn bản không còn như lúc ban hành:\n"
        f"{paper.authority}: Biên bản họp Hội đồng 05/BB-HĐTĐKT ngày 18/11/2024: {fault}"
    )


def test_what_came_from_before_without_a_file_is_told(decision):
    OutgoingPaper.objects.create(
        **{
            each.attname: getattr(decision.outgoing.get(), each.attname)
            for each in OutgoingPaper._meta.concrete_fields
            if each.attname not in ("id", "decision_id", "code", "number", "file", "kind")
        },
        kind="summary",
        code="160/BC-UBND",
        number=160,
        file="",
    )

    assert verified() == (
        "1 văn bản còn nguyên vẹn, 1 văn bản ghi từ trước khi có sổ không có tệp."
    )
