"""Every rule keeps the promise of its page: the wrong example fires it alone, the right one nothing."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.read import read_text
from extract.understand import understand
from models.finding import Finding
from models.past import Past
from rules.catalogue import CATALOGUE
from rules.check import check
from rules.rule import Rule

CASES = Path(__file__).with_name("cases")
FEWEST_CASES = 3


def findings(text: str, past: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What all rules say about a text; ``past`` are the texts of earlier plans, oldest first."""
    earlier = Past(tuple(understand(read_text(older)) for older in past))
    return check(understand(read_text(text)), earlier).findings


def _cases() -> list[Any]:
    """All cases of all files, each named by its code and its own name."""
    paths = sorted(CASES.glob("*.yml"))
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in paths
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_wrong_example_fires_its_own_rule_and_no_other(rule: Rule) -> None:
    found = findings(rule.wrong)
    assert {f.code for f in found} == {rule.code}, [f.message for f in found]
    assert {f.severity for f in found} == {rule.severity}
    assert {f.certainty for f in found} == {rule.certainty}


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_right_example_fires_nothing(rule: Rule) -> None:
    assert [(f.code, f.message) for f in findings(rule.right)] == []


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_page_is_written_for_a_reviewer(rule: Rule) -> None:
    title, _, body = rule.page.partition("\n")
    assert title.endswith(".")
    assert len(title) <= 110
    assert body.startswith("\n")
    assert len(body.split()) >= 15, "a page says why, not only what"
    assert rule.wrong != rule.right


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_findings_point_into_the_text(rule: Rule) -> None:
    document = read_text(rule.wrong)
    for finding in findings(rule.wrong):
        for where in (finding.where, *(evidence.where for evidence in finding.evidence)):
            assert document.quote(where).strip()
            assert 0 <= where.start < where.end <= len(document.blocks[where.block].text)
        assert "{" not in finding.message
        assert "None" not in finding.message


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_finding_keeps_its_fingerprint_when_the_draft_grows(rule: Rule) -> None:
    before = sorted(f.fingerprint for f in findings(rule.wrong) if f.code == rule.code)
    after = findings(f"Lời mở đầu được viết thêm vào bản sau.\n{rule.wrong}")
    assert sorted(f.fingerprint for f in after if f.code == rule.code) == before


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any]) -> None:
    assert case.keys() <= {"name", "text", "past", "findings"}
    found = findings(case["text"], tuple(case.get("past", ())))
    assert Counter(f.code for f in found) == Counter(case["findings"]), [f.message for f in found]


def test_every_rule_has_cases_that_fire_and_cases_that_do_not() -> None:
    for rule in CATALOGUE:
        cases = yaml.safe_load((CASES / f"{rule.code}.yml").read_text(encoding="utf-8"))
        assert len(cases) >= FEWEST_CASES, rule.code
        assert any(rule.code in case["findings"] for case in cases), rule.code
        assert any(rule.code not in case["findings"] for case in cases), rule.code
        assert len({case["name"] for case in cases}) == len(cases), rule.code


def test_no_cases_without_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yml")} <= {rule.code for rule in CATALOGUE}
