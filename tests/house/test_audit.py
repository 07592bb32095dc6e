"""The audit never calls clean what nobody answered about."""

from bench.audit import Audited


def test_no_answer_is_not_clean():
    found = Audited.read({"dependencies": [{"name": "flask", "skip_reason": "not found"}]})
    assert found.exit_code == 2
    assert "Not audited" in str(found)
    assert Audited.read({}).exit_code == 2


def test_weakness_is_named_and_what_was_left_is_counted():
    flask = {"name": "flask", "version": "3.1.0", "vulns": [{"id": "CVE-1"}]}
    jinja = {"name": "jinja2", "version": "3.1.6", "vulns": []}
    left = {"name": "own", "skip_reason": "not found"}
    found = Audited.read({"dependencies": [flask, jinja, left]})
    assert found.exit_code == 1
    assert str(found).splitlines() == [
        "Audited: 2 packages, 1 known weaknesses; not audited: 1",
        "flask 3.1.0: CVE-1",
    ]
    assert Audited.read({"dependencies": [jinja]}).exit_code == 0
