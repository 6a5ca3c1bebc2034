"""A table cell of digits, in place of its spaCy Doc until somebody needs one."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class NumberCell:
    """Behaves as the one-token Doc of its text; a Doc takes 5 kB, and a large table has 60,000 cells."""

    def __init__(self, vocab: "Vocab", text: str) -> None:
        self._vocab = vocab
        self._text = text

    def __len__(self) -> int:
        return 1 if self._text else 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._doc, name)

    @cached_property
    def _doc(self) -> "Doc":
        from spacy.tokens import Doc

        return Doc(self._vocab, words=[self._text] if self._text else [])
