"""The audit never calls clean what nobody answered about."""

import pytest

from bench import audit
from bench.audit import Audited


def test_no_answer_is_not_clean():
    found = Audited.read({"dependencies": [{"name": "flask", "skip_reason": "not found"}]})
    assert found.exit_code == 2
    assert "Not audited" in str(found)
    assert Audited.read({}).exit_code == 2


@pytest.mark.parametrize("command", [["false"], ["echo", "no route to host"], ["/no/such/tool"]])
def test_what_cannot_be_asked_is_not_clean(command, monkeypatch, capsys):
    monkeypatch.setattr(audit, "_RUN", command)
    monkeypatch.setattr("sys.argv", ["audit"])
    with pytest.raises(SystemExit) as ended:
        audit.main()
    assert ended.value.code == 2
    assert capsys.readouterr().out.startswith("Not audited")


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
