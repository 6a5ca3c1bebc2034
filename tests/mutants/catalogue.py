"""All errors that are planted."""

from tests.mutants import numeral
from tests.mutants.lists import add_item, remove_item, remove_part
from tests.mutants.mutant import Operator
from tests.mutants.roles import by_operator, grand_total, parts_of, role, subtotal, total_of
from tests.mutants.rows import (
    copy_from_next_column,
    copy_from_row_above,
    delete_row,
    double_row,
    put_dash,
    swap_cells,
)
from tests.mutants.slips import change_sign, malform_group, put_point_for_comma, slip, write_english_thousands
from tests.mutants.units import change_unit_line, change_words, lower_unit, raise_unit, remove_unit

OPERATORS: tuple[Operator, ...] = (
    slip(numeral.swap_digits),
    slip(numeral.mistype_digit),
    slip(numeral.drop_digit),
    slip(numeral.double_digit),
    slip(numeral.drop_group),
    slip(numeral.append_zero),
    slip(numeral.move_comma),
    slip(numeral.drop_comma),
    change_sign,
    write_english_thousands,
    put_point_for_comma,
    malform_group,
    raise_unit,
    lower_unit,
    remove_unit,
    change_unit_line,
    change_words,
    delete_row,
    double_row,
    copy_from_row_above,
    copy_from_next_column,
    swap_cells,
    put_dash,
    role("change_subtotal", subtotal),
    role("change_grand_total", grand_total),
    role("change_row_total", total_of("row_sum")),
    role("change_addend", parts_of("table_sum", "row_sum")),
    role("change_breakdown_total", total_of("breakdown")),
    role("change_breakdown_part", parts_of("breakdown")),
    role("change_count_total", total_of("count_parts")),
    role("change_count_part", parts_of("count_parts")),
    role("change_list_count", total_of("count_list")),
    role("change_percentage", total_of("ratio", "share")),
    role("change_ratio_operand", parts_of("ratio", "share")),
    role("change_growth", by_operator("growth", "fall", "times")),
    role("change_product", by_operator("product")),
    role("change_formula", total_of("formula")),
    role("change_formula_operand", parts_of("formula")),
    role("change_told_total", total_of("text_table", "words_digits")),
    role("change_tied_cell", parts_of("text_table")),
    role("change_restated", by_operator("equal")),
    role("change_whole", total_of("subset")),
    role("change_some", parts_of("subset")),
    remove_part,
    remove_item,
    add_item,
)
