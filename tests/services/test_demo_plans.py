from portal.domain.permissions import SYSTEM
from portal.services import demo_plans, plan_views
from tests.households import single


def test_made_up_plan_has_something_from_both_sides(parts):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        demo_plans.fill(work, 2, home.case_id, home.staff_id)
    with parts.look(home.client) as work:
        mine = plan_views.own(work)
    assert mine.open_goals[0].is_agreed
    assert len(mine.to_agree) == 2
    assert mine.this_month.jobs == 0
