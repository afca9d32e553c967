"""Who took a certificate, an issued paper or a dossier away is written down, each time."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from audit.models import Entry
from awards.models import Bundle
from awards.services.printing import numbers_in_words
from awards.services.stocks import add_stock
from awards.states import BundleScope, BundleState, PaperKind
from tests import award_factories
from tests.award_factories import make_outgoing
from tests.awards.deciding import listed, passed
from tests.awards.pages import soup, words
from tests.awards.register import NOW, give_copy


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def visit(client, request):
    def sign_in(who: str):
        client.at = NOW
        client.force_login(request.getfixturevalue(who))
        return client

    return sign_in


@pytest.fixture
def stock(authority, secretary):
    return add_stock(authority=authority, word="a4", key=None, by=secretary, at=NOW)


@pytest.fixture
def award(person, secretary):
    return award_factories.make_granted(person, secretary)


def done(campaign, by, **of) -> Bundle:
    """An order whose files there are."""
    bundle = Bundle.objects.create(
        campaign=campaign, ordered_at=NOW, ordered_by=by, state=BundleState.DONE, count=4, **of
    )
    ending = "docx" if bundle.is_certificates else "zip"
    bundle.file.save(f"a.{ending}", ContentFile(b"PK"), save=False)
    bundle.whole.save("a.pdf", ContentFile(b"%PDF"), save=False)
    bundle.save()
    return bundle


def fetch(browser, name: str, *keys, **asked):
    answer = browser.get(reverse(f"awards:{name}", args=keys), asked)
    if answer.streaming:
        answer = b"".join(answer.streaming_content) and answer
    return answer


def noted(subject, action: str) -> list[Entry]:
    return list(Entry.objects.about(subject).filter(action=action))


def notes(subject, action: str) -> list[str]:
    return [each.note for each in noted(subject, action)]


PRINTED, FETCHED, TAKEN = "award.certificate_printed", "paper.bundle_fetched", "paper.fetched"


# --- certificates


def test_each_certificate_that_is_printed_is_noted_also_the_second_time(
    visit, award, stock, secretary
):
    browser = visit("secretary")

    for form in ("pdf", "docx", "pdf"):
        fetch(browser, "certificate_paper", award.pk, form)

    assert notes(award, PRINTED) == [
        f"1 giấy, số vào sổ 01/2024, bản đầu; {form}, mẫu phôi «{stock}»"
        for form in ("tệp PDF", "tệp Word", "tệp PDF")
    ]
    assert {(each.actor, each.at) for each in noted(award, PRINTED)} == {(secretary, NOW)}
    page = words(soup(browser.get(award.get_absolute_url())).main)
    assert page.count("bản đầu; tệp PDF") == 2


def test_a_copy_says_which_it_is(visit, award, stock, secretary):
    give_copy(award, secretary)

    fetch(visit("secretary"), "certificate_paper", award.pk, ban="1")

    (note,) = notes(award, PRINTED)
    assert "bản cấp lại thứ 1" in note


def test_what_was_not_printed_is_not_noted(visit, award, stock):
    type(award).objects.filter(pk=award.pk).update(name="Bà " + "Nguyễn Thị Phương Thảo " * 9)

    answer = fetch(visit("secretary"), "certificate_paper", award.pk)

    assert answer.status_code == 302
    assert noted(award, PRINTED) == []


def test_a_look_at_the_address_alone_is_not_noted(visit, award, stock, campaign, secretary):
    browser, bundle = visit("secretary"), done(campaign, secretary)

    browser.head(reverse("awards:certificate_paper", args=[award.pk]))
    answer = browser.head(reverse("awards:bundle", args=[bundle.pk]))
    for close in answer._resource_closers:  # closing the answer would end the connection too
        close()

    assert noted(award, PRINTED) == noted(campaign, FETCHED) == []


@pytest.mark.parametrize(("name", "said"), [("whole", "tệp PDF"), ("word", "tệp Word")])
def test_certificates_of_a_decision_are_noted_with_their_numbers(
    name, said, visit, award, stock, campaign, secretary, family, collective
):
    others = [award_factories.make_granted(each, secretary) for each in (family, collective)]
    decision = award.line.decision
    browser = visit("secretary")
    bundle = done(
        campaign, secretary, scope=BundleScope.CERTIFICATES, decision=decision, stock=stock
    )
    bundle.awards.set([award, *others])

    for _ in range(2):
        fetch(browser, f"bundle_{name}", bundle.pk)

    assert (
        notes(decision, PRINTED)
        == [f"4 giấy, số vào sổ 01-03/2024; {said}, mẫu phôi «{stock}»"] * 2
    )
    assert "In giấy khen" in words(soup(browser.get(decision.get_absolute_url())).main)


def test_numbers_are_told_in_runs(person, family, collective, secretary):
    awards = [
        award_factories.make_granted(each, secretary) for each in (person, family, collective)
    ]

    assert numbers_in_words(awards) == "01-03/2024"
    assert numbers_in_words([awards[0], awards[2]]) == "01/2024, 03/2024"
    assert numbers_in_words([]) == ""


# --- dossiers


@pytest.mark.parametrize("who", ["secretary", "chairman"])
def test_a_dossier_that_is_fetched_is_noted_with_how_many(
    who, visit, campaign, secretary, person, collective, request
):
    decision = listed(passed(campaign, secretary, person, collective), secretary)
    browser = visit(who)
    of = [
        {},
        {"scope": BundleScope.DECISION, "decision": decision},
        {"scope": BundleScope.NOMINATION, "nomination": person},
    ]
    for each in of:
        bundle = done(campaign, secretary, **each)
        for name in ("bundle", "bundle_whole"):
            fetch(browser, name, bundle.pk)

    for subject in (campaign, decision, person):
        assert notes(subject, FETCHED) == ["4 văn bản; tệp nén", "4 văn bản; tệp PDF"]
        assert {each.actor for each in noted(subject, FETCHED)} == {request.getfixturevalue(who)}
    shown = browser.get(reverse("awards:bundles", args=[campaign.pk]))
    assert "4 văn bản; tệp nén" in words(soup(shown).main)


def test_a_dossier_that_is_not_there_is_not_noted(visit, campaign, secretary):
    bundle = done(campaign, secretary)
    Bundle.objects.update(file="", whole="")

    assert fetch(visit("secretary"), "bundle", bundle.pk).status_code == 404
    assert noted(campaign, FETCHED) == []


def test_who_may_not_fetch_leaves_no_note(visit, campaign, secretary):
    bundle = done(campaign, secretary)

    assert fetch(visit("supervisor"), "bundle", bundle.pk).status_code == 404
    assert noted(campaign, FETCHED) == []


# --- issued papers


@pytest.mark.parametrize("who", ["secretary", "supervisor"])
def test_a_signed_paper_that_is_fetched_is_noted_each_time(who, visit, campaign, secretary):
    paper = make_outgoing(PaperKind.SUMMARY, campaign, secretary, "40/BC-UBND")
    browser = visit(who)

    for _ in range(2):
        assert fetch(browser, "outgoing_file", paper.pk, paper.name).status_code == 200

    assert notes(paper, TAKEN) == ["Số 40/BC-UBND"] * 2
    assert words(soup(browser.get(paper.get_absolute_url())).main).count("Lấy bản đã ký") == 2


def test_no_name_of_a_person_stands_in_a_note(visit, award, stock, campaign, secretary):
    browser = visit("secretary")
    fetch(browser, "certificate_paper", award.pk)
    fetch(browser, "bundle", done(campaign, secretary).pk)

    told = Entry.objects.filter(action__in=[PRINTED, FETCHED, TAKEN])
    assert told.count() == 2
    assert not [each for each in told if award.name.split()[-1] in each.note + each.values]
