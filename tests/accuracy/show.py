"""The accuracy table as text."""

from collections.abc import Iterator

from tests.accuracy.score import Score

_MET = {True: "đạt", False: "KHÔNG ĐẠT", None: ""}


def show(scores: list[Score], quiet: bool = False) -> str:
    """One line a kind; below it, unless ``quiet``, what was missed (−), wrong (+) and told apart (·)."""
    width = max((len(score.kind) for score in scores), default=0)
    head = f"{'':{width}}  {'P':>6} {'R':>6} {'F1':>6} {'đúng':>6} {'sót':>5} {'sai':>5}  chỉ tiêu"
    return "\n".join([head, *(line for score in scores for line in _lines(score, width, quiet))]) + "\n"


def _lines(score: Score, width: int, quiet: bool) -> Iterator[str]:
    rates = " ".join(f"{rate:6.3f}" for rate in (score.precision, score.recall, score.f1))
    counts = f"{score.hits:6} {len(score.misses):5} {len(score.false):5}"
    yield f"{score.kind:{width}}  {rates} {counts}  {score.target} {_MET[score.met]}".rstrip()
    if quiet:
        return
    for mark, sentences in (("−", score.misses), ("+", score.false), ("·", score.remarks)):
        yield from (f"    {mark} {sentence}" for sentence in sentences)
