"""The earlier plans of the same issuer, oldest first."""

from msgspec import Struct

from models.plan import Plan


class Past(Struct, frozen=True):
    """What a rule may know about earlier years; empty where there is no history."""

    plans: tuple[Plan, ...] = ()
