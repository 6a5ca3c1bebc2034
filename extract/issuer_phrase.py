"""The words that name an issuer: "UBND tỉnh An Lộc", "Bộ Chính trị khóa XII", "Phòng Kinh tế huyện Lạc Sơn"."""

import re
from functools import cache

from msgspec import Struct

from extract.issuers import issuer_named, issuer_names
from extract.provinces import province_named, province_names

_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_CAPITAL = re.compile(rf"(?<!\w)[{_UPPER}]")
_STOPS = (
    "ban hành|đã|đang|sẽ|về|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện|tổ chức|phối hợp|có|là|được|theo|tại|"
    "trên|trong|ngày|công bố|giao|cho|để|nhằm|ký|trình|gửi|yêu cầu|đề nghị|thông báo|thông qua|số|và|của|với|v/v|"
    "kèm|công nhận|chỉ đạo|quyết định|xác định|nêu|năm|giai đoạn|từ|đến|khi|nên|thì|mà|vừa|cũng|này|nói"
)


class IssuerPhrase(Struct, frozen=True, kw_only=True):
    """Issuer words at ``start:end``: the full ``name``, and the ``place`` they name ("An Lộc", "huyện Lạc Sơn")."""

    start: int
    end: int
    name: str
    place: str | None


def issuer_at(text: str, at: int) -> IssuerPhrase | None:
    """The issuer whose words begin at position ``at``, as long as they run."""
    match = _phrase().match(text, at)
    if match is None or match.end() == at:
        return None
    return _read(match)


def issuers_in(text: str, start: int, end: int) -> list[IssuerPhrase]:
    """All issuers between two positions that begin with a capital, in order."""
    found: list[IssuerPhrase] = []
    for capital in _CAPITAL.finditer(text, start, end):
        if found and capital.start() < found[-1].end:
            continue
        if match := _phrase().match(text, capital.start(), end):
            found.append(_read(match))
    return found


def _read(match: re.Match[str]) -> IssuerPhrase:
    end = match.start() + len(match[0].rstrip(" \n,-–"))
    said = " ".join(match[0].split()).rstrip(" ,-–")
    return IssuerPhrase(start=match.start(), end=end, name=_full_name(said, match["known"]), place=_place(match))


def _place(match: re.Match[str]) -> str | None:
    """A province by its bare name, a lower area with its kind, also where the committee tells it."""
    parts = match.groupdict()
    name = parts["name1"] or parts["name2"] or parts["name3"] or parts["name4"]
    if name is None:
        return None
    kind = (parts["kind1"] or parts["kind2"] or parts["kind3"] or _seat_kind(parts["party"])).lower()
    kind = _KINDS.get(kind, " ".join(kind.split()))
    name = " ".join(name.split())
    name = name.title() if name.isupper() else name
    province = province_named(name)
    if kind in ("", "tỉnh") or (kind == "thành phố" and province and province.kind == "thành phố"):
        return province.name if province else name
    return f"{kind} {name}"


def _seat_kind(party: str | None) -> str:
    """Huyện ủy sits in a huyện; Tỉnh ủy and Thành ủy lead a province, as far as the words tell."""
    first = re.search(r"(huyện|thị|quận)\s+(?:ủy|uỷ)", party or "", re.IGNORECASE)
    return {"huyện": "huyện", "thị": "thị xã", "quận": "quận"}[first[1].lower()] if first else ""


def _full_name(said: str, known: str | None) -> str:
    """Abbreviations written out; a short name of the list by its full one ("Bộ KH&CN", "BCH Trung ương")."""
    name = said
    if known:
        issuer = issuer_named(known)
        if issuer and re.search(r"[A-ZĐ&]{2,}", known) and not known.isupper():
            name = name.replace(" ".join(known.split()), issuer.name, 1)
    for short, full in _ABBREVIATIONS:
        name = re.sub(short, full, name)
    name = re.sub(r"^[Ll]iên (?=Bộ|Sở|bộ|sở)", "", name)
    name = name.replace("Uỷ", "Ủy").replace("uỷ", "ủy")
    return _titled(name) if name.isupper() else re.sub(r"^(?:ủy ban|ban|bộ|sở|hội|cục)\b", _capital, name)


def _capital(match: re.Match[str]) -> str:
    return match[0][0].upper() + match[0][1:]


def _titled(name: str) -> str:
    """All capitals back to the spelling of the list, else to capital initials."""
    known = issuer_named(name)
    if known:
        return known.name
    for head in ("Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Thường vụ", "Tỉnh ủy", "Thành ủy", "Huyện ủy"):
        name = re.sub(head, head, name, flags=re.IGNORECASE)
    name = re.sub(r"(?<!\w)(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)(?!\w)", lambda m: m[0].lower(), name)
    return re.sub(r"(?<!\w)[^\W\d_]{2,}(?!\w)", lambda m: m[0].title() if m[0].isupper() else m[0], name)


_ABBREVIATIONS = (
    (r"\bUBND\b", "Ủy ban nhân dân"), (r"\bHĐND\b", "Hội đồng nhân dân"), (r"\bBCH\b", "Ban Chấp hành"),
    (r"\bBTV\b", "Ban Thường vụ"), (r"\bUBTVQH\b", "Ủy ban Thường vụ Quốc hội"), (r"\bTP\.?\s?(?=\w)", "thành phố "),
    (r"\bVPCP\b", "Văn phòng Chính phủ"), (r"\bTTCP\b", "Thủ tướng Chính phủ"),
)  # fmt: skip
_KINDS = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}


_KIND = r"(?i:tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|tx\.?|xã|phường|thị\s+trấn|đặc\s+khu)"
_COUNCIL = (
    r"(?i:(?:(?:phó\s+)?chủ\s+tịch|thường\s+trực|văn\s+phòng)\s+)?"
    r"(?i:(?:ủy|uỷ)\s+ban\s+nhân\s+dân|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd)"
)
_COMMITTEE = (
    r"(?i:(?:ban\s+thường\s+vụ|btv|ban\s+chấp\s+hành|bch|thường\s+trực)\s+)*"
    r"(?:(?i:(?:tỉnh|thành|huyện|thị|quận|đảng)\s+(?:ủy|uỷ))|(?i:đảng\s+bộ))"
)
_HEAD = r"(?i:(?:bộ\s+trưởng|giám\s+đốc|chủ\s+nhiệm|(?:tổng\s+)?cục\s+trưởng|thứ\s+trưởng|lãnh\s+đạo|liên)\s+)?"
_BODY = (
    r"(?:Bộ|Sở|Tổng\s+cục|Cục|Chi\s+cục|Vụ|Viện|Trung\s+tâm|Trường|Đại\s+học|Học\s+viện|Phòng|Ban|Hội|Liên\s+hiệp|"
    r"Liên\s+minh|Liên\s+đoàn|Đoàn|Công\s+an|Kho\s+bạc|Thanh\s+tra|Kiểm\s+toán|Văn\s+phòng|Hội\s+đồng|Đài|Quỹ|Công\s+ty|"
    r"Tổng\s+công\s+ty|Tập\s+đoàn|Bảo\s+hiểm|Ngân\s+hàng|Ủy\s+ban|Uỷ\s+ban|Mặt\s+trận|Bệnh\s+viện|Tòa\s+án|Viện\s+kiểm\s+sát)"
)


@cache
def _phrase() -> re.Pattern[str]:
    word = rf"[{_UPPER}][^\W\d_]*(?!/)"
    more = rf"(?:\s+(?!(?i:{_STOPS})\b){word}){{0,3}}"
    name = rf"(?:(?i:{province_names()})(?!\w)|{word}{more}(?:\s*-\s*{word}(?:\s+{word})?)?)"
    free = (
        rf"{_BODY}(?:\s+[Cc]huyển\s+đổi\s+số|\s+(?!(?:{_STOPS}|{_KIND})(?!\w))[^\W\d_][\w&/-]*"
        rf"(?:,(?=\s+[{_UPPER}][^\W\d_]+\s+[^\W\d_]+\s+và\s))?(?:\s+và(?=\s+[{_UPPER}]))?){{1,12}}"
    )
    term = r"(?:,?\s+(?i:khóa|khoá|nhiệm\s+kỳ)\s+(?:[IVXLC]+|\d+(?:\s*-\s*\d+)?)(?!\w))?"
    return re.compile(
        rf"(?<!\w)(?:{_COUNCIL}(?!\w)(?:\s+(?P<kind1>{_KIND})(?:\s+(?P<name1>{name}))?(?!\w))?"
        rf"|(?P<party>{_COMMITTEE})(?!\w)(?:\s+(?P<kind2>{_KIND})(?!\w))?(?:\s+(?P<name2>{name}))?"
        rf"|{_HEAD}(?:(?P<known>(?i:{issuer_names()}))(?!\w)(?:(?<=[ủỦyY][yYỷỶ])\s+(?P<name4>{name}))?|{free})"
        rf"(?:\s+(?P<kind3>{_KIND})(?:\s+(?P<name3>{name}))?(?!\w))?){term}"
    )
