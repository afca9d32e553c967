"""The catalogue pages: for the keeper only; every change is history; nothing is deleted."""

import json

import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.models import Authority, Unit, User
from accounts.states import Role
from audit.actions import Action
from audit.models import Entry
from campaigns.models import Campaign
from tests import factories

INDEX = reverse("admin:index")
# Django's own page of a person asks for a variable that need not be there.
people_page = pytest.mark.ignore_template_errors


@pytest.fixture
def keeper(db) -> User:
    """The keeper of the installation, who may open the catalogue."""
    return User.objects.create_superuser("keeper", full_name="Đỗ Thành Công")


@pytest.fixture
def browser(client, keeper):
    """The keeper's browser."""
    client.force_login(keeper)
    client.at = factories.OPEN
    return client


def filled_in(browser, url: str) -> dict:
    """What the form of the page would send if nothing were changed."""
    answer = browser.get(url)
    form = answer.context["adminform"].form
    data = {form.add_prefix(name): form[name].value() for name in form.fields}
    for wrapped in answer.context["inline_admin_formsets"]:
        formset = wrapped.formset
        for part in (formset.management_form, *formset.initial_forms):
            data |= {part.add_prefix(name): part[name].value() for name in part.fields}
    return {name: "" if value is None else value for name, value in data.items()}


def save(browser, thing, **changes):
    url = reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])
    data = {**filled_in(browser, url), **changes}
    answer = browser.post(url, {name: value for name, value in data.items() if value is not False})
    assert answer.status_code == 302, answer.context["errors"]


@pytest.mark.parametrize(
    "name", ["head", "secretary", "chairman", "council_member", "supervisor", "administrator"]
)
def test_a_role_alone_opens_no_catalogue(client, request, name):
    client.force_login(request.getfixturevalue(name))

    answer = client.get(INDEX, follow=True)

    assert answer.status_code == 403


@pytest.mark.django_db
def test_a_visitor_signs_in_at_the_one_door(client):
    answer = client.get(INDEX, follow=True)

    assert answer.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_the_keeper_opens_it(browser):
    assert browser.get(INDEX).status_code == 200


def test_history_and_what_services_write_are_not_in_it():
    ours = {
        model._meta.label
        for model in admin.site._registry
        if model._meta.app_label in ("audit", "accounts", "campaigns", "registrations", "awards")
    }

    assert ours == {
        "accounts.User",
        "accounts.Authority",
        "accounts.Unit",
        "campaigns.BaseWage",
        "campaigns.Campaign",
        "campaigns.Holiday",
    }


def test_a_new_unit_is_history(browser, authority, keeper):
    url = reverse("admin:accounts_unit_add")
    data = {"authority": authority.pk, "name": "Thôn Bắc", "kind": "hamlet", "is_active": "on"}

    browser.post(url, data)

    entry = Entry.objects.get()
    assert (entry.action, entry.authority_key, entry.subject_name, entry.note, entry.actor) == (
        Action.CATALOGUE_CHANGED,
        authority.pk,
        "Thôn Bắc",
        "thêm",
        keeper,
    )
    assert (entry.actor_name, entry.actor_role) == ("Đỗ Thành Công", "Quản trị hệ thống")


def test_a_changed_unit_is_history_with_both_values(browser, unit):
    save(browser, unit, name="Thôn Đông 1", phone="0900 000 009")

    entry = Entry.objects.get()
    assert (entry.authority_key, entry.note) == (unit.authority_id, "sửa")
    assert json.loads(entry.values) == {
        "name": ["Thôn Đông", "Thôn Đông 1"],
        "phone": ["0900 000 001", "0900 000 009"],
    }


def test_a_changed_commune_is_its_own_history(browser, authority):
    save(browser, authority, name="xã Mới")

    entry = Entry.objects.get()
    assert (entry.authority_key, json.loads(entry.values)) == (
        authority.pk,
        {"name": ["xã Mẫu", "xã Mới"]},
    )


def test_a_fact_of_the_plan_is_history(browser, campaign):
    save(browser, campaign, plan_number="15/KH-UBND")

    entry = Entry.objects.latest("pk")
    assert (entry.authority_key, json.loads(entry.values)) == (
        campaign.authority_id,
        {"plan_number": ["", "15/KH-UBND"]},
    )


def test_a_change_is_written_down_at_the_instant_of_the_request(browser, unit):
    save(browser, unit, phone="0900 000 009")

    assert Entry.objects.get().at == factories.OPEN


def test_a_refused_form_is_no_history(browser, unit, other_unit):
    url = reverse("admin:accounts_unit_change", args=[unit.pk])

    answer = browser.post(url, {**filled_in(browser, url), "name": other_unit.name})

    assert answer.status_code == 200
    assert Unit.objects.get(pk=unit.pk).name == "Thôn Đông"
    assert Entry.objects.count() == 0


def membership_row(person: User, number: int, **values) -> dict:
    row = {"user": person.pk, "id": "", "authority": "", "role": "", "unit": "", **values}
    return {f"memberships-{number}-{name}": value for name, value in row.items()}


@people_page
def test_a_role_that_is_given_is_history(browser, secretary, authority):
    row = membership_row(secretary, 1, authority=authority.pk, role=Role.CHAIRMAN)

    save(browser, secretary, **row, **{"memberships-TOTAL_FORMS": 2})

    assert secretary.memberships.count() == 2
    written = " ".join(f"{entry.note} {entry.values}" for entry in Entry.objects.all())
    assert "chairman" in written or "Chủ tịch" in written


@people_page
def test_a_role_that_is_taken_away_is_history(browser, secretary):
    save(browser, secretary, **{"memberships-0-DELETE": "on"})

    assert secretary.memberships.count() == 0
    written = " ".join(f"{entry.note} {entry.values}" for entry in Entry.objects.all())
    assert "secretariat" in written or "Văn phòng - thống kê" in written


@people_page
def test_a_password_that_the_keeper_sets_is_history(browser, secretary):
    url = reverse("admin:auth_user_password_change", args=[secretary.pk])
    new = "chim bay ve rung xanh"

    browser.post(url, {"usable_password": "true", "password1": new, "password2": new})

    secretary.refresh_from_db()
    assert secretary.check_password(new)
    (entry,) = Entry.objects.all()
    assert (entry.action, entry.subject_id) == (Action.PASSWORD_CHANGED, secretary.pk)
    assert new not in entry.values


@pytest.mark.parametrize("model", [Authority, Campaign, Unit, User])
def test_nothing_is_deleted_here(browser, campaign, secretary, model):
    thing = model.objects.order_by("pk").last()
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"

    refused = browser.post(reverse(f"{name}_delete", args=[thing.pk]), {"post": "yes"})
    browser.post(
        reverse(f"{name}_changelist"),
        {"action": "delete_selected", "_selected_action": [thing.pk], "post": "yes"},
    )

    assert refused.status_code == 403
    assert model.objects.filter(pk=thing.pk).exists()


def test_a_campaign_is_made_by_its_plan_file_only(browser, campaign):
    assert browser.get(reverse("admin:campaigns_campaign_add")).status_code == 403
    page = browser.get(reverse("admin:campaigns_campaign_change", args=[campaign.pk]))
    assert list(page.context["adminform"].form.fields) == [
        "plan_number",
        "plan_issued_on",
        "signer_title",
        "signer_name",
    ]


@pytest.mark.parametrize("text", ["buon cuah", "Buôn Čuăh", "ČUĂH", "y wiêng"])
def test_a_unit_is_found_as_it_is_typed(browser, authority, other_unit, text):
    school = factories.make_unit(authority, "Trường Mầm non")
    Unit.objects.filter(pk=school.pk).update(folded="truong mam non")

    page = browser.get(reverse("admin:accounts_unit_changelist"), {"q": text})

    assert list(page.context["cl"].result_list) == [other_unit]


def test_a_new_person_is_history_without_the_password(browser):
    url, new = reverse("admin:accounts_user_add"), "chim bay ve rung xanh"
    typed = {"username": "nam", "full_name": "Lê Văn Năm", "password1": new, "password2": new}

    browser.post(url, {**filled_in(browser, url), **typed, "usable_password": "true"})

    assert User.objects.get(username="nam").check_password(new)
    entry = Entry.objects.get()
    assert (entry.subject_name, entry.note, entry.values) == ("Lê Văn Năm", "thêm", "{}")
