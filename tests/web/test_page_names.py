from portal.web.page_names import page_name


def test_page_has_the_name_of_its_title(client_app):
    with client_app.test_request_context("/", headers={"Accept-Language": "sv"}):
        assert page_name("client.receipts.add") == "Lägg till ett kvitto"


def test_what_has_no_title_of_its_own_has_no_name(client_app):
    with client_app.test_request_context("/"):
        assert page_name("client.receipts.picture") == ""
        assert page_name("") == ""
