"""The sums of one table as the program claims them of the same table in a CSV file, against its labels."""

import csv
import io
import time

from msgspec import Struct

from extract.cell_figures import cell_figures
from extract.find_tables import find_tables
from extract.read_csv import parse_csv
from extract.table_claims import table_claims
from models.claim import Claim
from tests.aggrecol.labelled import LabelledTable, Sum


class Score(Struct, frozen=True):
    """How many claims are labelled, how many are not, how many labels nobody claimed."""

    found: int
    wrong: int
    missed: int
    seconds: float


def score(table: LabelledTable) -> Score:
    """Claims of kind sum against labels, cell for cell; reading the file is timed too."""
    text = _as_csv(table.rows)
    begin = time.perf_counter()
    document = parse_csv(text, "bảng.csv", "")
    tables = find_tables(document, ())
    claims = list(table_claims(document, tables, tuple(cell_figures(document, tables, 1))))
    seconds = time.perf_counter() - begin
    seen = {_sum(claim) for claim in claims if claim.operator == "sum"}
    return Score(len(seen & table.sums), len(seen - table.sums), len(table.sums - seen), seconds)


def _as_csv(rows: list[list[str]]) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def _sum(claim: Claim) -> Sum:
    places = [(o.where.row, o.where.col) for o in (claim.total, *claim.parts)]
    (total, *parts) = [(row, col) for row, col in places if row is not None and col is not None]
    return total, frozenset(parts)
