"""All rules, in the order of their pages. A new rule is one file and one line here."""

from rules.citations.c01_one_date import one_date
from rules.citations.c02_one_subject import one_subject
from rules.citations.c03_well_formed_symbol import well_formed_symbol
from rules.citations.c04_issuer_is_of_symbol import issuer_is_of_symbol
from rules.citations.c05_year_of_number import year_of_number
from rules.citations.c06_real_date import real_date
from rules.citations.c07_dated_before_the_draft import dated_before_the_draft
from rules.citations.c08_type_is_of_symbol import type_is_of_symbol
from rules.citations.c09_issuer_existed import issuer_existed
from rules.citations.c10_as_known import as_known
from rules.citations.c11_first_mention_is_full import first_mention_is_full
from rules.citations.c12_still_in_force import still_in_force
from rules.citations.c13_standard_in_full import standard_in_full
from rules.citations.c14_letter_of_this_year import letter_of_this_year
from rules.citations.c15_numbers_grow_with_dates import numbers_grow_with_dates
from rules.citations.c16_short_name_is_explained import short_name_is_explained
from rules.citations.c17_amendment_of_its_base import amendment_of_its_base
from rules.citations.c18_of_this_province import of_this_province
from rules.citations.c19_term_of_assembly import term_of_assembly
from rules.counts.k01_list_has_that_many import list_has_that_many
from rules.counts.k02_counts_add_up import counts_add_up
from rules.counts.k03_some_are_not_more_than_all import some_are_not_more_than_all
from rules.counts.k04_violations_are_dealt_with import violations_are_dealt_with
from rules.counts.k05_count_is_rows import count_is_rows
from rules.dates.d01_one_span_per_programme import one_span_per_programme
from rules.dates.d02_span_starts_in_its_decade import span_starts_in_its_decade
from rules.dates.d03_span_runs_forward import span_runs_forward
from rules.dates.d04_one_year_per_event import one_year_per_event
from rules.dates.d05_half_year_has_its_year import half_year_has_its_year
from rules.dates.d06_tense_fits_the_date import tense_fits_the_date
from rules.dates.d08_date_style import date_style
from rules.format.f01_counts_padded_alike import counts_padded_alike
from rules.format.f02_amount_has_unit import amount_has_unit
from rules.format.f03_no_english_thousands import no_english_thousands
from rules.format.f04_no_english_decimal import no_english_decimal
from rules.format.f05_groups_of_three import groups_of_three
from rules.format.f06_spans_dashed_alike import spans_dashed_alike
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
from rules.numbers.n11_residual_is_small import residual_is_small
from rules.percentages.p01_share_is_the_ratio import share_is_the_ratio
from rules.percentages.p02_rate_of_execution import rate_of_execution
from rules.percentages.p03_shares_are_a_whole import shares_are_a_whole
from rules.percentages.p04_rate_out_of_range import rate_out_of_range
from rules.percentages.p05_rate_told_twice import rate_told_twice
from rules.restatements.q01_one_quantity_one_value import one_quantity_one_value
from rules.restatements.q02_one_unit import one_unit
from rules.restatements.q03_digits_in_order import digits_in_order
from rules.restatements.q04_told_amount_has_its_cell import told_amount_has_its_cell
from rules.restatements.q05_none_is_none import none_is_none
from rules.restatements.q06_halves_are_comparable import halves_are_comparable
from rules.rule import Rule
from rules.structure.s01_outline_is_complete import outline_is_complete
from rules.structure.s02_section_keeps_its_promise import section_keeps_its_promise
from rules.structure.s03_numbering_runs_on import numbering_runs_on
from rules.structure.s05_appendices_are_attached import appendices_are_attached
from rules.structure.s06_appendices_are_named import appendices_are_named
from rules.structure.s08_reference_is_there import reference_is_there
from rules.structure.s09_letterhead_is_complete import letterhead_is_complete
from rules.structure.s11_heading_covers_its_parts import heading_covers_its_parts
from rules.text.x01_no_doubled_word import no_doubled_word
from rules.text.x07_quotes_close import quotes_close
from rules.text.x13_nothing_left_to_fill_in import nothing_left_to_fill_in
from rules.years.y01_year_of_the_plan import year_of_the_plan
from rules.years.y03_jump_is_explained import jump_is_explained
from rules.years.y04_not_the_same_amount_twice import not_the_same_amount_twice
from rules.years.y05_not_carried_over import not_carried_over
from rules.years.y06_no_copied_sentences import no_copied_sentences
from rules.years.y08_words_fit_the_numbers import words_fit_the_numbers
from rules.years.y09_promised_period_is_told import promised_period_is_told
from rules.years.y11_no_district_level import no_district_level

CATALOGUE: tuple[Rule, ...] = (
    one_date,
    one_subject,
    well_formed_symbol,
    issuer_is_of_symbol,
    year_of_number,
    real_date,
    dated_before_the_draft,
    type_is_of_symbol,
    issuer_existed,
    as_known,
    first_mention_is_full,
    still_in_force,
    standard_in_full,
    letter_of_this_year,
    numbers_grow_with_dates,
    short_name_is_explained,
    amendment_of_its_base,
    of_this_province,
    term_of_assembly,
    list_has_that_many,
    counts_add_up,
    some_are_not_more_than_all,
    violations_are_dealt_with,
    count_is_rows,
    one_span_per_programme,
    span_starts_in_its_decade,
    span_runs_forward,
    one_year_per_event,
    half_year_has_its_year,
    tense_fits_the_date,
    date_style,
    counts_padded_alike,
    amount_has_unit,
    no_english_thousands,
    no_english_decimal,
    groups_of_three,
    spans_dashed_alike,
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
    residual_is_small,
    share_is_the_ratio,
    rate_of_execution,
    shares_are_a_whole,
    rate_out_of_range,
    rate_told_twice,
    one_quantity_one_value,
    one_unit,
    digits_in_order,
    told_amount_has_its_cell,
    none_is_none,
    halves_are_comparable,
    outline_is_complete,
    section_keeps_its_promise,
    numbering_runs_on,
    appendices_are_attached,
    appendices_are_named,
    reference_is_there,
    letterhead_is_complete,
    heading_covers_its_parts,
    no_doubled_word,
    quotes_close,
    nothing_left_to_fill_in,
    year_of_the_plan,
    jump_is_explained,
    not_the_same_amount_twice,
    not_carried_over,
    no_copied_sentences,
    words_fit_the_numbers,
    promised_period_is_told,
    no_district_level,
)

BY_CODE = {rule.code: rule for rule in CATALOGUE}
