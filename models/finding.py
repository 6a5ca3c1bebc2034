"""What is wrong with a draft, and how sure that is (phát hiện)."""

from enum import StrEnum

from msgspec import Struct

from models.claim import Claim
from models.figure import Number
from models.place import Place


class Severity(StrEnum):
    """What follows for the plan. ERROR: an amount, a cited document or a period would change.
    WARNING: a reviewer would ask. INFO: style, folded by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Certainty(StrEnum):
    """How a finding is known. Only ARITHMETIC and RULE may be errors."""

    ARITHMETIC = "arithmetic"
    RULE = "rule"
    HEURISTIC = "heuristic"


class Evidence(Struct, frozen=True, kw_only=True):
    """Another place that bears on a finding."""

    where: Place
    text: str
    excerpt: str = ""


class Suggestion(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The one edit that would explain a finding."""

    kind: str
    text: str
    where: Place | None = None


class Suspect(Struct, frozen=True, kw_only=True):
    """A number that may be the wrong one. ``rank`` 1 is the best; suspects of one rank are equally likely.

    ``corrected`` is the number as it should be printed, ``value`` the same in the unit of its figure; both
    are None unless one value alone explains everything.
    """

    where: Place
    kind: str
    text: str
    rank: int = 1
    corrected: str | None = None
    value: Number | None = None


class Observation(Struct, frozen=True, kw_only=True):
    """What a rule saw. ``message`` is a Vietnamese sentence with {names} that ``values`` fills.

    ``about`` is the meaning of the finding in normalised labels, without positions: it makes the
    fingerprint, so that a reviewer's decision follows the finding into the next draft.
    ``severity`` lowers the rule's own severity where a legitimate reason is in the text.
    """

    message: str
    where: Place
    about: tuple[str, ...]
    values: dict[str, str] = {}
    stated: str | None = None
    computed: str | None = None
    difference: str | None = None
    tolerance: str | None = None
    evidence: tuple[Evidence, ...] = ()
    suggestion: Suggestion | None = None
    severity: Severity | None = None
    claim: Claim | None = None
    """The claim that does not hold, where the observation is of one."""


class Finding(Struct, frozen=True, kw_only=True):
    """An observation with the rule it broke, ready to be shown, stored and compared."""

    code: str
    severity: Severity
    certainty: Certainty
    message: str
    fingerprint: str
    stated: str | None
    computed: str | None
    difference: str | None
    tolerance: str | None
    where: Place
    excerpt: str
    evidence: tuple[Evidence, ...]
    suggestion: Suggestion | None
    relation: str | None = None
    """Id of the relation that does not hold, where the finding is about one."""
    suspects: tuple[Suspect, ...] = ()


class Skipped(Struct, frozen=True, kw_only=True):
    """A check that could not run, and why."""

    code: str
    reason: str
