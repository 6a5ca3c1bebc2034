"""X04: a syllable of the language in a place where no word has it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from models.document import Document
from models.finding import Certainty, Evidence, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.rule import rule
from rules.text.one_edit import one_edit
from rules.text.syllable_runs import NUMBER, Census, Run, runs, take_census
from rules.text.vietnamese_words import Halves, Pair, halves, lexicon, spelling, word_halves, word_uses

_MUCH_MORE = 10
"""A neighbour this many times as frequent in the draft itself is evidence without a dictionary."""
_MORE = 5
_RARE = 3
_PRODUCTIVE = 40
"""A syllable that makes more words than this makes new ones too ("khuyến công"): the word list alone proves nothing."""


class _Slip(Struct, frozen=True):
    """``at`` is the index of the wrong syllable in its run, ``pair`` what should stand there, ``side`` its half."""

    run: Run
    at: int
    side: int
    pair: Pair
    frequency: int


@rule(
    "X04", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Hỗ trợ các cơ sở sản xuất, tàn trữ và bảo quản nông sản sau thu hoạch.",
    right="Hỗ trợ các cơ sở sản xuất, tàng trữ và bảo quản nông sản sau thu hoạch.",
)  # fmt: skip
def right_word(plan: Plan, past: Past) -> Iterator[Observation]:
    """Mỗi tiếng phải ghép được với tiếng bên cạnh thành từ có nghĩa.

    Gõ nhầm một chữ hay một dấu thường vẫn ra một tiếng có thật (“tàn trữ”, “sản phầm”), nên trình soát
    chính tả bỏ qua. Quy tắc tìm tiếng không ghép được với bên nào, mà chỉ đổi một chữ hoặc một dấu thì
    thành từ trong từ điển hay thành cụm mà chính bản này dùng nhiều hơn hẳn. Không xét từ đơn thường đứng
    một mình, tên riêng, chữ nước ngoài và chữ viết tắt. Đây là phỏng đoán theo từ vựng: từ hiếm có thể đúng.
    """
    all_runs = runs(plan.document)
    census = take_census(all_runs)
    found: dict[tuple[str, Pair], list[_Slip]] = defaultdict(list)
    for slip in _slips(all_runs, census):
        found[slip.run.syllables[slip.at].key, slip.pair].append(slip)
    for slips in _one_a_place(found.values()):
        yield _observe(plan.document, slips)


def _slips(all_runs: list[Run], census: Census) -> Iterator[_Slip]:
    known = lexicon().pairs
    frequent = _frequent(census)
    for run in all_runs:
        keys = [s.key for s in run.syllables]
        for i, pair in enumerate(pairwise(keys)):
            if pair in known or census.pairs[pair] > _RARE:
                continue
            for side in (0, 1):
                if _may_be_wrong(pair[side], census):
                    yield from _slip(run, keys, i, side, census, frequent)


def _may_be_wrong(key: str, census: Census) -> bool:
    if len(key) == 1 or key == NUMBER or key in lexicon().grammatical:
        return False
    return key in census.alone and len(census.alone[key]) <= _RARE + 1


def _slip(
    run: Run, keys: list[str], i: int, side: int, census: Census, frequent: Halves
) -> Iterator[_Slip]:  # fmt: skip
    at, other = i + side, i + 1 - side
    wrong, kept = keys[at], keys[other]
    if _tied(keys, at, 2 * side - 1):
        return
    candidates = {*word_halves()[side].get(kept, ()), *frequent[side].get(kept, ())}
    rights = [key for key in candidates if one_edit(wrong, key)]
    if not rights:
        return
    pairs = [(key, kept) if side == 0 else (kept, key) for key in rights]
    best = max(pairs, key=lambda pair: (census.pairs[pair], pair in lexicon().words, pair))
    slip = _Slip(run, at, side, best, census.pairs[best])
    if _convinces(slip, keys, other, census):
        yield slip


def _convinces(slip: _Slip, keys: list[str], other: int, census: Census) -> bool:
    """Whether what the draft and the word list say of the pair outweighs that the writer wrote it so."""
    words = lexicon()
    at = slip.at
    wrong, kept, times = keys[at], keys[other], census.pairs[keys[min(at, other)], keys[max(at, other)]]
    much_more, more = slip.frequency >= _MUCH_MORE * times, slip.frequency >= _MORE * times
    text = slip.run.syllables[at].text
    if len(census.alone[wrong]) > times + (slip.frequency >= 2 * times):
        return False
    if kept == NUMBER:
        return much_more and wrong not in words.free and text.islower() and census.syllables[wrong] == times
    if much_more:
        return wrong not in words.free or slip.pair in words.words
    if text[0].isupper() or (wrong in words.free and not (more and slip.pair in words.words)):
        return False
    if wrong not in words.syllables:
        return not wrong.isascii()
    if not slip.frequency and word_uses()[wrong] > _PRODUCTIVE:
        return False
    return slip.pair in words.words and _fits(slip, keys, other, more=more)


def _fits(slip: _Slip, keys: list[str], other: int, *, more: bool) -> bool:
    words = lexicon()
    kept = keys[other]
    if _tied(keys, other, 1 - 2 * slip.side):
        return False
    return (kept not in words.free or more) and not slip.run.syllables[other].text[0].isupper()


def _tied(keys: list[str], at: int, step: int) -> bool:
    """Whether a syllable forms a word with its neighbour on the side of ``step`` (-1 left, 1 right)."""
    if not 0 <= at + step < len(keys):
        return False
    return (keys[min(at, at + step)], keys[max(at, at + step)]) in lexicon().pairs


def _frequent(census: Census) -> Halves:
    return halves(pair for pair, times in census.pairs.items() if times >= _MUCH_MORE)


def _one_a_place(groups: Iterable[list[_Slip]]) -> list[list[_Slip]]:
    """A syllable may look wrong to both of its neighbours: the better known pair speaks."""
    best: dict[tuple[int, int], list[_Slip]] = {}
    for slips in sorted(groups, key=lambda s: (_steals(s[0]), s[0].pair not in lexicon().words, -s[0].frequency)):
        best.setdefault((slips[0].run.block, slips[0].run.syllables[slips[0].at].start), slips)
    return list(best.values())


def _steals(slip: _Slip) -> bool:
    """Whether the neighbour already forms a word with its other side: "tiêu thủ sản phẩm" holds no "thuỷ sản"."""
    keys = [s.key for s in slip.run.syllables]
    return _tied(keys, slip.at + 1 - 2 * slip.side, 1 - 2 * slip.side)


def _written(slip: _Slip) -> str:
    """What should stand there, in the case of what does."""
    wrong, kept = slip.run.syllables[slip.at], slip.run.syllables[slip.at + 1 - 2 * slip.side]
    right = spelling(slip.pair[slip.side])
    right = right.upper() if wrong.text.isupper() else right.title() if wrong.text.istitle() else right
    return f"{right} {kept.text}" if slip.side == 0 else f"{kept.text} {right}"


def _observe(document: Document, slips: list[_Slip]) -> Observation:
    places = [
        document.place(s.run.block, min(a.start, b.start), max(a.end, b.end))
        for s in slips
        for a, b in [(s.run.syllables[s.at], s.run.syllables[s.at + 1 - 2 * s.side])]
    ]
    written = document.quote(places[0])
    meant = _written(slips[0])
    return Observation(
        message="“{written}” có lẽ là “{meant}”.", values={"written": written, "meant": meant}, where=places[0],
        about=(written.casefold(), meant.casefold()),
        evidence=tuple(Evidence(where=place, text=document.quote(place)) for place in places[1:]),
        suggestion=Suggestion(kind="right_word", text=meant, where=places[0]),
    )  # fmt: skip
