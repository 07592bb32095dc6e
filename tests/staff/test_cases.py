from tests.households import single
from tests.visitor import Visitor


def test_case_worker_sees_own_cases_and_the_look_is_logged(parts, staff_app):
    home = single(parts)
    visitor = Visitor(staff_app, "sv")
    visitor.sign_in(home.staff_id)
    assert "Test Testsson" in visitor.get("/").text
    assert visitor.get(f"/cases/{home.case_id}").status_code == 200
    with parts.look(home.case_worker) as work:
        actions = [entry.action for entry in work.access_log.of_case(home.case_id)]
    assert actions == ["case", "list"]


def test_somebody_elses_case_answers_like_a_missing_one(parts, staff_app):
    single(parts)
    other = single(parts, "199002189810", staff="197501019819")
    mine = single(parts, "199103189816", staff="197501019827")
    visitor = Visitor(staff_app)
    visitor.sign_in(other.staff_id)
    answers = {visitor.get(f"/cases/{case}").status_code for case in (mine.case_id, "0" * 32)}
    assert answers == {404}
    assert visitor.get(f"/cases/{other.case_id}").status_code == 200
