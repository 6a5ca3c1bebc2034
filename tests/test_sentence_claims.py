"""Claims of sentences: what is stated holds exactly when the arithmetic does, and every side quotes itself."""

from pathlib import Path

import pytest
import vn_numberwords
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extract.read import read_text
from extract.understand import understand
from models.claim import Claim
from models.writing import write_number
from rules.weigh import weigh

HERE = Path(__file__).parent
OURS = ("words_digits", "product", "growth", "share", "ratio")
TEXTS = [
    *(HERE / "quiet" / "sentences.txt").read_text(encoding="utf-8").splitlines(),
    *(
        case["text"]
        for code in ("N08", "N09", "P01", "P03", "P05", "K01", "N05")
        for case in yaml.safe_load((HERE / "cases" / f"{code}.yml").read_text(encoding="utf-8"))
    ),
]


def claims(text: str, kind: str) -> list[Claim]:
    return [c for c in understand(read_text(text)).claims if c.kind == kind]


@pytest.mark.parametrize("text", TEXTS)
def test_every_side_of_a_claim_quotes_itself(text: str) -> None:
    plan = understand(read_text(text))
    for claim in plan.claims:
        if claim.kind in OURS or claim.cue == "lần lượt":
            for side in (claim.total, *claim.parts):
                assert plan.document.quote(side.where) == side.text


@given(st.integers(1, 10**12), st.sampled_from([0, 1, 1000, 10**6]))
def test_words_tie_with_their_digits_and_with_no_others(value: int, slip: int) -> None:
    words = vn_numberwords.number_to_words(value).capitalize()
    (claim,) = claims(f"Kinh phí là {write_number(value + slip)} đồng (Bằng chữ: {words} đồng).", "words_digits")
    assert (weigh(claim).holds, weigh(claim).difference) == (slip == 0, slip)


@given(st.integers(2, 60), st.integers(1, 900).map(lambda n: n * 1_000_000), st.sampled_from([0, 1_000_000, -500_000]))
def test_a_product_ties_or_differs(count: int, each: int, slip: int) -> None:
    total = count * each + slip
    text = f"Hỗ trợ {count} huyện, mỗi huyện {write_number(each)} đồng, tổng cộng {write_number(total)} đồng."
    (claim,) = claims(text, "product")
    assert (weigh(claim).holds, weigh(claim).difference) == (slip == 0, slip)


@given(st.integers(50, 5000), st.integers(50, 5000))
def test_growth_is_rounded_to_the_digits_printed(before: int, after: int) -> None:
    change = round(abs(after - before) * 1000 / before)
    word, said = ("tăng", "lên") if after >= before else ("giảm", "xuống")
    for slip in (0, 2):
        percent = f"{(change + slip) // 10},{(change + slip) % 10}"
        text = f"Số hồ sơ {word} từ {before} hồ sơ {said} {after} hồ sơ ({word} {percent}%)."
        (claim,) = claims(text, "growth")
        assert weigh(claim).holds == (slip == 0)


def test_a_range_is_one_amount_with_two_ends() -> None:
    plan = understand(
        read_text("Tổng kinh phí 8 - 10 tỷ đồng, gồm ngân sách 5 - 6 tỷ đồng và nguồn khác 3 - 4 tỷ đồng.")
    )
    (claim,) = plan.claims
    assert [(o.low, o.high) for o in (claim.total, *claim.parts)] == [
        (8 * 10**9, 10 * 10**9), (5 * 10**9, 6 * 10**9), (3 * 10**9, 4 * 10**9),
    ]  # fmt: skip
    assert weigh(claim).holds
