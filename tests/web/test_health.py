import shutil
from dataclasses import replace

import pytest

from portal.app import create_app
from portal.records.base import Base


@pytest.mark.parametrize("side", ["client", "staff"])
def test_both_sides_are_alive_and_ready_for_anybody(parts, side):
    browser = create_app(side, parts).test_client()
    assert browser.get("/healthz").json == {"alive": True}
    answer = browser.get("/readyz")
    assert answer.status_code == 200
    assert answer.json == {"ready": True, "database": True, "store": True, "queue": True}
    assert "Set-Cookie" not in answer.headers


def test_missing_tables_are_not_ready_but_alive(parts, client_app):
    Base.metadata.drop_all(parts.engine)
    answer = client_app.test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"ready": False, "database": True, "store": True, "queue": False}
    assert client_app.test_client().get("/healthz").status_code == 200


def test_store_that_is_gone_is_not_ready(parts):
    class Gone:
        def probe(self):
            raise OSError("/a/path/that/nobody/should/see")

    answer = create_app("client", replace(parts, files=Gone())).test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json["store"] is False
    assert "path" not in answer.text


def test_unreachable_database_is_not_ready(parts, client_app):
    parts.engine.dispose()
    shutil.rmtree(parts.config.instance)
    answer = client_app.test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json["database"] is False
