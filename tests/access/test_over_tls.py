"""In production everything comes over TLS, and our pages let no browser send a referrer."""

from tests.access.production import OWN, come_back, start


def test_form_of_our_own_page_is_taken_over_tls(person, provider):
    _, answer = start(person, provider)
    come_back(person, answer)
    assert person.get("/receipts/").status_code == 200
    form = {"csrf_token": person.token}
    assert person.browser.post("/sign-out", base_url=OWN).status_code == 400
    headers = {"Sec-Fetch-Site": "cross-site"}
    foreign = person.browser.post("/sign-out", base_url=OWN, data=form, headers=headers)
    assert foreign.status_code == 403
    answer = person.browser.post("/sign-out", base_url=OWN, data=form)
    assert answer.status_code == 303
    assert person.get("/receipts/").status_code == 303
