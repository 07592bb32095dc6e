"""The forms of a page, filled in as a browser would, with words of a test's own."""

import html5lib

_H = "{http://www.w3.org/1999/xhtml}"
_TYPED = {"text", "search", "tel", "email", "url", "number", None}
# These end the session, or change only how one's own pages look.
_LEFT_ALONE = ("/sign-out", "/language", "/stay", "/display")


def forms(page):
    """Each form that changes something: its address and what a browser would send."""
    for form in html5lib.parse(page).iter(f"{_H}form"):
        action = form.get("action") or ""
        if form.get("method") == "post" and not action.endswith(_LEFT_ALONE):
            yield action, form


def filled(form, payloads):
    """Every box filled with a payload, every choice made."""
    fields = {}
    for field in form.iter(f"{_H}input"):
        kind, name = field.get("type"), field.get("name")
        if not name or kind == "file":
            continue
        if kind in {"radio", "checkbox"}:
            fields.setdefault(name, field.get("value") or "on")
        elif kind in _TYPED:
            fields[name] = next(payloads)
        else:
            fields[name] = field.get("value") or ""
    for field in form.iter(f"{_H}textarea"):
        fields[field.get("name")] = next(payloads)
    for field in form.iter(f"{_H}select"):
        options = [option.get("value") or "" for option in field.iter(f"{_H}option")]
        fields[field.get("name")] = options[-1] if options else ""
    return fields
