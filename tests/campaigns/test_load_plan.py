"""Loading a plan file again: what changes, what stays, what is refused."""

import json
from datetime import date

import pytest

from accounts.models import Unit
from accounts.states import UnitKind
from audit.actions import Action
from audit.log import SYSTEM
from audit.models import Entry
from campaigns.models import Campaign
from campaigns.planfile.reading import read_plan
from campaigns.planfile.writing import write_plan
from core.errors import RuleBroken
from tests import factories
from tests.campaigns import plan_text
from tests.campaigns.plan_file import table

NEW_SLOGAN = (f'slogan = "{plan_text.SLOGAN}"', 'slogan = "Chủ đề mới"')
LAST_THEME = table('[[themes]]\nclause = "II.1"\nname = "Công trình, phần việc chào mừng"')
PARENT = table("[parent_plan]")


def said(campaign: Campaign) -> dict:
    """Everything that the plan says, as it stands in the database."""
    return {
        "campaign": Campaign.objects.filter(pk=campaign.pk).values().get(),
        **{
            name: list(getattr(campaign, name).order_by("pk").values())
            for name in ("phases", "themes", "criteria", "tiers", "assignments", "recipients")
        },
        "invited": list(campaign.invitations.order_by("pk").values()),
        "history": Entry.objects.count(),
    }


def test_the_first_load_is_one_act_of_the_installation(campaign):
    entry = Entry.objects.get()

    assert (entry.action, entry.authority_key, entry.subject_name, entry.at) == (
        Action.PLAN_LOADED,
        campaign.authority_id,
        str(campaign),
        factories.OPEN,
    )
    assert (entry.actor, entry.actor_name, entry.actor_role) == (
        None,
        "Hệ thống",
        "Lệnh quản trị",
    )


def test_the_same_file_again_changes_nothing(campaign, reload):
    before = said(campaign)

    changes = reload()

    assert changes == []
    assert said(campaign) == before


def test_a_changed_word_is_told_and_written_down_once(campaign, reload):
    changes = reload(NEW_SLOGAN)

    campaign.refresh_from_db()
    entry = Entry.objects.latest("sequence")
    assert campaign.slogan == "Chủ đề mới"
    assert changes == [f"kế hoạch: chủ đề: {plan_text.SLOGAN} → Chủ đề mới"]
    assert json.loads(entry.values) == {"kế hoạch: chủ đề": [plan_text.SLOGAN, "Chủ đề mới"]}
    assert entry.sequence == 2


def test_all_changes_of_a_file_are_one_entry(campaign, reload):
    changes = reload(NEW_SLOGAN, (LAST_THEME, ""), ("minimum_total = 70", "minimum_total = 72.5"))

    entry = Entry.objects.latest("sequence")
    assert entry.sequence == 2
    assert json.loads(entry.values) == {
        "kế hoạch: chủ đề": [plan_text.SLOGAN, "Chủ đề mới"],
        "hình thức Giấy khen của Chủ tịch Ủy ban nhân dân xã: tổng điểm ít nhất": ["70", "72.5"],
        "nội dung thi đua Công trình, phần việc chào mừng": ["có", "bỏ"],
    }
    assert len(changes) == 3


def test_a_later_deadline_moves_the_instant(campaign, reload):
    reload(("before = 2024-04-10", "before = 2024-04-13"))

    phase = Campaign.objects.get().registration_phase
    assert (phase.last_day, phase.closes_at) == (
        date(2024, 4, 12),
        factories.at("2024-04-13 00:00"),
    )


def test_a_fact_that_somebody_filled_in_stays(campaign, reload):
    Campaign.objects.update(plan_number="15/KH-UBND", plan_issued_on=date(2024, 3, 5))

    assert reload() == []

    campaign.refresh_from_db()
    assert (campaign.plan_number, campaign.plan_issued_on) == ("15/KH-UBND", date(2024, 3, 5))


def test_a_fact_of_the_file_replaces_an_empty_one(campaign, reload):
    changes = reload(('plan_number = ""', 'plan_number = "15/KH-UBND"'))

    campaign.refresh_from_db()
    assert campaign.plan_number == "15/KH-UBND"
    assert changes == ["kế hoạch: số kế hoạch:  → 15/KH-UBND"]


def test_a_parent_plan_taken_out_of_the_file_is_gone(campaign, reload):
    reload((PARENT, ""))

    campaign.refresh_from_db()
    assert (campaign.parent_number, campaign.parent_issued_on) == ("", None)


def test_a_theme_that_nobody_serves_can_be_taken_out(draft, reload):
    changes = reload((LAST_THEME, ""))

    assert draft.campaign.themes.count() == 4
    assert changes == ["nội dung thi đua Công trình, phần việc chào mừng: có → bỏ"]


def test_a_theme_with_pledges_cannot_be_taken_out(draft, reload):
    draft.pledges.update(theme=draft.campaign.themes.last())
    before = said(draft.campaign)

    with pytest.raises(RuleBroken) as refusal:
        reload(NEW_SLOGAN, (LAST_THEME, ""))

    assert str(refusal.value) == (
        "Không bỏ được nội dung thi đua Công trình, phần việc chào mừng: "
        "đã có đăng ký hoặc điểm dựa vào."
    )
    assert said(draft.campaign) == before


FIRST_THEME = table('[[themes]]\nclause = "II.1"\nname = "Chỉ tiêu, nhiệm vụ theo Nghị quyết')
SECOND_THEME = table('[[themes]]\nclause = "II.1"\nname = "Phong trào thi đua và chỉ tiêu')
NEW_THEME = '[[themes]]\nclause = "II.1"\nname = "Mới"\ntext = "Một nội dung mới."\n\n'


@pytest.mark.parametrize(
    "change",
    [
        (FIRST_THEME, NEW_THEME + FIRST_THEME),
        (FIRST_THEME + SECOND_THEME, SECOND_THEME + FIRST_THEME),
        ('name = "Chỉ tiêu, nhiệm vụ theo Nghị quyết', 'name = "Nghị quyết'),
    ],
    ids=["one put before it", "order changed", "another short name"],
)
def test_a_pledge_keeps_the_theme_that_it_was_handed_in_with(draft, reload, change):
    pledge = draft.pledges.get()
    handed_in = pledge.theme.text

    reload(change)

    pledge.refresh_from_db()
    assert pledge.theme.text == handed_in


@pytest.mark.parametrize(
    "change",
    [(FIRST_THEME, ""), (FIRST_THEME, NEW_THEME)],
    ids=["taken out", "replaced by another"],
)
def test_the_theme_of_a_pledge_cannot_go_from_under_it(draft, reload, change):
    before = said(draft.campaign)

    with pytest.raises(RuleBroken):
        reload(change)

    assert said(draft.campaign) == before


TWINS = {
    "recipients": ('name = "Cán bộ, công chức xã"', 'name = "Trưởng thôn buôn"'),
    "assignments": ('[[assignments]]\nclause = "V.2"', '[[assignments]]\nclause = "V.1"'),
    "criteria": (
        'clause = "IV.1.b.2"\nname = "Đi đầu trong phong trào, có hoạt động sáng tạo"',
        'clause = "IV.1.b.1"\nname = "Tiêu biểu, gương mẫu, chấp hành pháp luật"',
    ),
    "themes": (
        'name = "Cải cách hành chính, kỷ luật, kỷ cương"',
        'name = "Công trình, phần việc chào mừng"',
    ),
    "tiers": (
        'form = "giay_khen"\nlevel = "district"',
        'form = "bang_khen"\nlevel = "province"',
    ),
}


@pytest.mark.parametrize("name", TWINS)
def test_rows_that_look_alike_are_told_apart_on_every_load(campaign, reload, name):
    reload(TWINS[name])
    before = said(campaign)

    changes = reload(TWINS[name])

    assert changes == []
    assert said(campaign) == before


def test_units_of_the_kinds_that_the_plan_names_are_called_on(authority, unit, edit):
    school = factories.make_unit(authority, "Trường Mầm non", UnitKind.SCHOOL)
    Unit.objects.filter(pk=school.pk).update(is_active=False)
    shop = factories.make_unit(authority, "Công ty Hoa Sen", UnitKind.ENTERPRISE)
    plan = read_plan(edit(('"cooperative", "enterprise", ', '"cooperative", ')))

    campaign, _ = write_plan(plan, authority=authority, actor=SYSTEM, at=factories.OPEN)

    assert [each.unit for each in campaign.invitations.all()] == [unit]
    assert shop.is_active


def test_a_unit_of_another_commune_is_not_called_on(campaign, stranger, reload):
    factories.make_unit(stranger.roles[0].authority, "Thôn Tây")

    assert reload() == []


def test_a_new_unit_is_called_on_by_the_next_load(campaign, authority, reload):
    new = factories.make_unit(authority, "Buôn Tơ Lơ")

    changes = reload()

    assert changes == ["đơn vị tham gia: thêm 1"]
    assert campaign.invitations.filter(unit=new).exists()


def test_nobody_is_uncalled(campaign, unit, reload):
    before = set(campaign.invitations.values_list("unit", flat=True))

    reload(('"organisation", "hamlet", ', '"organisation", '))

    assert set(campaign.invitations.values_list("unit", flat=True)) == before


def test_two_communes_have_a_campaign_each(campaign, stranger):
    other = factories.make_campaign(stranger.roles[0].authority)

    assert other.pk != campaign.pk
    assert other.slug == campaign.slug
    assert [each.themes.count() for each in (campaign, other)] == [5, 5]
    assert campaign.invitations.count() == 2
    assert other.invitations.count() == 0
