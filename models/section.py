"""A heading of the draft and its place in the outline (đề mục)."""

from msgspec import Struct

from models.place import Place


class Section(Struct, frozen=True, kw_only=True):
    """A labelled heading: ``label`` without its final point ("1.1", "đ)"), ``path`` like "B.I.1.1.đ"."""

    id: str
    label: str
    path: str
    title: str
    level: int
    parent: str | None
    where: Place
    style: str = ""
    """How its label counts: "A", "I", "1", "1.1", "a)"; with the label of its parent for decimal ones."""
    orders: tuple[int, ...] = ()
    """The place that the label has in its alphabet: the Vietnamese one, then for letters Word's Latin one."""
