"""A task the draft names (nhiệm vụ: đề tài, dự án, chương trình, đề án …)."""

from msgspec import Struct

from models.place import Place


class Task(Struct, frozen=True, kw_only=True):
    """A named task. ``name`` has neither the quotes nor, where it was quoted, the head noun."""

    id: str
    name: str
    kind: str
    quoted: bool
    where: Place
