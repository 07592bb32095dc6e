import pytest

from portal.domain.application.schema import NotADocument
from portal.domain.new_cases import from_json

APPLICANT = {"relation": "applicant", "name": " Test Testsson ", "personal_number": "19900118-9811"}
CASE = {"number": "K-1", "opened_on": "2026-11-02", "case_worker": "w", "members": [APPLICANT]}


def test_numbers_are_read_as_people_write_them():
    (case,) = from_json([CASE])
    (member,) = case.members
    assert (member.name, member.personal_number) == ("Test Testsson", "199001189811")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"number": " "}, "[1].number"),
        ({"number": "K" * 41}, "[1].number"),
        ({"opened_on": "today"}, "[1].opened_on"),
        ({"members": []}, "[1].members"),
        ({"members": [APPLICANT, APPLICANT]}, "[1].members"),
        ({"members": [APPLICANT, {**APPLICANT, "relation": "co_applicant"}]}, "[1].members"),
        ({"members": [{**APPLICANT, "relation": "child"}]}, "[1].members[0].relation"),
        ({"members": [{**APPLICANT, "name": ""}]}, "[1].members[0].name"),
        (
            {"members": [{**APPLICANT, "personal_number": "199001189812"}]},
            "[1].members[0].personal_number",
        ),
        ({"status": "open"}, "[1].status"),
    ],
)
def test_fault_is_named_by_its_place_and_says_nothing_of_anybody(change, path):
    with pytest.raises(NotADocument) as fault:
        from_json([CASE, {**CASE, **change}])
    assert fault.value.path == path
