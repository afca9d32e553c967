"""`manage.py load_plan FILE`."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Authority
from accounts.states import Level
from audit.models import Entry
from campaigns.models import Campaign
from tests.campaigns.plan_file import table


def load(file, **options) -> list[str]:
    out = StringIO()
    call_command("load_plan", str(file), stdout=out, **options)
    return out.getvalue().splitlines()


def refusal_of(file, **options) -> str:
    with pytest.raises(CommandError) as error:
        load(file, **options)
    return str(error.value)


@pytest.mark.django_db
def test_it_makes_the_campaign_and_says_what_it_did(authority, edit):
    lines = load(edit())

    campaign = Campaign.objects.get()
    assert campaign.authority == authority
    assert lines[0] == f"- phong trào: {campaign.title}"
    assert "- nội dung thi đua Công trình, phần việc chào mừng: thêm" in lines
    assert lines[-1] == f"{campaign.title}: {len(lines) - 1} thay đổi."


def test_run_again_it_says_that_nothing_changed(campaign, edit):
    lines = load(edit())

    assert lines == [f"{campaign.title}: 0 thay đổi."]
    assert Entry.objects.count() == 1


@pytest.mark.django_db
def test_without_a_commune_it_makes_an_unnamed_one(edit):
    load(edit())

    commune = Authority.objects.get()
    assert (commune.name, commune.slug, commune.level) == ("", "xa", Level.COMMUNE)
    assert Campaign.objects.get().authority == commune


def test_of_several_communes_one_must_be_named(authority, stranger, edit):
    assert refusal_of(edit()) == "Có nhiều xã, hãy chọn một: --authority {xa-khac, xa-mau}"
    assert Campaign.objects.count() == 0


def test_the_named_commune_gets_the_campaign(authority, stranger, edit):
    load(edit(), authority="xa-khac")

    assert Campaign.objects.get().authority.slug == "xa-khac"


@pytest.mark.parametrize("slug", ["xa-la", "huyen"])
def test_only_a_commune_can_be_named(authority, edit, slug):
    Authority.objects.create(name="huyện Krông Ana", slug="huyen", level=Level.DISTRICT)

    assert refusal_of(edit(), authority=slug) == f"Không có cơ quan cấp xã nào tên «{slug}»."
    assert Campaign.objects.count() == 0


@pytest.mark.django_db
def test_a_file_that_is_not_there_is_named(tmp_path):
    file = tmp_path / "khong-co.toml"

    assert refusal_of(file).startswith(f"{file}:\n")
    assert Authority.objects.count() == 0


@pytest.mark.django_db
def test_a_faulty_file_writes_nothing(edit):
    file = edit(("format = 1", "format = 2"))

    assert refusal_of(file) == f"{file}:\nDòng 8, format: phải là một trong: 1."
    assert (Authority.objects.count(), Campaign.objects.count()) == (0, 0)


def test_a_refused_change_is_told_as_it_is(draft, edit):
    theme = table('[[themes]]\nclause = "II.1"\nname = "Công trình, phần việc chào mừng"')
    draft.pledges.update(theme=draft.campaign.themes.last())

    assert refusal_of(edit((theme, ""))) == (
        "Không bỏ được nội dung thi đua Công trình, phần việc chào mừng: "
        "đã có đăng ký hoặc điểm dựa vào."
    )
    assert draft.campaign.themes.count() == 5
