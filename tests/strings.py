"""Which page shows which text, for translators: `python -m tests.strings` writes it down anew."""

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from portal.app import create_app
from portal.assembly import Parts, assemble
from portal.config import Config
from portal.language import catalogues
from portal.records.tables import metadata
from tests import places, stories
from tests.refused import REFUSED, RefusedPlace
from tests.visitor import Visitor


def picture_of(place: places.Place) -> str:
    """The name of a place's picture; ids that stand in an address are left as words."""
    return f"{str(place).replace('/', '-').replace(' ', '-')}.png"


def pages(parts: Parts) -> dict[str, str]:
    """For each text, as `context: English words`, the picture of the first page that shows it."""
    world = stories.tell(parts)
    found: dict[str, str] = {}
    for place in (*places.ALL, *REFUSED):
        visitor = Visitor(create_app(place.side, parts), "en")
        visitor.come_in(world, place.who)
        for text in _asked_for(visitor, place, place.path(visitor.browser.application, world)):
            found.setdefault(text, picture_of(place))
    return found


def _asked_for(visitor: Visitor, place: places.Place, path: str) -> list[str]:
    asked: list[str] = []
    single, plural = catalogues._single, catalogues._plural

    def note_single(context: str, message: str, code: str) -> str:
        asked.append(f"{context}: {message}")
        return single(context, message, code)

    def note_plural(context: str, one: str, many: str, count: int, code: str) -> str:
        asked.append(f"{context}: {one}")
        return plural(context, one, many, count, code)

    with patch.multiple(catalogues, _single=note_single, _plural=note_plural):
        page = visitor.follow(path)
        if isinstance(place, RefusedPlace):
            action, fields = place.form_of(page.text)
            visitor.post(action or path, **fields)
    return asked


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Config.read({"MY_PAGES_INSTANCE": str(Path(folder) / "instance")})
        parts = assemble(config, lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
        metadata.create_all(parts.engine)
        known = pages(parts)
    told = {text: known[text] for text in sorted(known) if catalogues.entry(*text.split(": ", 1))}
    target = catalogues.ROOT / "pages.json"
    target.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n")


if __name__ == "__main__":
    main()
