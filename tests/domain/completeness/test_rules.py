"""A corpus of households with one flaw each, or none, and what holds for every document."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.domain.application import answers, renewal, schema
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import ExpenseLine, IncomeLine, Paper, Proof, Travel
from portal.domain.completeness.check import RULES, check
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.policy import EvidencePolicy, SettingFault, policy_for
from portal.domain.months import BenefitMonth
from tests.domain.completeness.households import MONTH, SHAPES, changed, whole

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "completeness.yaml").read_text())
TODAY = date(2026, 11, 2)


def found(document, **rest):
    return [finding.rule for finding in check(document, today=TODAY, **rest)]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_corpus(case):
    base = whole(case["shape"], couple=case.get("couple", False))
    document = changed(base, _dated(case.get("set", {})))
    before = case.get("previous")
    previous = None
    if before is not None:
        earlier = whole(case["shape"], couple=case.get("couple", False), month=MONTH.plus(-1))
        previous = changed(earlier, before)
    policy = policy_for(document.benefit_month, case.get("settings"))
    said = found(
        document,
        policy=policy,
        previous=previous,
        already_sent=case.get("already_sent", False),
    )
    assert said == case["find"]


def _dated(value):
    """YAML reads days as dates; documents hold them as text."""
    if isinstance(value, dict):
        return {key: _dated(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_dated(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("couple", [False, True])
@pytest.mark.parametrize("shape", range(SHAPES))
def test_complete_households_have_no_findings(shape, couple):
    assert found(whole(shape, couple=couple)) == []


def test_every_rule_is_in_the_corpus_and_says_its_ground():
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids), key=ids.index)
    assert set(ids) == {f"CR{number:02d}" for number in range(1, 41)}
    assert set(ids) <= {rule for case in CASES for rule in case["find"]}
    assert all(rule.ground and rule.find.__doc__.startswith(f"{rule.id}:") for rule in RULES)


def test_sentences_are_short():
    for rule in RULES:
        for sentence in rule.text.message.split("."):
            assert len(sentence.split()) <= 15, rule.text.message


def test_only_what_would_be_no_application_blocks():
    blocking = {rule.id for rule in RULES if rule.severity is Severity.BLOCKING}
    assert blocking == {f"CR0{number}" for number in range(1, 10)}


def test_rule_that_fails_stops_nobody_and_says_no_more_than_its_name(monkeypatch, caplog):
    def broken(case):
        raise ValueError("Test Testsson")
        yield

    rule = next(rule for rule in RULES if rule.id == "CR14")
    monkeypatch.setattr(type(rule), "find", property(lambda _: broken), raising=False)
    assert check(whole(0), today=TODAY) == ()
    assert "Test Testsson" not in caplog.text
    assert "ValueError" in caplog.text


def test_rules_follow_the_benefit_month():
    assert policy_for(BenefitMonth(2025, 12)).care_ceiling == 1400
    assert policy_for(BenefitMonth(2026, 1)).care_ceiling == 1450
    own = {"gap_months": 3, "from": {"2027-01": {"travel_kilometres": "5"}}}
    assert policy_for(BenefitMonth(2026, 12), own).travel_kilometres == 3
    assert policy_for(BenefitMonth(2027, 1), own).travel_kilometres == 5
    assert policy_for(BenefitMonth(2026, 12), own).gap_months == 3


@pytest.mark.parametrize(
    ("own", "key"),
    [
        ({"kilometres": 3}, "kilometres"),
        ({"gap_months": "many"}, "gap_months"),
        ({"rent_percent": -1}, "rent_percent"),
        ({"rent_percent": "NaN"}, "rent_percent"),
        ({"check_percent": 101}, "check_percent"),
        ({"evidence": {"rent": "sometimes"}}, "evidence.rent"),
        ({"evidence": {"castle": "keep"}}, "evidence.castle"),
        ({"evidence": "keep"}, "evidence"),
        ({"from": {"soon": {}}}, "from.soon"),
        ({"from": {"2027-01": 5}}, "from.2027-01"),
        ({"from": 5}, "from"),
    ],
)
def test_setting_that_cannot_be_used_is_named(own, key):
    with pytest.raises(SettingFault, match=key.replace(".", r"\.")):
        policy_for(BenefitMonth(2027, 2), own)


money = st.none() | st.decimals(0, 9999, places=2)
days = st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31))
maybe = st.none() | st.booleans()
papers = st.lists(
    st.builds(
        Paper,
        id=st.sampled_from("abc"),
        kind=st.sampled_from(answers.PaperKind),
        on=days,
        amount=money,
        shows_details=maybe,
        prescription=maybe,
        within_benefit=maybe,
        readable=maybe,
        period_to=days,
    ),
    max_size=3,
).map(tuple)
proofs = st.builds(
    Proof,
    papers=st.lists(st.sampled_from("abcd"), max_size=2).map(tuple),
    route=st.none() | st.sampled_from(answers.PaperRoute),
)
costs = st.lists(
    st.builds(
        ExpenseLine,
        id=st.uuids().map(str),
        kind=st.sampled_from(answers.ExpenseKind),
        amount=money,
        travel=st.none() | st.builds(Travel, kilometres=money),
        proof=proofs,
    ),
    max_size=6,
).map(tuple)
incomes = st.lists(
    st.builds(
        IncomeLine, id=st.uuids().map(str), kind=st.sampled_from(answers.IncomeKind), proof=proofs
    ),
    max_size=4,
).map(tuple)


@st.composite
def documents(draw):
    base = whole(draw(st.integers(0, SHAPES - 1)), couple=draw(st.booleans()))

    return replace(
        base,
        papers=draw(papers),
        costs=replace(base.costs, lines=draw(costs)),
        income=replace(base.income, lines=draw(incomes)),
        nothing_changed=draw(st.booleans()),
    )


SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(documents(), documents())
def test_checking_is_deterministic_and_never_fails(document, previous):
    once = check(document, today=TODAY, previous=previous)
    assert once == check(document, today=TODAY, previous=previous)
    assert all(finding.rule <= "CR09" for finding in once if finding.severity is Severity.BLOCKING)


@SOME
@given(documents())
def test_document_survives_its_json(document):
    assert schema.load(schema.dump(document)) == document


@SOME
@given(documents())
def test_adding_the_paper_that_is_asked_for_ends_the_finding(document):

    wanted = {"CR14", "CR23", "CR25", "CR31"}
    gaps = [
        one for one in check(document, today=TODAY) if one.rule in wanted and one.field == "papers"
    ]
    for gap in gaps:
        lines = tuple(
            replace(line, proof=Proof(papers=("new",))) if line.id == gap.line else line
            for line in document.costs.lines
        )
        better = replace(
            document,
            costs=replace(document.costs, lines=lines),
            papers=(*document.papers, Paper(id="new")),
        )
        assert gap.key not in {one.key for one in check(better, today=TODAY)}


@SOME
@given(documents())
def test_renewal_keeps_what_recurs_and_drops_the_rest(document):
    fresh = renewal.draft(document, MONTH.plus(1))
    before = {line.id for line in document.costs.lines if line.kind in answers.RECURRING_EXPENSES}
    assert {line.id for line in fresh.costs.lines} == before
    assert fresh.answers == ()
    assert fresh.changes == type(fresh.changes)()
    assert fresh.last_applied == MONTH


def test_empty_document_gives_findings_and_no_fault():
    assert "CR03" in found(ApplicationDocument())


def test_evidence_can_be_kept_for_everything():
    own = {"evidence": {kind.value: "keep" for kind in answers.ExpenseKind}}
    policy = policy_for(MONTH, own)
    assert policy.evidence_for("rent") is EvidencePolicy.KEEP
