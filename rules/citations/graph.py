"""The cited documents of a draft, each with all its mentions."""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from models.citation import Citation
from models.plan import Plan


class CitedDocument(Struct, frozen=True, kw_only=True):
    """One document under its key, with its mentions in the order of the draft; there is at least one."""

    key: str
    mentions: tuple[Citation, ...]

    @property
    def first(self) -> Citation:
        return self.mentions[0]

    @property
    def dated(self) -> Citation | None:
        """The first mention that gives a date."""
        return next((c for c in self.mentions if c.date), None)

    @property
    def titled(self) -> tuple[Citation, ...]:
        """The mentions that give a title."""
        return tuple(c for c in self.mentions if c.title)


def cited_documents(plan: Plan) -> tuple[CitedDocument, ...]:
    """All documents that a draft cites by number, in the order of their first mentions."""
    known: dict[str, list[Citation]] = defaultdict(list)
    for citation in cited(plan):
        known[citation.key].append(citation)
    return tuple(CitedDocument(key=key, mentions=tuple(mentions)) for key, mentions in known.items())


def cited(plan: Plan) -> Iterator[Citation]:
    """All mentions of other documents: the draft's own number in its head is none."""
    own = re.sub(r"\s", "", plan.profile.number or "").casefold()
    for citation in plan.citations:
        if not own or re.sub(r"\s", "", citation.number).casefold() != own:
            yield citation
