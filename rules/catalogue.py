"""All rules, in the order of their pages. A new rule is one file and one line here."""

from rules.rule import Rule

CATALOGUE: tuple[Rule, ...] = ()

BY_CODE = {rule.code: rule for rule in CATALOGUE}
