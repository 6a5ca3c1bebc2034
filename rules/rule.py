"""What a rule is: a function with a code, a page, and two examples that the tests run."""

import inspect
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan

Check: TypeAlias = Callable[[Plan, Past], Iterator[Observation]]
Need: TypeAlias = Literal["table", "citation", "plan_year", "past"]
"""What a plan must have for a rule to look at it at all."""


class Rule(Struct, frozen=True, kw_only=True):
    """A check with its identity. ``title`` is the first sentence of its page, ``page`` all of it."""

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    title: str
    page: str
    wrong: str
    right: str
    check: Check
    needs: Need | None = None


def rule(
    code: str, severity: Severity, certainty: Certainty, *, wrong: str, right: str, needs: Need | None = None
) -> Callable[[Check], Rule]:
    """Make a rule of a generator; its docstring is the page that a reviewer reads.

    ``wrong`` must fire this rule and no other, ``right`` must fire none; both are texts of a draft.
    """
    if severity is Severity.ERROR and certainty is Certainty.HEURISTIC:
        raise ValueError(f"{code}: a heuristic may not be an error")

    def wrap(check: Check) -> Rule:
        page = inspect.getdoc(check) or ""
        return Rule(
            code=code, name=getattr(check, "__name__", code), severity=severity, certainty=certainty,
            title=page.partition("\n")[0], page=page, wrong=wrong, right=right, check=check, needs=needs,
        )  # fmt: skip

    return wrap
