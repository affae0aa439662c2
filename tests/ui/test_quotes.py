from __future__ import annotations

from annotator.ui.quotes import flat, on_one_line


def test_a_line_break_parts_words_and_no_characters() -> None:
    assert flat("海州\n　大学") == "海州大学"
    assert flat("gross\n domestic product") == "gross domestic product"


def test_a_long_quote_is_cut_to_its_length_with_a_mark() -> None:
    assert on_one_line("海州大学", 4) == "海州大学"
    assert on_one_line("海州大学林晓岚", 4) == "海州大…"
