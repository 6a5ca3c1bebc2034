"""All rules, in the order of their pages. A new rule is one file and one line here."""

from rules.citations.c01_one_date import one_date
from rules.citations.c03_well_formed_symbol import well_formed_symbol
from rules.citations.c06_real_date import real_date
from rules.counts.k01_list_has_that_many import list_has_that_many
from rules.counts.k02_counts_add_up import counts_add_up
from rules.counts.k03_some_are_not_more_than_all import some_are_not_more_than_all
from rules.dates.d01_one_span_per_programme import one_span_per_programme
from rules.format.f02_amount_has_unit import amount_has_unit
from rules.format.f03_no_english_thousands import no_english_thousands
from rules.format.f04_no_english_decimal import no_english_decimal
from rules.format.f05_groups_of_three import groups_of_three
from rules.numbers.n01_table_total import table_total_adds_up
from rules.numbers.n02_row_total import row_total_adds_up
from rules.numbers.n03_header_formula_holds import header_formula_holds
from rules.numbers.n04_breakdown_adds_up import breakdown_adds_up
from rules.numbers.n05_parts_stay_within import parts_stay_within
from rules.numbers.n06_breakdown_nearly_adds_up import breakdown_nearly_adds_up
from rules.numbers.n07_text_total_is_table_total import text_total_is_table_total
from rules.numbers.n08_words_say_the_same import words_say_the_same
from rules.numbers.n09_times_the_unit import times_the_unit
from rules.numbers.n10_no_negative_amount import no_negative_amount
from rules.percentages.p01_share_is_the_ratio import share_is_the_ratio
from rules.restatements.q01_one_quantity_one_value import one_quantity_one_value
from rules.restatements.q02_one_unit import one_unit
from rules.restatements.q03_digits_in_order import digits_in_order
from rules.rule import Rule
from rules.text.x01_no_doubled_word import no_doubled_word

CATALOGUE: tuple[Rule, ...] = (
    one_date,
    well_formed_symbol,
    real_date,
    one_span_per_programme,
    amount_has_unit,
    no_english_thousands,
    no_english_decimal,
    groups_of_three,
    list_has_that_many,
    counts_add_up,
    some_are_not_more_than_all,
    table_total_adds_up,
    row_total_adds_up,
    header_formula_holds,
    breakdown_adds_up,
    parts_stay_within,
    breakdown_nearly_adds_up,
    text_total_is_table_total,
    words_say_the_same,
    times_the_unit,
    no_negative_amount,
    share_is_the_ratio,
    one_quantity_one_value,
    one_unit,
    digits_in_order,
    no_doubled_word,
)

BY_CODE = {rule.code: rule for rule in CATALOGUE}
