"""A planted error, and what is bound to follow from it."""

from collections.abc import Callable, Iterator
from random import Random

from msgspec import Struct

from models.place import Place
from tests.mutants.draft import CleanDraft
from tests.mutants.edit import Edit


class Mutant(Struct, frozen=True):
    """One error in one draft.

    ``where`` are the places of the clean draft that change, ``broken`` the stated relations that no longer hold,
    ``code`` the rule of writing that is broken: if neither, nobody can see the error. ``linked`` are places
    that may well be blamed with it: operands of the relations it is part of. ``table`` is told of whole rows.
    """

    draft: str
    operator: str
    where: tuple[Place, ...]
    before: str
    after: str
    edit: Edit
    broken: tuple[str, ...] = ()
    code: str | None = None
    linked: tuple[Place, ...] = ()
    table: str | None = None
    sole: bool = False
    """No other single number could be the wrong one, by the relations alone."""

    @property
    def detectable(self) -> bool:
        """A relation that the draft states is broken, or a rule of writing."""
        return bool(self.broken) or self.code is not None


Operator = Callable[[CleanDraft, Random], Iterator[Mutant]]
"""All errors of one kind that a draft could have, in an order that chance decides."""
