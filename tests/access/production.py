"""A portal in production mode and a browser that goes to the provider and back."""

from urllib.parse import urlencode

from sqlalchemy import func, select

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.records.sessions import WebSession
from tests.visitor import Visitor

OWN = "https://my.example"
SETTINGS = {"CLIENT_ID": "portal", "CLIENT_SECRET": "secret", "ACR": "loa3 loa4", "OWN_URL": OWN}


class Browser(Visitor):
    """Comes over TLS to the host that the settings name."""

    def __init__(self, place, side="client"):
        super().__init__(create_app(side, place))
        self.browser.environ_base["HTTP_HOST"] = "my.example"
        self.browser.environ_base["wsgi.url_scheme"] = "https"

    def get(self, path, **headers):
        return self._checked(self.browser.get(path, base_url=OWN, headers=self._headers(headers)))


def sessions(parts):
    with parts.look(SYSTEM) as work:
        counted = select(func.count()).where(WebSession.user_id != "")
        return work.session.scalar(counted)


def start(person, provider, target="/receipts/"):
    answer = person.get(f"/sign-in/start?next={target}")
    assert answer.status_code == 303
    return provider.authorise(answer.location)


def come_back(person, answer):
    return person.get(f"/sign-in/callback?{urlencode(answer)}")
