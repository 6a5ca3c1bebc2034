"""Two spellings that one slip of the finger makes of each other."""


def one_edit(a: str, b: str) -> bool:
    """True if one letter or mark more, less or other makes ``b`` of ``a``; False if they are equal.

    >>> one_edit("nan", "nam"), one_edit("xep", "xep"), one_edit("chan", "chuan")
    (True, False, True)
    """
    short, long = sorted((a, b), key=len)
    if a == b or len(long) - len(short) > 1:
        return False
    same = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[same + 1 :] == short[same + (len(short) == len(long)) :]
