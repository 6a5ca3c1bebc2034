"""Sets of labels that together are a whole: trung ương and địa phương, đầu tư and thường xuyên (phân chia)."""

from functools import cache

from extract.vocabulary import vocabulary
from models.fold import fold


def is_partition(labels: list[str]) -> bool:
    """True if each label names another member of one known set, and no required member is missing."""
    folded = [f" {fold(label)} " for label in labels]
    return len(labels) > 1 and any(_covers(members, folded) for members in _partitions().values())


def _covers(members: dict[str, tuple[bool, tuple[str, ...]]], labels: list[str]) -> bool:
    named = [_member(members, label) for label in labels]
    required = {name for name, (needed, _) in members.items() if needed}
    return None not in named and len(set(named)) == len(named) and required <= set(named)


def _member(members: dict[str, tuple[bool, tuple[str, ...]]], label: str) -> str | None:
    """The member whose longest alias the label holds ("không đạt" before "đạt")."""
    found = [(len(alias), name) for name, (_, aliases) in members.items() for alias in aliases if alias in label]
    return max(found)[1] if found else None


@cache
def _partitions() -> dict[str, dict[str, tuple[bool, tuple[str, ...]]]]:
    sets: dict[str, dict[str, tuple[bool, tuple[str, ...]]]] = {}
    for row in vocabulary("partitions"):
        members = sets.setdefault(row["partition"], {})
        aliases = members.get(row["member"], (False, ()))[1]
        members[row["member"]] = (row["required"] == "yes", (*aliases, f" {fold(row['alias'])} "))
    return sets
