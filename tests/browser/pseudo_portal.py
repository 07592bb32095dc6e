"""The portal in a language that nobody speaks, for gunicorn: every text 40 % longer."""

from tests import pseudo
from wsgi import app as app

_speaking = pseudo.spoken()
_speaking.__enter__()
