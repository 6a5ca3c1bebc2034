"""Outcomes counted, by operator and in all."""

from msgspec import Struct

from tests.mutants.trial import Outcome


class Tally(Struct, frozen=True):
    """Counts over some outcomes."""

    planted: int
    detectable: int
    caught: int
    identifiable: int
    named: int
    elsewhere: int

    @property
    def share(self) -> float:
        """Caught of those that can be detected; 1 where none can."""
        return self.caught / self.detectable if self.detectable else 1.0

    @property
    def right(self) -> float:
        """First suspects that are right, of those that can be told; 1 where none can."""
        return self.named / self.identifiable if self.identifiable else 1.0


def tally(outcomes: list[Outcome]) -> Tally:
    """The counts of some outcomes."""
    detectable = [o for o in outcomes if o.mutant.detectable]
    told = [o.named for o in outcomes if o.named is not None]
    return Tally(
        planted=len(outcomes), detectable=len(detectable), caught=sum(o.caught for o in detectable),
        identifiable=len(told), named=sum(told), elsewhere=sum(bool(o.elsewhere) for o in outcomes),
    )  # fmt: skip
