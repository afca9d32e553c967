"""The certificates of a decision are printed by a worker: ordered, followed, fetched."""

import tempfile
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from audit.models import Entry
from awards.models import Bundle
from awards.services.bundling import order_bundle, order_certificates, retry_bundle, sweep_bundles
from awards.states import BundleScope, BundleState, DecisionState
from awards.tasks import build_bundle, certificates, dossiers
from core.errors import NotAllowed, RuleBroken, WrongState
from tests import award_factories, factories
from tests.awards.dossiers import bytes_of, let_lease_run_out, work
from tests.awards.pages import soup, words
from tests.awards.register import NOW
from tests.papers.measure import Pdf
from tests.structure.page import faults

PEOPLE = ["chairman", "council_member", "supervisor", "administrator", "head", "stranger"]


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path / "files"
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))


@pytest.fixture
def decision(awards):
    return awards[0].line.decision


@pytest.fixture
def order(decision, stock, awards, secretary):
    """An order of all three, or of other ones."""

    def ordered(**other) -> Bundle:
        given = {"decision": decision, "stock": stock, "awards": awards, "by": secretary}
        return order_certificates(**{**given, "at": NOW, **other})

    return ordered


def pdf_of(bundle: Bundle) -> Pdf:
    with bundle.whole.open("rb") as file:
        return Pdf(file.read())


def post(browser, decision, **sent):
    return browser.post(reverse("awards:order_certificates", args=[decision.pk]), sent)


# --- ordering


def test_the_button_has_all_or_those_that_were_ticked_printed(
    office, decision, awards, stock, django_capture_on_commit_callbacks
):
    office.at = NOW
    with django_capture_on_commit_callbacks(execute=True):
        every = post(office, decision)
        some = post(office, decision, muc=[awards[0].pk, awards[2].pk])

    found = [Bundle.objects.get(pk=int(each.url.split("/")[-2])) for each in (every, some)]
    assert [(each.state, each.count, each.pages) for each in found] == [
        (BundleState.DONE, 3, 3),
        (BundleState.DONE, 2, 2),
    ]
    assert [len(pdf_of(each).sizes) for each in found] == [3, 2]
    page = soup(office.get(reverse("awards:certificates", args=[decision.pk])))
    ticks = [int(each["value"]) for each in page.select("input[name=muc]")]
    assert ticks == [awards[2].pk, awards[1].pk, awards[0].pk]


def test_an_order_is_written_down_with_how_many_and_on_what(order, campaign, secretary):
    order()

    entry = Entry.objects.about(campaign).get(action="paper.bundle_ordered")
    assert (entry.actor, entry.at) == (secretary, NOW)
    assert "3 giấy" in entry.note
    assert "A4" in entry.note


def test_the_same_order_is_shared_and_another_one_is_not(order, printed, awards):
    first = order()

    assert order() == first
    assert order(stock=printed) != first
    assert order(awards=awards[:1]) != first
    assert Bundle.objects.count() == 3


def test_the_dossier_of_the_list_has_an_order_beside_it(order, decision, campaign, secretary):
    mine = order()

    other = order_bundle(campaign=campaign, decision=decision, by=secretary, at=NOW)

    assert other != mine
    assert order() == mine


@pytest.mark.parametrize("who", PEOPLE)
def test_the_others_order_nothing_and_find_no_order(who, order, decision, client, request):
    by, mine = request.getfixturevalue(who), order()
    client.at = NOW
    client.force_login(by)

    with pytest.raises(NotAllowed):
        order(by=by)
    answer = post(client, decision)

    assert answer.status_code in (302, 404)
    assert Bundle.objects.count() == 1
    assert client.get(mine.get_absolute_url()).status_code == 404
    done = work(mine)
    for name in ("bundle_word", "bundle_whole", "bundle"):
        assert client.get(reverse(f"awards:{name}", args=[done.pk])).status_code == 404


def test_nothing_is_printed_before_the_decision_is_issued(order, decision):
    type(decision).objects.none()
    decision.state = DecisionState.CONFIRMED

    with pytest.raises(WrongState):
        order()


def test_no_name_or_a_stock_out_of_use_is_refused_with_words(order, stock):
    stock.retired_at = NOW

    for given in ({"awards": []}, {}):
        with pytest.raises(RuleBroken):
            order(**given)
    assert not Bundle.objects.exists()


def test_without_a_stock_the_page_leads_to_the_stocks(office, awards):
    office.at = NOW

    answer = post(office, awards[0].line.decision)

    assert answer.url == reverse("awards:stocks", args=[awards[0].authority.slug])
    assert not Bundle.objects.exists()


def test_looking_at_the_address_of_the_button_orders_nothing(office, decision):
    assert office.get(reverse("awards:order_certificates", args=[decision.pk])).status_code == 405


# --- what is printed


@pytest.mark.parametrize("kind", ["stock", "printed"])
def test_shares_make_the_file_that_one_draw_makes(kind, order, request, monkeypatch):
    whole = pdf_of(work(order(stock=request.getfixturevalue(kind))))
    monkeypatch.setattr(certificates, "SHARE", 1)
    done = work(order(stock=request.getfixturevalue(kind)))

    shared = pdf_of(done)
    told = [(each.page, each.text, round(each.x0, 1), round(each.y, 1)) for each in whole.pieces]
    assert told == [
        (each.page, each.text, round(each.x0, 1), round(each.y, 1)) for each in shared.pieces
    ]
    with done.whole.open("rb") as file, pikepdf.open(BytesIO(file.read())) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert len(pdf.Root.StructTreeRoot.K[0].K) == 3
        with pdf.open_outline() as outline:
            titles = [each.title for each in outline.root]
    assert titles == (["GIẤY KHEN"] * 3 if kind == "stock" else [])


def test_the_word_file_has_them_all(order, awards):
    done = work(order())

    with done.file.open("rb") as file, ZipFile(file) as word:
        text = word.read("word/document.xml").decode()
    assert text.count("GIẤY KHEN") == len(awards)


def test_the_same_order_gives_the_same_bytes(order):
    assert bytes_of(work(order())) == bytes_of(work(order()))


def test_what_was_revoked_meanwhile_is_not_printed(order, awards, secretary):
    bundle = order()
    award_factories.make_revocation(awards[0], secretary)

    done = work(bundle)

    assert (done.state, done.count, done.pages) == (BundleState.DONE, 2, 2)


def test_when_nothing_is_left_the_order_fails_in_words(order, awards, secretary):
    bundle = order(awards=awards[:1])
    award_factories.make_revocation(awards[0], secretary)

    failed = work(bundle)

    assert (failed.state, failed.note) == (BundleState.FAILED, "Không có giấy khen nào để in.")


def test_each_name_that_cannot_be_printed_is_said(order, awards, monkeypatch):
    monkeypatch.setattr(certificates, "SHARE", 1)
    for award, name in ((awards[0], "Bà "), (awards[2], "Tổ ")):
        type(award).objects.filter(pk=award.pk).update(name=name + "Nguyễn Thị Phương " * 12)

    failed = work(order())

    assert failed.state == BundleState.FAILED
    said = failed.note.splitlines()
    assert [each[:2] for each in said] == ["Tổ", "Bà"]
    assert failed.whole.name == ""


def test_a_failed_order_is_tried_again_with_the_same_names(order, awards, secretary, monkeypatch):
    bundle = order(awards=awards[:2])
    with monkeypatch.context() as patch:
        patch.setattr(certificates, "to_docx", lambda whole: 1 / 0)
        for _ in range(3):
            work(bundle)
            let_lease_run_out(bundle)
    failed = Bundle.objects.get()
    assert failed.state == BundleState.FAILED

    again = retry_bundle(bundle=failed, by=secretary, at=NOW)

    done = work(again)
    assert (again.pk, done.state, done.count) == (failed.pk, BundleState.DONE, 2)


def test_a_worker_that_is_stopped_prints_no_further(order, monkeypatch):
    monkeypatch.setattr(certificates, "SHARE", 1)
    bundle, told = order(), []
    renew = dossiers.renew_lease

    def stopped(**given):
        renew(**given)
        told.append((given["count"], given["total"]))
        if given["count"] == 1:
            Bundle.objects.update(state=BundleState.CANCELLED)

    monkeypatch.setattr(dossiers, "renew_lease", stopped)

    assert work(bundle).state == BundleState.CANCELLED
    assert told[-1] == (1, 3)
    assert Bundle.objects.get().whole.name == ""


def test_who_lost_the_right_gets_nothing_printed(order, secretary):
    bundle = order()
    secretary.memberships.all().delete()

    assert work(bundle).state == BundleState.FAILED


# --- the page


def test_the_page_tells_how_far_it_is_and_hands_out_both_files(office, order, stock):
    office.at = NOW
    bundle = order()
    Bundle.objects.update(count=1, total=3)
    waiting = office.get(bundle.get_absolute_url())
    done = work(bundle)
    page = office.get(bundle.get_absolute_url())

    assert "Xong 1/3 giấy khen" in words(soup(waiting).main)
    assert str(stock) in words(soup(waiting).main)
    assert faults(waiting) == faults(page) == []
    for name, ending, kind in (
        ("bundle_whole", "pdf", "application/pdf"),
        ("bundle_word", "docx", "application/vnd.openxmlformats-officedocument."),
    ):
        url = reverse(f"awards:{name}", args=[done.pk])
        assert soup(page).find("a", href=url) is not None
        answer = office.get(url)
        assert b"".join(answer.streaming_content)
        assert answer["Content-Type"].startswith(kind)
        assert "giay-khen" in answer["Content-Disposition"]
        assert ending in answer["Content-Disposition"]
        assert answer["Cache-Control"] == "private, no-store"
    assert office.get(reverse("awards:bundle", args=[done.pk])).status_code == 404


def test_the_page_of_dossiers_shows_no_certificates(office, order, campaign):
    office.at = NOW
    work(order())

    page = words(soup(office.get(reverse("awards:bundles", args=[campaign.pk]))).main)

    assert "giấy khen, yêu cầu lúc" not in page


def test_the_page_of_the_decision_shows_the_last_printing(office, order, decision):
    office.at = NOW
    url = reverse("awards:certificates", args=[decision.pk])
    work(order())

    page = office.get(url)

    assert "3 giấy khen, yêu cầu lúc" in words(soup(page).main)
    assert faults(page) == []


def test_old_files_go_and_the_newest_of_each_stock_stays(order, printed, campaign):
    old, new, other = work(order()), work(order()), work(order(stock=printed))
    Bundle.objects.update(ended_at=timezone.now() - timedelta(days=31))

    assert sweep_bundles(campaign=campaign, keep=timedelta(days=30)) == 1

    there = {each.pk: each.is_there for each in Bundle.objects.all()}
    assert there == {old.pk: False, new.pk: True, other.pk: True}


def test_ordering_asks_the_database_as_often_for_many_as_for_few(
    decision, stock, awards, registration, secretary, office, django_assert_max_num_queries
):
    office.at = NOW
    for number in range(10):
        person = factories.make_entrant(registration, f"Y Thih {number}")
        award_factories.make_granted(factories.make_nomination(registration, person), secretary)

    with django_assert_max_num_queries(45):
        assert post(office, decision).status_code == 302

    bundle = Bundle.objects.get(scope=BundleScope.CERTIFICATES)
    assert bundle.awards.count() > len(awards)


def test_a_second_run_of_a_finished_order_does_nothing(order):
    done = work(order())

    build_bundle.call(done.pk)

    assert Bundle.objects.get().whole.name == done.whole.name
