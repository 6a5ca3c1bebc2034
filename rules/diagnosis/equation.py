"""A relation as an equation between numbers that may be changed."""

from abc import abstractmethod
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from msgspec import Struct

from models.claim import Operand, Relation
from models.figure import Number

Key: TypeAlias = str
"""A number of the draft: the id of its figure, or relation and position for operands that are no figure."""

ANY = Decimal("Infinity")
Span: TypeAlias = tuple[Number, Number]
"""Lowest and highest value, both included; may be infinite."""


class Equation(Struct):
    """``values`` are all numbers of the network as they are stated; ``changes`` replace some of them."""

    relation: Relation
    keys: tuple[Key, ...]
    """The total first, then the parts."""
    values: Mapping[Key, Number]

    @abstractmethod
    def holds(self, changes: Mapping[Key, Number]) -> bool:
        """True if the relation holds after the changes, within its tolerance."""

    @abstractmethod
    def admits(self, key: Key, changes: Mapping[Key, Number]) -> Span | None:
        """The values of one number that make the relation hold; None if no value does, or none is known."""

    @abstractmethod
    def wants(self, key: Key, changes: Mapping[Key, Number]) -> Number | None:
        """The value that leaves no difference at all; None for mere bounds."""


def operands_of(relation: Relation) -> tuple[Operand, ...]:
    """The total first, then the parts."""
    return relation.claim.total, *relation.claim.parts
