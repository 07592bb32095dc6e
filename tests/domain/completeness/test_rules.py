"""A corpus of households with one flaw each, or none, and what holds for every document."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.domain.application import answers, renewal, schema
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.economy import Costs
from portal.domain.application.values import ExpenseLine, IncomeLine, Paper, Proof, Travel
from portal.domain.completeness.check import RULES, check
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.policy import EvidencePolicy, SettingFault, policy_for
from portal.domain.completeness.rule import Case
from portal.domain.months import BenefitMonth
from tests.domain.completeness.any_document import any_document
from tests.domain.completeness.households import MONTH, SHAPES, changed, month_before, whole

FOLDER = Path(__file__).parents[2] / "cases"
CASES, OUTSIDE, HOUSEHOLDS, FLAWLESS, PLANTED = (
    yaml.safe_load((FOLDER / f"{name}.yaml").read_text())
    for name in ("completeness", "outside", "households", "flawless", "planted")
)
TODAY = date(2026, 11, 2)
PAPER = {"id": "r", "seen_before": False}


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


def _outside(document, case):
    """What is found in a document as somebody outside wrote it, beside what goes with it."""
    said = check(
        document,
        today=case.get("today", date(2026, 11, 24)),
        policy=policy_for(document.benefit_month, case.get("settings")),
        previous=_before(document, case),
        already_sent=case.get("already_sent", False),
    )
    return [finding.rule for finding in said]


def _before(document, case):
    match case.get("previous"):
        case None:
            return None
        case "copy":
            return replace(document, benefit_month=document.benefit_month.plus(-1))
        case "same":
            return month_before(document)
        case changes:
            base = schema.from_json(_dated(HOUSEHOLDS[case["in"]])) if "in" in case else document
            return changed(month_before(base), _dated(changes))


@pytest.mark.parametrize("case", OUTSIDE, ids=[case["name"] for case in OUTSIDE])
def test_corpus_of_outsiders(case):
    case = {**case, "in": case["household"]}
    base = schema.from_json(_dated(HOUSEHOLDS[case["in"]]))
    assert _outside(changed(base, _dated(case.get("set", {}))), case) == case["find"]


@pytest.mark.parametrize("case", FLAWLESS, ids=[case["name"] for case in FLAWLESS])
def test_household_without_a_flaw_is_left_alone(case):
    assert _outside(schema.from_json(_dated(case["document"])), case) == []


@pytest.mark.parametrize(
    ("rule", "case"),
    [(rule, case) for rule, cases in PLANTED.items() for case in cases],
    ids=[f"{rule}-{place}" for rule, cases in PLANTED.items() for place, _ in enumerate(cases, 1)],
)
def test_planted_flaw_is_found_and_nothing_else(rule, case):
    base = schema.from_json(_dated(HOUSEHOLDS[case["in"]]))
    assert _outside(changed(base, _dated(case.get("set", {}))), case) == [rule]


def test_every_rule_is_planted_in_three_ways_and_spared_in_thirty_households():
    assert set(PLANTED) == {rule.id for rule in RULES}
    assert min(map(len, PLANTED.values())) >= 3
    assert len(FLAWLESS) >= 30


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
    ids = {rule.id for rule in RULES}
    assert ids == {f"CR{number:02d}" for number in range(1, 41)}
    for cases in (CASES, OUTSIDE):
        assert ids == {rule for case in cases for rule in case["find"]}
    assert all(rule.ground and rule.find.__doc__.startswith(f"{rule.id}:") for rule in RULES)


def test_month_has_one_row_of_each_rule():
    for month in (BenefitMonth(2026, 6).plus(months) for months in range(12)):
        ids = [rule.id for rule in RULES if rule.in_force(month)]
        assert sorted(ids) == [f"CR{number:02d}" for number in range(1, 41)]


def test_words_and_ground_follow_the_benefit_month():
    sublet = changed(whole(11), {"home.proof": {}})
    law = changed(sublet, {"benefit_month": "2027-01", "last_applied": "2026-12"})
    before, after = (
        next(one.text.message for one in check(document, today=TODAY) if one.rule == "CR16")
        for document in (sublet, law)
    )
    assert before.startswith("Add a paper")
    assert after.startswith("The law says")


def test_sentences_are_short():
    for rule in RULES:
        for sentence in rule.text.message.split("."):
            assert len(sentence.split()) <= 15, rule.text.message


def test_only_what_would_be_no_application_blocks():
    assert {rule.id for rule in RULES if rule.severity is Severity.BLOCKING} == BLOCKING


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
        ("strict", "key"),
        ([{"gap_months": 3}], "key"),
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

    drawn = draw(proofs)
    accounts = tuple(replace(one, proof=drawn) for one in base.assets.accounts)
    persons = tuple(replace(one, certificate=drawn) for one in base.activity.persons)
    return replace(
        base,
        papers=draw(papers),
        home=replace(base.home, proof=draw(proofs)),
        assets=replace(base.assets, accounts=accounts),
        activity=replace(base.activity, persons=persons),
        costs=replace(base.costs, lines=draw(costs)),
        income=replace(base.income, lines=draw(incomes)),
        nothing_changed=draw(st.booleans()),
    )


BLOCKING = {f"CR0{number}" for number in range(1, 10)}
WANTED_PAPERS = {
    "CR14": answers.PaperKind.RENT_SLIP,
    "CR16": answers.PaperKind.LANDLORD_CONSENT,
    "CR18": answers.PaperKind.BANK_STATEMENT,
    "CR19": answers.PaperKind.PAYSLIP,
    "CR23": answers.PaperKind.RECEIPT,
    "CR25": answers.PaperKind.RECEIPT,
    "CR31": answers.PaperKind.INVOICE,
    "CR32": answers.PaperKind.MEDICAL_CERTIFICATE,
    "CR37": answers.PaperKind.PRICE_PROPOSAL,
}
SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(any_document, st.none() | any_document, st.booleans())
def test_no_rule_fails_on_anything(document, previous, sent):
    case = Case(document, previous, policy_for(document.benefit_month), TODAY, sent)
    for rule in RULES:
        list(rule.findings(case))


@SOME
@given(documents(), documents())
def test_checking_is_deterministic(document, previous):
    once = check(document, today=TODAY, previous=previous)
    assert once == check(document, today=TODAY, previous=previous)


@SOME
@given(any_document, st.none() | any_document)
def test_nothing_but_the_first_nine_blocks(document, previous):
    found = check(document, today=TODAY, previous=previous)
    assert {one.rule for one in found if one.severity is Severity.BLOCKING} <= BLOCKING


@SOME
@given(documents())
def test_document_survives_its_json(document):
    assert schema.load(schema.dump(document)) == document


@SOME
@given(documents())
def test_adding_the_paper_that_is_asked_for_ends_the_finding(document):
    asked = [one for one in check(document, today=TODAY) if one.rule in WANTED_PAPERS]
    for gap in asked:
        if gap.field != "papers":
            continue
        before = {one.key for one in check(document, today=TODAY) if one.rule == gap.rule}
        better = _with_paper(document, gap, WANTED_PAPERS[gap.rule])
        after = {one.key for one in check(better, today=TODAY) if one.rule == gap.rule}
        assert after == before - {gap.key}


def _with_paper(document, gap, kind):
    """The document where the place that a finding names shows a new paper of the right kind."""
    shown = Proof(papers=("new",))
    papers = (*document.papers, Paper(id="new", kind=kind))
    part = document.section(gap.section)
    match gap.section:
        case "home":
            part = replace(part, proof=shown)
        case "activity":
            persons = (replace(one, certificate=shown) for one in part.persons)
            part = replace(part, persons=tuple(persons))
        case "assets":
            part = replace(part, accounts=_shown(part.accounts, gap, shown))
        case _:
            part = replace(part, lines=_shown(part.lines, gap, shown))
    return replace(document.with_section(gap.section, part), papers=papers)


def _shown(lines, gap, proof):
    return tuple(replace(one, proof=proof) if one.id == gap.line else one for one in lines)


@SOME
@given(documents())
def test_renewal_keeps_what_recurs_and_drops_the_rest(document):
    fresh = renewal.draft(document, MONTH.plus(1))
    before = {line.id for line in document.costs.lines if line.kind in answers.RECURRING_EXPENSES}
    assert {line.id for line in fresh.costs.lines} == before
    assert fresh.answers == ()
    assert fresh.changes == type(fresh.changes)()
    assert fresh.last_applied == MONTH


def test_renewal_keeps_what_is_owned_and_waited_for_without_their_papers():
    shown, known = {"papers": ["r"]}, {"route": "already_have"}
    owned = [{"id": "car", "kind": "vehicle", "proof": shown}]
    waits = [{"id": "w", "benefit": "Bostadsbidrag", "proof": known}]
    before = changed(whole(0), {"assets.lines": owned, "income.pending": waits, "papers.+": PAPER})
    fresh = renewal.draft(before, MONTH.plus(1))
    assert [(one.id, one.proof) for one in fresh.assets.lines] == [("car", Proof())]
    assert [one.proof.route for one in fresh.income.pending] == ["already_have"]
    assert "r" not in {paper.id for paper in fresh.papers}


def test_what_was_answered_stays_when_the_rest_is_as_last_month():
    fresh = renewal.draft(whole(2), MONTH.plus(1))
    assert renewal.unchanged(fresh).nothing_changed
    told = {"changes.anything": "yes", "changes.stance": "changed", "income.deposits": "yes"}
    settled = renewal.unchanged(changed(fresh, told))
    assert not settled.nothing_changed
    assert (settled.changes.anything, settled.changes.stance) == ("yes", "changed")
    assert (settled.income.deposits, settled.income.waiting) == ("yes", "no")
    assert settled.home.stance is answers.Stance.SAME
    helped = changed(fresh, {"home.stance": "unsure"})
    assert renewal.unchanged(helped).home.stance is answers.Stance.UNSURE


def test_days_of_a_statement_go_on_where_the_last_one_ended():
    ended = {"papers": ["s"], "period_to": "2026-09-24"}
    before = changed(whole(3, month=MONTH.plus(-1)), {"assets.accounts.0.proof": ended})
    now = changed(whole(3), {"assets.accounts.0.proof": {}})
    (finding,) = check(now, today=TODAY, previous=before)
    assert finding.rule == "CR18"
    days = date(2026, 9, 25), date(2026, 10, 31)
    assert (finding.text.values["first"], finding.text.values["last"]) == days


def test_renewal_keeps_how_long_a_certificate_lasts_and_not_the_days_of_a_statement():
    proof = {"papers": ["c"], "period_from": "2026-10-01", "period_to": "2026-12-15"}
    papers = {"id": "c", "kind": "medical_certificate"}
    sick = changed(whole(0), {"activity.persons.0.certificate": proof, "papers.+": papers})
    sick = changed(sick, {"assets.accounts.0.proof": {"papers": ["s"], "period_to": "2026-10-31"}})
    fresh = renewal.draft(sick, MONTH.plus(1))
    assert fresh.activity.persons[0].certificate.period_to == date(2026, 12, 15)
    assert fresh.assets.accounts[0].proof == Proof()
    assert "CR32" not in found(sick)
    assert "CR32" in found(fresh)


def test_empty_document_gives_findings_and_no_fault():
    assert "CR03" in found(ApplicationDocument())


@pytest.mark.parametrize("kind", ["rent", "electricity", "medicine", "care", "childcare_fee"])
def test_each_way_of_asking_holds_from_its_month(kind):
    line = ExpenseLine(id="a", kind=answers.ExpenseKind(kind), amount=Decimal(300))

    def is_asked(policy_word, *, month="2027-01", picked=False, before=()):
        own = {"from": {"2027-01": {"evidence": {kind: policy_word}}}}
        document = replace(
            whole(9, month=BenefitMonth.parse(month)),
            costs=Costs(norm=answers.YesNo.YES, lines=(line,)),
            picked_for_check=picked,
        )
        earlier = replace(document, benefit_month=MONTH, costs=Costs(lines=before))
        policy = policy_for(document.benefit_month, own)
        return [one.line for one in check(document, today=TODAY, policy=policy, previous=earlier)]

    assert is_asked("always") == ["a"]
    assert is_asked("keep") == []
    assert is_asked("keep", month="2026-12") == ["a"], "the law of the month before still holds"
    assert is_asked("changed") == ["a"]
    assert is_asked("changed", before=(line,)) == []
    assert is_asked("changed", before=(replace(line, amount=Decimal(299)),))[:1] == ["a"]
    assert is_asked("picked") == []
    assert is_asked("picked", picked=True) == ["a"]


def test_long_gap_of_a_municipality_leaves_no_rule_undone(caplog):
    document = replace(whole(0), last_applied=None)
    assert found(document, policy=policy_for(MONTH, {"gap_months": 999})) == []
    assert caplog.records == []


def test_evidence_can_be_kept_for_everything():
    own = {"evidence": {kind.value: "keep" for kind in answers.ExpenseKind}}
    policy = policy_for(MONTH, own)
    assert policy.evidence_for("rent") is EvidencePolicy.KEEP
