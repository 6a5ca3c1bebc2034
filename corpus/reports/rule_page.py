"""Rules as a reviewer reads them: the list of all, the page of one."""

from corpus.reports.names import CERTAINTY, SEVERITY
from models.errors import UnknownRule
from rules.catalogue import BY_CODE, CATALOGUE
from rules.rule import Rule


def rule_list() -> str:
    """One line a rule."""
    rows = [("Mã", "Mức", "Căn cứ", "Quy tắc"), *(_row(rule) for rule in CATALOGUE)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[3]]) for row in rows)


def _row(rule: Rule) -> tuple[str, str, str, str]:
    return rule.code, SEVERITY[rule.severity], CERTAINTY[rule.certainty], rule.title


def rule_page(code: str) -> str:
    """The page of one rule with its wrong and its right example.

    :raises UnknownRule: if there is no such rule.
    """
    rule = BY_CODE.get(code)
    if rule is None:
        raise UnknownRule(f"không có quy tắc {code}; xem danh sách bằng lệnh: doisoat rules.")
    head = f"{rule.code} · {SEVERITY[rule.severity]} · {CERTAINTY[rule.certainty]}"
    return "\n".join((head, "", rule.page.rstrip(), "", "Sai:", _indent(rule.wrong), "", "Đúng:", _indent(rule.right)))


def _indent(example: str) -> str:
    """An example as it stands; cells of a table after their TABs, joined by row."""
    rows = [" | ".join(cell.strip() for cell in row.split("\n\t")) for row in example.strip("\n").split("\n\n")]
    return "\n".join(f"  {line}" for row in rows for line in row.replace("\t", " ").split("\n"))
