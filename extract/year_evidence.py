"""What a draft has said about the year so far: in its headings, and last in each section."""

from collections.abc import Sequence

from extract.infer_year import infer_year
from extract.join_moments import Spell
from models.period import Period
from models.section import Section

_POINTS = ("year", "half-year", "quarter", "month")


class YearEvidence:
    """Remembers the dated periods of a document while it is read from its beginning."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = {section.id: section for section in sections}
        self._headings: dict[str, list[Period]] = {}
        self._latest: dict[str | None, Period] = {}

    def note(self, period: Period) -> None:
        """Remember a period that says its year."""
        if period.kind not in _POINTS or period.start is None:
            return
        section = period.where.section
        self._latest[section] = period
        if section and period.where in self._sections[section].where:
            self._headings.setdefault(section, []).append(period)

    def year_for(self, spell: Spell, section: str | None, mates: Sequence[Period]) -> int | None:
        """The year from the sentence, else the heading, else what the section said last, else the headings above."""
        point = spell.high or spell.low
        if point is None:
            return None
        half = (1 if point.months[1] <= 6 else 2) if point.months[0] > 6 or point.months[1] <= 6 else 0
        latest = [self._latest[section]] if section in self._latest else []
        above = [self._headings.get(name, []) for name in self._ancestors(section)]
        for near in (mates, *above[:1], latest, *above[1:]):
            if year := infer_year(point.kind, half, near):
                return year
        return None

    def _ancestors(self, section: str | None) -> list[str]:
        """The section itself, the one around it, and so on up."""
        names = []
        while section is not None:
            names.append(section)
            section = self._sections[section].parent
        return names
