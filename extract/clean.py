"""Text as every other module may rely on it: NFC, plain spaces, nothing invisible."""

import re
import unicodedata

SPACES = dict.fromkeys([0x00A0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)], " ")
INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF])
LOOKALIKES = {0x00D0: "Đ", 0x00F0: "đ", 0x0189: "Đ", 0x2010: "-", 0x2011: "-"}
_ODD = re.compile("[\u00a0\u00ad\u00d0\u00f0\u0189\u2000-\u2011\u202f\u205f\u2060\u3000\ufeff]")


def clean(text: str) -> str:
    """NFC; odd spaces to U+0020; soft hyphens and zero-width characters dropped; Ð (eth) to Đ; no-break hyphen to "-".

    Lengths may change, so this runs once, in the reader, before any offset is taken.
    """
    if text.isascii():
        return text
    if _ODD.search(text):
        text = text.translate({**SPACES, **INVISIBLE, **LOOKALIKES})
    return unicodedata.normalize("NFC", text)


def is_decomposed(text: str) -> bool:
    """True if the text holds combining marks that NFC would compose."""
    return not unicodedata.is_normalized("NFC", text)
