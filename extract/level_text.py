"""Text for matching numbers and symbols: every dash is "-", every look-alike letter is the letter, same length."""

_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_SLASHES = dict.fromkeys("∕⁄／", "/")
_DIGITS = {chr(0xFF10 + n): str(n) for n in range(10)}
_CYRILLIC = dict(zip("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx", strict=True))
_ETH = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
_LEVEL = str.maketrans({**_DASHES, **_SLASHES, **_DIGITS, **_CYRILLIC, **_ETH, "\u00a0": " "})


def level_text(text: str) -> str:
    """The same text, character for character, with one dash, one slash and no look-alikes.

    Every replacement is one character for one, so offsets hold in both.

    >>> level_text("30–NQ/TW")
    '30-NQ/TW'
    """
    return text if text.isascii() else text.translate(_LEVEL)
