"""What is known beside the draft: the earlier plans of its issuer, and the office's list of documents."""

from msgspec import Struct

from models.known import KnownDocument
from models.plan import Plan


class Past(Struct, frozen=True):
    """What a rule may know that the draft does not say; empty where nothing is known."""

    plans: tuple[Plan, ...] = ()
    """Oldest first."""
    known: tuple[KnownDocument, ...] = ()
    """The documents of the office's own list, beside those that the rules know."""
