"""Which rules and which program checked a draft."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from rules.rule import Rule


def edition(rules: Iterable[Rule]) -> str:
    """The version of the program and a digest of its rules; a draft is read again when it changes."""
    text = "\x1f".join(f"{rule.code}\x1e{rule.severity}\x1e{rule.page}" for rule in rules)
    return f"{_version()}+{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _version() -> str:
    try:
        return version("doisoat")
    except PackageNotFoundError:
        return "0"
