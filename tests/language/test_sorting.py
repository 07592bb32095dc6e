from portal.language.sorting import sort_key


def test_names_come_in_the_order_of_the_swedish_alphabet():
    names = ["Öberg", "Ahmed", "Zander", "Ågren", "Élise", "Eriksson", "Äng", "elin"]
    expected = ["Ahmed", "elin", "Élise", "Eriksson", "Zander", "Ågren", "Äng", "Öberg"]
    assert sorted(names, key=sort_key) == expected


def test_other_scripts_keep_their_own_order_after_the_latin_names():
    assert sorted(["ب", "ا", "Ö"], key=sort_key) == ["Ö", "ا", "ب"]
