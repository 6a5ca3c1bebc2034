"""Keys for comparing names: without case, tone marks, tone placement and punctuation."""

import re
import unicodedata

_GAP = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case ASCII words: "Ủy ban Nhân dân" and "uỷ ban nhân dân" fold to the same key.

    For comparison only; what is shown is always the text of the draft.

    >>> fold("Sở Khoa học và Công nghệ (KH&CN)")
    'so khoa hoc va cong nghe kh cn'
    """
    marks = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(c for c in marks if not unicodedata.combining(c))
    return _GAP.sub(" ", plain).strip()
