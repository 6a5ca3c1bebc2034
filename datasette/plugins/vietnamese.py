"""Datasette's own pages in Vietnamese: the words of its templates are replaced as they are loaded.

Copies of its templates would have to be made for every version; a phrase that a version does not have
changes nothing, and one that is not in the list stays English.
"""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datasette import hookimpl
from jinja2 import BaseLoader, Environment

_PHRASES = Path(__file__).resolve().parents[1] / "vietnamese.csv"


class Translated(BaseLoader):
    """The templates of another loader, with phrases replaced where they come from Datasette itself."""

    def __init__(self, loader: BaseLoader, ours: Path) -> None:
        self._loader, self._ours = loader, ours
        with _PHRASES.open(encoding="utf-8", newline="") as file:
            rows = [(row["english"], row["vietnamese"]) for row in csv.DictReader(file)]
        self._phrases = sorted(rows, key=lambda row: -len(row[0]))

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, filename, fresh = self._loader.get_source(environment, template)
        if filename and not Path(filename).is_relative_to(self._ours):
            for english, vietnamese in self._phrases:
                source = source.replace(english, vietnamese)
        return source, filename, fresh

    def list_templates(self) -> list[str]:
        return self._loader.list_templates()


@hookimpl(trylast=True)
def prepare_jinja2_environment(env: Any) -> None:
    if not isinstance(env.loader, Translated):
        env.loader = Translated(env.loader, _PHRASES.parent)
