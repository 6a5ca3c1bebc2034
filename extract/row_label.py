"""What the first cells of a row say: its number in the ladder, total, "Trong đó"."""

import re

_ORDER = re.compile(r"(?:[A-ZĐ]|[IVXLC]+|(?:[IVXLC]+\.)?\d+(?:\.\d+)*|[a-zđ]|[ivx]+)(?=[.)]*$)|[-–+*•](?=$)")
_LEADING = re.compile(
    r"(?P<order>[IVXLC]+|[A-ZĐ]|(?:[IVXLC]+\.)?\d+(?:\.\d+)*|[a-zđ])(?:[.)]+\s+|\s*[/)]\s*)(?=\S)|(?P<dash>[-–+*•])\s*(?=[^\W\d])"
)
_TOTAL = re.compile(
    r"(?:tổng(?!\s*(?:cục|công ty|cty|liên đoàn|hội|lãnh sự|đài|thanh tra|thư ký"
    r"|biên tập|hợp|kết|điều tra|giám|quan|bí thư))"
    r"|cộng(?=\s*$|\s*[(:.,]|\s+(?:kinh phí|chi|thu|mục|phần|nhóm|năm|khoản|nguồn|toàn|các|chung|[ivx\d]+\b|[a-z]\b))"
    r"|toàn tỉnh|toàn thành phố|toàn ngành|toàn huyện|cả nước|cả tỉnh)(?=\W|$)"
)
_SUM_COLUMN = re.compile(
    r"(?:tổng số|tổng cộng|cộng|tổng|tổng kinh phí|tổng mức|tổng vốn|tổng dự toán|tổng chi|tổng thu)(?=$|\W)"
)
_OF_WHICH = re.compile(r"[-–+*•]?\s*(?:trong đó|trong số đó|trong tổng số|t\.đ)(?=\W|$)")
_CONSISTS = re.compile(r"[-–+*•]?\s*(?:bao gồm|gồm|gồm có|chia ra|cụ thể|chi tiết)\s*:?\s*$")
_CUMULATIVE = re.compile(r"(?:lũy kế|luỹ kế|cộng dồn)(?=\W|$)")
_TERM = r"(?:[IVX]+|[A-ZĐ]|\d+(?:\.\d+)?)"
_FORMULA = re.compile(rf"(?<!\w)({_TERM}(?:\s*\+\s*{_TERM})+)(?!\w)")
_RESIDUAL = re.compile(r"(?:^|\s)(?:khác|còn lại)(?=\W|$)")


def is_order(text: str) -> bool:
    """True for "I", "1.1", "a)", "-": a cell of a column STT."""
    return bool(_ORDER.match(text.strip()))


def order_of(text: str) -> str:
    """The bare order of a cell of a column STT: "1.1." → "1.1", "đ)" → "đ"."""
    return text.strip().rstrip(".)").lstrip("(")


def split_label(label: str) -> tuple[str, str]:
    """Order and rest of a label that carries its own number: "1. Chi khác" → ("1", "Chi khác")."""
    if match := _LEADING.match(label):
        return match["order"] or match["dash"], label[match.end() :]
    return "", label


def is_total(label: str) -> bool:
    """True for "Tổng cộng", "Cộng (I+II)", "TỔNG KINH PHÍ", not for "Tổng cục Thuế" or "Cộng tác viên"."""
    return bool(_TOTAL.match(label.strip(" *-–").casefold()))


def is_sum_column(header: str) -> bool:
    """True for the header of a column that adds others up."""
    text = header.strip().casefold()
    return bool(_SUM_COLUMN.match(text)) and is_total(text)


def is_of_which(label: str) -> bool:
    """True for a row "Trong đó: …": what follows is a subset of the row above."""
    return bool(_OF_WHICH.match(label.strip().casefold()))


def is_consists(label: str) -> bool:
    """True for a row "Bao gồm:": what follows are all parts of the row above."""
    return bool(_CONSISTS.match(label.strip().casefold()))


def is_cumulative(label: str) -> bool:
    """True for a row "Lũy kế đến hết năm 2024": it counts again what stands above it."""
    return bool(_CUMULATIVE.match(label.strip(" *-–").casefold()))


def is_residual(label: str) -> bool:
    """True for a label that closes a list: "Chi khác", "Còn lại"."""
    return bool(_RESIDUAL.search(label.casefold()))


def formula_of(label: str) -> tuple[str, ...]:
    """The rows that a label adds up: "Tổng cộng (I+II)" → ("I", "II"); empty if it names none."""
    match = _FORMULA.search(label)
    return tuple(part.strip() for part in match[1].split("+")) if match else ()
