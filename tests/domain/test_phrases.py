from datetime import date
from decimal import Decimal

import pytest

from portal.domain.months import BenefitMonth
from portal.domain.phrases import PHRASES, GapEmpty, Topic, by_id, of_topic
from portal.domain.refusals import NotFound

VALUES = {
    "month": BenefitMonth(2026, 11),
    "amount": Decimal("450"),
    "day": date(2026, 12, 1),
    "time": "10:00",
}


def test_there_are_forty_sentences_and_some_for_each_topic():
    assert len(PHRASES) >= 40
    assert len({phrase.id for phrase in PHRASES}) == len(PHRASES)
    assert all(len(of_topic(topic)) >= 8 for topic in Topic)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
def test_each_sentence_can_be_filled_and_asks_for_nothing_else(phrase):
    assert set(phrase.gaps) <= set(VALUES)
    assert set(phrase.filled(VALUES).values) == set(phrase.gaps)


@pytest.mark.parametrize("gap", ["amount", "day"])
def test_empty_gap_is_named(gap):
    with pytest.raises(GapEmpty) as refusal:
        by_id("money_comes").filled({**VALUES, gap: None})
    assert refusal.value.field == gap


def test_unknown_sentence_is_not_found():
    with pytest.raises(NotFound):
        by_id("nothing")
